"""What the course consists of."""

import shutil

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


def test_a_learner_without_masters_has_the_same_weeks_and_exercises(tmp_path):
    """Does the release alone tell what the masters tell, to a class's learner who has no more?"""
    learner = Course(tmp_path, tmp_path / "notebooks")
    shutil.copytree(Course().release, tmp_path / "release")
    assert learner.weeks() == Course().weeks()
    assert [learner.exercises(week) for week in learner.weeks()] == [
        Course().exercises(week) for week in learner.weeks()
    ]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("softmx", r"There is no exercise `softmx` in week 1\. Did you mean `softmax`\?"),
        ("propagate", r"no exercise `propagate` in week 1\. There is one in week 2\."),
        ("qqq", r"no exercise `qqq` in week 1\. Its exercises are: basic_sigmoid, sigmoid, "),
    ],
)
def test_an_unknown_exercise_is_a_sentence_that_helps(name, sentence):
    """Does one read which exercise was likely meant, or where it is, or which there are?"""
    with pytest.raises(CourseError, match=sentence):
        Course().exercise("week1_numpy_basics", name)


def test_a_command_can_mean_a_course_elsewhere(tmp_path):
    """Is the folder named, and as a shell reads it, and is nothing said of the checkout's own?"""
    assert Course().flag() == ""
    assert Course(tmp_path / "my class").flag() == f" --course '{tmp_path}/my class'"
    assert Course(tmp_path).flag("--out") == f" --out {tmp_path}"
