"""Right answers of an unusual form to `initialize_parameters`."""

import numpy as np


def initialize_parameters__other_order_of_draws(n_x, n_h, n_y):
    """The second layer is drawn first."""
    W2 = np.random.randn(n_y, n_h) * 0.01
    W1 = np.random.randn(n_h, n_x) * 0.01
    return {"W1": W1, "W2": W2, "b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}


def initialize_parameters__normal(n_x, n_h, n_y):
    """The scale is an argument of `np.random.normal`."""
    W1, W2 = np.random.normal(0, 0.01, (n_h, n_x)), np.random.normal(loc=0.0, scale=1e-2, size=(n_y, n_h))
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


def initialize_parameters__drawn_transposed(n_x, n_h, n_y):
    """The weights are drawn in the other shape and turned."""
    W1, W2 = np.random.standard_normal((n_x, n_h)).T / 100, np.random.standard_normal((n_h, n_y)).T / 100
    return {"W1": W1, "b1": 0 * W1[:, :1], "W2": W2, "b2": 0 * W2[:, :1]}


def initialize_parameters__single_precision(n_x, n_h, n_y):
    """All arrays are float32."""
    sizes = (n_x, n_h, n_y)
    parameters = {}
    for layer in (1, 2):
        W = 0.01 * np.random.randn(sizes[layer], sizes[layer - 1])
        parameters[f"W{layer}"] = W.astype(np.float32)
        parameters[f"b{layer}"] = np.zeros((sizes[layer], 1), dtype=np.float32)
    return parameters


def initialize_parameters__more_keys(n_x, n_h, n_y):
    """The dict holds the sizes as well, and the function prints them."""
    print("sizes", n_x, n_h, n_y)
    W1, W2 = 0.01 * np.random.randn(n_h, n_x), 0.01 * np.random.randn(n_y, n_h)
    assert W1.shape == (n_h, n_x)  # noqa: S101 - as learners write it
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1)), "sizes": (n_x, n_h, n_y)}


def initialize_parameters__whole_zeros(n_x, n_h, n_y):
    """The biases are whole numbers."""
    W1, W2 = 0.01 * np.random.randn(n_h, n_x), 0.01 * np.random.randn(n_y, n_h)
    return {"W1": W1, "b1": np.zeros((n_h, 1), dtype=int), "W2": W2, "b2": np.zeros((n_y, 1), dtype=int)}
