"""The two costs that week 2 compares."""

import numpy as np
import pytest

from layerwise.learning.two_costs import LOG_LOSS, SQUARED_ERROR, descend, landscape

X = np.array([-2.0, -1.0, 0.5, 1.5])
Y = np.array([0.0, 1.0, 0.0, 1.0])


@pytest.mark.parametrize("cost", [LOG_LOSS, SQUARED_ERROR])
def test_the_slope_is_the_measured_one(cost):
    """Does the formula agree with a two-sided difference?"""
    z, eps = np.linspace(-6, 6, 13), 1e-6
    for y in (np.zeros(13), np.ones(13)):
        measured = (cost.value(z + eps, y) - cost.value(z - eps, y)) / (2 * eps)
        np.testing.assert_allclose(cost.slope(z, y), measured, atol=1e-8)  # 1e-16 of rounding over a step of 1e-6


def test_the_log_loss_is_the_one_of_the_notebook():
    """Is it minus the logarithm of the probability of the true class?"""
    a = 1 / (1 + np.exp(-X))
    np.testing.assert_allclose(LOG_LOSS.value(X, Y), -(Y * np.log(a) + (1 - Y) * np.log(1 - a)), rtol=1e-12)


def test_a_landscape_has_a_row_for_each_bias():
    """Is the cost at a pair where the pair stands?"""
    surface = landscape(SQUARED_ERROR, X, Y, np.array([0.0, 1.0, 2.0]), np.array([0.5, -0.5]))
    assert surface.shape == (2, 3)
    assert surface[1, 2] == pytest.approx(np.mean(SQUARED_ERROR.value(2 * X - 0.5, Y)))


@pytest.mark.parametrize("cost", [LOG_LOSS, SQUARED_ERROR])
def test_the_way_leads_downhill(cost):
    """Does every step lower the cost, by both numbers at once?"""
    way = descend(cost, X, Y, (-1.0, 0.5), rate=0.1, steps=50)
    heights = [np.mean(cost.value(w * X + b, Y)) for w, b in way]
    assert way.shape == (51, 2)
    assert np.all(np.diff(heights) < 0)
