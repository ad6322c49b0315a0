"""The given links of week 5's exercise in mending."""

import numpy as np
from numpy.testing import assert_allclose

from layerwise.lessons.batches import cost_of, drawn, slopes_of, step_down


def test_slopes_are_those_of_the_cost():
    """Does a small step change the cost as the slopes say?"""
    rng = np.random.default_rng(1)
    X, Y, net = rng.standard_normal((3, 8)), rng.integers(0, 2, (1, 8)), drawn([3, 5, 4, 1], seed=2)
    net = {name: value + 0.1 * rng.standard_normal(value.shape) for name, value in net.items()}  # off the kinks
    grads = slopes_of(X, Y, net)
    assert set(grads) == {f"d{name}" for name in net}
    ahead, back = (cost_of(X, Y, step_down(net, grads, rate)) for rate in (1e-6, -1e-6))
    assert_allclose((ahead - back) / 2e-6, -sum(np.sum(slope**2) for slope in grads.values()), rtol=1e-6)


def test_the_slope_of_all_is_the_mean_over_equal_batches():
    """Is a batch's slope an estimate of that of all examples?"""
    rng = np.random.default_rng(1)
    X, Y, net = rng.standard_normal((3, 8)), rng.integers(0, 2, (1, 8)), drawn([3, 5, 1], seed=2)
    halves = [slopes_of(X[:, part], Y[:, part], net)["dW1"] for part in (slice(0, 4), slice(4, 8))]
    assert_allclose(np.mean(halves, axis=0), slopes_of(X, Y, net)["dW1"])
