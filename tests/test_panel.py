"""The panel at the end of a notebook."""

import subprocess
import sys
import types

import nbformat
import pytest

from layerwise.course import Course, CourseError
from layerwise.invocation import CALLED, IN_CHECKOUT
from layerwise.learning import panel, panel_process
from layerwise.learning.panel import Panel, check_my_work

WEEK = "week1_numpy_basics"
TOLD = {
    "week": WEEK,
    "standings": [
        ["sigmoid", 10, 10, "done", ""],
        ["softmax", 16, 1.6, "wrong", "the result <b> is\nwrong."],
        ["L1", 7, 0, "not begun", ""],
    ],
    "remarks": ["A remark & more."],
}

ALONE = f"In a terminal: {CALLED} check 1 softmax" if IN_CHECKOUT else 'For it alone: check_my_work(1, "softmax")'
"""A command finds a notebook where a checkout has its copies, and not where VS Code or Colab may have it."""


def test_the_panel_reads_without_colour_and_without_a_page():
    """Does the text hold each state in a word, the sentences, and what is next?"""
    lines = repr(Panel(TOLD)).splitlines()
    assert lines == [
        "Week 1: 1 of 3 exercises done, 11.6 of 33 points",
        "✓ sigmoid (10 of 10 points), done",
        "✗ softmax (1.6 of 16 points), wrong: the result <b> is wrong.",
        "– L1 (0 of 7 points), not begun",
        "A remark & more.",
        f"Next: softmax (wrong). {ALONE}",
    ]


def test_the_table_can_be_heard_and_holds_nothing_of_an_answer_as_markup():
    """Have the table a caption, its columns and rows headers, and is what an answer says escaped?"""
    page = Panel(TOLD)._repr_html_()
    assert "<caption>Week 1: 1 of 3 exercises done" in page
    assert page.count('scope="col"') == 4
    assert page.count('scope="row"') == 3
    assert "&lt;b&gt;" in page
    assert "A remark &amp; more." in page
    assert 'class="not-begun"' in page
    for name in ("--jp-content-font-color1", "--jp-success-color1", "--jp-error-color1"):
        assert f"var({name}, " in page  # the page's theme, and something where it has none


def test_an_error_is_a_sentence():
    """Is a week that does not exist told as such?"""
    found = Panel({"error": "There is no week called '<9>'."})
    assert repr(found) == "There is no week called '<9>'."
    assert "&lt;9&gt;" in found._repr_html_()


def test_nothing_is_left_when_all_is_done():
    """Is the end told?"""
    assert "Everything in week 1 is done." in repr(Panel({**TOLD, "standings": TOLD["standings"][:1]}))


def test_grading_costs_nothing(monkeypatch):
    """Is no process started while a submission is graded?"""
    monkeypatch.setenv("LAYERWISE_GRADING", "1")
    monkeypatch.setattr(panel, "ask", None)
    assert check_my_work(1) is None


@pytest.mark.parametrize("week", Course().weeks())
def test_each_assignment_ends_with_a_call_that_grading_leaves_out(week):
    """Is the call for its own week, and tagged as not for grading?"""
    cells = nbformat.read(Course().release / week / "assignment.ipynb", as_version=4).cells
    calls = [cell for cell in cells if f"check_my_work({week[4]})" in cell.source]
    assert [cell.metadata.tags for cell in calls] == [["explore"]]


def test_a_kernel_s_cells_are_graded_in_another_process(tmp_path, monkeypatch):
    """Is what was run graded with the hidden tests, none of which reach this kernel?"""
    shell = types.SimpleNamespace(user_ns={"In": ["", "import numpy as np", "def L2(a, b):\n    return np.sum(a - b)"]})
    monkeypatch.setattr("IPython.core.getipython.get_ipython", lambda: shell)
    monkeypatch.chdir(tmp_path)
    found = check_my_work(1, "L2")
    assert [standing[:4] for standing in found.told["standings"]] == [["L2", 7, 0.0, "wrong"]]
    program = (
        "import sys; from layerwise.learning import panel, panel_process as p; p.ask('1', ['L2'], ['pass'], None);"
    )
    program += "print([name for name in sys.modules if 'grader_tests' in name])"
    out = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert out.stdout.strip() == "[]"


def test_what_the_process_cannot_do_is_a_sentence(monkeypatch):
    """Is an unknown exercise told by it, and its silence, too?"""
    assert "Did you mean `softmax`?" in panel_process.ask("1", ["softmx"], [], None)["error"]
    with pytest.raises(CourseError, match="no week called"):
        panel_process.answer({"week": "9", "exercises": [], "history": [], "path": ""}, Course())
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert "did not answer" in panel_process.ask("1", [], [], None)["error"]
