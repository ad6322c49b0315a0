"""Right answers of an unusual form to `compute_cost`."""

import numpy as np


def compute_cost__clipped(A2, Y):
    """It clips on both sides at once, and gives an np.float64."""
    A = np.clip(A2, 1e-15, 1 - 1e-15)
    return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))


def compute_cost__clipped_less_tightly(A2, Y):
    """It clips at 1e-8, as many programs do."""
    A = np.clip(A2.astype(float), 1e-8, 1 - 1e-8)
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))


def compute_cost__a_little_added(A2, Y):
    """It adds a little inside each logarithm, so that a certain right answer costs less than nothing by a hair."""
    m = Y.shape[1]
    return -1 / m * np.sum(Y * np.log(A2 + 1e-8) + (1 - Y) * np.log(1 - A2 + 1e-8))


def compute_cost__products_of_rows(A2, Y):
    """Products of rows instead of sums; the result has the shape (1, 1)."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    return -(np.dot(np.log(A), Y.T) + np.dot(np.log(B), 1 - Y.T)) / Y.shape[1]


def compute_cost__an_array_without_axes(A2, Y):
    """The result is squeezed to an array without axes."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    logarithms = np.multiply(np.log(A), Y) + np.multiply(np.log(B), 1 - Y)
    return np.squeeze(-np.sum(logarithms, axis=1, keepdims=True) / A2.shape[1])


def compute_cost__probability_of_the_true_class(A2, Y):
    """One logarithm, of the probability that the true class was given."""
    given = np.where(np.asarray(Y) == 1, A2, 1 - A2)
    return float(np.mean(-np.log(np.fmax(given, 1e-12))))


def compute_cost__largest_finite_numbers(A2, Y):
    """Infinite logarithms are replaced by the largest finite number."""
    with np.errstate(divide="ignore", over="ignore"):
        logarithms = Y * np.nan_to_num(np.log(A2)) + (1 - Y) * np.nan_to_num(np.log(1 - A2))
    return float(-np.sum(logarithms) / Y.size)


def compute_cost__split_by_class(A2, Y):
    """It picks the examples of each class by a mask, and adds up the two parts."""
    chosen = Y == 1
    ones, zeros = A2[chosen], 1 - A2[~chosen]
    total = np.log(np.maximum(ones, 1e-12)).sum() + np.log(np.maximum(zeros, 1e-12)).sum()
    return -total / Y.shape[1]


def compute_cost__with_more_parameters(A2, Y, parameters=None, eps=1e-12):
    """It has further parameters with defaults, one of them from an older interface."""
    A = np.clip(A2, eps, 1 - eps)
    return float(np.sum(-Y * np.log(A) - (1 - Y) * np.log(1 - A)) / Y.shape[1])
