"""Bring a new version of the course into begun work, without losing a cell of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from layerwise.course import Course, week_number
from layerwise.grading.classroom.nodes import nodes
from layerwise.grading.classroom.template import version_of
from layerwise.grading.reading import read_notebook
from layerwise.learning.merging import Account, merge
from layerwise.learning.own_cells import BACKUPS, back_up, save, template_of
from layerwise.learning.running_lab import if_open
from layerwise.learning.workspace import begin_week, own_folder, own_notebook

_OF_AN_EXERCISE = {
    "begun_anew": "`{}` begins otherwise in this version: hold your answer against {release}.",
    "reworded": "The question of `{}` is worded otherwise in this version: read it again, and look at your answer.",
    "adopted": "`{}` had no answer cell any more: the cell in which you wrote it is the answer cell now.",
    "elsewhere": "`{}` has no answer cell, as a cell of yours defines it with other things: that still counts.",
    "gone": "`{}` is no exercise any more: your answer stays, as a cell of your own.",
}
"""What to say of an exercise, by the account's own names."""


def begun_weeks(course: Course) -> list[str]:
    """List the weeks of which the learner has a copy, by folder name."""
    return [week for week in course.weeks() if any(own_folder(course, week).glob("*.ipynb"))]


def is_older(course: Course, week: str) -> bool:
    """Tell whether the learner's copy of a week comes from another version than what is released now.

    Raises
    ------
    CourseError — one of the two cannot be read
    """
    return any(_versions_differ(release, own) for release, own in _pairs(course, week))


def update(course: Course, week: str) -> list[str]:
    """Merge the release of a week into the learner's copy.

    The learner's answers and the cells that they added stay as they are; what the course wrote is renewed. Each
    notebook is copied into the folder of backups before it is changed.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week

    Returns
    -------
    list of str — sentences that say what was done

    Raises
    ------
    CourseError — the week was not begun, or a notebook cannot be read or written; that one is as it was
    """
    own_notebook(course, week)
    begin_week(course, week)  # notebooks that the version has and the last one had not
    pairs = [(release, own) for release, own in _pairs(course, week) if _versions_differ(release, own)]
    if not pairs:
        return [f"Week {week_number(week)} is of this version already: nothing was changed."]
    return [sentence for release, own in pairs for sentence in _update_notebook(week, release, own)]


def _pairs(course: Course, week: str) -> list[tuple[Path, Path]]:
    """Pair each released notebook with the learner's."""
    pairs = [(path, own_folder(course, week) / path.name) for path in sorted((course.release / week).glob("*.ipynb"))]
    return [(release, own) for release, own in pairs if own.is_file()]


def _versions_differ(release: Path, own: Path) -> bool:
    return _version(release) != _version(own)


def _version(path: Path) -> str:
    return version_of(nodes(read_notebook(path).content))


def _update_notebook(week: str, release: Path, own: Path) -> list[str]:
    template, reading = template_of(release, week), read_notebook(own)
    cells, account = merge(reading.content["cells"], template)
    backup = back_up(own, "before-update")
    metadata = reading.content["metadata"] | {"layerwise": template.release.metadata.get("layerwise", {})}
    save(own, reading.content | {"cells": cells, "metadata": metadata})
    return [
        f"Week {week_number(week)}: {own} is of the new version.",
        *(f"  {sentence}" for sentence in (*_sentences(account, cells, release), *reading.remarks)),
        f"  The notebook as it was is {BACKUPS}/{backup.name}, beside it.",
        *(f"  {sentence}" for sentence in if_open(own)),
    ]


def _sentences(account: Account, cells: Sequence[dict[str, Any]], release: Path) -> list[str]:
    """Say what a merge did."""
    places = {cell["id"]: place for place, cell in enumerate(cells, 1)}
    changed = ", ".join(str(places[name]) for name in account.beside)
    said = [
        _kept(account),
        f"{_cells(account.renewed)} of the course are new, or were changed or missing." * bool(account.renewed),
        f"{_cells(account.left_out)} that the last version had are gone; none of them was yours."
        * bool(account.left_out),
        f"Cells of the course that you had changed are kept as cells of your own: cell {changed}." * bool(changed),
    ]
    for kind, sentence in _OF_AN_EXERCISE.items():
        said += [sentence.format(name, release=release) for name in getattr(account, kind)]
    return [sentence for sentence in said if sentence]


def _kept(account: Account) -> str:
    """Say which answers and how many cells of the learner's own were kept."""
    names = ", ".join(f"`{name}`" for name in account.answers)
    answers = f"Your answers are kept: {names}." if names else "You had written no answer yet."
    return answers + (f" So are your own cells: {account.own}." if account.own else "")


def _cells(number: int) -> str:
    return f"{number} cell{'s' * (number != 1)}"
