"""The learner's own copy of a week, under `work/`: made once, never overwritten."""

from __future__ import annotations

import shutil
from pathlib import Path

from layerwise.course import LESSON, Course, CourseError, week_number
from layerwise.invocation import CALLED

NOTEBOOK = "assignment.ipynb"


def begin_week(course: Course, week: str) -> Path:
    """Copy a week's notebooks to the learner's own folder, where they are not there yet.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week

    Returns
    -------
    Path — the notebook to open: the assignment in the learner's own folder

    Raises
    ------
    CourseError — the week has no release, or the folder cannot be written
    """
    released = sorted((course.release / week).glob("*.ipynb"))
    if not released:
        raise CourseError(f"{course.release / week} holds no notebook. Make it with: {CALLED} build")
    own = own_folder(course, week)
    try:
        own.mkdir(parents=True, exist_ok=True)
        for notebook in released:
            _copy_once(notebook, own / notebook.name)
    except OSError as error:
        raise CourseError(
            f"{own} cannot be written ({error.strerror}). Is the folder yours to write, and the disk not full?"
        ) from error
    return own / NOTEBOOK


def own_folder(course: Course, week: str) -> Path:
    """Say where the learner's own copy of a week lies, or will lie."""
    return course.work / week


def own_notebook(course: Course, week: str, *, of_lesson: bool = False) -> Path:
    """Find the learner's own assignment of a week, or the lesson.

    Raises
    ------
    CourseError — the week was not begun; with the command that begins it
    """
    path = own_folder(course, week) / (f"{LESSON}.ipynb" if of_lesson else NOTEBOOK)
    if not path.is_file():
        number = week_number(week)
        raise CourseError(
            f"You have no copy of week {number} yet: {path} is missing. Begin it with: {CALLED} learn {number}"
        )
    return path


def _copy_once(original: Path, copy: Path) -> None:
    """Copy a file unless there is one already; whole or not at all."""
    if copy.exists():
        return
    unfinished = copy.with_suffix(".unfinished")
    shutil.copyfile(original, unfinished)
    unfinished.rename(copy)
