"""Functions of one variable: a curve and its slope, prices of an error, the error of a measured slope."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from layerwise.figures.style import COLOURS, INK, LINES, MARKERS, figure

_FAINT = 0.35


def curve_and_slope(x: np.ndarray, value: np.ndarray, slope: np.ndarray) -> None:
    """Draw the sigmoid over its slope, with the steepest point marked in both.

    Parameters
    ----------
    x : (m,) float — where
    value : (m,) float — the function there
    slope : (m,) float — its derivative there
    """
    steepest = int(np.argmax(slope))
    alt = (
        "Two curves over x. The upper one, the sigmoid, climbs in an S from 0 to 1. The lower one, its slope, is a "
        f"bell: {slope[steepest]:.2f} at x = {x[steepest]:.0f} and almost 0 at both ends."
    )
    with figure(alt, rows=2, sharex=True, height=4.6) as (above, below):
        above.plot(x, value)
        above.set(ylabel="σ(x)", ylim=(-0.08, 1.08), title="The sigmoid is steepest in the middle …")
        above.axhline(0, color=INK, alpha=_FAINT, lw=0.8, ls=":")
        above.axhline(1, color=INK, alpha=_FAINT, lw=0.8, ls=":")
        below.plot(x, slope, color=COLOURS[1], ls=LINES[1])
        below.set(xlabel="x", ylabel="slope σ′(x)", title="… and almost flat at both ends", ylim=(-0.02, 0.3))
        for axes, height, right in ((above, value[steepest], 8), (below, slope[steepest], 14)):
            axes.plot(x[steepest], height, MARKERS[0], color=INK)
            axes.annotate(f"{height:.2f}", (x[steepest], height), (right, 0), textcoords="offset points", va="center")


def prices(errors: np.ndarray, curves: Mapping[str, np.ndarray]) -> None:
    """Draw what one error adds to a loss, for several losses.

    Parameters
    ----------
    errors : (m,) float — y − ŷ
    curves : dict of str to (m,) float — for each loss, what such an error costs
    """
    alt = (
        f"{' and '.join(curves)} over the error. The absolute error is a V with its tip at 0. The squared error is a "
        "parabola: below the V between −1 and 1, far above it beyond."
    )
    with figure(alt) as axes:
        for name, curve in curves.items():
            axes.plot(errors, curve, label=name)
        for error in (-1, 1):
            axes.plot(error, 1, MARKERS[0], color=INK)
        axes.annotate("equal at ±1", (1, 1), (10, -6), textcoords="offset points", va="top")
        axes.set(xlabel="error y − ŷ of one example", ylabel="what it adds to the loss")
        axes.set_title("Squaring forgives small errors and punishes large ones")
        axes.legend(loc="upper center")


def step_errors(steps: np.ndarray, errors: Mapping[str, np.ndarray]) -> None:
    """Draw the error of a measured slope against the size of the step, both on logarithmic axes.

    Parameters
    ----------
    steps : (m,) float — eps
    errors : dict of str to (m,) float — for each formula, how far its result is from the true slope
    """
    best = {name: float(steps[np.argmin(error)]) for name, error in errors.items()}
    said = ", ".join(f"{name} is best near a step of {step:.0e}" for name, step in best.items())
    alt = f"Error of the measured slope against the step, both axes logarithmic. Each curve is a V: {said}."
    with figure(alt) as axes:
        for place, (name, error) in enumerate(errors.items()):
            visible = np.maximum(error, np.finfo(float).tiny)
            axes.loglog(steps, np.where(error > 0, visible, np.nan), marker=MARKERS[place], ms=4, label=name)
        axes.set(xlabel="step eps", ylabel="error of the slope")
        axes.set_title("Very large and very small steps both measure badly")
        axes.legend(loc="lower left")
