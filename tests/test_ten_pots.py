"""The ten pots of week 2's lesson, and the pictures of them."""

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pytest

from layerwise.learning.two_costs import LOG_LOSS, SQUARED_ERROR
from layerwise.lessons import descent_walks
from layerwise.lessons.ten_pots import cost_of, costs_along, slopes_of, walk

mpl.use("Agg")

LAST_RATE_THAT_RESTS = 14.7  # 2 over the largest curvature of the cost at its lowest place, as the lesson tells


@pytest.fixture(autouse=True)
def _closed():
    """No figure is left open."""
    yield
    plt.close("all")


def test_the_slopes_are_the_measured_ones():
    """Do they agree with two-sided differences of the cost?"""
    eps = 1e-6
    measured = (
        (cost_of(0.7 + eps, -0.3) - cost_of(0.7 - eps, -0.3)) / (2 * eps),
        (cost_of(0.7, -0.3 + eps) - cost_of(0.7, -0.3 - eps)) / (2 * eps),
    )
    assert slopes_of(0.7, -0.3) == pytest.approx(measured, abs=1e-8)  # 1e-16 of rounding over a step of 1e-6


def test_the_walk_ends_where_the_lesson_says():
    """Does it come to rest at w = 2.100, b = −0.043 and a cost of 0.4257, from a rate of 4?"""
    end = walk(4.0, 400)[-1]
    np.testing.assert_allclose(end, [2.100, -0.043], atol=5e-4)
    assert cost_of(*end) == pytest.approx(0.4257, abs=5e-5)


@pytest.mark.parametrize(("rate", "rests"), [(14.0, True), (15.0, False)])
def test_the_border_of_the_rates_is_where_the_lesson_says(rate, rests):
    """Does the walk settle below 14.7 alone?"""
    assert (rate < LAST_RATE_THAT_RESTS) == rests
    lasts = walk(rate, 4000)[-2:]
    assert bool(np.abs(lasts[1] - lasts[0]).max() < 1e-6) == rests


def test_the_log_loss_lies_below_every_chord_and_the_squared_error_does_not():
    """Is the cost halfway between random places at most the mean of theirs, for the log loss alone?"""
    rng = np.random.default_rng(0)
    above = {LOG_LOSS: 0, SQUARED_ERROR: 0}
    for start, end in rng.uniform(-6, 6, (200, 2, 2)):
        for cost in above:
            above[cost] += cost_of(*(start + end) / 2, cost) > (cost_of(*start, cost) + cost_of(*end, cost)) / 2 + 1e-9
    assert above[LOG_LOSS] == 0
    assert above[SQUARED_ERROR] > 0


def test_the_walk_is_told_to_who_cannot_see_it():
    """Does the alternative text say where the walk ends, and how many steps rise?"""
    descent_walks.walk_on_the_map(rate=4.0, steps=20)
    assert "to w = 2.10, b = -0.04" in plt.gcf().get_gid()
    assert "; 0 steps raise it" in plt.gcf().get_gid()
    descent_walks.walk_on_the_map(rate=20.0, steps=60)
    assert f"{np.sum(np.diff(costs_along(walk(20.0, 60))) > 0)} steps raise it" in plt.gcf().get_gid()


def test_a_curve_without_a_weight_has_no_border():
    """Does a weight of 0 divide nothing?"""
    descent_walks.curve_through_pots(w=0.0, b=1.0)
    assert "the same everywhere" in plt.gcf().get_gid()


def test_nothing_tells_the_rates_of_unknown_runs():
    """Do picture and words of the question keep the rates to themselves?"""
    descent_walks.three_trainings()
    shown = [text.get_text() for text in plt.gca().get_legend().get_texts()]
    assert shown == ["run A", "run B", "run C"]
    assert "α" not in plt.gcf().get_gid()


@pytest.mark.parametrize("draw", [descent_walks.pots, descent_walks.surfaces, descent_walks.chords])
def test_every_picture_has_words(draw):
    """Is there an alternative text?"""
    draw()
    assert len(plt.gcf().get_gid()) > 40
