"""Pictures of week 3's lesson: two units that make a bump, activations, blame on its way back, borders by units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch

from layerwise.figures.planar import Classifier, boundaries, boundary
from layerwise.figures.style import CLASS_COLOURS, CLASS_MARKERS, COLOURS, INK, LINES, few_ticks, figure
from layerwise.lessons.hidden_layers import (
    CURVES,
    FIRST,
    POINT,
    SLOPES,
    answers,
    there_and_back,
    trained,
)
from layerwise.lessons.ten_pots import squash

WARMTH = np.array([4, 6, 7, 9, 11, 12, 13, 14, 15, 17, 19, 21.0])
"""How warm each of twelve invented pots stood [°C]."""
SPROUTED = np.array([0, 0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0])

_FINE = np.linspace(2, 23, 300)
_STEEP = 1.0  # weight of a hidden unit of the bump, per °C
_WIDE, _HIGH = 1.7, 0.62
_JUMP = 0.5  # between neighbouring places: the slope of a ReLU is not continuous at 0


def one_neuron_in_the_middle(*, w: float = 0.5, centre: float = 10.0) -> None:
    """Draw twelve pots that sprout in the middle, and what one neuron says about them.

    Parameters
    ----------
    w : float — its weight, per °C
    centre : float — where it says one half [°C]
    """
    right = int(np.sum((w * (WARMTH - centre) > 0) == SPROUTED))
    title = f"One neuron: {right} of 12 pots right"
    alt = f"{title}. Pots from 11 to 15 °C sprouted, colder and warmer ones did not; the curve is a single step."
    with figure(alt, height=2.9) as axes:
        axes.plot(_FINE, squash(w * (_FINE - centre)), label="the neuron's probability")
        _mark(axes)
        axes.set(xlabel="temperature [°C]", title=title)


def bump(*, left: float = 10.0, right: float = 16.0, weight: float = 4.0) -> None:
    """Draw two tanh units and an output that takes the first minus the second.

    Parameters
    ----------
    left, right : float — where each unit changes sign [°C]
    weight : float — of both units in the output, with opposite signs; the output's bias is minus this weight
    """
    first, second = np.tanh(_STEEP * (_FINE - left)), np.tanh(_STEEP * (_FINE - right))
    output = squash(weight * (first - second) - weight)
    there = squash(weight * (np.tanh(_STEEP * (WARMTH - left)) - np.tanh(_STEEP * (WARMTH - right))) - weight)
    good = int(np.sum((there > 0.5) == SPROUTED))
    alt = (
        f"Above: two tanh units, rising from −1 to 1 at {left:g} and at {right:g} °C. Below: the output, high between "
        f"the two alone; {good} of 12 pots are right."
    )
    with figure(alt, rows=2, sharex=True, height=4.4) as (above, below):
        above.plot(_FINE, first, label=f"unit 1: turns at {left:g} °C")
        above.plot(_FINE, second, label=f"unit 2: turns at {right:g} °C")
        above.set(ylabel="answer of the unit", title="Two steps …")
        above.legend(loc="upper left", bbox_to_anchor=(1, 1))
        below.plot(_FINE, output, label="output")
        _mark(below)
        below.set(xlabel="temperature [°C]", title=f"… make a bump: {good} of 12 pots right")
        for axes in (above, below):
            few_ticks(axes, up=4)


def network(units: int = 3) -> None:
    """Draw a network of two inputs, some hidden units and one output, with names and shapes.

    Parameters
    ----------
    units : int — of the hidden layer
    """
    alt = (
        f"A network: two inputs, {units} hidden units, one output; each is joined to all of the layer before. Below "
        f"stand W1 ({units}, 2), b1 ({units}, 1) and W2 (1, {units}), b2 (1, 1)."
    )
    columns = [np.array([0.5, -0.5]), (units - 1) / 2 - np.arange(units), np.array([0.0])]
    bottom = -units / 2 - 0.3
    with figure(alt, width=7.2, height=0.62 * units + 1.6) as axes:
        for layer in (0, 1):
            ends = np.array([(start, end) for start in columns[layer] for end in columns[layer + 1]])
            axes.plot([3 * layer, 3 * layer + 3], ends.T, color=INK, alpha=0.35, lw=0.9, ls="-", zorder=1)
        names = ("x", "a^{[1]}", "a^{[2]}")
        for layer, (heights, name) in enumerate(zip(columns, names, strict=True)):
            axes.plot(np.full(heights.size, 3 * layer), heights, "o", ms=30, mfc="white", mec=COLOURS[0], zorder=2)
            for place, up in enumerate(heights, 1):
                label = f"${name}_{place}$" if layer < len(names) - 1 else f"${name}$"
                axes.text(3 * layer, float(up), label, ha="center", va="center")
        for place, words in enumerate(("input", "hidden layer", "output")):
            axes.text(3 * place, -bottom, words, ha="center", va="bottom")
        for layer, rows, width in ((1, units, 2), (2, 1, units)):
            shapes = f"$W^{{[{layer}]}}$ ({rows}, {width})\n$b^{{[{layer}]}}$ ({rows}, 1)"
            axes.text(3 * layer - 1.5, bottom, shapes, ha="center", va="top", fontsize=9)
        axes.set(xlim=(-0.8, 6.8), ylim=(bottom - 1.0, -bottom + 0.5))
        axes.axis("off")


def activations() -> None:
    """Draw sigmoid, tanh, ReLU and leaky ReLU beside their slopes."""
    z = np.linspace(-5, 5, 400)
    alt = (
        "Left: sigmoid from 0 to 1, tanh from −1 to 1, ReLU 0 below 0 and z above, leaky ReLU 0.1 z below 0. Right: "
        "their slopes. Sigmoid: a low bell, 0.25 at 0. Tanh: a bell, 1 at 0. ReLU: 0, then 1. Leaky ReLU: 0.1, then 1."
    )
    with figure(alt, columns=2, width=8.6, height=3.4) as (left, right):
        for place, name in enumerate(("sigmoid", "tanh", "ReLU", "leaky ReLU")):
            look = {"color": COLOURS[place], "ls": LINES[place]}
            left.plot(z, CURVES[name](z), label=name, **look)
            right.plot(z, _broken(SLOPES[name](z)), label=name, **look)
        left.set(xlabel="score z", ylabel="answer g(z)", ylim=(-1.3, 2.6), title="What a unit makes of its score …")
        right.set(xlabel="score z", ylabel="slope g′(z)", ylim=(-0.05, 1.15), title="… and how steep that is")
        right.legend(loc="upper left", bbox_to_anchor=(1, 1))


def three_slopes() -> None:
    """Draw the slopes of three activations as A, B and C, for a question to be read off."""
    z = np.linspace(-5, 5, 400)
    drawn = {"A": SLOPES["ReLU"](z), "B": SLOPES["sigmoid"](z), "C": SLOPES["tanh"](z)}
    places = {"at −5": 0, "just below 0": 199, "just above 0": 200, "at 5": -1}
    told = "; ".join(
        f"{name}: {', '.join(f'{curve[at]:.2f} {where}' for where, at in places.items())}"
        for name, curve in drawn.items()
    )
    with figure(f"Slopes of three activations. {told}.") as axes:
        for name, curve in drawn.items():
            axes.plot(z, _broken(curve), label=name)
        axes.set(xlabel="score z", ylabel="slope g′(z)", ylim=(-0.05, 1.15), title="Whose slopes are these?")
        axes.legend(loc="upper left", bbox_to_anchor=(1, 1))


def three_borders() -> None:
    """Draw the borders of three networks on the circles as A, B and C, for a question to be read off."""
    made = {"A": ("tanh", 2), "B": ("ReLU", 4), "C": ("linear", 8)}
    runs = {name: trained("circles", units, bend, 1) for name, (bend, units) in made.items()}

    def classifier(name: str) -> Classifier:
        return lambda points: answers(runs[name][2], points, made[name][0])

    boundaries({name: classifier(name) for name in made}, {name: (X, Y) for name, (X, Y, _) in runs.items()})


def blame(*, weight_1: float = 1.0, weight_2: float = -2.0, y: int = 1) -> None:
    """Draw the example of the text on its way through two tanh units, and the slopes of its loss on their way back.

    Parameters
    ----------
    weight_1, weight_2 : float — of the two units in the output
    y : int — the class of the point, 0 or 1
    """
    now = there_and_back(FIRST, np.array([weight_1, weight_2]), y)
    alt = (
        f"The point (2, 1) goes into two hidden units, with the answers {now.a1[0]:.3f} and {now.a1[1]:.3f}, these "
        f"with weights {weight_1:g} and {weight_2:g} into the output, {now.a2:.3f}, that into the loss {now.loss:.3f}. "
        f"Slopes back: by z2 {now.dz2:.3f}, by the hidden scores {now.dz1[0]:.3f} and {now.dz1[1]:.3f}."
    )
    with figure(alt, width=9, height=3.6) as axes:
        for up, value, name in ((1.0, POINT[0], "$x_1$"), (-1.0, POINT[1], "$x_2$")):
            _box(axes, (0, up), name, f"{value:g}", "")
        for unit, up in enumerate((1.0, -1.0)):
            for start in (1.0, -1.0):
                _arrow(axes, (_WIDE / 2, start), (3.2 - _WIDE / 2, up), "")
            told = f"z = {now.z1[unit]:.2f}, a = {now.a1[unit]:.3f}"
            _box(axes, (3.2, up), f"unit {unit + 1}: tanh", told, f"dz = {now.dz1[unit] + 0.0:.3f}")  # never −0
            weight = (weight_1, weight_2)[unit]
            _arrow(axes, (3.2 + _WIDE / 2, up), (6.4 - _WIDE / 2, 0), f"times {weight:g}")
        _box(axes, (6.4, 0), "output: sigmoid", f"z = {now.z2:.3f}, a = {now.a2:.3f}", f"dz = {now.dz2:.3f}")
        _arrow(axes, (6.4 + _WIDE / 2, 0), (9.3 - _WIDE / 2, 0), "")
        _box(axes, (9.3, 0), f"loss, $y = {y}$", f"{now.loss:.3f}", "")
        axes.set(xlim=(-1, 10.3), ylim=(-2.1, 2.1))
        axes.set_title("Blue, above: values, left to right. Orange, below: slopes of the loss, right to left")
        axes.axis("off")


def border_by_units(*, shape: str = "circles", units: int = 3, activation: str = "tanh", seed: int = 1) -> None:
    """Draw the border of a network trained on a shape.

    Parameters
    ----------
    shape : str — 'circles', 'blobs' or 'moons'
    units : int — of the hidden layer
    activation : str — of the hidden layer, a name of CURVES
    seed : int — of the first weights
    """
    X, Y, net = trained(shape, units, activation, seed)
    share = np.mean((answers(net, X, activation) > 0.5) == Y)
    title = f"{units} {activation} unit{'s' * (units > 1)}: {share:.0%} right"
    boundary(lambda points: answers(net, points, activation), X, Y, title)


def beginnings(runs: Mapping[str, Sequence[float]]) -> None:
    """Draw the cost by step of trainings that differ in their first weights, up to a cost of 1.

    Parameters
    ----------
    runs : dict of str to sequence of float — by the name of its start, the costs of each
    """
    told = "; ".join(f"{name} from {run[0]:.2f} to {run[-1]:.3f}" for name, run in runs.items())
    with figure(f"Cost by step from {len(runs)} starts: {told}. The axis ends at 1.", width=7.4) as axes:
        for name, run in runs.items():
            axes.plot(run, label=name)
        axes.set(xlabel="step", ylabel="cost", ylim=(0, 1), title="The same net, from several beginnings")
        axes.legend(loc="upper left", bbox_to_anchor=(1, 1))


def _broken(curve: np.ndarray) -> np.ndarray:
    """Leave a gap where a curve jumps, since a line up would say that it is steep there."""
    return np.where(np.abs(np.diff(curve, append=curve[-1])) > _JUMP, np.nan, curve)


def _mark(axes: Axes) -> None:
    for label, name in enumerate(("did not sprout", "sprouted")):
        chosen = WARMTH[label == SPROUTED]
        marker, colour = CLASS_MARKERS[label], CLASS_COLOURS[label]
        axes.plot(chosen, np.full(chosen.size, label), label=name, marker=marker, color=colour, ls="", ms=7)
    axes.axhline(0.5, color=INK, alpha=0.3, lw=0.8, ls="--")
    axes.set(ylim=(-0.12, 1.12), ylabel="probability")
    axes.legend(loc="upper left", bbox_to_anchor=(1, 1))


def _box(axes: Axes, place: tuple[float, float], name: str, value: str, slope: str) -> None:
    across, up = place
    corner = (across - _WIDE / 2, up - _HIGH / 2)
    axes.add_patch(FancyBboxPatch(corner, _WIDE, _HIGH, "round,pad=0.02", fc="white", ec=INK, lw=1.3))
    axes.text(across, up, name, ha="center", va="center", fontsize=9)
    told, blamed = value.replace("-", "−"), slope.replace("-", "−")
    axes.text(across, up + _HIGH / 2 + 0.07, told, ha="center", va="bottom", color=COLOURS[0], fontsize=9)
    axes.text(across, up - _HIGH / 2 - 0.09, blamed, ha="center", va="top", color=COLOURS[1], fontsize=9)


def _arrow(axes: Axes, start: tuple[float, float], end: tuple[float, float], label: str) -> None:
    axes.annotate("", end, start, arrowprops={"arrowstyle": "->", "color": INK, "lw": 1.1})
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    axes.text(*middle, label.replace("-", "−"), ha="center", va="center", fontsize=9, backgroundcolor="white")
