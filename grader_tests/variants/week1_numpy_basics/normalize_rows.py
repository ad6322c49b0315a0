"""Right answers of an unusual form to `normalize_rows`."""

import math

import numpy as np


def normalize_rows__root_of_squares(x):
    """It computes the length by hand."""
    lengths = np.sqrt(np.sum(x**2, axis=1, keepdims=True))
    lengths[lengths == 0] = 1
    return x / lengths


def normalize_rows__invisible_summand(x):
    """It adds a tiny number to the length."""
    return x / (np.linalg.norm(x, axis=1, keepdims=True) + 1e-8)


def normalize_rows__maximum(x):
    """It keeps the length above a tiny number."""
    return x / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-12)


def normalize_rows__nan_to_num(x):
    """It divides 0 by 0, with a warning, and puts 0 in place of nan."""
    return np.nan_to_num(x / np.linalg.norm(x, axis=1, keepdims=True))


def normalize_rows__divide_where(x):
    """It lets `np.divide` leave out the rows of zeros."""
    lengths = np.linalg.norm(x, axis=1, keepdims=True)
    return np.divide(x, lengths, out=np.zeros(x.shape), where=lengths > 0)


def normalize_rows__transposed_twice(x):
    """It turns rows into columns, and back."""
    lengths = np.linalg.norm(x, axis=1)
    lengths = np.where(lengths == 0, 1, lengths)
    return (x.T / lengths).T


def normalize_rows__einsum(x):
    """It sums the squares by einsum and adds the axis by None."""
    squares = np.einsum("ij,ij->i", x, x)
    return x / np.sqrt(np.where(squares > 0, squares, 1))[:, None]


def normalize_rows__loop(x):
    """It goes through the rows in a loop, which is slow but not graded here."""
    rows = []
    for row in x:
        length = math.sqrt(sum(float(entry) ** 2 for entry in row))
        rows.append(row / length if length else row * 0.0)
    return np.array(rows)


def normalize_rows__in_place_on_a_copy(x):
    """It divides in place, in a copy of floats."""
    x = x.astype(float)
    lengths = np.linalg.norm(x, axis=1, keepdims=True)
    x /= lengths + (lengths == 0)
    return x


def normalize_rows__in_float32(x):
    """It computes in float32."""
    x = x.astype(np.float32)
    lengths = np.linalg.norm(x, axis=1, keepdims=True)
    return x / np.where(lengths > 0, lengths, 1)
