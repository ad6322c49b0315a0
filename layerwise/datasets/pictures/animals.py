"""The heads of the animals that a cat is told from: dog, fox and bear."""

from __future__ import annotations

from layerwise.datasets.pictures import faces
from layerwise.datasets.pictures.canvas import FUR, SKIN, Patch
from layerwise.datasets.pictures.cats import pointed_ear
from layerwise.datasets.pictures.coats import PALE_MARKS, Coat, Mood
from layerwise.datasets.pictures.colours import BLACK, INK, PINK, WHITE, Colour, brightness, darker, lighter, mix
from layerwise.datasets.pictures.outlines import curved, ellipse, flipped, moved, spline, symmetric
from layerwise.datasets.pictures.pen import Pen

_DOG = symmetric([
    (0, -0.88), (0.46, -0.82), (0.78, -0.46), (0.83, -0.02), (0.72, 0.40), (0.56, 0.82), (0.28, 1.02), (0, 1.05),
])  # fmt: skip
_FOX = symmetric(
    [(0, -0.74), (0.48, -0.70), (0.86, -0.34), (1.10, 0.14), (1.22, 0.44), (0.70, 0.60), (0.24, 0.97), (0, 1.02)]
)
_BEAR = symmetric(
    [(0, -0.88), (0.52, -0.80), (0.92, -0.40), (1.0, 0.1), (0.84, 0.58), (0.5, 0.84), (0.2, 0.92), (0, 0.93)]
)
_BROWN_EYE: Colour = (84, 50, 32)


def dog_head(pen: Pen, fur: Coat, mood: Mood) -> None:
    """Draw a dog's head: a broad muzzle, a large nose, hanging ears or upright ones."""
    if mood.pricked:
        for side in faces.SIDES:
            pointed_ear(pen, side, fur.ears, mix(PINK, fur.ears, 0.75), mood, 0.95 * mood.ear_size)
    head = pen.fill(_DOG, fur.base, FUR, tufts=0.038)
    if fur.pattern in ("tuxedo", "bicolour"):
        faces.blaze(pen, fur, mood, head)
    if fur.pattern == "calico":
        faces.forehead_patches(pen, fur, mood, head)
    _dog_muzzle(pen, fur, mood, head)
    for side, x in faces.eye_places(mood, 0.40):
        dark_patch = fur.pattern == "calico" and side > 0
        if mood.closed:
            faces.closed_eye(pen, x, -0.06, fur, mood, on_mark=dark_patch)
        else:
            if not fur.is_pale or dark_patch:
                pen.dot(x, -0.07, 0.19, lighter(fur.base, 0.25))
            faces.round_eye(pen, x, -0.07, 0.135, _BROWN_EYE, mood)
        brow = lighter(fur.base, 0.35) if not fur.is_pale else darker(fur.base, 0.82)
        pen.fill(ellipse(x + side * 0.03, -0.37, 0.12, 0.055, side * 0.25), brow, opacity=0.8, soft=0.02, within=head)
    if not mood.pricked:
        for side in faces.SIDES:
            _hanging_ear(pen, side, fur, mood)


def fox_head(pen: Pen, fur: Coat, mood: Mood) -> None:
    """Draw a fox's head: wide white cheeks that taper to a small black nose, large dark-tipped ears."""
    for side in faces.SIDES:
        pointed_ear(pen, side, fur.ears, mix(fur.white, (206, 160, 150), 0.3), mood, 1.16 * mood.ear_size)
        _ear_tip(pen, side, mood)
    head = pen.fill(_FOX, fur.base, FUR, tufts=0.042)
    for side in faces.SIDES:
        cheek = curved(
            ((0.08, 0.20), (0.55, 0.0), (1.30, 0.40)),
            ((1.30, 0.40), (0.7, 0.78), (0.0, 1.1)),
            ((0.0, 1.1), (0.0, 0.6), (0.08, 0.20)),
        )
        pen.fill(moved(flipped(cheek, side), mood.turn, 0), fur.white, SKIN, tufts=0.02, within=head)
    for side, x in faces.eye_places(mood, 0.44):
        if mood.closed:
            faces.closed_eye(pen, x, 0.0, fur, mood)
        else:
            _fox_eye(pen, side, x, -0.02, mood)
    x = mood.turn * 1.2
    faces.nose(pen, x, 0.80, 0.16, 0.12, (30, 26, 30))
    if mood.smiling:
        pen.line([(x - 0.22, 0.86), (x, 0.97), (x + 0.22, 0.86)], INK, 0.02, 0.03, 0.02, opacity=0.8, within=head)


def bear_head(pen: Pen, fur: Coat, mood: Mood) -> None:
    """Draw a bear's head: round ears, round cheeks, a pale muzzle with a large nose."""
    for side in faces.SIDES:
        pen.fill(ellipse(side * 0.76, -0.66, 0.35), fur.ears, FUR, tufts=0.03)
        pen.fill(ellipse(side * 0.76, -0.63, 0.19), mix(darker(fur.ears, 0.72), PINK, 0.25), SKIN)
    head = pen.fill(_BEAR, fur.base, FUR, tufts=0.038)
    if fur.pattern == "panda":
        for side in faces.SIDES:
            spot = ellipse(side * 0.42 + mood.turn, -0.02, 0.24, 0.33, side * 0.5)
            pen.fill(spot, fur.mark, within=head)
    x = mood.turn * 1.2
    muzzle = fur.white if fur.pattern == "panda" else lighter(fur.base, 0.45)
    pen.fill(ellipse(x, 0.42, 0.43, 0.35), muzzle, FUR, within=head)
    faces.mouth(pen, x, 0.26, 0.50, 0.22, INK)
    faces.nose(pen, x, 0.23, 0.20, 0.14, (40, 31, 35))
    faces.blush(pen, fur, mood, head)
    for _, x_eye in faces.eye_places(mood, 0.42):
        if mood.closed:
            faces.closed_eye(pen, x_eye, -0.05, fur, mood, on_mark=fur.pattern == "panda")
        else:
            faces.round_eye(pen, x_eye, -0.06, 0.105, (66, 42, 30), mood)


def _dog_muzzle(pen: Pen, fur: Coat, mood: Mood, head: Patch) -> None:
    x = mood.turn * 1.2
    colour = fur.white if fur.pattern in PALE_MARKS else lighter(fur.base, 0.60 if mood.pricked else 0.30)
    if mood.pricked:
        for side in faces.SIDES:
            pen.fill(ellipse(x + side * 0.46, 0.40, 0.34, 0.40, side * 0.5), colour, FUR, tufts=0.03, within=head)
    pen.fill(ellipse(x, 0.54, 0.45, 0.41), colour, FUR, within=head)
    if mood.tongue and not mood.closed:
        faces.tongue(pen, x, 0.66)
    faces.mouth(pen, x, 0.34, 0.62, 0.30, INK if brightness(colour) > 60 else BLACK, 0.032)
    faces.nose(pen, x, 0.27, 0.22, 0.155, (34, 28, 32))


def _hanging_ear(pen: Pen, side: float, fur: Coat, mood: Mood) -> None:
    colour = fur.ears if fur.pattern == "calico" else mix(fur.mark, fur.base, 0.25)
    low = 0.35 * mood.ear_size + 0.15
    ear = [
        (0.40, -0.82),
        (0.84, -0.86),
        (1.14, -0.32),
        (1.18, 0.12 + low),
        (0.95, 0.32 + low),
        (0.74, 0.04),
        (0.66, -0.45),
    ]
    pen.fill(spline(flipped(ear, side)), colour, FUR, tufts=0.035)


def _ear_tip(pen: Pen, side: float, mood: Mood) -> None:
    x, y = 0.78 + 0.10 * mood.ear_tilt * side, -0.58 - 0.79 * mood.ear_size + 0.14 * abs(mood.ear_tilt)
    tip = curved(
        ((x + 0.10, y + 0.42), (x + 0.08, y + 0.2), (x, y - 0.03)),
        ((x, y - 0.03), (x - 0.14, y + 0.1), (x - 0.22, y + 0.28)),
    )
    pen.fill(flipped(tip, side), (46, 36, 38))


def _fox_eye(pen: Pen, side: float, x: float, y: float, mood: Mood) -> None:
    """Draw a narrow amber eye that slants upwards."""
    pen.fill(ellipse(x, y, 0.185, 0.135, -side * 0.4), (40, 30, 30))
    pen.fill(ellipse(x, y, 0.135, 0.105, -side * 0.4), (206, 142, 52))
    pen.fill(ellipse(x + mood.gaze * 0.02, y, 0.06 + 0.2 * (mood.pupil - 0.05), 0.10), BLACK)
    pen.dot(x - 0.05, y - 0.045, 0.04, WHITE)
