"""Five poses that every four-legged animal takes: face, sitting, lying, walking, curled up.

Lengths are in half widths of the head. Cats and the animals they are told from take the same poses with the
same bodies, so a silhouette alone does not say which is which.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from layerwise.datasets.pictures.canvas import FUR, GLOSS, SKIN, Patch
from layerwise.datasets.pictures.coats import Coat, Mood
from layerwise.datasets.pictures.colours import INK, NIGHT, WHITE, darker, lighter
from layerwise.datasets.pictures.outlines import ellipse, flipped, moved, spline, stroke, symmetric
from layerwise.datasets.pictures.pen import Pen
from layerwise.datasets.pictures.tails import tail

Head = Callable[[Pen, Coat, Mood], None]
SIDES = (-1.0, 1.0)


@dataclass(frozen=True)
class Animal:
    """One animal, ready to be drawn.

    Parameters
    ----------
    species : str
    head : function of (pen, coat, mood) — draws the head
    coat : Coat
    mood : Mood
    """

    species: str
    head: Head
    coat: Coat
    mood: Mood

    @property
    def bulk(self) -> float:
        """How heavy its body and legs are, against a cat's."""
        return {"bear": 1.3, "rabbit": 0.95}.get(self.species, 1.0)


@dataclass(frozen=True)
class Pose:
    """A pose and the room it takes.

    Parameters
    ----------
    draw : function of (pen, animal)
    x, half, ground : float — middle and half width of the animal, and the height it stands on [half heads]
    """

    draw: Callable[[Pen, Animal], None]
    x: float
    half: float
    ground: float


def face(pen: Pen, animal: Animal) -> None:
    """Draw an animal that looks at you from close by: head and shoulders."""
    coat, mood = animal.coat, animal.mood
    outline = symmetric([(0, 0.5), (0.62, 0.6), (1.02, 1.12), (1.34, 2.2), (0, 2.6)])
    body = pen.fill(outline, coat.mark if coat.pattern == "panda" else coat.base, FUR, tufts=0.042)
    if coat.pattern in ("tuxedo", "bicolour", "fox"):
        _bib(pen, coat, body, 0.5, 2.5)
    _patterned(pen, coat, body, (-1.0, 1.0, 1.0, 1.6), _flank_stripes(1.15, 2, 0.32))
    _chin_shadow(pen, body, 0.95, 0.85)
    if mood.collar:
        _collar(pen, mood, 0, 0.93, 0.66)
    animal.head(pen.at(0, 0, 1, mood.tilt), coat, mood)


def sitting(pen: Pen, animal: Animal) -> None:
    """Draw an animal that sits and looks at you."""
    coat, mood = animal.coat, animal.mood
    ground_shadow(pen, 0.05, 2.68, 1.35, 0.2)
    curl = [(0.75, 2.38), (1.38, 2.50), (1.74, 2.02), (1.52, 1.48), (1.80, 1.12)]
    tail(pen, animal.species, coat, flipped(curl, mood.side), 0.17)
    wide = mood.stout * (1 + 0.7 * (animal.bulk - 1))
    body = pen.fill(
        symmetric([
            (0, 0.42), (0.52, 0.56), (0.68, 1.0), (0.90 * wide, 1.7),
            (1.06 * wide, 2.3), (0.9 * wide, 2.64), (0, 2.68),
        ]),
        coat.base, FUR, tufts=0.05,
    )  # fmt: skip
    if coat.pattern == "panda":
        pen.fill(ellipse(0, 0.9, 1.2, 0.42), coat.mark, FUR, within=body)
    if coat.pattern in ("tuxedo", "bicolour", "fox") or animal.species == "dog":
        _bib(pen, coat, body, 0.44, 2.1)
    _patterned(pen, coat, body, (-0.9, 1.0, 0.9, 2.3), _flank_stripes(1.05, 4, 0.34))
    for side in SIDES:
        pen.fill(ellipse(side * 0.72 * wide, 2.24, 0.40, 0.46), coat.base, FUR)
        _paw(pen, coat, side * 0.82 * wide, 2.62, 0.33)
    for side in SIDES:
        _foreleg(pen, coat, side)
    _chin_shadow(pen, body, 0.86, 0.66)
    if mood.collar:
        _collar(pen, mood, 0, 0.84, 0.56)
    animal.head(pen.at(mood.tilt * 0.3, -0.12, 1.18, mood.tilt), coat, mood)


def lying(pen: Pen, animal: Animal) -> None:
    """Draw an animal that lies on its belly, head up and forepaws ahead."""
    coat, mood = animal.coat, animal.mood
    ground_shadow(pen, 0.85, 1.62, 2.0, 0.2)
    outline = [
        (-0.78, 0.7), (-0.2, 0.12), (0.8, -0.10), (1.8, 0.0), (2.52, 0.55),
        (2.62, 1.22), (2.2, 1.58), (0.8, 1.62), (-0.5, 1.60), (-0.88, 1.2),
    ]  # fmt: skip
    body = pen.fill(spline(outline), coat.base, FUR, tufts=0.042)
    if coat.pattern == "panda":
        pen.fill(ellipse(0.1, 0.8, 0.75, 1.2), coat.mark, FUR, within=body)
    if coat.pattern in ("tuxedo", "bicolour", "fox"):
        belly = spline([(-0.9, 0.8), (0.1, 0.9), (0.3, 1.5), (1.0, 1.75), (-0.8, 1.8)])
        pen.fill(belly, coat.white, tufts=0.05, within=body)
    _patterned(pen, coat, body, (0.3, 0.1, 2.4, 1.2), _back_stripes((0.7, 1.1, 1.5, 1.9, 2.25), -0.3))
    pen.fill(ellipse(1.98, 1.16, 0.62, 0.48), coat.legs if coat.pattern == "panda" else coat.base, FUR, within=body)
    tail(pen, animal.species, coat, np.array([(2.45, 1.2), (2.75, 1.5), (1.95, 1.62), (1.2, 1.54), (0.8, 1.62)]), 0.15)
    for x in (0.0, 0.56):
        _stretched_paw(pen, coat, x)
    _chin_shadow(pen, body, 0.78, 0.8)
    if mood.collar:
        _collar(pen, mood, -0.1, 0.86, 0.5)
    animal.head(pen.at(-0.1, 0.05, 1.12, mood.tilt * 0.8), coat, mood)


def walking(pen: Pen, animal: Animal) -> None:
    """Draw an animal that walks by, and looks at you."""
    coat, mood = animal.coat, animal.mood
    ground_shadow(pen, 1.35, 2.52, 1.9, 0.16)
    step = mood.stride
    for x, shift in ((2.5, -0.22 * step), (0.6, 0.22 * step)):
        _walking_leg(pen, animal, x, shift, far=True)
    up = [(2.68, 0.85), (3.1, 0.5), (3.24, -0.15), (3.08, -0.7), (3.3, -1.05)]
    away = [(2.62, 0.85), (3.05, 0.75), (3.45, 0.55), (3.75, 0.72), (3.9, 0.92)]
    tail(pen, animal.species, coat, np.array(up if animal.species == "cat" else away), 0.155)
    low = 1.62 + 0.8 * (animal.bulk - 1)
    outline = [
        (-0.08, 0.65), (0.5, 0.40), (1.4, 0.50), (2.3, 0.40), (2.80, 0.74),
        (2.84, 1.32), (2.3, low - 0.02), (1.3, low), (0.4, low + 0.04), (-0.08, 1.25),
    ]  # fmt: skip
    body = pen.fill(spline(outline), coat.base, FUR, tufts=0.042)
    if coat.pattern == "panda":
        pen.fill(ellipse(0.45, 1, 0.5, 1.2), coat.mark, FUR, within=body)
    if coat.pattern in ("tuxedo", "bicolour", "fox"):
        belly = spline([(-0.3, 1.0), (0.6, 1.35), (1.6, 1.45), (2.2, 1.8), (-0.3, 1.9)])
        pen.fill(belly, coat.white, tufts=0.05, within=body)
    _patterned(pen, coat, body, (0.3, 0.6, 2.6, 1.4), _back_stripes((0.75, 1.15, 1.55, 1.95, 2.35), 0.2))
    for x, shift in ((2.15, 0.30 * step), (0.25, -0.25 * step)):
        _walking_leg(pen, animal, x, shift, far=False)
    _chin_shadow(pen, body, 0.87, 0.72)
    if mood.collar:
        _collar(pen, mood, 0, 0.80, 0.5)
    animal.head(pen.at(-0.05, -0.06, 1.10, mood.tilt * 0.8), coat, mood)


def curled(pen: Pen, animal: Animal) -> None:
    """Draw an animal that is curled up asleep, its tail around it."""
    coat, mood = animal.coat, animal.mood
    ground_shadow(pen, 0.4, 1.35, 1.9, 0.24)
    outline = [
        (-1.22, 0.5),
        (-0.75, -0.45),
        (0.5, -0.85),
        (1.7, -0.42),
        (2.12, 0.45),
        (1.7, 1.15),
        (0.4, 1.4),
        (-0.85, 1.2),
    ]
    body = pen.fill(spline(outline), coat.base, FUR, tufts=0.042)
    if coat.pattern in ("tuxedo", "bicolour", "fox"):
        pen.fill(ellipse(-0.3, 0.95, 1.0, 0.6), coat.white, tufts=0.05, within=body)
    if coat.pattern == "panda":
        pen.fill(ellipse(-0.1, 0.4, 0.7, 1.3), coat.mark, FUR, within=body)
    _patterned(pen, coat, body, (0.2, -0.6, 1.8, 0.6), _back_stripes((0.3, 0.72, 1.14, 1.56), -1.1))
    pen.fill(ellipse(1.22, 0.56, 0.72, 0.56), coat.legs if coat.pattern == "panda" else coat.base, FUR, within=body)
    animal.head(pen.at(-0.35, 0.36, 0.98, mood.tilt - 0.12), coat, mood)
    around = [(1.9, 0.7), (1.72, 1.22), (0.85, 1.44), (-0.1, 1.42), (-0.55, 1.26)]
    tail(pen, animal.species, coat, np.array(around), 0.18)


POSES = {
    "face": Pose(face, 0.0, 1.52, 1.18),
    "sitting": Pose(sitting, 0.0, 2.58, 2.72),
    "lying": Pose(lying, 0.78, 2.18, 1.68),
    "walking": Pose(walking, 1.16, 2.46, 2.54),
    "curled": Pose(curled, 0.42, 2.0, 1.45),
}


def ground_shadow(pen: Pen, x: float, y: float, across: float, down: float) -> None:
    """Darken the ground below."""
    pen.fill(ellipse(x, y, across, down), NIGHT, opacity=0.42, soft=0.14)


def _chin_shadow(pen: Pen, body: Patch, y: float, across: float) -> None:
    pen.fill(ellipse(0, y, across, 0.24), NIGHT, opacity=0.30, soft=0.1, within=body)


def _bib(pen: Pen, coat: Coat, body: Patch, half: float, bottom: float) -> None:
    colour = coat.white if coat.pattern != "plain" else lighter(coat.base, 0.22)
    outline = [(-half, 0.6), (-half * 0.95, 1.3), (-0.14, bottom), (0.14, bottom), (half * 0.95, 1.3), (half, 0.6)]
    pen.fill(spline(outline), colour, tufts=0.06, within=body)


def _collar(pen: Pen, mood: Mood, x: float, y: float, half: float) -> None:
    """Draw a collar with a bell."""
    pen.fill(stroke([(x - half, y - 0.08), (x, y + 0.12), (x + half, y - 0.08)], 0.08), mood.collar or INK, GLOSS)
    pen.fill(ellipse(x, y + 0.25, 0.13), (242, 202, 72), GLOSS)
    pen.line([(x - 0.11, y + 0.25), (x + 0.11, y + 0.25)], (170, 124, 34), 0.016)
    pen.dot(x, y + 0.30, 0.035, INK)
    pen.dot(x - 0.045, y + 0.20, 0.03, WHITE, opacity=0.8)


def _flank_stripes(top: float, count: int, step: float) -> list[np.ndarray]:
    """Stripes on both flanks of an animal seen from ahead."""
    lines = [
        [(0.45, top + k * step), (0.8, top + k * step + 0.07), (1.25, top + k * step - 0.04)] for k in range(count)
    ]
    return [flipped(stroke(line, 0.02, 0.07, 0.08), side) for side in SIDES for line in lines]


def _back_stripes(places: Sequence[float], top: float) -> list[np.ndarray]:
    """Stripes that run down from the back of an animal seen from its side."""
    return [stroke([(x, top), (x + 0.14, top + 0.55), (x, top + 1.05)], 0.10, 0.08, 0.015) for x in places]


def _patterned(
    pen: Pen, coat: Coat, body: Patch, area: tuple[float, float, float, float], stripes: Sequence[np.ndarray]
) -> None:
    """Paint a tabby's stripes or a calico's patches on a body."""
    if coat.pattern == "tabby":
        for stripe in stripes:
            pen.fill(stripe, coat.mark, opacity=0.8, within=body)
    if coat.pattern == "calico":
        left, top, right, bottom = area
        for k in range(4):
            x, y = pen.chance.between(left, right), pen.chance.between(top, bottom)
            blot = ellipse(x, y, pen.chance.between(0.3, 0.5), pen.chance.between(0.25, 0.42), pen.chance.bell(0.5))
            pen.fill(blot, coat.patches[k % 2], tufts=0.06, within=body)


def _paw(pen: Pen, coat: Coat, x: float, y: float, half: float) -> None:
    pen.fill(ellipse(x, y, half, 0.155), coat.paws, SKIN)
    for shift in (-0.28, 0.28):
        pen.line([(x + shift * half, y), (x + shift * half, y + 0.11)], darker(coat.paws, 0.6), 0.015, opacity=0.8)


def _foreleg(pen: Pen, coat: Coat, side: float) -> None:
    colour = coat.base if coat.pattern == "Siamese" else coat.legs
    outline = [(0.10, 1.35), (0.46, 1.35), (0.45, 2.1), (0.42, 2.6), (0.10, 2.6), (0.08, 2.0)]
    leg = pen.fill(spline(flipped(outline, side)), colour, FUR)
    if coat.pattern == "tabby":
        for y in (1.75, 2.03, 2.29):
            pen.line(
                flipped([(0.04, y), (0.27, y + 0.03), (0.5, y - 0.03)], side),
                coat.mark,
                0.045,
                opacity=0.75,
                within=leg,
            )
    if coat.pattern == "Siamese":
        pen.fill(ellipse(side * 0.27, 2.55, 0.4, 0.45), coat.mark, opacity=0.85, soft=0.12, within=leg)
    _paw(pen, coat, side * 0.27, 2.62, 0.25)


def _stretched_paw(pen: Pen, coat: Coat, x: float) -> None:
    outline = [(-0.55, 1.30), (-0.1, 1.28), (0.0, 1.6), (-0.2, 1.68), (-0.62, 1.67), (-0.76, 1.5)]
    pen.fill(moved(spline(outline), x, 0), coat.paws, FUR)
    for toe in (-0.54, -0.39):
        pen.line([(x + toe, 1.54), (x + toe - 0.02, 1.66)], darker(coat.paws, 0.6), 0.015, opacity=0.8)


def _walking_leg(pen: Pen, animal: Animal, x: float, shift: float, *, far: bool) -> None:
    coat, thick, shade = animal.coat, animal.bulk, 0.72 if far else 1.0
    outline = [
        (x - 0.22 * thick, 1.15), (x + 0.32 * thick, 1.15), (x + 0.25 * thick + shift * 0.6, 1.92),
        (x + 0.20 * thick + shift, 2.42), (x - 0.22 * thick + shift, 2.46), (x - 0.16 * thick + shift * 0.5, 1.9),
    ]  # fmt: skip
    leg = pen.fill(spline(outline), darker(coat.legs, shade), FUR)
    if coat.pattern == "tabby" and not far:
        for y, part in ((1.72, 0.4), (1.98, 0.65)):
            middle = x + shift * part
            pen.line([(middle - 0.3, y), (middle + 0.35, y - 0.04)], coat.mark, 0.04, opacity=0.7, within=leg)
    pen.fill(ellipse(x - 0.06 + shift, 2.44, 0.27 * thick, 0.125), darker(coat.paws, shade), SKIN)
