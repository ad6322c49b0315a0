"""Due dates, extensions and the late policy, as an instructor sets them."""

import time

import pytest

from layerwise.cli import main
from layerwise.course import Course
from layerwise.grading.classroom.deadlines import DEADLINES
from layerwise.grading.classroom.stock import open_gradebook, read_config

ROSTER = "id,name,email\njane,Jane Doe,jane@example.org\n"


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A class with a roster of one, a second one who handed in, and a third whom the gradebook knows; in Berlin."""
    (tmp_path / "release").mkdir()
    (tmp_path / "submitted" / "john").mkdir(parents=True)
    (tmp_path / "students.csv").write_text(ROSTER, encoding="utf-8")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield Course(tmp_path)
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def due(course, capsys):
    """Runs `course due` with some words; gives its exit code and all that it said."""

    def run(words):
        code = main(["due", *words.split(), "--course", str(course.root)])
        shown = capsys.readouterr()
        return code, shown.out + shown.err

    return run


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2026-03-01", "Sunday 2026-03-01 23:59 CET (2026-03-01 22:59 UTC)"),
        ("2026-03-29", "Sunday 2026-03-29 23:59 CEST (2026-03-29 21:59 UTC)"),
        ("2026-03-01T18:30", "Sunday 2026-03-01 18:30 CET (2026-03-01 17:30 UTC)"),
        ("2026-03-01T18:30-05:00", "Monday 2026-03-02 00:30 CET (2026-03-01 23:30 UTC)"),
        ("2026-03-01T18:30Z", "Sunday 2026-03-01 19:30 CET (2026-03-01 18:30 UTC)"),
    ],
)
def test_a_date_is_told_as_it_was_understood(due, date, said):
    """Does a day last to its end, is the time zone named, and is the same said when it is listed?"""
    code, shown = due(f"1 {date}")
    assert code == 0
    assert f"week1_numpy_basics is due {said}." in shown
    assert f"week1_numpy_basics is due {said}." in due("")[1]


def test_one_learner_gets_more_time(course, due):
    """By days or a date, by id or name, whoever has handed in or not; and is it listed, and taken back?"""
    with open_gradebook(read_config(course)) as gradebook:
        gradebook.add_student("june")
    due("1 2026-03-01")
    assert "is due Wednesday 2026-03-04 23:59 CET (2026-03-04 22:59 UTC) for jane" in due("1 --for JaneDoe --days 3")[1]
    assert "for john" in due("1 --for john --until 2026-03-02T12:00")[1]
    assert due("1 --for june --days 0.5")[0] == 0
    listed = due("1")[1]
    assert [line.split()[1] for line in listed.splitlines() if line.startswith("  for")] == ["jane", "john", "june"]
    assert "for john Monday 2026-03-02 12:00 CET" in listed
    due("1 2026-03-08")
    assert "for jane Wednesday 2026-03-11 23:59 CET" in due("1")[1]
    assert "jane has no extension" in due("1 --remove --for jane@example.org")[1]
    assert "for jane" not in due("1")[1]


def test_who_gains_nothing_any_more_is_named(due):
    """Is it said when the due date overtakes an extension?"""
    due("1 2026-03-01")
    due("1 --for jane --until 2026-03-03")
    assert "jane's extension ends before that" in due("1 2026-03-08")[1]


def test_a_date_that_is_taken_back_takes_its_extensions_along(due):
    """Is nothing due then, and is it said who had more time?"""
    due("1 2026-03-01")
    due("1 --for jane --days 3")
    code, shown = due("1 --remove")
    assert (code, "no due date now. The extensions of jane went with it." in shown) == (0, True)
    assert "week1_numpy_basics has no due date.\n" in due("1")[1]


def test_a_late_policy_is_set_changed_and_taken_back(due):
    """Is each number kept until it is given anew?"""
    told = "Lateness costs 10 % of the points earned for each day begun, at most 50 %, unless it is 15 minutes or less."
    assert told in due("--penalty 10 --grace 15 --at-most 50")[1]
    assert told.replace("10 %", "5 %") in due("2 2026-03-01 --penalty 5")[1]
    assert "Lateness costs nothing." in due("--penalty 0")[1]
    assert "Lateness costs 5 % of the points earned for each day begun.\n" in due("--penalty 5")[1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("1 soon", "'soon' cannot be read as a date"),
        ("1 2026-02-30", "'2026-02-30' cannot be read"),
        ("1 0001-01-01", "cannot be read"),
        ("1 9999-12-31", "cannot be read"),
        ("9 2026-03-01", "There is no week called '9'"),
        ("1 --for janet --days 3", "is called 'janet'. Did you mean 'jane'?"),
        ("1 --for xyz --days 3", "needs a line in students.csv"),
        ("2 --for jane --days 3", "has no due date yet. Set it first"),
        ("1 --for jane --days 0", "not 0"),
        ("1 --for jane --days nan", "not nan"),
        ("1 --for jane --days 1e9", "not 1e+09"),
        ("1 --for jane --until 2026-02-01", "no more time"),
        ("1 --for jane", "More time for one learner is"),
        ("1 --days 3", "More time for one learner is"),
        ("1 2026-03-02 --for jane --days 3", "More time for one learner is"),
        ("--remove", "Say which week"),
        ("--for jane --days 3", "Say which week"),
        ("1 2026-03-01 --remove", "Leave the date away"),
        ("2 --remove", "has no due date to take back"),
        ("1 --remove --for john", "john has no extension"),
        ("--penalty -1", "penalty is -1"),
        ("--penalty nan", "penalty is nan"),
        ("--penalty 10 --at-most 101", "at-most is 101"),
        ("--grace 5", "Say what it costs, too"),
    ],
)
def test_what_cannot_be_meant_changes_nothing(course, due, words, said):
    """Is there a sentence, and is the file as it was?"""
    due("1 2026-03-01")
    before = (course.root / DEADLINES).read_bytes()
    code, shown = due(words)
    assert code == 1
    assert said in shown
    assert (course.root / DEADLINES).read_bytes() == before


def test_a_folder_without_a_course_is_named(course, due):
    """Is no file left where no class is?"""
    (course.root / "release").rmdir()
    assert "holds no course" in due("1 2026-03-01")[1]
    assert not (course.root / DEADLINES).exists()
