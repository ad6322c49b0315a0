"""Does a command change what it has to in `due.toml`, and leave all that a person wrote there?"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from layerwise.course import Course, CourseError
from layerwise.gathering.due_file import write_deadlines
from layerwise.grading.classroom.deadlines import DEADLINES, NONE_SET, Deadline, Deadlines, Policy, read_deadlines

ONE, TWO = "week1_numpy_basics", "week2_logistic_regression"
DUE = datetime(2026, 3, 1, 22, 59, 59, tzinfo=UTC)

WRITTEN = f"""\
# Our class of the spring.
[late]  # as the department wants it
penalty = 10 # a day
at-most = 50

# Moved: the storm.
[{ONE}]
due = 2026-03-01T23:59:59+01:00 # first it was February

[{ONE}.extensions]
anna = 3 # was ill
"Léa # 2" = 2026-03-09T12:00:00Z
# Bert asked on Monday; no.

# This week is short.
[{TWO}]
due = 2026-03-08T22:59:59Z
"""


@pytest.fixture
def course(tmp_path):
    """A class whose file somebody wrote by hand."""
    (tmp_path / DEADLINES).write_text(WRITTEN, encoding="utf-8")
    return Course(tmp_path)


def written(course, **changes):
    """The file after a change of what it says."""
    write_deadlines(course, replace(read_deadlines(course), **changes))
    return (course.root / DEADLINES).read_text(encoding="utf-8")


def with_one(course, **changes):
    """The weeks, with another deadline for the first."""
    weeks = read_deadlines(course).weeks
    return {**weeks, ONE: replace(weeks[ONE], **changes)}


def test_what_is_the_same_stays_byte_by_byte(course):
    """Is nothing touched where nothing changes, not even a date's form?"""
    assert written(course) == WRITTEN


def test_a_date_is_changed_in_its_line(course):
    """Does its comment stay, and all else?"""
    weeks = with_one(course, due=DUE + timedelta(days=1))
    line = "due = 2026-03-01T23:59:59+01:00 #"
    assert written(course, weeks=weeks) == WRITTEN.replace(line, "due = 2026-03-02T22:59:59Z #")


def test_an_extension_stands_behind_the_others(course):
    """And not below a comment that belongs to what follows?"""
    extensions = read_deadlines(course).weeks[ONE].extensions
    last = '"Léa # 2" = 2026-03-09T12:00:00Z\n'
    changed = written(course, weeks=with_one(course, extensions={**extensions, "carl": 2.5, "anna": 4}))
    assert changed == WRITTEN.replace("anna = 3 #", "anna = 4 #").replace(last, f"{last}carl = 2.5\n")


def test_a_comment_goes_with_its_line_alone(course):
    """Do the others stay when a week, its extensions and the policy are taken back?"""
    changed = written(course, policy=Policy(), weeks={ONE: NONE_SET, TWO: Deadline(DUE)})
    gone = ("ill", "department", "a day", "first it was")
    assert not any(words in changed for words in gone)
    for line in (
        "# Our class of the spring.",
        "# Moved: the storm.",
        "# Bert asked on Monday; no.",
        "# This week is short.",
    ):
        assert f"{line}\n" in changed
    assert read_deadlines(course) == Deadlines({ONE: NONE_SET, TWO: Deadline(DUE)})


def test_the_policy_is_changed_number_by_number(course):
    """Is a number that was not there put below those that were?"""
    changed = written(course, policy=Policy(12.5, 15, 50))
    assert changed == WRITTEN.replace("= 10 #", "= 12.5 #").replace("at-most = 50\n", "at-most = 50\ngrace = 15\n")


def test_a_table_is_added_where_it_belongs(course):
    """Do extensions come behind their week, whatever follows?"""
    (course.root / DEADLINES).write_text(f"[{TWO}]\ndue = 2026-03-08T22:59:59Z\n# next\n[{ONE}]\n", encoding="utf-8")
    weeks = {TWO: Deadline(datetime(2026, 3, 8, 22, 59, 59, tzinfo=UTC), {"anna": 1}), ONE: Deadline(DUE)}
    assert written(course, weeks=weeks) == (
        f"[{TWO}]\ndue = 2026-03-08T22:59:59Z\n\n[{TWO}.extensions]\nanna = 1\n# next\n"
        f"[{ONE}]\ndue = 2026-03-01T22:59:59Z\n"
    )


@pytest.mark.parametrize("form", ["extensions = {anna = 3}", "extensions = {anna = 3, bert = 4}"])
def test_a_form_of_its_own_is_left_as_it_is(course, form):
    """Is there a sentence, and no change, where a line says more than one thing?"""
    text = f"[{ONE}]\ndue = 2026-03-01T22:59:59Z\n{form}\n"
    path = course.root / DEADLINES
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CourseError, match=f"{DEADLINES} (was left as it is|cannot be used)"):
        written(course, weeks=with_one(course, extensions={"anna": 4}))
    assert path.read_text(encoding="utf-8") == text
