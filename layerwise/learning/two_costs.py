"""Two costs for one sigmoid unit with one feature, small enough to see: the log loss, and the squared error."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

OfScore = Callable[[np.ndarray, np.ndarray], np.ndarray]
"""From scores and classes of one shape to numbers of that shape."""


@dataclass(frozen=True)
class Cost:
    """What an answer costs, and how that changes with its score.

    Parameters
    ----------
    value : callable — from scores z and classes y to costs
    slope : callable — from scores z and classes y to the derivatives of the costs by z
    """

    value: OfScore
    slope: OfScore


def _sigmoid(z: np.ndarray) -> np.ndarray:
    return np.asarray(0.5 * (1 + np.tanh(0.5 * z)))


def _squared(z: np.ndarray, y: np.ndarray) -> np.ndarray:
    return np.asarray((_sigmoid(z) - y) ** 2)


def _squared_slope(z: np.ndarray, y: np.ndarray) -> np.ndarray:
    a = _sigmoid(z)
    return np.asarray(2 * (a - y) * a * (1 - a))


LOG_LOSS = Cost(lambda z, y: np.logaddexp(0, z) - y * z, lambda z, y: _sigmoid(z) - y)
SQUARED_ERROR = Cost(_squared, _squared_slope)


def landscape(cost: Cost, x: np.ndarray, y: np.ndarray, w: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Compute the mean cost of some examples for every pair of a weight and a bias.

    Parameters
    ----------
    cost : Cost
    x, y : (m,) float — the feature and the class of each example
    w : (k,) float — weights
    b : (n,) float — biases

    Returns
    -------
    (n, k) float — a row for each bias, a column for each weight
    """
    z = w[None, :, None] * x + b[:, None, None]
    return np.asarray(cost.value(z, np.broadcast_to(y, z.shape)).mean(axis=2))


def descend(
    cost: Cost, x: np.ndarray, y: np.ndarray, start: tuple[float, float], *, rate: float, steps: int
) -> np.ndarray:
    """Go downhill from a start, and keep the way.

    Parameters
    ----------
    cost : Cost
    x, y : (m,) float — the feature and the class of each example
    start : two floats — weight and bias
    rate : float — length of a step in units of the slope
    steps : int — how many

    Returns
    -------
    (steps + 1, 2) float — weight and bias, the start first
    """
    w, b = start
    way = [start]
    for _ in range(steps):
        slopes = cost.slope(w * x + b, y)
        w, b = w - rate * float(np.mean(slopes * x)), b - rate * float(np.mean(slopes))
        way.append((w, b))
    return np.array(way)
