"""Things that are no animals, each within −1 to 1, standing on y = 1."""

from __future__ import annotations

import math

from layerwise.datasets.pictures.canvas import CLOTH, EARTH, FUR, GLOSS, SKIN, WOOD
from layerwise.datasets.pictures.colours import (
    BARK,
    BRIGHT,
    LEAF,
    NATURAL,
    NIGHT,
    WHITE,
    Colour,
    darker,
    lighter,
    mix,
    of_tone,
    varied,
)  # fmt: skip
from layerwise.datasets.pictures.outlines import box, curved, ellipse, leaf, spline, stroke
from layerwise.datasets.pictures.pen import Pen

_GLASS: Colour = (172, 210, 228)
_CREAM: Colour = (250, 247, 240)


def paint(pen: Pen, tone: str) -> Colour:
    """Choose a colour for a thing: four in five times one that coats have, too."""
    palette = NATURAL if pen.chance.often(0.8) else BRIGHT
    return varied(pen.chance, pen.chance.choose(of_tone(palette, tone)))


def shadow(pen: Pen, half: float, y: float = 1.0) -> None:
    """Darken the ground below a thing."""
    pen.fill(ellipse(0.05, y, half, 0.12), NIGHT, opacity=0.42, soft=0.07)


def gleam(pen: Pen, x: float, y: float, across: float, down: float, turn: float = -0.6) -> None:
    """Set a soft highlight on a glossy thing."""
    pen.fill(ellipse(x, y, across, down, turn), WHITE, opacity=0.55, soft=0.035)


def house(pen: Pen, tone: str) -> None:
    """Draw a small house with a chimney, often with the lamps lit."""
    chance = pen.chance
    wall, roof = (
        paint(pen, tone),
        varied(chance, chance.choose([(176, 68, 56), (90, 84, 96), (116, 80, 58), (68, 102, 128)])),
    )
    shadow(pen, 0.95)
    pen.fill(box(0.30, -1.0, 0.54, -0.35), darker(roof, 0.8), WOOD)
    pen.fill(box(0.26, -1.05, 0.58, -0.95), darker(roof, 0.65))
    if chance.often(0.5):
        for k in range(3):
            pen.fill(
                ellipse(0.44 + 0.11 * k, -1.14 - 0.14 * k, 0.10 + 0.03 * k), (244, 244, 246), opacity=0.6, soft=0.02
            )
    pen.fill([(-0.75, 1.0), (-0.75, -0.2), (0, -0.88), (0.75, -0.2), (0.75, 1.0)], wall, CLOTH)
    pen.fill(
        [
            (-0.98, -0.10),
            (-0.9, -0.24),
            (0, -1.02),
            (0.9, -0.24),
            (0.98, -0.10),
            (0.88, -0.04),
            (0, -0.76),
            (-0.88, -0.04),
        ],
        roof,
        WOOD,
    )
    pane = (253, 224, 132) if chance.often(0.5) else _GLASS
    pen.fill(box(-0.18, 0.36, 0.20, 1.0, 0.06), _CREAM)
    pen.fill(box(-0.13, 0.41, 0.15, 1.0, 0.04), darker(roof, 0.75), WOOD)
    pen.dot(0.09, 0.71, 0.035, (250, 210, 90))
    for x in (-0.48, 0.49):
        _window(pen, x, 0.30, 0.19, pane)
    pen.dot(0, -0.32, 0.17, _CREAM)
    pen.dot(0, -0.32, 0.125, pane)
    for side in (-1, 1):
        for k in range(3):
            pen.fill(ellipse(side * (0.60 + 0.13 * k), 0.93, 0.15, 0.13), LEAF, FUR)


def _window(pen: Pen, x: float, y: float, half: float, pane: Colour) -> None:
    pen.fill(box(x - half, y - half, x + half, y + half), _CREAM)
    pen.fill(box(x - half + 0.04, y - half + 0.04, x + half - 0.04, y + half - 0.04), pane, GLOSS)
    pen.fill(box(x - 0.015, y - half, x + 0.015, y + half), _CREAM)
    pen.fill(box(x - half, y - 0.015, x + half, y + 0.015), _CREAM)


def car(pen: Pen, tone: str) -> None:
    """Draw a small car from its side."""
    colour = paint(pen, tone)
    shadow(pen, 1.1, 0.98)
    pen = pen.at(0, 0.22)
    cabin = [(-0.68, 0.10), (-0.44, -0.38), (-0.12, -0.52), (0.30, -0.50), (0.60, -0.10), (0.66, 0.2), (-0.68, 0.2)]
    pen.fill(spline(cabin), colour, GLOSS)
    for pane in (
        [(-0.52, 0.04), (-0.38, -0.31), (-0.06, -0.40), (-0.06, 0.04)],
        [(0.03, 0.04), (0.03, -0.40), (0.28, -0.38), (0.50, 0.04)],
    ):
        pen.fill(pane, _GLASS, SKIN)
        x = pane[0][0] + 0.16
        pen.line([(x + 0.06, -0.26), (x, 0.0)], WHITE, 0.03, opacity=0.6)
    pen.fill(box(-1.06, -0.02, 1.06, 0.52, 0.20), colour, GLOSS)
    pen.fill(box(-1.08, 0.38, 1.08, 0.48, 0.04), darker(colour, 0.6))
    pen.line([(-0.01, 0.04), (-0.01, 0.42)], darker(colour, 0.65), 0.012)
    pen.fill(box(0.07, 0.11, 0.21, 0.15, 0.015), (232, 232, 234))
    pen.fill(ellipse(-0.97, 0.15, 0.09, 0.11), (255, 242, 186), GLOSS)
    pen.fill(ellipse(0.99, 0.15, 0.07, 0.10), (222, 52, 48), GLOSS)
    for x in (-0.58, 0.58):
        pen.dot(x, 0.50, 0.30, darker(colour, 0.4))
        pen.fill(ellipse(x, 0.51, 0.265), (40, 38, 44), SKIN)
        pen.fill(ellipse(x, 0.51, 0.14), (202, 205, 210), GLOSS)
        pen.dot(x, 0.51, 0.045, (90, 90, 96))


def boat(pen: Pen, tone: str) -> None:
    """Draw a toy sailing boat on its stand, so that it fits indoors and out."""
    chance, hull = pen.chance, paint(pen, tone)
    sail = varied(chance, chance.choose([(250, 246, 236), (232, 92, 80), (248, 204, 110), (122, 170, 208)]), 6, 4)
    shadow(pen, 0.8)
    for x in (-0.38, 0.34):
        pen.fill([(x - 0.06, 0.7), (x + 0.06, 0.7), (x + 0.13, 1.0), (x - 0.13, 1.0)], BARK, WOOD)
    pen.fill(box(-0.62, 0.95, 0.58, 1.03, 0.03), BARK, WOOD)
    pen.fill(stroke([(0.02, 0.5), (0.02, -1.0)], 0.04), (122, 86, 58), WOOD)
    main = curved(
        ((0.09, -0.93), (0.66, -0.3), (0.84, 0.32)),
        ((0.84, 0.32), (0.5, 0.40), (0.09, 0.32)),
        ((0.09, 0.32), (0.09, -0.2), (0.09, -0.93)),
    )
    jib = curved(
        ((-0.06, -0.78), (-0.10, -0.2), (-0.06, 0.32)),
        ((-0.06, 0.32), (-0.3, 0.4), (-0.70, 0.32)),
        ((-0.70, 0.32), (-0.22, -0.2), (-0.06, -0.78)),
    )
    cloth = pen.fill(main, sail, CLOTH)
    pen.fill(jib, darker(sail, 0.9), CLOTH)
    stripe = darker(sail, 0.62) if chance.often(0.5) else sail
    pen.line([(0.0, 0.02), (0.5, 0.06), (0.9, 0.0)], stripe, 0.05, within=cloth)
    pen.fill([(0.02, -1.03), (0.32, -0.93), (0.02, -0.83)], (222, 62, 60))
    outline = curved(
        ((-0.98, 0.44), (-0.74, 0.82), (-0.36, 0.84)), ((-0.36, 0.84), (0.3, 0.86), (0.48, 0.83)),
        ((0.48, 0.83), (0.86, 0.78), (1.02, 0.42)), ((1.02, 0.42), (0, 0.54), (-0.98, 0.44)),
    )  # fmt: skip
    wood = pen.fill(outline, hull, GLOSS)
    pen.line([(-1.0, 0.52), (0, 0.62), (1.0, 0.51)], _CREAM, 0.035, within=wood)


def teapot(pen: Pen, tone: str) -> None:
    """Draw a teapot with dots or a stripe."""
    colour = paint(pen, tone)
    light = lighter(colour, 0.7)
    shadow(pen, 0.85)
    pen.fill(stroke([(-0.58, -0.06), (-1.06, -0.12), (-1.06, 0.50), (-0.52, 0.62)], 0.085), darker(colour, 0.85), GLOSS)
    spout = curved(
        ((0.48, 0.62), (0.82, 0.36), (0.90, -0.22)),
        ((0.90, -0.22), (1.06, -0.36), (1.20, -0.24)),
        ((1.20, -0.24), (1.02, 0.55), (0.48, 0.85)),
    )
    pen.fill(spout, darker(colour, 0.92), GLOSS)
    pot = pen.fill(ellipse(0, 0.36, 0.76, 0.64), colour, GLOSS)
    pen.fill(box(-0.34, 0.93, 0.34, 1.02, 0.04), darker(colour, 0.8))
    pen.line([(-0.8, 0.46), (0, 0.60), (0.8, 0.46)], light, 0.08, within=pot)
    for x in (-0.44, -0.15, 0.15, 0.44):
        pen.fill(ellipse(x, 0.20 + 0.06 * (1 - 4 * x * x), 0.07), light, within=pot)
    pen.fill(ellipse(0, -0.24, 0.38, 0.13), darker(colour, 0.78))
    pen.fill(ellipse(0, -0.30, 0.34, 0.13), colour, GLOSS)
    pen.fill(ellipse(0, -0.48, 0.11), light, GLOSS)
    gleam(pen, -0.34, 0.10, 0.17, 0.11)
    if pen.chance.often(0.6):
        for x in (1.06, 1.2):
            pen.fill(
                stroke([(x, -0.42), (x + 0.08, -0.6), (x - 0.06, -0.78), (x + 0.06, -0.98)], 0.03, 0.05, 0.01),
                WHITE,
                opacity=0.5,
                soft=0.02,
            )


def tree(pen: Pen, tone: str) -> None:
    """Draw a tree: an apple tree, a fir or one in blossom."""
    kind = pen.chance.choose(["apple", "apple", "fir", "blossom"])
    shadow(pen, 0.75)
    trunk = curved(
        ((-0.26, 1.02), (-0.08, 0.7), (-0.12, 0.0)),
        ((-0.12, 0.0), (0, -0.05), (0.12, 0.0)),
        ((0.12, 0.0), (0.08, 0.7), (0.28, 1.02)),
    )
    pen.fill(trunk, BARK, WOOD)
    if kind == "fir":
        _fir(pen, tone)
    else:
        _crown(pen, tone, kind)


def _fir(pen: Pen, tone: str) -> None:
    green = varied(pen.chance, pen.chance.choose(of_tone([(44, 98, 70), (150, 190, 160)], tone)))
    for y, half, height in ((0.62, 0.82, 0.75), (0.22, 0.68, 0.72), (-0.18, 0.52, 0.86)):
        layer = curved(
            ((-half, y), (-half * 0.25, y - 0.3), (0, y - height)),
            ((0, y - height), (half * 0.25, y - 0.3), (half, y)),
            ((half, y), (0, y + 0.18), (-half, y)),
        )  # fmt: skip
        pen.fill(layer, green, FUR, tufts=0.06)


def _crown(pen: Pen, tone: str, kind: str) -> None:
    chance = pen.chance
    greens: list[Colour] = [(134, 178, 88), (60, 110, 62), (226, 152, 66), (168, 62, 46)]
    pinks: list[Colour] = [(242, 182, 198), (150, 92, 116)]
    colour = varied(chance, chance.choose(of_tone(greens if kind == "apple" else pinks, tone)))
    for x, y, radius in (
        (-0.46, 0.02, 0.40),
        (0.47, 0.0, 0.40),
        (-0.26, -0.48, 0.42),
        (0.28, -0.46, 0.42),
        (0, -0.10, 0.52),
    ):
        pen.fill(ellipse(x, y, radius), colour, FUR, tufts=0.08)
    for k in range(8):
        angle, far = 0.785 * k + chance.between(0, 0.6), chance.between(0.35, 1)
        x, y = 0.62 * far * math.cos(angle), -0.2 + 0.52 * far * math.sin(angle)
        pen.fill(ellipse(x, y, 0.075), (214, 56, 52) if kind == "apple" else (255, 234, 240), GLOSS)


def flower(pen: Pen, tone: str) -> None:
    """Draw a large flower in a pot."""
    chance, petal = pen.chance, paint(pen, tone)
    centre = chance.choose([(246, 196, 60), (110, 70, 46), (250, 236, 180)])
    shadow(pen, 0.45)
    pen.fill(stroke([(0.02, 0.7), (-0.05, 0.4), (0, -0.2)], 0.05, 0.04), LEAF, SKIN)
    for side in (-1, 1):
        pen.fill(leaf((0, 0.55), (side * 0.62, 0.14 + 0.1 * side), 0.28), varied(chance, (98, 160, 84), 8, 4), SKIN)
    clay = varied(chance, chance.choose(of_tone([(190, 112, 78), (96, 74, 66), (226, 206, 178)], tone)))
    pen.fill([(-0.32, 0.62), (0.32, 0.62), (0.24, 1.02), (-0.24, 1.02)], clay, GLOSS)
    pen.fill(box(-0.38, 0.54, 0.38, 0.68, 0.03), lighter(clay, 0.15), GLOSS)
    count, start = chance.choose([6, 8, 10]), chance.between(0, 1)
    half = 1.45 / count + 0.07
    shape = spline([(0, -0.05), (half, -0.42), (half * 0.6, -0.68), (-half * 0.6, -0.68), (-half, -0.42)])
    for k in range(count):
        pen.at(0, -0.34, 1, start + math.tau * k / count).fill(shape, petal if k % 2 else darker(petal, 0.92), GLOSS)
    pen.fill(ellipse(0, -0.34, 0.23), centre, FUR, tufts=0.03)


def fish(pen: Pen, tone: str) -> None:
    """Draw a fish in a round bowl."""
    chance = pen.chance
    colours: list[Colour] = [
        (238, 142, 62),
        (236, 192, 70),
        (150, 190, 140),
        (60, 96, 152),
        (176, 62, 66),
        (92, 84, 84),
    ]
    colour = varied(chance, chance.choose(of_tone(colours, tone)))
    water: Colour = (196, 224, 234) if tone == "light" else (106, 160, 190)
    shadow(pen, 0.95)
    pen.fill(ellipse(0, 0.08, 1.0, 0.92), (214, 234, 242), opacity=0.5)
    inside = pen.fill(ellipse(0, 0.10, 0.94, 0.86), water, SKIN, opacity=0.85)
    pen.fill(box(-1.1, -0.9, 1.1, -0.30), lighter(water, 0.6), opacity=0.7, within=inside)
    pen.fill(ellipse(0, 0.98, 0.8, 0.24), (224, 198, 150), EARTH, within=inside)
    for x, top in ((0.55, 0.08), (0.68, 0.34), (-0.66, 0.4)):
        pen.fill(
            stroke([(x, 0.9), (x - 0.07, (0.9 + top) / 2), (x + 0.05, top)], 0.055, 0.05, 0.015),
            (72, 144, 84),
            opacity=0.9,
        )
    _swimmer(pen.at(-0.02, 0.24, 0.60, chance.bell(0.12), mirror=chance.often(0.5)), colour)
    for k in range(3):
        pen.dot(-0.5 + 0.06 * k, -0.02 - 0.13 * k, 0.045 - 0.008 * k, WHITE, opacity=0.75)
    pen.fill(ellipse(0, -0.72, 0.64, 0.11), (236, 246, 250), opacity=0.85)
    pen.fill(ellipse(0, -0.71, 0.55, 0.075), mix(water, (255, 255, 255), 0.3), opacity=0.9)
    pen.fill(stroke([(-0.72, -0.28), (-0.84, 0.1), (-0.70, 0.5)], 0.03, 0.055, 0.03), WHITE, opacity=0.7)


def _swimmer(pen: Pen, colour: Colour) -> None:
    """Draw the fish itself, from −1 to 1.2, its head on the left."""
    fin = darker(colour, 0.82)
    pen.fill(spline([(0.58, 0), (1.10, -0.52), (1.24, -0.14), (1.08, 0), (1.24, 0.14), (1.10, 0.52)]), fin, SKIN)
    pen.fill(spline([(-0.3, -0.40), (0.1, -0.80), (0.45, -0.64), (0.4, -0.25)]), fin, SKIN)
    pen.fill(spline([(-0.1, 0.4), (0.1, 0.74), (0.38, 0.64), (0.3, 0.3)]), fin, SKIN)
    body = pen.fill(
        spline(
            [(-1.0, 0.03), (-0.6, -0.40), (0, -0.54), (0.5, -0.32), (0.78, 0), (0.5, 0.32), (0, 0.52), (-0.6, 0.40)]
        ),
        colour,
        GLOSS,
    )
    if pen.chance.often(0.6):
        for x in (-0.30, 0.22):
            pen.line([(x, -0.6), (x + 0.07, 0), (x, 0.6)], _CREAM, 0.09, opacity=0.95, within=body)
    pen.fill(leaf((-0.08, 0.10), (0.30, 0.24), 0.5), fin, SKIN)
    pen.dot(-0.62, -0.10, 0.15, WHITE)
    pen.dot(-0.64, -0.10, 0.085, (20, 18, 22))
    pen.dot(-0.67, -0.13, 0.035, WHITE)
    pen.line([(-0.95, 0.09), (-0.84, 0.16), (-0.74, 0.12)], darker(colour, 0.45), 0.025)


def ball(pen: Pen, tone: str) -> None:
    """Draw a ball of wool, or a rubber ball."""
    chance, colour = pen.chance, paint(pen, tone)
    shadow(pen, 0.75)
    sphere = pen.fill(ellipse(0, 0.2, 0.82), colour, GLOSS)
    if chance.often(0.55):
        for k in range(12):
            inner = pen.at(0, 0.2, 1, chance.between(0, 3.14))
            y = chance.between(-0.65, 0.65)
            thread = [(-0.85, y), (0, y + chance.between(-0.25, 0.25)), (0.85, y)]
            inner.line(
                thread, darker(colour, 0.7) if k % 2 else lighter(colour, 0.3), 0.028, opacity=0.8, within=sphere
            )
        pen.fill(stroke([(0.5, 0.86), (0.85, 1.0), (1.1, 0.88), (1.3, 1.0)], 0.04), colour, CLOTH)
    else:
        second = paint(pen, tone)
        inner = pen.at(0, 0.2, 1, chance.between(-0.6, 0.6))
        for y in (-0.45, 0.0, 0.45):
            inner.fill(
                stroke([(-0.9, y - 0.1), (0, y + 0.12), (0.9, y - 0.1)], 0.11), _CREAM if y else second, within=sphere
            )
    gleam(pen, -0.3, -0.16, 0.2, 0.13)


def cup(pen: Pen, tone: str) -> None:
    """Draw a steaming cup on its saucer."""
    chance, colour = pen.chance, paint(pen, tone)
    light = lighter(colour, 0.7)
    shadow(pen, 0.95)
    pen.fill(ellipse(0, 0.93, 0.98, 0.14), lighter(colour, 0.55), GLOSS)
    pen.fill(stroke([(0.55, -0.05), (1.0, 0.0), (0.98, 0.45), (0.5, 0.55)], 0.085), darker(colour, 0.85), GLOSS)
    side = curved(
        ((-0.68, -0.2), (-0.68, 0.9), (-0.2, 0.92)), ((-0.2, 0.92), (0, 0.93), (0.2, 0.92)),
        ((0.2, 0.92), (0.68, 0.9), (0.68, -0.2)),
        ((0.68, -0.2), (0, -0.2), (-0.68, -0.2)),
    )  # fmt: skip
    mug = pen.fill(side, colour, GLOSS)
    if chance.often(0.5):
        heart = [((0, 0.14), (0.12, -0.06), (0.24, 0.09)), ((0.24, 0.09), (0.30, 0.30), (0, 0.54))]
        heart += [((0, 0.54), (-0.30, 0.30), (-0.24, 0.09)), ((-0.24, 0.09), (-0.12, -0.06), (0, 0.14))]
        pen.fill(curved(*heart), light)
    else:
        for y in (0.12, 0.40):
            pen.line([(-0.7, y), (0, y + 0.1), (0.7, y)], light, 0.05, within=mug)
    pen.fill(ellipse(0, -0.2, 0.68, 0.17), lighter(colour, 0.4))
    pen.fill(ellipse(0, -0.18, 0.58, 0.125), (98, 62, 42) if chance.often(0.7) else (192, 112, 52))
    for x in (-0.25, 0.05, 0.3):
        pen.fill(
            stroke([(x, -0.36), (x + 0.09, -0.56), (x - 0.06, -0.76), (x + 0.06, -0.98)], 0.035, 0.05, 0.01),
            WHITE,
            opacity=0.5,
            soft=0.02,
        )


THINGS = {
    "house": house, "car": car, "boat": boat, "teapot": teapot, "tree": tree,
    "flower": flower, "fish": fish, "ball": ball, "cup": cup,
}  # fmt: skip
