"""Coats of all animals, and the mood that an animal is drawn in."""

from __future__ import annotations

from dataclasses import dataclass, replace

from layerwise.datasets.pictures.chance import Chance
from layerwise.datasets.pictures.colours import PINK, Colour, brightness, lighter, mix, varied

PALE_MARKS = ("tuxedo", "bicolour", "calico")
"""Patterns with a white muzzle and white paws."""


@dataclass(frozen=True)
class Coat:
    """What an animal's fur looks like.

    Parameters
    ----------
    name, pattern : str — 'ginger', 'tabby'
    base, mark, white : (red, green, blue) — of the body, of stripes and points, of the white parts
    ears, legs, tail : (red, green, blue)
    eye : (red, green, blue) — of the iris
    patches : two colours — of a calico's patches
    """

    name: str
    pattern: str
    base: Colour
    mark: Colour
    white: Colour
    ears: Colour
    legs: Colour
    tail: Colour
    eye: Colour
    patches: tuple[Colour, Colour]

    @property
    def paws(self) -> Colour:
        """The colour of the paws."""
        return self.white if self.pattern in PALE_MARKS else self.legs

    @property
    def muzzle(self) -> Colour:
        """The colour around the mouth."""
        if self.pattern in PALE_MARKS:
            return self.white
        if self.pattern == "Siamese":
            return mix(self.mark, self.base, 0.12)
        return lighter(self.base, 0.42 if brightness(self.base) > 120 else 0.22)

    @property
    def is_pale(self) -> bool:
        """Whether dark ink shows up on it."""
        return brightness(self.base) > 75


@dataclass(frozen=True)
class Mood:
    """How an animal holds itself and what it wears.

    Parameters
    ----------
    turn : float — how far the face looks aside [half heads]
    tilt : float — of the head [radian]
    closed, smiling : bool — the eyes; and how they are closed
    ear_tilt, ear_size, eye_height, pupil, gaze, blaze, stout, stride : float — about 0 or about 1
    side : float — −1 or 1: where the tail goes
    blush, pricked, tongue, droops : bool — pink cheeks; a dog's upright ears; its tongue; a rabbit's hanging ear
    collar : (red, green, blue) or None
    dusk : bool — whether it is dark behind
    """

    turn: float
    tilt: float
    closed: bool
    smiling: bool
    ear_tilt: float
    ear_size: float
    eye_height: float
    pupil: float
    gaze: float
    blaze: float
    stout: float
    stride: float
    side: float
    blush: bool
    pricked: bool
    tongue: bool
    droops: bool
    collar: Colour | None
    dusk: bool


_Kind = tuple[str, Colour, Colour, tuple[str, ...]]
_KINDS: dict[tuple[str, str], tuple[_Kind, ...]] = {
    ("cat", "light"): (
        ("ginger", (238, 168, 92), (190, 102, 44), ("tabby", "tabby", "bicolour", "plain")),
        ("silver", (192, 196, 204), (116, 120, 134), ("tabby", "tabby", "plain")),
        ("white", (244, 240, 234), (206, 200, 196), ("plain", "plain", "calico")),
        ("cream", (242, 225, 198), (104, 72, 58), ("Siamese", "Siamese", "plain")),
    ),
    ("cat", "dark"): (
        ("grey", (96, 100, 113), (54, 56, 68), ("tabby", "tabby", "plain", "bicolour")),
        ("brown", (122, 90, 64), (62, 44, 36), ("tabby", "tabby", "plain", "bicolour")),
        ("black", (52, 48, 56), (28, 24, 30), ("plain", "plain", "tuxedo")),
        ("rust", (158, 84, 44), (98, 46, 26), ("tabby", "tabby", "plain", "bicolour")),
    ),
    ("dog", "light"): (
        ("golden", (228, 182, 114), (182, 126, 68), ("plain", "bicolour")),
        ("white", (244, 240, 232), (150, 110, 84), ("plain", "calico", "calico")),
        ("silver", (188, 192, 200), (120, 124, 136), ("plain", "tuxedo")),
    ),
    ("dog", "dark"): (
        ("brown", (114, 76, 50), (72, 46, 32), ("plain", "bicolour")),
        ("black", (52, 48, 54), (28, 24, 28), ("plain", "tuxedo", "tuxedo")),
        ("grey", (98, 102, 112), (58, 60, 70), ("tuxedo", "plain", "bicolour")),
    ),
    ("fox", "light"): (
        ("red", (230, 126, 58), (92, 46, 32), ("fox",)),
        ("arctic", (242, 242, 244), (204, 208, 218), ("plain",)),
    ),
    ("fox", "dark"): (
        ("russet", (162, 80, 38), (60, 34, 28), ("fox",)),
        ("grey", (94, 92, 100), (46, 42, 50), ("fox",)),
    ),
    ("bear", "light"): (
        ("polar", (242, 240, 232), (212, 208, 200), ("plain",)),
        ("honey", (208, 162, 102), (156, 110, 66), ("plain",)),
        ("panda", (244, 242, 238), (44, 40, 46), ("panda",)),
    ),
    ("bear", "dark"): (
        ("brown", (118, 80, 52), (78, 50, 34), ("plain",)),
        ("black", (58, 52, 56), (32, 28, 32), ("plain",)),
    ),
    ("rabbit", "light"): (
        ("white", (246, 242, 238), (212, 202, 200), ("plain",)),
        ("silver", (192, 192, 200), (140, 140, 150), ("plain", "bicolour")),
        ("cream", (234, 210, 178), (180, 150, 120), ("plain",)),
    ),
    ("rabbit", "dark"): (
        ("brown", (128, 94, 68), (84, 58, 42), ("plain", "bicolour")),
        ("black", (60, 54, 60), (34, 30, 36), ("tuxedo", "plain")),
        ("grey", (100, 100, 110), (64, 64, 74), ("plain",)),
    ),
    ("owl", "light"): (
        ("snowy", (240, 238, 234), (170, 166, 166), ("barred",)),
        ("silver", (188, 188, 194), (112, 112, 122), ("barred",)),
        ("tan", (216, 168, 114), (140, 96, 60), ("barred",)),
    ),
    ("owl", "dark"): (
        ("brown", (114, 84, 58), (66, 46, 34), ("barred",)),
        ("grey", (98, 98, 106), (56, 56, 64), ("barred",)),
        ("rust", (136, 80, 46), (84, 46, 30), ("barred",)),
    ),
}
_EYES: tuple[Colour, ...] = ((126, 180, 78), (216, 178, 60), (208, 136, 46), (98, 162, 192), (152, 192, 112))
_COLLARS: tuple[Colour, ...] = ((206, 50, 56), (58, 108, 190), (236, 180, 50), (58, 150, 110))


def coat(chance: Chance, species: str, tone: str) -> Coat:
    """Choose a coat for this species, 'light' or 'dark' as a whole."""
    name, base, mark, patterns = chance.choose(_KINDS[species, tone])
    base, mark = varied(chance, base, 12, 3.5), varied(chance, mark, 8, 3)
    fur = Coat(
        name=name,
        pattern=chance.choose(patterns),
        base=base,
        mark=mark,
        white=varied(chance, (246, 242, 236), 4, 3),
        ears=base,
        legs=base,
        tail=base,
        eye=chance.choose(_EYES),
        patches=_patches(chance, species),
    )
    return _pointed(chance, fur)


def mood(chance: Chance, *, dusk: bool) -> Mood:
    """Choose how an animal holds itself. Pupils are wide at dusk, narrow by day."""
    return Mood(
        turn=chance.bell(0.07),
        tilt=chance.bell(0.09),
        closed=chance.often(0.13),
        smiling=chance.often(0.5),
        ear_tilt=chance.bell(0.2),
        ear_size=chance.between(0.9, 1.14),
        eye_height=chance.between(0.9, 1.08),
        pupil=chance.between(0.13, 0.165) if dusk else chance.between(0.05, 0.08),
        gaze=chance.bell(0.6),
        blaze=chance.between(0, 1),
        stout=chance.between(0.9, 1.12),
        stride=chance.sign() * chance.between(0.6, 1.1),
        side=chance.sign(),
        blush=chance.often(0.5),
        pricked=chance.often(0.3),
        tongue=chance.often(0.45),
        droops=chance.often(0.4),
        collar=varied(chance, chance.choose(_COLLARS)) if chance.often(0.25) else None,
        dusk=dusk,
    )


def _patches(chance: Chance, species: str) -> tuple[Colour, Colour]:
    if species == "dog":
        brown = varied(chance, (176, 114, 66))
        return brown, brown
    return varied(chance, (222, 138, 62)), varied(chance, (60, 52, 56), 6, 4)


def _pointed(chance: Chance, fur: Coat) -> Coat:
    """Colour the ears, legs and tail as the pattern asks."""
    if fur.pattern == "Siamese":
        return replace(fur, ears=fur.mark, legs=fur.mark, tail=fur.mark, eye=(104, 172, 216))
    if fur.pattern == "calico":
        return replace(fur, ears=chance.choose(fur.patches), tail=fur.patches[1])
    if fur.pattern == "fox":
        return replace(fur, legs=fur.mark)
    if fur.pattern == "panda":
        return replace(fur, ears=fur.mark, legs=fur.mark)
    return fur


def inner_ear(fur: Coat) -> Colour:
    """The skin inside the ears, darker in a dark coat."""
    return mix(PINK, fur.ears, 0.62 if brightness(fur.ears) < 80 else 0.32)
