"""Attacks on the grader: hostile submissions, each with the verdict that it must get.

An attack made of cells is a file in `cells/`: behind its docstring the verdict, then cells as in a text notebook. What
takes more than cells (metadata, files, folders) is a function in `notebooks.py` or `folders.py`.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from nbformat.v4 import new_code_cell

from layerwise.course import Course
from tests.red_team.course import WEEK, wrong
from tests.small_course import cell, hand_in

CELLS = Path(__file__).parent / "cells"

_HEADER = re.compile(r'"""(?P<tries>[^"]+)"""\n(?P<settings>(?:# \w+: [^\n]*\n)*)')
_SETTING = re.compile(r"# (\w+): (.*)")
_CELL = re.compile(r'^# %%(?: answer="(\w+)")?$', re.MULTILINE)


@dataclass(frozen=True)
class Attack:
    """A hostile submission.

    Parameters
    ----------
    name : str — its group and its own name, as in 'patching-numpy_comparisons'
    tries : str — what it tries, in a sentence
    submit : callable — hands it in for a course, under a learner's name; paths and ports are filled in from a dict
    reasons : dict of str to str — by exercise, why there are no points; an exercise that is not named is simply wrong.
        None where that depends on who is first
    course : str — 'small' or 'real', whichever it is made for
    alone : bool — whether it goes for what comes after it in the same process, so that the order has to be certain
    unsafe : str — why it must not be run without confinement; '' where a throw-away folder is enough
    """

    name: str
    tries: str
    submit: Callable[[Course, str, Mapping[str, str]], None]
    reasons: Mapping[str, str] | None = field(default_factory=dict)
    course: str = "small"
    alone: bool = False
    unsafe: str = ""


def attacks_in_cells() -> list[Attack]:
    """Read the attacks that are made of cells."""
    return [_read(path) for path in sorted(CELLS.rglob("*.py"))]


def _read(path: Path) -> Attack:
    text = path.read_text(encoding="utf-8")
    header = _HEADER.match(text)
    assert header, f"{path} begins with no docstring"
    settings = dict(_SETTING.findall(header["settings"]))
    pieces = _CELL.split(text[header.end() :])[1:]
    cells = list(zip(pieces[::2], (piece.strip("\n") for piece in pieces[1::2]), strict=True))
    assert cells, f"{path} holds no cell"

    def submit(course: Course, learner: str, places: Mapping[str, str]) -> None:
        hand_in(course, learner, _filled(wrong(course, WEEK), cells, places))

    return Attack(
        f"{path.parent.name}-{path.stem}",
        " ".join(header["tries"].split()),
        submit,
        reasons_of(settings.pop("verdict")),
        settings.pop("course", "small"),
        settings.pop("order", "") == "matters",
        settings.pop("unsafe", ""),
        **settings,
    )


def reasons_of(verdict: str) -> dict[str, str] | None:
    """Read a verdict: 'wrong', or reasons by exercise, as in 'time-out: half; stopped: double, quarter', or 'any'."""
    if verdict in ("wrong", "any"):
        return {} if verdict == "wrong" else None
    parts = [part.split(":") for part in verdict.split(";")]
    return {name.strip(): reason.strip() for reason, names in parts for name in names.split(",")}


def _filled(notebook, cells, places):
    """Put cells into a notebook: answers into their cells, each other one before the answer that comes next."""
    waiting = []
    for number, (exercise, text) in enumerate(cells):
        for place, value in places.items():
            text = text.replace(f"<{place}>", value)  # noqa: PLW2901 - the same text, filled in
        if not exercise:
            waiting.append(new_code_cell(text, id=f"attack-{number}"))
            continue
        answer = cell(notebook, f"answer-{exercise}")
        answer.source = text
        index = notebook.cells.index(answer)
        notebook.cells[index:index] = waiting
        waiting = []
    first = next(i for i, c in enumerate(notebook.cells) if c.get("metadata", {}).get("nbgrader", {}).get("solution"))
    where = first if not any(exercise for exercise, _ in cells) else len(notebook.cells)
    notebook.cells[where:where] = waiting
    return notebook
