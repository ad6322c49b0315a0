"""Right answers of an unusual form to `sigmoid`."""

import math

import numpy as np


def sigmoid__plain_formula(x):
    """It overflows far below 0, with a warning and the right result."""
    return 1 / (1 + np.exp(-x))


def sigmoid__tanh(x):
    """It is written as a moved and stretched tanh."""
    return 0.5 * (1 + np.tanh(0.5 * x))


def sigmoid__logaddexp(x):
    """It takes the logarithm of a sum of exponentials."""
    return np.exp(-np.logaddexp(0, -x))


def sigmoid__clipped(x):
    """It clips the scores where the chance has long vanished."""
    return 1 / (1 + np.exp(-np.clip(x, -500, 500)))


def sigmoid__minimum(x):
    """It needs neither a condition nor a mask."""
    return np.exp(np.minimum(x, 0)) / (1 + np.exp(-np.abs(x)))


def sigmoid__masks(x):
    """It fills the two halves of an array one after the other."""
    x = np.asarray(x, dtype=float)
    result = np.empty_like(x)
    positive = x >= 0
    result[positive] = 1 / (1 + np.exp(-x[positive]))
    powers = np.exp(x[~positive])
    result[~positive] = powers / (1 + powers)
    return result


def sigmoid__where_with_overflow(x):
    """It computes both halves everywhere, with overflow in the part that is not used."""
    return np.where(x >= 0, 1 / (1 + np.exp(-x)), np.exp(x) / (1 + np.exp(x)))


def sigmoid__vectorize(x):
    """It calls a Python function for each entry, which is slow but not graded here."""

    def one(score):
        return 1 / (1 + math.exp(-score)) if score > -700 else 0.0

    return np.vectorize(one, otypes=[float])(x)


def sigmoid__in_float32(x):
    """It computes in float32."""
    return 1 / (1 + np.exp(-np.asarray(x, dtype=np.float32)))


def sigmoid__reciprocal(x):
    """It has the same formula in names of functions alone."""
    return np.reciprocal(np.add(1.0, np.exp(np.negative(x))))


def sigmoid__own_import(x):
    """It imports numpy under its full name."""
    import numpy

    return 1 / (1 + numpy.exp(-x))
