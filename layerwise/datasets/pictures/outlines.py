"""Closed outlines: arrays of points (n, 2) float64, x to the right and y downwards.

Only + − × ÷ and square roots touch the points of an outline, and no sum that numpy may reorder, so the same
outline has the same bytes on every machine.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from layerwise.datasets.pictures.chance import Chance

Points = np.ndarray | Sequence[tuple[float, float]]
_ROUND = np.array([(math.cos(math.tau * k / 40), math.sin(math.tau * k / 40)) for k in range(40)])


def spline(points: Points, *, closed: bool = True, steps: int = 7) -> np.ndarray:
    """Draw a smooth curve through the points (Catmull and Rom's cubic).

    Parameters
    ----------
    points : (n, 2) float
    closed : bool — whether the last point joins the first
    steps : int — points a span

    Returns
    -------
    curve : (n·steps, 2) float64, or ((n − 1)·steps + 1, 2) where it is open
    """
    knots = np.asarray(points, dtype=np.float64)
    if closed:
        whole = np.concatenate([knots[-1:], knots, knots[:2]])
    else:
        whole = np.concatenate([2 * knots[:1] - knots[1:2], knots, 2 * knots[-1:] - knots[-2:-1]])
    before, start, end, after = (whole[k : len(whole) - 3 + k, None, :] for k in range(4))
    t = (np.arange(steps) / steps)[None, :, None]
    linear, square = end - before, 2 * before - 5 * start + 4 * end - after
    curve = start + 0.5 * t * (linear + t * (square + t * (3 * start - before - 3 * end + after)))
    curve = curve.reshape(-1, 2)
    return curve if closed else np.concatenate([curve, knots[-1:]])


def symmetric(half: Points, *, steps: int = 7) -> np.ndarray:
    """Draw a smooth outline from its right half, which runs from the top of the axis x = 0 to its bottom."""
    right = np.asarray(half, dtype=np.float64)
    return spline(np.concatenate([right, right[-2:0:-1] * [-1, 1]]), steps=steps)


def flipped(points: Points, side: float) -> np.ndarray:
    """Give the points as they are for side 1, and mirrored at x = 0 for side −1."""
    return np.asarray(points, dtype=np.float64) * [side, 1.0]


def turned(points: Points, angle: float) -> np.ndarray:
    """Turn the points about the origin, clockwise as seen [radian]."""
    x, y = np.asarray(points, dtype=np.float64).T
    cosine, sine = math.cos(angle), math.sin(angle)
    return np.stack([x * cosine - y * sine, x * sine + y * cosine], axis=1)


def moved(points: Points, x: float, y: float) -> np.ndarray:
    """Shift the points to the right and downwards."""
    shifted: np.ndarray = np.asarray(points, dtype=np.float64) + np.array([x, y])
    return shifted


def ellipse(x: float, y: float, across: float, down: float | None = None, turn: float = 0.0) -> np.ndarray:
    """Draw an ellipse with these half axes; a circle where one is given."""
    points = _ROUND * [across, across if down is None else down]
    return (turned(points, turn) if turn else points) + [x, y]


def curved(*spans: tuple[tuple[float, float], tuple[float, float], tuple[float, float]]) -> np.ndarray:
    """Draw an outline of quadratic curves, each from a point towards a second one to a third."""
    t = (np.arange(8) / 8)[:, None]
    parts = []
    for span in spans:
        start, control, end = np.asarray(span, dtype=np.float64)
        parts.append((1 - t) * (1 - t) * start + 2 * t * (1 - t) * control + t * t * end)
    return np.concatenate(parts)


def leaf(start: tuple[float, float], end: tuple[float, float], width: float) -> np.ndarray:
    """Draw a leaf or petal that is pointed at both ends."""
    (x0, y0), (x1, y1) = start, end
    middle_x, middle_y = x0 + (x1 - x0) * 0.45, y0 + (y1 - y0) * 0.45
    across_x, across_y = (y1 - y0) * width, (x0 - x1) * width
    one, other = (middle_x + across_x, middle_y + across_y), (middle_x - across_x, middle_y - across_y)
    return curved((start, one, end), (end, other, start))


def box(left: float, top: float, right: float, bottom: float, corner: float = 0.0) -> np.ndarray:
    """Draw an upright rectangle, its corners rounded by this radius."""
    if not corner:
        return np.array([(left, top), (right, top), (right, bottom), (left, bottom)], dtype=np.float64)
    r = corner
    return curved(
        ((left, top + r), (left, top), (left + r, top)),
        ((right - r, top), (right, top), (right, top + r)),
        ((right, bottom - r), (right, bottom), (right - r, bottom)),
        ((left + r, bottom), (left, bottom), (left, bottom - r)),
    )


def stroke(points: Points, *widths: float, steps: int = 6) -> np.ndarray:
    """Draw a brush stroke along a smooth curve.

    Parameters
    ----------
    points : (n, 2) float — the curve passes through them
    *widths : float — half width all along; or at both ends; or at the start, the middle and the end
    steps : int — points a span

    Returns
    -------
    outline : (k, 2) float64
    """
    line = spline(points, closed=False, steps=steps)
    ahead = np.concatenate([line[1:2] - line[:1], line[2:] - line[:-2], line[-1:] - line[-2:-1]])
    ahead = ahead / np.maximum(1e-9, _length(ahead))
    beside = ahead[:, ::-1] * [-1, 1]
    half = _widths(widths, len(line))
    start, end = line[:1] - ahead[:1] * half[0] * 0.9, line[-1:] + ahead[-1:] * half[-1] * 0.9
    return np.concatenate([line + beside * half, end, (line - beside * half)[::-1], start])


def furry(outline: np.ndarray, height: float, step: float, chance: Chance) -> np.ndarray:
    """Give the outline tufts of hair.

    Parameters
    ----------
    outline : (n, 2) float64 — closed
    height : float — of the tallest tufts
    step : float — between two tufts, on the average
    chance : Chance — draws each tuft

    Returns
    -------
    outline : (k, 2) float64
    """
    closed = np.concatenate([outline, outline[:1]])
    along = np.concatenate([[0.0], np.cumsum(_length(closed[1:] - closed[:-1])[:, 0])])
    count = max(10, int(along[-1] / step))
    draws = chance.numbers(3, count)
    foot = (np.arange(count) + 0.7 * (draws[0] - 0.5)) * (along[-1] / count)
    tip = foot + (0.45 + 0.5 * draws[1]) * (along[-1] / count)
    feet, tips = _at(closed, along, foot), _at(closed, along, tip)
    ahead = np.concatenate([feet[1:], feet[:1]]) - feet
    ahead = ahead / np.maximum(1e-9, _length(ahead))
    outwards = ahead[:, ::-1] * ([1, -1] if _area(outline) > 0 else [-1, 1])
    tips = tips + outwards * (height * (0.25 + 0.75 * draws[2] * draws[2]))[:, None]
    tufted: np.ndarray = np.stack([feet, tips], axis=1).reshape(-1, 2)
    return tufted


def _length(vectors: np.ndarray) -> np.ndarray:
    length: np.ndarray = np.sqrt(vectors[:, :1] * vectors[:, :1] + vectors[:, 1:] * vectors[:, 1:])
    return length


def _area(outline: np.ndarray) -> float:
    """Twice the area, positive for an outline that runs clockwise as seen."""
    following = np.concatenate([outline[1:], outline[:1]])
    return float(np.cumsum(outline[:, 0] * following[:, 1] - following[:, 0] * outline[:, 1])[-1])


def _at(line: np.ndarray, along: np.ndarray, places: np.ndarray) -> np.ndarray:
    return np.stack([np.interp(places, along, line[:, 0]), np.interp(places, along, line[:, 1])], axis=1)


def _widths(widths: tuple[float, ...], count: int) -> np.ndarray:
    t = (np.arange(count) / (count - 1))[:, None]
    start, end = widths[0], widths[-1]
    middle = widths[1] if len(widths) == 3 else (start + end) / 2
    half: np.ndarray = start * (1 - t) * (1 - 2 * t) + 4 * middle * t * (1 - t) + end * t * (2 * t - 1)
    return half
