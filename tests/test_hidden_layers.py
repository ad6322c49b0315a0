"""The hidden layer of week 3's lesson: its slopes, its training, and what the text says of it."""

import numpy as np
import pytest

from layerwise.checks import directional_error
from layerwise.lessons.hidden_layers import (
    CURVES,
    FIRST,
    SECOND,
    SHAPES,
    SLOPES,
    answers,
    equal_start,
    random_start,
    there_and_back,
    train,
    trained,
)

EPS = 1e-6


@pytest.fixture
def circles():
    """The points of the text."""
    return SHAPES["circles"](150, np.random.default_rng(1))


def right(net, X, Y, activation):
    """The share of points on the right side."""
    return np.mean((answers(net, X, activation) > 0.5) == Y)


@pytest.mark.parametrize("name", CURVES)
def test_every_slope_is_the_measured_one(name):
    """Does the slope agree with a two-sided difference, away from the kink?"""
    z = np.array([-3.0, -0.4, 0.2, 1.5])
    measured = (CURVES[name](z + EPS) - CURVES[name](z - EPS)) / (2 * EPS)
    np.testing.assert_allclose(SLOPES[name](z), measured, atol=1e-8)  # 1e-16 of rounding over a step of 1e-6


@pytest.mark.parametrize("name", CURVES)
def test_a_step_follows_the_measured_slope(name, circles):
    """Is a step of the training the gradient of its own cost, for every activation?"""
    X, Y = circles
    start = random_start(3, 0.8, 0)
    after = train(X, Y, start, name, steps=1, rate=0.1)[0]
    gradient = {key: (start[key] - after[key]) / 0.1 for key in start}

    def cost(net):
        return train(X, Y, net, name, steps=1)[1][0]

    error = directional_error(cost, start, gradient, np.random.default_rng(0))
    assert error < 1e-5


def test_blame_is_the_measured_slope():
    """Do the slopes by all six weights of the example agree with two-sided differences of its loss?"""
    now = there_and_back()
    for unit, feature in np.ndindex(2, 2):
        step = np.zeros((2, 2))
        step[unit, feature] = EPS
        rise = there_and_back(FIRST + step).loss - there_and_back(FIRST - step).loss
        assert now.dw1[unit, feature] == pytest.approx(rise / (2 * EPS), abs=1e-8)
    for unit in (0, 1):
        step = EPS * (np.arange(2) == unit)
        rise = there_and_back(second=SECOND + step).loss - there_and_back(second=SECOND - step).loss
        assert now.dw2[unit] == pytest.approx(rise / (2 * EPS), abs=1e-8)


def test_the_numbers_of_the_text_are_right():
    """Are the example's probability 0.3633 and the slopes by the hidden scores −0.501 and 0.535?"""
    now = there_and_back()
    assert now.a2 == pytest.approx(0.3633, abs=5e-5)
    np.testing.assert_allclose(now.dz1, [-0.501, 0.535], atol=5e-4)


def test_equal_units_stay_equal(circles):
    """Are four units that began alike still one, and those that began at 0 still there?"""
    alike = train(*circles, equal_start(4, 0.5), "tanh", steps=300)[0]
    assert np.all(alike["W1"] == alike["W1"][0])
    assert not np.allclose(alike["W1"], 0.5)
    zeros = train(*circles, equal_start(4, 0.0), "tanh", steps=300)[0]
    assert not np.any(zeros["W1"])


def test_linear_units_make_no_more_than_one_line(circles):
    """Do eight units without a bend stay a coin on the rings, where eight with tanh are nearly perfect?"""
    shares = {
        name: right(train(*circles, random_start(8, 1.0, 1), name)[0], *circles, name) for name in ("linear", "tanh")
    }
    assert shares["linear"] < 0.55
    assert shares["tanh"] > 0.95


def test_three_relu_units_may_get_stuck():
    """Do seeds 0 and 1 end at 66 % and 98 %, as the text says?"""
    shares = [right(net, X, Y, "ReLU") for X, Y, net in (trained("circles", 3, "ReLU", seed) for seed in (0, 1))]
    np.testing.assert_allclose(shares, [0.66, 0.98], atol=0.02)  # rounding of other processors may turn a point
