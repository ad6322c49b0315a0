"""Right answers of an unusual form to `softmax`."""

import math

import numpy as np


def softmax__transposed_twice(x):
    """It turns rows into columns, and back."""
    powers = np.exp(x.T - x.max(axis=1))
    return (powers / powers.sum(axis=0)).T


def softmax__logarithm_of_the_sum(x):
    """It computes logarithms of shares first."""
    moved = x - x.max(axis=1, keepdims=True)
    return np.exp(moved - np.log(np.exp(moved).sum(axis=1, keepdims=True)))


def softmax__logaddexp(x):
    """It lets numpy add exponentials in logarithms."""
    return np.exp(x - np.logaddexp.reduce(x, axis=1, keepdims=True))


def softmax__reshape(x):
    """It adds the lost axis by `reshape`."""
    powers = np.exp(x - np.max(x, axis=1).reshape(-1, 1))
    return powers / np.sum(powers, axis=1).reshape((len(x), 1))


def softmax__pairs(x):
    """It sums the exponentials of all differences within a row; those that overflow give shares of 0."""
    return 1 / np.sum(np.exp(x[:, None, :] - x[:, :, None]), axis=2)


def softmax__loop(x):
    """It goes through the rows in a loop, which is slow but not graded here."""
    result = np.zeros(x.shape)
    for i in range(x.shape[0]):
        powers = np.exp(x[i] - x[i].max())
        result[i, :] = powers / powers.sum()
    return result


def softmax__comprehension_with_math(x):
    """It does without numpy until the end."""
    powers = [[math.exp(score - max(row)) for score in row] for row in x.tolist()]
    return np.array([[power / sum(row) for power in row] for row in powers])


def softmax__nested_helper(x):
    """It has a helper of its own for one row."""

    def shares(row):
        powers = np.exp(row - row.max())
        return powers / powers.sum()

    return np.apply_along_axis(shares, 1, x.astype(float))


def softmax__matrix_product(x):
    """It sums by a matrix product with ones."""
    powers = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return powers / (powers @ np.ones((x.shape[1], 1)))


def softmax__in_float32(x):
    """It computes in float32 after the subtraction."""
    powers = np.exp((x - np.max(x, axis=1, keepdims=True)).astype(np.float32))
    return powers / np.sum(powers, axis=1, keepdims=True)
