"""Hidden tests, one module a week; learners of a class never get this folder.

Each week's module holds one function an exercise, which records the right values from the solution and grades
with them. `references/` holds these values, `misconceptions/` wrong answers with their explanation, and
`variants/` right answers of an unusual form.
"""

from __future__ import annotations

import contextlib
import functools
import importlib
import sys
from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from layerwise.checks.answer_key import secret_for
from layerwise.checks.credit import points_for, told_split
from layerwise.checks.exam import Report, settle
from layerwise.checks.hidden import HiddenTest, grade, hidden_tests
from layerwise.checks.learner import Learner, learner_of
from layerwise.checks.quiz import quiz_tests
from layerwise.checks.references import WeekReferences, read_references

REFERENCES = Path(__file__).parent / "references"
QUIZZES = Path(__file__).parent / "quizzes"

_key: ContextVar[Path | None] = ContextVar("answer_key", default=None)


@contextlib.contextmanager
def answer_key(folder: Path | None, week: str) -> Iterator[None]:
    """Grade with a class's own references and secret, within a `with` block.

    The one call in a test cell, `run_hidden`, is the same text in every course, so whoever runs the cell says which
    class is meant. The setting ends with the block, whatever happens in it: the next paper's is its own.

    Parameters
    ----------
    folder : Path — of the class's references and secret; None for the public ones
    week : str — folder name of the week that is graded

    Raises
    ------
    AnswerKeyError — the secret or the references are missing, or do not belong together
    """
    if folder is not None:
        secret_for(folder, week)
    before = _key.set(folder)
    try:
        yield
    finally:
        _key.reset(before)


def hidden_tests_of(week: str) -> dict[str, HiddenTest]:
    """Give the hidden tests of a week, by exercise, and by question of its lesson's quiz.

    Parameters
    ----------
    week : str — folder name of the week

    Raises
    ------
    QuizError — the key to the quiz is not as it must be
    """
    return hidden_tests(importlib.import_module(f"grader_tests.{week}")) | quiz_tests(quiz_path(week))


def quiz_path(week: str) -> Path:
    """Say where the key to a week's quiz lies, with the explanation of every option."""
    return QUIZZES / f"{week}.toml"


def references_of(week: str) -> WeekReferences:
    """Give the right values of a week, of the answer key in use: of each exercise, each case.

    Parameters
    ----------
    week : str — folder name of the week

    Raises
    ------
    OSError — they were never recorded: run `layerwise build --references`
    """
    path = (_key.get() or REFERENCES) / f"{week}.h5"
    state = path.stat()
    return _read(path, state.st_mtime_ns, state.st_size)


@functools.lru_cache(maxsize=16)
def _read(path: Path, _changed: int, _size: int) -> WeekReferences:
    """Read a file of references once, and anew when it has changed."""
    return read_references(path)


def secret_of(week: str) -> str:
    """Give what a week's hidden inputs are drawn from, of the answer key in use: '' for the public ones.

    Raises
    ------
    AnswerKeyError — the references in use were drawn from something else
    """
    folder = _key.get()
    return secret_for(folder, week) if folder else ""


def run_hidden(week: str, exercise: str, namespace: Mapping[str, Any], points: float) -> None:
    """Grade one exercise in a notebook: the one call in the hidden region of a test cell.

    Where the answer is wrong, the points that it earns all the same are shown as the cell's result, which is nbgrader's
    own form of partial credit; the sentences follow as an error.

    Parameters
    ----------
    week : str — folder name of the week
    exercise : str — the function's name
    namespace : mapping — the notebook's `globals()`
    points : float — what the exercise is worth

    Raises
    ------
    CheckFailedError — the answer is wrong; with a sentence for each fault
    """
    report = examine(week, exercise, learner_of(namespace))
    if not report.passed:
        sys.displayhook(points_for(report.share, points))
    settle(report, "hidden checks", told_split(report.parts, points))


def examine(week: str, exercise: str, learner: Learner) -> Report:
    """Run the hidden test of one exercise on a learner's work, with the answer key in use.

    Parameters
    ----------
    week : str — folder name of the week
    exercise : str — the function's name
    learner : Learner

    Raises
    ------
    KeyError — there is no such test, or it has no right values
    """
    test, secret = hidden_tests_of(week)[exercise], secret_of(week)
    right = {} if test.keyed else references_of(week)[exercise]
    return grade(week, test, learner, right, secret)
