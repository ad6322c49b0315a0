"""Write a class's grades as a table that a spreadsheet or a learning platform reads."""

from __future__ import annotations

import csv
from pathlib import Path

from layerwise.course import CourseError
from layerwise.grading.classroom.results import ClassResult, StudentResult

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""How what a spreadsheet takes for a formula begins; some read the signs of full width alike, and leave ends of lines
out."""


def write_csv(result: ClassResult, path: Path) -> None:
    """Write a class's result into a CSV file, a line a learner.

    Parameters
    ----------
    result : ClassResult
    path : Path — the file; it is written anew

    Raises
    ------
    CourseError — the file cannot be written
    """
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(["learner", *result.exercises, "late_penalty", "points", "out_of", "notes"])
            table.writerows(_row(student, result.exercises) for student in result.students)
    except OSError as error:
        raise CourseError(f"{path} cannot be written ({error.strerror}). Is its folder there, and yours?") from error


def _row(student: StudentResult, exercises: tuple[str, ...]) -> list[object]:
    marks = {mark.exercise: mark for mark in student.marks}
    reasons = [f"{mark.exercise}: {mark.reason}" for mark in student.marks if mark.reason]
    notes = " ".join([*([student.failed] if student.failed else []), *student.remarks, "; ".join(reasons)]).strip()
    points = [marks[exercise].points if exercise in marks else "" for exercise in exercises]
    return [no_formula(student.learner), *points, student.penalty, student.points, student.out_of, no_formula(notes)]


def no_formula(words: str) -> str:
    """Keep a spreadsheet from taking words for a formula."""
    return f"'{words}" if words.startswith(_FORMULA) else words
