"""Pictures of the ten pots: the curve of one neuron, two cost surfaces, and walks downhill on one of them."""

from __future__ import annotations

import functools
from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes

from layerwise.figures.style import CLASS_COLOURS, CLASS_MARKERS, COLOURS, INK, LINES, MARKERS, few_ticks, figure
from layerwise.learning.two_costs import LOG_LOSS, SQUARED_ERROR, landscape
from layerwise.lessons.ten_pots import DEGREES, SPROUTED, cost_of, costs_along, feature, squash, walk

_W, _B = np.linspace(-6, 8, 71), np.linspace(-5, 5, 51)
_COSTS = {"log loss": LOG_LOSS, "squared error": SQUARED_ERROR}
_FAR = 12.0  # beyond it a place is drawn at the border of the map


def pots() -> None:
    """Draw the ten pots: how warm, and whether they sprouted."""
    alt = "Ten pots by temperature. Those at 6, 8, 9, 11 and 14 °C did not sprout; those at 10, 13, 15, 17, 19 did."
    with figure(alt, height=2.2) as axes:
        _mark_pots(axes)
        axes.set(xlabel="temperature [°C]", title="Warmer pots mostly sprouted; 10 °C and 14 °C disagree")


def curve_through_pots(*, w: float = 1.0, b: float = 1.0) -> None:
    """Draw what one neuron says about every temperature, and what each pot costs it.

    Parameters
    ----------
    w, b : float — its weight and its bias
    """
    warm = np.linspace(4, 21, 200)
    chances = squash(w * feature(warm) + b)
    said = squash(w * feature(DEGREES) + b)
    cost = cost_of(w, b)
    border = f"it crosses one half at {12 - 4 * b / w:.1f} °C" if w else "it is the same everywhere"
    alt = f"The probability that a neuron with w = {w:g} and b = {b:g} gives: {border}. Cost {cost:.3f}."
    with figure(alt, height=3.4) as axes:
        axes.plot(warm, chances, label="the neuron's probability")
        axes.vlines(DEGREES, np.minimum(said, SPROUTED), np.maximum(said, SPROUTED), color=INK, lw=0.9, ls=":")
        axes.axhline(0.5, color=INK, alpha=0.3, lw=0.8, ls="--")
        _mark_pots(axes)
        axes.set(xlabel="temperature [°C]", xlim=(4, 21), title=f"w = {w:g}, b = {b:g}: cost {cost:.3f}")


def surfaces() -> None:
    """Draw the mean cost of the ten pots over weight and bias, for log loss and squared error, as surfaces."""
    alt = (
        "Two surfaces over weight and bias. The log loss is a bowl with one lowest place near w = 2.1, b = 0, and no "
        "flat place elsewhere. The squared error has a hollow there, too, but a bumpy plateau where w is negative."
    )
    across, up = np.meshgrid(_W, _B)
    with figure(alt, columns=2, width=8.6, height=4.2, subplot_kw={"projection": "3d"}) as panels:
        for axes, (name, cost) in zip(panels, _COSTS.items(), strict=True):
            heights = landscape(cost, feature(DEGREES), SPROUTED, _W, _B)
            axes.plot_surface(across, up, heights, cmap="cividis", rstride=2, cstride=2, linewidth=0.1, edgecolor=INK)
            axes.set(xlabel="weight w", ylabel="bias b", title=name)
            axes.set_zlabel("cost")
            axes.view_init(elev=28, azim=-62)
            axes.set_box_aspect(None, zoom=0.95)


def chords() -> None:
    """Draw both costs along the line b = 0, each with a straight line from one point of the curve to another."""
    w = np.linspace(-8, 6, 141)
    alt = (
        "Costs at b = 0 by weight, each with a chord from w = −8 to w = 2. Between these ends the log loss lies below "
        "its chord everywhere. The squared error lies far above its chord up to about w = 0, and below it from there."
    )
    with figure(alt, columns=2, width=8.4, height=3.3) as panels:
        for axes, (name, cost) in zip(panels, _COSTS.items(), strict=True):
            heights = landscape(cost, feature(DEGREES), SPROUTED, w, np.zeros(1))[0]
            axes.plot(w, heights, label=name)
            ends = [cost_of(-8, 0, cost), cost_of(2, 0, cost)]
            axes.plot([-8, 2], ends, color=COLOURS[1], ls=LINES[1], marker=MARKERS[1], label="chord")
            axes.set(xlabel="weight w (b = 0)", ylabel="cost")
            axes.legend(loc="upper right")
        panels[0].set_title("Log loss: below its chord")
        panels[1].set_title("Squared error: mostly above its chord")


def walk_on_the_map(*, rate: float = 4.0, steps: int = 20) -> None:
    """Draw gradient descent from w = −4, b = 2 as a walk on a map of the cost, and the cost step by step.

    Parameters
    ----------
    rate : float — learning rate
    steps : int — how many
    """
    way = walk(rate, steps)
    costs = costs_along(way)
    rises = int(np.sum(np.diff(costs) > 1e-9))
    alt = (
        f"Left: {steps} steps at a learning rate of {rate:g} on a map of the cost, from w = −4, b = 2 to "
        f"w = {way[-1, 0]:.2f}, b = {way[-1, 1]:.2f}. Right: the cost by step, from {costs[0]:.2f} to {costs[-1]:.3f}; "
        f"{rises} steps raise it."
    )
    with figure(alt, columns=2, width=8.6, height=3.5) as (place, height):
        _draw_map(place)
        place.plot(*np.clip(way, -_FAR, _FAR).T, color="white", ls="-", lw=1.2, marker=MARKERS[0], ms=3.5)
        place.plot(*way[0], MARKERS[1], color="white", mec=INK, ms=9)
        place.plot(*np.clip(way[-1], -_FAR, _FAR), MARKERS[2], color=COLOURS[1], mec="white", ms=10)
        place.set(xlabel="weight w", ylabel="bias b", title="Cost, dark is low: from square to triangle")
        height.plot(costs, marker=MARKERS[0], ms=3)
        height.axhline(_lowest(), color=INK, alpha=0.4, lw=0.9, ls="--")
        height.set(xlabel="step", ylabel="cost", ylim=(0, max(3.5, min(costs.max(), 12) * 1.05)))
        few_ticks(place, across=4)
        few_ticks(height)
        height.xaxis.get_major_locator().set_params(integer=True)
        height.set_title(f"cost after {steps} steps: {costs[-1]:.3f}")


def costs_of_walks(rates: Mapping[str, float], steps: int) -> None:
    """Draw the cost by step for several learning rates, on one axis.

    Parameters
    ----------
    rates : dict of str to float — learning rates by what to call them
    steps : int — of each
    """
    named = {f"{name}: α = {rate:g}": rate for name, rate in rates.items()}
    _draw_costs(named, steps, "The same hill, three lengths of step")


def three_trainings() -> None:
    """Draw the costs of three walks without telling their learning rates, for a question to be read off."""
    _draw_costs({"run A": 20.0, "run B": 0.05, "run C": 3.0}, 30, "Three trainings of the ten pots")


def _draw_costs(rates: Mapping[str, float], steps: int, title: str) -> None:
    runs = {name: costs_along(walk(rate, steps)) for name, rate in rates.items()}
    told = "; ".join(f"{name}: {', '.join(f'{cost:.2f}' for cost in run[::4])}" for name, run in runs.items())
    with figure(f"{title}. The cost at every fourth step: {told}.", width=7.4) as axes:
        for place, (name, run) in enumerate(runs.items()):
            axes.plot(run, label=name, marker=MARKERS[place], ms=3)
        axes.set(xlabel="step", ylabel="cost", title=title, ylim=(0, None))
        axes.legend(loc="upper left", bbox_to_anchor=(1, 1))


def _mark_pots(axes: Axes) -> None:
    for label, name in enumerate(("did not sprout", "sprouted")):
        chosen = DEGREES[label == SPROUTED]
        marker, colour = CLASS_MARKERS[label], CLASS_COLOURS[label]
        axes.plot(chosen, np.full(chosen.size, label), label=name, marker=marker, color=colour, ls="", ms=7)
    axes.set(ylim=(-0.12, 1.12))
    axes.set_yticks([0, 0.5, 1])
    axes.legend(loc="upper left", bbox_to_anchor=(1, 1))


def _draw_map(axes: Axes) -> None:
    heights = _heights()
    axes.imshow(
        heights,
        cmap="cividis",
        origin="lower",
        extent=(_W[0], _W[-1], _B[0], _B[-1]),
        aspect="auto",
        interpolation="bilinear",
    )
    levels = [0.43, 0.5, 0.7, 1, 1.5, 2, 3, 4, 5, 6]
    axes.contour(_W, _B, heights, levels=levels, colors=["white"], linewidths=0.5, alpha=0.7)
    axes.set(xlim=(_W[0], _W[-1]), ylim=(_B[0], _B[-1]))


@functools.cache
def _heights() -> np.ndarray:
    return landscape(LOG_LOSS, feature(DEGREES), SPROUTED, _W, _B)


@functools.cache
def _lowest() -> float:
    return cost_of(*walk(8.0, 200)[-1])
