"""Wrong answers to `fit_line`, each with what its learner should hear."""

import numpy as np


def fit_line__flat_prediction(x, y, rate, steps):
    """The difference has one axis now, and the inputs still have two, so their product is a square again. The intercept
    is right, the slope is not. Every array that meets another in the loop has to have the same shape."""
    inputs = x.reshape(-1, 1)
    slope, intercept = 0.0, 0.0
    for _ in range(steps):
        prediction = slope * inputs + intercept
        error = prediction.ravel() - y
        slope = slope - rate * np.mean(2 * error * inputs)
        intercept = intercept - rate * np.mean(2 * error)
    return slope, intercept


def fit_line__uphill(x, y, rate, steps):
    """The difference is turned round, so every step goes uphill and the line leaves the points. The prediction comes
    first, minus the right answer."""
    inputs = x.reshape(-1, 1)
    slope, intercept = 0.0, 0.0
    for _ in range(steps):
        prediction = slope * inputs + intercept
        error = y.reshape(-1, 1) - prediction
        slope = slope - rate * np.mean(2 * error * inputs)
        intercept = intercept - rate * np.mean(2 * error)
    return slope, intercept


def fit_line__sums(x, y, rate, steps):
    """The slopes are sums over the examples and not means, so the steps grow with the number of points."""
    inputs = x.reshape(-1, 1)
    slope, intercept = 0.0, 0.0
    for _ in range(steps):
        error = slope * inputs + intercept - y.reshape(-1, 1)
        slope = slope - rate * np.sum(2 * error * inputs)
        intercept = intercept - rate * np.sum(2 * error)
    return slope, intercept


def fit_line__no_factor_two(x, y, rate, steps):
    """The slope of a square is twice what is squared: the factor 2 has gone, and the steps are half as long."""
    inputs = x.reshape(-1, 1)
    slope, intercept = 0.0, 0.0
    for _ in range(steps):
        error = slope * inputs + intercept - y.reshape(-1, 1)
        slope = slope - rate * np.mean(error * inputs)
        intercept = intercept - rate * np.mean(error)
    return slope, intercept


def fit_line__solved_at_once(x, y, rate, steps):
    """That is the best line, found in one stroke. Asked is the line after so many steps downhill from 0, which need not
    have arrived there."""
    if steps == 0 or len(x) < 2:
        return 0.0, 0.0
    slope, intercept = np.polyfit(x, y, 1)
    return float(slope), float(intercept)
