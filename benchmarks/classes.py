"""Make classes of any size for measurements: a notebook composed for each learner, and some of the sample class's."""

from __future__ import annotations

import json
import shutil
from functools import cache
from pathlib import Path
from typing import Any

from varied_class import VariedWeek

from layerwise.course import CHECKOUT, Course
from layerwise.grading.classroom.cells import EXPLORE
from layerwise.sample_class import MEMBERS, write_sample_class

SLOW = ("a loop that never ends",)
"""Kinds that take as long as a time limit says, and would hide all else."""
STOPPING = ("a test cell copied", "a file that breaks off in the middle", "a notebook with another name")
"""Kinds at which stock nbgrader stops the whole class, or leaves the learner out."""

WHOLE = 20
"""Every so many learners, one hands in a file of the sample class's kinds."""


def new_course(folder: Path, week: str) -> Course:
    """Make a course folder with one week of this checkout, built.

    Parameters
    ----------
    folder : Path — a new folder
    week : str — folder name of the week
    """
    for room in ("source", "release"):
        shutil.copytree(CHECKOUT / room / week, folder / room / week, ignore=_all_but_notebooks)
    return Course(folder)


def hand_in(
    course: Course,
    week: str,
    size: int,
    scratch: Path,
    *,
    stock: bool = True,
    explore: bool = False,
    unlike: bool = False,
) -> float:
    """Fill `submitted/` with a class; the same size gives the same class.

    Parameters
    ----------
    course : Course — of one week
    week : str — its folder name
    size : int — how many learners
    scratch : Path — a folder to work in
    stock : bool — whether only kinds are taken that stock nbgrader can grade
    explore : bool — whether the cells for playing with, such as trainings, stay in the notebooks
    unlike : bool — whether each learner's right answers give values that nobody else's give

    Returns
    -------
    float — how many different texts there are to an exercise, on average, among the composed notebooks
    """
    kinds = _kinds(week, scratch)
    chosen = [what for what in kinds if what not in SLOW and not (stock and what in STOPPING)]
    varied = _varied(week, unlike=unlike)
    proper = kinds["everything right"][0]
    composed = [number for number in range(size) if (number + 1) % WHOLE]
    for number in range(size):
        learner = f"learner {number:05}"
        folder = course.submitted / learner / week
        folder.mkdir(parents=True)
        if (number + 1) % WHOLE:
            name, text = proper, json.dumps(varied.notebook(number), ensure_ascii=False)
        else:
            name, text = kinds[chosen[number // WHOLE % len(chosen)]]
        (folder / name).write_text(_own(text, learner, explore=explore), encoding="utf-8")
    return varied.distinct(composed)


@cache
def _varied(week: str, *, unlike: bool) -> VariedWeek:
    """Gather once what all classes of a week are composed of."""
    return VariedWeek(Course(), week, unlike=unlike)


def _all_but_notebooks(_folder: str, names: list[str]) -> list[str]:
    return [name for name in names if not name.endswith(".ipynb")]


def _kinds(week: str, scratch: Path) -> dict[str, tuple[str, str]]:
    """Give of each kind of submission the name of its file, and its text."""
    course = Course(scratch / f"sample_{week}")
    if not course.root.exists():
        new_course(course.root, week)
        write_sample_class(course, [week])
    files = {member.what: next((course.submitted / member.name / week).iterdir()) for member in MEMBERS}
    return {what: (file.name, file.read_text(encoding="utf-8", errors="replace")) for what, file in files.items()}


def _own(text: str, learner: str, *, explore: bool) -> str:
    """Make a notebook's text a learner's own, by a comment in each answer: else what is kept would be found again."""
    try:
        notebook = json.loads(text)
    except ValueError:
        return text
    notebook["cells"] = [cell for cell in notebook["cells"] if explore or not _is_explore(cell)]
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("solution"):
            cell["source"] = f"{''.join(cell['source'])}\n# by {learner}"
    return json.dumps(notebook, ensure_ascii=False, indent=1)


def _is_explore(cell: dict[str, Any]) -> bool:
    return EXPLORE in cell["metadata"].get("tags", [])
