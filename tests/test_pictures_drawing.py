"""The paper, the pen and the dice that pictures are drawn with."""

import numpy as np
import pytest

from layerwise.datasets.pictures.canvas import FUR, GLOSS, Canvas, Patch, blurred
from layerwise.datasets.pictures.chance import Chance
from layerwise.datasets.pictures.colours import BRIGHT, brightness, darker, lighter, mix, of_tone, varied
from layerwise.datasets.pictures.outlines import box, curved, ellipse, furry, leaf, spline, stroke, symmetric, turned
from layerwise.datasets.pictures.pen import Pen

FIRST_NUMBERS = [6039077264480567, 999930952673796]


@pytest.fixture
def canvas():
    """A black canvas of 16 pixels a side."""
    return Canvas(16, Chance(0))


def area(patch):
    """The covered area, in units of the whole canvas of 16 pixels."""
    return patch.cover.sum() / 256


def test_chance_gives_the_same_numbers_for_ever():
    """Do the first numbers of a stream stay what they were when the data set was drawn?"""
    raw = [int(number * 2**53) for number in Chance(1, 2, 3).numbers(2)]
    again = np.random.PCG64(np.random.SeedSequence((1, 2, 3))).random_raw(2) >> np.uint64(11)
    assert raw == again.tolist()
    assert raw == FIRST_NUMBERS


def test_streams_with_other_keys_differ():
    """Does every part of the key matter?"""
    keys = [(0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1), (0, 0, 0, 1)]
    assert len({Chance(*key).between(0, 1) for key in keys}) == len(keys)


def test_the_bell_has_the_spread_it_is_asked_for():
    """Are the mean 0 and the standard deviation as asked?"""
    draws = [Chance(k).bell(2.0) for k in range(2000)]
    assert abs(np.mean(draws)) < 0.15  # three standard errors of a mean of 2000
    assert abs(np.std(draws) - 2.0) < 0.1
    assert max(map(abs, draws)) <= 7.0


def test_choices_follow_their_weights():
    """Is an item of weight 0 never chosen, and one of three quarters in three of four cases?"""
    chosen = [Chance(k).choose("abc", [3, 0, 1]) for k in range(1000)]
    assert "b" not in chosen
    assert 0.7 < chosen.count("a") / 1000 < 0.8


def test_a_square_covers_exactly_its_area(canvas):
    """Is coverage exact where edges lie between pixels?"""
    patch = canvas.cover(box(0.25 + 1 / 64, 0.25, 0.5 + 1 / 64, 0.75))
    assert area(patch) == pytest.approx(0.125, abs=1e-6)
    assert patch.cover[3, 0] == pytest.approx(0.75)  # the square begins a quarter of a pixel in


@pytest.mark.parametrize("turn", [0.0, 0.3, 1.2])
def test_a_slanted_outline_covers_its_area(canvas, turn):
    """Is the coverage of a triangle its area, however it is turned?"""
    triangle = turned([(-0.3, -0.2), (0.3, -0.1), (0.0, 0.3)], turn) + 0.5
    assert area(canvas.cover(triangle)) == pytest.approx(0.135, rel=0.01)  # four scan lines a pixel


def test_a_stroke_that_crosses_itself_has_no_holes(canvas):
    """Does winding twice around a pixel still cover it?"""
    loop = stroke([(0.2, 0.2), (0.8, 0.8), (0.8, 0.2), (0.2, 0.8)], 0.06)
    middle = canvas.cover(loop)
    rows, columns = middle.place
    assert middle.cover[8 - rows.start, 8 - columns.start] == 1.0


@pytest.mark.parametrize("outline", [box(1.5, 0.2, 1.8, 0.4), box(-0.5, 0, -0.2, 1), ellipse(0.5, -2, 0.3)])
def test_what_lies_beyond_the_canvas_is_not_painted(canvas, outline):
    """Is an outline outside simply ignored?"""
    canvas.fill(outline, (255, 255, 255), FUR, soft=0.05)
    assert not canvas.rgb.any()


def test_what_reaches_over_the_edge_is_cut(canvas):
    """Does an outline larger than the canvas cover all of it?"""
    assert (canvas.cover(box(-1, -1, 2, 2)).cover == 1).all()


def test_paint_stays_within_a_patch(canvas):
    """Does `within` keep paint inside what was painted before?"""
    disc = canvas.fill(ellipse(0.5, 0.5, 0.2), (100, 100, 100))
    canvas.fill(box(0, 0, 1, 1), (0, 255, 0), within=disc)
    assert canvas.rgb[0, 0, 1] == 0
    assert canvas.rgb[8, 8, 1] == 255


def test_a_crop_gives_zero_where_a_patch_is_not():
    """Is a patch 0 outside its own pixels?"""
    patch = Patch(np.ones((2, 2), np.float32), 3, 3)
    there = patch.crop(Patch(np.zeros((4, 4), np.float32), 2, 2))
    assert there.sum() == 4
    assert there[1:3, 1:3].all()
    assert not patch.crop(Patch(np.zeros((2, 2), np.float32), 9, 9)).any()


def test_softening_keeps_the_amount_of_paint(canvas):
    """Does a blurred patch in the middle cover as much as before?"""
    patch = canvas.cover(box(0.4, 0.4, 0.6, 0.6))
    assert canvas.soften(patch, 0.06).cover.sum() == pytest.approx(float(patch.cover.sum()), rel=1e-5)


def test_blurring_a_plain_field_changes_nothing():
    """Do edges neither darken nor brighten?"""
    np.testing.assert_allclose(blurred(np.full((9, 7), 3.0, np.float32), 2), 3.0, rtol=1e-6)  # float32


def test_a_round_thing_is_lighter_towards_the_light():
    """Does relief look as if light came from where it comes from?"""
    canvas = Canvas(64, Chance(1))
    canvas.light = (0.0, -1.0)
    canvas.fill(ellipse(0.5, 0.5, 0.4), (120, 120, 120), GLOSS)
    assert canvas.rgb[9, 32].mean() > canvas.rgb[54, 32].mean() + 20


def test_a_spline_passes_through_its_points():
    """Is every point of the outline on the curve, open or closed?"""
    knots = np.array([(0, 0), (1, 0), (1, 1), (0, 1.5)])
    np.testing.assert_allclose(spline(knots, steps=5)[::5], knots)
    np.testing.assert_allclose(spline(knots, closed=False, steps=5)[::5], knots)


def test_a_symmetric_outline_is_its_own_mirror_image():
    """Does every point have its partner on the other side?"""
    outline = symmetric([(0, -1), (0.8, 0), (0.5, 0.7), (0, 1)])
    mirrored = outline * [-1, 1]
    distances = np.abs(outline[:, None] - mirrored[None]).sum(axis=2).min(axis=1)
    assert distances.max() < 1e-12


def test_a_stroke_is_as_wide_as_asked(canvas):
    """Is a straight stroke's area its length times its width, plus its two pointed ends, half as large as squares?"""
    line = stroke([(0.2, 0.5), (0.8, 0.5)], 0.1)
    assert area(canvas.cover(line)) == pytest.approx(0.6 * 0.2 + 0.09 * 0.1, rel=0.02)


def test_tufts_stand_outwards():
    """Does fur make an outline larger, never smaller, whichever way it runs?"""
    circle = ellipse(0, 0, 1)
    for outline in (circle, circle[::-1]):
        radii = np.hypot(*furry(outline, 0.1, 0.1, Chance(2)).T)
        assert radii.min() > 0.98
        assert 1.03 < radii.max() < 1.11


@pytest.mark.parametrize(
    "outline", [curved(((0, 0), (1, 0), (1, 1)), ((1, 1), (0, 1), (0, 0))), leaf((0, 0), (1, 1), 0.3)]
)
def test_curved_outlines_start_where_they_are_asked_to(outline):
    """Is the first point the one that was given?"""
    np.testing.assert_allclose(outline[0], (0, 0))
    assert outline.shape[1] == 2


def test_frames_nest():
    """Does a point of an inner frame land where both frames say?"""
    canvas = Canvas(64, Chance(3))
    pen = Pen(canvas, Chance(4)).at(0.5, 0.5, 0.5).at(0.5, 0.0, 0.5, np.pi / 2, mirror=True)
    assert pen.scale == pytest.approx(0.25)
    pen.dot(0.4, 0.0, 0.1, (255, 255, 255))  # mirrored: to the left; turned: to the left is up
    row, column = np.argwhere(canvas.rgb[..., 0] > 200).mean(axis=0) / 64
    assert (row, column) == pytest.approx((0.4, 0.75), abs=0.02)


def test_a_drawing_is_the_same_in_every_size():
    """Is a large drawing, made smaller, the small one?"""
    small, large = (Canvas(size, Chance(5)) for size in (16, 64))
    for canvas in (small, large):
        Pen(canvas, Chance(6)).fill(ellipse(0.45, 0.55, 0.3, 0.2, 0.4), (200, 100, 50))
    shrunk = large.rgb.reshape(16, 4, 16, 4, 3).mean(axis=(1, 3))
    assert np.abs(shrunk - small.rgb).max() < 12  # grey levels: scan lines of a small pixel are a quarter as many


def test_colours_are_named_by_their_brightness():
    """Are light colours light, dark ones dark, and mixtures between?"""
    assert all(brightness(colour) > 125 for colour in of_tone(BRIGHT, "light"))
    assert all(brightness(colour) <= 125 for colour in of_tone(BRIGHT, "dark"))
    assert of_tone([(0, 0, 0)], "light") == [(0, 0, 0)]
    assert brightness(darker((100, 100, 100))) < 100 < brightness(lighter((100, 100, 100)))
    assert mix((0, 0, 0), (100, 200, 50), 0.5) == (50, 100, 25)


def test_varied_colours_stay_colours():
    """Does no channel leave 0 to 255?"""
    drawn = np.array([varied(Chance(k), (250, 5, 128), 30, 30) for k in range(50)])
    assert drawn.min() >= 0
    assert drawn.max() <= 255
