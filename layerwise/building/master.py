"""Read a text master: py:percent cells, each with at most one short tag that says what it is for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from layerwise.course import CourseError

Kind = Literal["prose", "code", "explore", "answer", "test", "question", "essay"]

BEGIN_SOLUTION = "### BEGIN SOLUTION"
END_SOLUTION = "### END SOLUTION"
BEGIN_FAULT = "### BEGIN FAULT"
END_FAULT = "### END FAULT"
BEGIN_HINT = "<!-- hint -->"
END_HINT = "<!-- end of hint -->"
_TAGS = {"answer", "test", "points", "tags", "question", "fault", "essay"}
_REGIONS = (BEGIN_FAULT, END_FAULT, BEGIN_SOLUTION, END_SOLUTION)


@dataclass(frozen=True)
class Cell:
    """One cell of a master.

    Parameters
    ----------
    kind : str — 'prose', 'code', 'explore' (not run when grading), 'answer', 'test', 'question' (of a quiz) or 'essay'
    text : str — what stands in it, without the marks of hints
    exercise : str — the function that an answer or a test belongs to, the name of a question or an essay, else ''
    points : int — what a test, a question or an essay is worth, 0 for other cells
    marked : str — of prose with hints, the text with their marks; '' for other cells
    fault : str — of an answer that is to be mended, the text with its fault, which learners get; '' for other cells
    goes_on : bool — whether the notebook is run on behind a test that fails, as a lesson is
    """

    kind: Kind
    text: str
    exercise: str = ""
    points: int = 0
    marked: str = ""
    fault: str = ""
    goes_on: bool = False


def read_master(path: Path) -> list[Cell]:
    """Read the cells of a master.

    Parameters
    ----------
    path : Path — a `.py` file in jupytext's percent format; a jupytext header is dropped

    Returns
    -------
    list of Cell, in order

    Raises
    ------
    CourseError — an unknown tag, a broken solution region or a file that cannot be read
    """
    try:
        import jupytext  # noqa: PLC0415 - learners have no masters, and perhaps no jupytext

        notebook = jupytext.reads(path.read_text(encoding="utf-8"), fmt="py:percent")
    except (OSError, UnicodeDecodeError) as error:
        raise CourseError(f"{path} cannot be read ({error}). It should be UTF-8 text.") from error
    return [_cell(raw, f"{path}, cell {number}") for number, raw in enumerate(notebook.cells, 1) if raw.source]


def _cell(raw: Any, where: str) -> Cell:
    tags = {key: value for key, value in raw.metadata.items() if not key.startswith("lines_to_")}  # jupytext's own
    unknown = set(tags) - _TAGS
    if unknown:
        raise CourseError(
            f"{where} has the tag '{min(unknown)}', which means nothing here. "
            'The tags are answer="name", test="name" points=N and tags=["explore"]; in a lesson also '
            'question="answer_N", fault="name" and essay="name" points=N.'
        )
    if raw.cell_type == "markdown":
        return _worded(raw.source, tags, where)
    if "fault" in tags:
        broken, whole = _with_fault(raw.source, tags["fault"], where)
        return Cell("answer", whole, tags["fault"], fault=broken)
    if "answer" in tags:
        _require_solution(raw.source, tags["answer"], where)
        return Cell("answer", raw.source, tags["answer"])
    if "test" in tags:
        return Cell("test", raw.source, tags["test"], int(tags.get("points", 0)))
    return Cell("explore" if tags.get("tags") == ["explore"] else "code", raw.source)


def _worded(text: str, tags: dict[str, Any], where: str) -> Cell:
    """Read a cell of prose: a quiz's question, the model answer of an essay, or what is only read."""
    if "question" in tags:
        return Cell("question", text, tags["question"], int(tags.get("points", 1)))
    if "essay" in tags:
        return Cell("essay", text, tags["essay"], int(tags.get("points", 0)))
    return _prose(text, where)


def _prose(marked: str, where: str) -> Cell:
    """Read a prose cell, whose hints begin with one mark and end with another, or with the cell."""
    lines = marked.split("\n")
    marks = [line.strip() for line in lines if line.strip() in (BEGIN_HINT, END_HINT)]
    if marks != ([BEGIN_HINT, END_HINT] * len(marks))[: len(marks)]:
        raise CourseError(
            f"{where} has hints that do not begin and end in turn. A hint begins with the line '{BEGIN_HINT}' and ends "
            f"with the line '{END_HINT}', or where its cell ends."
        )
    text = "\n".join(line for line in lines if line.strip() not in marks)
    return Cell("prose", text, marked=marked if marks else "")


def _require_solution(text: str, exercise: str, where: str) -> None:
    lines = [line.strip() for line in text.splitlines()]
    marks = [line for line in lines if line in (BEGIN_SOLUTION, END_SOLUTION)]
    if not marks or marks != [BEGIN_SOLUTION, END_SOLUTION] * (len(marks) // 2):
        raise CourseError(
            f"{where}: the answer '{exercise}' has no solution between '{BEGIN_SOLUTION}' and '{END_SOLUTION}'. "
            "Put its solution between these two lines."
        )


def _with_fault(text: str, exercise: str, where: str) -> tuple[str, str]:
    """Read a cell that holds a fault and its mending: give it with the fault alone, and with the solution alone."""
    lines = text.split("\n")
    marks = [line.strip() for line in lines if line.strip() in _REGIONS]
    if not marks or marks != list(_REGIONS) * (len(marks) // len(_REGIONS)):
        raise CourseError(
            f"{where}: the fault '{exercise}' is not marked. Put what is wrong between '{BEGIN_FAULT}' and "
            f"'{END_FAULT}', and what is right below it, between '{BEGIN_SOLUTION}' and '{END_SOLUTION}'."
        )
    broken: list[str] = []
    whole: list[str] = []
    inside = ""
    for line in lines:
        mark = line.strip() if line.strip() in _REGIONS else ""
        if mark in (BEGIN_SOLUTION, END_SOLUTION) or (not mark and inside != BEGIN_FAULT):
            whole.append(line)
        if not mark and inside != BEGIN_SOLUTION:
            broken.append(line)
        inside = {"": inside, BEGIN_FAULT: mark, BEGIN_SOLUTION: mark}.get(mark, "")
    return "\n".join(broken), "\n".join(whole)
