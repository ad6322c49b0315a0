"""Record the right values of the hidden tests from the solutions, and tell when those on disk are out of date."""

from __future__ import annotations

from pathlib import Path

import grader_tests
from layerwise.building.partners import tests_of
from layerwise.building.solutions import solution_namespace
from layerwise.checks.answer_key import AnswerKeyError, fingerprint, secret_for
from layerwise.checks.compare import compare
from layerwise.checks.hidden import record
from layerwise.checks.learner import NamespaceLearner
from layerwise.checks.references import WeekReferences, read_references, write_references
from layerwise.course import Course, CourseError


def record_week(course: Course, week: str, secret: str = "") -> WeekReferences:
    """Run the hidden tests of a week on its solutions.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    secret : str — a class's own, from which the inputs are drawn; '' for the public ones

    Returns
    -------
    dict of exercise to dict of case to plain data

    Raises
    ------
    CourseError — a solution fails its own test
    """
    solution = NamespaceLearner(solution_namespace(course, week))
    try:
        return {name: record(week, test, solution, secret) for name, test in tests_of(week).items()}
    except ValueError as error:
        raise CourseError(str(error)) from error


def references_path(course: Course, week: str) -> Path:
    """Say where the references of a week lie: a class's own with it, the public ones with the tests."""
    return (course.key or grader_tests.REFERENCES) / f"{week}.h5"


def write_week(course: Course, week: str, secret: str = "") -> Path:
    """Record and keep the references of a week; give the file's path."""
    path = references_path(course, week)
    write_references(path, record_week(course, week, secret), fingerprint(week, secret))
    return path


def stale_references(course: Course, week: str, secret: str = "") -> str:
    """Say how the references on disk differ from what the solutions give now, '' where they agree.

    They are compared within the checks' tolerance: processors differ in the last bits.
    """
    path = references_path(course, week)
    try:
        if secret:
            secret_for(path.parent, week)
        kept = read_references(path)
    except AnswerKeyError as error:
        return str(error)
    except OSError:
        return f"{path} is missing or cannot be read."
    now = record_week(course, week, secret)
    for name in sorted(set(kept) | set(now)):
        cases, fresh = kept.get(name, {}), now.get(name, {})
        if cases.keys() != fresh.keys():
            return f"{path} has other cases of '{name}' than its hidden test."
        differing = [case for case in fresh if compare(cases[case], fresh[case], public=True)]
        if differing:
            return f"{path} holds another value of '{name}', {differing[0]}."
    return ""
