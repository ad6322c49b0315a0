"""Right answers of an unusual form to `basic_sigmoid`."""

import math

import numpy as np


def basic_sigmoid__exponential_above_the_line(x):
    """The fraction is multiplied out by e^x, which is safe in the range that is asked."""
    return math.exp(x) / (math.exp(x) + 1)


def basic_sigmoid__with_numpy(x):
    """It gives an np.float64."""
    return 1 / (1 + np.exp(-x))


def basic_sigmoid__power_of_e(x):
    """It takes a power of `math.e`."""
    return 1.0 / (1.0 + math.e ** (-x))


def basic_sigmoid__tanh(x):
    """It is written as a moved and stretched tanh."""
    return 0.5 * (1 + math.tanh(x / 2))


def basic_sigmoid__zero_d_array(x):
    """It gives a 0-d array."""
    return np.array(1 / (1 + math.exp(-x)))


def basic_sigmoid__one_by_one_array(x):
    """It gives a (1, 1) array."""
    return np.array([[1 / (1 + math.exp(-x))]])


def basic_sigmoid__prints_too(x):
    """It prints on the way."""
    s = 1 / (1 + math.exp(-x))
    print("sigmoid:", s)
    return s


def basic_sigmoid__by_sign(x):
    """It treats both signs apart, each without overflow."""
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    power = math.exp(x)
    return power / (1 + power)


def basic_sigmoid__own_import(x):
    """It imports what it needs by itself."""
    from math import exp

    return (1 + exp(-x)) ** -1
