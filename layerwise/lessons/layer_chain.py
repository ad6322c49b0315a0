"""A chain of ReLU layers with given links, and slopes by layer held against measured ones: for week 4's lesson."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np

from layerwise.learning.whole_network import steps_down

Layer = tuple[np.ndarray, np.ndarray]
"""Weights (n, n_prev) and biases (n, 1)."""
Train = Callable[..., tuple[list[Layer], list[float]]]
"""From X, Y, layers, rate and steps to the layers after the last step and the costs before each."""

_LEAST = 1e-12  # no logarithm of less
_STEP = 1e-6  # to either side when a slope is measured


def drawn_layers(sizes: Sequence[int], seed: int) -> list[Layer]:
    """Draw weights of N(0, 2/n_prev), as suits ReLU, with biases of 0.

    Parameters
    ----------
    sizes : sequence of int — sizes of the layers, the input first
    seed : int

    Returns
    -------
    list of (W, b) — one a layer, W (n, n_prev) and b (n, 1)
    """
    rng = np.random.default_rng(seed)
    return [(rng.standard_normal((n, before)) * np.sqrt(2 / before), np.zeros((n, 1))) for before, n in pairwise(sizes)]


def linear_there(A_prev: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Give Z (n, m), the weighted sums and biases of one layer, from A_prev (n_prev, m)."""
    Z: np.ndarray = W @ A_prev + b
    return Z


def linear_back(dZ: np.ndarray, A_prev: np.ndarray, W: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Go back through one linear step.

    Parameters
    ----------
    dZ : (n, m) float — for each example, the slopes of its loss by Z
    A_prev : (n_prev, m) float — what came in
    W : (n, n_prev) float — weights

    Returns
    -------
    dA_prev : (n_prev, m) float — for each example, the slopes of its loss by what came in
    dW, db : (n, n_prev) and (n, 1) float — slopes of the cost, which is a mean
    """
    db = np.mean(dZ, axis=1, keepdims=True)
    return W.T @ dZ, dZ @ A_prev.T / dZ.shape[1], np.asarray(db)


def sigmoid(Z: np.ndarray) -> np.ndarray:
    """Give 1 / (1 + exp(−Z)), entry by entry and without overflow."""
    return np.asarray(np.exp(-np.logaddexp(0, -Z)))


def probability(X: np.ndarray, layers: Sequence[Layer]) -> np.ndarray:
    """Pass through all layers, ReLU in all but the last: the probability of class 1, (1, m), of points (n_x, m)."""
    A = X
    for W, b in layers[:-1]:
        A = np.maximum(linear_there(A, W, b), 0)
    return sigmoid(linear_there(A, *layers[-1]))


def cost(AL: np.ndarray, Y: np.ndarray) -> float:
    """Give the mean cross-entropy of probabilities (1, m) for classes (1, m)."""
    sure = np.where(Y == 1, AL, 1 - AL)
    return float(-np.mean(np.log(np.maximum(sure, _LEAST))))


def measured_slopes(X: np.ndarray, Y: np.ndarray, layers: Sequence[Layer], number: int) -> np.ndarray:
    """Measure the slope of the cost by every weight of one layer, on both sides.

    Parameters
    ----------
    X, Y : (n_x, m) and (1, m) — points and classes
    layers : list of (W, b)
    number : int — which layer, from 1

    Returns
    -------
    float array with the shape of that layer's W
    """
    W, b = layers[number - 1]
    slopes = np.zeros_like(W)
    for place in np.ndindex(W.shape):
        sides = []
        for step in (_STEP, -_STEP):
            moved = W.copy()
            moved[place] += step
            changed = [*layers[: number - 1], (moved, b), *layers[number:]]
            sides.append(cost(probability(X, changed), Y))
        slopes[place] = (sides[0] - sides[1]) / (2 * _STEP)
    return slopes


def errors_by_layer(train: Train, X: np.ndarray, Y: np.ndarray, layers: Sequence[Layer]) -> list[float]:
    """Hold the slopes that a training function uses against measured ones, without a look at its inside.

    One step of rate 1 moves the weights by minus the slope, so the slope is what was before less what is after.

    Parameters
    ----------
    train : callable — train(X, Y, layers, rate, steps) gives the layers after the last step, and costs
    X, Y : (n_x, m) and (1, m) — points and classes
    layers : list of (W, b) — where the step is made

    Returns
    -------
    list of float — the relative error of the slopes by W, layer 1 first
    """
    after, _ = train(X, Y, layers, 1.0, 1)
    errors = []
    for number, ((before, _), (moved, _)) in enumerate(zip(layers, after, strict=True), 1):
        used, measured = before - moved, measured_slopes(X, Y, layers, number)
        lengths = np.linalg.norm(used) + np.linalg.norm(measured)
        errors.append(float(np.linalg.norm(used - measured) / lengths))
    return errors


def costs_from(
    X: np.ndarray, Y: np.ndarray, sizes: Sequence[int], factor: float, *, rate: float, steps: int
) -> list[float]:
    """Train a network whose first weights are some times as large as suits ReLU, and give the cost before each step.

    Parameters
    ----------
    X, Y : (n_x, m) and (1, m) — points and classes
    sizes : sequence of int — sizes of the layers, the input first
    factor : float — standard deviation of the first weights, in units of √(2/n_prev)
    rate : float — learning rate
    steps : int
    """
    parameters: dict[str, np.ndarray] = {}
    for number, (W, b) in enumerate(drawn_layers(sizes, seed=1), 1):
        parameters |= {f"W{number}": factor * W, f"b{number}": b}
    return steps_down(X, Y, parameters, steps=steps, rate=rate)[1]
