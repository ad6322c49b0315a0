"""Colours as (red, green, blue) between 0 and 255, and what one does with a paintbox."""

from __future__ import annotations

from collections.abc import Sequence

from layerwise.datasets.pictures.chance import Chance

Colour = tuple[float, float, float]

INK: Colour = (38, 30, 34)
WHITE: Colour = (252, 250, 246)
BLACK: Colour = (18, 15, 20)
PINK: Colour = (238, 154, 152)
LEAF: Colour = (88, 148, 80)
BARK: Colour = (110, 78, 56)
NIGHT: Colour = (22, 17, 28)

BRIGHT: tuple[Colour, ...] = (
    (212, 72, 66), (64, 118, 190), (240, 180, 62), (88, 160, 100), (150, 98, 172), (236, 134, 84),
    (78, 170, 176), (232, 142, 166), (244, 238, 228), (68, 64, 76), (146, 108, 80),
)  # fmt: skip
"""Colours of painted things."""

NATURAL: tuple[Colour, ...] = (
    (238, 228, 208), (228, 154, 88), (208, 168, 124), (190, 192, 198), (244, 240, 234), (234, 190, 142),
    (120, 84, 60), (96, 100, 110), (54, 50, 57), (158, 84, 50), (84, 64, 54),
)  # fmt: skip
"""Colours that coats have as well, so that colour alone does not tell a teapot from a cat."""


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """Give the colour that holds this share of the second."""
    a, b, c = (x + (y - x) * share for x, y in zip(first, second, strict=True))
    return a, b, c


def darker(colour: Colour, factor: float = 0.7) -> Colour:
    """Give the colour with each channel times the factor."""
    red, green, blue = colour
    return red * factor, green * factor, blue * factor


def lighter(colour: Colour, share: float = 0.3) -> Colour:
    """Give the colour mixed with white."""
    return mix(colour, (255, 255, 255), share)


def brightness(colour: Colour) -> float:
    """Say how light the colour looks, 0 to 255."""
    return 0.3 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2]


def varied(chance: Chance, colour: Colour, light: float = 12, hue: float = 6) -> Colour:
    """Give a colour close by: a little lighter or darker, and a little off in each channel."""
    shift = chance.bell(light)
    a, b, c = (min(255.0, max(0.0, x + shift + chance.bell(hue))) for x in colour)
    return a, b, c


def of_tone(colours: Sequence[Colour], tone: str) -> Sequence[Colour]:
    """Keep the colours that are 'light' or 'dark'; all of them where none is."""
    return [colour for colour in colours if (brightness(colour) > 125) == (tone == "light")] or colours
