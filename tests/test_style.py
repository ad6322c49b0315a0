"""The one style of the course's figures, and how they reach a notebook."""

import base64
import io
from types import SimpleNamespace

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.axes import Axes
from PIL import Image

from layerwise.figures import style


@pytest.fixture
def shown(monkeypatch):
    """What a notebook would be shown."""
    bundles: list = []
    monkeypatch.setattr(style, "InteractiveShell", SimpleNamespace(initialized=lambda: True))
    monkeypatch.setattr(style, "display", lambda bundle, **_: bundles.append(bundle))
    yield bundles
    plt.close("all")


def draw(alt="A line <up>"):
    """Draw one line."""
    with style.figure(alt) as axes:
        axes.plot([0, 1])


def test_a_figure_has_alternative_text(shown):
    """Does the picture that JupyterLab prefers carry its alternative text?"""
    draw()
    assert '<img alt="A line &lt;up&gt;" src="data:image/png;base64,' in shown[0]["text/html"]
    assert base64.b64decode(shown[0]["image/png"]).startswith(b"\x89PNG")


def test_a_shown_figure_is_closed(shown):
    """Does a notebook not collect figures in memory?"""
    draw()
    assert (len(shown), plt.get_fignums()) == (1, [])


def test_nothing_is_rendered_while_grading(shown, monkeypatch):
    """Is a figure that nobody looks at neither rendered nor kept?"""
    monkeypatch.setenv("LAYERWISE_GRADING", "1")
    draw()
    assert (shown, plt.get_fignums()) == ([], [])


def test_outside_a_notebook_the_figure_stays():
    """Is the figure left to the caller where there is no notebook?"""
    draw()
    assert plt.gcf().get_gid() == "A line <up>"
    plt.close("all")


def picture(bundles):
    """The last picture, as lightness from 0 to 255."""
    return np.asarray(Image.open(io.BytesIO(base64.b64decode(bundles[-1]["image/png"]))).convert("L"))


@pytest.mark.parametrize("count", [14, 18, 24])
def test_no_word_is_cut_off(shown, count):
    """Is a title shown to its end, and with a margin, however far it reaches beyond the figure?"""
    for title in ("word " * count, "word " * count + "and one more"):
        with style.figure("A title", width=6, height=1.5) as axes:
            axes.set_title(title)
    short, long = (picture(shown[: place + 1]) for place in (0, 1))
    assert long.shape[1] > short.shape[1] + 50
    for drawn in (short, long):
        assert drawn[:, :10].min() == drawn[:, -10:].min() == drawn[:10].min() == drawn[-10:].min() == 255


def test_what_is_empty_is_cut_off(shown):
    """Is a picture of square Axes in a wide figure not mostly white?"""
    with style.figure("A square", width=8, height=2) as axes:
        axes.set(aspect="equal", xlim=(0, 1), ylim=(0, 1))
    height, width = picture(shown).shape
    assert width < 1.3 * height


def test_a_figure_is_drawn_once(shown, monkeypatch):
    """Does nobody wait for a second drawing, which matplotlib makes to find out where a figure ends?"""
    drawings: list = []
    draw_axes = Axes.draw
    monkeypatch.setattr(Axes, "draw", lambda axes, renderer: (drawings.append(axes), draw_axes(axes, renderer)))
    draw()
    assert (len(shown), len(drawings)) == (1, 1)
