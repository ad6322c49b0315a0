"""Arrays one can see: tables as boxes, pictures as numbers, rows as points."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from matplotlib.patches import Circle, Rectangle

from layerwise.figures.style import COLOURS, INK, MARKERS, figure

_CHANNELS = ("red", "green", "blue")
_GHOST = 0.25


def axis_sums(table: np.ndarray) -> None:
    """Draw a table with the sum down each column below it and the sum along each row beside it.

    Parameters
    ----------
    table : (n, k) number
    """
    n, k = table.shape
    alt = (
        f"A table of {n} rows and {k} columns. Below it the sums over axis 0, one for each column; to its right the "
        "sums over axis 1, one for each row."
    )
    with figure(alt, height=0.55 * n + 1.7) as axes:
        _boxes(axes, table)
        _boxes(axes, table.sum(axis=0, keepdims=True), down=n + 0.8, colour=COLOURS[1])
        _boxes(axes, table.sum(axis=1, keepdims=True), right=k + 0.8, colour=COLOURS[2])
        axes.text(-0.2, n + 1.3, "sum(axis=0)  ↓", ha="right", va="center")
        axes.text(k + 1.3, -0.25, "sum(axis=1)  →", ha="center", va="bottom")
        _frame(axes, (-2.6, k + 2.4), n + 2)


def broadcast(table: np.ndarray, column: np.ndarray, result: np.ndarray, sign: str) -> None:
    """Draw how a column is stretched to the shape of a table before the two are combined.

    Parameters
    ----------
    table : (n, k) number
    column : (n, 1) number
    result : (n, k) number — table and column combined
    sign : str — between them, such as '÷'
    """
    n, k = table.shape
    alt = (
        f"A table of shape ({n}, {k}) {sign} a column of shape ({n}, 1) = a table of shape ({n}, {k}). The column is "
        f"drawn {k} times side by side, once solid and then as hatched copies: each row meets its own number."
    )
    with figure(alt, width=8, height=0.5 * n + 1.1) as axes:
        starts = (0.0, k + 1.4, 2 * k + 2.8)
        _boxes(axes, table)
        _boxes(axes, np.repeat(column, k, axis=1), right=starts[1], colour=COLOURS[1], solid_columns=1)
        _boxes(axes, result, right=starts[2], colour=COLOURS[2])
        for start, shape in zip(starts, (table.shape, column.shape, result.shape), strict=True):
            axes.text(start + k / 2, -0.25, str(shape), ha="center", va="bottom")
        for start, symbol in zip(starts[1:], (sign, "="), strict=True):
            axes.text(start - 0.7, n / 2, symbol, ha="center", va="center", fontsize=14)
        _frame(axes, (-0.1, starts[2] + k + 0.1), n)


def planes(image: np.ndarray, patch: tuple[slice, slice]) -> None:
    """Draw a picture, and the numbers of a small patch of it in each of its three channels.

    Parameters
    ----------
    image : (height, width, 3) uint8
    patch : two slices — the rows and the columns whose numbers are shown
    """
    part = image[patch]
    rows, columns = patch[0].start, patch[1].start
    alt = (
        f"Left: a picture of {image.shape[0]} by {image.shape[1]} pixels with a small frame in it. Right: the pixels "
        "in the frame as three tables of whole numbers between 0 and 255, one each for red, green and blue."
    )
    with figure(alt, columns=4, width=9.5, height=2.7, width_ratios=(1.7, 1, 1, 1)) as (picture, *tables):
        picture.imshow(image)
        corner = (columns - 0.5, rows - 0.5)
        picture.add_patch(Rectangle(corner, part.shape[1], part.shape[0], fill=False, ec="white", lw=2))
        picture.set(xlabel="column", ylabel="row", title=f"shape {image.shape}")
        for channel, axes in enumerate(tables):
            _boxes(axes, part[:, :, channel], colour=COLOURS[(1, 2, 0)[channel]])
            _frame(axes, (-0.1, part.shape[1] + 0.1), part.shape[0])
            axes.set_title(f"[:, :, {channel}] {_CHANNELS[channel]}")


def flattened(part: np.ndarray, vector: np.ndarray, shown: int = 9) -> None:
    """Draw the pixels of a small picture in the order in which they enter the vector, and its first entries.

    Parameters
    ----------
    part : (height, width, 3) uint8
    vector : (height·width·3, 1) number — the same numbers in a column
    shown : int — how many entries of the column are drawn
    """
    height, width, depth = part.shape
    alt = (
        f"Left: a picture of {height} by {width} pixels, numbered along its rows. Right: the first {shown} of the "
        f"{vector.size} entries of the column: red, green and blue of pixel 0, then of pixel 1, and so on."
    )
    with figure(alt, columns=2, width=7.5, height=4, width_ratios=(1.3, 1)) as (picture, column):
        picture.imshow(part)
        for place in range(height * width):
            y, x = divmod(place, width)
            picture.text(x, y, str(place), ha="center", va="center", bbox={"fc": "white", "ec": "none", "pad": 1.5})
        picture.set(xlabel="column", ylabel="row", xticks=range(width), yticks=range(height))
        picture.set_title("Pixels are visited row by row")
        _boxes(column, vector[:shown], wide=1.6)
        for place in range(shown):
            pixel, channel = divmod(place, depth)
            column.text(1.8, place + 0.5, f"{_CHANNELS[channel]} of pixel {pixel}", va="center")
        column.text(0.8, shown + 0.5, "⋮", ha="center", va="center", fontsize=14)
        _frame(column, (-0.3, 5.5), shown + 1)
        column.set_title(f"The first of {vector.size} entries")


def rebuilt(vectors: Mapping[str, np.ndarray], shape: tuple[int, int, int]) -> None:
    """Draw the pictures that come back when columns are given the shape of a picture again.

    Parameters
    ----------
    vectors : dict of str to (height·width·3, 1) number — each column by its title; the first one is right
    shape : (height, width, 3)
    """
    first = next(iter(vectors.values()))
    seen = {True: "the picture", False: "the same numbers in other places, a pattern of grey blocks"}
    said = "; ".join(f"{name}: {seen[bool(np.array_equal(vector, first))]}" for name, vector in vectors.items())
    alt = f"What {len(vectors)} columns look like in the shape of a picture. {said}."
    with figure(alt, columns=len(vectors), width=3.6 * len(vectors), height=3) as panels:
        for axes, (name, vector) in zip(np.atleast_1d(panels), vectors.items(), strict=True):
            axes.imshow(np.reshape(vector, shape).astype(np.uint8))
            axes.set(title=name, xlabel="column", ylabel="row")


def rows_on_circle(before: np.ndarray, after: np.ndarray) -> None:
    """Draw each row of two numbers as a point, before and after it is brought to length 1.

    Parameters
    ----------
    before, after : (n, 2) float
    """
    alt = (
        f"{len(before)} points inside and outside a circle of radius 1, each joined by a dotted line to its image on "
        "the circle, in the same direction from the origin. A point at the origin stays there."
    )
    with figure(alt, width=5, height=5) as axes:
        axes.add_patch(Circle((0, 0), 1, fill=False, ec=INK, lw=1))
        for start, end in zip(before, after, strict=True):
            axes.plot(*np.transpose([start, end]), ls=":", color=INK, lw=1)
        axes.plot(*before.T, MARKERS[0], mfc="none", ms=8, ls="", label="rows before")
        axes.plot(*after.T, MARKERS[2], ms=7, ls="", label="rows after")
        axes.set(xlabel="first column", ylabel="second column", aspect="equal")
        axes.set_title("Every row keeps its direction and gets length 1")
        axes.legend(loc="best")


def scores_and_shares(scores: np.ndarray, shares: np.ndarray) -> None:
    """Draw the scores of each row as bars, and below them the shares that softmax makes of them.

    Parameters
    ----------
    scores : (n, k) float
    shares : (n, k) float — positive, each row with the sum 1
    """
    n, k = scores.shape
    rows = "; ".join(f"row {i}: {', '.join(f'{share:.2f}' for share in row)}" for i, row in enumerate(shares))
    alt = f"Bars for {n} rows of {k} scores above, and below the shares that softmax gives: {rows}."
    with figure(alt, rows=2, columns=n, width=2.7 * n, height=4.2, sharex=True, sharey="row") as panels:
        for i, (above, below) in enumerate(np.reshape(panels, (2, n)).T):
            above.bar(range(k), scores[i], color=COLOURS[0])
            above.axhline(0, color=INK, lw=0.8)
            above.set_title(f"row {i}: {', '.join(f'{score:g}' for score in scores[i])}")
            bars = below.bar(range(k), shares[i], color=COLOURS[1], hatch="//", ec="white")
            below.bar_label(bars, fmt="%.2f", padding=1)
            below.set(xlabel="class", xticks=range(k), ylim=(0, 1.15))
        np.reshape(panels, (2, n))[0, 0].set_ylabel("score")
        np.reshape(panels, (2, n))[1, 0].set_ylabel("share (softmax)")


def standardised(before: np.ndarray, after: np.ndarray, names: tuple[str, str]) -> None:
    """Draw examples with two features as points, before and after each feature is standardised.

    Parameters
    ----------
    before, after : (n, 2) float
    names : the two features, with their units, as in 'length [mm]'
    """
    alt = (
        f"Two clouds of {len(before)} points on axes of one scale. Before: a flat streak, because {names[1]} varies "
        f"far less than {names[0]}. After: a round cloud about the origin, as wide as it is high."
    )
    with figure(alt, columns=2, width=8.4, height=3.8) as panels:
        for axes, points, title in zip(panels, (before, after), ("Before", "After"), strict=True):
            axes.plot(*points.T, MARKERS[0], ms=4, ls="", alpha=0.7)
            axes.axhline(0, color=INK, lw=0.6)
            axes.axvline(0, color=INK, lw=0.6)
            axes.set_aspect("equal", adjustable="datalim")
            axes.set_title(title)
        panels[0].set(xlabel=names[0], ylabel=names[1])
        across, up = (f"{name.split(' [')[0]} [standard deviations]" for name in names)
        panels[1].set(xlabel=across, ylabel=up)


def distance_table(a: np.ndarray, b: np.ndarray, distances: np.ndarray) -> None:
    """Draw two sets of points, with the segments from one of them, beside the table of all distances.

    Parameters
    ----------
    a : (n, 2) float
    b : (p, 2) float
    distances : (n, p) float
    """
    alt = (
        f"Left: {len(a)} points a and {len(b)} points b; segments join a[0] to every b. Right: the table of all "
        f"{distances.size} distances, a row for each a; its first row holds the lengths of the segments."
    )
    with figure(alt, columns=2, width=8.4, height=3.8) as (plane, table):
        for point in b:
            plane.plot(*np.transpose([a[0], point]), ls=":", color=INK, lw=1)
        for letter, points, place, offset in (("a", a, 0, (-24, -12)), ("b", b, 1, (6, 6))):
            plane.plot(*points.T, MARKERS[place], ms=7, ls="", color=COLOURS[place], label=letter)
            for i, point in enumerate(points):
                plane.annotate(f"{letter}[{i}]", point, offset, textcoords="offset points")
        plane.set(xlabel="first column", ylabel="second column", aspect="equal", title="Two sets of points …")
        plane.margins(0.18)
        _boxes(table, distances, solid_rows=1, form=".2f")
        _label(table, [f"a[{i}]" for i in range(len(a))], [f"b[{j}]" for j in range(len(b))])
        _frame(table, (-0.9, len(b) + 0.2), len(a) + 0.2)
        table.set_title("… and the table of their distances")


def _boxes(
    axes: Any,
    table: np.ndarray,
    *,
    right: float = 0.0,
    down: float = 0.0,
    wide: float = 1.0,
    colour: str = COLOURS[0],
    solid_columns: int | None = None,
    solid_rows: int | None = None,
    form: str = "g",
) -> None:
    """Draw a table of numbers as boxes; what is beyond the solid rows or columns is hatched or faint."""
    n, k = table.shape
    for i, j in np.ndindex(n, k):
        ghost = solid_columns is not None and j >= solid_columns
        faint = ghost or (solid_rows is not None and i >= solid_rows)
        corner = (right + j * wide, down + i)
        axes.add_patch(Rectangle(corner, wide, 1, fc=colour, alpha=0.1 if faint else 0.28, ec="none"))
        edge: dict[str, Any] = {"ls": ":", "hatch": "//", "alpha": _GHOST} if ghost else {}
        axes.add_patch(Rectangle(corner, wide, 1, fill=False, ec=INK, lw=0.8, **edge))
        middle = (corner[0] + wide / 2, corner[1] + 0.5)
        axes.text(*middle, format(table[i, j], form), ha="center", va="center", alpha=0.8 if ghost else 1)


def _label(axes: Any, rows: list[str], columns: list[str]) -> None:
    for i, name in enumerate(rows):
        axes.text(-0.12, i + 0.5, name, ha="right", va="center")
    for j, name in enumerate(columns):
        axes.text(j + 0.5, -0.12, name, ha="center", va="bottom")


def _frame(axes: Any, across: tuple[float, float], rows: float) -> None:
    """Make room for boxes: rows are counted downwards, as in a matrix."""
    axes.set(xlim=across, ylim=(rows + 0.1, -0.9), aspect="equal")
    axes.axis("off")
