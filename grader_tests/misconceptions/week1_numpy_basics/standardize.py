"""Wrong answers to `standardize`."""

import numpy as np


def standardize__rows(x):
    """The rows get mean 0 and standard deviation 1; a feature stands in a column."""
    scale = np.std(x, axis=1, keepdims=True)
    return (x - np.mean(x, axis=1, keepdims=True)) / np.where(scale > 0, scale, 1)


def standardize__whole_table(x):
    """One mean and one standard deviation are taken of the whole table: the axis is missing."""
    scale = np.std(x)
    return (x - np.mean(x)) / (scale if scale > 0 else 1)


def standardize__variance(x):
    """The deviations are divided by the variance: the root is missing."""
    scale = np.var(x, axis=0)
    return (x - np.mean(x, axis=0)) / np.where(scale > 0, scale, 1)


def standardize__over_n_minus_one(x):
    """The mean square is taken over n - 1 examples, where it is asked over n."""
    scale = np.sqrt(np.sum((x - np.mean(x, axis=0)) ** 2, axis=0) / max(len(x) - 1, 1))
    return (x - np.mean(x, axis=0)) / np.where(scale > 0, scale, 1)


def standardize__constant_column_undefined(x):
    """A constant column has the standard deviation 0, and 0/0 is not defined."""
    return (x - np.mean(x, axis=0)) / np.std(x, axis=0)


def standardize__constant_column_kept(x):
    """A constant column is left as it is, where it should become 0."""
    scale = np.std(x, axis=0)
    return np.where(scale > 0, (x - np.mean(x, axis=0)) / np.where(scale > 0, scale, 1), x)


def standardize__mean_kept(x):
    """The mean is not subtracted, so the columns do not have the mean 0."""
    scale = np.std(x, axis=0)
    return x / np.where(scale > 0, scale, 1)


def standardize__mean_after_division(x):
    """The mean is subtracted after the division, when the column is already in other units."""
    scale = np.std(x, axis=0)
    return x / np.where(scale > 0, scale, 1) - np.mean(x, axis=0)


def standardize__not_divided(x):
    """The mean is gone, but the columns still have their own spread: the division is missing."""
    return x - np.mean(x, axis=0)


def standardize__range(x):
    """The columns are brought to the range from 0 to 1, which is another scaling."""
    low, high = np.min(x, axis=0), np.max(x, axis=0)
    return (x - low) / np.where(high > low, high - low, 1)


def standardize__columns_of_length_one(x):
    """The deviations are divided by their length, which grows with the number of examples."""
    deviations = x - np.mean(x, axis=0)
    lengths = np.linalg.norm(deviations, axis=0)
    return deviations / np.where(lengths > 0, lengths, 1)


def standardize__mean_absolute_deviation(x):
    """The spread is measured by the mean absolute deviation; the standard deviation takes squares and a root."""
    deviations = x - np.mean(x, axis=0)
    scale = np.mean(np.abs(deviations), axis=0)
    return deviations / np.where(scale > 0, scale, 1)


def standardize__visible_summand(x):
    """What is added to the standard deviation is so large that columns with a small spread stay too small."""
    return (x - np.mean(x, axis=0)) / (np.std(x, axis=0) + 1e-4)


def standardize__changes_its_argument(x):
    """`-=` works in the caller's own array, which is lost to the caller then."""
    x -= np.mean(x, axis=0)
    scale = np.std(x, axis=0)
    return x / np.where(scale > 0, scale, 1)


def standardize__cut_to_whole_numbers(x):
    """The result is stored in an array with the dtype of x; for whole numbers that cuts off all decimals."""
    result = np.zeros_like(x)
    for j in range(x.shape[1]):
        scale = np.std(x[:, j])
        result[:, j] = (x[:, j] - np.mean(x[:, j])) / (scale if scale > 0 else 1)
    return result


def standardize__two_columns(x):
    """The number of features is that of the visible check; take it from the shape of the table."""
    result = np.zeros(x.shape)
    for j in range(2):
        scale = np.std(x[:, j])
        result[:, j] = (x[:, j] - np.mean(x[:, j])) / (scale if scale > 0 else 1)
    return result


def standardize__one_added_to_the_variance(x):
    """A 1 is added to the variance, which keeps a constant column from harm and makes the spread of all others wrong."""
    return (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + 1)


def standardize__spread_of_the_table(x):
    """Each column has its own mean subtracted, but all are divided by one spread, that of the whole table."""
    return (x - x.mean(axis=0)) / np.std(x)
