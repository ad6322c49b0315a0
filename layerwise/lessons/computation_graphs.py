"""One neuron as a chain of small steps: its values on the way there, its slopes on the way back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch

from layerwise.figures.style import COLOURS, INK, figure
from layerwise.lessons.ten_pots import squash

X_1, X_2 = 2.0, -1.0
"""The example that passes through the neuron of the pictures."""

_WIDE, _HIGH = 1.7, 0.62


@dataclass(frozen=True)
class Pass:
    """Values and slopes of one example in one neuron with two weights.

    Parameters
    ----------
    z, a, loss : float — score, probability and log loss
    da, dz, dw1, dw2, db : float — slopes of the loss by a, z, both weights and the bias
    """

    z: float
    a: float
    loss: float
    da: float
    dz: float
    dw1: float
    dw2: float
    db: float


def there_and_back(w1: float, w2: float, b: float, y: int) -> Pass:
    """Send the example (2, −1) through a neuron, and the slopes of its loss back.

    Parameters
    ----------
    w1, w2, b : float — weights and bias
    y : int — its class, 0 or 1
    """
    z = w1 * X_1 + w2 * X_2 + b
    a = float(squash(z))
    loss = float(np.logaddexp(0, z) - y * z)
    da = -1 / a if y else 1 / (1 - a)
    dz = da * a * (1 - a)
    return Pass(z, a, loss, da, dz, dz * X_1, dz * X_2, dz)


def graph(*, w1: float = 0.5, w2: float = 1.0, b: float = 0.5, y: int = 1) -> None:
    """Draw the neuron as a chain: values above the arrows, slopes of the loss below.

    Parameters
    ----------
    w1, w2, b : float — weights and bias
    y : int — the class of the example (2, −1)
    """
    now = there_and_back(w1, w2, b, y)
    alt = (
        f"A chain of boxes: w1 = {w1:g}, w2 = {w2:g} and b = {b:g} go into z = {now.z:.3f}, that into a = {now.a:.3f}, "
        f"that into the loss {now.loss:.3f}. Back go the slopes: by a {now.da:.3f}, by z {now.dz:.3f}, by w1 "
        f"{now.dw1:.3f}, by w2 {now.dw2:.3f}, by b {now.db:.3f}."
    )
    with figure(alt, width=8.6, height=3.4) as axes:
        for height, name, value, slope in ((1.4, "w₁", w1, now.dw1), (0, "w₂", w2, now.dw2), (-1.4, "b", b, now.db)):
            _box(axes, 0, height, name, f"{value:g}", slope)
            _arrow(axes, (_WIDE / 2, height), (3 - _WIDE / 2, 0.0))
        _box(axes, 3, 0, "z = 2w₁ − w₂ + b", f"{now.z:.3f}", now.dz)
        _box(axes, 6, 0, "a = σ(z)", f"{now.a:.3f}", now.da)
        _box(axes, 9, 0, f"loss, y = {y}", f"{now.loss:.3f}", 1.0)
        for left in (3, 6):
            _arrow(axes, (left + _WIDE / 2, 0.0), (left + 3 - _WIDE / 2, 0.0))
        axes.set(xlim=(-0.9, 9.9), ylim=(-2.4, 2.1))
        axes.set_title("Blue, above: values, left to right. Orange, below: slopes of the loss, right to left")
        axes.axis("off")


def _box(axes: Axes, across: float, up: float, name: str, value: str, slope: float) -> None:
    corner = (across - _WIDE / 2, up - _HIGH / 2)
    axes.add_patch(FancyBboxPatch(corner, _WIDE, _HIGH, "round,pad=0.02", fc="white", ec=INK, lw=1.3))
    axes.text(across, up, name, ha="center", va="center", fontsize=9, fontstyle="italic")
    value, told = value.replace("-", "−"), f"slope {slope:.3f}".replace("-", "−")
    axes.text(across, up + _HIGH / 2 + 0.06, value, ha="center", va="bottom", color=COLOURS[0], fontweight="bold")
    axes.text(across, up - _HIGH / 2 - 0.08, told, ha="center", va="top", color=COLOURS[1], fontsize=9)


def _arrow(axes: Axes, start: tuple[float, float], end: tuple[float, float]) -> None:
    axes.annotate("", end, start, arrowprops={"arrowstyle": "->", "color": INK, "lw": 1.2})
