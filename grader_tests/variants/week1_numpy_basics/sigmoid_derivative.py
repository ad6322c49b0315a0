"""Right answers of an unusual form to `sigmoid_derivative`."""

import numpy as np


def sigmoid_derivative__no_name(x):
    """It calls the sigmoid twice."""
    return sigmoid(x) * (1 - sigmoid(x))


def sigmoid_derivative__other_side(x):
    """It uses that one minus the sigmoid is the sigmoid of minus x."""
    return sigmoid(x) * sigmoid(-x)


def sigmoid_derivative__multiplied_out(x):
    """It multiplies the brackets out."""
    s = sigmoid(x)
    return s - s**2


def sigmoid_derivative__cosh(x):
    """It does without the sigmoid; the hyperbolic cosine overflows to the right result."""
    return 1 / (4 * np.cosh(np.asarray(x) / 2) ** 2)


def sigmoid_derivative__tanh(x):
    """It uses the derivative of tanh, without the sigmoid."""
    return (1 - np.tanh(x / 2) ** 2) / 4


def sigmoid_derivative__np_multiply(x):
    """It multiplies by name, and prints."""
    s = sigmoid(x)
    print(s)
    return np.multiply(s, np.subtract(1, s))
