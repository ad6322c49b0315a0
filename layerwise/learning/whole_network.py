"""A network of any depth in one piece, ReLU in all layers but the last, for checks and for pictures of training.

It is not cut into the steps that week 4 asks for, so that no function here is an answer to an exercise.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import numpy as np

Parameters = dict[str, np.ndarray]
"""`W1`, `b1` … `WL`, `bL`."""

_LEAST = 1e-12  # no logarithm, and no quotient, of less: outputs can be exactly 0 or 1


def squashed(Z: np.ndarray) -> np.ndarray:
    """Give 1 / (1 + exp(−Z)), entry by entry and without overflow."""
    return np.asarray(np.exp(-np.logaddexp(0, -Z)))


def probability_of(X: np.ndarray, parameters: Parameters) -> np.ndarray:
    """Give the probability of class 1, (1, m), of examples (n_x, m)."""
    return _there(X, parameters)[-1]


def cost_of(X: np.ndarray, Y: np.ndarray, parameters: Parameters) -> float:
    """Give the mean cross-entropy of a network for examples (n_x, m) and classes (1, m); it is finite."""
    return _cost(probability_of(X, parameters), Y)


def slopes_of(X: np.ndarray, Y: np.ndarray, parameters: Parameters) -> dict[str, np.ndarray]:
    """Go there and back once.

    Parameters
    ----------
    X, Y : (n_x, m) and (1, m) — examples and classes
    parameters : dict — `W1`, `b1` … `WL`, `bL`

    Returns
    -------
    dict — `dW1`, `db1` … `dWL`, `dbL`: the slopes of the mean cost of these examples
    """
    return _back(_there(X, parameters), Y, parameters)


def steps_down(
    X: np.ndarray, Y: np.ndarray, parameters: Parameters, *, steps: int, rate: float
) -> tuple[Parameters, list[float]]:
    """Train on all examples at once.

    Parameters
    ----------
    X, Y : (n_x, m) and (1, m) — examples and classes
    parameters : dict — where training begins; stays as it is
    steps : int
    rate : float — length of a step, in units of the slope

    Returns
    -------
    parameters : dict — after the last step
    costs : list of float — before each step
    """
    way = list(islice(_descent(X, Y, parameters, rate), steps + 1))
    return way[-1][0], [cost for _, cost in way[:-1]]


def _descent(X: np.ndarray, Y: np.ndarray, parameters: Parameters, rate: float) -> Iterator[tuple[Parameters, float]]:
    """Give the parameters and their cost, before the first step and after each."""
    while True:
        outputs = _there(X, parameters)
        yield parameters, _cost(outputs[-1], Y)
        slopes = _back(outputs, Y, parameters)
        parameters = {name: array - rate * slopes[f"d{name}"] for name, array in parameters.items()}


def _there(X: np.ndarray, parameters: Parameters) -> list[np.ndarray]:
    """Give what comes into the first layer, and what each layer gives."""
    last = len(parameters) // 2
    outputs = [X]
    for layer in range(1, last + 1):
        Z = parameters[f"W{layer}"] @ outputs[-1] + parameters[f"b{layer}"]
        outputs.append(squashed(Z) if layer == last else np.maximum(0, Z))
    return outputs


def _back(outputs: list[np.ndarray], Y: np.ndarray, parameters: Parameters) -> dict[str, np.ndarray]:
    slopes: dict[str, np.ndarray] = {}
    AL, m = outputs[-1], Y.shape[1]
    dA = np.asarray(-Y / np.maximum(AL, _LEAST) + (1 - Y) / np.maximum(1 - AL, _LEAST), dtype=AL.dtype)
    for layer in range(len(outputs) - 1, 0, -1):
        A, A_prev = outputs[layer], outputs[layer - 1]
        dZ = np.asarray(dA * A * (1 - A)) if A is AL else np.where(A > 0, dA, 0)
        slopes[f"dW{layer}"], slopes[f"db{layer}"] = dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m
        dA = parameters[f"W{layer}"].T @ dZ
    return slopes


def _cost(AL: np.ndarray, Y: np.ndarray) -> float:
    log_of_one, log_of_zero = np.log(np.maximum(AL, _LEAST)), np.log(np.maximum(1 - AL, _LEAST))
    return float(-np.mean(Y * log_of_one + (1 - Y) * log_of_zero))
