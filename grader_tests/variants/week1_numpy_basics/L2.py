"""Right answers of an unusual form to `L2`."""

import numpy as np


def L2__sum_of_squares(yhat, y):
    """It squares and sums by name."""
    return np.sum(np.square(np.subtract(yhat, y)))


def L2__norm_squared(yhat, y):
    """It squares a norm."""
    return np.linalg.norm(y - yhat) ** 2


def L2__matmul(yhat, y):
    """It multiplies by `@`."""
    return (y - yhat) @ (y - yhat)


def L2__row_by_column(yhat, y):
    """It gives a (1, 1) array."""
    differences = (y - yhat).reshape(-1, 1)
    return differences.T @ differences


def L2__einsum(yhat, y):
    """It sums by einsum, which gives an np.float64."""
    differences = y - yhat
    return np.einsum("i,i", differences, differences)


def L2__multiplied_out(yhat, y):
    """It multiplies the square out."""
    return np.dot(y, y) - 2 * np.dot(y, yhat) + np.dot(yhat, yhat)


def L2__loop(yhat, y):
    """It goes through the examples in a loop, which is slow but not graded here."""
    loss = 0
    for i in range(len(y)):
        loss = loss + (y[i] - yhat[i]) ** 2
    return loss


def L2__mean_times_m(yhat, y):
    """It takes the mean and multiplies by the number of examples."""
    return np.mean((y - yhat) ** 2) * y.shape[0]
