"""What makes a picture harder without changing what it shows: light, things in front, exposure, blur, noise."""

from __future__ import annotations

import math

import numpy as np

from layerwise.datasets.pictures.canvas import CLOTH, GLOSS, SKIN, WOOD, Canvas, blurred
from layerwise.datasets.pictures.chance import Chance
from layerwise.datasets.pictures.colours import BRIGHT, LEAF, Colour, darker, lighter, varied
from layerwise.datasets.pictures.outlines import box, ellipse, leaf, spline
from layerwise.datasets.pictures.pen import Pen

_TINTS = ((0.76, 0.94, 1.50), (1.26, 0.96, 0.72), (1.14, 0.86, 1.22), (0.80, 1.06, 1.16), (0.96, 0.98, 1.12))
"""Colours of evening light: blue hour, lamp, afterglow, teal, grey."""


def brighten(canvas: Canvas, brightness: float) -> None:
    """Bring the mean to about this value, 0 to 1: colours move along a curve that keeps black and white.

    The curve is y = x / (k (1 − x) + 1), Schlick's bias; k follows from the mean.
    """
    mean = _mean(canvas)
    bend = np.float32((mean / brightness - 1) / (1 - mean))
    share = np.clip(canvas.rgb * np.float32(1 / 255), 0, 1)
    canvas.rgb[...] = np.float32(255) * share / (bend * (1 - share) + 1)


def dim(canvas: Canvas, chance: Chance, brightness: float) -> None:
    """Bring the mean to about this value, 0 to 1, in the coloured light of an evening."""
    tint = np.asarray(chance.choose(_TINTS), np.float32)
    canvas.rgb *= np.float32(brightness / _mean(canvas)) * tint


def _mean(canvas: Canvas) -> float:
    """The mean of all channels, 0 to 1, summed in whole numbers, whose order does not matter."""
    return int(canvas.rgb.astype(np.int64).sum()) / (255 * canvas.rgb.size)


def fade(canvas: Canvas, colour: float, haze: float) -> None:
    """Multiply the colourfulness of every pixel, then mix in this share of the mean grey, as distance does."""
    red, green, blue = (canvas.rgb[..., k : k + 1] for k in range(3))
    grey = red * np.float32(0.3) + green * np.float32(0.59) + blue * np.float32(0.11)
    canvas.rgb[...] = np.clip(grey + (canvas.rgb - grey) * np.float32(colour), 0, 255)
    canvas.rgb += (np.float32(255 * _mean(canvas)) - canvas.rgb) * np.float32(haze)


def lamp(pen: Pen) -> None:
    """Light a lamp at the side, or a string of lamps, on most evenings."""
    chance, kind = pen.chance, pen.chance.between(0, 1)
    if kind < 0.40:
        x, y = chance.choose([chance.between(-0.05, 0.15), chance.between(0.85, 1.05)]), chance.between(0.05, 0.5)
        pen.fill(ellipse(x, y, 0.42), (255, 186, 104), opacity=0.24, soft=0.14)
        pen.fill(ellipse(x, y, 0.17), (255, 206, 130), opacity=0.32, soft=0.08)
    elif kind < 0.70:
        top, sag = chance.between(0.03, 0.14), chance.between(0.05, 0.12)
        line = [(-0.05, top), (0.25, top + sag), (0.5, top), (0.75, top + sag), (1.05, top)]
        pen.line(line, (30, 26, 34), 0.003, opacity=0.8)
        for x, y in spline(line, closed=False, steps=4)[1:-1]:
            colour = chance.choose([(255, 214, 120), (255, 150, 110), (150, 210, 255), (255, 236, 190)])
            pen.fill(ellipse(x, y + 0.012, 0.032), colour, opacity=0.4, soft=0.02)
            pen.fill(ellipse(x, y + 0.012, 0.013), lighter(colour, 0.4))


def sunbeam(pen: Pen) -> None:
    """Let daylight fall in from one side."""
    x = pen.chance.choose([-0.1, 1.1])
    pen.fill(ellipse(x, 0.0, 0.7, 0.5), (255, 248, 216), opacity=0.35, soft=0.16)


def in_front(pen: Pen) -> str:
    """Put something before the subject, at one side or below, and name it."""
    chance = pen.chance
    kind = chance.choose(["leaves", "carton", "post", "flowers", "cushion"])
    frame = pen.at(0.5, 0.5, 0.5, mirror=chance.often(0.5))
    if kind == "leaves":
        green = varied(chance, (78, 140, 80))
        for k in range(4):
            start, end = (1.25, 0.05 + 0.32 * k), (0.30 + 0.08 * k, -0.10 + 0.36 * k)
            frame.fill(leaf(start, end, 0.24), darker(green, 0.8 + 0.1 * k), SKIN)
    elif kind == "carton":
        _carton(frame, varied(chance, (196, 154, 104)))
    elif kind == "post":
        x = chance.between(0.25, 0.6)
        frame.fill(
            box(x, -1.2, x + 0.26, 1.2),
            varied(chance, chance.choose([(112, 80, 56), (150, 150, 156), (224, 216, 204)])),
            WOOD,
        )
    elif kind == "flowers":
        for k in range(7):
            _bloom(frame, -0.9 + 0.3 * k + chance.bell(0.05), chance.between(0.40, 0.76))
    else:
        cushion = frame.at(0.60, 0.68, 0.42, chance.bell(0.2))
        cushion.fill(box(-1, -1, 1, 1, 0.35), varied(chance, chance.choose(BRIGHT)), CLOTH)
    return kind


def _carton(pen: Pen, colour: Colour) -> None:
    """An open carton, which whatever is behind it looks out of."""
    pen.fill(box(-0.75, 0.48, 0.75, 1.2), colour, CLOTH)
    pen.fill(box(-0.10, 0.48, 0.10, 1.2), lighter(colour, 0.25))
    for side in (-1, 1):
        flap = [(side * 0.75, 0.48), (side * 0.97, 0.64), (side * 0.60, 0.68), (side * 0.38, 0.48)]
        pen.fill(flap, darker(colour, 0.85), CLOTH)


def _bloom(pen: Pen, x: float, y: float) -> None:
    pen.line([(x, 1.1), (x + 0.02, (1.1 + y) / 2), (x, y)], darker(LEAF, 0.95), 0.022)
    colour = varied(pen.chance, pen.chance.choose(BRIGHT[:8]))
    for k in range(6):
        pen.dot(x + 0.09 * math.cos(1.047 * k), y + 0.09 * math.sin(1.047 * k), 0.075, colour)
    pen.fill(ellipse(x, y, 0.06), (250, 206, 80), GLOSS)


def expose(canvas: Canvas, chance: Chance, brightness: str) -> None:
    """Expose the picture 'normal', too 'dark' or too 'bright', with a slight cast and darker corners."""
    gain = chance.between(0.92, 1.08)
    gain *= {"normal": 1.0, "dark": chance.between(0.42, 0.62), "bright": chance.between(1.15, 1.34)}[brightness]
    cast = np.asarray([1 + chance.bell(0.035), 1 + chance.bell(0.015), 1 + chance.bell(0.035)], np.float32)
    x, y = canvas.x - np.float32(0.5), canvas.y - np.float32(0.5)
    field = np.float32(1.05) - np.float32(0.35) * (x * x + y * y)
    canvas.rgb *= (field * np.float32(gain))[..., None] * cast
    if brightness == "bright":
        canvas.rgb += np.float32(10)


def defocus(canvas: Canvas, level: int) -> None:
    """Blur the whole picture: level 1 a little, 2 more, 0 not at all."""
    if level:
        radius = max(1, round(canvas.size / 64 * (0.55 if level == 1 else 0.9)))
        canvas.rgb = (
            blurred(canvas.rgb, radius) if level == 2 else (canvas.rgb + blurred(canvas.rgb, radius)) * np.float32(0.5)
        )


def sensor_noise(canvas: Canvas, chance: Chance, strength: float) -> None:
    """Add the noise of a sensor, mostly alike in the three channels."""
    size = canvas.size
    light = chance.numbers(size, size, 1) + chance.numbers(size, size, 1) - 1
    colour = chance.numbers(size, size, 3) - 0.5
    canvas.rgb += (strength * light + 0.6 * strength * colour).astype(np.float32)
