"""Check a gradient by the change of the cost along one random direction."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

Parameters = Mapping[str, np.ndarray]


def directional_error(
    cost: Callable[[dict[str, np.ndarray]], float],
    parameters: Parameters,
    gradient: Parameters,
    rng: np.random.Generator,
    eps: float = 1e-5,
) -> float:
    """Compare the slope that a gradient promises along a random direction with the one that is measured.

    Parameters
    ----------
    cost : callable — from a dict of parameters to a float
    parameters : dict of str to array — where the gradient was taken
    gradient : dict of str to array — the derivative by each parameter, under the parameter's own name
    rng : Generator — draws the direction
    eps : float — half the length of the step [parameter units]

    Returns
    -------
    float — relative difference of the two slopes; about 1e-8 for a right gradient, near 1 for a wrong one

    Source
    ------
    Baydin et al., 'Automatic differentiation in machine learning: a survey' (2018), section 2.1, for the
    two-sided difference; the random direction is the check that HIPS/autograd uses.
    """
    direction = {name: rng.normal(size=np.shape(value)) for name, value in parameters.items()}
    ahead = cost({name: value + eps * direction[name] for name, value in parameters.items()})
    behind = cost({name: value - eps * direction[name] for name, value in parameters.items()})
    measured = (ahead - behind) / (2 * eps)
    promised = sum(float(np.sum(gradient[name] * direction[name])) for name in parameters)
    return abs(measured - promised) / max(abs(measured) + abs(promised), 1e-12)
