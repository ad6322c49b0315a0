"""Right mends of `fit_pots` of an unusual form."""

import numpy as np


def fit_pots__rate_for_one_pot(x, y, rate, steps):
    """It divides the rate by the number of pots, once, before the loop."""
    w, b, each = 0.0, 0.0, rate / len(x)
    for _ in range(steps):
        error = 1 / (1 + np.exp(-(w * x + b))) - y
        w, b = w - each * (x @ error), b - each * error.sum()
    return [w, b]


def fit_pots__both_at_once(x, y, rate, steps):
    """It keeps weight and bias in one array, and multiplies by a table with a row of ones."""
    both, table = np.zeros(2), np.vstack([x, np.ones(np.size(x))])
    for _ in range(steps):
        both = both - rate * table @ (1 / (1 + np.exp(-both @ table)) - y) / table.shape[1]
    return both[0], both[1]
