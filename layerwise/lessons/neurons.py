"""One neuron, and a handful of them side by side: a line with a bend, and a curve made of bends."""

from __future__ import annotations

import numpy as np

from layerwise.figures.style import COLOURS, INK, LINES, MARKERS, few_ticks, figure

AREAS = np.array([18.0, 25.0, 31.0, 38.0, 44.0, 52.0, 60.0, 71.0, 80.0, 92.0, 105.0, 118.0])
"""Of twelve flats [m²], made up."""
RENTS = np.array([420.0, 455.0, 470.0, 500.0, 560.0, 640.0, 735.0, 850.0, 930.0, 985.0, 1010.0, 1030.0])
"""What they cost a month [€], made up: dear by the square metre in the middle, less so at both ends."""


def neuron_picture(*, weight: float = 1.0, bias: float = -1.0) -> None:
    """Draw what one neuron with a ReLU answers to one input, and where it bends.

    Parameters
    ----------
    weight, bias : float — the neuron's two numbers
    """
    x = np.linspace(-4, 4, 161)
    score = weight * x + bias
    alt = (
        f"A dashed line, the score {weight:g}x + ({bias:g}), and a solid one, its ReLU, over inputs from −4 to 4. "
        f"The solid line is 0 wherever the dashed one is below 0. {_bend(weight, bias)}"
    )
    with figure(alt, height=3.4) as axes:
        axes.plot(x, score, color=COLOURS[1], ls=LINES[1], label="score w·x + b")
        axes.plot(x, np.maximum(score, 0), color=COLOURS[0], ls=LINES[0], label="answer max(0, w·x + b)")
        if weight and abs(bias / weight) <= x[-1]:
            axes.plot(-bias / weight, 0, MARKERS[0], color=INK)
        axes.set(xlabel="input x", ylabel="score and answer", ylim=(-6, 10), title=_bend(weight, bias))
        few_ticks(axes, across=10)
        axes.legend(loc="upper center")


def _bend(weight: float, bias: float) -> str:
    if not weight:
        return "With a weight of 0 the input does not count"
    return f"It bends at x = {-bias / weight + 0.0:.2f}"


def fit_of_bends(units: int, areas: np.ndarray = AREAS, rents: np.ndarray = RENTS) -> tuple[np.ndarray, np.ndarray]:
    """Fit a curve to the flats that is a sum of ReLU neurons: their bends lie evenly, only the sum is fitted.

    Parameters
    ----------
    units : int — how many neurons
    areas, rents : (m,) float — the flats [m²], [€]

    Returns
    -------
    two of (k,) float — areas over the whole range, and the curve there
    """
    bends = np.linspace(areas.min(), areas.max(), units + 1)[:-1]
    grid = np.linspace(areas.min(), areas.max(), 201)
    answers = [np.column_stack([np.ones(where.size), np.maximum(where[:, None] - bends, 0)]) for where in (areas, grid)]
    weights = np.linalg.lstsq(answers[0], rents, rcond=None)[0]
    return grid, answers[1] @ weights


def bends_picture(*, neurons: int = 1) -> None:
    """Draw twelve flats and the best curve with that many bends, which lie at equal distances.

    Parameters
    ----------
    neurons : int — from 1
    """
    grid, curve = fit_of_bends(neurons)
    here = np.interp(AREAS, grid, curve)
    miss = float(np.sqrt(np.mean((here - RENTS) ** 2)))
    alt = (
        f"Twelve flats as points, the rent over the area: steep in the middle, flatter at both ends. The best curve of "
        f"{neurons} ReLU neuron{'s' if neurons > 1 else ''} with evenly spread bends misses them by {miss:.0f} € in "
        "the mean of squares."
    )
    with figure(alt, height=3.6) as axes:
        axes.plot(AREAS, RENTS, MARKERS[0], color=INK, ls="", label="flats")
        axes.plot(grid, curve, label=f"{neurons} neuron{'s' if neurons > 1 else ''}")
        axes.set(xlabel="area [m²]", ylabel="rent a month [€]", title=f"typical miss: {miss:.0f} €")
        axes.legend(loc="upper left")
