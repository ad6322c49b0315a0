"""What all faces share: eyes, nose, mouth, whiskers, blush. A head's half width is 1, its centre (0, 0)."""

from __future__ import annotations

from layerwise.datasets.pictures.canvas import FLAT, SKIN, Patch
from layerwise.datasets.pictures.coats import Coat, Mood
from layerwise.datasets.pictures.colours import BLACK, INK, WHITE, Colour, brightness, darker, lighter, mix
from layerwise.datasets.pictures.outlines import ellipse, flipped, moved, spline, stroke
from layerwise.datasets.pictures.pen import Pen

SIDES = (-1.0, 1.0)


def ink_on(fur: Coat) -> Colour:
    """The colour of a mouth's line: dark, and a little lighter on a black coat."""
    return INK if brightness(fur.muzzle) > 60 else mix(INK, fur.base, 0.2)


def eye_places(mood: Mood, apart: float) -> list[tuple[float, float]]:
    """Give each eye's side and its x, which follows the turn of the head."""
    return [(side, side * apart * (1 - 0.25 * mood.turn * side) + mood.turn * 0.9) for side in SIDES]


def closed_eye(pen: Pen, x: float, y: float, fur: Coat, mood: Mood, *, on_mark: bool = False) -> None:
    """Draw an eye shut in sleep, or in a smile."""
    up = -1.0 if mood.smiling else 1.0
    colour = INK if fur.is_pale and not on_mark else (226, 212, 196)
    pen.line([(x - 0.20, y + 0.02 * up), (x, y - 0.10 * -up), (x + 0.20, y + 0.02 * up)], colour, 0.03, 0.05, 0.03)


def slit_eye(pen: Pen, side: float, x: float, y: float, fur: Coat, mood: Mood) -> None:
    """Draw a cat's eye: almond-shaped, with an iris that lightens downwards and an upright pupil."""
    across, down = 0.215, 0.20 * mood.eye_height
    lid = spline([
        (x - side * across * 1.08, y + 0.05),
        (x - side * 0.06, y - down),
        (x + side * across * 0.75, y - down * 0.82),
        (x + side * across * 1.15, y - 0.07),
        (x + side * across * 0.62, y + down * 0.78),
        (x - side * across * 0.45, y + down * 0.85),
    ])  # fmt: skip
    frame = mix(INK, fur.base, 0.1) if brightness(fur.base) > 90 else darker(fur.base, 0.5)
    pen.fill((lid - [x, y]) * 1.24 + [x, y - 0.005], frame)
    iris = pen.fill(lid, fur.eye)
    pen.fill(ellipse(x, y + 0.13, across, down * 0.7), lighter(fur.eye, 0.55), opacity=0.8, soft=0.03, within=iris)
    pen.fill(ellipse(x + mood.gaze * 0.05, y, mood.pupil, down), BLACK, within=iris)
    pen.fill(ellipse(x, y - down * 1.12, across * 1.4, down * 0.5), INK, opacity=0.45, within=iris)
    pen.dot(x - 0.07, y - 0.085, 0.062, WHITE)
    pen.dot(x + 0.08, y + 0.08, 0.03, WHITE, opacity=0.75)


def round_eye(pen: Pen, x: float, y: float, radius: float, iris: Colour, mood: Mood) -> None:
    """Draw the round, dark eye of a dog, a bear or a rabbit."""
    pen.dot(x, y, radius + 0.025, (26, 20, 24))
    pen.dot(x, y + 0.012, radius, iris)
    pen.dot(x + mood.gaze * 0.03, y, radius * 0.68, BLACK)
    pen.fill(ellipse(x, y + radius * 0.55, radius * 0.6, radius * 0.25), lighter(iris, 0.4), opacity=0.5)
    pen.dot(x - radius * 0.34, y - radius * 0.4, radius * 0.36, WHITE)


def nose(pen: Pen, x: float, y: float, across: float, down: float, colour: Colour) -> None:
    """Draw a nose: a rounded triangle with a gleam on it."""
    half = [(0, -down * 0.85), (across * 0.7, -down), (across, -down * 0.45), (across * 0.45, down * 0.45), (0, down)]
    outline = [*half, *[(-u, v) for u, v in half[-2:0:-1]]]
    pen.fill(moved(spline(outline, steps=4), x, y), colour, SKIN)
    pen.fill(ellipse(x - across * 0.28, y - down * 0.5, across * 0.3, down * 0.2), WHITE, opacity=0.6)


def mouth(pen: Pen, x: float, top: float, y: float, width: float, colour: Colour, thick: float = 0.028) -> None:
    """Draw a mouth: a line down from the nose, and a curve to either side."""
    pen.line([(x, top), (x, y)], colour, thick, opacity=0.9)
    for side in SIDES:
        curve = [(x, y - 0.01), (x + side * width * 0.45, y + 0.08), (x + side * width, y + 0.01)]
        pen.line(curve, colour, thick, thick * 0.45, opacity=0.9)


def whiskers(pen: Pen, fur: Coat, mood: Mood, length: float) -> None:
    """Draw three whiskers to either side, dark ones before a light wall."""
    pale = brightness(fur.base) > 200 and not mood.dusk
    colour = (128, 116, 110) if pale else (252, 250, 246)
    for side in SIDES:
        for start, fall in ((0.42, -0.12), (0.49, 0.03), (0.56, 0.18)):
            x = mood.turn + side * 0.27
            curve = [(x, start), (x + side * length * 0.55, start + fall * 0.3), (x + side * length, start + fall)]
            pen.line(curve, colour, 0.018, 0.006, opacity=0.9)


def blush(pen: Pen, fur: Coat, mood: Mood, head: Patch) -> None:
    """Colour the cheeks of a light face."""
    if mood.blush and brightness(fur.base) > 90:
        for side in SIDES:
            spot = ellipse(side * 0.68 + mood.turn * 0.7, 0.34, 0.2, 0.14)
            pen.fill(spot, (240, 116, 116), opacity=0.32, soft=0.06, within=head)


def blaze(pen: Pen, fur: Coat, mood: Mood, head: Patch) -> None:
    """Paint the white of a tuxedo or bicolour face: muzzle, chin and a stripe up the forehead."""
    x, wide = mood.turn, mood.blaze
    right = [(0.10 + 0.12 * wide, -0.2), (0.18 + 0.14 * wide, 0.1), (0.62, 0.46), (0.48, 1.0)]
    left = [(-u, v) for u, v in reversed(right)]
    outline = [(0.0, -0.55 - 0.4 * wide), *right, *left]
    pen.fill(moved(spline(outline), x, 0.0), fur.white, tufts=0.02, within=head)


def forehead_patches(pen: Pen, fur: Coat, mood: Mood, head: Patch) -> None:
    """Paint a calico's two patches, one over each eye."""
    for side, colour in zip(SIDES, fur.patches, strict=True):
        patch = [(1.3, -1.0), (0.14, -1.05), (0.20, -0.45), (0.34, -0.02), (0.62, 0.27), (1.25, 0.28)]
        pen.fill(moved(spline(flipped(patch, side)), mood.turn * 0.6, 0), colour, tufts=0.02, within=head)


def tongue(pen: Pen, x: float, y: float) -> None:
    """Hang a tongue out of a mouth."""
    outline = spline([(x - 0.13, y), (x - 0.15, y + 0.24), (x, y + 0.37), (x + 0.15, y + 0.24), (x + 0.13, y)])
    pen.fill(outline, (234, 116, 122), SKIN)
    pen.fill(stroke([(x, y + 0.04), (x, y + 0.26)], 0.016, 0.008), (196, 82, 94), FLAT)
