"""Pictures of week 3's lesson."""

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pytest

from layerwise.lessons import layer_pictures

mpl.use("Agg")


@pytest.fixture(autouse=True)
def _closed():
    """No figure is left open."""
    yield
    plt.close("all")


def told():
    """The alternative text of the last figure."""
    return plt.gcf().get_gid()


def test_no_border_of_one_neuron_is_better_than_nine():
    """Is nine of twelve the most, as the text says, for every border and both directions?"""
    places = np.arange(3, 22, 0.5)
    warm = (places[:, None] < layer_pictures.WARMTH) == layer_pictures.SPROUTED
    assert max(warm.sum(axis=1).max(), (12 - warm.sum(axis=1)).max()) == 9
    layer_pictures.one_neuron_in_the_middle()
    assert "9 of 12" in told()


def test_two_units_make_a_bump():
    """Are all pots right at rest, and fewer with the borders the wrong way round?"""
    layer_pictures.bump()
    assert "12 of 12" in told()
    layer_pictures.bump(left=16.0, right=10.0)
    assert "7 of 12" in told()


def test_a_network_is_told_with_its_shapes():
    """Do the words name the shapes for the units that are drawn?"""
    layer_pictures.network(4)
    assert "W1 (4, 2), b1 (4, 1) and W2 (1, 4), b2 (1, 1)" in told()


def test_blame_needs_a_weight():
    """Is a unit without a weight in the output free of blame?"""
    layer_pictures.blame(weight_1=0.0)
    assert "by the hidden scores 0.000" in told().replace("-0.000", "0.000")


def test_slopes_without_a_name_stay_without():
    """Do neither legend nor words name the activations that the question asks for?"""
    layer_pictures.three_slopes()
    shown = [text.get_text() for text in plt.gca().get_legend().get_texts()]
    assert shown == ["A", "B", "C"]
    assert not any(name in told() for name in ("ReLU", "sigmoid", "tanh"))


def test_borders_without_a_name_stay_without():
    """Do titles and words keep to themselves which networks the question asks for?"""
    layer_pictures.three_borders()
    titles = [axes.get_title(loc="left") for axes in plt.gcf().axes if axes.get_title(loc="left")]
    assert [title[0] for title in titles] == ["A", "B", "C"]
    assert not any(name in told() + "".join(titles) for name in ("ReLU", "linear", "tanh"))


def test_a_jump_is_not_drawn_as_a_slope():
    """Does the line have a gap where the slope of a ReLU jumps?"""
    layer_pictures.three_slopes()
    assert np.isnan(plt.gca().lines[0].get_ydata()).sum() == 1


def test_the_border_is_told_with_its_units():
    """Does the title say what was trained, and how well?"""
    layer_pictures.border_by_units(shape="circles", units=1, activation="linear", seed=0)
    assert plt.gca().get_title(loc="left").startswith("1 linear unit: 49")


@pytest.mark.parametrize("draw", [layer_pictures.activations, lambda: layer_pictures.beginnings({"zeros": [0.7, 0.6]})])
def test_every_picture_has_words(draw):
    """Is there an alternative text?"""
    draw()
    assert len(told()) > 40
