"""From (seed, split, index, label) to a picture and what is known about it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from layerwise.datasets.pictures import animals, bodies, cats, nuisances, owls, rabbits, things
from layerwise.datasets.pictures.canvas import Canvas, blurred
from layerwise.datasets.pictures.chance import Chance
from layerwise.datasets.pictures.coats import Coat, Mood, coat, mood
from layerwise.datasets.pictures.indoors import INDOORS
from layerwise.datasets.pictures.outdoors import OUTDOORS
from layerwise.datasets.pictures.pen import Pen

HEADS: dict[str, bodies.Head] = {
    "cat": cats.cat_head,
    "dog": animals.dog_head,
    "fox": animals.fox_head,
    "bear": animals.bear_head,
    "rabbit": rabbits.rabbit_head,
}
ANIMALS = ("dog", "fox", "bear", "rabbit", "owl")
PLACES: dict[str, Callable[[Pen], float]] = {**INDOORS, **OUTDOORS}
_ROOM_THINGS = {
    "teapot": 2.0,
    "fish": 2.0,
    "cup": 1.5,
    "flower": 1.5,
    "ball": 1.0,
    "boat": 1.0,
    "car": 0.6,
    "house": 0.4,
}
_YARD_THINGS = {"house": 2.0, "car": 2.0, "tree": 2.0, "boat": 1.5, "flower": 1.0, "ball": 1.0, "fish": 0.3}


@dataclass(frozen=True)
class Recipe:
    """How often each thing happens, alike for both classes.

    Parameters
    ----------
    hard : float — share of animals among the pictures without a cat
    poses : dict of str to float — how often an animal takes each pose
    contrast : float — how often a dark subject has a light background and the reverse
    shift : (float, float) — standard deviation of the subject's place, across and down [unit]
    zoom : (float, float) — smallest and largest size, against one that just fills the picture
    turn : float — standard deviation of the subject's tilt [radian]
    occluded, blurred, dark, bright : float — how often
    noise : float — of the sensor [grey levels]
    """

    hard: float = 0.28
    poses: Mapping[str, float] = field(
        default_factory=lambda: {"face": 0.28, "sitting": 0.30, "lying": 0.18, "walking": 0.12, "curled": 0.12}
    )
    contrast: float = 0.95
    shift: tuple[float, float] = (0.012, 0.010)
    zoom: tuple[float, float] = (0.95, 1.02)
    turn: float = 0.03
    occluded: float = 0.06
    blurred: float = 0.08
    dark: float = 0.06
    bright: float = 0.06
    noise: float = 2.5


RECIPE = Recipe()


@dataclass(frozen=True)
class Attributes:
    """What is known about a picture; '-' where a question does not arise."""

    subject: str
    pose: str
    coat: str
    pattern: str
    eyes: str
    collar: str
    background: str
    time: str
    brightness: str
    blur: int
    occlusion: str


def scene(
    key: tuple[int, int, int],
    label: int,
    size: int = 64,
    recipe: Recipe = RECIPE,
    *,
    subject: str | None = None,
    pose: str | None = None,
    background: str | None = None,
) -> tuple[np.ndarray, Attributes]:
    """Draw one picture.

    Parameters
    ----------
    key : (seed, split, index) — all that chance depends on
    label : int — 1 with a cat, 0 without
    size : int — pixels along a side; the scene is the same in every size
    recipe : Recipe
    subject, pose, background : str or None — asked for, or left to chance

    Returns
    -------
    picture : (size, size, 3) uint8
    attributes : Attributes
    """
    chance = Chance(*key)
    canvas = Canvas(size, Chance(*key, 1))
    angle = chance.between(-2.5, -0.65)
    canvas.light = (math.cos(angle), math.sin(angle))
    pen = Pen(canvas, chance)
    dusk = chance.often(0.5)
    place, ground = _background(pen, dusk=dusk, wanted=background)
    tone = _tone(chance, recipe, dusk=dusk)
    known = _subject(pen, label, recipe, _Stage(place, ground, tone, dusk), subject, pose)
    occlusion = nuisances.in_front(pen) if chance.often(recipe.occluded) else "none"
    known = replace(known, occlusion=occlusion)
    return _photograph(canvas, chance, Chance(*key, 2), recipe, known)


@dataclass(frozen=True)
class _Stage:
    """Where the subject stands and in which light."""

    place: str
    ground: float
    tone: str
    dusk: bool


def _background(pen: Pen, *, dusk: bool, wanted: str | None) -> tuple[str, float]:
    """Paint what is behind: dark at dusk, light by day, slightly out of focus at times."""
    chance, canvas = pen.chance, pen.canvas
    place = wanted or chance.choose([name for name in PLACES if dusk or name != "night"])
    ground = PLACES[place](pen)
    reach = round(chance.choose([0.0, 0.006, 0.012]) * canvas.size)
    if reach:
        canvas.rgb = blurred(canvas.rgb, reach)
    if dusk:
        nuisances.dim(canvas, chance, chance.between(0.14, 0.20))
        nuisances.fade(canvas, 1.15, 0.1)
        nuisances.lamp(pen)
    else:
        nuisances.brighten(canvas, chance.between(0.82, 0.88))
        nuisances.fade(canvas, 1.30, 0.2)
        nuisances.sunbeam(pen)
    return place, ground


def _tone(chance: Chance, recipe: Recipe, *, dusk: bool) -> str:
    if chance.often(recipe.contrast):
        return "light" if dusk else "dark"
    return chance.choose(["light", "dark"])


def _subject(pen: Pen, label: int, recipe: Recipe, stage: _Stage, wanted: str | None, pose: str | None) -> Attributes:
    """Choose and draw what the picture shows."""
    chance = pen.chance
    zoom = chance.between(*recipe.zoom)
    x, y = 0.5 + chance.bell(recipe.shift[0]), stage.ground + chance.bell(recipe.shift[1])
    frame = pen.at(x, y, zoom, chance.bell(recipe.turn), mirror=chance.often(0.5))
    name = wanted or _name(chance, label, recipe, stage)
    known = Attributes(
        name, "-", "-", "-", "-", "-", stage.place, "evening" if stage.dusk else "day", "normal", 0, "none"
    )
    if name in things.THINGS:
        things.THINGS[name](frame.at(0, -0.36, 0.385), stage.tone)
        return known
    fur, spirit = coat(chance, name, stage.tone), mood(chance, dusk=stage.dusk)
    if name == "owl":
        owls.owl(frame.at(0, -0.48, 0.2), fur, spirit)
        return _described(known, "perched", fur, spirit)
    pose = pose or chance.choose(list(recipe.poses), list(recipe.poses.values()))
    if pose == "curled":
        spirit = replace(spirit, closed=chance.often(0.85), collar=None)
    _animal(frame, bodies.Animal(name, HEADS[name], fur, spirit), pose)
    return _described(known, pose, fur, spirit)


def _name(chance: Chance, label: int, recipe: Recipe, stage: _Stage) -> str:
    if label:
        return "cat"
    if chance.often(recipe.hard):
        return chance.choose(ANIMALS)
    choice = _ROOM_THINGS if stage.place in INDOORS else _YARD_THINGS
    return chance.choose(list(choice), list(choice.values()))


def _animal(frame: Pen, animal: bodies.Animal, name: str) -> None:
    """Place an animal so that it fills the picture; a rabbit is smaller, to leave room for its ears."""
    pose = bodies.POSES[name]
    scale = 0.49 / pose.half
    if animal.species == "rabbit":
        scale *= {"face": 0.82, "sitting": 0.80, "walking": 0.92, "lying": 0.88, "curled": 0.92}[name]
    draw = rabbits.hopping if animal.species == "rabbit" and name == "walking" else pose.draw
    rise = 0.04 - scale * pose.ground
    draw(frame.at(-scale * pose.x, rise, scale), animal)


def _described(known: Attributes, pose: str, fur: Coat, spirit: Mood) -> Attributes:
    eyes = "closed" if spirit.closed else "open"
    collar = "yes" if spirit.collar and pose not in ("curled", "perched") else "no"
    return replace(known, pose=pose, coat=fur.name, pattern=fur.pattern, eyes=eyes, collar=collar)


def _photograph(
    canvas: Canvas, chance: Chance, grain: Chance, recipe: Recipe, known: Attributes
) -> tuple[np.ndarray, Attributes]:
    """Take the picture: exposure, focus and the noise of the sensor."""
    normal = 1 - recipe.dark - recipe.bright
    brightness = chance.choose(["normal", "dark", "bright"], [normal, recipe.dark, recipe.bright])
    nuisances.expose(canvas, chance, brightness)
    level = chance.choose([1, 1, 2]) if chance.often(recipe.blurred) else 0
    nuisances.defocus(canvas, level)
    nuisances.sensor_noise(canvas, grain, recipe.noise * (2 if brightness == "dark" else 1))
    return canvas.picture(), replace(known, brightness=brightness, blur=level)


def label_of(seed: int, split: int, index: int) -> int:
    """Say whether this picture shows a cat: of pictures 0 and 1, 2 and 3, … one does."""
    cat_first = Chance(seed, split, index // 2, 3).often(0.5)
    return int(cat_first == (index % 2 == 0))


def attribute_names() -> list[str]:
    """Name the attributes, in the order in which files hold them."""
    return list(Attributes.__dataclass_fields__)
