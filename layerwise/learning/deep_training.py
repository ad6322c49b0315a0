"""Train a deep network with a learner's own functions of week 4."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from layerwise.learning.progress import progress

Parameters = dict[str, np.ndarray]


def train(
    functions: Mapping[str, Callable[..., Any]],
    X: np.ndarray,
    Y: np.ndarray,
    parameters: Parameters,
    *,
    iterations: int = 4000,
    learning_rate: float = 0.1,
    words: str = "",
) -> tuple[Parameters, list[float]]:
    """Go forward, back, and one step down, so many times.

    Parameters
    ----------
    functions : mapping of str to callable — `L_model_forward`, `compute_cost`, `L_model_backward` and
        `update_parameters` under their names, such as a notebook's `globals()`
    X : (n_x, m) float — points
    Y : (1, m) int — class, 0 or 1
    parameters : dict — `W1`, `b1` … `WL`, `bL`: where training begins; stays as it is
    iterations : int — number of steps
    learning_rate : float — length of a step, in units of the gradient
    words : str — shown beside a progress bar; '' for no bar

    Returns
    -------
    parameters : dict — after the last step
    costs : list of float — before each step
    """
    costs: list[float] = []
    for _ in progress(range(iterations), words) if words else range(iterations):
        AL, caches = functions["L_model_forward"](X, parameters)
        costs.append(np.asarray(functions["compute_cost"](AL, Y)).item())
        grads = functions["L_model_backward"](AL, Y, caches)
        parameters = functions["update_parameters"](parameters, grads, learning_rate)
    return parameters, costs
