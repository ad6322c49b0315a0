"""How well nets of growing size do on a data set: many trainings in little time.

Gradient descent moves the first layer's weights only within the span of the training pictures,
`W1 = start + C·Xᵀ`. So it needs the products of pictures with each other, `XᵀX`, once, and never the pixels
again: an iteration costs m² multiplications a unit in place of 12288·m, and the result is the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np


@dataclass(frozen=True)
class Pictures:
    """A data set as plain training sees it, with the products of its pictures.

    Parameters
    ----------
    train : (n, m) float64 — pixels from 0 to 1, one picture a column
    test : (n, k) float64
    train_y : (m,) float64 — 0 or 1
    test_y : (k,) float64
    among : (m, m) float64 — products of training pictures with each other
    across : (m, k) float64 — products of training pictures with test pictures
    """

    train: np.ndarray
    test: np.ndarray
    train_y: np.ndarray
    test_y: np.ndarray
    among: np.ndarray
    across: np.ndarray


def prepare(train_x: np.ndarray, train_y: np.ndarray, test_x: np.ndarray, test_y: np.ndarray) -> Pictures:
    """Flatten pictures, divide by 255 and multiply them with each other.

    Parameters
    ----------
    train_x : (m, height, width, 3) uint8
    train_y : (m,) or (1, m) int — 0 or 1
    test_x : (k, height, width, 3) uint8
    test_y : (k,) or (1, k) int
    """
    train = train_x.reshape(len(train_x), -1).T / 255
    test = test_x.reshape(len(test_x), -1).T / 255
    labels = (np.ravel(train_y).astype(np.float64), np.ravel(test_y).astype(np.float64))
    return Pictures(train, test, *labels, train.T @ train, train.T @ test)


@dataclass(frozen=True)
class Outcome:
    """What came out of one training.

    Parameters
    ----------
    train, test : float — accuracy, 0 to 1
    cost : float — cross-entropy at the end, per training picture
    predicted : (k,) bool — for each test picture
    costs : tuple of float — before iterations 0, 100, 200 and so on
    """

    train: float
    test: float
    cost: float
    predicted: np.ndarray
    costs: tuple[float, ...]


def fit(
    data: Pictures,
    hidden: Sequence[int],
    *,
    rate: float = 0.0075,
    iterations: int = 2500,
    seed: int = 0,
    spread: float | None = None,
) -> Outcome:
    """Train a net by gradient descent on all pictures at once, and test it.

    Hidden units are rectified, the last one is a sigmoid; the cost is the cross-entropy. Weights start at
    N(0, 1/fan-in) and biases at 0; without a hidden layer, this is logistic regression and weights start at 0.

    Parameters
    ----------
    data : Pictures
    hidden : units in each hidden layer; empty for logistic regression
    rate : float — learning rate
    iterations : int
    seed : int — of the first weights
    spread : float — standard deviation of all first weights, in place of 1/√fan-in
    """
    net, costs = _Net(data, hidden, seed, spread), []
    for i in range(iterations):
        if i % 100 == 0:
            costs.append(net.cost())
        net.step(rate)
    shown, new = net.probabilities(net.first_train()), net.probabilities(net.first_test())
    train = float(np.mean((shown > 0.5) == data.train_y))
    return Outcome(train, float(np.mean((new > 0.5) == data.test_y)), net.cost(), new > 0.5, tuple(costs))


@dataclass(frozen=True)
class Followed:
    """What a training looked like from time to time, on the pictures trained on and on new ones.

    Parameters
    ----------
    iterations : tuple of int — when it was looked at
    train_cost, test_cost : tuple of float — cross-entropy, per picture
    train, test : tuple of float — accuracy, 0 to 1
    chance : (k,) float — at the end, the probability of class 1 for each test picture
    """

    iterations: tuple[int, ...]
    train_cost: tuple[float, ...]
    test_cost: tuple[float, ...]
    train: tuple[float, ...]
    test: tuple[float, ...]
    chance: np.ndarray


def follow(
    data: Pictures,
    hidden: Sequence[int],
    *,
    rate: float = 0.0075,
    iterations: int = 2500,
    seed: int = 0,
    every: int = 50,
) -> Followed:
    """Train as `fit` does, and look at both sets of pictures from time to time.

    Parameters
    ----------
    data, hidden, rate, iterations, seed : as for `fit`
    every : int — iterations between two looks; the last one is after the last step
    """
    net, when, looks = _Net(data, hidden, seed, None), [], []
    for i in range(iterations + 1):
        if i % every == 0 or i == iterations:
            shown, new = net.probabilities(net.first_train()), net.probabilities(net.first_test())
            when.append(i)
            looks.append((*_judged(shown, data.train_y), *_judged(new, data.test_y)))
        if i < iterations:
            net.step(rate)
    train_cost, train, test_cost, test = zip(*looks, strict=True)
    return Followed(tuple(when), train_cost, test_cost, train, test, new)


def first(data: Pictures, m: int) -> Pictures:
    """Give the data set with its first m training pictures alone, and all test pictures."""
    kept = (data.train[:, :m], data.test, data.train_y[:m], data.test_y)
    return Pictures(*kept, data.among[:m, :m], data.across[:m])


def _judged(chance: np.ndarray, classes: np.ndarray) -> tuple[float, float]:
    """Give the mean cross-entropy and the accuracy of probabilities."""
    sure = np.clip(np.where(classes == 1, chance, 1 - chance), 1e-12, 1)
    return float(-np.log(sure).mean()), float(np.mean((chance > 0.5) == classes))


class _Net:
    """A net whose first layer is held as `start + C·Xᵀ`."""

    def __init__(self, data: Pictures, hidden: Sequence[int], seed: int, spread: float | None) -> None:
        rng = np.random.default_rng(seed)
        sizes = [len(data.train), *hidden, 1]

        def draw(n: int, before: int) -> np.ndarray:
            drawn = rng.standard_normal((n, before))
            return np.asarray(drawn / np.sqrt(before) if spread is None else spread * drawn)

        start = draw(sizes[1], sizes[0]) * bool(hidden)
        self.data = data
        self.train_start, self.test_start = start @ data.train, start @ data.test
        self.C = np.zeros((sizes[1], data.train.shape[1]))
        self.W = [draw(n, before) for before, n in pairwise(sizes[1:])]
        self.b = [np.zeros((n, 1)) for n in sizes[1:]]

    def first_train(self) -> np.ndarray:
        """The first layer's Z for the training pictures."""
        Z: np.ndarray = self.train_start + self.C @ self.data.among + self.b[0]
        return Z

    def first_test(self) -> np.ndarray:
        """The first layer's Z for the test pictures."""
        Z: np.ndarray = self.test_start + self.C @ self.data.across + self.b[0]
        return Z

    def forward(self, Z: np.ndarray) -> list[np.ndarray]:
        """The activations of all layers."""
        layers = []
        for W, b in zip(self.W, self.b[1:], strict=True):
            layers.append(np.maximum(Z, 0))
            Z = W @ layers[-1] + b
        layers.append(1 / (1 + np.exp(-np.clip(Z, -500, 500))))
        return layers

    def probabilities(self, Z: np.ndarray) -> np.ndarray:
        """What the last unit gives, (m,)."""
        return np.asarray(self.forward(Z)[-1][0])

    def cost(self) -> float:
        """The mean cross-entropy of the training pictures."""
        shown = self.probabilities(self.first_train())
        sure = np.clip(np.where(self.data.train_y == 1, shown, 1 - shown), 1e-12, 1)
        return float(-np.log(sure).mean())

    def step(self, rate: float) -> None:
        """Take one step of gradient descent."""
        layers = self.forward(self.first_train())
        m = len(self.data.train_y)
        dZ = (layers[-1] - self.data.train_y) / m
        for k in range(len(self.W) - 1, -1, -1):
            back = (self.W[k].T @ dZ) * (layers[k] > 0)
            self.W[k] -= rate * (dZ @ layers[k].T)
            self.b[k + 1] -= rate * dZ.sum(axis=1, keepdims=True)
            dZ = back
        self.C -= rate * dZ
        self.b[0] -= rate * dZ.sum(axis=1, keepdims=True)
