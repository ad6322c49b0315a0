"""Answers from elsewhere: an older version's argument list, and another week's."""

import re

import pytest

import grader_tests
from layerwise.building.answers import answer_text, answers_in, with_answer
from layerwise.checks.failures import failure_sentence
from layerwise.checks.learner import NamespaceLearner
from layerwise.checks.older import older_version
from layerwise.course import Course
from layerwise.grading.sources import solutions_of, source_cells


def said(text, name, *args):
    """What a learner reads about the failed call of a function."""
    namespace: dict = {}
    exec(text, namespace)
    return failure_sentence(NamespaceLearner(namespace).call(name, *args).failure, name)


@pytest.mark.parametrize(
    ("text", "name", "count", "words"),
    [
        (
            "def compute_cost(A2, Y, parameters): pass",
            "compute_cost",
            2,
            "older version: the cost needs no `parameters`",
        ),
        ("def compute_cost(AL, Y, params): pass", "compute_cost", 2, "the cost needs no `params` now"),
        ("def predict(w, b, X): pass", "predict", 2, "`predict` in logistic regression, week 2."),
        ("def predict(parameters, X): pass", "predict", 3, "`predict` for one hidden layer, week 3."),
        ("def predict(X, y, parameters): pass", "predict", 2, "`predict` for deep networks, week 5."),
        ("def initialize_parameters(layer_dims): pass", "initialize_parameters", 3, "`initialize_parameters_deep`"),
        (
            "def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False): pass",
            "optimize",
            4,
            "`num_iterations` and `learning_rate` have defaults now",
        ),
    ],
)
def test_an_argument_list_from_elsewhere_is_recognised(text, name, count, words):
    """Is it said where the argument list comes from, in place of the usual advice?"""
    sentence = said(text, name, *range(count))
    assert words in sentence
    assert "Keep the first line" not in sentence


def test_a_call_as_an_older_version_had_it_is_recognised():
    """Is it said why a right function that is called with one argument more stops?"""
    text = "def compute_cost(A2, Y): pass\ndef nn_model(X):\n    return compute_cost(X, X, {})"
    assert "That is how an older version called it: leave the last argument out." in said(text, "nn_model", 1)


@pytest.mark.parametrize(
    ("name", "signature"),
    [
        ("compute_cost", "(A2)"),
        ("compute_cost", "(A2, Y, parameters=None)"),
        ("sigmoid", "(x, y, z)"),
        ("predict", "("),
    ],
)
def test_other_argument_lists_get_the_usual_advice(name, signature):
    """Is nothing claimed of an argument list that nobody knows?"""
    assert older_version(name, signature) == ""


def test_an_older_version_of_the_descent_loses_the_defaults_alone():
    """Does a right descent that has to be told iterations and rate keep what is not about its defaults?"""
    week = "week2_logistic_regression"
    text = answer_text(next(f for name, f in answers_in("variants", week) if name == "optimize"))
    namespace = solutions_of(source_cells([Course().source / week / "assignment.ipynb"]), ["optimize"])
    older = re.sub(r"num_iterations ?= ?100, learning_rate ?= ?0.009", "num_iterations, learning_rate", text)
    assert older != text
    report = grader_tests.examine(week, "optimize", NamespaceLearner(with_answer(namespace, older)))
    assert report.share == 0.8
    assert all(fault.edge for fault in report.faults)
