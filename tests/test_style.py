"""The one style of the course's figures, and how they reach a notebook."""

import base64
from types import SimpleNamespace

import matplotlib.pyplot as plt
import pytest

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
