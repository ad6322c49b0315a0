"""Right answers of an unusual form to `backward_propagation`."""

import numpy as np


def backward_propagation__tanh_of_the_scores(parameters, cache, X, Y):
    """The slope of tanh from Z1 itself."""
    m = Y.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - np.tanh(cache["Z1"]) ** 2)
    hidden = {"dW1": 1 / m * np.dot(dZ1, X.T), "db1": 1 / m * np.sum(dZ1, axis=1, keepdims=True)}
    return hidden | {"dW2": 1 / m * np.dot(dZ2, cache["A1"].T), "db2": 1 / m * np.sum(dZ2, axis=1, keepdims=True)}


def backward_propagation__power(parameters, cache, X, Y):
    """np.multiply and np.power, and the errors are kept in the result."""
    m = X.shape[1]
    dZ2 = np.subtract(cache["A2"], Y)
    dZ1 = np.multiply(np.matmul(parameters["W2"].T, dZ2), 1 - np.power(cache["A1"], 2))
    grads = {"dZ1": dZ1, "dZ2": dZ2, "dW1": dZ1 @ X.T / m, "db1": np.mean(dZ1, axis=1, keepdims=True)}
    return grads | {"dW2": dZ2 @ cache["A1"].T / m, "db2": np.mean(dZ2, axis=1).reshape(-1, 1)}


def backward_propagation__mean_first(parameters, cache, X, Y):
    """The error is divided by m at the start, and nowhere else."""
    dZ2 = (cache["A2"] - Y) / X.shape[1]
    dZ1 = (parameters["W2"].T @ dZ2) * (1 + cache["A1"]) * (1 - cache["A1"])
    hidden = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(axis=1)[:, np.newaxis]}
    return hidden | {"dW2": dZ2 @ cache["A1"].T, "db2": dZ2.sum(axis=1)[:, np.newaxis]}


def backward_propagation__einsum(parameters, cache, X, Y):
    """Products and sums by einsum."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.einsum("yh,ym->hm", parameters["W2"], dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.einsum("hm,xm->hx", dZ1, X) / m, "db1": np.einsum("hm->h", dZ1).reshape(-1, 1) / m}
    output = {"dW2": np.einsum("ym,hm->yh", dZ2, cache["A1"]) / m, "db2": np.einsum("ym->y", dZ2).reshape(-1, 1) / m}
    return hidden | output


def backward_propagation__ones_for_sums(parameters, cache, X, Y):
    """The sums are products with a column of ones."""
    m = X.shape[1]
    ones = np.ones((m, 1)) / m
    dZ2 = cache["A2"] - Y
    dZ1 = (parameters["W2"].T @ dZ2) / np.cosh(np.clip(cache["Z1"], -300, 300)) ** 2
    hidden = {"dW1": dZ1 @ X.T / m, "db1": dZ1 @ ones}
    return hidden | {"dW2": dZ2 @ cache["A1"].T / m, "db2": dZ2 @ ones}


def backward_propagation__forward_again(parameters, cache, X, Y):
    """It computes the way forward anew and does not look into the cache."""
    m = X.shape[1]
    A1 = np.tanh(parameters["W1"] @ X + parameters["b1"])
    dZ2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"]) - Y
    dZ1 = parameters["W2"].T @ dZ2 * (1 - A1 * A1)
    hidden = {"dW1": dZ1 @ X.T / m, "db1": dZ1.mean(axis=1, keepdims=True)}
    return hidden | {"dW2": dZ2 @ A1.T / m, "db2": dZ2.mean(axis=1, keepdims=True)}


def backward_propagation__single_precision(parameters, cache, X, Y):
    """float32 inside."""
    m = X.shape[1]
    A1, A2 = cache["A1"].astype(np.float32), cache["A2"].astype(np.float32)
    dZ2 = A2 - Y.astype(np.float32)
    dZ1 = (parameters["W2"].astype(np.float32).T @ dZ2) * (1 - A1**2)
    hidden = {"dW1": dZ1 @ X.astype(np.float32).T / m, "db1": dZ1.mean(axis=1, keepdims=True)}
    return hidden | {"dW2": dZ2 @ A1.T / m, "db2": dZ2.mean(axis=1, keepdims=True)}
