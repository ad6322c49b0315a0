"""Tails: a cat's is long and even, a fox's bushy, a dog's short, a rabbit's and a bear's a ball."""

from __future__ import annotations

import numpy as np

from layerwise.datasets.pictures.canvas import FUR
from layerwise.datasets.pictures.coats import Coat
from layerwise.datasets.pictures.outlines import ellipse, spline, stroke
from layerwise.datasets.pictures.pen import Pen


def tail(pen: Pen, species: str, coat: Coat, line: np.ndarray, half: float) -> None:
    """Draw a tail.

    Parameters
    ----------
    pen : Pen
    species : str — 'cat', 'dog', 'fox', 'bear' or 'rabbit'
    coat : Coat
    line : (n, 2) float — the tail's middle line, from its root to its tip
    half : float — half width of a cat's tail
    """
    if species == "cat":
        _long(pen, coat, line, half)
    elif species == "fox":
        brush = pen.fill(stroke(line, half * 0.8, half * 2.4, half * 0.7, steps=8), coat.tail, FUR, tufts=0.09)
        pen.fill(ellipse(float(line[-1, 0]), float(line[-1, 1]), half * 3.0), coat.white, tufts=0.08, within=brush)
    elif species == "dog":
        pen.fill(stroke(line[:-1], half * 0.9, half * 1.25, half * 0.5, steps=8), coat.tail, FUR, tufts=0.07)
    else:
        x, y = line[0] + (line[1] - line[0]) * 0.35
        rabbit = species == "rabbit"
        pen.fill(ellipse(x, y, 0.3 if rabbit else 0.2), coat.white if rabbit else coat.tail, FUR, tufts=0.09)


def _long(pen: Pen, coat: Coat, line: np.ndarray, half: float) -> None:
    shape = pen.fill(stroke(line, half, half * 1.05, half * 0.8, steps=8), coat.tail, FUR, tufts=0.05)
    if coat.pattern == "tabby":
        middle = spline(line, closed=False, steps=4)
        for before, here in zip(middle[2:-1:2], middle[3::2], strict=True):
            ahead = here - before
            across = np.array([-ahead[1], ahead[0]]) * 1.4
            pen.line([tuple(here - across), tuple(here + across)], coat.mark, 0.05, opacity=0.85, within=shape)
    if coat.pattern in ("tuxedo", "bicolour"):
        pen.fill(ellipse(float(line[-1, 0]), float(line[-1, 1]), half * 1.5), coat.white, tufts=0.04, within=shape)
