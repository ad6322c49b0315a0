"""Scenes: everything can be drawn, in every size, alike each time, and for both labels in the same way."""

import numpy as np
import pytest

from layerwise.datasets.pictures.bodies import POSES
from layerwise.datasets.pictures.canvas import Canvas
from layerwise.datasets.pictures.chance import Chance
from layerwise.datasets.pictures.coats import coat
from layerwise.datasets.pictures.colours import brightness
from layerwise.datasets.pictures.nuisances import brighten, defocus, dim
from layerwise.datasets.pictures.scenes import ANIMALS, HEADS, PLACES, Recipe, label_of, scene
from layerwise.datasets.pictures.things import THINGS

CLEAR = Recipe(occluded=0, blurred=0, dark=0, bright=0, noise=0)


@pytest.mark.parametrize("pose", POSES)
@pytest.mark.parametrize("species", HEADS)
def test_every_animal_takes_every_pose(species, pose):
    """Does the drawing fill a good part of the picture, and say what it shows?"""
    picture, known = scene((0, 0, 7), int(species == "cat"), recipe=CLEAR, subject=species, pose=pose)
    assert picture.shape == (64, 64, 3)
    assert (known.subject, known.pose) == (species, pose)
    assert picture[16:56, 12:52].std() > 15


@pytest.mark.parametrize("subject", [*THINGS, "owl"])
def test_every_thing_can_be_drawn(subject):
    """Does the drawing name its subject, and its middle differ from the background alone?"""
    picture, known = scene((0, 0, 8), 0, recipe=CLEAR, subject=subject)
    assert known.subject == subject
    assert picture[16:56, 12:52].std() > 15


@pytest.mark.parametrize("place", PLACES)
def test_every_background_can_be_drawn(place):
    """Does a picture before this background say so, and fill every corner with paint?"""
    picture, known = scene((0, 0, 9), 1, 32, recipe=CLEAR, background=place)
    assert known.background == place
    assert picture[[0, 0, -1, -1], [0, -1, 0, -1]].max(axis=1).min() > 0


def test_the_same_key_gives_the_same_picture():
    """Are bytes and attributes equal when drawn again?"""
    (one, known), (other, again) = (scene((4, 1, 11), 1) for _ in range(2))
    assert one.tobytes() == other.tobytes()
    assert known == again


@pytest.mark.parametrize("key", [(5, 1, 11), (4, 0, 11), (4, 1, 12)])
def test_another_key_gives_another_picture(key):
    """Do seed, split and index all matter?"""
    assert (scene(key, 1)[0] != scene((4, 1, 11), 1)[0]).mean() > 0.5


def test_a_large_picture_shows_the_same_scene():
    """Is a picture of 128 pixels, made smaller, the one of 64?"""
    large, small = (scene((4, 0, 3), 1, size, recipe=CLEAR) for size in (128, 64))
    shrunk = large[0].reshape(64, 2, 64, 2, 3).mean(axis=(1, 3))
    assert large[1] == small[1]
    assert np.abs(shrunk - small[0]).mean() < 6  # grey levels: texture is finer in the large one


def test_each_pair_of_pictures_holds_one_cat():
    """Is every even prefix balanced, and the order within pairs random?"""
    labels = np.array([label_of(3, 0, index) for index in range(400)]).reshape(-1, 2)
    assert (labels.sum(axis=1) == 1).all()
    assert 0.4 < labels[:, 0].mean() < 0.6


def test_the_label_decides_nothing_but_the_subject():
    """Have the two pictures of one key the same background in the same light?"""
    for index in range(6):
        shown = [scene((6, 0, index), label, 16)[1] for label in (0, 1)]
        assert shown[0].background == shown[1].background
        assert shown[0].time == shown[1].time


def test_without_a_cat_there_is_none():
    """Is no picture of label 0 a cat, and every one of label 1?"""
    subjects = {label: {scene((7, 0, index), label, 16)[1].subject for index in range(24)} for label in (0, 1)}
    assert subjects[1] == {"cat"}
    assert "cat" not in subjects[0]
    assert subjects[0] & set(ANIMALS)
    assert subjects[0] & set(THINGS)


@pytest.mark.parametrize("species", [*HEADS, "owl"])
def test_a_light_coat_is_lighter_than_a_dark_one(species):
    """Does every light coat stand out before a dark wall, and the reverse?"""
    lights = [brightness(coat(Chance(k), species, "light").base) for k in range(30)]
    darks = [brightness(coat(Chance(k), species, "dark").base) for k in range(30)]
    assert min(lights) > max(darks)


@pytest.mark.parametrize("wanted", [0.15, 0.85])
def test_light_is_set_to_what_is_asked(wanted):
    """Is the mean near the brightness that was asked for, at dusk and by day?"""
    canvas = Canvas(32, Chance(1))
    canvas.gradient((40, 60, 90), (180, 170, 150))
    if wanted < 0.5:
        dim(canvas, Chance(2), wanted)
    else:
        brighten(canvas, wanted)
    assert canvas.rgb.mean() / 255 == pytest.approx(wanted, abs=0.04)


def test_blur_takes_contrast_away():
    """Is a picture smoother at each level, and untouched at level 0?"""
    rough = []
    for level in (0, 1, 2):
        canvas = Canvas(64, Chance(3))
        canvas.rgb[:, ::2] = 200
        defocus(canvas, level)
        rough.append(canvas.rgb.std())
    assert rough[0] == 100
    assert rough[0] > rough[1] > rough[2]
