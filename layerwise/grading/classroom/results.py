"""What came of grading a class: marks by learner and exercise, with the reason where a mark is missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from nbgrader.api import Assignment, BaseCell, Grade, GradeCell, Notebook, SubmittedAssignment, SubmittedNotebook
from sqlalchemy import select

from layerwise.course import Course
from layerwise.grading.classroom.outputs import REASONS
from layerwise.grading.classroom.points import counted
from layerwise.grading.classroom.shelves import absent_by, graded_path, page_path, read_graded, stamp_of
from layerwise.grading.classroom.template import ESSAY, Template


@dataclass(frozen=True)
class Mark:
    """What one learner got for one exercise.

    Parameters
    ----------
    exercise : str — the function's name
    points, out_of : float — what was earned, and what could be
    reason : str — 'blank', 'time-out', 'stopped', 'not run', 'unreadable', 'nothing', 'by hand', of an essay
        'to read', or ''
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
        return max(0.0, round(sum(mark.points for mark in self.marks) - self.penalty, 2))

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
    log : Path — what happened, line by line
    seconds : float — how long it took
    unchanged : int — learners whose work was graded before and has not changed
    spent : dict of str to float — how long each part of the work took, of all workers together [s]
    """

    week: str
    exercises: tuple[str, ...]
    students: tuple[StudentResult, ...]
    absent: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    log: Path | None = None
    seconds: float = 0.0
    unchanged: int = 0
    spent: Mapping[str, float] = field(default_factory=dict)

    @property
    def failed(self) -> tuple[StudentResult, ...]:
        """Those who could not be graded at all."""
        return tuple(student for student in self.students if student.failed)

    def student(self, learner: str) -> StudentResult:
        """Give the result of one learner."""
        return next(student for student in self.students if student.learner == learner)


def read_students(
    gradebook: Any,
    course: Course,
    templates: Sequence[Template],
    read: Callable[[Path], Mapping[str, Any]] = read_graded,
) -> list[StudentResult]:
    """Read from the gradebook what each learner has for a week, manual marks included.

    Parameters
    ----------
    gradebook : nbgrader's Gradebook — open
    course : Course
    templates : sequence of Template — the week's notebooks
    read : callable — reads an executed notebook, which says why a mark is missing; empty for one that cannot be read
    """
    grades: dict[str, dict[tuple[str, str], _Grade]] = defaultdict(dict)
    for learner, notebook, cell, *numbers in gradebook.db.execute(_grades_of(templates[0].week)):
        grades[learner][notebook, cell] = _Grade(*numbers)
    penalties: dict[str, float] = defaultdict(float)
    for learner, penalty in gradebook.db.execute(_penalties_of(templates[0].week)):
        penalties[learner] += penalty or 0.0
    return [
        _student(learner, grades[learner], penalties[learner], course, templates, read) for learner in sorted(penalties)
    ]


class _Grade(NamedTuple):
    """A row of the gradebook: what a test gave, what a person gave, and what could be had."""

    auto: float | None
    manual: float | None
    extra: float | None
    out_of: float

    @property
    def points(self) -> float:
        """What counts."""
        return counted(self.auto, self.manual, self.extra) or 0.0


def _grades_of(week: str) -> Any:
    columns = (Grade.auto_score, Grade.manual_score, Grade.extra_credit, GradeCell.__table__.c.max_score)
    return (
        select(SubmittedAssignment.student_id, Notebook.name, BaseCell.__table__.c.name, *columns)
        .select_from(Grade.__table__)
        .join(SubmittedNotebook.__table__, Grade.notebook_id == SubmittedNotebook.id)
        .join(SubmittedAssignment.__table__, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Assignment.__table__, SubmittedAssignment.assignment_id == Assignment.id)
        .join(Notebook.__table__, SubmittedNotebook.notebook_id == Notebook.id)
        .join(BaseCell.__table__, Grade.cell_id == BaseCell.__table__.c.id)
        .join(GradeCell.__table__, Grade.cell_id == GradeCell.__table__.c.id)
        .where(Assignment.name == week)
    )


def _penalties_of(week: str) -> Any:
    return (
        select(SubmittedAssignment.student_id, SubmittedNotebook.late_submission_penalty)
        .select_from(SubmittedNotebook.__table__)
        .join(SubmittedAssignment.__table__, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Assignment.__table__, SubmittedAssignment.assignment_id == Assignment.id)
        .where(Assignment.name == week)
    )


def _student(
    learner: str,
    grades: Mapping[tuple[str, str], _Grade],
    penalty: float,
    course: Course,
    templates: Sequence[Template],
    read: Callable[[Path], Mapping[str, Any]],
) -> StudentResult:
    week = templates[0].week
    graded = [(template, read(graded_path(course, learner, week, template.name))) for template in templates]
    absent = {name for _, notebook in graded for name in absent_by(stamp_of(notebook))}  # their marks do not count
    graded = [(template, notebook) for template, notebook in graded if template.name not in absent]
    marks: list[Mark] = []
    for template, notebook in graded:
        known = {name: grades.get((template.name, f"test-{name}")) for name in template.exercises}
        essays = {name: grades.get((template.name, f"{ESSAY}{name}")) for name in template.essays}
        marks += [_mark(name, grade, notebook) for name, grade in known.items()]
        marks += [_essay_mark(name, grade) for name, grade in essays.items()]
    remarks = dict.fromkeys(remark for _, notebook in graded for remark in stamp_of(notebook).get("remarks", []))
    pages = tuple(page_path(course, learner, week, template.name) for template, _ in graded)
    return StudentResult(learner, tuple(marks), tuple(remarks), penalty, tuple(page for page in pages if page.exists()))


def _mark(exercise: str, grade: _Grade | None, notebook: Mapping[str, Any]) -> Mark:
    if grade is None:
        return Mark(exercise, 0.0, 0.0, "not run")
    reason = "by hand" if grade.manual is not None else ""
    if not reason and not grade.points:
        reason = _reason(exercise, notebook)
    return Mark(exercise, float(grade.points), float(grade.out_of), reason)


def _essay_mark(name: str, grade: _Grade | None) -> Mark:
    """Give the mark of an essay: nothing so far where a person has to read it."""
    if grade is None:
        return Mark(name, 0.0, 0.0, "not run")
    reason = "by hand" if grade.manual is not None else "to read" if grade.auto is None else "blank"
    return Mark(name, float(grade.points), float(grade.out_of), reason)


def _reason(exercise: str, notebook: Mapping[str, Any]) -> str:
    """Say in a word why an exercise gave nothing, '' where the answer is simply wrong."""
    stamp = stamp_of(notebook)
    if stamp.get("state") or not notebook:
        return str(stamp.get("state", "not run"))
    if exercise in stamp.get("blank", []):
        return "blank"
    names = [name for cell in notebook["cells"] for name in _errors(cell, exercise)]
    return next((REASONS[name] for name in names if name in REASONS), "")


def _errors(cell: Mapping[str, Any], exercise: str) -> list[str]:
    """Name the errors that the test of an exercise ended with."""
    named = cell.get("metadata", {}).get("nbgrader", {}).get("grade_id") == f"test-{exercise}"
    return [output["ename"] for output in cell.get("outputs", []) if named and output["output_type"] == "error"]


def with_failures(students: Sequence[StudentResult], failures: dict[str, str]) -> tuple[StudentResult, ...]:
    """Mark those who could not be graded, and add those of them whom the gradebook does not know."""
    known = {student.learner: student for student in students}
    for learner, why in failures.items():
        known[learner] = replace(known.get(learner, StudentResult(learner, ())), failed=why)
    return tuple(known[learner] for learner in sorted(known))
