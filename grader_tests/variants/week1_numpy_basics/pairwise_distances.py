"""Right answers of an unusual form to `pairwise_distances`."""

import numpy as np


def pairwise_distances__norm(a, b):
    """It broadcasts inside a norm."""
    return np.linalg.norm(a[:, None] - b[None], axis=2)


def pairwise_distances__multiplied_out(a, b):
    """It multiplies out, and keeps rounding from going below 0."""
    squares = np.sum(a**2, axis=1)[:, None] + np.sum(b**2, axis=1)[None, :] - 2 * a @ b.T
    return np.sqrt(np.maximum(squares, 0))


def pairwise_distances__multiplied_out_with_dot(a, b):
    """It multiplies out with other names, and takes the absolute value against rounding."""
    aa = np.sum(np.square(a), axis=1, keepdims=True)
    bb = np.sum(np.square(b), axis=1, keepdims=True).T
    return np.sqrt(np.abs(aa - 2 * np.dot(a, b.T) + bb))


def pairwise_distances__einsum(a, b):
    """It squares and sums by einsum."""
    differences = a[:, np.newaxis, :] - b[np.newaxis, :, :]
    return np.sqrt(np.einsum("ijk,ijk->ij", differences, differences))


def pairwise_distances__loop_over_features(a, b):
    """It loops over the features, which is allowed."""
    n, k = a.shape
    p = b.shape[0]
    squares = np.zeros((n, p))
    for j in range(k):
        squares += (a[:, j].reshape(n, 1) - b[:, j].reshape(1, p)) ** 2
    return squares**0.5


def pairwise_distances__features_zipped(a, b):
    """It loops over pairs of columns, which is allowed."""
    return np.sqrt(sum((one[:, None] - other[None, :]) ** 2 for one, other in zip(a.T, b.T, strict=True)))


def pairwise_distances__while_over_features(a, b):
    """It counts the features in a while loop, which is allowed."""
    squares, j = np.zeros((len(a), len(b))), 0
    while j < a.shape[1]:
        squares = squares + np.subtract.outer(a[:, j], b[:, j]) ** 2
        j += 1
    return np.sqrt(squares)


def pairwise_distances__repeated_rows(a, b):
    """It writes every pair out as a row, and folds the distances into a table."""
    n, p = len(a), len(b)
    differences = np.repeat(a, p, axis=0) - np.tile(b, (n, 1))
    return np.linalg.norm(differences, axis=1).reshape(n, p)


def pairwise_distances__nested_helper(a, b):
    """It has a helper of its own."""

    def squares(x):
        return (x**2).sum(axis=-1)

    return np.sqrt(squares(a[:, None, :] - b))


def pairwise_distances__converts_both(a, b):
    """It converts both arguments in a comprehension, which is no loop over rows."""
    a, b = [np.asarray(points, dtype=float) for points in (a, b)]
    return np.sqrt(((a[:, None] - b) ** 2).sum(-1))


def pairwise_distances__complex_numbers(a, b):
    """It uses the norm of numpy through a matrix of pairs made by indices."""
    i, j = np.indices((len(a), len(b)))
    return np.linalg.norm(a[i] - b[j], axis=-1)
