"""Right answers of an unusual form to `linear_activation_backward`."""

import numpy as np


def linear_activation_backward__table_of_functions(dA, cache, activation):
    """The function is looked up in a dict, after the name was checked."""
    back = {"sigmoid": sigmoid_backward, "relu": relu_backward}
    if activation not in back:
        raise ValueError(f"unknown activation: {activation}")
    return linear_backward(back[activation](dA, cache[1]), cache[0])


def linear_activation_backward__own_slopes(dA, cache, activation):
    """The slopes are written anew: a mask, and e^z / (1 + e^z)^2 in a form that does not overflow."""
    linear_cache, Z = cache[0], cache[1]
    if activation == "relu":
        dZ = dA * (Z > 0)
    elif activation == "sigmoid":
        power = np.exp(-np.abs(Z))
        dZ = dA * power / (1 + power) ** 2
    else:
        raise ValueError(activation)
    return linear_backward(dZ, linear_cache)


def linear_activation_backward__copy_and_zero(dA, cache, activation):
    """A copy of dA is set to zero where Z is not positive."""
    linear_cache, Z = cache[0], cache[1]
    if activation == "relu":
        dZ = np.array(dA, copy=True)
        dZ[Z <= 0] = 0
    elif activation == "sigmoid":
        s = 1 / (1 + np.exp(-Z))
        dZ = dA * s * (1 - s)
    else:
        raise ValueError("activation must be relu or sigmoid")
    dA_prev, dW, db = linear_backward(dZ, linear_cache)
    return dA_prev, dW, db


def linear_activation_backward__slope_one_at_zero(dA, cache, activation):
    """At Z = 0, where ReLU has no slope, it takes 1 for it."""
    if activation == "relu":
        return linear_backward(np.where(cache[1] >= 0, dA, 0), cache[0])
    if activation == "sigmoid":
        return linear_backward(sigmoid_backward(dA, cache[1]), cache[0])
    raise ValueError(activation)


def linear_activation_backward__slope_from_A(dA, cache, activation):
    """The slope of ReLU is asked of A, computed anew: A is positive exactly where Z is."""
    Z = cache[1]
    if activation == "relu":
        return linear_backward(dA * np.sign(np.maximum(Z, 0)), cache[0])
    if activation == "sigmoid":
        A, _ = sigmoid(Z)
        return linear_backward(dA * A * (1 - A), cache[0])
    raise ValueError(activation)


def linear_activation_backward__without_linear_backward(dA, cache, activation):
    """The linear step is written out, too."""
    (A_prev, W), Z = cache[0][:2], cache[1]
    if activation not in ("relu", "sigmoid"):
        raise ValueError
    dZ = relu_backward(dA, Z) if activation == "relu" else sigmoid_backward(dA, Z)
    return W.T @ dZ, dZ @ A_prev.T / dA.shape[1], dZ.mean(axis=1, keepdims=True)


def linear_activation_backward__prints(dA, cache, activation):
    """It prints on the way, and gives a list."""
    print("going back through", activation)
    if activation == "sigmoid":
        dZ = sigmoid_backward(dA, cache[1])
    elif activation == "relu":
        dZ = relu_backward(dA, cache[1])
    else:
        raise ValueError(activation)
    return list(linear_backward(dZ, cache[0]))
