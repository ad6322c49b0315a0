"""nbgrader's gradebook, made and opened."""

import os
import sqlite3
import sys
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from traitlets.config import Config

from layerwise.course import CourseError
from layerwise.grading.classroom.stock import open_gradebook


def settings(path):
    """The settings of a course whose gradebook lies there."""
    config = Config()
    config.CourseDirectory.db_url = f"sqlite:///{path}"
    config.CourseDirectory.course_id = "a course"
    return config


def content(path):
    """All that is in a gradebook."""
    base = sqlite3.connect(path)
    lines = sorted(base.iterdump())
    base.close()
    return lines


@pytest.mark.slow
def test_a_new_gradebook_is_the_one_that_nbgrader_makes(tmp_path, monkeypatch):
    """Are its tables, its version and its course the same, so that every tool of nbgrader's can go on with it?"""
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    Gradebook(f"sqlite:///{tmp_path}/theirs.db", "a course").close()
    with open_gradebook(settings(tmp_path / "ours.db")):
        pass
    assert content(tmp_path / "ours.db") == content(tmp_path / "theirs.db")


def test_a_gradebook_that_cannot_be_made_is_not_there(tmp_path, monkeypatch):
    """Is the file whole or not there, and what was in the way named?"""

    def stop(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", stop)
        with pytest.raises(CourseError, match="No space left"), open_gradebook(settings(tmp_path / "new.db")):
            pass
    assert not (tmp_path / "new.db").exists()
    with open_gradebook(settings(tmp_path / "new.db")) as gradebook:
        assert gradebook.students == []
