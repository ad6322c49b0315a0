"""Is work known again by all that decides its marks, and by nothing else?"""

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

import grader_tests
from layerwise.grading.classroom import stamps
from layerwise.grading.classroom.stamps import checksum_of_course, checksum_of_work, submitted_at
from layerwise.grading.classroom.survey import Entry
from layerwise.grading.reading import LARGEST
from tests.small_course import WEEK, build_course, hand_in, solved

SETTINGS = {"limits": [1, 2, 3], "render": False}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The small course, built once."""
    return build_course(tmp_path_factory.mktemp("course"))


@pytest.fixture
def course(built, tmp_path):
    """A copy of it of one's own."""
    root = tmp_path / "course"
    shutil.copytree(built.root, root)
    return type(built)(root, root / "notebooks")


@pytest.fixture
def entry(course):
    """One learner's work."""
    path = hand_in(course, "anna", solved(course))
    return Entry("anna", path.parent, course.submitted / "anna")


def change(path, old="", new=" "):
    """Change a text file."""
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def test_the_same_work_has_the_same_checksum(entry):
    """Do a later time stamp of the file and a second look change nothing?"""
    before = checksum_of_work(entry, {})
    os.utime(entry.folder / "assignment.ipynb", (0, 0))
    assert checksum_of_work(entry, {}) == before


@pytest.mark.parametrize(
    "alter",
    [
        lambda folder: change(folder / "assignment.ipynb"),
        lambda folder: (folder / "assignment.ipynb").rename(folder / "other.ipynb"),
        lambda folder: (folder / "assignment.ipynb").unlink(),
        lambda folder: (folder / "timestamp.txt").write_text("2026-01-01 00:00:00 UTC", encoding="utf-8"),
        lambda folder: shutil.copy(folder / "assignment.ipynb", folder / "second.ipynb"),
    ],
)
def test_any_change_of_what_was_handed_in_is_seen(entry, alter):
    """Is the work marked again where a file, its name or the time of handing in is another one?"""
    before = checksum_of_work(entry, {})
    alter(entry.folder)
    assert checksum_of_work(entry, {}) != before


def test_what_a_person_noted_is_part_of_it(entry):
    """Is a page made anew that should show a comment?"""
    before = checksum_of_work(entry, {})
    assert checksum_of_work(entry, {"assignment": {"comments": {"answer-half": "Well done."}}}) != before


def test_files_that_cannot_be_read_are_told_apart_without_being_read(entry):
    """Does a huge file, a link or a folder do no harm, and count?"""
    sums = {checksum_of_work(entry, {})}
    with (entry.folder / "huge.bin").open("wb") as file:
        file.truncate(LARGEST + 1)
    sums.add(checksum_of_work(entry, {}))
    with (entry.folder / "huge.bin").open("wb") as file:
        file.truncate(LARGEST + 2)
    sums.add(checksum_of_work(entry, {}))
    (entry.folder / "link").symlink_to("/nowhere")
    sums.add(checksum_of_work(entry, {}))
    assert len(sums) == 4


def test_a_course_has_one_checksum_until_something_of_it_changes(course, monkeypatch):
    """Does a change of tests, notebooks, references, the grader or its settings have all marked again?"""
    monkeypatch.setattr(grader_tests, "REFERENCES", course.root)
    sums = [checksum_of_course(course, WEEK, SETTINGS), checksum_of_course(course, WEEK, dict(SETTINGS))]
    assert sums[0] == sums[1]
    change(course.source / WEEK / "assignment.ipynb", "24.0", "25.0")
    sums.append(checksum_of_course(course, WEEK, SETTINGS))
    change(course.release / WEEK / "assignment.ipynb", "Small", "Little")
    sums.append(checksum_of_course(course, WEEK, SETTINGS))
    (course.root / f"{WEEK}.h5").write_bytes(b"references")
    sums.append(checksum_of_course(course, WEEK, SETTINGS))
    sums.append(checksum_of_course(course, WEEK, SETTINGS | {"render": True}))
    monkeypatch.setattr(stamps, "_grader", lambda: "another version")
    sums.append(checksum_of_course(course, WEEK, SETTINGS))
    assert len(set(sums)) == len(sums) - 1


@pytest.mark.parametrize(
    ("place", "counts"),
    [
        (f"{WEEK}.py", True),
        ("__init__.py", True),
        (f"quizzes/{WEEK}.toml", True),
        (f"misconceptions/{WEEK}/sigmoid.py", True),
        ("week5_deep_network_application.py", False),
        ("quizzes/week5_deep_network_application.toml", False),
        (f"variants/{WEEK}/sigmoid.py", False),
    ],
)
def test_whatever_a_week_is_graded_by_has_it_graded_again(course, tmp_path, monkeypatch, place, counts):
    """Do tests, keys to questions and explanations count, and other weeks' and what proves the tests not?"""
    tests = shutil.copytree(Path(grader_tests.__file__).parent, tmp_path / "grader_tests")
    monkeypatch.setattr(grader_tests, "__file__", str(tests / "__init__.py"))
    monkeypatch.setattr(grader_tests, "QUIZZES", tests / "quizzes")
    before = checksum_of_course(course, WEEK, SETTINGS)
    assert (tests / place).is_file()
    (tests / place).write_text("something else", encoding="utf-8")
    assert (checksum_of_course(course, WEEK, SETTINGS) != before) is counts


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2026-03-01 12:00:00 UTC\n", datetime(2026, 3, 1, 12)),  # noqa: DTZ001 - nbgrader keeps UTC without saying so
        ("2026-03-01T14:00:00+02:00", datetime(2026, 3, 1, 12)),  # noqa: DTZ001
        ("2026-03-01", datetime(2026, 3, 1)),  # noqa: DTZ001
        ("", None),
        ("yesterday, I think", None),
        ("9" * 400, None),
        ("2026-03-01" + " " * 1000, None),
        ("Monday", None),  # which is another day each week, and 10:00 another time each day
        ("10:00", None),
        ("0001-01-01 00:00:00 UTC", None),  # which west of Greenwich is no time that Python knows
        ("9999-12-31 23:59:59 UTC", None),  # nor this one east of it
        ("9998-12-31 23:59:59 UTC", datetime(9998, 12, 31, 23, 59, 59)),  # noqa: DTZ001
    ],
)
def test_the_time_of_handing_in_is_read_from_nbgraders_file(entry, text, when):
    """Is it UTC, and None where the file says nothing that is a time?"""
    (entry.folder / "timestamp.txt").write_text(text, encoding="utf-8")
    assert submitted_at(entry) == when


def test_a_time_stamp_that_is_no_file_is_none(entry):
    """Is a link, a folder or rubbish in its place no time?"""
    path = entry.folder / "timestamp.txt"
    assert submitted_at(entry) is None
    path.write_bytes(b"\xff\xfe")
    assert submitted_at(entry) is None
    path.unlink()
    (entry.whole / "now").write_text(datetime.now(UTC).isoformat(), encoding="utf-8")
    path.symlink_to(entry.whole / "now")
    assert submitted_at(entry) is None
    path.unlink()
    path.mkdir()
    assert submitted_at(entry) is None


def test_the_time_of_another_to_whom_a_link_leads_is_none(entry, course):
    """Is nobody in time by the stamp of somebody else, to whose folder a link leads?"""
    (entry.folder / "timestamp.txt").write_text("2026-01-01 00:00:00 UTC", encoding="utf-8")
    (course.submitted / "ben").mkdir()
    (course.submitted / "ben" / WEEK).symlink_to(entry.folder)
    assert submitted_at(entry)
    assert submitted_at(Entry("ben", course.submitted / "ben" / WEEK, course.submitted / "ben")) is None
