"""Quick training for comparisons in the plane: logistic regression, and one hidden layer for many seeds at once.

The exercises do not use it; the notebook says where it does. The nets of all seeds are trained together: every
array has the seeds along its first axis, so one `@` multiplies all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from layerwise.checks import directional_error
from layerwise.learning.progress import progress

Points = tuple[np.ndarray, np.ndarray]
Parameters = dict[str, np.ndarray]

ACTIVATIONS: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "tanh": np.tanh,
    "sigmoid": lambda Z: _sigmoid(Z),  # noqa: PLW0108 - defined below
    "relu": lambda Z: np.maximum(Z, 0),
    "linear": lambda Z: Z,
}
"""What a hidden layer can do to its Z, by name."""


@dataclass(frozen=True)
class Sweep:
    """Accuracies of nets of several sizes, each trained from several seeds.

    Parameters
    ----------
    sizes : tuple of int — numbers of hidden units
    train, fresh : (sizes, seeds) float64 — share of points on the right side, of those trained on and of others
    """

    sizes: tuple[int, ...]
    train: np.ndarray
    fresh: np.ndarray


def logistic_regression(
    X: np.ndarray, Y: np.ndarray, *, iterations: int = 2000, learning_rate: float = 0.5
) -> Parameters:
    """Train week 2's model by gradient descent from zero.

    Parameters
    ----------
    X : (n_x, m) float64 — points
    Y : (1, m) int — class, 0 or 1
    iterations : int — number of steps
    learning_rate : float — length of a step, in units of the gradient

    Returns
    -------
    dict — `w` (n_x, 1) and `b` (1, 1)
    """
    w, b = np.zeros((X.shape[0], 1)), np.zeros((1, 1))
    for _ in range(iterations):
        error = (_sigmoid(w.T @ X + b) - Y) / X.shape[1]
        w, b = w - learning_rate * X @ error.T, b - learning_rate * error.sum(axis=1, keepdims=True)
    return {"w": w, "b": b}


def probability(X: np.ndarray, parameters: Parameters, activation: str = "tanh") -> np.ndarray:
    """Give the probability of class 1 under one net, or under each of many.

    Parameters
    ----------
    X : (…, n_x, m) float — points
    parameters : dict — `W1` (…, n_h, n_x), `b1` (…, n_h, 1), `W2` (…, 1, n_h), `b2` (…, 1, 1)
    activation : str — of the hidden layer: 'tanh', 'sigmoid', 'relu' or 'linear'

    Returns
    -------
    (…, 1, m) float
    """
    A1 = ACTIVATIONS[activation](parameters["W1"] @ X + parameters["b1"])
    return _sigmoid(parameters["W2"] @ A1 + parameters["b2"])


def accuracy(X: np.ndarray, Y: np.ndarray, parameters: Parameters) -> np.ndarray:
    """Give the share of points that a tanh net puts on the right side; one number a net.

    Parameters
    ----------
    X : (…, n_x, m) float — points
    Y : (…, 1, m) int — class, 0 or 1
    parameters : dict — as in `probability`

    Returns
    -------
    (…) float64 — between 0 and 1
    """
    return np.asarray(((probability(X, parameters) > 0.5) == (Y == 1)).mean(axis=(-2, -1)))


def step_error(
    before: Parameters, after: Parameters, X: np.ndarray, Y: np.ndarray, activation: str, learning_rate: float
) -> float:
    """Tell how far a step of gradient descent is from the slope of the cost, measured along a random direction.

    Parameters
    ----------
    before, after : dict — `W1`, `b1`, `W2`, `b2` of a net with one output, before and after the step
    X : (n_x, m) float — points
    Y : (1, m) int — class, 0 or 1
    activation : str — of the hidden layer
    learning_rate : float — of the step

    Returns
    -------
    float — relative difference; below 1e-4 for a right step, also in single precision, near 1 for a wrong one
    """

    def cost(net: Parameters) -> float:
        answer = probability(X, net, activation)
        return float(-np.mean(np.log(np.where(Y == 1, answer, 1 - answer))))

    start = {name: np.asarray(before[name], dtype=float) for name in ("W1", "b1", "W2", "b2")}
    slope = {name: (value - after[name]) / learning_rate for name, value in start.items()}
    return directional_error(cost, start, slope, np.random.default_rng(0))


def train_seeds(
    X: np.ndarray,
    Y: np.ndarray,
    n_h: int,
    rng: np.random.Generator,
    *,
    iterations: int = 10000,
    learning_rate: float = 1.2,
) -> Parameters:
    """Train one tanh net a data set, all at once, as `nn_model` does it: weights 0.01·N(0, 1), biases 0.

    In single precision, which is twice as fast and changes accuracies by less than a point in a thousand.

    Parameters
    ----------
    X : (seeds, n_x, m) float — points
    Y : (seeds, 1, m) int — class, 0 or 1
    n_h : int — number of hidden units
    rng : Generator — draws the weights
    iterations : int — number of steps
    learning_rate : float — length of a step, in units of the gradient

    Returns
    -------
    dict — `W1` (seeds, n_h, n_x), `b1` (seeds, n_h, 1), `W2` (seeds, 1, n_h), `b2` (seeds, 1, 1), float32
    """
    seeds, n_x, m = X.shape
    inputs = np.concatenate([X, np.ones((seeds, 1, m))], axis=1).astype(np.float32)  # so b1 is a column of weights
    columns = np.ascontiguousarray(np.swapaxes(inputs, 1, 2))
    weights = 0.01 * rng.standard_normal((seeds, n_h, n_x), dtype=np.float32)
    W1 = np.concatenate([weights, np.zeros((seeds, n_h, 1), np.float32)], axis=2)
    W2, b2 = 0.01 * rng.standard_normal((seeds, 1, n_h), dtype=np.float32), np.zeros((seeds, 1, 1), np.float32)
    classes, step = Y.astype(np.float32), np.float32(learning_rate / m)
    A1 = np.empty((seeds, n_h, m), np.float32)  # written anew in every step: fetching memory would cost most
    for _ in range(iterations):
        np.tanh(np.matmul(W1, inputs, out=A1), out=A1)
        dZ2 = _sigmoid(W2 @ A1 + b2) - classes
        dW2 = dZ2 @ np.swapaxes(A1, 1, 2)
        through = np.multiply(np.subtract(1, np.square(A1, out=A1), out=A1), dZ2, out=A1)
        dW1 = (through @ columns) * np.swapaxes(W2, 1, 2)
        W1, W2, b2 = W1 - step * dW1, W2 - step * dW2, b2 - step * dZ2.sum(axis=2, keepdims=True)
    return {"W1": W1[:, :, :n_x], "b1": W1[:, :, n_x:], "W2": W2, "b2": b2}


def sweep_sizes(
    draw: Callable[[int, np.random.Generator], Points],
    sizes: Sequence[int],
    *,
    seeds: int = 8,
    m: int = 400,
    fresh: int = 4000,
    iterations: int = 10000,
) -> Sweep:
    """Train nets of several sizes on several draws of a shape, and test all on the same fresh points.

    Parameters
    ----------
    draw : callable — a shape of `layerwise.datasets.planar`: from m and a generator to X, Y
    sizes : sequence of int — numbers of hidden units
    seeds : int — how many nets a size; each has training points and first weights of its own
    m, fresh : int — number of training points of each net, and of fresh points
    iterations : int — number of steps

    Returns
    -------
    Sweep
    """
    X_fresh, Y_fresh = draw(fresh, np.random.default_rng(seeds))  # the training points have seeds 0 … seeds − 1
    drawn = [draw(m, np.random.default_rng(seed)) for seed in range(seeds)]
    X, Y = np.stack([points for points, _ in drawn]), np.stack([classes for _, classes in drawn])
    train = np.empty((len(sizes), seeds))
    unseen = np.empty((len(sizes), seeds))
    for row, n_h in enumerate(progress(sizes, f"training {seeds} nets of each size")):
        nets = train_seeds(X, Y, n_h, np.random.default_rng(n_h), iterations=iterations)
        train[row] = accuracy(X, Y, nets)
        unseen[row] = accuracy(X_fresh, Y_fresh, nets)
    return Sweep(tuple(sizes), train, unseen)


def _sigmoid(Z: np.ndarray) -> np.ndarray:
    return np.asarray(0.5 * (1 + np.tanh(0.5 * Z)))
