"""Do due dates, extensions and the late policy count from the next grading on, without any work being run again?"""

import shutil
from datetime import UTC, datetime, timedelta

import pytest

from layerwise.course import Course
from layerwise.gathering.due_file import write_deadlines
from layerwise.grading.classroom.deadlines import Deadline, Deadlines, Policy
from layerwise.grading.classroom.grade import grade_week
from layerwise.grading.classroom.ledger import Ledger
from layerwise.grading.classroom.shelves import page_path
from layerwise.grading.classroom.stock import open_gradebook, read_config
from layerwise.grading.classroom.way import Way
from tests.gradebooks import configure
from tests.small_course import WEEK, build_course, hand_in, solved

DUE = datetime(2026, 3, 1, 12, tzinfo=UTC)
HANDED_IN = {"early": timedelta(hours=-1), "late": timedelta(hours=30), "later": timedelta(days=9), "undated": None}
TEN_A_DAY = Policy(10, 15, 50)


def not_again():
    """Stands for a pool that nobody may ask for."""
    pytest.fail("work was run again")


AGAIN = Way(make_pool=not_again)


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """A class that was graded when nothing was due; each has 20 points."""
    course = build_course(tmp_path_factory.mktemp("graded"))
    for learner, after in HANDED_IN.items():
        hand_in(course, learner, solved(course))
        if after is not None:
            stamp = course.submitted / learner / WEEK / "timestamp.txt"
            stamp.write_text(f"{DUE + after:%Y-%m-%d %H:%M:%S} UTC", encoding="utf-8")
    grade_week(course, WEEK, way=Way(jobs=1))
    return course


@pytest.fixture
def course(graded, tmp_path):
    """The class for one test to change."""
    folder = tmp_path / "class"
    shutil.copytree(graded.root, folder)
    return Course(folder, folder / "notebooks")


def set_deadlines(course, due=DUE, policy=TEN_A_DAY, **extensions):
    """Write the class's file."""
    write_deadlines(course, Deadlines({WEEK: Deadline(due, extensions)}, policy))


def points(result):
    """What counts, by learner."""
    return {student.learner: student.points for student in result.students}


def told(course, learner):
    """Whether a page speaks of lateness, and what it says counts."""
    page = page_path(course, learner, WEEK, "assignment").read_text(encoding="utf-8")
    return page.partition('<p class="late">')[2].partition("</p>")[0].replace("<strong>", "").replace("</strong>", "")


def test_each_change_counts_and_is_noted(course):
    """Do points, pages and the log follow a due date, an extension, the policy, and all of them taken back?"""
    set_deadlines(course)
    result = grade_week(course, WEEK, way=AGAIN)
    assert points(result) == {"early": 20, "late": 16, "later": 10, "undated": 20}
    assert told(course, "late") == "4 points are taken off for lateness, so 16 count."
    assert told(course, "early") == told(course, "undated") == ""
    log = result.log.read_text(encoding="utf-8")
    assert f"changed: the due date of {WEEK} was none and is 2026-03-01 12:00:00 UTC" in log
    assert "changed: late: assignment lost 0 for lateness and loses 4 (the due date, an extension" in log
    assert "early" not in log
    assert any("2 graded before lose other points" in remark for remark in result.remarks)

    set_deadlines(course, late=1, later=DUE + timedelta(days=8, hours=23))
    result = grade_week(course, WEEK, way=AGAIN)
    assert points(result) == {"early": 20, "late": 18, "later": 18, "undated": 20}
    assert "late: the extension was none and is 1 day" in result.log.read_text(encoding="utf-8")
    assert told(course, "later") == "2 points are taken off for lateness, so 18 count."

    set_deadlines(course, policy=Policy(100), late=2)
    assert points(grade_week(course, WEEK, way=AGAIN)) == {"early": 20, "late": 20, "later": 0, "undated": 20}
    assert told(course, "late") == ""

    set_deadlines(course, due=None)
    assert set(points(grade_week(course, WEEK, way=AGAIN)).values()) == {20}
    assert told(course, "later") == ""
    result = grade_week(course, WEEK, way=AGAIN)
    assert "changed" not in result.log.read_text(encoding="utf-8")
    assert result.remarks == ()


def test_who_hands_in_later_has_the_extension_that_was_given_before(course):
    """Is it kept for a learner without work, and for a gradebook that is made anew?"""
    set_deadlines(course, new=2)
    course.gradebook.unlink()
    hand_in(course, "new", solved(course))
    (course.submitted / "new" / WEEK / "timestamp.txt").write_text("2026-03-03 12:00:00 UTC", encoding="utf-8")
    assert points(grade_week(course, WEEK, way=Way(jobs=1)))["new"] == 20
    with open_gradebook(read_config(course)) as gradebook:
        submission = gradebook.find_submission(WEEK, "new")
        assert (submission.extension, submission.total_seconds_late) == (timedelta(days=2), 0)
    set_deadlines(course)
    assert points(grade_week(course, WEEK, way=AGAIN))["new"] == 16


def test_a_week_that_the_file_does_not_name_is_formgraders(course):
    """Does a date that was set there hold, and also an extension that nbgrader's own command gave?"""
    write_deadlines(course, Deadlines(policy=TEN_A_DAY))
    with open_gradebook(read_config(course)) as gradebook:
        gradebook.update_or_create_assignment(WEEK, duedate=DUE.replace(tzinfo=None))
        gradebook.grant_extension(WEEK, "late", days=1)
    assert points(grade_week(course, WEEK, way=AGAIN)) == {"early": 20, "late": 18, "later": 10, "undated": 20}


def test_without_a_policy_nbgraders_own_holds(course):
    """Does `penalty_method`, which nbgrader's documentation names, still do what it says?"""
    configure(course, "c.LateSubmissionPlugin.penalty_method = 'zero'")
    set_deadlines(course, policy=Policy())
    assert points(grade_week(course, WEEK, way=AGAIN)) == {"early": 20, "late": 0, "later": 0, "undated": 20}


def test_a_page_that_cannot_be_written_keeps_the_penalty_that_it_tells(course):
    """Is the learner named, are others settled, and is all made up for the next time?"""
    path = page_path(course, "late", WEEK, "assignment")
    content = path.read_bytes()
    path.write_bytes(b"\xff")
    set_deadlines(course)
    result = grade_week(course, WEEK, way=AGAIN)
    assert [student.learner for student in result.failed] == ["late"]
    assert points(result) == {"early": 20, "late": 20, "later": 10, "undated": 20}
    path.write_bytes(content)
    assert points(grade_week(course, WEEK, way=AGAIN))["late"] == 16
    assert "so 16 count" in told(course, "late")


def test_what_a_stop_leaves_is_made_up_for(course, monkeypatch):
    """Are gradebook, page and log in agreement after a stop between the pages and the gradebook?"""
    set_deadlines(course)
    with monkeypatch.context() as patched:
        patched.setattr(Ledger, "settle", not_again)
        with pytest.raises(TypeError):
            grade_week(course, WEEK, way=AGAIN)
    result = grade_week(course, WEEK, way=AGAIN)
    assert points(result)["late"] == 16
    assert "so 16 count" in told(course, "late")
    assert "late: assignment lost 0 for lateness and loses 4" in result.log.read_text(encoding="utf-8")


def test_what_a_person_gives_is_weighed_too(course):
    """Does a mark by hand, and then a later due date, give the page both?"""
    set_deadlines(course)
    grade_week(course, WEEK, way=AGAIN)
    with open_gradebook(read_config(course)) as gradebook:
        gradebook.find_grade("test-half", "assignment", WEEK, "late").manual_score = 0.0
        gradebook.db.commit()
    result = grade_week(course, WEEK, way=Way(jobs=1))
    assert points(result)["late"] == 12
    assert "late: assignment lost 4 for lateness and loses 3" in result.log.read_text(encoding="utf-8")
    set_deadlines(course, late=1)
    assert points(grade_week(course, WEEK, way=AGAIN))["late"] == 13.5
    assert told(course, "late") == "1.5 points are taken off for lateness, so 13.5 count."


def handed(course, learner):
    """What a page says of when the work came."""
    page = page_path(course, learner, WEEK, "assignment").read_text(encoding="utf-8")
    return page.partition('<p class="handed">')[2].partition("</p>")[0]


def test_pages_say_when_the_work_came_and_how_late(course):
    """Also those of learners whose points are the same as before, and is the last date told alone?"""
    assert handed(course, "early").startswith("Handed in on Sunday 2026-03-01")
    assert handed(course, "undated") == ""
    set_deadlines(course, policy=Policy(), late=1)
    grade_week(course, WEEK, way=AGAIN)
    assert handed(course, "early").endswith("so it was in time.")
    assert "With your extension it was due on Monday 2026-03-02" in handed(course, "late")
    assert handed(course, "late").endswith("so it came 6 hours late, which costs nothing.")
    assert "not known here, so it counts as in time" in handed(course, "undated")
    set_deadlines(course)
    grade_week(course, WEEK, way=AGAIN)
    assert handed(course, "late").endswith("so it came 1 day and 6 hours late.")
    page = page_path(course, "late", WEEK, "assignment")
    before = page.stat().st_mtime_ns
    grade_week(course, WEEK, way=AGAIN)
    assert page.stat().st_mtime_ns == before


def test_who_has_no_time_is_told_where_something_is_due(course):
    """Is the learner named, and nobody where it does not matter?"""
    assert grade_week(course, WEEK, way=AGAIN).remarks == ()
    set_deadlines(course)
    told = [remark for remark in grade_week(course, WEEK, way=AGAIN).remarks if "Nothing says when" in remark]
    assert len(told) == 1
    assert f"Nothing says when undated handed in {WEEK}, so it counts as in time." in told[0]


def test_a_time_that_is_noted_later_counts(course):
    """Is work late by a time that somebody writes beside it now, and not named any more as work without one?"""
    set_deadlines(course)
    stamp = course.submitted / "undated" / WEEK / "timestamp.txt"
    stamp.write_text("2026-03-03 18:00:00 UTC", encoding="utf-8")
    result = grade_week(course, WEEK, way=Way(jobs=1))
    assert points(result)["undated"] == 14
    log = result.log.read_text(encoding="utf-8")
    assert "undated: handed in at 2026-03-03 18:00:00 UTC, which was at no known time" in log
    assert not any("Nothing says when" in remark for remark in result.remarks)


def test_lateness_is_settled_for_all_whoever_is_graded(course):
    """Do the grades of those who were not asked for follow the class's dates, too, and are they named?"""
    set_deadlines(course)
    result = grade_week(course, WEEK, ["early"], way=AGAIN)
    assert points(result) == {"early": 20, "late": 16, "later": 10, "undated": 20}
    assert any("lose other points for lateness than then: late, later." in remark for remark in result.remarks)
