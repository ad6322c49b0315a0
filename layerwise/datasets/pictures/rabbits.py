"""The head of a rabbit, and how it hops where others walk."""

from __future__ import annotations

from layerwise.datasets.pictures import faces
from layerwise.datasets.pictures.bodies import Animal, ground_shadow
from layerwise.datasets.pictures.canvas import FUR, SKIN
from layerwise.datasets.pictures.coats import Coat, Mood
from layerwise.datasets.pictures.colours import PINK, Colour, darker, lighter, mix
from layerwise.datasets.pictures.outlines import ellipse, flipped, spline, symmetric
from layerwise.datasets.pictures.pen import Pen

_HEAD = symmetric(
    [(0, -0.82), (0.42, -0.76), (0.74, -0.40), (0.86, 0.1), (0.88, 0.44), (0.58, 0.80), (0.2, 0.92), (0, 0.93)]
)


def rabbit_head(pen: Pen, fur: Coat, mood: Mood) -> None:
    """Draw a rabbit's head: tall ears, one of which may hang, full cheeks and two front teeth."""
    for side in faces.SIDES:
        _ear(pen, side, fur, mood)
    head = pen.fill(_HEAD, fur.base, FUR, tufts=0.04)
    if fur.pattern in ("tuxedo", "bicolour"):
        faces.blaze(pen, fur, mood, head)
    x = mood.turn
    pen.fill(ellipse(x, 0.58, 0.40, 0.28), lighter(fur.base, 0.5), opacity=0.85, soft=0.03, within=head)
    pen.fill([(x - 0.085, 0.50), (x + 0.085, 0.50), (x + 0.075, 0.69), (x - 0.075, 0.69)], (252, 250, 242))
    pen.line([(x, 0.50), (x, 0.68)], (176, 160, 150), 0.012)
    faces.mouth(pen, x, 0.34, 0.49, 0.22, faces.ink_on(fur))
    faces.nose(pen, x, 0.31, 0.12, 0.085, mix(PINK, (150, 70, 80), 0.3))
    faces.blush(pen, fur, mood, head)
    for _, x_eye in faces.eye_places(mood, 0.49):
        if mood.closed:
            faces.closed_eye(pen, x_eye, -0.04, fur, mood)
        else:
            faces.round_eye(pen, x_eye, -0.06, 0.155, (74, 46, 40), mood)
    faces.whiskers(pen, fur, mood, 0.55)


def hopping(pen: Pen, animal: Animal) -> None:
    """Draw a rabbit between two hops: a round back, a strong haunch, long hind feet."""
    coat, mood = animal.coat, animal.mood
    ground_shadow(pen, 1.2, 2.5, 1.75, 0.17)
    pen.fill(ellipse(2.62, 1.55, 0.34), coat.white, FUR, tufts=0.1)
    _foot(pen, 0.75, 2.44, 0.34, darker(coat.paws, 0.75))
    outline = [
        (-0.2, 1.0), (0.35, 0.55), (1.1, 0.42), (1.95, 0.55), (2.55, 1.15),
        (2.62, 1.9), (2.2, 2.38), (1.2, 2.4), (0.4, 2.3), (-0.15, 1.7),
    ]  # fmt: skip
    body = pen.fill(spline(outline), coat.base, FUR, tufts=0.042)
    if coat.pattern in ("tuxedo", "bicolour"):
        pen.fill(ellipse(0.1, 1.9, 0.75, 0.75), coat.white, tufts=0.05, within=body)
    _foot(pen, 1.75, 2.42, 0.72, coat.paws)
    pen.fill(ellipse(1.85, 1.75, 0.68, 0.66), coat.base, FUR, within=body)
    foreleg = [(0.0, 1.5), (0.42, 1.5), (0.40, 2.1), (0.34, 2.46), (-0.02, 2.46), (-0.02, 2.0)]
    pen.fill(spline(foreleg), coat.base, FUR)
    _foot(pen, 0.10, 2.44, 0.32, coat.paws)
    rabbit_head(pen.at(-0.02, 0.42, 0.98, mood.tilt * 0.8), coat, mood)


def _foot(pen: Pen, x: float, y: float, half: float, colour: Colour) -> None:
    pen.fill(ellipse(x, y, half, 0.14), colour, SKIN)


def _ear(pen: Pen, side: float, fur: Coat, mood: Mood) -> None:
    skin = mix(PINK, fur.base, 0.35)
    if mood.droops and side == mood.side:
        ear = [(0.28, -0.74), (0.66, -1.30), (1.18, -1.0), (1.36, -0.25), (1.16, 0.06), (0.94, -0.42), (0.68, -0.62)]
        inner = [(0.62, -0.98), (0.95, -0.98), (1.20, -0.32), (1.12, -0.16), (0.92, -0.66)]
    else:
        lean = mood.ear_tilt * 0.4 * side
        ear = [(0.08, -0.65), (0.10 + lean, -1.5), (0.34 + lean * 1.5, -2.2), (0.64 + lean, -1.55), (0.60, -0.6)]
        inner = [(0.23, -0.8), (0.23 + lean, -1.5), (0.35 + lean * 1.4, -1.95), (0.49 + lean, -1.5), (0.45, -0.8)]
    pen.fill(spline(flipped(ear, side)), fur.ears, FUR, tufts=0.02)
    pen.fill(spline(flipped(inner, side)), skin, SKIN)
