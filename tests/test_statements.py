"""Where an exercise stands in its notebook, and what is said of it there."""

import pytest

from layerwise.building.quizzes import quiz_of
from layerwise.course import Course
from layerwise.learning.statements import statements


@pytest.mark.parametrize("week", Course().weeks())
def test_each_exercise_has_its_statement(week):
    """Has every exercise a section, a heading with its name, a point, and a docstring about its arguments?"""
    found = statements(Course(), week)
    exercises = [*Course().exercises(week), *Course().exercises(week, of_lesson=True)]
    assert list(found) == [exercise.name for exercise in exercises]
    questions = [name for name in found if name in quiz_of(week)]
    for name, statement in ((name, said) for name, said in found.items() if name not in questions):
        assert f"`{name}`" in statement.heading
        assert statement.section
        assert statement.point
        assert "|" not in statement.point[:1]
        assert "returns" in statement.docstring.lower()


def test_a_statement_ends_where_its_exercise_does():
    """Does the text begin behind its own heading, without what was said before?"""
    statement = statements(Course(), "week1_numpy_basics")["softmax"]
    assert statement.section == "5. From many scores to shares"
    assert statement.heading == "Exercise 6: `softmax`"
    assert "Exercise 5" not in statement.text
    assert "def softmax(" in statement.starter


def test_a_week_that_was_not_built_has_none(tmp_path):
    """Is nothing said where there is no release?"""
    assert statements(Course(tmp_path, tmp_path), "week1_numpy_basics") == {}
