"""The neuron as a chain of week 2's lesson."""

import matplotlib as mpl
import matplotlib.pyplot as plt
import pytest

from layerwise.lessons import computation_graphs
from layerwise.lessons.computation_graphs import there_and_back

mpl.use("Agg")

EPS = 1e-6


@pytest.mark.parametrize("label", [0, 1])
def test_the_slopes_are_the_measured_ones(label):
    """Do the slopes by both weights and the bias agree with two-sided differences of the loss?"""
    start = (0.5, 1.0, -0.5)
    now = there_and_back(*start, label)
    for place, slope in enumerate((now.dw1, now.dw2, now.db)):
        ahead, behind = list(start), list(start)
        ahead[place], behind[place] = start[place] + EPS, start[place] - EPS
        rise = there_and_back(*ahead, label).loss - there_and_back(*behind, label).loss
        assert slope == pytest.approx(rise / (2 * EPS), abs=1e-8)


@pytest.mark.parametrize("label", [0, 1])
def test_the_slope_by_the_score_is_the_error(label):
    """Is it a − y, as the lesson derives?"""
    now = there_and_back(-1.0, 0.5, 2.0, label)
    assert now.dz == pytest.approx(now.a - label)


def test_the_drawn_numbers_are_those_of_the_text():
    """Does the picture at rest say what the table of the lesson says?"""
    computation_graphs.graph()
    told = plt.gcf().get_gid()
    plt.close("all")
    for words in ("z = 0.500", "a = 0.622", "loss 0.474", "by a -1.607", "by z -0.378", "by w1 -0.755", "by w2 0.378"):
        assert words in told
