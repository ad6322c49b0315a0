"""The learner's own copy of a week."""

import pytest

from layerwise.course import Course, CourseError
from layerwise.learning.workspace import begin_week, own_notebook

WEEK = "week1_numpy_basics"


@pytest.fixture
def course(tmp_path):
    """A course with a release of one notebook."""
    folder = tmp_path / "release" / WEEK
    folder.mkdir(parents=True)
    (folder / "assignment.ipynb").write_text("released", encoding="utf-8")
    return Course(tmp_path)


def test_a_week_begins_as_released(course):
    """Does a learner get the release's notebook?"""
    assert begin_week(course, WEEK).read_text(encoding="utf-8") == "released"


def test_begun_work_is_never_overwritten(course):
    """Does a second start leave the learner's work alone?"""
    begin_week(course, WEEK).write_text("my work", encoding="utf-8")
    assert begin_week(course, WEEK).read_text(encoding="utf-8") == "my work"


def test_a_later_notebook_joins_begun_work(course):
    """Does a notebook that was released later arrive beside begun work?"""
    begin_week(course, WEEK)
    (course.release / WEEK / "lesson.ipynb").write_text("new", encoding="utf-8")
    begin_week(course, WEEK)
    assert (course.root / "work" / WEEK / "lesson.ipynb").exists()


def test_a_week_without_release_says_how_to_make_it(course):
    """Does the sentence name the folder and the command?"""
    with pytest.raises(CourseError, match=r"week3.*course build"):
        begin_week(course, "week3_planar_classification")


def test_a_folder_that_cannot_be_written_is_named(course):
    """Is a file in the way of the learner's folder reported in a sentence?"""
    (course.root / "work").write_text("in the way", encoding="utf-8")
    with pytest.raises(CourseError, match="cannot be written"):
        begin_week(course, WEEK)


def test_a_week_that_was_not_begun_says_how_to_begin(course):
    """Is the learner's notebook found once it is there, and the command told before?"""
    with pytest.raises(CourseError, match=r"no copy of week 1 yet.*course learn 1"):
        own_notebook(course, WEEK)
    assert begin_week(course, WEEK) == own_notebook(course, WEEK)
