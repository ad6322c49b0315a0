"""What a class's file of due dates says, and what lateness costs by it."""

from datetime import UTC, datetime, timedelta

import pytest

from layerwise.course import Course, CourseError
from layerwise.gathering.due_file import write_deadlines
from layerwise.grading.classroom.deadlines import (
    DEADLINES,
    Deadline,
    Deadlines,
    Policy,
    read_deadlines,
)

WEEK = "week1_numpy_basics"
DUE = datetime(2026, 3, 1, 22, 59, 59, tzinfo=UTC)
MINUTE, DAY = 60, 86_400


@pytest.fixture
def course(tmp_path):
    """A folder for a class."""
    return Course(tmp_path)


def test_without_a_file_nothing_is_due(course):
    """Is there no week in it, and does lateness cost nothing?"""
    assert read_deadlines(course) == Deadlines()


def test_what_is_written_is_read(course):
    """Do dates, both forms of extensions, odd names and the policy come back, and a week whose date was taken back?"""
    extensions = {"anna": 3, 'Léa "L" Moreau': 0.5, "bert": DUE + timedelta(days=9)}
    weeks = {WEEK: Deadline(DUE, extensions), "week2_logistic_regression": Deadline()}
    deadlines = Deadlines(weeks, Policy(12.5, 15, 50))
    write_deadlines(course, deadlines)
    assert read_deadlines(course) == deadlines


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[week1]", "no week is called 'week1'"),
        ("due = ", "Invalid value"),
        (f"{WEEK} = 3", "may hold due"),
        (f"[{WEEK}]\nfor = 3", "may hold due"),
        (f"[{WEEK}]\nextensions = 3", "may hold due"),
        (f"[{WEEK}]\ndue = 2026-03-01T12:00:00", "has to be of the form"),
        (f"[{WEEK}]\ndue = 2026-03-01", "has to be of the form"),
        (f"[{WEEK}]\ndue = 0001-01-01T00:00:00+23:00", "has to be of the form"),
        (f"[{WEEK}.extensions]\nanna = -1", "the date of anna"),
        (f"[{WEEK}.extensions]\nanna = true", "the date of anna"),
        (f"[{WEEK}.extensions]\nanna = nan", "the date of anna"),
        ("late = 10", r"\[late\] may hold"),
        ("[late]\npenalties = 10", r"\[late\] may hold"),
        ("[late]\npenalty = 101", "penalty is 101"),
        ("[late]\npenalty = '10'", "penalty is 10"),
        ("[late]\ngrace = nan", "grace is nan"),
    ],
)
def test_what_cannot_be_meant_is_named(course, text, said):
    """Does the sentence name the file, the fault and the way out?"""
    (course.root / DEADLINES).write_text(text, encoding="utf-8")
    with pytest.raises(CourseError, match=rf"{DEADLINES} cannot be used \(.*{said}.*Mend it"):
        read_deadlines(course)


@pytest.mark.parametrize(
    ("late", "cost"),
    [
        (0, None),
        (15 * MINUTE, None),
        (15 * MINUTE + 1, 2.0),
        (DAY, 2.0),
        (DAY + 1, 4.0),
        (4 * DAY, 8.0),
        (40 * DAY, 10.0),
    ],
)
def test_each_day_begun_costs_a_share_of_the_points(late, cost):
    """Is there grace, is a day counted from the due date on, and is there a bound?"""
    assert Policy(10, 15, 50).cost(20.0, late) == cost


def test_the_usual_policy_costs_nothing():
    """Is lateness free, where nobody said otherwise?"""
    assert Policy().cost(20.0, 40 * DAY) is None


@pytest.mark.parametrize(
    ("given", "extension"),
    [
        (3, timedelta(days=3)),
        (DUE + timedelta(hours=5), timedelta(hours=5)),
        (DUE - timedelta(hours=5), None),
    ],
)
def test_an_extension_is_counted_from_the_due_date(given, extension):
    """Do days follow the due date, does a date stay, and does neither make it earlier?"""
    assert Deadline(DUE, {"anna": given}).extension("anna") == extension
    assert Deadline(DUE, {"anna": given}).extension("bert") is None
    assert Deadline(None, {"anna": given}).extension("anna") is None


def test_a_file_that_cannot_be_written_is_named(tmp_path):
    """Is it a sentence?"""
    (tmp_path / "class").write_text("no folder", encoding="utf-8")
    with pytest.raises(CourseError, match="cannot be written"):
        write_deadlines(Course(tmp_path / "class"), Deadlines())
