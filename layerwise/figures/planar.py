"""Pictures of points in the plane, of the regions that a classifier makes of it, and of what single units see."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap

from layerwise.figures.style import CLASS_COLOURS, CLASS_MARKERS, INK, figure

Points = tuple[np.ndarray, np.ndarray]
Classifier = Callable[[np.ndarray], np.ndarray]
"""From points (2, k) to a class, 0 or 1, or to its probability: (1, k)."""

_FINE = 220  # points of the grid along each axis: a boundary without visible steps
_ANSWERS = LinearSegmentedColormap.from_list("answers", ["#ffffff", "#a3adb5"])
"""Of a hidden unit, from −1 to +1: by lightness alone, since the colours belong to the classes."""


def points(X: np.ndarray, Y: np.ndarray, title: str) -> None:
    """Draw points in the plane, each class with a colour and a marker of its own.

    Parameters
    ----------
    X : (2, m) float — points
    Y : (1, m) int — class, 0 or 1
    title : str — what the picture claims
    """
    alt = f"{title}: {X.shape[1]} points in the plane, class 0 as blue discs, class 1 as orange triangles."
    with figure(alt, width=4.8, height=4.2) as axes:
        _scatter(axes, X, Y)
        _frame(axes, title)
        axes.legend(loc="upper left", bbox_to_anchor=(1, 1))


def boundary(classify: Classifier, X: np.ndarray, Y: np.ndarray, title: str) -> None:
    """Draw the regions that a classifier makes of the plane, the line between them, and the points.

    Parameters
    ----------
    classify : callable — from points (2, k) to a class or its probability (1, k)
    X : (2, m) float — points
    Y : (1, m) int — class, 0 or 1
    title : str — what the picture claims
    """
    share = np.mean((np.asarray(classify(X)) > 0.5) == (Y == 1))
    alt = f"{title}: the plane in two regions, the one of class 1 dotted; {share:.0%} of the points lie in their own."
    with figure(alt, width=4.8, height=4.2) as axes:
        _regions(axes, classify, X)
        _scatter(axes, X, Y)
        _frame(axes, title)
        axes.legend(loc="upper left", bbox_to_anchor=(1, 1))


def boundaries(models: Mapping[str, Classifier], shapes: Mapping[str, Points]) -> None:
    """Draw the regions of several classifiers, each with its points and its accuracy.

    Parameters
    ----------
    models : dict of str to callable — under each title, from points (2, k) to a class or its probability (1, k)
    shapes : dict of str to (X, Y) — under the same titles, the points to draw

    Raises
    ------
    ValueError — there is no classifier
    """
    if not models:
        raise ValueError("There is no network to draw. Run the cell above, which trains them, to its end.")
    shares = {
        title: np.mean((np.asarray(classify(shapes[title][0])) > 0.5) == (shapes[title][1] == 1))
        for title, classify in models.items()
    }
    listed = ", ".join(f"{title} {share:.0%}" for title, share in shares.items())
    alt = f"Regions of {len(models)} classifiers, class 1 dotted, and the share of points in their own: {listed}."
    with figure(alt, **_grid(len(models), title_lines=2)) as panels:
        for axes, (title, classify) in zip(_used(panels, len(models)), models.items(), strict=True):
            _regions(axes, classify, shapes[title][0])
            _scatter(axes, *shapes[title], size=8)
            _frame(axes, f"{title}\n{shares[title]:.1%} of these points")
        panels[0, -1].legend(loc="upper left", bbox_to_anchor=(1, 1))
        panels[0, -1].figure.get_layout_engine().set(wspace=0.08)  # else a panel's x₂ touches the one before


def hidden_units(parameters: Mapping[str, np.ndarray], X: np.ndarray, Y: np.ndarray) -> None:
    """Draw what every tanh unit of a hidden layer answers over the plane, and the line where it changes sign.

    Parameters
    ----------
    parameters : dict — `W1` (n_h, 2), `b1` (n_h, 1), `W2` (1, n_h), `b2` (1, 1)
    X : (2, m) float — points
    Y : (1, m) int — class, 0 or 1
    """
    units = parameters["W1"].shape[0]
    alt = (
        f"What each of {units} hidden units answers over the plane: −1 (white) on one side of a straight line, "
        "+1 (grey) on the other."
    )
    across, up, plane = _plane(X)
    answers = np.tanh(parameters["W1"] @ plane + parameters["b1"])
    with figure(alt, **_grid(units, columns=4)) as panels:
        for unit, axes in enumerate(_used(panels, units)):
            answer = answers[unit].reshape(across.shape)
            shade = axes.pcolormesh(across, up, answer, cmap=_ANSWERS, vmin=-1, vmax=1, rasterized=True)
            axes.contour(across, up, answer, levels=[0], colors=[INK], linewidths=1.6)
            _scatter(axes, X, Y, size=6)
            weight = f"{parameters['W2'][0, unit]:+.1f}".replace("-", "−")
            _frame(axes, f"unit {unit + 1}, weight {weight}")
        axes.figure.colorbar(shade, ax=panels, label="answer of the unit", shrink=0.8)


def _scatter(axes: Axes, X: np.ndarray, Y: np.ndarray, *, size: float = 16) -> None:
    for label in (0, 1):
        chosen = X[:, np.ravel(Y) == label]
        marker, colour = CLASS_MARKERS[label], CLASS_COLOURS[label]
        axes.scatter(
            chosen[0],
            chosen[1],
            s=size,
            c=colour,
            marker=marker,
            edgecolors="white",
            linewidths=0.3,
            alpha=0.9,
            label=f"class {label}",
        )


def _regions(axes: Axes, classify: Classifier, X: np.ndarray) -> None:
    across, up, plane = _plane(X)
    answer = np.asarray(classify(plane), dtype=float).reshape(across.shape)
    regions = axes.contourf(across, up, answer, levels=[-1, 0.5, 2], colors=["#e3edf5", "#fbeade"], hatches=["", ".."])
    regions.set_edgecolor("#e2b48f")  # the dots of the hatch: there for those who do not see the colour, and faint
    regions.set_linewidth(0)
    if answer.min() <= 0.5 < answer.max():
        axes.contour(across, up, answer, levels=[0.5], colors=[INK], linewidths=1.4)


def _plane(X: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Lay a square grid over the points and a margin around them: as two (k, k) arrays, and as (2, k²) points."""
    middle = (X.min(axis=1) + X.max(axis=1)) / 2
    reach = 1.08 * np.abs(X - middle[:, np.newaxis]).max()
    across, up = np.meshgrid(*(np.linspace(centre - reach, centre + reach, _FINE) for centre in middle))
    return across, up, np.vstack([across.ravel(), up.ravel()])


def _frame(axes: Axes, title: str) -> None:
    axes.set_title(title)
    axes.set_xlabel("$x_1$")
    axes.set_ylabel("$x_2$")
    axes.set_aspect("equal")


def _grid(count: int, columns: int = 3, title_lines: int = 1) -> dict[str, Any]:
    """Give the layout of so many panels: how many rows and columns, and the size of the whole [inch]."""
    columns = 2 if count == 4 and columns == 3 else min(count, columns)  # no lonely panel in a second row
    rows = ceil(count / columns)
    return {
        "rows": rows,
        "columns": columns,
        "width": max(2.7 * columns, 3.6),
        "height": (2.55 + 0.15 * title_lines) * rows + 0.1,
        "squeeze": False,
    }


def _used(panels: np.ndarray, count: int) -> list[Axes]:
    """Give the panels that are drawn into, and switch the others off."""
    every: list[Axes] = list(panels.flat)
    for axes in every[count:]:
        axes.set_axis_off()
    return every[:count]
