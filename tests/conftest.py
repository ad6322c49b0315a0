"""A course of one exercise, small enough to build in a moment."""

import pytest

import grader_tests
from layerwise.building import partners
from layerwise.checks import hidden_test
from layerwise.course import Course
from layerwise.datasets.shelf import FOLDER_VARIABLE

WEEK = "week3_planar_classification"
MASTER = '''\
# ---
# jupyter:
#   jupytext:
#     formats: ipynb,py:percent
# ---

# %% [markdown]
# # One exercise

# %%
import numpy as np

from layerwise.checks import public_check

# %% answer="sigmoid"
def sigmoid(x):
    """Give the sigmoid of x."""
    ### BEGIN SOLUTION
    secret_name = np.exp(-x)
    return 1 / (1 + secret_name)
    ### END SOLUTION


# %% test="sigmoid" points=10
with public_check("sigmoid", globals()) as check:
    check.returns(0.5, 0.0)

# %% tags=["explore"]
sigmoid(3)
'''


@hidden_test()
def sigmoid(exam):
    """One case."""
    exam.matches("for a matrix", exam.rng.normal(size=(3, 4)))


@pytest.fixture(autouse=True)
def _no_pictures_of_the_persons_own(monkeypatch, tmp_path_factory):
    """Let no test meet what the person who runs the tests imported or downloaded."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path_factory.getbasetemp() / "no pictures of one's own"))


@pytest.fixture
def tiny_course(tmp_path, monkeypatch):
    """A course folder with one master of one exercise, and its hidden test."""
    monkeypatch.setattr(grader_tests, "hidden_tests_of", lambda _: {"sigmoid": sigmoid})
    monkeypatch.setattr(grader_tests, "REFERENCES", tmp_path / "references")
    monkeypatch.setattr(partners, "answers_in", lambda *_: iter(()))
    folder = tmp_path / "notebooks" / WEEK
    folder.mkdir(parents=True)
    (folder / "assignment.py").write_text(MASTER, encoding="utf-8")
    return Course(tmp_path, tmp_path / "notebooks")


@pytest.fixture
def edit_master(tiny_course):
    """A way to change the tiny course's master by replacing text."""
    path = tiny_course.masters / WEEK / "assignment.py"

    def edit(old, new):
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return edit
