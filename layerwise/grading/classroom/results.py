"""What came of grading a class: marks by learner and exercise, with the reason where a mark is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import nbformat

from layerwise.course import Course
from layerwise.grading.classroom.cells import exercise_of, grade_id, is_test
from layerwise.grading.classroom.template import Template

REASONS = {
    "CellTimeoutError": "time-out",
    "KernelDiedError": "stopped",
    "NotRunError": "not run",
}


@dataclass(frozen=True)
class Mark:
    """What one learner got for one exercise.

    Parameters
    ----------
    exercise : str — the function's name
    points, out_of : float — what was earned, and what could be
    reason : str — 'blank', 'time-out', 'stopped', 'not run', 'unreadable', 'nothing', 'by hand', or ''
    """

    exercise: str
    points: float
    out_of: float
    reason: str = ""


@dataclass(frozen=True)
class StudentResult:
    """What one learner got for a week.

    Parameters
    ----------
    learner : str
    marks : tuple of Mark — in the order of the notebook
    remarks : tuple of str — what was unusual about the submission
    penalty : float — points taken off for lateness
    feedback : tuple of Path — the pages to give back
    failed : str — why it could not be graded at all, '' where it was
    """

    learner: str
    marks: tuple[Mark, ...]
    remarks: tuple[str, ...] = ()
    penalty: float = 0.0
    feedback: tuple[Path, ...] = ()
    failed: str = ""

    @property
    def points(self) -> float:
        """What counts: the sum of the marks less the penalty, never below zero."""
        return max(0.0, sum(mark.points for mark in self.marks) - self.penalty)

    @property
    def out_of(self) -> float:
        """What could be earned."""
        return sum(mark.out_of for mark in self.marks)

    def mark(self, exercise: str) -> Mark:
        """Give the mark for an exercise."""
        return next(mark for mark in self.marks if mark.exercise == exercise)


@dataclass(frozen=True)
class ClassResult:
    """What a class got for a week.

    Parameters
    ----------
    week : str — folder name of the week
    exercises : tuple of str — in the order of the notebook
    students : tuple of StudentResult — sorted by learner
    absent : tuple of str — learners who handed in nothing for this week
    remarks : tuple of str — what lies in `submitted/` and could not be graded
    log : Path — where nbgrader's talk is
    seconds : float — how long it took
    """

    week: str
    exercises: tuple[str, ...]
    students: tuple[StudentResult, ...]
    absent: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    log: Path | None = None
    seconds: float = 0.0

    @property
    def failed(self) -> tuple[StudentResult, ...]:
        """Those who could not be graded at all."""
        return tuple(student for student in self.students if student.failed)

    def student(self, learner: str) -> StudentResult:
        """Give the result of one learner."""
        return next(student for student in self.students if student.learner == learner)


def read_students(gradebook: Any, course: Course, templates: Sequence[Template]) -> list[StudentResult]:
    """Read from the gradebook what each learner has for a week, manual marks included.

    Parameters
    ----------
    gradebook : nbgrader's Gradebook — open
    course : Course
    templates : sequence of Template — the week's notebooks
    """
    week = templates[0].week
    found = gradebook.assignment_submissions(week)
    return sorted((_student(one, course, templates) for one in found), key=lambda student: student.learner)


def _student(submission: Any, course: Course, templates: Sequence[Template]) -> StudentResult:
    learner, week = submission.student.id, templates[0].week
    graded = [_graded(course.root / "autograded" / learner / week / f"{t.name}.ipynb") for t in templates]
    grades = {(notebook.name, grade.name): grade for notebook in submission.notebooks for grade in notebook.grades}
    marks = [
        _mark(exercise, grades.get((template.name, f"test-{exercise}")), notebook)
        for template, notebook in zip(templates, graded, strict=True)
        for exercise in template.exercises
    ]
    remarks = dict.fromkeys(remark for notebook in graded for remark in _stamp(notebook).get("remarks", []))
    pages = tuple(page for page in _pages(course, learner, templates) if page.exists())
    return StudentResult(learner, tuple(marks), tuple(remarks), submission.late_submission_penalty or 0.0, pages)


def _mark(exercise: str, grade: Any, notebook: Any) -> Mark:
    if grade is None:
        return Mark(exercise, 0.0, 0.0, "not run")
    reason = "by hand" if grade.manual_score is not None else ""
    if not reason and not grade.score:
        reason = _reason(exercise, notebook)
    return Mark(exercise, float(grade.score), float(grade.max_score), reason)


def _reason(exercise: str, notebook: Any) -> str:
    """Say in a word why an exercise gave nothing, '' where the answer is simply wrong."""
    stamp = _stamp(notebook)
    if stamp.get("state") or notebook is None:
        return str(stamp.get("state", "not run"))
    names = [output.ename for cell in notebook.cells for output in _errors(cell, exercise)]
    if exercise in stamp.get("blank", []):
        return "blank"
    return next((REASONS[name] for name in names if name in REASONS), "")


def _errors(cell: Any, exercise: str) -> Iterator[Any]:
    if is_test(cell) and exercise_of(grade_id(cell)) == exercise:
        yield from (output for output in cell.get("outputs", []) if output.output_type == "error")


def _graded(path: Path) -> Any:
    """Read what the grader made of a notebook, None where it made nothing."""
    try:
        return nbformat.read(path, as_version=4)
    except (OSError, ValueError):
        return None


def _stamp(notebook: Any) -> dict[str, Any]:
    return dict(notebook.metadata.get("layerwise", {})) if notebook is not None else {}


def _pages(course: Course, learner: str, templates: Sequence[Template]) -> Iterator[Path]:
    for template in templates:
        yield course.feedback / learner / template.week / f"{template.name}.html"


def with_failures(students: Sequence[StudentResult], failures: dict[str, str]) -> tuple[StudentResult, ...]:
    """Mark those who could not be graded, and add those of them whom the gradebook does not know."""
    known = {student.learner: student for student in students}
    for learner, why in failures.items():
        known[learner] = replace(known.get(learner, StudentResult(learner, ())), failed=why)
    return tuple(known[learner] for learner in sorted(known))
