"""Which earlier exercise a learner is sent to."""

import contextlib

import pytest

from layerwise.checks.earlier import earlier_fault, remember
from layerwise.checks.exam import CheckFailedError, public_check

CELLS = """
def sigmoid(z):
    return z
def spread(z):
    return max(sigmoid(one) for one in [z])
def cost(z):
    return spread(z) + 1
"""
BEGIN = "the check of `sigmoid`, which it needs, fails, too: begin there."


@pytest.fixture
def notebook():
    """The names of a notebook."""
    names: dict = {}
    exec(CELLS, names)
    return names


def test_the_first_function_that_fails_is_named(notebook):
    """Is the beginning of a chain named, and not its middle?"""
    remember(notebook, "sigmoid", passed=False)
    remember(notebook, "spread", passed=False)
    assert earlier_fault(notebook, "cost") == BEGIN


def test_what_passed_or_was_never_checked_is_not_named(notebook):
    """Is nobody sent where nothing is known to be wrong?"""
    assert earlier_fault(notebook, "cost") == ""
    remember(notebook, "sigmoid", passed=True)
    remember(notebook, "cost", passed=False)
    assert earlier_fault(notebook, "cost") == ""


def test_a_function_that_was_written_anew_is_not_named(notebook):
    """Does a note belong to the function that was checked, and not to its successor?"""
    remember(notebook, "sigmoid", passed=False)
    exec("def sigmoid(z):\n    return 1 / (1 + 2.7 ** -z)", notebook)
    assert earlier_fault(notebook, "cost") == ""


def test_a_failed_check_sends_to_the_earlier_one(notebook):
    """Do two checks of a notebook know of each other, and is nothing guessed about the second?"""
    with contextlib.suppress(CheckFailedError), public_check("sigmoid", notebook) as check:
        check.returns(0.5, 0.0)
    with pytest.raises(CheckFailedError, match="begin there") as caught, public_check("cost", notebook) as check:
        check.returns(1.5, 0.0)
    assert str(caught.value) == f"cost: {BEGIN}"


def test_what_stops_is_told_whatever_else_fails(notebook):
    """Does one whose function does not run at all read why, although an earlier one is wrong, too?"""
    remember(notebook, "sigmoid", passed=False)
    exec("def cost(z):\n    return spred(z)", notebook)
    with pytest.raises(CheckFailedError, match="name 'spred' is not defined"), public_check("cost", notebook) as check:
        check.returns(1.5, 0.0)
