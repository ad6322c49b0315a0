"""Right answers of an unusual form to `linear_backward`."""

import numpy as np


def linear_backward__dot(dZ, cache):
    """It unpacks the cache with np.dot, as many do."""
    A_prev, W = cache[0], cache[1]
    m = A_prev.shape[1]
    dW = 1.0 / m * np.dot(dZ, A_prev.T)
    db = 1.0 / m * np.sum(dZ, axis=1, keepdims=True)
    dA_prev = np.dot(W.T, dZ)
    return dA_prev, dW, db


def linear_backward__star_for_the_rest(dZ, cache):
    """Whatever else is in the cache goes into a list that is not used."""
    A_prev, W, *_ = cache
    return W.T @ dZ, dZ @ A_prev.T / dZ.shape[1], dZ.mean(axis=1, keepdims=True)


def linear_backward__einsum(dZ, cache):
    """It uses einsum."""
    A_prev, W, m = cache[0], cache[1], dZ.shape[1]
    dW = np.einsum("ik,jk->ij", dZ, A_prev) / m
    return np.einsum("ji,jk->ik", W, dZ), dW, np.einsum("ik->i", dZ)[:, None] / m


def linear_backward__matmul_with_ones(dZ, cache):
    """The sum along the rows is a product with a column of ones."""
    A_prev, W, m = cache[0], cache[1], cache[0].shape[1]
    return np.matmul(W.T, dZ), np.matmul(dZ, A_prev.T) / m, dZ @ np.full((m, 1), 1 / m)


def linear_backward__reshape(dZ, cache):
    """The axis that the mean takes away is put back by reshape."""
    A_prev, W = cache[0], cache[1]
    m = A_prev.shape[1]
    return (dZ.T @ W).T, (A_prev @ dZ.T).T / m, np.mean(dZ, axis=1).reshape(-1, 1)


def linear_backward__divides_a_copy(dZ, cache):
    """dZ is divided by m in a new array, and the product with W undoes it."""
    A_prev, W, m = cache[0], cache[1], dZ.shape[1]
    per_mean = dZ / m
    return W.T @ per_mean * m, per_mean @ A_prev.T, per_mean.sum(1, keepdims=True)


def linear_backward__a_list(dZ, cache):
    """The three results are in a list."""
    A_prev, W, m = cache[0], cache[1], dZ.shape[1]
    return [W.T @ dZ, dZ @ A_prev.T / m, dZ.sum(1, keepdims=True) / m]


def linear_backward__unit_by_unit(dZ, cache):
    """It loops over the units, which is slow but not what is graded."""
    A_prev, W, m = cache[0], cache[1], dZ.shape[1]
    dW = np.zeros(W.shape)
    db = np.zeros((W.shape[0], 1))
    for j in range(W.shape[0]):
        dW[j] = A_prev @ dZ[j] / m
        db[j] = dZ[j].sum() / m
    return W.T @ dZ, dW, db


def linear_backward__single_precision(dZ, cache):
    """It computes in float32."""
    A_prev, W = cache[0].astype(np.float32), cache[1].astype(np.float32)
    d, m = dZ.astype(np.float32), dZ.shape[1]
    return W.T @ d, d @ A_prev.T / m, d.mean(axis=1, keepdims=True)


def linear_backward__asserts(dZ, cache):
    """It asserts the shapes."""
    A_prev, W, b = cache[:3]
    dW, db, dA_prev = dZ @ A_prev.T / A_prev.shape[1], dZ.mean(1, keepdims=True), W.T @ dZ
    assert dA_prev.shape == A_prev.shape  # noqa: S101 - as learners write it
    assert dW.shape == W.shape  # noqa: S101 - the same
    assert db.shape == b.shape  # noqa: S101 - the same
    return dA_prev, dW, db
