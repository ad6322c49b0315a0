"""A course of one exercise, small enough to build in a moment; and what takes long, and is made once for all tests."""

import functools
import io

import pytest
from hypothesis import HealthCheck, settings

import grader_tests
from layerwise.building import partners
from layerwise.checks import hidden_test
from layerwise.course import Course
from layerwise.datasets import FOLDER_VARIABLE

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


# A busy machine is no fault: no example has a time by which it must be through, nor have those that are drawn.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


@pytest.fixture(autouse=True)
def _no_pictures_of_the_persons_own(monkeypatch, tmp_path_factory):
    """Let no test meet what the person who runs the tests imported or downloaded."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path_factory.getbasetemp() / "no pictures of one's own"))


@pytest.fixture(scope="session")
def demo_of(tmp_path_factory):
    """A way to have the demo of a week, which nobody may change: its folder, and what was shown."""
    from rich.console import Console  # noqa: PLC0415 - few tests need it, and all would wait for what it imports

    from layerwise.demo import run_demo  # noqa: PLC0415

    @functools.cache
    def demo_of(week):
        shown = io.StringIO()
        folder = run_demo([week], tmp_path_factory.mktemp("demo"), Console(file=shown, width=80))
        return folder, shown.getvalue()

    return demo_of


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
