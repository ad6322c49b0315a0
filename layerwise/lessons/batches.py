"""Links for training on small batches, given: slopes, a step and the cost of a network of any depth."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from layerwise.learning import given_network as given
from layerwise.learning.given_network import Parameters


def drawn(sizes: list[int], seed: int) -> Parameters:
    """Draw first weights of N(0, 1/n_prev), and biases of 0, for layers of these sizes, the input first."""
    rng = np.random.default_rng(seed)
    parameters: Parameters = {}
    for number, (before, n) in enumerate(pairwise(sizes), 1):
        parameters[f"W{number}"] = rng.standard_normal((n, before)) / np.sqrt(before)
        parameters[f"b{number}"] = np.zeros((n, 1))
    return parameters


def slopes_of(X: np.ndarray, Y: np.ndarray, parameters: Parameters) -> dict[str, np.ndarray]:
    """Go there and back once: the slopes of the mean cost of these examples.

    Parameters
    ----------
    X, Y : (n_x, m) and (1, m) — examples and classes
    parameters : dict — `W1`, `b1` … `WL`, `bL`

    Returns
    -------
    dict — `dW1`, `db1` … `dWL`, `dbL`
    """
    AL, caches = given.L_model_forward(X, parameters)
    grads = given.L_model_backward(AL, Y, caches)
    return {f"d{name}": grads[f"d{name}"] for name in parameters}


def step_down(parameters: Parameters, grads: dict[str, np.ndarray], rate: float) -> Parameters:
    """Give all parameters after one step of gradient descent; the arguments stay as they are."""
    return given.update_parameters(parameters, grads, rate)


def cost_of(X: np.ndarray, Y: np.ndarray, parameters: Parameters) -> float:
    """Give the mean cross-entropy of a network for these examples."""
    return given.compute_cost(given.L_model_forward(X, parameters)[0], Y)
