"""What the release of a week holds for grading a notebook: its public checks, and the functions it gives.

Both are taken from the course's own notebooks, never from a learner's: a forged cell must not run on this side.
"""

from __future__ import annotations

import ast
import contextlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from layerwise.checks.compare import Fault
from layerwise.checks.exam import Exam, Report
from layerwise.checks.learner import LEARNER_KEY, Learner
from layerwise.course import LESSON, Course, CourseError
from layerwise.grading.reading import read_notebook
from layerwise.grading.script import Script, parse, read_script
from layerwise.grading.testing import given_names

Cell = dict[str, Any]


def release_cells(course: Course, week: str, *, of_lesson: bool = False) -> list[Cell]:
    """Read the code cells of a week's released assignment, or of its lesson; none where it was not built."""
    notebooks = [p for p in sorted((course.release / week).glob("*.ipynb")) if (p.stem == LESSON) == of_lesson]
    return [cell for notebook in notebooks for cell in read_notebook(notebook).code_cells()]


def given_script(cells: Sequence[Cell]) -> Script:
    """Read those cells that are neither answers nor checks: imports and given functions."""
    return read_script([cell["source"] for cell in cells if "nbgrader" not in cell["metadata"]])


def run_public_check(cells: Sequence[Cell], exercise: str, learner: Learner) -> Report:
    """Run the check that learners see below an exercise.

    Parameters
    ----------
    cells : the code cells of the week's release
    exercise : str — the function's name
    learner : Learner — whose function it is; it runs elsewhere

    Returns
    -------
    Report

    Raises
    ------
    CourseError — the release has no such check, or one that checks nothing
    """
    reports: list[Report] = []

    @contextlib.contextmanager
    def public_check(name: str, _namespace: Mapping[str, Any]) -> Iterator[Exam]:
        exam = Exam(name, learner)
        with exam.sitting():
            yield exam
        reports.append(exam.report())

    check = _check(cells, exercise)
    namespace = {**given_names(_imports(cells), [check]), "np": np, "public_check": public_check, LEARNER_KEY: learner}
    try:
        exec(compile(check, f"<check of {exercise}>", "exec"), namespace)  # noqa: S102 - the course's own text
    except Exception as error:  # noqa: BLE001 - a value of an unforeseen form: the answer's fault, as in a hidden test
        return Report(exercise, 1, (Fault("type", f"returns something of another form than is asked ({error})."),))
    if not reports:
        raise CourseError(f"The check of {exercise} in the release checks nothing. Run: layerwise build")
    return reports[-1]


def _imports(cells: Sequence[Cell]) -> str:
    """Give the import statements of the release, but for those in cells for playing with."""
    statements = [
        ast.unparse(statement)
        for cell in cells
        if "nbgrader" not in cell["metadata"] and "explore" not in cell["metadata"].get("tags", [])
        for statement in parse(str(cell["source"]))
        if isinstance(statement, (ast.Import, ast.ImportFrom))
    ]
    return "\n".join(statements)


def _check(cells: Sequence[Cell], exercise: str) -> str:
    for cell in cells:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == f"test-{exercise}":
            return str(cell["source"])
    raise CourseError(f"The release has no check of {exercise}. Run `layerwise build`, or get the course again.")
