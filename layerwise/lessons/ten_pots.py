"""Ten pots of seeds, invented: how warm each stood, and whether it sprouted. One neuron learns from them."""

from __future__ import annotations

import numpy as np

from layerwise.learning.two_costs import LOG_LOSS, Cost, descend

DEGREES = np.array([6, 8, 9, 10, 11, 13, 14, 15, 17, 19.0])
"""How warm each pot stood [°C]."""
SPROUTED = np.array([0, 0, 0, 1, 0, 1, 0, 1, 1, 1])
MIDDLE, UNIT = 12.0, 4.0
"""The feature counts from 12 °C, in steps of 4 °C, so that its numbers are moderate."""


def feature(degrees: np.ndarray | float) -> np.ndarray:
    """Turn temperatures into the neuron's feature, of the same shape: 0 at 12 °C, 1 at 16 °C."""
    return (np.asarray(degrees) - MIDDLE) / UNIT


def squash(z: np.ndarray | float) -> np.ndarray:
    """Give the sigmoid of scores of any shape; it never overflows."""
    return np.asarray(0.5 * (1 + np.tanh(0.5 * np.asarray(z, dtype=float))))


def cost_of(w: float, b: float, cost: Cost = LOG_LOSS) -> float:
    """Give the mean cost of the ten pots at a weight and a bias."""
    return float(np.mean(cost.value(w * feature(DEGREES) + b, SPROUTED)))


def slopes_of(w: float, b: float) -> tuple[float, float]:
    """Give the slopes of the mean log loss of the ten pots, by the weight and by the bias."""
    x = feature(DEGREES)
    error = squash(w * x + b) - SPROUTED
    return float(np.mean(error * x)), float(np.mean(error))


def walk(rate: float, steps: int, start: tuple[float, float] = (-4.0, 2.0)) -> np.ndarray:
    """Go downhill on the cost of the ten pots.

    Parameters
    ----------
    rate : float — length of a step in units of the slope
    steps : int — how many
    start : two floats — weight and bias to begin with

    Returns
    -------
    (steps + 1, 2) float — weight and bias, the start first
    """
    return descend(LOG_LOSS, feature(DEGREES), SPROUTED, start, rate=rate, steps=steps)


def costs_along(way: np.ndarray) -> np.ndarray:
    """Give the cost at each place of a walk: from (k, 2) to (k,)."""
    return np.array([cost_of(w, b) for w, b in way])
