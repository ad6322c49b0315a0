"""One hidden layer with any activation: its training from any start, and one example that passes there and back."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from layerwise.datasets.planar import blobs, circles, moons
from layerwise.lessons.ten_pots import squash

Net = dict[str, np.ndarray]
"""`W1` (n_h, n_x), `b1` (n_h, 1), `W2` (1, n_h), `b2` (1, 1)."""
Curve = Callable[[np.ndarray], np.ndarray]

LEAK = 0.1
"""Slope of the leaky ReLU below 0."""

CURVES: dict[str, Curve] = {
    "sigmoid": squash,
    "tanh": np.tanh,
    "ReLU": lambda z: np.maximum(z, 0),
    "leaky ReLU": lambda z: np.where(z > 0, z, LEAK * z),
    "linear": lambda z: z,
}
"""What a hidden unit can make of its score, by name."""

SLOPES: dict[str, Curve] = {
    "sigmoid": lambda z: squash(z) * (1 - squash(z)),
    "tanh": lambda z: 1 - np.tanh(z) ** 2,
    "ReLU": lambda z: np.where(z > 0, 1.0, 0.0),
    "leaky ReLU": lambda z: np.where(z > 0, 1.0, LEAK),
    "linear": np.ones_like,
}
"""The slopes of these curves by the score."""

SHAPES = {"circles": circles, "blobs": blobs, "moons": moons}


def random_start(units: int, scale: float, seed: int, features: int = 2) -> Net:
    """Draw weights of scale·N(0, 1); biases are 0."""
    rng = np.random.default_rng(seed)
    W1, W2 = scale * rng.normal(size=(units, features)), scale * rng.normal(size=(1, units))
    return {"W1": W1, "b1": np.zeros((units, 1)), "W2": W2, "b2": np.zeros((1, 1))}


def equal_start(units: int, weight: float, features: int = 2) -> Net:
    """Set every weight to the same number; biases are 0."""
    W1, W2 = np.full((units, features), weight), np.full((1, units), weight)
    return {"W1": W1, "b1": np.zeros((units, 1)), "W2": W2, "b2": np.zeros((1, 1))}


def answers(net: Net, X: np.ndarray, activation: str) -> np.ndarray:
    """Give the network's probability of class 1 for every column of X: (1, m)."""
    return squash(net["W2"] @ CURVES[activation](net["W1"] @ X + net["b1"]) + net["b2"])


def train(
    X: np.ndarray, Y: np.ndarray, start: Net, activation: str, *, steps: int = 1000, rate: float = 1.0
) -> tuple[Net, list[float]]:
    """Train one hidden layer by gradient descent on the mean log loss.

    Parameters
    ----------
    X : (n_x, m) float — points
    Y : (1, m) int — classes, 0 or 1
    start : dict — the net to begin with; not changed
    activation : str — of the hidden layer, a name of CURVES
    steps : int — how many
    rate : float — length of a step in units of the slope

    Returns
    -------
    net : dict — after the last step
    costs : list of float — the cost before each step
    """
    W1, b1, W2, b2 = (start[name] for name in ("W1", "b1", "W2", "b2"))
    scores = []
    for _ in range(steps):
        Z1 = W1 @ X + b1
        A1 = CURVES[activation](Z1)
        Z2 = W2 @ A1 + b2
        scores.append(Z2)
        back2 = (squash(Z2) - Y) / X.shape[1]
        back1 = (W2.T @ back2) * SLOPES[activation](Z1)
        W1, b1 = W1 - rate * back1 @ X.T, b1 - rate * back1.sum(axis=1, keepdims=True)
        W2, b2 = W2 - rate * back2 @ A1.T, b2 - rate * back2.sum(axis=1, keepdims=True)
    Z = np.concatenate(scores)  # a row a step: all costs at once, since one by one takes longer
    costs = np.mean(np.logaddexp(0, Z) - Y * Z, axis=1)
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}, list(map(float, costs))


@functools.lru_cache(maxsize=512)
def trained(shape: str, units: int, activation: str, seed: int) -> tuple[np.ndarray, np.ndarray, Net]:
    """Train on 150 points of a shape, once for each choice: give the points, their classes and the net."""
    X, Y = SHAPES[shape](150, np.random.default_rng(1))
    start = random_start(units, 1.0, seed)
    return X, Y, train(X, Y, start, activation)[0]


@dataclass(frozen=True)
class Blame:
    """Values and slopes of the example of the text, in a net of two inputs, two tanh units and one output.

    Parameters
    ----------
    z1, a1 : (2,) float — scores and answers of the hidden units
    z2, a2, loss : float — score and probability of the output, and the log loss
    dz2 : float — slope of the loss by z2
    dw2, da1, dz1 : (2,) float — slopes by the output's weights, by the hidden answers and by the hidden scores
    dw1 : (2, 2) float — slopes by the hidden weights, a row for each unit
    """

    z1: np.ndarray
    a1: np.ndarray
    z2: float
    a2: float
    loss: float
    dz2: float
    dw2: np.ndarray
    da1: np.ndarray
    dz1: np.ndarray
    dw1: np.ndarray


POINT = np.array([2.0, 1.0])
FIRST = np.array([[0.5, -1.0], [1.0, 0.5]])
FIRST_BIAS = np.array([0.5, -1.5])
SECOND = np.array([1.0, -2.0])
SECOND_BIAS = 0.5


def there_and_back(first: np.ndarray = FIRST, second: np.ndarray = SECOND, y: int = 1) -> Blame:
    """Send the point (2, 1) through the net of the text, and the slopes of its loss back.

    Parameters
    ----------
    first : (2, 2) float — weights of the hidden units, a row for each
    second : (2,) float — weights of the output
    y : int — the point's class, 0 or 1
    """
    z1 = first @ POINT + FIRST_BIAS
    a1 = np.tanh(z1)
    z2 = float(second @ a1 + SECOND_BIAS)
    a2 = float(squash(z2))
    dz2 = a2 - y
    da1 = second * dz2
    dz1 = da1 * SLOPES["tanh"](z1)
    loss = float(np.logaddexp(0, z2) - y * z2)
    return Blame(z1, a1, z2, a2, loss, dz2, dz2 * a1, da1, dz1, np.outer(dz1, POINT))
