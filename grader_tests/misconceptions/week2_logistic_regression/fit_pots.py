"""Wrong mends of `fit_pots`."""

import numpy as np

from layerwise.lessons.ten_pots import squash


def fit_pots__smaller_rate(x, y, rate, steps):
    """A smaller learning rate hides the fault for ten pots. With more of them the steps are too long again."""
    w, b = 0.0, 0.0
    for _ in range(steps):
        error = squash(w * x + b) - y
        w, b = w - rate / 10 * np.sum(error * x), b - rate / 10 * np.sum(error)
    return w, b


def fit_pots__weight_alone(x, y, rate, steps):
    """The slope by the weight is mended, and the one by the bias still is m times too large."""
    w, b = 0.0, 0.0
    for _ in range(steps):
        error = squash(w * x + b) - y
        w, b = w - rate * np.mean(error * x), b - rate * np.sum(error)
    return w, b


def fit_pots__bias_alone(x, y, rate, steps):
    """The slope by the bias is mended, and the one by the weight still is m times too large."""
    w, b = 0.0, 0.0
    for _ in range(steps):
        error = squash(w * x + b) - y
        w, b = w - rate * np.sum(error * x), b - rate * np.mean(error)
    return w, b


def fit_pots__divided_twice(x, y, rate, steps):
    """The sum is divided by m twice: a mean has it already. The steps are m times too short now."""
    w, b = 0.0, 0.0
    for _ in range(steps):
        error = (squash(w * x + b) - y) / len(x)
        w, b = w - rate * np.mean(error * x), b - rate * np.mean(error)
    return w, b


def fit_pots__uphill(x, y, rate, steps):
    """The steps go uphill: the sign had been right."""
    w, b = 0.0, 0.0
    for _ in range(steps):
        error = squash(w * x + b) - y
        w, b = w + rate * np.mean(error * x), b + rate * np.mean(error)
    return w, b


def fit_pots__slope_of_the_squared_error(x, y, rate, steps):
    """The error is multiplied by the slope of the sigmoid. For the log loss that has cancelled."""
    w, b = 0.0, 0.0
    for _ in range(steps):
        a = squash(w * x + b)
        error = (a - y) * a * (1 - a)
        w, b = w - rate * np.mean(error * x), b - rate * np.mean(error)
    return w, b


def fit_pots__bias_after_the_weight(x, y, rate, steps):
    """The bias moves by a slope at the new weight. Both slopes belong to the place where the step begins."""
    w, b = 0.0, 0.0
    for _ in range(steps):
        w = w - rate * np.mean((squash(w * x + b) - y) * x)
        b = b - rate * np.mean(squash(w * x + b) - y)
    return w, b


def fit_pots__mean_over_those_that_sprouted(x, y, rate, steps):
    """The sum over all pots is divided by the number of those that sprouted. All pots count."""
    w, b = 0.0, 0.0
    for _ in range(steps):
        error = squash(w * x + b) - y
        w, b = w - rate * np.sum(error * x) / max(np.sum(y), 1), b - rate * np.sum(error) / max(np.sum(y), 1)
    return w, b
