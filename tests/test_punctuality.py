"""Is a learner told when the work came and how late that was, plainly and in a time zone?"""

import time
from datetime import UTC, datetime, timedelta

import pytest

from layerwise.course import Course
from layerwise.grading.classroom.punctuality import Handed, listed, told_span, told_undated

WEEK = "week1_numpy_basics"
DUE = datetime(2026, 3, 1, 22, 59, 59, tzinfo=UTC)
CAME = "Handed in on Tuesday 2026-03-03 04:59 CET (2026-03-03 03:59 UTC)."
WAS = "was due on Sunday 2026-03-01 23:59 CET (2026-03-01 22:59 UTC)"
LATER = "was due on Wednesday 2026-03-04 23:59 CET (2026-03-04 22:59 UTC)"
LATE = Handed(DUE + timedelta(hours=29), DUE)


@pytest.fixture(autouse=True)
def berlin(monkeypatch):
    """The machine stands in Berlin."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("handed", "free", "sentences"),
    [
        (Handed(), True, ""),
        (Handed(LATE.at), True, CAME),
        (LATE, False, f"{CAME} It {WAS}, so it came 1 day and 5 hours late."),
        (LATE, True, f"{CAME} It {WAS}, so it came 1 day and 5 hours late, which costs nothing."),
        (Handed(None, DUE), True, f"It {WAS}. When you handed it in is not known here, so it counts as in time."),
        (
            Handed(LATE.at, DUE - timedelta(days=3), timedelta(days=3)),
            False,
            f"{CAME} With your extension it {WAS}, so it came 1 day and 5 hours late.",
        ),
        (
            Handed(LATE.at, DUE - timedelta(days=3), timedelta(days=6)),
            True,
            f"{CAME} With your extension it {LATER}, so it was in time.",
        ),
    ],
)
def test_a_learner_is_told_when_and_how_late(handed, free, sentences):
    """In time or late, at a cost or none, with an extension, and where something is not known."""
    assert handed.sentences(free=free) == sentences


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (20, "less than a minute"),
        (60, "1 minute"),
        (5_400, "1 hour and 30 minutes"),
        (86_400 + 59 * 60, "1 day"),
        (2 * 86_400 + 7_200, "2 days and 2 hours"),
    ],
)
def test_a_span_is_told_in_two_units(seconds, said):
    """From seconds to days."""
    assert told_span(timedelta(seconds=seconds)) == said


def test_who_has_no_time_is_named():
    """One, several and many; and nobody."""
    course = Course()
    assert told_undated(course, WEEK, []) == ""
    one, two = (told_undated(course, WEEK, names) for names in (["anna"], ["anna", "bert"]))
    said = f"Nothing says when anna handed in {WEEK}, so it counts as in time. Where it was late: "
    assert one == f"{said}python3 course due 1 --for anna --came DATE"
    assert f"2 learners handed in {WEEK}, so it counts as in time: anna, bert. Where" in two
    assert listed([str(number) for number in range(12)]) == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 2 more"
