"""Right answers of an unusual form to `sigmoid`."""

import numpy as np


def sigmoid__plain_formula(z):
    """It overflows far below 0, with a warning and the right result."""
    return 1 / (1 + np.exp(-z))


def sigmoid__tanh(z):
    """It is written as a moved and stretched tanh."""
    return 0.5 * (1 + np.tanh(0.5 * z))


def sigmoid__clipped(z):
    """It clips the scores where the probability has long vanished."""
    return 1 / (1 + np.exp(-np.clip(z, -500, 500)))


def sigmoid__single_precision(z):
    """It computes in float32."""
    return 1 / (1 + np.exp(-np.asarray(z, dtype=np.float32)))
