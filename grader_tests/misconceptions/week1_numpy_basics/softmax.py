"""Wrong answers to `softmax`."""

import numpy as np


def softmax__columns(x):
    """The columns get the sum 1: the axis that is used up should be the one that runs along a row."""
    powers = np.exp(x - np.max(x, axis=0, keepdims=True))
    return powers / np.sum(powers, axis=0, keepdims=True)


def softmax__whole_table(x):
    """The shares of the whole table have the sum 1, where each row should share out its own: the axis is missing."""
    powers = np.exp(x - np.max(x))
    return powers / np.sum(powers)


def softmax__sums_without_keepdims(x):
    """The sums have lost an axis, so they meet the columns of the table in place of its rows."""
    powers = np.exp(x - np.max(x, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1)


def softmax__maxima_without_keepdims(x):
    """The largest scores have lost an axis, so they are subtracted from columns in place of rows."""
    powers = np.exp(x - np.max(x, axis=1))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax__overflows(x):
    """The exponential of a large score is infinite, and that of a very low one is 0: in both cases nan comes out."""
    powers = np.exp(x)
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax__one_maximum_for_all_rows(x):
    """The largest score of the whole table is subtracted: in a row far below it every exponential vanishes."""
    powers = np.exp(x - np.max(x))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax__moved_by_the_mean(x):
    """Subtracting the mean leaves scores above 0, and with scores far from each other they still overflow."""
    powers = np.exp(x - np.mean(x, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax__moved_by_the_minimum(x):
    """Subtracting the smallest score leaves all others above 0, and with large differences they still overflow."""
    powers = np.exp(x - np.min(x, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax__clipped(x):
    """Clipping the scores keeps them finite, but makes all large ones equal, whatever their differences."""
    powers = np.exp(np.clip(x, -500, 500))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax__changes_its_argument(x):
    """`-=` works in the caller's own array, whose scores are lost to the caller then."""
    x -= np.max(x, axis=1, keepdims=True)
    powers = np.exp(x)
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax__exponentials_only(x):
    """The exponentials are not yet shares: they are still to be divided by their sum."""
    return np.exp(x - np.max(x, axis=1, keepdims=True))


def softmax__no_exponentials(x):
    """The scores are divided by their sum without an exponential, so negative scores give negative shares."""
    return x / np.sum(x, axis=1, keepdims=True)


def softmax__winner_takes_all(x):
    """The highest score gets everything: that is a hard maximum, and softmax is the soft one."""
    return (x == np.max(x, axis=1, keepdims=True)).astype(float)


def softmax__each_alone(x):
    """Each score is sent through a sigmoid by itself, so the shares of a row do not add up to 1."""
    return 1 / (1 + np.exp(-x))


def softmax__powers_of_two(x):
    """The base of the powers is 2, where it is e."""
    powers = 2.0 ** (x - np.max(x, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax__cut_to_whole_numbers(x):
    """The result is stored in an array with the dtype of x; for whole numbers that cuts the shares to 0."""
    result = np.zeros_like(x)
    for i, row in enumerate(x):
        powers = np.exp(row - row.max())
        result[i] = powers / powers.sum()
    return result


def softmax__transposed(x):
    """The table is transposed on the way and never turned back."""
    powers = np.exp(x.T - np.max(x, axis=1))
    return powers / np.sum(powers, axis=0)


def softmax__logarithms(x):
    """The result is the logarithm of the shares: an exponential is missing at the end."""
    moved = x - np.max(x, axis=1, keepdims=True)
    return moved - np.log(np.sum(np.exp(moved), axis=1, keepdims=True))


def softmax__first_row(x):
    """Every row is divided by the sum of the first one."""
    powers = np.exp(x - np.max(x, axis=1, keepdims=True))
    return powers / np.sum(powers[0])


def softmax__whole_table_without_a_shift(x):
    """All shares of the table together make 1, where each row should by itself; and large scores overflow."""
    return np.exp(x) / np.sum(np.exp(x))
