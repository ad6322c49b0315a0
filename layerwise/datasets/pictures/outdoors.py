"""Places out of doors. Each function paints the whole canvas and gives the height that a subject stands on."""

from __future__ import annotations

import math
from itertools import pairwise

from layerwise.datasets.pictures.canvas import CLOTH, EARTH, FUR, SKIN, WOOD
from layerwise.datasets.pictures.colours import BARK, WHITE, Colour, darker, lighter, mix, varied
from layerwise.datasets.pictures.outlines import box, ellipse, leaf, moved, spline, stroke
from layerwise.datasets.pictures.pen import Pen

_SKIES: tuple[Colour, ...] = ((120, 190, 238), (164, 210, 238), (250, 196, 156), (158, 184, 214))
_PETALS: tuple[Colour, ...] = ((255, 255, 255), (250, 214, 80), (236, 130, 160), (150, 130, 222))


def garden(pen: Pen) -> float:
    """Paint a meadow with flowers, hills and clouds."""
    chance = pen.chance
    sky, grass = chance.choose(_SKIES), varied(chance, (116, 174, 78))
    pen.canvas.gradient(sky, lighter(sky, 0.55), 0, 0.6)
    _clouds(pen, 3)
    top = chance.between(0.50, 0.62)
    hills = [(-0.2, top), (0.2, top - 0.1), (0.55, top - 0.02), (0.9, top - 0.12), (1.3, top), (1.3, 1.3), (-0.2, 1.3)]
    pen.fill(spline(hills), mix(grass, sky, 0.35), EARTH)
    if chance.often(0.5):
        _fence(pen, top - 0.02)
    pen.fill(
        spline([(-0.2, top + 0.06), (0.3, top + 0.02), (0.7, top + 0.06), (1.2, top), (1.3, 1.4), (-0.2, 1.4)]),
        grass,
        EARTH,
    )
    _blades(pen, top + 0.08, grass)
    for _ in range(int(chance.between(2, 10))):
        _daisy(pen, chance.between(0, 1), chance.between(top + 0.12, 0.98))
    return 0.83


def autumn(pen: Pen) -> float:
    """Paint a wood in autumn, the ground covered with leaves."""
    chance = pen.chance
    mist: Colour = (232, 200, 150)
    leaves: tuple[Colour, ...] = ((222, 126, 46), (202, 78, 42), (238, 180, 66), (166, 102, 46))
    pen.canvas.gradient(mist, lighter(mist, 0.4), 0, 0.6)
    for k in range(7):
        x, half = 0.16 * k + chance.between(-0.06, 0.06), chance.between(0.014, 0.032)
        pen.fill(box(x - half, 0, x + half, 0.7), mix(BARK, mist, chance.between(0.1, 0.5)), WOOD)
    for _ in range(14):
        x, y = chance.between(0, 1), chance.between(-0.02, 0.20)
        shape = ellipse(x, y, chance.between(0.08, 0.13), chance.between(0.06, 0.09))
        pen.fill(shape, mix(chance.choose(leaves), mist, 0.15), FUR, tufts=0.012)
    pen.fill(box(0, 0.58, 1, 1), (176, 116, 56), EARTH)
    for k in range(44):
        x, y = chance.between(0, 1), 0.60 + 0.42 * k / 44
        size, angle = 0.03 + 0.05 * (y - 0.58), chance.between(0, math.tau)
        end = (x + size * math.cos(angle), y + 0.6 * size * math.sin(angle))
        pen.fill(leaf((x, y), end, 0.45), chance.choose(leaves))
    return 0.83


def snow(pen: Pen) -> float:
    """Paint firs in falling snow."""
    chance = pen.chance
    sky = chance.choose([(160, 196, 230), (140, 168, 204), (222, 190, 208), (92, 110, 152)])
    pen.canvas.gradient(sky, lighter(sky, 0.5), 0, 0.6)
    for k in range(5):
        x, high = 0.24 * k + chance.between(-0.06, 0.06), chance.between(0.26, 0.40)
        _snowy_fir(pen, x, high, mix((58, 106, 88), sky, chance.between(0.05, 0.35)))
    ground = [(-0.2, 0.64), (0.25, 0.58), (0.7, 0.65), (1.2, 0.59), (1.2, 1.4), (-0.2, 1.4)]
    pen.fill(spline(ground), (226, 234, 246), EARTH)
    pen.fill(
        spline([(-0.2, 0.80), (0.3, 0.76), (0.8, 0.82), (1.2, 0.77), (1.2, 1.4), (-0.2, 1.4)]), (240, 244, 250), EARTH
    )
    for _ in range(26):
        pen.dot(chance.between(0, 1), chance.between(0, 1), chance.between(0.004, 0.011), (255, 255, 255), opacity=0.9)
    return 0.83


def beach(pen: Pen) -> float:
    """Paint sand, sea and sky."""
    chance = pen.chance
    sky, sea = chance.choose(_SKIES), varied(chance, (52, 146, 184))
    pen.canvas.gradient(sky, lighter(sky, 0.6), 0, 0.42)
    _clouds(pen, 2)
    top = chance.between(0.37, 0.44)
    pen.canvas.gradient(sea, lighter(sea, 0.35), top, 0.66)
    for _ in range(9):
        x, y = chance.between(-0.1, 1), chance.between(top + 0.02, 0.58)
        pen.line([(x, y), (x + 0.06, y - 0.008), (x + 0.12, y)], WHITE, 0.001, 0.007, 0.001, opacity=0.8)
    for drop, colour in ((0.0, (244, 250, 250)), (0.022, varied(chance, (238, 208, 150), 6, 4))):
        shore = [(-0.2, 0.63), (0.2, 0.60), (0.6, 0.645), (1.2, 0.60), (1.2, 1.4), (-0.2, 1.4)]
        pen.fill(moved(spline(shore), 0, drop), colour, EARTH)
    for _ in range(5):
        x, y = chance.between(0.02, 0.98), chance.between(0.70, 0.97)
        pen.fill(ellipse(x, y, 0.018, 0.013), chance.choose([(236, 170, 150), (250, 240, 226), (206, 160, 180)]), SKIN)
    return 0.83


def street(pen: Pen) -> float:
    """Paint a row of gabled houses behind a pavement."""
    chance = pen.chance
    sky = chance.choose(_SKIES)
    pen.canvas.gradient(sky, lighter(sky, 0.5), 0, 0.6)
    colours: tuple[Colour, ...] = (
        (206, 112, 86),
        (226, 184, 110),
        (130, 168, 176),
        (222, 206, 180),
        (150, 130, 160),
        (196, 140, 130),
    )
    x = -0.08
    while x < 1.0:
        wide = chance.between(0.24, 0.34)
        _facade(pen, x, x + wide, chance.between(0.16, 0.30), varied(chance, chance.choose(colours)))
        x += wide
    stone = varied(chance, (168, 162, 158), 10, 4)
    pen.fill(box(0, 0.66, 1, 1), stone, EARTH)
    pen.fill(box(0, 0.66, 1, 0.69), lighter(stone, 0.4))
    for k in range(5):
        slant = 0.06 * (k - 2)
        pen.line([(0.1 + 0.2 * k, 0.69), (0.1 + 0.2 * k + slant, 1.0)], darker(stone, 0.78), 0.004, opacity=0.8)
    pen.line([(0, 0.82), (1, 0.82)], darker(stone, 0.78), 0.004, opacity=0.8)
    return 0.84


def night(pen: Pen) -> float:
    """Paint a hill under the stars."""
    chance = pen.chance
    top = varied(chance, chance.choose([(34, 42, 96), (48, 34, 88), (22, 54, 90)]), 6, 4)
    glow = mix(top, (150, 110, 160), 0.5)
    pen.canvas.gradient(top, glow, 0, 0.72)
    for _ in range(26):
        pen.dot(
            chance.between(0, 1),
            chance.between(0, 0.55),
            chance.between(0.003, 0.008),
            (252, 248, 224),
            opacity=chance.between(0.5, 1),
        )
    if chance.often(0.8):
        x, y, radius = (
            chance.choose([chance.between(0.1, 0.25), chance.between(0.75, 0.9)]),
            chance.between(0.1, 0.22),
            chance.between(0.07, 0.11),
        )
        pen.fill(ellipse(x, y, radius * 1.9), (240, 236, 200), opacity=0.3, soft=0.04)
        pen.fill(ellipse(x, y, radius), (252, 242, 206), EARTH)
        if chance.often(0.5):
            pen.fill(ellipse(x + radius * 0.45, y - radius * 0.15, radius * 0.88), mix(top, glow, 0.25))
    for k in range(6):
        _far_fir(pen, 0.2 * k + chance.between(-0.07, 0.07), chance.between(0.12, 0.24), mix(top, (30, 50, 60), 0.6))
    pen.fill(
        spline([(-0.2, 0.66), (0.3, 0.60), (0.7, 0.63), (1.2, 0.59), (1.2, 1.4), (-0.2, 1.4)]),
        mix(top, (60, 110, 80), 0.65),
        EARTH,
    )
    _blades(pen, 0.68, (70, 118, 96))
    return 0.83


def _clouds(pen: Pen, count: int) -> None:
    for _ in range(count):
        x, y, size = pen.chance.between(0, 1), pen.chance.between(0.05, 0.28), pen.chance.between(0.06, 0.10)
        for dx, dy, radius in ((-1, 0.2, 0.7), (0, 0, 1), (1, 0.2, 0.75), (0.4, 0.3, 0.8)):
            shape = ellipse(x + dx * size, y + dy * size, radius * size, radius * size * 0.6)
            pen.fill(shape, (255, 255, 255), opacity=0.85, soft=0.008)


def _blades(pen: Pen, top: float, grass: Colour) -> None:
    for k in range(40):
        x, y = pen.chance.between(0, 1), top + (1.02 - top) * k / 40
        high = 0.03 + 0.08 * (y - top)
        blade = [(x, y), (x + pen.chance.bell(0.012), y - high)]
        pen.fill(stroke(blade, 0.007, 0.001), darker(grass, pen.chance.between(0.72, 1.22)), opacity=0.85)


def _daisy(pen: Pen, x: float, y: float) -> None:
    colour = pen.chance.choose(_PETALS)
    for k in range(5):
        pen.dot(x + 0.015 * math.cos(1.257 * k), y + 0.015 * math.sin(1.257 * k), 0.011, colour)
    pen.dot(x, y, 0.008, (250, 200, 60))


def _fence(pen: Pen, y: float) -> None:
    for rail in (-0.09, -0.03):
        pen.fill(box(-0.1, y + rail, 1.1, y + rail + 0.022), (246, 240, 230), CLOTH)
    for k in range(9):
        x = 0.06 + 0.115 * k
        pen.fill(
            [(x - 0.022, y + 0.04), (x - 0.022, y - 0.12), (x, y - 0.15), (x + 0.022, y - 0.12), (x + 0.022, y + 0.04)],
            (250, 246, 238),
            CLOTH,
        )


def _snowy_fir(pen: Pen, x: float, high: float, green: Colour) -> None:
    for share, half in ((0.0, 0.36), (0.32, 0.28), (0.62, 0.19)):
        y = 0.66 - high * share
        tip = y - high * 0.55
        pen.fill([(x - half * high, y), (x, tip), (x + half * high, y)], green, WOOD)
        snow_half, edge = half * high * 0.5, tip + high * 0.27
        cap = [
            (x, tip - 0.005),
            (x + snow_half, edge),
            (x + snow_half * 0.3, edge - 0.02),
            (x, edge + 0.01),
            (x - snow_half * 0.4, edge - 0.02),
            (x - snow_half, edge),
        ]
        pen.fill(cap, (246, 248, 252), opacity=0.95)


def _far_fir(pen: Pen, x: float, high: float, colour: Colour) -> None:
    for share in (0.0, 0.3, 0.6):
        y, half = 0.66 - high * share, 0.32 * high * (1.1 - share)
        pen.fill([(x - half, y), (x, y - high * 0.55), (x + half, y)], colour)


def _facade(pen: Pen, left: float, right: float, top: float, colour: Colour) -> None:
    middle, door = (left + right) / 2, pen.chance.often(0.5)
    pen.fill([(left, 0.7), (left, top + 0.1), (middle, top - 0.06), (right, top + 0.1), (right, 0.7)], colour, CLOTH)
    edge = [(left - 0.01, top + 0.11), (middle, top - 0.06), (right + 0.01, top + 0.11)]
    for start, end in pairwise(edge):
        pen.line([start, end], darker(colour, 0.55), 0.014)
    pane: Colour = (254, 228, 140) if pen.chance.often(0.4) else (110, 140, 164)
    for y in (top + 0.13, top + 0.29):
        for x in (middle - 0.065, middle + 0.065):
            pen.fill(box(x - 0.034, y - 0.045, x + 0.034, y + 0.045), WHITE)
            pen.fill(box(x - 0.024, y - 0.035, x + 0.024, y + 0.035), pane, SKIN)
    if door:
        pen.fill(box(middle - 0.035, 0.54, middle + 0.035, 0.68, 0.02), darker(colour, 0.5), WOOD)


OUTDOORS = {"garden": garden, "autumn": autumn, "snow": snow, "beach": beach, "street": street, "night": night}
