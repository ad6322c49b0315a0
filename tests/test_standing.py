"""Where a learner stands."""

import os
import shutil
import sys

import nbformat
import pytest

from layerwise.course import Course, CourseError
from layerwise.grading import check
from layerwise.learning.standing import course_standing, next_week, stand, week_standing
from layerwise.learning.workspace import begin_week
from tests import small_course

WEEK = small_course.WEEK
OTHER = "week2_logistic_regression"
IMPORT = "import numpy as np"


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course of three exercises, without hidden tests."""
    monkeypatch.setitem(sys.modules, "grader_tests", None)
    return small_course.build_course(tmp_path)


def save(course, **texts):
    """Begin the week and put answers into the learner's copy."""
    path = begin_week(course, WEEK)
    notebook = nbformat.read(path, as_version=4)
    for name, text in texts.items():
        small_course.cell(notebook, f"answer-{name}").source = text
    nbformat.write(notebook, path)
    return path


def states(found):
    """The state of each exercise."""
    return {standing.exercise.name: standing.state for standing in found.standings}


def test_each_exercise_has_its_state(course):
    """Is a right answer done, a broken one started, an untouched one not begun, and what is next the first not done?"""
    path = save(course, double=small_course.RIGHT["double"], half="def half(x):\n    return (x / 2")
    found = week_standing(course, WEEK)
    assert states(found) == {"double": "done", "half": "started", "quarter": "not begun"}
    assert (found.done, found.score, found.possible, found.complete, found.path) == (1, 5, 20, False, path)
    assert found.next is not None
    assert found.next.exercise.name == "half"
    assert "not valid Python" in found.next.says
    assert check.PUBLIC_ONLY in found.remarks


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("def half(x):\n    return x", "wrong"),
        ("def half(x):\n    raise ValueError", "wrong"),
        ("def half(x):\n    y = x\n    raise NotImplementedError()", "started"),
        ("def half(x):\n    # a note\n    raise NotImplementedError()", "not begun"),
        ("half = None", "started"),
        ("", "not begun"),
        ("half = lambda x: np.asarray(x) / 2", "done"),
    ],
)
def test_a_state_says_whether_there_is_an_answer_and_whether_it_is_right(course, text, state):
    """Is a note no beginning, a function without a value started, and any value that is not right wrong?"""
    assert states(stand([IMPORT, text], WEEK, course, ["half"])) == {"half": state}


def test_nothing_is_run_where_nothing_is_begun(course, monkeypatch):
    """Does an untouched copy cost no process, and one exercise only its own check?"""
    save(course)
    monkeypatch.setattr("layerwise.learning.standing.check_cells", None)  # calling it would be an error
    assert set(states(week_standing(course, WEEK)).values()) == {"not begun"}


def test_one_exercise_stands_alone(course):
    """Is nothing else told, and an unknown one refused before the copy is looked for?"""
    with pytest.raises(CourseError, match=r"no exercise `halve` in week 1\. Did you mean `half`"):
        week_standing(course, WEEK, ["halve"])
    with pytest.raises(CourseError, match="course learn 1"):
        week_standing(course, WEEK, ["half"])
    save(course, half=small_course.RIGHT["half"])
    assert states(week_standing(course, WEEK, ["half"])) == {"half": "done"}


def test_the_course_holds_every_week(course):
    """Is a week without a copy not begun, and the one that was begun next?"""
    (course.masters / OTHER).mkdir()
    (course.masters / OTHER / "assignment.py").write_text('# %% test="triple" points=7\n', encoding="utf-8")
    weeks = list(course_standing(course))
    assert [(week.week, week.path, week.possible) for week in weeks] == [(WEEK, None, 20), (OTHER, None, 7)]
    assert next_week(weeks) is weeks[0]
    save(course, **small_course.RIGHT)
    weeks = list(course_standing(course))
    assert weeks[0].complete
    assert next_week(weeks) is weeks[1]
    assert next_week(weeks[:1]) is None


def test_one_goes_on_where_one_worked_last(course):
    """Is the week that was saved last the next, whatever its number?"""
    first = week_standing(course, WEEK) if save(course) else None
    shutil.copytree(course.root / "work" / WEEK, course.root / "work" / OTHER)
    other = type(first)(OTHER, first.standings, (), course.root / "work" / OTHER / "assignment.ipynb")
    os.utime(other.path, (2e9, 2e9))
    assert next_week([first, other]) is other


def test_a_real_week_is_graded_with_its_hidden_tests():
    """Does the solution of a week stand complete, without a word about public checks?"""
    found = stand_source("week3_planar_classification")
    assert found.complete
    assert check.PUBLIC_ONLY not in found.remarks


def stand_source(week):
    """Look at a week's instructors' version."""
    notebook = nbformat.read(Course().source / week / "assignment.ipynb", as_version=4)
    return stand([cell.source for cell in notebook.cells if cell.cell_type == "code"], week, Course())
