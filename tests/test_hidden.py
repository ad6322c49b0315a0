"""Hidden tests: the same function records from the solution and grades a learner."""

import numpy as np
import pytest

from layerwise.checks.hidden import StaleReferencesError, grade, hidden_test, record
from layerwise.checks.learner import NamespaceLearner

WEEK = "week1_numpy_basics"


@hidden_test(needs=("half",))
def square(exam):
    """Numbers of several shapes."""
    exam.matches("a matrix", exam.rng.normal(size=(2, 3)))
    exam.matches("a number", 3.0)


@hidden_test()
def noise(exam):
    """Draws, seeded by the test."""
    np.random.seed(3)
    exam.matches("three draws", 3)


RIGHT = NamespaceLearner({"square": lambda x: x**2, "noise": lambda n: np.random.randn(n)})
WRONG = NamespaceLearner({"square": lambda x: 2 * x})


def test_the_solution_passes_on_its_own_references():
    """Does what was recorded grade the solution as right?"""
    assert grade(WEEK, square, RIGHT, record(WEEK, square, RIGHT)).passed


def test_a_wrong_answer_fails():
    """Is a wrong answer found, with the case that shows it?"""
    report = grade(WEEK, square, WRONG, record(WEEK, square, RIGHT))
    assert report.faults[0].sentence.startswith("a matrix: ")


def test_a_constant_of_the_public_inputs_fails_after_a_new_secret():
    """Are inputs and references drawn anew from another secret?"""
    public, private = record(WEEK, square, RIGHT), record(WEEK, square, RIGHT, secret="a class's own")
    assert not np.allclose(public["a matrix"], private["a matrix"])


def test_seeded_draws_are_repeatable_and_leave_no_trace():
    """Does the global generator go on after a test as if there had been none?"""
    np.random.seed(11)
    expected = np.random.randn(2)
    np.random.seed(11)
    first = np.random.randn()
    assert grade(WEEK, noise, RIGHT, record(WEEK, noise, RIGHT)).passed
    assert [first, np.random.randn()] == list(expected)


def test_a_solution_that_fails_its_own_test_is_refused():
    """Is a wrong solution found while recording?"""
    with pytest.raises(ValueError, match="fails its own hidden test"):
        record(WEEK, square, NamespaceLearner({}))


def test_a_solution_that_returns_nothing_is_refused():
    """Can None never become the right value?"""
    with pytest.raises(ValueError, match="returns None, a matrix"):
        record(WEEK, square, NamespaceLearner({"square": lambda _: None}))


def test_references_of_an_older_test_are_refused():
    """Is a missing reference the course's fault and not the learner's?"""
    with pytest.raises(StaleReferencesError, match="layerwise build --references"):
        grade(WEEK, square, RIGHT, {})


def test_an_answer_of_an_unforeseen_form_is_a_fault_not_a_crash():
    """Does a test that stumbles over an odd answer report the answer?"""

    @hidden_test()
    def square(exam):
        exam.require(exam.ask("square", 2.0)["key"] > 0, "is negative.")

    report = grade(WEEK, square, RIGHT, {})
    assert "another form" in report.sentences()


def test_a_loop_of_an_earlier_exercise_costs_that_one_alone():
    """Is an answer not blamed for a loop in the exercise that it needs?"""

    @hidden_test(needs=("half",))
    def square(exam):
        exam.ask("square", np.ones((2, 2)))
        exam.vectorised({0: 0}, "rows")

    namespace: dict = {"np": np}
    text = "def half(x):\n    return np.array([row / 2 for row in x])\ndef square(x):\n    return half(x) ** 2\n"
    exec(text, namespace)
    learner = NamespaceLearner(namespace)
    learner.source = lambda name: text if name in ("half", "square") else ""
    assert grade(WEEK, square, learner, {}).passed
    assert not grade(WEEK, hidden_test()(square.body), learner, {}).passed
