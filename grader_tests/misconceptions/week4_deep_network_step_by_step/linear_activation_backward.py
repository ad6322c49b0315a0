"""Wrong answers to `linear_activation_backward`."""

# Some of these end without a value, which is their fault:
# ruff: noqa: RET503

import numpy as np


def linear_activation_backward__names_switched(dA, cache, activation):
    """The two activations are switched."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    dZ = relu_backward(dA, cache[1]) if activation == "sigmoid" else sigmoid_backward(dA, cache[1])
    return linear_backward(dZ, cache[0])


def linear_activation_backward__always_relu(dA, cache, activation):
    """The argument `activation` is not looked at: every layer gets the slope of ReLU."""
    return linear_backward(relu_backward(dA, cache[1]), cache[0])


def linear_activation_backward__no_slope(dA, cache, activation):
    """dA goes into the linear step unchanged. The slope of the activation is missing."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    return linear_backward(dA, cache[0])


def linear_activation_backward__anything_else_is_sigmoid(dA, cache, activation):
    """Every other name silently becomes the sigmoid. A caller who mistypes the name should hear of it."""
    dZ = relu_backward(dA, cache[1]) if activation == "relu" else sigmoid_backward(dA, cache[1])
    return linear_backward(dZ, cache[0])


def linear_activation_backward__unknown_gives_none(dA, cache, activation):
    """For another name the function returns None, and the network breaks somewhere else."""
    if activation == "relu":
        return linear_backward(relu_backward(dA, cache[1]), cache[0])
    if activation == "sigmoid":
        return linear_backward(sigmoid_backward(dA, cache[1]), cache[0])


def linear_activation_backward__unknown_is_unbound(dA, cache, activation):
    """For another name dZ was never set, and the caller reads of a variable of yours. Raise a ValueError."""
    if activation == "relu":
        dZ = relu_backward(dA, cache[1])
    elif activation == "sigmoid":
        dZ = sigmoid_backward(dA, cache[1])
    return linear_backward(dZ, cache[0])


def linear_activation_backward__unknown_key(dA, cache, activation):
    """Another name stops with a KeyError, which says little to the caller. A ValueError is asked."""
    back = {"sigmoid": sigmoid_backward, "relu": relu_backward}[activation]
    return linear_backward(back(dA, cache[1]), cache[0])


def linear_activation_backward__activation_instead_of_slope(dA, cache, activation):
    """The activation itself is applied to dA. On the way back its slope is needed, at Z."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    dZ, _ = relu(dA) if activation == "relu" else sigmoid(dA)
    return linear_backward(dZ, cache[0])


def linear_activation_backward__mask_from_dA(dA, cache, activation):
    """The slope of ReLU is read off dA. What counts is where Z was positive."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    dZ = np.where(dA > 0, dA, 0) if activation == "relu" else sigmoid_backward(dA, cache[1])
    return linear_backward(dZ, cache[0])


def linear_activation_backward__slope_at_the_input(dA, cache, activation):
    """The slope is taken at A_prev, which went into the layer. It belongs to Z."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    A_prev = cache[0][0]
    dZ = relu_backward(dA, A_prev) if activation == "relu" else sigmoid_backward(dA, A_prev)
    return linear_backward(dZ, cache[0])


def linear_activation_backward__slope_of_sigmoid_at_A(dA, cache, activation):
    """The cache holds Z, and here it is treated as if it were A already: the slope is σ(Z)(1 - σ(Z))."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    Z = cache[1]
    dZ = relu_backward(dA, Z) if activation == "relu" else dA * Z * (1 - Z)
    return linear_backward(dZ, cache[0])


def linear_activation_backward__slope_at_A(dA, cache, activation):
    """The slope is taken at A, one activation too late. It belongs to Z."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    Z = cache[1]
    dZ = relu_backward(dA, sigmoid(Z)[0]) if activation == "relu" else sigmoid_backward(dA, sigmoid(Z)[0])
    return linear_backward(dZ, cache[0])


def linear_activation_backward__zeroes_in_place(dA, cache, activation):
    """Entries of the caller's dA are set to zero. dZ should be a new array."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    if activation == "relu":
        dA[cache[1] <= 0] = 0
        return linear_backward(dA, cache[0])
    return linear_backward(sigmoid_backward(dA, cache[1]), cache[0])


def linear_activation_backward__mask_instead_of_product(dA, cache, activation):
    """dZ is the slope of ReLU alone, 0 or 1. It has to be multiplied by dA."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    dZ = 1.0 * (cache[1] > 0) if activation == "relu" else sigmoid_backward(dA, cache[1])
    return linear_backward(dZ, cache[0])


def linear_activation_backward__matrix_product(dA, cache, activation):
    """dA and the slope are multiplied entry by entry. `@` adds up over units that have nothing to do with it."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    s, _ = sigmoid(cache[1])
    dZ = relu_backward(dA, cache[1]) if activation == "relu" else dA @ (s * (1 - s)).T @ dA
    return linear_backward(dZ, cache[0])


def linear_activation_backward__linear_step_first(dA, cache, activation):
    """On the way there the activation came last, so on the way back it comes first."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    dA_prev, dW, db = linear_backward(dA, cache[0])
    back = relu_backward if activation == "relu" else sigmoid_backward
    return back(dA_prev, cache[0][0]), dW, db


def linear_activation_backward__caches_switched(dA, cache, activation):
    """The parts of the cache are taken in the wrong order: the linear one comes first."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    activation_cache, linear_cache = cache
    back = relu_backward if activation == "relu" else sigmoid_backward
    return linear_backward(back(dA, activation_cache), linear_cache)


def linear_activation_backward__divided_again(dA, cache, activation):
    """dZ is divided by m, and `linear_backward` divides once more."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    back = relu_backward if activation == "relu" else sigmoid_backward
    return linear_backward(back(dA, cache[1]) / dA.shape[1], cache[0])


def linear_activation_backward__only_dZ(dA, cache, activation):
    """The way back ends half-way: dZ is returned, and the linear step is missing."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    return relu_backward(dA, cache[1]) if activation == "relu" else sigmoid_backward(dA, cache[1])


def linear_activation_backward__returns_nothing(dA, cache, activation):
    """The slopes are printed and then lost: a caller gets only what stands behind `return`."""
    back = relu_backward if activation == "relu" else sigmoid_backward
    print(linear_backward(back(dA, cache[1]), cache[0]))


def linear_activation_backward__example_by_example(dA, cache, activation):
    """A Python loop over the examples does what numpy's functions do at once."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    dZ = np.zeros(dA.shape)
    for i in range(dA.shape[1]):
        back = relu_backward if activation == "relu" else sigmoid_backward
        dZ[:, i] = back(dA[:, i], cache[1][:, i])
    return linear_backward(dZ, cache[0])


def linear_activation_backward__activation_after_the_linear_step(dA, cache, activation):
    """The linear step got dA, and the slope of the activation came only afterwards."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    dA_prev, dW, db = linear_backward(dA, cache[0])
    ones = np.ones_like(dA)
    slope = relu_backward(ones, cache[1]) if activation == "relu" else sigmoid_backward(ones, cache[1])
    return cache[0][1].T @ (dA * slope), dW, db
