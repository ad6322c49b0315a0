"""What the course consists of."""

import pytest

from layerwise.course import Course, CourseError


@pytest.mark.parametrize("word", ["1", "week1", "week1_numpy_basics"])
def test_a_week_has_three_names(word):
    """Is a week found by its number, its short and its whole name?"""
    assert Course().week(word) == "week1_numpy_basics"


def test_an_unknown_week_lists_the_known():
    """Does the sentence say which weeks there are?"""
    with pytest.raises(CourseError, match=r"no week called '9'.*week1_numpy_basics"):
        Course().week("9")


def test_exercises_come_in_the_order_of_the_notebook():
    """Are exercises read from the master, with their points, in order?"""
    exercises = Course().exercises("week1_numpy_basics")
    assert [exercise.name for exercise in exercises][:2] == ["basic_sigmoid", "sigmoid"]
    assert all(exercise.points > 0 for exercise in exercises)
