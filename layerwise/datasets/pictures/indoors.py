"""Rooms to sit in. Each function paints the whole canvas and gives the height that a subject stands on."""

from __future__ import annotations

from layerwise.datasets.pictures.canvas import CLOTH, EARTH, GLOSS, SKIN, WOOD, Patch
from layerwise.datasets.pictures.colours import BARK, BRIGHT, LEAF, WHITE, Colour, darker, lighter, mix, varied
from layerwise.datasets.pictures.outlines import box, ellipse, leaf, spline, stroke
from layerwise.datasets.pictures.pen import Pen

_WALLS: tuple[Colour, ...] = (
    (222, 204, 172), (176, 204, 196), (206, 184, 208), (96, 118, 136), (226, 182, 150), (150, 172, 200),
    (198, 206, 150),
)  # fmt: skip
_CLOTHS: tuple[Colour, ...] = (
    (178, 74, 66), (70, 112, 134), (194, 152, 80), (108, 132, 94), (122, 92, 134), (92, 84, 82), (220, 206, 186),
)  # fmt: skip
_WOODS: tuple[Colour, ...] = ((188, 134, 86), (140, 96, 64), (214, 174, 126), (110, 78, 58))


def studio(pen: Pen) -> float:
    """Paint a plain wall and floor of one colour, as photographers use them."""
    colours = (*_WALLS, (84, 62, 84), (60, 84, 92), (236, 196, 190))
    colour = varied(pen.chance, pen.chance.choose(colours), 10, 8)
    pen.canvas.gradient(lighter(colour, 0.15), darker(colour, 0.86))
    edge = pen.chance.between(0.66, 0.76)
    pen.canvas.gradient(darker(colour, 0.80), lighter(colour, 0.08), edge)
    x = pen.chance.between(0.2, 0.8)
    pen.fill(ellipse(x, 0.30, 0.30, 0.26), lighter(colour, 0.6), opacity=0.45, soft=0.12)
    return edge + 0.16


def sofa(pen: Pen) -> float:
    """Paint a sofa before a wall, at times with a picture and a cushion."""
    chance = pen.chance
    wall, cover = varied(chance, chance.choose(_WALLS)), varied(chance, chance.choose(_CLOTHS))
    pen.canvas.gradient(wall, darker(wall, 0.9))
    if chance.often(0.5):
        for k in range(9):
            pen.fill(box(0.02 + 0.125 * k, 0, 0.06 + 0.125 * k, 0.6), lighter(wall, 0.25), opacity=0.6)
    if chance.often(0.6):
        _framed(pen, chance.between(0.08, 0.70))
    back = chance.between(0.38, 0.46)
    pen.fill(box(-0.1, back, 1.1, 1.2, 0.10), cover, CLOTH)
    seam = chance.between(0.4, 0.6)
    pen.line([(seam, back + 0.02), (seam + 0.01, 0.55), (seam, 0.74)], darker(cover, 0.6), 0.006)
    for x in (seam - 0.3, seam + 0.3):
        pen.dot(x, back + 0.16, 0.012, darker(cover, 0.6))
    if chance.often(0.6):
        x = chance.choose([0.12, 0.88])
        cushion = pen.at(x, 0.60, 0.15, chance.bell(0.2))
        cushion.fill(box(-1, -1, 1, 1, 0.3), varied(chance, chance.choose(BRIGHT)), CLOTH)
    pen.fill(box(-0.1, 0.72, 1.1, 0.95, 0.05), lighter(cover, 0.10), CLOTH)
    pen.fill(box(-0.1, 0.93, 1.1, 1.1), darker(cover, 0.6), CLOTH)
    return 0.84


def rug(pen: Pen) -> float:
    """Paint floor boards with a rug, and a plant in a corner."""
    chance = pen.chance
    wall, floor = varied(chance, chance.choose(_WALLS)), varied(chance, chance.choose(_WOODS))
    pen.canvas.gradient(wall, darker(wall, 0.9))
    top = chance.between(0.54, 0.62)
    pen.fill(box(0, top, 1, 1), floor, WOOD)
    for k, (start, end) in enumerate(((0.0, 0.08), (0.08, 0.19), (0.19, 0.32), (0.32, 0.5))):
        pen.fill(box(0, top + end - 0.003, 1, top + end + 0.003), darker(floor, 0.65), opacity=0.8)
        for x in (0.2 + 0.35 * (k % 2), 0.75 - 0.2 * (k % 2)):
            pen.fill(box(x, top + start, x + 0.006, top + end), darker(floor, 0.65), opacity=0.8)
    pen.fill(box(0, top - 0.05, 1, top), lighter(wall, 0.6))
    pen.fill(box(0, top - 0.005, 1, top + 0.007), darker(floor, 0.5), opacity=0.7)
    if chance.often(0.6):
        _corner_plant(pen, chance.choose([0.10, 0.90]), top + 0.10)
    if chance.often(0.5):
        _framed(pen, chance.between(0.3, 0.5))
    colour = varied(chance, chance.choose(BRIGHT[:8]))
    for across, down, ring in ((0.47, 0.13, colour), (0.39, 0.10, lighter(colour, 0.45)), (0.30, 0.07, colour)):
        pen.fill(ellipse(0.5, 0.85, across, down), ring, CLOTH)
    return 0.86


def window(pen: Pen) -> float:
    """Paint a window sill between two curtains, and the weather outside."""
    chance = pen.chance
    wall = varied(chance, chance.choose(_WALLS))
    pen.canvas.gradient(wall, darker(wall, 0.9))
    sky = chance.choose([(132, 194, 236), (190, 216, 236), (250, 196, 146), (66, 78, 130), (150, 170, 186)])
    frame: Colour = (246, 242, 234)
    pen.fill(box(0.08, 0.03, 0.92, 0.72), frame)
    view = pen.fill(box(0.12, 0.07, 0.88, 0.69), sky)
    pen.fill(ellipse(0.5, 0.62, 0.7, 0.26), lighter(sky, 0.6), soft=0.1, within=view)
    hills = [(-0.1, 0.58), (0.25, 0.46), (0.5, 0.55), (0.8, 0.44), (1.1, 0.54), (1.1, 0.9), (-0.1, 0.9)]
    pen.fill(spline(hills), mix((96, 148, 88), sky, 0.25), EARTH, within=view)
    if chance.often(0.35):
        _rain(pen, view)
    pen.fill(box(0.485, 0.05, 0.515, 0.72), frame)
    pen.fill(box(0.1, 0.33, 0.9, 0.355), frame)
    cloth = varied(chance, chance.choose(_CLOTHS))
    for mirror in (False, True):
        _curtain(pen.at(1.0 if mirror else 0.0, 0.0, mirror=mirror), cloth)
    pen.fill(box(-0.1, 0.72, 1.1, 0.88), (240, 234, 224), WOOD)
    pen.fill(box(-0.1, 0.88, 1.1, 0.91), (190, 182, 172))
    pen.fill(box(-0.1, 0.91, 1.1, 1.1), darker(wall, 0.85))
    return 0.80


def kitchen(pen: Pen) -> float:
    """Paint a tiled wall above a worktop, with a shelf of jars."""
    chance = pen.chance
    tile = varied(
        chance, chance.choose([(176, 214, 214), (206, 222, 196), (238, 214, 176), (128, 166, 170), (222, 186, 180)])
    )
    pen.canvas.gradient(tile, darker(tile, 0.95))
    for k in range(54):
        if chance.often(0.3):
            x, y = 0.12 * (k % 9), 0.12 * (k // 9)
            pen.fill(box(x, y, x + 0.115, y + 0.115), darker(tile, chance.between(0.82, 1.06)))
    for k in range(9):
        pen.fill(box(k * 0.12 - 0.003, 0, k * 0.12 + 0.003, 0.68), darker(tile, 0.8))
        pen.fill(box(0, k * 0.12 - 0.003, 1, k * 0.12 + 0.003), darker(tile, 0.8))
    if chance.often(0.7):
        start = chance.choose([-0.05, 0.55])
        for k in range(3):
            x, colour = start + 0.1 + 0.15 * k, varied(chance, chance.choose(BRIGHT))
            pen.fill(box(x - 0.05, 0.10, x + 0.05, 0.23, 0.02), colour, GLOSS)
            pen.fill(box(x - 0.055, 0.07, x + 0.055, 0.105, 0.01), BARK, WOOD)
        pen.fill(box(start, 0.23, start + 0.5, 0.255), varied(chance, chance.choose(_WOODS)), WOOD)
    top = varied(chance, chance.choose([(116, 84, 62), (74, 78, 84), (206, 196, 182), (160, 112, 74)]))
    pen.fill(box(0, 0.68, 1, 0.92), top, WOOD)
    pen.fill(box(0, 0.68, 1, 0.70), lighter(top, 0.3))
    pen.fill(box(0, 0.92, 1, 1), darker(top, 0.6))
    return 0.83


def bookshelf(pen: Pen) -> float:
    """Paint rows of books."""
    chance = pen.chance
    wood = varied(chance, chance.choose(_WOODS))
    pen.canvas.gradient(darker(wood, 0.5), darker(wood, 0.55))
    for shelf in (0.25, 0.52, 0.79):
        x = -0.02
        while x < 1.0:
            wide, high = chance.between(0.045, 0.085), chance.between(0.16, 0.22)
            colour = mix(varied(chance, chance.choose(BRIGHT), 14, 10), wood, 0.2)
            pen.fill(box(x, shelf - high, x + wide - 0.004, shelf, 0.008), colour, CLOTH)
            pen.fill(
                box(x + 0.008, shelf - high + 0.03, x + wide - 0.012, shelf - high + 0.05),
                lighter(colour, 0.5),
                opacity=0.8,
            )
            x += wide
        pen.fill(box(0, shelf, 1, shelf + 0.035), wood, WOOD)
    pen.fill(box(0, 0.79, 1, 1), lighter(wood, 0.10), WOOD)
    pen.fill(box(0, 0.79, 1, 0.805), lighter(wood, 0.35), opacity=0.7)
    return 0.87


def _framed(pen: Pen, x: float) -> None:
    """Hang a picture on the wall."""
    colour = varied(pen.chance, pen.chance.choose(BRIGHT), 10, 16)
    pen.fill(box(x, 0.05, x + 0.22, 0.26), BARK, WOOD)
    view = pen.fill(box(x + 0.02, 0.07, x + 0.20, 0.24), lighter(colour, 0.6))
    pen.fill(ellipse(x + 0.07, 0.26, 0.12, 0.07), colour, within=view)
    pen.fill(ellipse(x + 0.17, 0.26, 0.10, 0.09), darker(colour, 0.8), within=view)
    pen.dot(x + 0.14, 0.115, 0.02, (250, 222, 120))


def _corner_plant(pen: Pen, x: float, y: float) -> None:
    for k in range(7):
        end = (x - 0.15 + 0.05 * k, y - 0.34 + 0.02 * (k - 3) * (k - 3))
        pen.fill(leaf((x, y - 0.10), end, 0.22), darker(LEAF, 0.8 + 0.12 * (k % 3)), SKIN)
    pen.fill(
        [(x - 0.09, y - 0.12), (x + 0.09, y - 0.12), (x + 0.07, y + 0.03), (x - 0.07, y + 0.03)], (188, 110, 78), GLOSS
    )


def _rain(pen: Pen, view: Patch) -> None:
    for _ in range(14):
        x, y = pen.chance.between(0.12, 0.88), pen.chance.between(0.08, 0.6)
        pen.fill(stroke([(x, y), (x - 0.012, y + 0.06)], 0.004), WHITE, opacity=0.7, within=view)


def _curtain(pen: Pen, cloth: Colour) -> None:
    """Hang the left curtain."""
    outline = [(-0.08, -0.05), (0.20, -0.05), (0.18, 0.28), (0.09, 0.46), (0.15, 0.71), (-0.08, 0.71)]
    pen.fill(spline(outline), cloth, CLOTH)
    for x in (0.02, 0.08, 0.14):
        pen.line([(x, 0), (x * 0.9, 0.3), (x * 0.6, 0.68)], darker(cloth, 0.72), 0.007, opacity=0.7)
    pen.fill(stroke([(-0.02, 0.44), (0.10, 0.47)], 0.018), (240, 208, 112), CLOTH)


INDOORS = {"studio": studio, "sofa": sofa, "rug": rug, "window": window, "kitchen": kitchen, "bookshelf": bookshelf}
