"""Is what the grader makes put where it belongs, whole or not at all, and known again when nothing has changed?"""

import json
import os
import shutil
from pathlib import Path

import pytest

from layerwise.course import Course
from layerwise.grading.classroom.marking import Marked, MarkedNotebook
from layerwise.grading.classroom.shelves import (
    graded_path,
    is_up_to_date,
    page_path,
    put_away,
    read_graded,
    stamp_of,
    write_whole,
)
from layerwise.grading.classroom.template import Template

WEEK = "week1_numpy_basics"
STAMP = {"course": "c", "work": "w"}
TEMPLATES = [Template(WEEK, name, None, {}) for name in ("assignment", "more")]


@pytest.fixture
def course(tmp_path):
    """An empty course folder."""
    return Course(tmp_path, tmp_path / "notebooks")


def marked(stamp=STAMP):
    """What came of marking somebody's two notebooks."""
    text = json.dumps({"cells": [], "metadata": {"layerwise": {"graded": stamp}}})
    return Marked("anna", tuple(MarkedNotebook(t.name, text, f"<h1>{t.name}</h1>", {}, {}) for t in TEMPLATES))


def files(folder):
    """All files below a folder, hidden ones included."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_notebooks_and_pages_lie_where_nbgrader_has_them(course):
    """Are there the two files of each notebook, and no other?"""
    put_away(course, WEEK, marked())
    expected = [f"autograded/anna/{WEEK}/{t.name}.ipynb" for t in TEMPLATES]
    assert files(course.root) == [*expected, *(f"feedback/anna/{WEEK}/{t.name}.html" for t in TEMPLATES)]
    assert page_path(course, "anna", WEEK, "more").read_text(encoding="utf-8") == "<h1>more</h1>"


@pytest.mark.parametrize("link", ["", WEEK, f"{WEEK}/submission_secret.txt"])
def test_a_secret_is_passed_on_that_is_no_others(course, link):
    """Is the secret by which feedback is fetched put beside it, and not that of somebody to whom a link leads?"""
    ben, anna = (course.submitted / name for name in ("ben", "anna"))
    for home in (ben, anna):
        (home / WEEK).mkdir(parents=True)
        (home / WEEK / "submission_secret.txt").write_text(home.name, encoding="utf-8")
    if link:
        shutil.rmtree(anna / WEEK)
        (anna / link).parent.mkdir(exist_ok=True)
        (anna / link).symlink_to(ben / link)
    put_away(course, WEEK, marked())
    secret = course.feedback / "anna" / WEEK / "submission_secret.txt"
    assert secret.read_text(encoding="utf-8") == "anna" if not link else not secret.exists()


def test_work_is_up_to_date_when_all_that_is_made_of_it_is_there(course):
    """Is a missing page or notebook, another stamp or a broken file each a reason to mark it again?"""
    assert not is_up_to_date(course, "anna", TEMPLATES, STAMP)
    put_away(course, WEEK, marked())
    assert is_up_to_date(course, "anna", TEMPLATES, STAMP)
    assert not is_up_to_date(course, "anna", TEMPLATES, STAMP | {"work": "x"})
    for path in (page_path(course, "anna", WEEK, "more"), graded_path(course, "anna", WEEK, "more")):
        put_away(course, WEEK, marked())
        path.unlink()
        assert not is_up_to_date(course, "anna", TEMPLATES, STAMP)
    put_away(course, WEEK, marked())
    graded_path(course, "anna", WEEK, "more").write_text("{", encoding="utf-8")
    assert not is_up_to_date(course, "anna", TEMPLATES, STAMP)


def test_the_notebook_that_bears_the_stamp_is_written_last(course):
    """Is work whose page could not be written not taken for done?"""
    (course.root / "feedback").write_text("in the way", encoding="utf-8")
    with pytest.raises(OSError, match="feedback"):
        put_away(course, WEEK, marked())
    assert not is_up_to_date(course, "anna", TEMPLATES, STAMP)
    assert files(course.root) == ["feedback"]


def test_of_a_lesson_that_is_not_there_any_more_nothing_stays(course):
    """Is what was made of it removed, and the rest up to date by what the first notebook's stamp says?"""
    put_away(course, WEEK, marked())
    text = json.dumps({"cells": [], "metadata": {"layerwise": {"graded": STAMP, "absent": ["more"]}}})
    first, more = (MarkedNotebook("assignment", text, "page", {}, {}), MarkedNotebook("more", "", "", {}, {}))
    put_away(course, WEEK, Marked("anna", (first, more)))
    assert files(course.root) == [f"autograded/anna/{WEEK}/assignment.ipynb", f"feedback/anna/{WEEK}/assignment.html"]
    assert is_up_to_date(course, "anna", TEMPLATES, STAMP)
    put_away(course, WEEK, marked())
    assert is_up_to_date(course, "anna", TEMPLATES, STAMP)
    graded_path(course, "anna", WEEK, "more").unlink()
    assert not is_up_to_date(course, "anna", TEMPLATES, STAMP)


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "3", "\udcff", '{"metadata": 3}', '{"metadata": {"layerwise": []}}']
)
def test_a_file_that_cannot_be_read_has_no_stamp(tmp_path, content):
    """Is whatever lies there, or nothing, no stamp and no error?"""
    path = tmp_path / "notebook.ipynb"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    assert stamp_of(read_graded(path)) == {}
    assert read_graded(tmp_path / "nowhere.ipynb") == {}


def test_a_file_is_replaced_as_a_whole(tmp_path):
    """Is the new text there, readable by all, and no other file beside it?"""
    path = tmp_path / "new" / "folder" / "page.html"
    write_whole(path, "one")
    write_whole(path, "two\né\n")
    assert path.read_bytes() == "two\né\n".encode()
    assert files(tmp_path) == ["new/folder/page.html"]
    if os.name != "nt":
        assert path.stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("step", ["chmod", "replace"])
def test_a_file_that_cannot_be_finished_leaves_the_old_one(tmp_path, monkeypatch, step):
    """Is what was there before still there, and no part of the new one?"""
    path = tmp_path / "page.html"
    write_whole(path, "old")

    def fail(*_):
        raise OSError("disk full")

    monkeypatch.setattr(Path, step, fail)
    with pytest.raises(OSError, match="disk full"):
        write_whole(path, "new")
    monkeypatch.undo()
    assert (path.read_text(encoding="utf-8"), files(tmp_path)) == ("old", ["page.html"])


def test_text_that_no_file_can_hold_is_mended(tmp_path):
    """Does half of a surrogate pair become a question mark, and not the end of the class?"""
    write_whole(tmp_path / "page.html", "a\udcff")
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == "a?"


def test_what_nbgrader_needs_to_give_feedback_back_lies_beside_it(course):
    """Are the time and the secret of a submission passed on, but nothing that a link leads to?"""
    (course.root / "elsewhere").write_text("another's secret", encoding="utf-8")
    folder = course.submitted / "anna" / WEEK
    folder.mkdir(parents=True)
    (folder / "timestamp.txt").write_text("now", encoding="utf-8")
    (folder / "submission_secret.txt").symlink_to(course.root / "elsewhere")
    put_away(course, WEEK, marked())
    assert (course.feedback / "anna" / WEEK / "timestamp.txt").read_text(encoding="utf-8") == "now"
    assert not (course.feedback / "anna" / WEEK / "submission_secret.txt").exists()
