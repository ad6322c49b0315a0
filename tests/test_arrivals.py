"""Is a platform's mark of lateness held against the course's own due dates, and said what to do where they differ?"""

import time

import pytest

from layerwise.cli import main
from layerwise.gathering.arrivals import Arrival, told_arrivals, undated_of
from layerwise.gathering.due import extend, list_due, set_due
from tests.small_course import WEEK, build_course, hand_in, solved


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A class, in UTC, of anna, whose work came on 3 March, and bert, of whose work nothing says when it came."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    course = build_course(tmp_path)
    for learner in ("anna", "bert"):
        hand_in(course, learner, solved(course))
    (course.submitted / "anna" / WEEK / "timestamp.txt").write_text("2026-03-03 12:00:00 UTC", encoding="utf-8")
    yield course
    monkeypatch.undo()
    time.tzset()


def said(course, learner, platform="Canvas", *, marked):
    """What is said of when one learner's work came, without what holds for all of a platform."""
    told = told_arrivals(course, [Arrival(learner, WEEK, platform, marked)])
    return "\n".join(line for line in told if not line.startswith("Files in a download"))


def test_a_mark_without_a_due_date_costs_nothing(course):
    """Is it said who, and how a date is set?"""
    told = said(course, "anna", marked=True)
    assert told.startswith(f"Canvas marks as late for {WEEK}: anna. No due date is set here, so that costs nothing.")
    assert f"Set it: python3 course due 1 DATE --course {course.root}" in told


def test_a_mark_on_what_is_in_time_here(course):
    """Are both told, and what to do if Canvas is right?"""
    set_due(course, WEEK, "2026-03-04")
    told = said(course, "anna", marked=True)
    assert (
        f"Canvas marks anna late for {WEEK}, but here it is in time: it came on Tuesday 2026-03-03 12:00 UTC." in told
    )
    assert "It was due on Wednesday 2026-03-04 23:59 UTC. If Canvas is right, set its date here" in told


def test_what_is_late_here_alone(course):
    """Is it said by how much, and how to give more time; and nothing of a platform that marks nothing?"""
    set_due(course, WEEK, "2026-03-02T12:00")
    told = said(course, "anna", marked=False)
    assert f"Canvas does not mark anna late for {WEEK}, but here it is, by 1 day: it came on Tuesday" in told
    assert "python3 course due 1 --for anna --until DATE" in told
    assert said(course, "anna", "Moodle", marked=False) == ""


def test_where_both_agree_nothing_is_said(course):
    """Late and late, in time and in time."""
    set_due(course, WEEK, "2026-03-02T12:00")
    assert said(course, "anna", marked=True) == ""
    extend(course, WEEK, "anna", days=3)
    assert said(course, "anna", marked=False) == ""
    assert "With the extension it was due on Thursday 2026-03-05 12:00 UTC" in said(course, "anna", marked=True)


def test_a_mark_on_work_without_a_time(course):
    """Is it said that it counts as in time, until somebody notes when it came?"""
    set_due(course, WEEK, "2026-03-02")
    told = said(course, "bert", marked=True)
    assert f"Canvas marks bert late for {WEEK}, and does not say when it came." in told
    assert "counts as in time until you note when it came: python3 course due 1 --for bert --came DATE" in told
    assert f"Nothing says when bert handed in {WEEK}, so it counts as in time." in told


def test_a_time_is_noted_by_a_command(course, capsys):
    """Is it told as it was understood, with how late that is, and nobody without a time any more?"""
    set_due(course, WEEK, "2026-03-02")
    assert undated_of(course, WEEK) == ["bert"]
    listed = "\n".join(list_due(course, WEEK))
    assert (
        f"bert handed in {WEEK}, so it counts as in time. Where it was late: python3 course due 1 --for bert" in listed
    )
    words = ["due", "1", "--course", str(course.root), "--for"]
    assert main([*words, "bert", "--came", "2026-03-03T01:30"]) == 0
    assert (
        f"bert handed in {WEEK} on Tuesday 2026-03-03 01:30 UTC, 1 hour and 30 minutes late." in capsys.readouterr().out
    )
    assert undated_of(course, WEEK) == []
    (course.submitted / "carl").mkdir()
    assert main([*words, "carl", "--came", "2026-03-03"]) == 1
    assert f"Nothing was submitted for {WEEK} by carl" in capsys.readouterr().err
    assert main([*words, "bert", "--came", "noon"]) == 1
    assert "'noon' cannot be read" in capsys.readouterr().err
