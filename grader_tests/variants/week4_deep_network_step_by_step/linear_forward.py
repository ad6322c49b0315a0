"""Right answers of an unusual form to `linear_forward`."""

import numpy as np


def linear_forward__dot(A, W, b):
    """It uses np.dot, and names the cache."""
    Z = np.dot(W, A) + b
    cache = (A, W, b)
    return Z, cache


def linear_forward__matmul_and_add(A, W, b):
    """It uses np.matmul and np.add."""
    return np.add(np.matmul(W, A), b), (A, W, b)


def linear_forward__einsum(A, W, b):
    """It uses einsum."""
    return np.einsum("ij,jk->ik", W, A) + b, (A, W, b)


def linear_forward__transposed_inside(A, W, b):
    """It computes the transpose, and turns it."""
    return (A.T @ W.T + b.T).T, (A, W, b)


def linear_forward__ones_below(A, W, b):
    """The bias is one more column of the weights, and a row of ones goes below A."""
    return np.hstack([W, b]) @ np.vstack([A, np.ones((1, A.shape[1]))]), (A, W, b)


def linear_forward__unit_by_unit(A, W, b):
    """It loops over the units, which is slow but not what is graded."""
    return np.vstack([row @ A + bias for row, bias in zip(W, b, strict=True)]), (A, W, b)


def linear_forward__cache_as_list(A, W, b):
    """The cache is a list."""
    return W @ A + b, [A, W, b]


def linear_forward__longer_cache(A, W, b):
    """The cache holds Z and a name as well, behind what is asked."""
    Z = W @ A + b
    return Z, (A, W, b, Z, "linear")


def linear_forward__copies_in_the_cache(A, W, b):
    """The cache holds copies."""
    return W @ A + b, (A.copy(), W.copy(), b.copy())


def linear_forward__a_list_of_two(A, W, b):
    """Both results are in a list."""
    return [W @ A + b, (A, W, b)]


def linear_forward__single_precision(A, W, b):
    """It computes in float32."""
    Z = W.astype(np.float32) @ A.astype(np.float32) + b.astype(np.float32)
    return Z.astype(float), (A, W, b)
