"""Which of a week's two notebooks a learner opens: the lesson first, and the assignment once the lesson was read."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from layerwise.course import LESSON, Course, CourseError
from layerwise.grading.classroom.template import QUESTION
from layerwise.grading.publicchecks import release_cells
from layerwise.grading.reading import read_notebook
from layerwise.grading.script import read_script
from layerwise.learning.standing import is_begun
from layerwise.learning.workspace import NOTEBOOK, own_folder

Wanted = Literal["", "lesson", "assignment"]
"""What a learner asks for; '' leaves it to the work that is there."""


def notebook_to_open(course: Course, week: str, wanted: Wanted = "") -> Path:
    """Choose the notebook of a week that a learner opens.

    Unless one is asked for, that is the lesson until all its questions have an answer, right or wrong. Whoever has
    begun an exercise of the assignment goes on there.

    Parameters
    ----------
    course : Course
    week : str — folder name of a week of which the learner has a copy
    wanted : str — 'lesson', 'assignment' or ''

    Raises
    ------
    CourseError — the lesson is asked for, and the week has none
    """
    folder = own_folder(course, week)
    lesson, assignment = folder / f"{LESSON}.ipynb", folder / NOTEBOOK
    if wanted == "lesson" and not lesson.is_file():
        raise CourseError(f"{folder} holds no lesson. Open the assignment with: --assignment")
    if wanted == "assignment" or not lesson.is_file():
        return assignment
    return lesson if wanted or _is_to_be_read(course, week, lesson, assignment) else assignment


def _is_to_be_read(course: Course, week: str, lesson: Path, assignment: Path) -> bool:
    """Tell whether questions of the lesson are open, and nothing of the assignment is begun."""
    exercises = [exercise.name for exercise in course.exercises(week)]
    try:
        questions = _questions(course.release / week / lesson.name)
        if any(_begun(course, week, assignment, exercises)):
            return False
        return not questions or not all(_begun(course, week, lesson, questions, of_lesson=True))
    except CourseError:  # one cannot be read: JupyterLab says so when it is opened
        return True


def _questions(lesson: Path) -> list[str]:
    """Name the questions of a released lesson."""
    ids = [str(cell.get("id", "")) for cell in read_notebook(lesson).content["cells"]]
    return [name.removeprefix(QUESTION) for name in ids if name.startswith(QUESTION)]


def _begun(course: Course, week: str, path: Path, names: list[str], *, of_lesson: bool = False) -> list[bool]:
    """Tell of each exercise whether it is written on in a notebook of the learner's."""
    starters = read_script([str(cell["source"]) for cell in release_cells(course, week, of_lesson=of_lesson)])
    script = read_script([str(cell["source"]) for cell in read_notebook(path).code_cells()])
    return [is_begun(name, script, starters) for name in names]
