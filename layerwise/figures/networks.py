"""Pictures of networks with many layers: their units, the way there and back with shapes, and what flows through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.patches import FancyBboxPatch

from layerwise.figures.style import COLOURS, INK, LINES, MARKERS, figure

_MOST = 6  # units of a layer that are drawn; a gap stands for more
_LONG = 1000  # a number of units that is wide to write
_FAINT = 0.3
_WIDE, _HIGH = 1.5, 0.8  # of the box of one layer
_APART = 3.0  # from one layer's box to the next
_JUMP = 0.5  # of a curve between two neighbouring points: it is not continuous there
_DOWN = 2.3  # from the way there to the way back


def units(layer_dims: Sequence[int], examples: int = 0) -> None:
    """Draw the units of a network, every connection, and the shapes of the parameters.

    Parameters
    ----------
    layer_dims : sequence of int — sizes of the layers, the input first
    examples : int — how many pass through; where there are any, the shape of what every layer gives stands below it
    """
    listed = ", ".join(map(str, layer_dims))
    alt = (
        f"A network with layers of {listed} units, the input first; every unit is joined to all of the layer before. "
        "Hidden layers are marked ReLU, the last one sigmoid; between the layers stand the shapes of W and b."
    )
    given = [f"{_passed(layer, layer_dims)} ({size}, {examples})" for layer, size in enumerate(layer_dims)]
    if examples:
        alt += f" {examples} examples give {', '.join(given)}. There are {parameters(layer_dims)} parameters."
    columns = [_heights(size) for size in layer_dims]
    tallest = max(column[0] for column in columns)
    long = max(layer_dims) >= _LONG  # numbers of units so long that they would touch the shapes
    below = tallest + (1.7 if long else 0.9) + 1.1 * bool(examples)
    with figure(alt, width=1.7 * len(layer_dims) + 0.6, height=0.46 * tallest + 1.8) as axes:
        for layer, (before, after) in enumerate(pairwise(columns), 1):
            ends = [[(2 * layer - 2, start), (2 * layer, end)] for start in before for end in after]
            axes.add_collection(LineCollection(ends, color=INK, alpha=_FAINT, lw=0.7, zorder=1))
            shapes = f"W{layer} ({layer_dims[layer]}, {layer_dims[layer - 1]})\nb{layer} ({layer_dims[layer]}, 1)"
            axes.text(2 * layer - 1, -below, shapes, ha="center", va="top", fontsize=9)
        for layer, heights in enumerate(columns):
            _column(axes, 2 * layer, heights, layer_dims[layer])
            axes.text(2 * layer, tallest + 0.7, _layer_name(layer, len(layer_dims) - 1), ha="center", va="bottom")
            size = f"{layer_dims[layer]} unit{'s' * (layer_dims[layer] > 1)}" + f"\n{given[layer]}" * bool(examples)
            axes.text(2 * layer, -tallest - 0.9, size, ha="center", va="top", color=COLOURS[0], fontweight="bold")
        if examples:
            axes.set_title(f"{parameters(layer_dims):,} parameters, {examples} examples")
        axes.set(xlim=(-0.8, 2 * len(layer_dims) - 1.2), ylim=(-below - 1.5, tallest + 2.2))
        axes.axis("off")


def parameters(layer_dims: Sequence[int]) -> int:
    """Count the weights and biases of a network with layers of these sizes, the input first."""
    return sum(n * before + n for before, n in pairwise(layer_dims))


def way_there(layer_dims: Sequence[int], m: int) -> None:
    """Draw the way from X to AL: a box a layer, and the shape of what passes between.

    Parameters
    ----------
    layer_dims : sequence of int — sizes of the layers, the input first
    m : int — number of examples
    """
    passed = ", ".join(f"{_passed(layer, layer_dims)} ({size}, {m})" for layer, size in enumerate(layer_dims))
    alt = f"A row of {len(layer_dims) - 1} boxes, one a layer, joined by arrows to the right that carry {passed}."
    with figure(alt, width=2.6 * len(layer_dims), height=1.7) as axes:
        _draw_way_there(axes, layer_dims, m)
        _frame_chain(axes, len(layer_dims) - 1, down=0.75)


def both_ways(layer_dims: Sequence[int], m: int) -> None:
    """Draw the way from X to AL above the way back, with the caches between and the gradients below.

    Parameters
    ----------
    layer_dims : sequence of int — sizes of the layers, the input first
    m : int — number of examples
    """
    layers = len(layer_dims) - 1
    alt = (
        f"Above, {layers} boxes joined by arrows to the right, from X to AL. Each hands its cache to a box below it. "
        f"The boxes below are joined by arrows to the left, from dAL to dA0, and each gives its dW and db."
    )
    with figure(alt, width=2.6 * len(layer_dims), height=4.1) as axes:
        _draw_way_there(axes, layer_dims, m)
        _draw_way_back(axes, layer_dims, m)
        _frame_chain(axes, layers, down=_DOWN + 1.5)


def activations(z: np.ndarray, curves: Mapping[str, tuple[np.ndarray, np.ndarray]]) -> None:
    """Draw activations beside their slopes.

    Parameters
    ----------
    z : (k,) float — where
    curves : dict of str to two (k,) float — for each activation, its values and its slopes
    """
    alt = (
        f"Left: {' and '.join(curves)} over z. Right: their slopes. The slope of ReLU is 0 below 0 and 1 above; that "
        "of the sigmoid is a low bell, at most one quarter."
    )
    with figure(alt, columns=2, width=8.4, height=3.2) as panels:
        for place, (name, pair) in enumerate(curves.items()):
            for axes, curve in zip(panels, pair, strict=True):
                jumps = np.abs(np.diff(curve, append=curve[-1])) > _JUMP
                axes.plot(z, np.where(jumps, np.nan, curve), color=COLOURS[place], ls=LINES[place], label=name)
        panels[0].set(xlabel="z", ylabel="g(z)", title="What a unit makes of z …")
        panels[1].set(xlabel="z", ylabel="slope g′(z)", title="… and how much a change of z counts")
        for axes in panels:
            axes.legend(loc="upper left")


def spread_by_layer(spreads: Mapping[str, Sequence[float]]) -> None:
    """Draw how the standard deviation of Z goes from layer to layer, on a logarithmic axis.

    Parameters
    ----------
    spreads : dict of str to sequence of float — for each choice of weights, the standard deviation in every layer
    """
    ends = "; ".join(f"{name} ends at {values[-1]:.1e}" for name, values in spreads.items())
    with figure(f"Standard deviation of Z by layer, on a logarithmic axis. {ends}.", width=7.6) as axes:
        for place, (name, values) in enumerate(spreads.items()):
            axes.semilogy(range(1, len(values) + 1), values, marker=MARKERS[place], ms=5, label=name)
        axes.set(xlabel="layer", ylabel="standard deviation of Z", title="The scale of the weights counts once a layer")
        axes.legend(title="weights drawn as", loc="upper left", bbox_to_anchor=(1, 1))


def error_by_step(steps: Sequence[float], errors: Mapping[str, Sequence[float]]) -> None:
    """Draw the relative error of a gradient check against eps, both on logarithmic axes.

    Parameters
    ----------
    steps : sequence of float — eps
    errors : dict of str to sequence of float — for each gradient, the error that the check gives
    """
    least = "; ".join(f"{name}: at least {min(values):.0e}" for name, values in errors.items())
    with figure(f"Relative error of a gradient check against eps, both axes logarithmic. {least}.", width=7.6) as axes:
        for place, (name, values) in enumerate(errors.items()):
            axes.loglog(steps, values, marker=MARKERS[place], ms=5, label=name)
        axes.set(xlabel="eps", ylabel="relative error", title="A wrong gradient has no eps at which it looks right")
        axes.legend(loc="upper left", bbox_to_anchor=(1, 1))


def _heights(size: int) -> np.ndarray:
    """Place the units of a layer around 0; where there are many, some, with a gap in the middle."""
    shown = min(size, _MOST)
    heights = (shown - 1) / 2 - np.arange(shown)
    return heights if size <= _MOST else heights + np.where(heights > 0, 0.35, -0.35)


def _column(axes: Axes, across: float, heights: np.ndarray, size: int) -> None:
    axes.plot(np.full(len(heights), across), heights, "o", ms=13, mfc="white", mec=COLOURS[0], mew=1.5, zorder=2)
    if size > len(heights):
        axes.text(across, 0, "⋮", ha="center", va="center", fontsize=14, zorder=3)


def _layer_name(layer: int, last: int) -> str:
    if layer == 0:
        return "input $X$"
    return f"layer {layer}\n{_activation(layer, last)}"


def _activation(layer: int, last: int) -> str:
    return "sigmoid" if layer == last else "ReLU"


def _passed(layer: int, layer_dims: Sequence[int]) -> str:
    """Name what leaves a layer."""
    if layer == 0:
        return "X"
    return "AL" if layer == len(layer_dims) - 1 else f"A{layer}"


def _draw_way_there(axes: Axes, layer_dims: Sequence[int], m: int) -> None:
    last = len(layer_dims) - 1
    for layer in range(last + 1):
        label = f"{_passed(layer, layer_dims)}\n({layer_dims[layer]}, {m})"
        _arrow(axes, layer, 0, label, COLOURS[0])
    for layer in range(1, last + 1):
        text = f"layer {layer}\nlinear → {_activation(layer, last)}"
        _box(axes, layer, 0, text, COLOURS[0])
        shapes = f"W{layer} ({layer_dims[layer]}, {layer_dims[layer - 1]}), b{layer} ({layer_dims[layer]}, 1)"
        axes.text(_APART * layer, _HIGH / 2 + 0.12, shapes, ha="center", va="bottom", fontsize=9)


def _draw_way_back(axes: Axes, layer_dims: Sequence[int], m: int) -> None:
    last = len(layer_dims) - 1
    for layer in range(last + 1):
        label = f"{'dAL' if layer == last else f'dA{layer}'}\n({layer_dims[layer]}, {m})"
        _arrow(axes, layer, -_DOWN, label, COLOURS[1], back=True)
    for layer in range(1, last + 1):
        across = _APART * layer
        _box(axes, layer, -_DOWN, f"back through layer {layer}\n{_activation(layer, last)} → linear", COLOURS[1])
        down = {"arrowstyle": "->", "color": INK, "ls": ":", "lw": 1.2}
        top, bottom = -_HIGH / 2 - 0.05, -_DOWN + _HIGH / 2 + 0.05
        axes.annotate("", (across, bottom), (across, top), arrowprops=down)
        before = "X" if layer == 1 else f"A{layer - 1}"
        cache = f"cache\n(({before}, W{layer}, b{layer}), Z{layer})"
        axes.text(across + 0.1, (top + bottom) / 2, cache, ha="left", va="center", fontsize=9)
        axes.annotate("", (across, bottom - _HIGH - 0.5), (across, bottom - _HIGH - 0.1), arrowprops=down | {"ls": "-"})
        shapes = f"dW{layer} ({layer_dims[layer]}, {layer_dims[layer - 1]})\ndb{layer} ({layer_dims[layer]}, 1)"
        axes.text(across, bottom - _HIGH - 0.55, shapes, ha="center", va="top", fontsize=9)


def _box(axes: Axes, layer: int, height: float, text: str, colour: str) -> None:
    corner = (_APART * layer - _WIDE / 2, height - _HIGH / 2)
    axes.add_patch(FancyBboxPatch(corner, _WIDE, _HIGH, "round,pad=0.02", fc="white", ec=colour, lw=1.6))
    axes.text(_APART * layer, height, text, ha="center", va="center", fontsize=9)


def _arrow(axes: Axes, layer: int, height: float, label: str, colour: str, *, back: bool = False) -> None:
    """Draw what passes between one layer and the next, with its name above and its shape below."""
    start, end = _APART * layer + _WIDE / 2 + 0.08, _APART * (layer + 1) - _WIDE / 2 - 0.08
    ends = (start, end) if back else (end, start)
    look = {"arrowstyle": "->", "color": colour, "lw": 1.6, "ls": "--" if back else "-"}
    axes.annotate("", (ends[0], height), (ends[1], height), arrowprops=look)
    name, shape = label.split("\n")
    axes.text((start + end) / 2, height + 0.08, name, ha="center", va="bottom", fontweight="bold")
    axes.text((start + end) / 2, height - 0.1, shape, ha="center", va="top", fontsize=9)


def _frame_chain(axes: Axes, layers: int, down: float) -> None:
    axes.set(xlim=(_WIDE / 2 - 0.1, _APART * (layers + 1) - _WIDE / 2 + 0.1), ylim=(-down, 0.85))
    axes.axis("off")
