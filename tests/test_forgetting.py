"""Does a course forget a learner, and that learner alone?"""

import io
from datetime import UTC, datetime

import pytest

from layerwise.cli import main
from layerwise.course import Course, CourseError
from layerwise.gathering.due_file import write_deadlines
from layerwise.gathering.forgetting import forget
from layerwise.grading.classroom.deadlines import Deadline, Deadlines, read_deadlines
from layerwise.grading.classroom.locking import alone
from layerwise.grading.classroom.stock import open_gradebook, read_config


@pytest.fixture
def course(tmp_path):
    """A course of two learners, who have work, feedback and a row in the gradebook."""
    found = Course(tmp_path)
    for step in ("submitted", "autograded", "feedback"):
        for learner in ("jane", "john"):
            (tmp_path / step / learner).mkdir(parents=True)
    with open_gradebook(read_config(found)) as gradebook:
        gradebook.add_student("jane")
        gradebook.add_student("john")
    return found


def test_all_of_one_learner_goes(course):
    """Are folders and rows gone, and those of the other learner there?"""
    assert len(forget(course, "jane")) == 4
    assert sorted(path.name for path in course.root.glob("*/j*")) == ["john"] * 3
    with open_gradebook(read_config(course)) as gradebook:
        assert [student.id for student in gradebook.students] == ["john"]


def test_the_extensions_of_one_learner_go(course):
    """Are they taken back in every week, and those of the other learner left?"""
    due = datetime(2026, 3, 1, tzinfo=UTC)
    weeks = {"week1_numpy_basics": Deadline(due, {"jane": 2, "john": 3}), "week2_logistic_regression": Deadline(due)}
    write_deadlines(course, Deadlines(weeks))
    assert any("extensions" in what for what in forget(course, "jane"))
    assert read_deadlines(course).weeks == weeks | {"week1_numpy_basics": Deadline(due, {"john": 3})}
    assert forget(course, "jane") == []


def test_nobody_is_forgotten_while_the_class_is_graded(course):
    """Is there a sentence, and is all of the learner there?"""
    before = sorted(course.root.glob("*/jane"))
    with alone(course), pytest.raises(CourseError, match=r"being graded already\. Wait"):
        forget(course, "jane")
    assert sorted(course.root.glob("*/jane")) == before
    assert forget(course, "jane")


@pytest.mark.parametrize("name", ["", "..", "../submitted", "/etc", "."])
def test_no_path_is_a_learner(course, name):
    """Is a name refused that leads elsewhere?"""
    with pytest.raises(CourseError, match="No learner is called"):
        forget(course, name)


def test_without_an_answer_nothing_goes(course, monkeypatch, capsys):
    """Is it a sentence where nobody is there to be asked, and where there is no class?"""
    words = ["forget", "jane", "--course"]
    assert main([*words, str(course.root)]) == 1
    assert "holds no course" in capsys.readouterr().err
    (course.root / "release").mkdir()
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert main([*words, str(course.root)]) == 1
    assert "Nobody answers here, so nothing was removed. To remove it without" in capsys.readouterr().err
    assert (course.root / "submitted" / "jane").is_dir()
    assert main([*words, str(course.root), "--yes"]) == 0
    assert not (course.root / "submitted" / "jane").exists()
