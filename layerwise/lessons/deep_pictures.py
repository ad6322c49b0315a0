"""Pictures of week 4's lesson: a network with live shapes, folds by depth, and the scale of the first weights."""

from __future__ import annotations

import numpy as np
from matplotlib.ticker import MaxNLocator

from layerwise.figures import networks
from layerwise.figures.style import COLOURS, INK, LINES, MARKERS, figure

_WIDTH = 64  # units in every layer of the long chains
_EXAMPLES = 200
_RAISED = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")  # much faster to draw than mathematics


def live_network(*, inputs: int = 3, hidden_layers: int = 2, units: int = 4, examples: int = 5) -> None:
    """Draw a network of equal hidden layers with the shapes of all its arrays, and count its parameters."""
    networks.units([inputs, *[units] * hidden_layers, 1], examples)


def fold(x: np.ndarray, times: int) -> np.ndarray:
    """Fold the line from 0 to 1 in the middle, so many times: (m,) float to (m,) float, each of two ReLU units."""
    for _ in range(times):
        x = 2 * np.maximum(x, 0) - 4 * np.maximum(x - 0.5, 0)
    return x


def folds(*, layers: int = 3, told: bool = True) -> None:
    """Draw what layers of two ReLU units make of the line from 0 to 1, and say how many pieces that are, if told."""
    x = np.linspace(0, 1, 2**10 + 1)
    deep, wide = 2**layers, 2 * layers + 1
    alt = f"A saw over the line from 0 to 1: {deep // 2} teeth, which climb from 0 to 1 and fall to 0 again."
    title = "A saw of layers that fold"
    if told:
        title = f"{layers} layers of 2 units: {deep} straight pieces (one layer of {2 * layers} units: at most {wide})"
        alt = f"{alt} {title}."
    with figure(alt, width=7.2, height=2.8) as axes:
        axes.plot(x, fold(x, layers))
        axes.set(xlabel="input x", ylabel="output", ylim=(-0.05, 1.1), title=title)


def flow(scale: float, layers: int, activation: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Send random examples through a long chain of 64 units a layer, and random slopes back through it.

    Parameters
    ----------
    scale : float — standard deviation of the weights, in units of 1/√n
    layers : int — how many
    activation : str — 'ReLU', 'tanh' or 'sigmoid'

    Returns
    -------
    there : (layers,) float — root mean square of A in every layer
    back : (layers,) float — the same of dZ, when dA of the last layer is drawn from N(0, 1)
    weights : (layers,) float — the same of dW
    """
    rng = np.random.default_rng(0)
    A, passed, there = rng.standard_normal((_WIDTH, _EXAMPLES)), [], []
    for _ in range(layers):
        W = scale / np.sqrt(_WIDTH) * rng.standard_normal((_WIDTH, _WIDTH))
        A_prev, (A, slope) = A, _activated(W @ A, activation)
        passed.append((W, A_prev, slope))
        there.append(_size(A))
    dA, back = rng.standard_normal(A.shape), []
    for W, A_prev, slope in reversed(passed):
        dZ = dA * slope
        back.append((_size(dZ), _size(dZ @ A_prev.T / _EXAMPLES)))
        dA = W.T @ dZ
    slopes, weights = np.array(back[::-1]).T
    return np.array(there), slopes, weights


def scale_by_depth(*, scale: float = 1.0, layers: int = 20, activation: str = "ReLU") -> None:
    """Draw how large the signal is in every layer on the way there, and the slopes by Z on the way back."""
    there, back, _ = flow(scale, layers, activation)
    alt = (
        f"{activation}, {layers} layers, weights of {scale:.1f}/√n; both heights logarithmic. Left: the signal goes "
        f"from {there[0]:.0e} in layer 1 to {there[-1]:.0e} in the last one. Right: the slopes by Z go from "
        f"{back[-1]:.0e} in the last layer to {back[0]:.0e} in layer 1."
    )
    with figure(alt, columns=2, width=8.4, height=3.2, sharey=True) as panels:
        for place, (axes, values) in enumerate(zip(panels, (there, back), strict=True)):
            height = np.log10(np.maximum(values, np.finfo(float).tiny))
            look = {"color": COLOURS[place], "ls": LINES[place], "marker": MARKERS[place]}
            axes.plot(np.arange(1, layers + 1), height, ms=4, **look)
            axes.axhline(0, color=INK, ls=":", lw=0.8)
            axes.set(xlabel="layer", xlim=(0, layers + 1))
        low, high = axes.get_ylim()
        axes.set_ylim(min(low, -3.2), max(high, 2.2))
        for axis in (axes.yaxis, *(panel.xaxis for panel in panels)):
            axis.set_major_locator(MaxNLocator(6, integer=True))
        axes.yaxis.set_major_formatter(lambda power, _: "10" + f"{power:.0f}".translate(_RAISED))
        panels[0].set(ylabel="root mean square", title="The way there: the signal A →")
        panels[1].set(title="← The way back: the slopes dZ")


def _activated(Z: np.ndarray, activation: str) -> tuple[np.ndarray, np.ndarray]:
    """Give an activation and its slope."""
    if activation == "ReLU":
        return np.maximum(Z, 0), 1.0 * (Z > 0)
    if activation == "tanh":
        A = np.tanh(Z)
        return A, 1 - A**2
    A = np.exp(-np.logaddexp(0, -Z))
    return A, A * (1 - A)


def _size(array: np.ndarray) -> float:
    return float(np.sqrt(np.mean(array**2)))
