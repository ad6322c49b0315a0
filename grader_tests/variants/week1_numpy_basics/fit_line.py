"""Right answers to `fit_line` of an unusual form."""

import numpy as np


def fit_line__all_flat(x, y, rate, steps):
    """Arrays with one axis throughout."""
    slope, intercept = 0.0, 0.0
    for _ in range(steps):
        error = slope * x + intercept - y
        slope, intercept = slope - rate * np.mean(2 * error * x), intercept - rate * np.mean(2 * error)
    return slope, intercept


def fit_line__of_all_pairs_the_diagonal(x, y, rate, steps):
    """The square of all pairs is made, and of it what belongs together is taken."""
    inputs = x.reshape(-1, 1)
    slope, intercept = 0.0, 0.0
    for _ in range(steps):
        prediction = slope * inputs + intercept
        error = np.diag(prediction - y)[:, None]
        slope = slope - rate * np.mean(2 * error * inputs)
        intercept = intercept - rate * np.mean(2 * error)
    return slope, intercept


def fit_line__dot_products(x, y, rate, steps):
    """Dot products in the place of means, and a list in the place of a tuple."""
    m, weights = len(x), np.zeros(2)
    inputs = np.stack([x, np.ones(m)])
    for _ in range(steps):
        weights = weights - rate * 2 / m * (inputs @ (weights @ inputs - y))
    return [weights[0], weights[1]]
