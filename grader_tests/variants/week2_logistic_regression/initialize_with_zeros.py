"""Right answers of an unusual form to `initialize_with_zeros`."""

import numpy as np


def initialize_with_zeros__whole_zero(dim):
    """The bias is the whole number 0."""
    return np.zeros((dim, 1)), 0


def initialize_with_zeros__array_for_b(dim):
    """The bias is an array of one number."""
    w = np.zeros(shape=(dim, 1), dtype=np.float32)
    b = np.zeros((1, 1))
    return w, b


def initialize_with_zeros__list(dim):
    """It returns a list of the two."""
    return [np.zeros(dim).reshape(dim, 1), np.float64(0)]
