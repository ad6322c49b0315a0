"""Wrong answers to `linear_forward`."""

import numpy as np


def linear_forward__bias_missing(A, W, b):
    """The bias is not added."""
    return W @ A, (A, W, b)


def linear_forward__elementwise(A, W, b):
    """`*` multiplies entry by entry. The linear step is a product of matrices."""
    return W * A + b, (A, W, b)


def linear_forward__other_way_round(A, W, b):
    """The product is taken the other way round: A times W instead of W times A."""
    return A @ W + b, (A, W, b)


def linear_forward__weights_transposed(A, W, b):
    """W has a row for each unit already: it needs no transpose."""
    return W.T @ A + b, (A, W, b)


def linear_forward__result_transposed(A, W, b):
    """Examples lie in columns, so Z has a column for each example and not a row."""
    return (W @ A + b).T, (A, W, b)


def linear_forward__bias_of_the_first_unit(A, W, b):
    """Every unit gets the bias of the first one."""
    return W @ A + b[0, 0], (A, W, b)


def linear_forward__bias_along_the_examples(A, W, b):
    """The bias is laid along the examples. It is a column: one number for each unit."""
    return W @ A + b.T, (A, W, b)


def linear_forward__bias_subtracted(A, W, b):
    """The bias is subtracted, where it should be added."""
    return W @ A - b, (A, W, b)


def linear_forward__bias_inside(A, W, b):
    """The bias is multiplied by the weights as well: brackets are in the wrong place."""
    return W @ (A + b), (A, W, b)


def linear_forward__only_Z(A, W, b):
    """Only Z is returned. The way back needs the cache as well."""
    return W @ A + b


def linear_forward__cache_first(A, W, b):
    """Cache and Z are returned in the wrong order."""
    return (A, W, b), W @ A + b


def linear_forward__cache_in_another_order(A, W, b):
    """The cache holds the weights first. Its order is fixed: A, W, b."""
    return W @ A + b, (W, A, b)


def linear_forward__cache_with_Z(A, W, b):
    """The cache holds what came out. The slopes are made of what went in."""
    Z = W @ A + b
    return Z, (Z, W, b)


def linear_forward__cache_without_A(A, W, b):
    """The cache lacks A, which the slope by W is made of."""
    return W @ A + b, (W, b)


def linear_forward__cache_of_shapes(A, W, b):
    """The cache holds the shapes of the arrays, where the arrays themselves will be needed."""
    return W @ A + b, (A.shape, W.shape, b.shape)


def linear_forward__cache_as_dict(A, W, b):
    """The cache is a dict. The functions of the way back expect a tuple in a fixed order."""
    return W @ A + b, {"A": A, "W": W, "b": b}


def linear_forward__example_by_example(A, W, b):
    """A Python loop over the examples does what one product of matrices does at once."""
    Z = np.zeros((W.shape[0], A.shape[1]))
    for i in range(A.shape[1]):
        Z[:, i] = W @ A[:, i] + b[:, 0]
    return Z, (A, W, b)


def linear_forward__prints_and_returns_nothing(A, W, b):
    """Z is printed and then lost: a caller gets only what stands behind `return`."""
    print(W @ A + b)


def linear_forward__remembers_the_example(A, W, b):
    """The result of the visible check is written down, whatever comes in."""
    return np.array([[3.0, 4.0, 5.0], [9.0, 11.0, 13.0], [-4.0, -4.0, -4.0]]), (A, W, b)


def linear_forward__changes_the_bias(A, W, b):
    """The bias that the caller handed in is different afterwards: `-=` works in place."""
    Z = W @ A + b
    b -= b.mean()
    return Z, (A, W, b)


def linear_forward__one_argument_more(A, W, b, activation):
    """The linear step knows of no activation: it takes A, W and b."""
    return W @ A + b, (A, W, b)


def linear_forward__global_weights(A, W, b):
    """W and b are taken from a dict of the notebook, not from the arguments."""
    return net["W1"] @ A + net["b1"], (A, W, b)
