"""Wrong answers to `sigmoid`."""

import numpy as np


def sigmoid__without_the_minus(z):
    """The exponent has lost its minus sign, so high scores get low probabilities."""
    return 1 / (1 + np.exp(z))


def sigmoid__brackets_missing(z):
    """Division comes before addition: without brackets only the first 1 is the denominator."""
    return 1 / 1 + np.exp(-z)


def sigmoid__of_single_numbers(z):
    """`math.exp` takes one number only; for arrays there is a function of the same name in numpy."""
    import math

    return 1 / (1 + math.exp(-z))


def sigmoid__infinity_by_infinity(z):
    """Far above 0 both numerator and denominator overflow, and infinity by infinity is no number."""
    return np.exp(z) / (1 + np.exp(z))


def sigmoid__tanh(z):
    """The hyperbolic tangent runs from −1 to 1, so it is no probability."""
    return np.tanh(z)


def sigmoid__global_scores(x):
    """The argument has another name than the variable that is used, which is one of the notebook."""
    return 1 / (1 + np.exp(-Z))


def sigmoid__prints(z):
    """Printing shows the result and returns nothing."""
    print(1 / (1 + np.exp(-z)))


def sigmoid__below_zero_as_above(z):
    """The form with the absolute value holds for scores above 0; below, the power belongs into the numerator."""
    return 1 / (1 + np.exp(-np.abs(z)))
