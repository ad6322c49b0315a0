"""Wrong answers to `normalize_rows`."""

import numpy as np


def normalize_rows__columns(x):
    """The columns get length 1: the axis that is used up should be the one that runs along a row."""
    lengths = np.linalg.norm(x, axis=0, keepdims=True)
    return x / np.where(lengths > 0, lengths, 1)


def normalize_rows__no_keepdims(x):
    """The lengths have lost an axis, so they meet the columns of the table in place of its rows."""
    lengths = np.linalg.norm(x, axis=1)
    return x / np.where(lengths > 0, lengths, 1)


def normalize_rows__sums(x):
    """The sum of the entries is not the length of a row; with entries of both signs it can even be 0."""
    lengths = np.sum(x, axis=1, keepdims=True)
    return x / np.where(lengths != 0, lengths, 1)


def normalize_rows__absolute_sums(x):
    """The sum of the absolute values is another norm: the Euclidean one adds squares and takes the root."""
    lengths = np.sum(np.abs(x), axis=1, keepdims=True)
    return x / np.where(lengths > 0, lengths, 1)


def normalize_rows__squared_lengths(x):
    """Each row is divided by the sum of its squares: the root is missing."""
    lengths = np.sum(np.square(x), axis=1, keepdims=True)
    return x / np.where(lengths > 0, lengths, 1)


def normalize_rows__one_length_for_all(x):
    """One length is taken of the whole table: the axis is missing."""
    return x / np.linalg.norm(x)


def normalize_rows__largest_entry(x):
    """Each row is divided by its largest entry, so that one becomes 1, but not the row's length."""
    largest = np.max(np.abs(x), axis=1, keepdims=True)
    return x / np.where(largest > 0, largest, 1)


def normalize_rows__zero_by_zero(x):
    """A row of zeros is divided by its length 0, which is not defined."""
    return x / np.linalg.norm(x, axis=1, keepdims=True)


def normalize_rows__visible_summand(x):
    """What is added to the length against division by zero is so large that short rows get too short."""
    return x / (np.linalg.norm(x, axis=1, keepdims=True) + 1e-4)


def normalize_rows__zeros_become_equal(x):
    """A row of zeros has no direction, but it is given one: it should stay zero."""
    lengths = np.linalg.norm(x, axis=1, keepdims=True)
    return np.where(lengths > 0, x / np.where(lengths > 0, lengths, 1), 1 / np.sqrt(x.shape[1]))


def normalize_rows__changes_its_argument(x):
    """`/=` works in the caller's own array, which is lost to the caller then."""
    lengths = np.linalg.norm(x, axis=1, keepdims=True)
    x /= np.where(lengths > 0, lengths, 1)
    return x


def normalize_rows__cut_to_whole_numbers(x):
    """The result is stored in an array with the dtype of x; for whole numbers that cuts everything to 0."""
    result = np.zeros_like(x)
    for i, row in enumerate(x):
        length = np.linalg.norm(row)
        result[i] = row / length if length > 0 else 0
    return result


def normalize_rows__transposed(x):
    """The table is transposed for the division and never turned back."""
    lengths = np.linalg.norm(x, axis=1)
    return x.T / np.where(lengths > 0, lengths, 1)


def normalize_rows__two_rows(x):
    """The number of rows is that of one example; take it from the shape of the table."""
    result = np.zeros(x.shape)
    for i in range(2):
        length = np.linalg.norm(x[i])
        result[i] = x[i] / length if length > 0 else 0
    return result


def normalize_rows__lengths_only(x):
    """The result is the lengths; the rows are still to be divided by them."""
    return np.linalg.norm(x, axis=1, keepdims=True)
