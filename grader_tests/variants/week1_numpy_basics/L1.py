"""Right answers of an unusual form to `L1`."""

import math

import numpy as np


def L1__norm(yhat, y):
    """It takes the norm of the same name."""
    return np.linalg.norm(yhat - y, ord=1)


def L1__loop(yhat, y):
    """It goes through the examples in a loop, which is slow but not graded here."""
    loss = 0.0
    for prediction, truth in zip(yhat, y, strict=True):
        loss += abs(truth - prediction)
    return loss


def L1__dot_of_signs(yhat, y):
    """It multiplies each difference by its sign."""
    differences = yhat - y
    return np.dot(differences, np.sign(differences))


def L1__python_sum(yhat, y):
    """It takes Python's own functions."""
    return sum(abs(yhat - y))


def L1__one_entry_array(yhat, y):
    """It gives an array with one entry."""
    return np.sum(np.abs(y - yhat), keepdims=True)


def L1__roots_of_squares(yhat, y):
    """It takes the root of each square for the absolute value."""
    return float(np.sum(np.sqrt((y - yhat) ** 2)))


def L1__fsum(yhat, y):
    """It sums without rounding."""
    return math.fsum(map(abs, (y - yhat).tolist()))
