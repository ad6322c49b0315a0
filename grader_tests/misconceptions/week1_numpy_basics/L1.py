"""Wrong answers to `L1`."""

import numpy as np


def L1__signs_cancel(yhat, y):
    """Differences of opposite sign cancel each other: the absolute value is missing."""
    return np.sum(yhat - y)


def L1__signs_cancel_the_other_way(yhat, y):
    """Differences of opposite sign cancel each other: the absolute value is missing."""
    return np.sum(y - yhat)


def L1__absolute_value_of_the_sum(yhat, y):
    """The absolute value comes too late: by then differences of opposite sign have cancelled each other."""
    return np.abs(np.sum(yhat - y))


def L1__difference_of_absolute_values(yhat, y):
    """The absolute value belongs to the difference, not to its two sides."""
    return np.sum(np.abs(yhat) - np.abs(y))


def L1__mean(yhat, y):
    """The result is the mean of the absolute differences, where their sum is asked."""
    return np.mean(np.abs(yhat - y))


def L1__squares(yhat, y):
    """The differences are squared: that is the other loss."""
    return np.sum((yhat - y) ** 2)


def L1__not_summed(yhat, y):
    """The absolute differences are there, but a loss is one number: the sum is missing."""
    return np.abs(yhat - y)


def L1__largest(yhat, y):
    """The result is the largest absolute difference, where their sum is asked."""
    return np.max(np.abs(yhat - y))


def L1__number_of_errors(yhat, y):
    """The result counts how many predictions differ, where it should add up by how much."""
    return np.sum(yhat != y)


def L1__four_examples(yhat, y):
    """The number of examples is that of the visible check; take it from the arrays."""
    return sum(abs(yhat[i] - y[i]) for i in range(4))


def L1__last_one_missing(yhat, y):
    """The loop ends one example too early."""
    return sum(abs(yhat[i] - y[i]) for i in range(len(y) - 1))


def L1__changes_its_argument(yhat, y):
    """`-=` works in the caller's own array, whose predictions are lost to the caller then."""
    yhat -= y
    return np.sum(np.abs(yhat))


def L1__global_arrays(prediction, truth):
    """The function has renamed its arguments, but still computes with variables of the notebook."""
    return np.sum(np.abs(y - yhat))


def L1__prints_and_returns_nothing(yhat, y):
    """The result is printed and then lost: a caller gets only what stands behind `return`."""
    print(np.sum(np.abs(yhat - y)))
