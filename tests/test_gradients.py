"""The gradient check along one random direction."""

import numpy as np

from layerwise.checks.gradients import directional_error

W = {"W": np.array([[1.0, -2.0], [0.5, 3.0]]), "b": np.array([[0.3]])}


def cost(parameters):
    """A cost whose gradient is known: the sum of cubes."""
    return float(sum(np.sum(value**3) for value in parameters.values()))


def test_a_right_gradient_has_a_small_error():
    """Is the error of the true gradient near the limit of two-sided differences?"""
    gradient = {name: 3 * value**2 for name, value in W.items()}
    assert directional_error(cost, W, gradient, np.random.default_rng(0)) < 1e-8


def test_one_wrong_entry_is_found():
    """Does a gradient with a single wrong entry show a large error?"""
    gradient = {name: 3 * value**2 for name, value in W.items()}
    gradient["W"][1, 0] *= -1
    assert directional_error(cost, W, gradient, np.random.default_rng(0)) > 1e-3
