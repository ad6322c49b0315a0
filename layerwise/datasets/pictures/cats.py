"""The head of a cat."""

from __future__ import annotations

from layerwise.datasets.pictures import faces
from layerwise.datasets.pictures.canvas import FUR, SKIN, Patch
from layerwise.datasets.pictures.coats import Coat, Mood, inner_ear
from layerwise.datasets.pictures.colours import INK, Colour, brightness, lighter, mix
from layerwise.datasets.pictures.outlines import curved, ellipse, flipped, moved, spline, stroke, symmetric
from layerwise.datasets.pictures.pen import Pen

_HEAD = symmetric([
    (0, -0.80), (0.46, -0.76), (0.84, -0.42), (0.98, 0.02), (1.0, 0.36), (0.74, 0.70), (0.34, 0.87), (0, 0.90),
])  # fmt: skip


def cat_head(pen: Pen, fur: Coat, mood: Mood) -> None:
    """Draw a cat's head."""
    for side, colour in zip(faces.SIDES, _ear_colours(fur), strict=True):
        pointed_ear(pen, side, colour, inner_ear(fur), mood, mood.ear_size)
        _ear_hair(pen, side, colour)
    _cheek_hair(pen, fur)
    head = pen.fill(_HEAD, fur.base, FUR, tufts=0.038)
    _markings(pen, fur, mood, head)
    _muzzle(pen, fur, mood, head)
    faces.blush(pen, fur, mood, head)
    for side, x in faces.eye_places(mood, 0.43):
        if mood.closed:
            faces.closed_eye(pen, x, -0.02, fur, mood, on_mark=fur.pattern == "calico" and side > 0)
        else:
            faces.slit_eye(pen, side, x, -0.04, fur, mood)
    faces.whiskers(pen, fur, mood, 0.82)


def pointed_ear(pen: Pen, side: float, colour: Colour, inner: Colour, mood: Mood, size: float) -> None:
    """Draw an upright, pointed ear, with skin inside."""
    tip = (0.78 + 0.10 * mood.ear_tilt * side, -0.58 - 0.68 * size + 0.14 * abs(mood.ear_tilt))
    outer, near = (0.97, -0.10), (0.14, -0.70)
    shape = curved(
        (outer, (1.06, -0.72), tip), (tip, (0.44, -1.02), near), (near, (0.5, -0.3), outer)
    )  # fmt: skip
    pen.fill(flipped(shape, side), colour, FUR, tufts=0.03)
    centre = [(outer[0] + near[0] + tip[0]) / 3, (outer[1] + near[1] + tip[1]) / 3 + 0.06]
    pen.fill(flipped((shape - centre) * 0.60 + centre, side), inner, SKIN)


def _ear_colours(fur: Coat) -> tuple[Colour, Colour]:
    return fur.patches if fur.pattern == "calico" else (fur.ears, fur.ears)


def _ear_hair(pen: Pen, side: float, colour: Colour) -> None:
    for step in (0.0, 0.15, 0.30):
        hair = [(0.46 + step, -0.46), (0.54 + step, -0.78 + 0.1 * step)]
        pen.fill(flipped(stroke(hair, 0.055, 0.01), side), lighter(colour, 0.55), opacity=0.75)


def _cheek_hair(pen: Pen, fur: Coat) -> None:
    """Let a few tufts stand out below the cheeks, behind the head."""
    for side in faces.SIDES:
        for x, y, out, down in ((0.86, 0.36, 1.10, 0.44), (0.78, 0.52, 1.0, 0.65)):
            pen.fill(flipped(stroke([(x - 0.25, y - 0.1), (x, y), (out, down)], 0.14, 0.12, 0.01), side), fur.base, FUR)


def _markings(pen: Pen, fur: Coat, mood: Mood, head: Patch) -> None:
    if fur.pattern == "tabby":
        _stripes(pen, fur, mood, head)
    elif fur.pattern == "Siamese":
        for y, across, down, opacity in ((0.20, 0.64, 0.62, 0.8), (0.30, 0.44, 0.48, 0.85)):
            pen.fill(ellipse(mood.turn, y, across, down), fur.mark, opacity=opacity, soft=0.13, within=head)
    elif fur.pattern == "calico":
        faces.forehead_patches(pen, fur, mood, head)
    elif fur.pattern in ("tuxedo", "bicolour"):
        faces.blaze(pen, fur, mood, head)


def _stripes(pen: Pen, fur: Coat, mood: Mood, head: Patch) -> None:
    """Draw the M on a tabby's forehead, and the lines on its cheeks."""
    turn = mood.turn
    for x in (-0.29, 0.0, 0.29):
        line = [(x * 0.8 + turn * 0.6, -0.38 + abs(x) * 0.2), (x + turn * 0.5, -0.64), (x * 1.3 + turn * 0.4, -0.92)]
        pen.line(line, fur.mark, 0.022, 0.07, 0.06, opacity=0.85, within=head)
    for side in faces.SIDES:
        for line in (
            [(0.50, -0.30), (0.72, -0.48), (0.92, -0.62)],
            [(0.68, 0.12), (0.88, 0.08), (1.12, -0.04)],
            [(0.64, 0.34), (0.86, 0.38), (1.10, 0.36)],
        ):
            points = moved(flipped(line, side), turn * 0.4, 0)
            pen.line(points, fur.mark, 0.018, 0.06, 0.05, opacity=0.8, within=head)


def _muzzle(pen: Pen, fur: Coat, mood: Mood, head: Patch) -> None:
    x = mood.turn
    pen.fill(ellipse(x, 0.66, 0.17, 0.13), fur.muzzle, SKIN, opacity=0.9, within=head)
    for side in faces.SIDES:
        pen.fill(ellipse(x + side * 0.185, 0.49, 0.265, 0.21), fur.muzzle, SKIN, within=head)
        for dx, dy in ((0.10, 0.44), (0.20, 0.50), (0.11, 0.56)):
            pen.dot(x + side * (dx + 0.06), dy, 0.016, mix(fur.muzzle, INK, 0.45), opacity=0.7)
    dark_nose = brightness(fur.base) < 90 or fur.pattern == "Siamese"
    faces.mouth(pen, x, 0.30, 0.47, 0.26, faces.ink_on(fur))
    faces.nose(pen, x * 1.05, 0.27, 0.135, 0.10, mix((228, 128, 130), INK, 0.5 if dark_nose else 0.05))
    if mood.closed and mood.smiling:
        pen.fill(spline([(x - 0.07, 0.53), (x + 0.07, 0.53), (x + 0.05, 0.63), (x - 0.05, 0.63)]), (226, 108, 116))
