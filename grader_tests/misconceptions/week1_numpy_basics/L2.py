"""Wrong answers to `L2`."""

import numpy as np


def L2__root(yhat, y):
    """The root is taken of the sum of squares: that is a norm, and the loss is the sum itself."""
    return np.sqrt(np.sum((yhat - y) ** 2))


def L2__mean(yhat, y):
    """The result is the mean of the squares, where their sum is asked."""
    return np.mean((yhat - y) ** 2)


def L2__half(yhat, y):
    """Some books put a factor 1/2 before the sum; this loss has none."""
    return np.sum((yhat - y) ** 2) / 2


def L2__absolute_values(yhat, y):
    """The absolute values are added up: that is the other loss."""
    return np.sum(np.abs(yhat - y))


def L2__not_summed(yhat, y):
    """The squares are there, but a loss is one number: the sum is missing."""
    return (yhat - y) ** 2


def L2__square_of_the_sum(yhat, y):
    """The square comes too late: by then differences of opposite sign have cancelled each other."""
    return np.sum(yhat - y) ** 2


def L2__difference_of_squares(yhat, y):
    """The square belongs to the difference, not to its two sides."""
    return np.sum(y**2 - yhat**2)


def L2__doubled(yhat, y):
    """The differences are multiplied by 2, where they should be multiplied by themselves."""
    return np.sum((yhat - y) * 2)


def L2__dot_of_both(yhat, y):
    """The dot product is taken of predictions and true values, where it should be taken of their difference."""
    return np.dot(yhat, y)


def L2__four_examples(yhat, y):
    """The number of examples is that of the visible check; take it from the arrays."""
    return sum((yhat[i] - y[i]) ** 2 for i in range(4))


def L2__changes_its_argument(yhat, y):
    """`-=` works in the caller's own array, whose predictions are lost to the caller then."""
    yhat -= y
    return np.sum(yhat**2)


def L2__forgets_return(yhat, y):
    """The result is computed and stored in a name that ends with the function: `return` is missing."""
    loss = np.sum((yhat - y) ** 2)
