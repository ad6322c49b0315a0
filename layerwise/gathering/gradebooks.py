"""Write a class's points as the tables that Canvas and Moodle import."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

from layerwise.course import CourseError
from layerwise.gathering.roster import Person
from layerwise.grading.classroom.export import no_formula, write_csv
from layerwise.grading.classroom.results import ClassResult, StudentResult

Row = list[object]


def write_gradebook(result: ClassResult, path: Path, form: str, roster: tuple[Person, ...]) -> None:
    """Write a class's result into a CSV file, a line a learner; who could not be graded has no points there, not 0.

    Parameters
    ----------
    result : ClassResult
    path : Path — the file; it is written anew
    form : str — 'plain', with each exercise, 'canvas' or 'moodle'
    roster : tuple of Person — gives the platforms names and emails; without it the learner's id stands for the name

    Raises
    ------
    CourseError — the file cannot be written
    """
    if form == "plain":
        write_csv(result, path)
        return
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(_FORMS[form](result, {person.id: person for person in roster}))
    except OSError as error:
        raise CourseError(f"{path} cannot be written ({error.strerror}). Is its folder there, and yours?") from error


def _canvas(result: ClassResult, people: dict[str, Person]) -> Iterator[Row]:
    """Give the columns that Canvas exports; it knows a learner by the school's id where its own is missing."""
    yield ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", result.week]
    yield ["    Points Possible", "", "", "", "", max((student.out_of for student in result.students), default=0)]
    for student in result.students:
        person = people.get(student.learner, Person(student.learner))
        yield [
            no_formula(person.name or person.id),
            "",
            no_formula(person.id),
            no_formula(person.email),
            "",
            _points(student),
        ]


def _moodle(result: ClassResult, people: dict[str, Person]) -> Iterator[Row]:
    """Give columns that Moodle's import maps to a learner, by email or by id number, and to a grade item."""
    yield ["ID number", "Email address", "Name", result.week]
    for student in result.students:
        person = people.get(student.learner, Person(student.learner))
        yield [no_formula(person.id), no_formula(person.email), no_formula(person.name), _points(student)]


def _points(student: StudentResult) -> object:
    return "" if student.failed else student.points


_FORMS: dict[str, Callable[[ClassResult, dict[str, Person]], Iterator[Row]]] = {"canvas": _canvas, "moodle": _moodle}
