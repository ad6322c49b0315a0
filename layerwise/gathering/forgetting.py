"""Remove what a course holds about one learner, where the learner asks for it."""

from __future__ import annotations

import shutil
from pathlib import Path

from nbgrader.api import MissingEntry

from layerwise.course import Course, CourseError
from layerwise.gathering.roster import slug
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
    """Remove a learner's submissions, graded copies, feedback and rows of the gradebook.

    Parameters
    ----------
    course : Course
    learner : str

    Returns
    -------
    list of str — what was removed; empty where there was nothing

    Raises
    ------
    CourseError — the gradebook or a folder cannot be written
    """
    folders, gone = folders_of(course, learner), []
    if course.gradebook.exists():
        with open_gradebook(read_config(course)) as gradebook:
            try:
                gradebook.remove_student(learner)
                gone.append(f"the rows of {course.gradebook}")
            except MissingEntry:
                pass
    for folder in folders:
        try:
            folder.unlink() if folder.is_symlink() else shutil.rmtree(folder)
        except OSError as error:
            raise CourseError(f"{folder} cannot be removed ({error.strerror}). Look at its permissions.") from error
        gone.append(str(folder))
    return gone
