"""Record the right values of the hidden tests from the solutions, and tell when those on disk are out of date."""

from __future__ import annotations

from pathlib import Path

import grader_tests
from layerwise.building.answers import answer_text, answers_in, with_answer
from layerwise.building.partners import tests_of
from layerwise.building.solutions import solution_namespace
from layerwise.checks.answer_key import AnswerKeyError, fingerprint, secret_for, seed_of
from layerwise.checks.compare import compare
from layerwise.checks.hidden import grade, record
from layerwise.checks.learner import NamespaceLearner
from layerwise.checks.references import WeekReferences, read_references, write_references
from layerwise.course import Course, CourseError

_DRAWS = 10  # from one secret, before it is the course's fault


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
        tests = {name: test for name, test in tests_of(week).items() if not test.keyed}
        return {name: record(week, test, solution, secret) for name, test in tests.items()}
    except ValueError as error:
        raise CourseError(str(error)) from error


def draw_week(course: Course, week: str, secret: str) -> tuple[WeekReferences, int]:
    """Draw the references of a week from a class's secret, so that every right answer that we know of passes.

    Inputs are random, and one of them in some hundred is at the edge of what an answer in single precision can do. A
    class whose draw holds such an input gets the next one.

    Returns
    -------
    dict of exercise to dict of case to plain data
    int — which draw it is, counted from 0

    Raises
    ------
    CourseError — a right answer fails in every draw
    """
    solutions, tests, failing = solution_namespace(course, week), tests_of(week), ""
    variants = [(name, answer_text(function)) for name, function in answers_in("variants", week) if name in tests]
    learners = [(name, NamespaceLearner(with_answer(solutions, text))) for name, text in variants]
    for draw in range(_DRAWS):
        seed = seed_of(secret, draw)
        references = record_week(course, week, seed)
        reports = (grade(week, tests[name], learner, references[name], seed) for name, learner in learners)
        failing = next((report.sentences() for report in reports if not report.passed), "")
        if not failing:
            return references, draw
    raise CourseError(f"A right answer of {week} fails in each of {_DRAWS} draws from the secret. {failing}")


def references_path(course: Course, week: str) -> Path:
    """Say where the references of a week lie: a class's own with it, the public ones with the tests."""
    return (course.key or grader_tests.REFERENCES) / f"{week}.h5"


def write_week(course: Course, week: str, secret: str = "") -> Path:
    """Record and keep the references of a week; give the file's path."""
    path = references_path(course, week)
    references, draw = draw_week(course, week, secret) if secret else (record_week(course, week), 0)
    write_references(path, references, fingerprint(week, secret), draw)
    return path


def stale_references(course: Course, week: str, secret: str = "") -> str:
    """Say how the references on disk differ from what the solutions give now, '' where they agree.

    They are compared within the checks' tolerance: processors differ in the last bits.
    """
    path = references_path(course, week)
    try:
        seed = secret_for(path.parent, week) if secret else ""
        kept = read_references(path)
    except AnswerKeyError as error:
        return str(error)
    except OSError:
        return f"{path} is missing or cannot be read."
    now = record_week(course, week, seed)
    for name in sorted(set(kept) | set(now)):
        cases, fresh = kept.get(name, {}), now.get(name, {})
        if cases.keys() != fresh.keys():
            return f"{path} has other cases of '{name}' than its hidden test."
        differing = [case for case in fresh if compare(cases[case], fresh[case], public=True)]
        if differing:
            return f"{path} holds another value of '{name}', {differing[0]}."
    return ""
