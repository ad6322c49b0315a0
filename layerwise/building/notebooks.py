"""Turn the cells of a master into the instructor's notebook, with ids and metadata that never vary."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from layerwise.building.clearing import RELEASED
from layerwise.building.first_code import first_code
from layerwise.building.master import Cell
from layerwise.building.quizzes import question_cells
from layerwise.building.scaffold import USUAL, Level
from layerwise.checks.quiz import Question

_SCHEMA = 3  # of nbgrader's cell metadata
_KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


def source_notebook(
    week: str, master: str, cells: Sequence[Cell], level: Level = USUAL, quiz: Mapping[str, Question] | None = None
) -> Any:
    """Make the instructor's notebook: solutions and hidden tests in place.

    Parameters
    ----------
    week : str — folder name of the week
    master : str — the master's path, for the note that the notebook is generated
    cells : sequence of Cell — as the level has them
    level : str — named in the notebook where it is not the usual one
    quiz : dict of str to Question — the key to the questions among the cells

    Returns
    -------
    NotebookNode — nbformat 4.5; the same cells give the same bytes
    """
    ids = _ids(cells)
    named = zip(cells, ids, strict=True)
    built = [made for cell, name in named for made in _build(week, cell, name, quiz or {})]
    first = next((place for place, made in enumerate(built) if made.cell_type == "code"), len(built))
    built.insert(first, _notice(cells))
    metadata = {
        "kernelspec": _KERNEL,
        "language_info": {"name": "python"},
        "layerwise": {
            "generated": f"Made from {master} by `layerwise build`. Edit that file, not this one.",
            "version": _version(cells, level),
            "week": week,
        }
        | ({} if level == USUAL else {"level": level}),
    }
    return new_notebook(cells=built, metadata=metadata)


def _notice(cells: Sequence[Cell]) -> Any:
    """Make the cell that says what to do where the package is missing or another; it is not run when grading."""
    text = first_code(cells)
    digest = hashlib.sha256(text.encode()).hexdigest()[:10]
    metadata = {"tags": ["explore", "remove-cell"], "jupyter": {"source_hidden": True}}  # the second: not on the site
    return new_code_cell(text, id=f"explore-{digest}", metadata=metadata)


def notebook_text(notebook: Any) -> str:
    """Write a notebook as the text of its file."""
    return str(nbformat.writes(notebook, version=4)) + "\n"


def _build(week: str, cell: Cell, name: str, quiz: Mapping[str, Question]) -> list[Any]:
    """Make the notebook's cells of one of the master's: three of a question, one of each other."""
    if cell.kind == "question":
        answer, check = question_cells(cell, quiz[cell.exercise])
        digest = {"digest": hashlib.sha256(cell.text.encode()).hexdigest()[:10]}  # by which an update sees a new text
        worded = new_markdown_cell(cell.text, id=name, metadata={"layerwise": digest})
        return [worded, _answer(answer, f"answer-{cell.exercise}"), _test(week, check, f"test-{cell.exercise}")]
    if cell.kind == "prose":
        return [new_markdown_cell(cell.text, id=name)]
    if cell.kind == "essay":
        metadata = _graded(name, grade=True, solution=True) | {"points": cell.points}
        return [new_markdown_cell(cell.text, id=name, metadata={"nbgrader": metadata})]
    if cell.kind == "answer":
        return [_answer(cell, name)]
    if cell.kind == "test":
        return [_test(week, cell, name)]
    tags = {"tags": ["explore"]} if cell.kind == "explore" else {}
    return [new_code_cell(cell.text, id=name, metadata=tags)]


def _answer(cell: Cell, name: str) -> Any:
    metadata: dict[str, Any] = {"nbgrader": _graded(name, solution=True)}
    if cell.fault:
        metadata[RELEASED] = cell.fault
    return new_code_cell(cell.text, id=name, metadata=metadata)


def _test(week: str, cell: Cell, name: str) -> Any:
    metadata: dict[str, Any] = {"nbgrader": _graded(name, grade=True, locked=True) | {"points": cell.points}}
    if cell.goes_on:
        metadata["tags"] = ["raises-exception"]
    return new_code_cell(_test_text(week, cell), id=name, metadata=metadata)


def _graded(name: str, *, grade: bool = False, solution: bool = False, locked: bool = False) -> dict[str, Any]:
    return {
        "grade": grade,
        "grade_id": name,
        "locked": locked,
        "schema_version": _SCHEMA,
        "solution": solution,
        "task": False,
    }


def _test_text(week: str, cell: Cell) -> str:
    """Give the one call of the hidden test, which the release does not have, and behind it the public check.

    The hidden test comes first since it knows what a wrong answer earns, which no failed public check may cut off.
    """
    return "\n".join(
        [
            f"# {cell.exercise}: {cell.points} point{'' if cell.points == 1 else 's'}",
            "### BEGIN HIDDEN TESTS",
            "from grader_tests import run_hidden",
            f'run_hidden("{week}", "{cell.exercise}", globals(), {cell.points})',
            "### END HIDDEN TESTS",
            cell.text,
        ]
    )


def _ids(cells: Sequence[Cell]) -> list[str]:
    """Name the cells: graded ones by their exercise, others by their text, so that a rebuild names them alike."""
    ids: list[str] = []
    for cell in cells:
        digest = hashlib.sha256(cell.text.encode()).hexdigest()[:10]
        name = f"{cell.kind}-{cell.exercise or digest}"
        repeats = sum(1 for other in ids if other == name or other.startswith(f"{name}-"))
        ids.append(f"{name}-{repeats + 1}" if repeats and not cell.exercise else name)
    return ids


def _version(cells: Sequence[Cell], level: Level) -> str:
    """Stamp the content: two notebooks of the same stamp came from the same cells, at the same level."""
    text = "\0".join(f"{cell.kind}\0{cell.exercise}\0{cell.points}\0{cell.text}{cell.fault}" for cell in cells)
    text += first_code(cells) + ("" if level == USUAL else f"\0{level}")
    return hashlib.sha256(text.encode()).hexdigest()[:12]
