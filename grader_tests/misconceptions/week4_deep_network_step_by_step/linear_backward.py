"""Wrong answers to `linear_backward`."""

# Learners unpack the whole cache, whether they use it or not:
# ruff: noqa: RUF059

import numpy as np


def linear_backward__sums(dZ, cache):
    """dW and db are sums over the examples. The cost is a mean, so its slopes are means, too."""
    A_prev, W, b = cache
    return W.T @ dZ, dZ @ A_prev.T, dZ.sum(axis=1, keepdims=True)


def linear_backward__dW_sum(dZ, cache):
    """dW is a sum over the examples: its division by m is missing."""
    A_prev, W, b = cache
    return W.T @ dZ, dZ @ A_prev.T, dZ.mean(axis=1, keepdims=True)


def linear_backward__db_sum(dZ, cache):
    """db is a sum over the examples: its division by m is missing."""
    A_prev, W, b = cache
    return W.T @ dZ, dZ @ A_prev.T / dZ.shape[1], dZ.sum(axis=1, keepdims=True)


def linear_backward__divided_by_rows(dZ, cache):
    """m is read from the wrong axis: rows are units, columns are examples."""
    A_prev, W, b = cache
    m = A_prev.shape[0]
    return W.T @ dZ, dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m


def linear_backward__fixed_number_of_examples(dZ, cache):
    """m is written into the function as it is in the visible check."""
    A_prev, W, b = cache
    return W.T @ dZ, dZ @ A_prev.T / 2, dZ.sum(axis=1, keepdims=True) / 2


def linear_backward__everything_divided(dZ, cache):
    """dA_prev is divided by m as well. It holds the slopes of each single example."""
    A_prev, W, b = cache
    m = A_prev.shape[1]
    return W.T @ dZ / m, dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m


def linear_backward__divided_twice(dZ, cache):
    """db is a mean already, and is divided by m once more."""
    A_prev, W, b = cache
    m = A_prev.shape[1]
    return W.T @ dZ, dZ @ A_prev.T / m, dZ.mean(axis=1, keepdims=True) / m


def linear_backward__keepdims_forgotten(dZ, cache):
    """db has lost an axis. Added to b in this form, it would make a square out of a column."""
    A_prev, W, b = cache
    return W.T @ dZ, dZ @ A_prev.T / dZ.shape[1], dZ.mean(axis=1)


def linear_backward__db_along_the_units(dZ, cache):
    """db is summed along the wrong axis: it has a number for each example instead of one for each unit."""
    A_prev, W, b = cache
    m = A_prev.shape[1]
    return W.T @ dZ, dZ @ A_prev.T / m, dZ.sum(axis=0, keepdims=True) / m


def linear_backward__db_one_number(dZ, cache):
    """db is a single number. Every unit has a bias of its own, and so a slope of its own."""
    A_prev, W, b = cache
    return W.T @ dZ, dZ @ A_prev.T / dZ.shape[1], np.sum(dZ) / dZ.shape[1]


def linear_backward__db_is_dZ(dZ, cache):
    """db still has a column for each example. They have to be added up."""
    A_prev, W, b = cache
    return W.T @ dZ, dZ @ A_prev.T / dZ.shape[1], dZ / dZ.shape[1]


def linear_backward__dW_transposed(dZ, cache):
    """dW lies on its side. It has the shape of W."""
    A_prev, W, b = cache
    return W.T @ dZ, A_prev @ dZ.T / dZ.shape[1], dZ.mean(axis=1, keepdims=True)


def linear_backward__W_without_transpose(dZ, cache):
    """To go back, W has to be transposed: from units to the numbers that came in."""
    A_prev, W, b = cache
    return W @ dZ, dZ @ A_prev.T / dZ.shape[1], dZ.mean(axis=1, keepdims=True)


def linear_backward__dA_transposed(dZ, cache):
    """dA_prev lies on its side. It has the shape of A_prev."""
    A_prev, W, b = cache
    return dZ.T @ W, dZ @ A_prev.T / dZ.shape[1], dZ.mean(axis=1, keepdims=True)


def linear_backward__elementwise(dZ, cache):
    """`*` multiplies entry by entry. The slopes by W are a product of matrices."""
    A_prev, W, b = cache
    return W.T @ dZ, dZ * A_prev / dZ.shape[1], dZ.mean(axis=1, keepdims=True)


def linear_backward__another_order(dZ, cache):
    """The three results are in another order. It is dA_prev, dW, db."""
    A_prev, W, b = cache
    return dZ @ A_prev.T / dZ.shape[1], dZ.mean(axis=1, keepdims=True), W.T @ dZ


def linear_backward__sign(dZ, cache):
    """All signs are the other way round. The minus belongs to the update, not to the slope."""
    A_prev, W, b = cache
    return -W.T @ dZ, -dZ @ A_prev.T / dZ.shape[1], -dZ.mean(axis=1, keepdims=True)


def linear_backward__bias_in_dA(dZ, cache):
    """The bias is added on the way back. It drops out when Z is derived by A."""
    A_prev, W, b = cache
    return W.T @ (dZ + b), dZ @ A_prev.T / dZ.shape[1], dZ.mean(axis=1, keepdims=True)


def linear_backward__a_dict(dZ, cache):
    """The results are in a dict. Three values side by side are asked."""
    A_prev, W, b = cache
    m = dZ.shape[1]
    return {"dA_prev": W.T @ dZ, "dW": dZ @ A_prev.T / m, "db": dZ.mean(axis=1, keepdims=True)}


def linear_backward__without_dA(dZ, cache):
    """dA_prev is not returned, so the layers before get nothing."""
    A_prev, W, b = cache
    return dZ @ A_prev.T / dZ.shape[1], dZ.mean(axis=1, keepdims=True)


def linear_backward__changes_dZ(dZ, cache):
    """The caller's dZ is divided in place by `/=`, and is different afterwards."""
    A_prev, W, b = cache
    dA_prev = W.T @ dZ
    dZ /= dZ.shape[1]
    return dA_prev, dZ @ A_prev.T, dZ.sum(axis=1, keepdims=True)


def linear_backward__example_by_example(dZ, cache):
    """A Python loop over the examples does what one product of matrices does at once."""
    A_prev, W, b = cache
    m = dZ.shape[1]
    dW = np.zeros(W.shape)
    for i in range(m):
        dW += np.outer(dZ[:, i], A_prev[:, i]) / m
    return W.T @ dZ, dW, dZ.mean(axis=1, keepdims=True)


def linear_backward__global_weights(dZ, cache):
    """W is taken from the notebook, not from the cache."""
    return W2.T @ dZ, dZ @ cache[0].T / dZ.shape[1], dZ.mean(axis=1, keepdims=True)


def linear_backward__prints_and_returns_nothing(dZ, cache):
    """The slopes are printed and then lost: a caller gets only what stands behind `return`."""
    A_prev, W, b = cache
    print(W.T @ dZ, dZ @ A_prev.T / dZ.shape[1], dZ.mean(axis=1, keepdims=True))


def linear_backward__remembers_the_example(dZ, cache):
    """The results of the visible check are written down, whatever comes in."""
    dA_prev = np.array([[1.0, 1.0], [0.0, 2.0], [-1.0, 3.0]])
    return dA_prev, np.array([[-2.5, -1.5, -5.0], [2.0, 1.0, 3.0]]), np.array([[-1.0], [1.0]])


def linear_backward__separate_arguments(dZ, A_prev, W, b):
    """The arrays come in one cache, not one by one."""
    return W.T @ dZ, dZ @ A_prev.T / dZ.shape[1], dZ.mean(axis=1, keepdims=True)


def linear_backward__divided_by_units(dZ, cache):
    """m is taken from the rows of dZ, which are the units of the layer; the examples are its columns."""
    A_prev, W, b = cache
    m = dZ.shape[0]
    return W.T @ dZ, dZ @ A_prev.T / m, dZ.mean(axis=1, keepdims=True)


def linear_backward__mean_divided_again(dZ, cache):
    """db is a mean already, and is divided by m once more."""
    A_prev, W, b = cache
    m = A_prev.shape[1]
    return W.T @ dZ, dZ @ A_prev.T / m, dZ.mean(axis=1, keepdims=True) / m
