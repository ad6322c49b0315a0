"""Right answers of an unusual form to `compute_cost`."""

import numpy as np


def compute_cost__product(AL, Y):
    """Row times column adds up the losses, and gives a (1, 1) array."""
    A = np.clip(AL, 1e-12, 1 - 1e-12)
    return -(Y @ np.log(A).T + (1 - Y) @ np.log(1 - A).T) / Y.shape[1]


def compute_cost__one_logarithm(AL, Y):
    """The probability of the right class is chosen first."""
    return -np.log(np.maximum(np.where(Y == 1, AL, 1 - AL), 1e-15)).mean()


def compute_cost__class_by_class(AL, Y):
    """Examples of class 1 and of class 0 are picked out and added up apart."""
    one, zero = np.maximum(AL[Y == 1], 1e-10), np.maximum(1 - AL[Y == 0], 1e-10)
    return float(-(np.log(one).sum() + np.log(zero).sum()) / Y.size)


def compute_cost__small_number_added(AL, Y):
    """A number far below the tolerance is added inside the logarithms."""
    eps = 1e-10
    return np.squeeze(-np.mean(Y * np.log(AL + eps) + (1 - Y) * np.log(1 - AL + eps)))


def compute_cost__as_an_integer_class(AL, Y):
    """The formula is a power: a^y (1 - a)^(1 - y)."""
    likelihood = np.maximum(AL, 1e-12) ** Y * np.maximum(1 - AL, 1e-12) ** (1 - Y)
    return -np.log(likelihood).sum() / Y.shape[1]


def compute_cost__warns(AL, Y):
    """What is not finite is replaced afterwards, so numpy warns on the way."""
    losses = -(Y * np.log(AL) + (1 - Y) * np.log(1 - AL))
    wrong = np.abs(AL - Y) == 1
    losses = np.where(wrong, 27.6, np.nan_to_num(losses, posinf=27.6))
    return np.mean(losses)


def compute_cost__zero_d_array(AL, Y):
    """It gives a 0-d array."""
    one, zero = np.log(np.maximum(AL, 1e-12)), np.log(np.maximum(1 - AL, 1e-12))
    return np.array(-np.average(Y * one + (1 - Y) * zero))


def compute_cost__single_precision(AL, Y):
    """It computes in float32, with a smallest number that float32 can hold."""
    A, classes = AL.astype(np.float32), Y.astype(np.float32)
    tiny = np.float32(1e-12)
    losses = classes * np.log(np.maximum(A, tiny)) + (1 - classes) * np.log(np.maximum(1 - A, tiny))
    return -losses.mean()


def compute_cost__optional_argument(AL, Y, epsilon=1e-12):
    """The smallest number is an argument with a default."""
    return -np.mean(Y * np.log(np.maximum(AL, epsilon)) + (1 - Y) * np.log(np.maximum(1 - AL, epsilon)))
