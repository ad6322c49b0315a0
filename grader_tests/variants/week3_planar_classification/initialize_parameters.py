"""Right answers of an unusual form to `initialize_parameters`."""

import numpy as np


def initialize_parameters__output_first(n_x, n_h, n_y):
    """The layers are drawn in the other order."""
    W2 = np.random.randn(n_y, n_h) * 0.01
    W1 = np.random.randn(n_h, n_x) * 0.01
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


def initialize_parameters__all_at_once(n_x, n_h, n_y):
    """All weights are drawn in one go and then shared out."""
    draws = 0.01 * np.random.randn(n_h * n_x + n_y * n_h)
    W1, W2 = draws[: n_h * n_x].reshape(n_h, n_x), draws[n_h * n_x :].reshape(n_y, n_h)
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


def initialize_parameters__normal(n_x, n_h, n_y):
    """It uses np.random.normal, which draws from the same generator."""
    W1 = np.random.normal(loc=0.0, scale=0.01, size=(n_h, n_x))
    W2 = np.random.normal(loc=0.0, scale=0.01, size=(n_y, n_h))
    return {"W1": W1, "b1": np.zeros(shape=(n_h, 1)), "W2": W2, "b2": np.zeros(shape=(n_y, 1))}


def initialize_parameters__transposed_draws(n_x, n_h, n_y):
    """The draws are transposed afterwards, so the arrays are in Fortran's order."""
    W1, W2 = np.random.randn(n_x, n_h).T / 100, np.random.randn(n_h, n_y).T / 100
    return {"W1": W1, "b1": 0 * W1[:, :1], "W2": W2, "b2": 0 * W2[:, :1]}


def initialize_parameters__whole_number_zeros(n_x, n_h, n_y):
    """The biases are zeros of type int."""
    zeros = {"b1": np.zeros((n_h, 1), dtype=int), "b2": np.zeros((n_y, 1), dtype=int)}
    return {"W1": 0.01 * np.random.randn(n_h, n_x), "W2": 0.01 * np.random.randn(n_y, n_h)} | zeros


def initialize_parameters__single_precision(n_x, n_h, n_y):
    """The arrays are float32."""
    W1 = (0.01 * np.random.randn(n_h, n_x)).astype(np.float32)
    W2 = (0.01 * np.random.randn(n_y, n_h)).astype(np.float32)
    return {"W1": W1, "b1": np.zeros((n_h, 1), np.float32), "W2": W2, "b2": np.zeros((n_y, 1), np.float32)}


def initialize_parameters__loop_over_layers(n_x, n_h, n_y):
    """A loop over the two layers, and an extra entry."""
    sizes = [n_x, n_h, n_y]
    parameters = {"sizes": sizes}
    for layer in (1, 2):
        parameters[f"W{layer}"] = np.random.randn(sizes[layer], sizes[layer - 1]) * 0.01
        parameters[f"b{layer}"] = np.zeros((sizes[layer], 1))
    return parameters
