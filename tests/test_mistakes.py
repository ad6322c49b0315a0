"""Pictures of error analysis, and of the spread over seeds."""

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pytest

from layerwise.figures import mistakes, training

mpl.use("Agg")

ROWS = [
    {"attribute": "subject", "value": "fox", "pictures": 60, "wrong": 40, "rate": 2 / 3},
    {"attribute": "time", "value": "day", "pictures": 500, "wrong": 100, "rate": 0.2},
]


@pytest.fixture(autouse=True)
def _closed():
    """No figure is left open."""
    yield
    plt.close("all")


@pytest.mark.parametrize(("count", "of", "low", "high"), [(35, 50, 0.562, 0.809), (0, 20, 0.0, 0.161)])
def test_an_interval_is_the_published_one(count, of, low, high):
    """Does Wilson's formula give what tables give?"""
    assert mistakes.wilson(count, of) == pytest.approx((low, high), abs=1e-3)


def test_every_kind_has_its_line_and_its_words():
    """Are rates drawn in percent, in order, with the number of pictures, and told in words?"""
    mistakes.rates(ROWS, 0.22, "Foxes")
    axes = plt.gcf().axes[0]
    assert [tick.get_text() for tick in axes.get_yticklabels()] == ["subject: fox (60)", "time: day (500)"]
    assert [line.get_xdata()[0] for line in axes.lines if line.get_marker() in "so"] == pytest.approx([200 / 3, 20])
    assert "subject fox 67% of 60" in plt.gcf().get_gid()


def test_a_rate_that_stands_out_has_another_marker():
    """Can it be told without colour that foxes are worse than all, and days are not?"""
    mistakes.rates(ROWS, 0.22, "Foxes")
    assert [line.get_marker() for line in plt.gcf().axes[0].lines if line.get_marker() in "so"] == ["s", "o"]


def test_no_kinds_make_an_empty_picture():
    """Does a data set whose kinds are all too small still draw?"""
    mistakes.rates([], 0.2, "Nothing")
    assert "No kinds" in plt.gcf().get_gid()


def test_every_net_has_its_bar_and_a_dot_for_each_seed():
    """Are mean and standard deviation those of the seeds, in percent, and told in words?"""
    training.spread_by_net({"1 layer": np.array([0.7, 0.7]), "2 layers": np.array([0.8, 0.82])}, "Depth")
    axes = plt.gcf().axes[0]
    assert [tick.get_text() for tick in axes.get_xticklabels()] == ["1 layer", "2 layers"]
    assert sum(len(line.get_xdata()) for line in axes.lines if line.get_alpha() == 0.5) == 4
    assert "1 layer 70.0% ± 0.0%; 2 layers 81.0% ± 1.4%" in plt.gcf().get_gid()
