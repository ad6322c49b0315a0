"""An owl on a branch."""

from __future__ import annotations

from layerwise.datasets.pictures.canvas import FUR, GLOSS, SKIN, WOOD
from layerwise.datasets.pictures.coats import Coat, Mood
from layerwise.datasets.pictures.colours import BARK, BLACK, INK, LEAF, WHITE, Colour, brightness, darker, lighter, mix
from layerwise.datasets.pictures.outlines import curved, ellipse, flipped, leaf, spline, stroke, symmetric
from layerwise.datasets.pictures.pen import Pen

_SIDES = (-1.0, 1.0)
_BODY = symmetric(
    [(0, -0.95), (0.62, -0.90), (1.02, -0.3), (1.14, 0.7), (1.02, 1.6), (0.62, 2.3), (0.2, 2.5), (0, 2.52)]
)
_IRISES: tuple[Colour, ...] = ((244, 190, 50), (236, 140, 40), (250, 214, 90))


def owl(pen: Pen, fur: Coat, mood: Mood) -> None:
    """Draw an owl, about as wide as its head from −1 to 1, from −1.4 down to 2.5."""
    _branch(pen)
    body = pen.fill(_BODY, fur.base, FUR, tufts=0.05)
    pen.fill(ellipse(0, 1.45, 0.74, 1.02), lighter(fur.base, 0.45), FUR, within=body)
    for row in range(4):
        for column in range(-2, 3):
            x, y = column * 0.28 + 0.14 * (row % 2), 0.88 + 0.31 * row
            pen.line([(x - 0.11, y), (x, y + 0.12), (x + 0.11, y)], fur.mark, 0.032, opacity=0.75, within=body)
    for side in _SIDES:
        _wing(pen, side, fur)
        if mood.pricked or mood.smiling:
            _horn(pen, side, fur)
    iris = pen.chance.choose(_IRISES)
    for side in _SIDES:
        _eye(pen, side, fur, mood, iris)
    beak = curved(
        ((-0.15, 0.08), (0, -0.05), (0.15, 0.08)),
        ((0.15, 0.08), (0.1, 0.35), (0, 0.47)),
        ((0, 0.47), (-0.1, 0.35), (-0.15, 0.08)),
    )
    pen.fill(beak, (234, 164, 62), GLOSS)
    for x in (-0.40, -0.24, 0.24, 0.40):
        pen.fill(ellipse(x, 2.42, 0.078, 0.15), (228, 164, 74), SKIN)


def _branch(pen: Pen) -> None:
    pen.fill(stroke([(-2.7, 2.36), (-0.6, 2.48), (1.0, 2.40), (2.7, 2.30)], 0.19, 0.16, 0.13), BARK, WOOD)
    for x, y, end in ((-1.9, 2.32, (-2.35, 1.75)), (1.8, 2.30, (2.35, 1.82)), (1.95, 2.4, (2.4, 2.75))):
        pen.fill(leaf((x, y), end, 0.32), LEAF, SKIN)


def _wing(pen: Pen, side: float, fur: Coat) -> None:
    outline = [(0.98, 0.2), (1.27, 0.9), (1.14, 1.8), (0.74, 2.4), (0.68, 1.4), (0.77, 0.6)]
    wing = pen.fill(spline(flipped(outline, side)), darker(fur.base, 0.78), FUR)
    for y in (1.2, 1.55, 1.9):
        pen.line(
            flipped([(0.66, y + 0.1), (0.9, y + 0.18), (1.25, y)], side), darker(fur.base, 0.55), 0.03, within=wing
        )


def _horn(pen: Pen, side: float, fur: Coat) -> None:
    horn = curved(
        ((0.96, -0.5), (1.04, -0.9), (1.0, -1.42)),
        ((1.0, -1.42), (0.6, -1.08), (0.22, -0.92)),
        ((0.22, -0.92), (0.6, -0.6), (0.96, -0.5)),
    )
    pen.fill(flipped(horn, side), darker(fur.base, 0.84), FUR, tufts=0.03)


def _eye(pen: Pen, side: float, fur: Coat, mood: Mood, iris: Colour) -> None:
    x, y = side * 0.46, -0.12
    pen.fill(ellipse(x, y, 0.55, 0.57), lighter(fur.base, 0.55), FUR, tufts=0.04)
    if mood.closed:
        line = INK if brightness(fur.base) > 50 else mix(INK, WHITE, 0.1)
        pen.line([(x - 0.26, y), (x, y + 0.14), (x + 0.26, y)], line, 0.04, 0.06, 0.04)
        return
    pen.dot(x, y, 0.33, INK)
    pen.dot(x, y, 0.29, iris)
    pen.dot(x + mood.gaze * 0.03, y, 0.15, BLACK)
    pen.dot(x - 0.08, y - 0.09, 0.065, WHITE)
