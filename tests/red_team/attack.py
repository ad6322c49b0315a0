"""Attacks on the grader: hostile submissions, a file each, with the verdict that it must get.

Each file begins with a docstring that says what it tries, and lines that say what is known about it. What follows is
in `cells/` cells as in a text notebook; in `notebooks/` a function that changes a notebook with wrong answers; in
`folders/` one that fills a learner's folder.
"""

import json
import re
import runpy
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nbformat.v4 import new_code_cell

from layerwise.course import Course
from tests.red_team.course import WEEKS, wrong
from tests.small_course import cell, hand_in

HERE = Path(__file__).parent

_HEADER = re.compile(r'"""(?P<tries>[^"]+)"""\n(?P<settings>(?:# \w+: [^\n]*\n)*)')
_SETTING = re.compile(r"# (\w+): (.*)")
_CELL = re.compile(r'^# %%(?: answer="(\w+)")?$', re.MULTILINE)

Submit = Callable[[Course, str, Mapping[str, str]], None]


@dataclass(frozen=True)
class Attack:
    """A hostile submission.

    Parameters
    ----------
    name : str — its group and its own name, as in 'patching-numpy_comparisons'
    tries : str — what it tries, in a sentence
    submit : callable — hands it in for a course, under a learner's name; paths and ports are filled in from a dict
    reasons : dict of str to str — by exercise, why there are no points; an exercise that is not named is simply wrong.
        None where that depends on who is first, or on how fast the machine is
    course : str — the one of `WEEKS` that it is made for
    alone : bool — whether it goes for what comes after it in the same process, so that the order has to be certain
    unsafe : str — why it must not be run without confinement; '' where a throw-away folder is enough
    """

    name: str
    tries: str
    submit: Submit
    reasons: Mapping[str, str] | None = field(default_factory=dict)
    course: str = "small"
    alone: bool = False
    unsafe: str = ""

    @property
    def week(self) -> str:
        """The folder name of the week that it is an answer to."""
        return WEEKS[self.course]


def all_attacks() -> list[Attack]:
    """Read all attacks: those made of cells, of whole notebooks, of files and folders."""
    kinds = {"cells": _of_cells, "notebooks": _of_notebook, "folders": _of_folder}
    return [_read(path, make) for kind, make in kinds.items() for path in sorted((HERE / kind).rglob("*.py"))]


def _read(path: Path, make: Callable[[Path, str, str], Submit]) -> Attack:
    text = path.read_text(encoding="utf-8")
    header = _HEADER.match(text)
    assert header, f"{path} begins with no docstring"
    settings: dict[str, Any] = dict(_SETTING.findall(header["settings"]))
    course = settings.pop("course", "small")
    return Attack(
        f"{path.parent.name}-{path.stem}",
        " ".join(header["tries"].split()),
        make(path, text[header.end() :], WEEKS[course]),
        reasons_of(settings.pop("verdict")),
        course,
        settings.pop("order", "") == "matters",
        settings.pop("unsafe", ""),
        **settings,
    )


def _of_cells(path: Path, text: str, week: str) -> Submit:
    pieces = _CELL.split(text)[1:]
    cells = list(zip(pieces[::2], (piece.strip("\n") for piece in pieces[1::2]), strict=True))
    assert cells, f"{path} holds no cell"

    def submit(course: Course, learner: str, places: Mapping[str, str]) -> None:
        hand_in(course, learner, _filled(wrong(course, week), cells, places), week=week)

    return submit


def _of_notebook(path: Path, _text: str, week: str) -> Submit:
    def submit(course: Course, learner: str, _places: Mapping[str, str]) -> None:
        made = runpy.run_path(str(path))["change"](wrong(course, week))
        place = hand_in(course, learner, {}, week=week)
        place.write_text(made if isinstance(made, str) else json.dumps(made), encoding="utf-8")

    return submit


def _of_folder(path: Path, _text: str, _week: str) -> Submit:
    return lambda course, learner, places: runpy.run_path(str(path))["fill"](course, course.submitted / learner, places)


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
