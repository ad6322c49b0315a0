"""The conventions of our notebooks: what is found, and that the course's own masters keep them."""

from pathlib import Path

import pytest

from layerwise.building.conventions import unconventional
from layerwise.building.master import Cell, read_master
from layerwise.course import Course

PROPER = [
    Cell("prose", "# A title"),
    Cell("prose", "**After this lesson you can**\n\n- add"),
    Cell("code", "import numpy as np\nrng = np.random.default_rng(1)"),
    Cell("explore", "explore(draw, rate=(0, 1, 1))"),
    Cell("explore", '@predict("?", "a")\ndef shown():\n    print(rng.normal())'),
    Cell("prose", "## What you have seen\n\nNothing."),
]


def said(*cells, path="lesson.py"):
    """What is said of these cells."""
    return " ".join(unconventional(Path(path), cells))


@pytest.mark.parametrize("week", Course().weeks())
def test_the_courses_masters_keep_the_conventions(week):
    """Is every master as a reader may expect it?"""
    for path in Course().master_files(week):
        assert list(unconventional(path, read_master(path))) == []


def test_a_proper_lesson_has_nothing_said_of_it():
    """Does a lesson pass that has everything?"""
    assert said(*PROPER) == ""


@pytest.mark.parametrize(
    ("missing", "words"),
    [(0, "one heading"), (1, "objectives"), (2, "default_rng"), (3, "no picture"), (4, "predicted"), (5, "summary")],
)
def test_what_is_missing_is_named(missing, words):
    """Is each part of a lesson missed when it is not there?"""
    assert words in said(*PROPER[:missing], *PROPER[missing + 1 :])


def test_an_assignment_needs_no_explorer():
    """Are pictures that turn and predictions asked of lessons alone?"""
    assert said(*PROPER[:3], PROPER[5], path="assignment.py") == ""


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (Cell("explore", "x = 1\n" * 16), "16 lines"),
        (Cell("explore", "x = " + "1 + " * 40 + "1"), "140 characters"),
        (Cell("explore", "%timeit f(x)"), "magic"),
        (Cell("explore", "plt.plot(x)"), "alt text"),
        (Cell("code", 'name = input("?")'), "stops"),
        (Cell("prose", "word " * 171), "171 words"),
        (Cell("prose", "![](picture.png)"), "alternative text"),
        (Cell("prose", "# Another title"), "one heading"),
    ],
)
def test_a_cell_that_breaks_a_convention_is_named(cell, words):
    """Is it said what is wrong with a cell?"""
    assert words in said(*PROPER, cell)


def test_code_in_prose_is_no_heading():
    """May a comment stand in a block of code, and tables be as long as they are?"""
    assert said(*PROPER, Cell("prose", "```\n# a comment\n```\n" + "| word |\n" * 200)) == ""
