"""Wrong answers to `sigmoid`."""

import math

import numpy as np


def sigmoid__without_the_minus(x):
    """The exponent has lost its minus sign, so high scores get low chances."""
    return 1 / (1 + np.exp(x))


def sigmoid__brackets_missing(x):
    """Division comes before addition: without brackets only the first 1 is the denominator."""
    return 1 / 1 + np.exp(-x)


def sigmoid__of_single_numbers(x):
    """`math.exp` takes one number only; for arrays there is a function of the same name in numpy."""
    return 1 / (1 + math.exp(-x))


def sigmoid__row_of_numbers(x):
    """The loop takes the first axis for the only one, so it works for vectors but not for numbers or tables."""
    return np.array([1 / (1 + math.exp(-one)) for one in x])


def sigmoid__infinity_by_infinity(x):
    """Far above 0 both numerator and denominator overflow, and infinity by infinity is no number."""
    return np.exp(x) / (1 + np.exp(x))


def sigmoid__cut_to_whole_numbers(x):
    """The result is stored in an array with the dtype of x; for whole numbers that cuts each chance to 0."""
    result = np.zeros_like(x)
    result[...] = 1 / (1 + np.exp(-x))
    return result


def sigmoid__clipped_too_early(x):
    """Clipping the scores at 10 leaves a chance of 0.00005 where it should have vanished."""
    return 1 / (1 + np.exp(-np.clip(x, -10, 10)))


def sigmoid__tanh_of_x(x):
    """The sigmoid is a tanh moved to the range from 0 to 1, but of half the score."""
    return (1 + np.tanh(x)) / 2


def sigmoid__changes_its_argument(x):
    """The minus sign is put into the caller's own array, which is another one afterwards."""
    x *= -1
    return 1 / (1 + np.exp(x))


def sigmoid__global_x(z):
    """The function has renamed its argument, but still computes with a variable of the notebook."""
    return 1 / (1 + np.exp(-x))


def sigmoid__rounded_result(x):
    """The result is rounded, and its small values lose all their digits."""
    return np.round(1 / (1 + np.exp(-x)), 3)


def sigmoid__one_axis_only(x):
    """The result is laid out along one axis, where it should keep the shape of x."""
    return 1 / (1 + np.exp(-np.ravel(x)))


def sigmoid__shares(x):
    """The results share out a sum of 1 among them: that is softmax, while the sigmoid looks at each entry alone."""
    return np.exp(x) / np.sum(np.exp(x))


def sigmoid__forgets_return(x):
    """The result is computed and stored in a name that ends with the function: `return` is missing."""
    result = 1 / (1 + np.exp(-x))
