"""Right answers of an unusual form to `standardize`."""

import numpy as np


def standardize__zero_divisor_replaced(x):
    """It asks whether the standard deviation is 0."""
    mean, scale = x.mean(axis=0), x.std(axis=0)
    scale[scale == 0] = 1
    return (x - mean) / scale


def standardize__invisible_summand(x):
    """It adds a tiny number to the standard deviation."""
    return (x - np.mean(x, axis=0)) / (np.std(x, axis=0) + 1e-8)


def standardize__nan_to_num(x):
    """It divides 0 by 0, with a warning, and puts 0 in place of nan."""
    return np.nan_to_num((x - x.mean(axis=0)) / x.std(axis=0))


def standardize__by_hand(x):
    """It writes the sums out, and keeps the axes."""
    n = x.shape[0]
    deviations = x - np.sum(x, axis=0, keepdims=True) / n
    scale = np.sqrt(np.sum(deviations**2, axis=0, keepdims=True) / n)
    return deviations / np.where(scale == 0, 1, scale)


def standardize__transposed_twice(x):
    """It turns columns into rows, and back."""
    rows = x.T
    scale = rows.std(axis=1, keepdims=True)
    return ((rows - rows.mean(axis=1, keepdims=True)) / np.where(scale > 0, scale, 1)).T


def standardize__loop_over_columns(x):
    """It goes through the features in a loop."""
    result = np.zeros(x.shape)
    for j in range(x.shape[1]):
        column = x[:, j]
        if np.ptp(column) > 0:
            result[:, j] = (column - column.mean()) / column.std()
    return result


def standardize__divide_where(x):
    """It lets `np.divide` leave out the constant columns."""
    deviations, scale = x - x.mean(axis=0), x.std(axis=0)
    return np.divide(deviations, scale, out=np.zeros(x.shape), where=scale > 1e-12)


def standardize__columns_stacked(x):
    """It builds a list of columns."""
    columns = [(column - column.mean()) / (column.std() or 1.0) for column in x.T]
    return np.column_stack(columns)


def standardize__length_times_root_n(x):
    """It divides by the length of the deviations, and multiplies by the root of n."""
    deviations = x - x.mean(0)
    lengths = np.linalg.norm(deviations, axis=0)
    return np.sqrt(len(x)) * deviations / np.where(lengths > 0, lengths, 1)
