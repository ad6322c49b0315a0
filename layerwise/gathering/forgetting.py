"""Remove what a course holds about one learner, where the learner asks for it."""

from __future__ import annotations

import shutil
from pathlib import Path

from nbgrader.api import MissingEntry

from layerwise.course import Course, CourseError
from layerwise.gathering.due import forget_extensions
from layerwise.gathering.roster import slug
from layerwise.grading.classroom.deadlines import DEADLINES
from layerwise.grading.classroom.locking import alone
from layerwise.grading.classroom.stock import open_gradebook, read_config

_STEPS = ("submitted", "autograded", "feedback")


def folders_of(course: Course, learner: str) -> list[Path]:
    """List the folders that hold a learner's work.

    Parameters
    ----------
    course : Course
    learner : str — the name of the learner's folder in `submitted/`

    Raises
    ------
    CourseError — no learner can be called that
    """
    if not learner or slug(learner) != learner.replace(" ", "-"):
        raise CourseError(f"No learner is called '{learner}'. Give the name of a folder in {course.submitted}.")
    return [course.root / step / learner for step in _STEPS if (course.root / step / learner).is_dir()]


def forget(course: Course, learner: str) -> list[str]:
    """Remove a learner's submissions, graded copies, feedback, extensions and rows of the gradebook.

    Parameters
    ----------
    course : Course
    learner : str

    Returns
    -------
    list of str — what was removed; empty where there was nothing

    Raises
    ------
    CourseError — the course is being graded, or the gradebook, `due.toml` or a folder cannot be written
    """
    folders = folders_of(course, learner)
    with alone(course):
        gone = [f"the extensions in {course.root / DEADLINES}"] if forget_extensions(course, learner) else []
        return [*gone, *_forget_grades(course, learner), *map(_remove, folders)]


def _forget_grades(course: Course, learner: str) -> list[str]:
    if course.gradebook.exists():
        with open_gradebook(read_config(course)) as gradebook:
            try:
                gradebook.remove_student(learner)
            except MissingEntry:
                return []
            return [f"the rows of {course.gradebook}"]
    return []


def _remove(folder: Path) -> str:
    try:
        folder.unlink() if folder.is_symlink() else shutil.rmtree(folder)
    except OSError as error:
        raise CourseError(f"{folder} cannot be removed ({error.strerror}). Look at its permissions.") from error
    return str(folder)
