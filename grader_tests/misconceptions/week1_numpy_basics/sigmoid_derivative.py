"""Wrong answers to `sigmoid_derivative`."""

import numpy as np


def sigmoid_derivative__of_the_score(x):
    """The formula is applied to the score itself, where it should be applied to the sigmoid of the score."""
    return x * (1 - x)


def sigmoid_derivative__value_not_slope(x):
    """The result is the height of the curve, not its slope."""
    return sigmoid(x)


def sigmoid_derivative__squared(x):
    """The second factor is one minus the sigmoid, not the sigmoid again."""
    return sigmoid(x) ** 2


def sigmoid_derivative__plus(x):
    """The second factor has a plus where it should have a minus, so the slope never fades on the right."""
    return sigmoid(x) * (1 + sigmoid(x))


def sigmoid_derivative__one_minus_value(x):
    """The first factor is missing: one minus the sigmoid alone is a falling curve."""
    return 1 - sigmoid(x)


def sigmoid_derivative__sign(x):
    """The sign is the wrong way round: the sigmoid rises everywhere, so its slope is above 0."""
    value = sigmoid(x)
    return value * (value - 1)


def sigmoid_derivative__brackets_missing(x):
    """Without brackets, the product comes before the difference, and what is left is 0."""
    value = sigmoid(x)
    return value * 1 - value


def sigmoid_derivative__sigmoid_twice(x):
    """The sigmoid is taken twice, of the score and then of the chance."""
    value = sigmoid(sigmoid(x))
    return value * (1 - value)


def sigmoid_derivative__of_tanh(x):
    """One minus the square is the derivative of tanh; the sigmoid has its own."""
    return 1 - sigmoid(x) ** 2


def sigmoid_derivative__quotient_overflows(x):
    """Right on paper, but far below 0 the exponential overflows above and below the line, and the quotient is nan."""
    return np.exp(-x) / (1 + np.exp(-x)) ** 2


def sigmoid_derivative__matrix_product(x):
    """`np.dot` multiplies matrices and adds up; here each entry is multiplied by its own partner."""
    value = sigmoid(x)
    return np.dot(value, 1 - value)


def sigmoid_derivative__at_zero(x):
    """The result is the slope at 0, wherever the slope was wanted."""
    return 0.25 + 0 * x


def sigmoid_derivative__prints_and_returns_nothing(x):
    """The result is printed and then lost: a caller gets only what stands behind `return`."""
    print(sigmoid(x) * (1 - sigmoid(x)))
