"""Read what the grader made of a notebook, for the class report; of one that is damaged, why it cannot be read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from layerwise.grading.classroom.shelves import stamp_of


@dataclass(frozen=True)
class Found:
    """What a test found out about an answer, as the grader notes it in the test's cell.

    Parameters
    ----------
    misconceptions : tuple of str — names of the wrong answers whose results this one has
    kinds : tuple of str — kinds of faults, such as 'values' or 'purity'
    again : bool — whether it was graded once more with the solution in the place of a wrong earlier function
    """

    misconceptions: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    again: bool = False


@dataclass(frozen=True)
class GradedNotebook:
    """What a report needs of an executed notebook.

    Parameters
    ----------
    content : dict — the notebook, empty where it cannot be read
    answers : dict of str to str — the text of each answer, by exercise; none that is blank
    found : dict of str to Found — by exercise
    state : str — 'unreadable' or 'nothing' where a blank notebook was graded in its place
    fault : str — why it cannot be read, '' where it can
    """

    content: Mapping[str, Any]
    answers: Mapping[str, str] = field(default_factory=dict)
    found: Mapping[str, Found] = field(default_factory=dict)
    state: str = ""
    fault: str = ""


def read_graded_notebook(path: Path) -> GradedNotebook:
    """Read an executed notebook.

    Parameters
    ----------
    path : Path — in `autograded/`
    """
    try:
        return _of_interest(_sound(json.loads(path.read_text(encoding="utf-8"))))
    except OSError as error:
        return GradedNotebook({}, fault=f"cannot be read ({error.strerror})")
    except (ValueError, RecursionError) as error:
        return GradedNotebook({}, fault=f"is damaged ({str(error) or type(error).__name__})")


def _of_interest(notebook: Mapping[str, Any]) -> GradedNotebook:
    """Take from a notebook its answers, what the tests found, and the state it was handed in in."""
    stamp = stamp_of(notebook)
    blank = _words(stamp.get("blank"))
    answers: dict[str, str] = {}
    found: dict[str, Found] = {}
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        kind, _, exercise = name.partition("-") if isinstance(name, str) else ("", "", "")
        if kind == "answer" and exercise not in blank and not stamp.get("state"):
            answers[exercise] = _text(cell["source"]) or ""
        elif kind == "test":
            found[exercise] = _found(cell["metadata"].get("layerwise"))
    return GradedNotebook(notebook, answers, found, str(stamp.get("state", "")))


def _sound(notebook: Any) -> dict[str, Any]:
    """Make sure that a notebook has the form that the grader gives it.

    Raises
    ------
    ValueError — it has not
    """
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if isinstance(notebook, dict) and isinstance(cells, list) and all(map(_is_sound, cells)):
        return notebook
    raise ValueError("it has not the form of a graded notebook")


def _is_sound(cell: Any) -> bool:
    if not isinstance(cell, dict) or not isinstance(cell.get("metadata"), dict):
        return False
    outputs = cell.get("outputs", [])
    return (
        _text(cell.get("source")) is not None
        and isinstance(cell["metadata"].get("nbgrader", {}), dict)
        and isinstance(outputs, list)
        and all(isinstance(output, dict) and "output_type" in output for output in outputs)
        and all("ename" in output for output in outputs if output["output_type"] == "error")
    )


def _text(source: Any) -> str | None:
    """Give the text of a cell, which nbgrader writes as a list of lines; None for what is neither."""
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        return "".join(source)
    return source if isinstance(source, str) else None


def _found(noted: Any) -> Found:
    """Read what a test noted; what is missing or of another form counts as nothing."""
    given = noted.get("found") if isinstance(noted, dict) else None
    if not isinstance(given, dict):
        return Found()
    misconceptions, kinds = (_words(given.get(key)) for key in ("misconceptions", "kinds"))
    return Found(misconceptions, kinds, given.get("again") is True)


def _words(given: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in given if isinstance(word, str))) if isinstance(given, list) else ()
