"""Do Canvas and Moodle get the columns that they import?"""

import csv
from pathlib import Path

import pytest

from layerwise.gathering.gradebooks import write_gradebook
from layerwise.gathering.roster import Person
from layerwise.grading.classroom.results import ClassResult, Mark, StudentResult

WEEK = "week1_numpy_basics"
ROSTER = (Person("jd1", "Jane Doe", "jane@example.org"), Person("jr2", "\uff1dJohn", ""))


@pytest.fixture
def written(tmp_path):
    """Writes a class of three, one of whom could not be graded; gives the rows."""
    marks = (Mark("f", 4.0, 5.0),)
    students = (StudentResult("jd1", marks), StudentResult("jr2", marks, failed="no room"), StudentResult("x", marks))
    result = ClassResult(WEEK, ("f",), students, (), (), Path("log"), 0.0, 0, {})

    def rows(form):
        write_gradebook(result, tmp_path / "grades.csv", form, ROSTER)
        with (tmp_path / "grades.csv").open(newline="") as file:
            return list(csv.reader(file))

    return rows


def test_canvas(written):
    """Has Canvas's table its two heading lines, a learner's ids, and no points where there was no grading?"""
    rows = written("canvas")
    assert rows[0] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", WEEK]
    assert rows[1] == ["    Points Possible", "", "", "", "", "5.0"]
    assert rows[2] == ["Jane Doe", "", "jd1", "jane@example.org", "", "4.0"]
    assert rows[3][-1] == ""
    assert rows[4][:3] == ["x", "", "x"]


def test_moodle(written):
    """Has Moodle's table the email and the id number, and no formula?"""
    rows = written("moodle")
    assert rows[0] == ["ID number", "Email address", "Name", WEEK]
    assert rows[1] == ["jd1", "jane@example.org", "Jane Doe", "4.0"]
    assert rows[2] == ["jr2", "", "'\uff1dJohn", ""]


def test_plain(written):
    """Does the plain table show each exercise?"""
    assert written("plain")[0][:2] == ["learner", "f"]
