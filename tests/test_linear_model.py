"""Pictures of a linear classifier."""

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pytest

from layerwise.figures import linear_model
from layerwise.learning.two_costs import LOG_LOSS, SQUARED_ERROR, descend, landscape

mpl.use("Agg")


@pytest.fixture(autouse=True)
def _closed():
    """No figure is left open."""
    yield
    plt.close("all")


def test_a_weight_is_drawn_where_its_pixel_is():
    """Does the largest weight stand in its channel, row and column, in the mean of the channels and in the words?"""
    w = np.zeros((48, 1))
    w[(2 * 4 + 3) * 3 + 1] = 0.6
    linear_model.weights(w, 4)
    drawn = {axes.get_title(loc="left"): axes.images[0].get_array()[2, 3] for axes in plt.gcf().axes if axes.images}
    assert drawn == pytest.approx({"mean of the three colours": 0.2, "red": 0, "green": 0.6, "blue": 0})
    assert "0.6, belongs to the green of row 2, column 3" in plt.gcf().get_gid()


def test_the_gallery_shows_every_kind_in_its_own_sheet():
    """Are there as many sheets as kinds of answers, each with the right captions?"""
    said, true = np.array([[1, 1, 0, 0, 1]]), np.array([[1, 0, 0, 1, 1]])
    linear_model.gallery(np.zeros((5, 4, 4, 3), np.uint8), said, true, list("abcde"))
    shown = [[text.get_text() for text in plt.figure(number).axes[0].texts] for number in plt.get_fignums()]
    assert shown == [["a", "e"], ["b"], ["c"], ["d"]]


def test_a_kind_that_does_not_occur_has_no_sheet():
    """Does a model without mistakes get two sheets alone?"""
    true = np.array([[1, 0]])
    linear_model.gallery(np.zeros((2, 4, 4, 3), np.uint8), true == 1, true, ["a", "b"])
    assert len(plt.get_fignums()) == 2


def test_a_landscape_tells_where_each_way_ends():
    """Do the words name both costs, and the start and end of each way?"""
    x, y, axis = np.array([-1.0, 0.5, 2.0]), np.array([0.0, 1.0, 1.0]), np.linspace(-3, 3, 9)
    costs = {"log loss": LOG_LOSS, "squared error": SQUARED_ERROR}
    maps = {name: landscape(cost, x, y, axis, axis) for name, cost in costs.items()}
    ways = {name: descend(cost, x, y, (-2.0, 1.0), rate=0.5, steps=3) for name, cost in costs.items()}
    linear_model.landscapes(axis, axis, maps, ways)
    assert plt.gcf().get_gid().count("from (-2.0, 1.0) to") == 2


def test_slopes_are_drawn_below_their_costs():
    """Does each cost have a line in both panels?"""
    z = np.linspace(-2, 2, 5)
    linear_model.slopes(z, {"log loss": (z, z), "squared error": (z, z)})
    assert [len(axes.lines) for axes in plt.gcf().axes] == [3, 3]  # the third marks the score 0
