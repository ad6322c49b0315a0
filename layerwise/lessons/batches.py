"""Links for training on small batches, given: slopes, a step and the cost of a network of any depth."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from layerwise.learning.whole_network import Parameters, cost_of, slopes_of

__all__ = ["cost_of", "drawn", "slopes_of", "step_down"]


def drawn(sizes: list[int], seed: int) -> Parameters:
    """Draw first weights of N(0, 1/n_prev), and biases of 0, for layers of these sizes, the input first."""
    rng = np.random.default_rng(seed)
    parameters: Parameters = {}
    for number, (before, n) in enumerate(pairwise(sizes), 1):
        parameters[f"W{number}"] = rng.standard_normal((n, before)) / np.sqrt(before)
        parameters[f"b{number}"] = np.zeros((n, 1))
    return parameters


def step_down(parameters: Parameters, grads: dict[str, np.ndarray], rate: float) -> Parameters:
    """Give all parameters after one step of gradient descent; the arguments stay as they are."""
    steps = {name: rate * grads[f"d{name}"] for name in parameters}
    return {name: parameters[name] - step for name, step in steps.items()}
