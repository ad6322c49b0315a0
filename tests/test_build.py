"""The builder: what it makes, that it makes it alike each time, and what stops it."""

import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest

import grader_tests
from layerwise.building.build import build, check
from layerwise.course import CourseError
from layerwise.learning.installation import THREADS

WEEK = "week3_planar_classification"


def read(path):
    """The text of every cell of a notebook, joined."""
    return "\n".join("".join(cell["source"]) for cell in json.loads(path.read_text(encoding="utf-8"))["cells"])


@pytest.fixture
def built(tiny_course):
    """The tiny course after its first build."""
    build(tiny_course, [WEEK])
    return tiny_course


def test_weights_that_do_not_make_one_stop_the_build(built, monkeypatch):
    """Is the exercise named whose points are not split whole?"""
    test = replace(grader_tests.hidden_tests_of(WEEK)["sigmoid"], weights={"values": 0.8, "purity": 0.1})
    monkeypatch.setattr(grader_tests, "hidden_tests_of", lambda _: {"sigmoid": test})
    for command in (build, check):
        with pytest.raises(CourseError, match=r"weights of sigmoid in grader_tests/.* add up to 0\.9, not to 1"):
            command(built, [WEEK])


def test_the_source_holds_solution_and_hidden_test(built):
    """Does the instructor's version have everything in place?"""
    text = read(built.source / WEEK / "assignment.ipynb")
    assert "secret_name" in text
    assert f'run_hidden("{WEEK}", "sigmoid", globals(), 10)' in text


def test_the_release_holds_neither(built):
    """Is the learners' version free of the solution and of the hidden test?"""
    text = (built.release / WEEK / "assignment.ipynb").read_text(encoding="utf-8")
    assert not [word for word in ("secret_name", "run_hidden", "grader_tests", "HIDDEN", "SOLUTION") if word in text]
    assert "raise NotImplementedError()" in text


def test_no_jupytext_header_is_left(built):
    """Would JupyterLab's jupytext leave a built notebook alone?"""
    assert "jupytext" not in (built.source / WEEK / "assignment.ipynb").read_text(encoding="utf-8")


def test_a_rebuild_is_byte_identical(built):
    """Does the same master give the same bytes?"""
    files = [path for version in ("source", "release") for path in (built.root / version).rglob("*.ipynb")]
    before = [path.read_bytes() for path in files]
    for path in files:
        path.unlink()
    build(built, [WEEK])
    assert [path.read_bytes() for path in files] == before


def test_a_fresh_build_is_not_stale(built):
    """Does the check find nothing to do after a build?"""
    assert check(built, [WEEK]) == []


@pytest.mark.parametrize("version", ["source", "release"])
def test_a_file_edited_by_hand_is_named(built, version):
    """Does the check say which file is stale?"""
    path = built.root / version / WEEK / "assignment.ipynb"
    path.write_text(path.read_text(encoding="utf-8").replace("One exercise", "Edited"), encoding="utf-8")
    (sentence,) = check(built, [WEEK])
    assert str(path) in sentence


def test_a_changed_solution_makes_the_references_stale(built, edit_master):
    """Does the check see that the right values have changed?"""
    build(built, [WEEK])
    edit_master("1 / (1 + secret_name)", "1 / (1 + secret_name**1.01)")
    assert any("sigmoid" in sentence for sentence in check(built, [WEEK]))


def test_a_notebook_without_master_is_taken_away(built):
    """Does a generated notebook go when its master has gone?"""
    stray = built.release / WEEK / "lesson.ipynb"
    stray.write_text("{}", encoding="utf-8")
    build(built, [WEEK])
    assert not stray.exists()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (" points=10", "", ["'sigmoid' has no points", "assignment.py", "points=N"]),
        ('test="sigmoid"', 'test="tanh"', ["'sigmoid' has no check", "'tanh' has no hidden test", "def tanh(exam)"]),
        ("### BEGIN SOLUTION", "# begin", ["'sigmoid' has no solution", "cell 3"]),
        ('answer="sigmoid"', 'anser="sigmoid"', ["tag 'anser'", "The tags are"]),
        ("return 1 / (1 + secret_name)", "return None", ["assignment.py", "CheckFailedError", "is None"]),
        ("import numpy as np", "import nmpy as np", ["assignment.py", "ModuleNotFoundError"]),
    ],
)
def test_a_missing_partner_stops_the_build(tiny_course, edit_master, old, new, words):
    """Is the exercise named, with the file and what to add?"""
    edit_master(old, new)
    with pytest.raises(CourseError) as caught:
        build(tiny_course, [WEEK])
    assert [word for word in words if word not in str(caught.value)] == []


def test_a_failed_build_changes_nothing(built, edit_master):
    """Does a build that stops leave what was there?"""
    path = built.release / WEEK / "assignment.ipynb"
    before = path.read_bytes()
    edit_master(" points=10", "")
    with pytest.raises(CourseError):
        build(built, [WEEK])
    assert path.read_bytes() == before


def test_the_first_code_says_what_to_install_where_the_package_is_missing(built, tmp_path):
    """Does it stop in a Python without the package with a sentence, pass in one that has it, and count for nothing?"""
    notebook = json.loads((built.release / WEEK / "assignment.ipynb").read_text(encoding="utf-8"))
    first = next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    assert "explore" in first["metadata"]["tags"]
    text = "".join(first["source"])
    exec(text, {})
    without = [sys.executable, "-I", "-S", "-c", text]
    done = subprocess.run(without, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert "ModuleNotFoundError: The course's package is missing" in done.stderr
    assert ".whl" in done.stderr


def test_the_first_code_has_numpy_take_one_thread(built, monkeypatch):
    """Are the variables set before numpy is loaded, and is a number that somebody chose left?"""
    notebook = json.loads((built.release / WEEK / "assignment.ipynb").read_text(encoding="utf-8"))
    text = "".join(next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")["source"])
    monkeypatch.setenv(THREADS[0], "4")
    for variable in THREADS[1:]:
        monkeypatch.delenv(variable, raising=False)
    exec(text, {})
    assert [os.environ[variable] for variable in THREADS] == ["4", "1", "1"]
    assert text.index("environ") < text.index("layerwise")


def test_the_first_code_says_what_to_do_where_the_package_is_of_another_version(built, tmp_path):
    """Does it name what a package lacks that the notebook takes from it, and leave other failures as they are?"""
    notebook = json.loads((built.release / WEEK / "assignment.ipynb").read_text(encoding="utf-8"))
    text = "".join(next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")["source"])
    assert "from layerwise.checks import public_check" in text
    (tmp_path / "layerwise").mkdir()
    (tmp_path / "layerwise" / "__init__.py").touch()
    (tmp_path / "layerwise" / "checks.py").write_text("old_name = 1\n")
    command = [sys.executable, "-S", "-c", text]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    said = done.stderr.splitlines()[-1]
    assert said.startswith("ImportError: The course's package in this Python does not fit this notebook")
    assert "cannot import name 'public_check'" in said
    assert ".whl" in said
    assert "`update`" in said
    (tmp_path / "layerwise" / "checks.py").write_text("import no_such_package\n")
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.stderr.splitlines()[-1] == "ModuleNotFoundError: No module named 'no_such_package'"
