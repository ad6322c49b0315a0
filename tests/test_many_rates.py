"""Training at many rates by the products of the examples."""

import numpy as np
import pytest

from layerwise.learning.many_rates import descend_from_zeros

rng = np.random.default_rng(3)
X, Y = rng.uniform(size=(30, 8)), np.array([[0, 1, 1, 0, 1, 0, 0, 1]])


def plainly(rate, steps):
    """Gradient descent as the notebook has it, weight by weight."""
    w, b, costs = np.zeros((30, 1)), 0.0, []
    for _ in range(steps):
        A = 1 / (1 + np.exp(-(w.T @ X + b)))
        costs.append(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
        w, b = w - rate * X @ (A - Y).T / 8, b - rate * np.mean(A - Y)
    return costs, w, b


@pytest.mark.parametrize("rate", [0.01, 0.3, 1.2])
def test_it_is_ordinary_gradient_descent(rate):
    """Are costs, weights and bias those of the plain algorithm, over the border, too?"""
    costs, w, b = plainly(rate, 40)
    quick = descend_from_zeros(X, Y, rate, 40)
    np.testing.assert_allclose(quick.costs, costs, rtol=1e-7)  # swings let rounding grow
    np.testing.assert_allclose(quick.w, w, rtol=1e-6, atol=1e-9)
    assert quick.b == pytest.approx(b, rel=1e-6)
