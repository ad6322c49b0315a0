"""The public checks and given functions of a release."""

import pytest

from layerwise.checks.learner import NamespaceLearner
from layerwise.course import CourseError
from layerwise.grading.publicchecks import given_script, run_public_check


def cell(text, name=None):
    """A code cell of a release."""
    return {"source": text, "metadata": {"nbgrader": {"grade_id": name}} if name else {}}


CELLS = [
    cell("import numpy as np\ndef relu(z):\n    return np.maximum(z, 0)"),
    cell("def double(x):\n    raise NotImplementedError", "answer-double"),
    cell('shown = 4.0\nwith public_check("double", globals()) as check:\n    check.returns(shown, 2.0)', "test-double"),
    cell('with public_check("odd", globals()) as check:\n    check.require(check.ask("odd")["a"], "No.")', "test-odd"),
    cell("pass", "test-empty"),
]


def test_given_are_the_cells_that_are_neither_answers_nor_checks():
    """Is no stub among what fills the gaps?"""
    assert given_script(CELLS).defined() == {"relu"}


@pytest.mark.parametrize(("factor", "passed"), [(2, True), (3, False)])
def test_a_check_runs_on_the_learner_s_function(factor, passed):
    """Is the report that of the cell, without anything raised or printed?"""
    learner = NamespaceLearner({"double": lambda x: factor * x})
    report = run_public_check(CELLS, "double", learner)
    assert (report.exercise, report.passed, report.checks) == ("double", passed, 1)


def test_a_value_of_an_unforeseen_form_is_the_answer_s_fault():
    """Does a check that stumbles over a value give a fault?"""
    report = run_public_check(CELLS, "odd", NamespaceLearner({"odd": lambda: 3}))
    assert "another form" in report.faults[0].sentence


@pytest.mark.parametrize(("name", "sentence"), [("nowhere", "no check of nowhere"), ("empty", "checks nothing")])
def test_a_release_without_the_check_says_so(name, sentence):
    """Does nobody pass for want of a check?"""
    with pytest.raises(CourseError, match=sentence):
        run_public_check(CELLS, name, NamespaceLearner({}))
