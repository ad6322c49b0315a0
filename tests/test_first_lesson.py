"""The pictures of week 1's lesson, and the numbers that its prose states."""

import matplotlib.pyplot as plt
import numpy as np
import pytest

from layerwise.datasets.shelf import default_digits
from layerwise.lessons import alignment, neurons, scale, slopes, timings


@pytest.fixture
def alts():
    """The alternative texts of what is drawn."""
    plt.switch_backend("agg")
    yield lambda: [plt.figure(number).get_gid() for number in plt.get_fignums()]
    plt.close("all")


def typical_miss(units):
    """The root of the mean square by which so many neurons miss the rents [€]."""
    grid, curve = neurons.fit_of_bends(units)
    return np.sqrt(np.mean((np.interp(neurons.AREAS, grid, curve) - neurons.RENTS) ** 2))


def test_one_neuron_misses_the_rents_and_six_do_not():
    """Do the misses of 48 € and 4 € hold that the lesson states?"""
    assert round(typical_miss(1)) == 48
    assert round(typical_miss(6)) == 4


def test_the_small_network_stops_learning_and_the_large_one_does_not():
    """From 300 to 1000 digits: is the small network hardly better, and does the large one lose most of its mistakes?"""
    errors = scale.errors_by_scale(default_digits())
    assert errors[10][-1] > 0.9 * errors[10][-2]
    assert errors[400][-1] < 0.4 * errors[400][-2]
    assert all(np.all(np.diff(error) < 0) for error in errors.values())


@pytest.mark.parametrize("a", alignment.SHAPES)
@pytest.mark.parametrize("b", alignment.SHAPES)
def test_shapes_are_aligned_as_numpy_does(a, b):
    """Is the common shape numpy's own, and is there none where numpy refuses?"""
    one, other = alignment._sizes(a), alignment._sizes(b)
    found = tuple(common for *_, common in alignment.together(one, other))
    try:
        expected = np.broadcast_shapes(one, other)
    except ValueError:
        assert None in found
    else:
        assert found == expected


def test_the_loop_computes_what_numpy_does():
    """Is the same thing timed both ways?"""
    assert timings.loop([1.0, 2.0, 3.0]) == np.dot([1, 2, 3], [1, 2, 3])


def test_the_marked_points_have_the_slopes_that_the_quiz_asks_for():
    """Is the curve falling at B, flat at C and climbing at D?"""
    places = np.array([slopes.MARKED[name] for name in "BCD"])
    rise = slopes.marked_curve(places + 1e-6) - slopes.marked_curve(places - 1e-6)
    b, c, d = rise / 2e-6
    assert b < -0.5
    assert abs(c) < 1e-6
    assert d > 0.5


def test_every_picture_says_what_it_shows(alts):
    """Has each picture an alternative text with the numbers of its controls?"""
    neurons.neuron_picture(weight=2.0, bias=-3.0)
    neurons.neuron_picture(weight=0.0, bias=1.0)
    neurons.bends_picture(neurons=3)
    alignment.alignment_picture(a="(3, 4)", b="(3, 1)")
    slopes.secant_picture(place=1.0, step=0.5)
    slopes.marked_picture()
    slopes.line_picture(np.arange(3.0), np.arange(3.0), 1.0, 0.0, "A line")
    scale.scale_picture({10: np.array([0.5, 0.3, 0.2, 0.1])})
    timings.times_picture(np.array([1e-7, 1e-3]), np.array([4e-7, 1e-5]), (1, 65536))
    words = (
        "x = 1.50",
        "does not count",
        "3 ReLU",
        "(3, 4)",
        "slope 2.50",
        "valley",
        "slope 1.00",
        "50 to 10",
        "100 times",
    )
    told = alts()
    assert len(told) == len(words)
    assert [word for word, alt in zip(words, told, strict=True) if word not in alt] == []
