"""Right answers of an unusual form to `L_model_backward`."""

import numpy as np


def L_model_backward__last_layer_apart(AL, Y, caches):
    """The last layer stands before the loop, as many write it; AL of exactly 0 or 1 is left to its fate."""
    grads = {}
    L = len(caches)
    Y = Y.reshape(AL.shape)
    dAL = -(np.divide(Y, AL) - np.divide(1 - Y, 1 - AL))
    out = linear_activation_backward(dAL, caches[L - 1], "sigmoid")
    grads["dA" + str(L - 1)], grads["dW" + str(L)], grads["db" + str(L)] = out
    for layer in reversed(range(L - 1)):
        out = linear_activation_backward(grads["dA" + str(layer + 1)], caches[layer], "relu")
        grads["dA" + str(layer)], grads["dW" + str(layer + 1)], grads["db" + str(layer + 1)] = out
    return grads


def L_model_backward__error_as_dZ(AL, Y, caches):
    """In the last layer dZ is AL - Y, which never divides."""
    L = len(caches)
    dA, dW, db = linear_backward(AL - Y, caches[-1][0])
    grads = {f"dA{L - 1}": dA, f"dW{L}": dW, f"db{L}": db}
    for layer in range(L - 1, 0, -1):
        dA, dW, db = linear_activation_backward(dA, caches[layer - 1], "relu")
        grads.update({f"dA{layer - 1}": dA, f"dW{layer}": dW, f"db{layer}": db})
    return grads


def L_model_backward__one_quotient(AL, Y, caches):
    """The slope of the loss is one quotient."""
    grads, dA = {}, (AL - Y) / np.maximum(AL * (1 - AL), 1e-15)
    for layer, cache in reversed(list(enumerate(caches, start=1))):
        dA, dW, db = linear_activation_backward(dA, cache, "sigmoid" if layer == len(caches) else "relu")
        grads |= {f"dA{layer - 1}": dA, f"dW{layer}": dW, f"db{layer}": db}
    return grads


def L_model_backward__with_dAL(AL, Y, caches):
    """The dict also holds the slopes by AL, under the number of the last layer, and a text."""
    L = len(caches)
    grads = {f"dA{L}": -Y / np.maximum(AL, 1e-12) + (1 - Y) / np.maximum(1 - AL, 1e-12), "about": "my gradients"}
    for layer in range(L, 0, -1):
        activation = "sigmoid" if layer == L else "relu"
        dA, dW, db = linear_activation_backward(grads[f"dA{layer}"], caches[layer - 1], activation)
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__chosen_by_class(AL, Y, caches):
    """The slope of the loss is chosen by class."""
    A = np.clip(AL, 1e-12, 1 - 1e-12)
    dA, grads = np.where(Y == 1, -1 / A, 1 / (1 - A)), {}
    for layer in range(len(caches), 0, -1):
        name = "sigmoid" if layer == len(caches) else "relu"
        dA, grads[f"dW{layer}"], grads[f"db{layer}"] = linear_activation_backward(dA, caches[layer - 1], name)
        grads[f"dA{layer - 1}"] = dA
    return grads


def L_model_backward__pops_a_copy(AL, Y, caches):
    """The caches are taken from the end of a copy of the list."""
    left, grads = list(caches), {}
    dA, activation = -Y / AL + (1 - Y) / (1 - AL), "sigmoid"
    while left:
        layer = len(left)
        dA, dW, db = linear_activation_backward(dA, left.pop(), activation)
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
        activation = "relu"
    return grads


def L_model_backward__written_out(AL, Y, caches):
    """The whole way back is written out, without the functions for one layer."""
    m, dZ, grads = Y.shape[1], AL - Y, {}
    for layer in range(len(caches), 0, -1):
        A_prev, W = caches[layer - 1][0][:2]
        dA = W.T @ dZ
        grads |= {
            f"dW{layer}": dZ @ A_prev.T / m,
            f"db{layer}": dZ.sum(axis=1, keepdims=True) / m,
            f"dA{layer - 1}": dA,
        }
        if layer > 1:
            dZ = dA * (caches[layer - 2][1] > 0)
    return grads


def L_model_backward__single_precision(AL, Y, caches):
    """The slopes of the loss are float32."""
    grads = {}
    dA = (-Y / AL + (1 - Y) / (1 - AL)).astype(np.float32)
    for layer in range(len(caches), 0, -1):
        name = "sigmoid" if layer == len(caches) else "relu"
        dA, dW, db = linear_activation_backward(dA, caches[layer - 1], name)
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads
