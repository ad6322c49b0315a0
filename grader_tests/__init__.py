"""Hidden tests, one module a week; learners of a class never get this folder.

Each week's module holds one function an exercise, which records the right values from the solution and grades
with them. `references/` holds these values, `misconceptions/` wrong answers with their explanation, and
`variants/` right answers of an unusual form.
"""

from __future__ import annotations

import functools
import importlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from layerwise.checks.exam import settle
from layerwise.checks.hidden import HiddenTest, grade, hidden_tests
from layerwise.checks.learner import learner_of
from layerwise.checks.references import WeekReferences, read_references

REFERENCES = Path(__file__).parent / "references"


def hidden_tests_of(week: str) -> dict[str, HiddenTest]:
    """Give the hidden tests of a week, by exercise.

    Parameters
    ----------
    week : str — folder name of the week
    """
    return hidden_tests(importlib.import_module(f"grader_tests.{week}"))


@functools.cache
def references_of(week: str) -> WeekReferences:
    """Give the right values of a week: of each exercise, each case.

    Parameters
    ----------
    week : str — folder name of the week

    Raises
    ------
    OSError — they were never recorded: run `layerwise build --references`
    """
    return read_references(REFERENCES / f"{week}.h5")


def run_hidden(week: str, exercise: str, namespace: Mapping[str, Any]) -> None:
    """Grade one exercise in a notebook: the one call in the hidden region of a test cell.

    Parameters
    ----------
    week : str — folder name of the week
    exercise : str — the function's name
    namespace : mapping — the notebook's `globals()`

    Raises
    ------
    CheckFailedError — the answer is wrong; with a sentence for each fault
    """
    test = hidden_tests_of(week)[exercise]
    settle(grade(week, test, learner_of(namespace), references_of(week)[exercise]), "hidden checks")
