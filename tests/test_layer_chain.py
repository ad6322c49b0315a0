"""The links of week 4's lesson, and the measurement that finds a fault in a training function from outside."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from layerwise.lessons.layer_chain import (
    cost,
    costs_from,
    drawn_layers,
    errors_by_layer,
    linear_back,
    measured_slopes,
    probability,
)


@pytest.fixture
def few():
    """Points, classes, and three layers away from the kinks of ReLU."""
    rng = np.random.default_rng(3)
    layers = [(W, b + 0.2 * rng.standard_normal(b.shape)) for W, b in drawn_layers([2, 4, 4, 1], seed=1)]
    return rng.standard_normal((2, 7)), rng.integers(0, 2, (1, 7)), layers


def step(X, Y, layers, rate, _, *, wrong=None):
    """One step with measured slopes; those of one layer are turned round, if asked."""
    moved = []
    for number, (W, b) in enumerate(layers, 1):
        sign = -1 if number == wrong else 1
        moved.append((W - rate * sign * measured_slopes(X, Y, layers, number), b))
    return moved, []


def test_first_weights_suit_relu():
    """Does the spread of a layer's weights follow from what comes in?"""
    (W1, b1), (W2, _) = drawn_layers([200, 100, 50], seed=0)
    assert W1.shape == (100, 200)
    assert not b1.any()
    assert_allclose([W1.std(), W2.std()], [0.1, np.sqrt(0.02)], rtol=0.05)  # 5,000 draws and more


def test_the_way_back_through_the_last_layer_is_the_measured_one(few):
    """Does the link back give what moving each weight gives?"""
    X, Y, layers = few
    hidden = X
    for W, b in layers[:-1]:
        hidden = np.maximum(W @ hidden + b, 0)
    _, dW, _ = linear_back(probability(X, layers) - Y, hidden, layers[-1][0])
    assert_allclose(dW, measured_slopes(X, Y, layers, 3), atol=1e-8)  # rounding of a difference over 2e-6


def test_the_cost_stays_finite():
    """Is the cost of a sure and wrong answer a number?"""
    assert np.isfinite(cost(np.array([[0.0, 1.0]]), np.array([[1, 0]])))


@pytest.mark.parametrize("wrong", [1, 2, 3])
def test_a_wrong_layer_shows_from_outside(few, wrong):
    """Do only the slopes of the faulty layer show as wrong?"""
    errors = errors_by_layer(lambda *args: step(*args, wrong=wrong), *few)
    assert [error > 0.5 for error in errors] == [number == wrong for number in (1, 2, 3)]


def test_small_first_weights_stand_still():
    """Does a ninth layer learn from weights that suit it, and not from a tenth of them?"""
    rng = np.random.default_rng(0)
    X = rng.standard_normal((2, 80))
    Y = (X[:1] * X[1:] > 0).astype(int)
    right, small = (costs_from(X, Y, [2, *[16] * 8, 1], factor, rate=0.05, steps=120) for factor in (1.0, 0.1))
    assert right[-1] < 0.9 * right[0]
    assert_allclose(small, np.log(2), atol=1e-3)
