"""The report's pictures: inline SVG in the page's own colours, so that they follow its light and dark."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

_BINS = 10
_WIDTH, _HEIGHT = 640, 220
_LEFT, _BASE, _TOP = 8, 190, 24


@dataclass(frozen=True)
class Bar:
    """One bar of a histogram, with its place in the picture.

    Parameters
    ----------
    x, y, width, height : float — of the rectangle
    label, count : str — what stands below and above it
    """

    x: float
    y: float
    width: float
    height: float
    label: str
    count: int


@dataclass(frozen=True)
class Scores:
    """How the points of a class are spread.

    Parameters
    ----------
    learners : int
    out_of : float — what can be had
    mean, median, lower, upper : float — with the quartiles
    bars : tuple of Bar
    sentence : str — what the picture shows, for those who cannot see it
    """

    learners: int
    out_of: float
    mean: float
    median: float
    lower: float
    upper: float
    bars: tuple[Bar, ...]
    sentence: str

    @property
    def box(self) -> str:
        """The picture's own measure."""
        return f"0 0 {_WIDTH} {_HEIGHT}"


def scores_of(points: Sequence[float], out_of: float) -> Scores | None:
    """Sum up the points of a class, None of nobody.

    Parameters
    ----------
    points : sequence of float
    out_of : float — what can be had
    """
    if not points or out_of <= 0:
        return None
    edges = np.linspace(0, out_of, _BINS + 1)
    inside = np.clip(points, 0, out_of)  # extra credit counts with the best
    counts = [int(count) for count in np.histogram(inside, bins=edges)[0]]
    labels = [f"{low:g}–{high:g}" for low, high in itertools.pairwise(edges)]
    lower, median, upper = (float(one) for one in np.percentile(points, (25, 50, 75)))
    told = ", ".join(f"{label} points: {count}" for label, count in zip(labels, counts, strict=True) if count)
    return Scores(
        len(points),
        out_of,
        float(np.mean(points)),
        median,
        lower,
        upper,
        tuple(_bars(counts, labels)),
        f"Histogram of the points of {len(points)} learners. {told}.",
    )


def _bars(counts: Sequence[int], labels: Sequence[str]) -> list[Bar]:
    step = (_WIDTH - 2 * _LEFT) / len(counts)
    tall = (_BASE - _TOP) / max(1, *counts)
    return [
        Bar(
            round(_LEFT + place * step + 2, 1),
            round(_BASE - count * tall, 1),
            round(step - 4, 1),
            round(count * tall, 1),
            label,
            count,
        )
        for place, (count, label) in enumerate(zip(counts, labels, strict=True))
    ]
