"""Which week a notebook answers, by the functions that it defines."""

import pytest

from layerwise.course import Course, CourseError
from layerwise.grading.which_week import recognise_week, week_noted
from tests.four_weeks import WEEK, WEEKS, make_masters


@pytest.fixture
def course(tmp_path):
    """Four weeks with exercises of 10 points."""
    make_masters(tmp_path)
    return Course(tmp_path, tmp_path / "notebooks")


@pytest.mark.parametrize(
    ("names", "week"),
    [
        (WEEKS[WEEK], WEEK),
        (["sigmoid", "softmax"], "week1_numpy_basics"),
        (["sigmoid", "propagate", "predict", "relu", "L1"], "week2_logistic_regression"),
        (["initialize_parameters", "compute_cost"], "week3_planar_classification"),
        ([*WEEKS["week1_numpy_basics"], *WEEKS["week2_logistic_regression"][:-1]], "week2_logistic_regression"),
    ],
)
def test_the_week_is_the_one_of_whose_exercises_the_most_are_there(course, names, week):
    """Is the week recognised by its own functions, with those of others among them?"""
    assert recognise_week(names, course) == week


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (["helper"], r"defines no function of any week \(such as `L1`, `L2`"),
        (["sigmoid"], r"\(`sigmoid`\) fits week2_logistic_regression and week1_numpy_basics alike"),
        (["compute_cost"], "alike"),
    ],
)
def test_an_unclear_week_is_asked_for(course, names, sentence):
    """Does one read what was looked for, and how to say the week?"""
    with pytest.raises(CourseError, match=sentence) as error:
        recognise_week(names, course)
    assert "--week" in str(error.value)


@pytest.mark.parametrize(
    ("metadata", "week"),
    [({"layerwise": {"week": WEEK}}, WEEK), ({"layerwise": {"week": 4}}, ""), ({"layerwise": [WEEK]}, ""), ({}, "")],
)
def test_the_week_that_the_builder_noted_is_read(metadata, week):
    """Is it given, and nothing made of what somebody else put in its place?"""
    assert week_noted({"metadata": metadata}) == week
