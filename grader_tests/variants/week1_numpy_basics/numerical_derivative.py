"""Right answers of an unusual form to `numerical_derivative`."""

import numpy as np


def numerical_derivative__no_default(f, x, eps):
    """It has no default for the step."""
    return (f(x + eps) - f(x - eps)) / (2 * eps)


def numerical_derivative__other_default(f, x, eps=1e-7):
    """It has another default for the step."""
    return (f(x + eps) - f(x - eps)) / (2.0 * eps)


def numerical_derivative__mean_of_both_sides(f, x, eps):
    """It takes the mean of a step forward and a step backward, and calls f more often."""
    forward = (f(x + eps) - f(x)) / eps
    backward = (f(x) - f(x - eps)) / eps
    return (forward + backward) / 2


def numerical_derivative__entry_by_entry(f, x, eps):
    """It moves one entry at a time."""
    x = np.array(x, dtype=float)
    slopes = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        ahead, behind = x.copy(), x.copy()
        ahead[place] += eps
        behind[place] -= eps
        slopes[place] = (f(ahead) - f(behind))[place] / (2 * eps)
    return slopes


def numerical_derivative__numbers_only(f, x, eps):
    """It gives f one number at a time."""
    flat = [(f(v + eps) - f(v - eps)) / (2 * eps) for v in np.ravel(x).tolist()]
    return np.array(flat).reshape(np.shape(x))


def numerical_derivative__stacked(f, x, eps):
    """It calls f once, with both sides in one array."""
    behind, ahead = f(np.stack([np.subtract(x, eps), np.add(x, eps)]))
    return (ahead - behind) / (2 * eps)


def numerical_derivative__gradient(f, x, eps):
    """It lets `np.gradient` do it, from three values."""
    values = np.stack([np.asarray(f(x + step)) for step in (-eps, 0, eps)])
    return np.gradient(values, eps, axis=0)[1]
