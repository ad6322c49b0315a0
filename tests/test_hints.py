"""Hints in steps."""

import json
import re
import shutil

import pytest

from layerwise.course import Course, CourseError
from layerwise.learning.hints import FILE, hint, solution_of, steps_of

WEEK = "week1_numpy_basics"
WRONG = "import numpy as np\ndef softmax(x):\n    return np.exp(x)"


@pytest.fixture
def course(tmp_path):
    """The real course, with a learner's copy of week 1 elsewhere that has a wrong softmax."""
    shutil.copytree(Course().release / WEEK, tmp_path / "release" / WEEK)
    cells = [{"cell_type": "code", "metadata": {}, "source": WRONG, "outputs": [], "execution_count": None}]
    own = tmp_path / "work" / WEEK / "assignment.ipynb"
    own.parent.mkdir(parents=True)
    own.write_text(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4}), encoding="utf-8")
    return Course(tmp_path, Course().masters)


def numbers(text):
    """Which hints a text holds, and of how many."""
    return [tuple(map(int, found)) for found in re.findall(r"^Hint (\d+) of (\d+)\.", text, re.MULTILINE)]


def test_hints_come_one_by_one_and_the_solution_last(course):
    """Does each call with --more show one more, the solution nothing before the end, and then itself?"""
    first = hint(course, WEEK, "softmax")
    ((number, total),) = numbers(first)
    assert number == 1
    assert "Exercise 6: `softmax`" in first
    assert numbers(hint(course, WEEK, "softmax")) == [(1, total)]
    assert "The solution comes last" in hint(course, WEEK, "softmax", solution=True)
    for count in range(2, total + 1):
        text = hint(course, WEEK, "softmax", more=True)
        assert numbers(text) == [(number, total) for number in range(1, count + 1)]
        assert "return" not in text.replace("Returns", "")
    assert "What the check says of your answer" in text
    assert "(n, k)" in text
    steps = steps_of(solution_of(course, WEEK, "softmax"))
    assert steps
    assert all(step in text for step in steps)
    assert numbers(hint(course, WEEK, "softmax", more=True)) == numbers(text)
    assert solution_of(course, WEEK, "softmax") in hint(course, WEEK, "softmax", solution=True)


@pytest.mark.parametrize("damage", ["{ half", "[1]", '{"softmax": "many"}', '{"softmax": -3}', "\x00"])
def test_a_damaged_memory_counts_as_none(course, damage):
    """Do hints begin anew, and is the file whole again?"""
    path = course.root / "work" / WEEK / FILE
    path.write_text(damage, encoding="utf-8")
    assert [number for number, _ in numbers(hint(course, WEEK, "softmax"))] == [1]
    assert json.loads(path.read_text(encoding="utf-8")) == {"softmax": 1}


def test_an_answer_that_is_not_begun_has_no_hint_about_itself(course):
    """Is nothing said of an answer that is not there?"""
    for _ in range(20):
        text = hint(course, WEEK, "L1", more=True)
    assert "What the check says" not in text
    assert "What is left is the solution" in text


@pytest.mark.parametrize("week", Course().weeks())
def test_the_steps_of_every_solution_are_found(week):
    """Does every solution give as many steps as it has numbers, none with a sign of a comment in it?"""
    for exercise in Course().exercises(week):
        text = solution_of(Course(), week, exercise.name)
        steps = steps_of(text)
        assert len(steps) == len(re.findall(r"^\s*# \d+\.", text, re.MULTILINE))
        assert not any("#" in step for step in steps)
        assert "### " not in text


def test_what_gives_no_hint_is_a_sentence(course, tmp_path):
    """Are a checkout without solutions, an unknown exercise and a week not begun told?"""
    with pytest.raises(CourseError, match="does not hold"):
        hint(Course(course.root, tmp_path / "no masters"), WEEK, "softmax")
    with pytest.raises(CourseError, match="Did you mean `softmax`"):
        hint(course, WEEK, "softmx")
    shutil.rmtree(course.root / "work")
    with pytest.raises(CourseError, match="course learn 1"):
        hint(course, WEEK, "softmax")
