"""Pictures that turn: where they begin, what stands in for them, and the controls they get."""

import gc
import sys

import ipywidgets
import pytest

from layerwise.lessons import exploring
from layerwise.lessons.exploring import control_of, explore


@pytest.fixture
def drawn():
    """A function that draws nothing, and what it was called with."""
    calls = []

    def draw(*, rate=0.5, kind="tanh"):
        calls.append((rate, kind))

    return draw, calls


def test_a_picture_at_rest_is_drawn_at_its_defaults(drawn, capsys):
    """Is it drawn once where nobody can turn it, with a line on what could be turned?"""
    draw, calls = drawn
    explore(draw, labels={"rate": "learning rate"}, rate=(0.0, 1.0, 0.1), kind=["tanh", "ReLU"])
    assert calls == [(0.5, "tanh")]
    assert "learning rate from 0 to 1, kind one of 2" in capsys.readouterr().out


def test_nothing_is_drawn_while_grading(drawn, monkeypatch):
    """Does the grader pay nothing for a picture?"""
    monkeypatch.setenv("LAYERWISE_GRADING", "1")
    explore(drawn[0], rate=(0.0, 1.0, 0.1))
    assert drawn[1] == []


def test_a_live_picture_follows_its_controls(drawn, monkeypatch):
    """Is it drawn anew when a slider moves?"""
    draw, calls = drawn
    shown = []
    monkeypatch.setattr(exploring, "is_live", lambda: True)
    monkeypatch.setattr(exploring, "display", shown.append)
    monkeypatch.setattr(exploring, "settle", lambda: None)
    explore(draw, rate=(0.0, 1.0, 0.1), kind=["tanh", "ReLU"])
    slider, choice, _ = shown[0].children
    slider.value, choice.value = 0.7, "ReLU"
    assert calls == [(0.5, "tanh"), (0.7, "tanh"), (0.7, "ReLU")]


@pytest.mark.parametrize(
    ("control", "start", "made"),
    [
        ((0, 10, 1), 3, ipywidgets.IntSlider),
        ((0.0, 1.0, 0.1), 0.3, ipywidgets.FloatSlider),
        ([1, 2], 2, ipywidgets.SelectionSlider),
    ],
)
def test_a_range_makes_a_slider_and_a_list_a_choice(control, start, made):
    """Is the control of the right kind, and where it is to begin?"""
    found = control_of("x", control, start)
    assert isinstance(found, made)
    assert found.value == start


@pytest.mark.parametrize(("control", "start"), [((0, 10, 2), 3), ((0.0, 1.0, 0.1), 2.0), (["a"], "b")])
def test_a_control_cannot_begin_where_it_never_is(control, start):
    """Is an author told that the default cannot be reached?"""
    with pytest.raises(ValueError, match="begins at"):
        control_of("x", control, start)


def test_a_picture_needs_a_beginning():
    """Is an author told of a parameter without a default?"""
    with pytest.raises(ValueError, match="'rate' has no default"):
        explore(lambda rate: print(rate), rate=(0, 1, 1))


def test_what_is_loaded_is_not_searched_for_garbage():
    """Is a turn of a picture spared the search for garbage among all that the lesson has loaded?"""
    exploring.settle()
    try:
        assert gc.get_freeze_count() > 10 * len(gc.get_objects())
    finally:
        gc.unfreeze()


def test_without_widgets_a_picture_is_at_rest(drawn, monkeypatch, capsys):
    """Is a picture drawn where the package for sliders is missing, whoever looks at it, and is that told?"""
    draw, calls = drawn
    monkeypatch.setattr(exploring, "is_live", lambda: True)
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    explore(draw, rate=(0.0, 1.0, 0.1))
    assert calls == [(0.5, "tanh")]
    assert "With the package ipywidgets you can turn this picture: rate from 0 to 1" in capsys.readouterr().out
