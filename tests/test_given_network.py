"""The functions of week 4 as week 5 gives them."""

import numpy as np
import pytest

import grader_tests
from layerwise.checks import directional_error
from layerwise.checks.hidden import grade
from layerwise.checks.learner import NamespaceLearner
from layerwise.learning import given_network
from layerwise.learning.given_network import (
    L_model_backward,
    L_model_forward,
    compute_cost,
    initialize_parameters_deep,
    update_parameters,
)
from layerwise.learning.my_network import FUNCTIONS, WEEK

GIVEN = [name for name in FUNCTIONS if name != "gradient_check_deep"]  # which no training needs


def drawn(dims, dtype=np.float64):
    """A network whose biases are not zero, so that no unit stands on the kink of ReLU; examples and classes."""
    rng = np.random.default_rng(3)
    net = {name: value + 0.1 * rng.normal(size=value.shape) for name, value in initialize_parameters_deep(dims).items()}
    X, Y = rng.normal(size=(dims[0], 9)), rng.integers(0, 2, (1, 9))
    return {name: value.astype(dtype) for name, value in net.items()}, X.astype(dtype), Y


@pytest.mark.parametrize("name", GIVEN)
def test_each_function_passes_its_exam_of_week_4(name):
    """Would the given function score full marks there?"""
    test, references = grader_tests.hidden_tests_of(WEEK)[name], grader_tests.references_of(WEEK)[name]
    assert grade(WEEK, test, NamespaceLearner(vars(given_network)), references).faults == ()


@pytest.mark.parametrize("dims", [[3, 1], [4, 3, 1], [3, 5, 4, 3, 1]])
def test_every_slope_is_the_measured_one(dims):
    """Do the promised slopes by each array agree with two-sided differences of the cost?"""
    np.random.seed(1)
    net, X, Y = drawn(dims)
    AL, caches = L_model_forward(X, net)
    grads = L_model_backward(AL, Y, caches)
    for name in net:
        error = directional_error(
            lambda moved: compute_cost(L_model_forward(X, {**net, **moved})[0], Y),
            {name: net[name]},
            {name: grads[f"d{name}"]},
            np.random.default_rng(0),
        )
        assert error < 1e-6, name  # a right slope has about 1e-9


def test_single_precision_stays_single():
    """Does nothing on the way make float64 of float32, which would take twice the time and memory?"""
    net, X, Y = drawn([4, 3, 1], np.float32)
    AL, caches = L_model_forward(X, net)
    grads = L_model_backward(AL, Y, caches)
    after = update_parameters(net, grads, 0.1)
    assert {array.dtype for array in [AL, *grads.values(), *after.values()]} == {np.dtype(np.float32)}
