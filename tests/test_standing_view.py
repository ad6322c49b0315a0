"""What a learner's progress looks like on a terminal."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from layerwise.course import Course, Exercise
from layerwise.grading.check import PUBLIC_ONLY
from layerwise.learning.standing import Standing, WeekStanding
from layerwise.learning.standing_view import show_course, show_week

WEEK, OTHER = "week1_numpy_basics", "week2_logistic_regression"


def standing(name, state, says="", week=WEEK):
    """An exercise of ten points."""
    return Standing(Exercise(week, name, 10), state, says, 10.0 * (state == "done"))


@pytest.fixture
def week(tmp_path):
    """A week in which every state occurs."""
    path = tmp_path / "assignment.ipynb"
    path.touch()
    standings = (
        standing("sigmoid", "done"),
        standing("softmax", "wrong", "for a row: [bold] is wrong."),
        standing("L1", "started", "is not valid Python."),
        standing("L2", "not begun"),
    )
    return WeekStanding(WEEK, standings, ("A remark.", PUBLIC_ONLY), path)


def shown(show, *arguments):
    """The text that is printed to a file of 120 columns."""
    console = Console(file=io.StringIO(), width=120)
    show(*arguments, console)
    return console.file.getvalue()


def test_a_week_shows_each_state_and_what_is_next(week):
    """Can one read without colour what is in which state, why, and by which commands one goes on?"""
    text = shown(show_week, week, Course())
    lines = text.splitlines()
    assert any("sigmoid" in line and "10 / 10" in line and "done" in line for line in lines)
    assert any("softmax" in line and "0 / 10" in line and "wrong" in line and "[bold]" in line for line in lines)
    assert "· A remark." in lines
    assert "1 of 4 exercises done, 10 of 40 points" in lines
    assert f"Next: softmax of week 1 (wrong) under the heading “Exercise 6: softmax” in {week.path}." in lines
    assert "python3 course learn 1 --assignment " in text
    assert "python3 course check 1 softmax " in text
    assert "python3 course hint 1 softmax " in text
    assert "\x1b" not in text


def test_the_course_shows_each_week_and_where_to_go_on(week):
    """Are exercises listed by state, weeks that were not begun named, and the public checks told as such?"""
    other = WeekStanding(OTHER, (standing("propagate", "not begun", week=OTHER),))
    text = shown(show_course, [week, other], Course())
    lines = text.splitlines()
    assert any(WEEK in line and "1 of 4" in line and "done: sigmoid" in line for line in lines)
    assert any(line.strip() == "started: L1" for line in lines)
    assert any(OTHER in line and "0 of 1" in line and "not begun" in line for line in lines)
    assert "10 of 50 points" in lines
    assert "Next: softmax of week 1" in text
    assert "no hidden tests" in text


def test_what_was_not_begun_is_next_without_a_file():
    """Does a learner who has not begun read how, and of no hint or file that would need a copy?"""
    text = shown(show_course, [WeekStanding(OTHER, (standing("propagate", "not begun", week=OTHER),))], Course())
    assert "Next: propagate of week 2 (not begun) under the heading “Exercise: propagate”." in text
    assert "course learn 2" in text
    assert "course hint" not in text


def test_all_done_is_said():
    """Does nothing ask for more where nothing is left?"""
    whole = WeekStanding(WEEK, (standing("sigmoid", "done"),), (), Path("work"))
    assert "Every exercise of the course is done." in shown(show_course, [whole], Course())
    assert "Next" not in shown(show_week, whole, Course())
