"""Training with a learner's own functions."""

import numpy as np
import pytest

from layerwise.learning.deep_training import train

X, Y = np.array([[0.0, 1.0, 2.0]]), np.array([[0, 0, 1]])


def logistic(X, parameters):
    """Pass forward through one sigmoid unit."""
    return 1 / (1 + np.exp(-(parameters["W1"] @ X + parameters["b1"]))), [X]


FUNCTIONS = {
    "L_model_forward": logistic,
    "compute_cost": lambda AL, Y: np.array([[-np.mean(np.log(np.where(Y == 1, AL, 1 - AL)))]]),
    "L_model_backward": lambda AL, Y, caches: {
        "dW1": (AL - Y) @ caches[0].T / 3,
        "db1": (AL - Y).mean(axis=1, keepdims=True),
    },
    "update_parameters": lambda params, grads, rate: {n: params[n] - rate * grads[f"d{n}"] for n in params},
}


def start():
    """Weights and biases of zero."""
    return {"W1": np.zeros((1, 1)), "b1": np.zeros((1, 1))}


def test_one_iteration_is_one_step():
    """Does an iteration move every parameter once, against its slope?"""
    parameters, costs = train(FUNCTIONS, X, Y, start(), iterations=1, learning_rate=0.6)
    # slopes at zero: mean of (1/2 - y) x = -1/6, and mean of (1/2 - y) = 1/6
    assert parameters["W1"].item() == pytest.approx(0.1)
    assert parameters["b1"].item() == pytest.approx(-0.1)
    assert costs == [pytest.approx(np.log(2))]


@pytest.mark.parametrize("words", ["", "training"])
def test_costs_are_numbers_that_fall(words, capsys):
    """Is there a plain cost for every iteration, with and without a progress bar?"""
    _, costs = train(FUNCTIONS, X, Y, start(), iterations=50, words=words)
    assert len(costs) == 50
    assert all(type(cost) is float for cost in costs)
    assert costs == sorted(costs, reverse=True)
    assert (words in capsys.readouterr().out) or not words


def test_the_start_is_left_as_it_is():
    """Can training begin again from the same parameters?"""
    first = start()
    train(FUNCTIONS, X, Y, first, iterations=3)
    assert not any(np.any(array) for array in first.values())
