"""Derivatives drawn: a secant that becomes the tangent, and points of a curve whose slopes are to be compared."""

from __future__ import annotations

import numpy as np

from layerwise.figures.style import COLOURS, INK, LINES, MARKERS, figure

MARKED = {"A": -1.6, "B": -0.6, "C": 1.0, "D": 2.2}
"""Places on the curve of `marked_picture`."""


def secant_picture(*, place: float = 1.0, step: float = 1.0) -> None:
    """Draw x² with the line through two of its points, a step apart, and the tangent at the first.

    Parameters
    ----------
    place : float — of the first point
    step : float — to the second, not 0
    """
    x = np.linspace(-2.5, 3.5, 121)
    slope, measured = 2 * place, ((place + step) ** 2 - place**2) / step
    alt = (
        f"The curve x² with two lines through its point at {place:g}: the tangent, of slope {slope:g}, and the secant "
        f"to the point a step of {step:g} further on, of slope {measured:.2f}."
    )
    with figure(alt, height=3.8) as axes:
        axes.plot(x, x**2, color=INK, ls="-", label="x²")
        axes.plot(x, place**2 + slope * (x - place), color=COLOURS[0], ls=LINES[1], label=f"tangent, slope {slope:g}")
        axes.plot(x, place**2 + measured * (x - place), color=COLOURS[1], ls=LINES[2], label=f"secant, {measured:.2f}")
        axes.plot([place, place + step], [place**2, (place + step) ** 2], MARKERS[0], color=COLOURS[1], ls="")
        axes.set(xlabel="x", ylabel="x²", ylim=(-4, 12), title=f"The secant is off by {measured - slope:.2f}")
        axes.legend(loc="upper center")


def marked_curve(x: np.ndarray) -> np.ndarray:
    """Give the curve of `marked_picture`, a cubic: (x³ − 3x) / 2 + 1."""
    return np.asarray((x**3 - 3 * x) / 2 + 1)


def marked_picture() -> None:
    """Draw a curve with a hill and a valley, and four marked points on it."""
    x = np.linspace(-2.1, 2.4, 181)
    places = np.array(list(MARKED.values()))
    alt = (
        "A curve that climbs steeply to a hill at x = −1, falls to a valley at x = 1 and climbs again. A lies on the "
        "steep way up to the hill, B on the way down, C at the bottom of the valley, D on the way up behind it."
    )
    with figure(alt, height=3.4) as axes:
        axes.plot(x, marked_curve(x))
        axes.plot(places, marked_curve(places), MARKERS[0], color=INK, ls="")
        for name, place in MARKED.items():
            axes.annotate(name, (place, float(marked_curve(np.array(place)))), (8, -4), textcoords="offset points")
        axes.set(xlabel="x", ylabel="f(x)", title="Four points of one curve")


def line_picture(x: np.ndarray, y: np.ndarray, slope: float, intercept: float, title: str) -> None:
    """Draw points and a line.

    Parameters
    ----------
    x, y : (m,) float
    slope, intercept : float — of the line
    title : str
    """
    rises = "flat" if abs(slope) < 0.05 else f"of slope {slope:.2f}"
    alt = f"{title}: {len(x)} points that climb from left to right, and a line that is {rises}."
    with figure(alt, height=3.4) as axes:
        axes.plot(x, y, MARKERS[0], color=INK, ls="", label="examples")
        ends = np.array([x.min(), x.max()])
        axes.plot(ends, slope * ends + intercept, label=f"y = {slope:.2f}·x + {intercept:.2f}")
        axes.set(xlabel="x", ylabel="y", title=title)
        axes.legend(loc="upper left")
