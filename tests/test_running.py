"""Running notebooks for `course build --check --run`: what is told of a cell, and of its time."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from layerwise.building import running
from layerwise.building.running import run, too_long, unfit
from layerwise.building.stopwatch import yardstick
from layerwise.cli import main
from layerwise.course import Course

WEEK = "week1_numpy_basics"


@pytest.fixture(autouse=True)
def _no_faster_no_slower(monkeypatch):
    """Take this machine for the one that the limits are meant for, which spares the measuring."""
    monkeypatch.setattr(running, "slowness", lambda: 1.0)


@pytest.fixture
def course(tmp_path):
    """A course of one notebook, and a way to write its cells."""
    path = tmp_path / "source" / WEEK / "lesson.ipynb"
    path.parent.mkdir(parents=True)

    def write(*texts):
        cells = [new_markdown_cell("# A title"), *map(new_code_cell, texts)]
        nbformat.write(new_notebook(cells=cells), path)
        return Course(tmp_path)

    return write


@pytest.mark.slow
def test_a_sound_notebook_has_nothing_said_of_it(course):
    """Does each code cell have a time, and is the learner's network no file that is in the way?"""
    made = course("x = 1", "open('my_network.py', 'w').close()")
    assert unfit(made, WEEK) == []
    assert list(run(made.source / WEEK / "lesson.ipynb", made.root).seconds) == [2, 3]


@pytest.mark.slow
def test_what_goes_wrong_is_told_with_its_cell(course):
    """Are a warning, an error and a file that is left behind told?"""
    texts = "open('left.txt', 'w').close()", "import numpy as np\nnp.log(np.zeros(1))", "1 / 0", "never = 1"
    left, warned, stopped = sorted(unfit(course(*texts), WEEK), key=lambda said: "cell" in said)
    assert "file left.txt behind" in left
    assert "lesson.ipynb, cell 3: it writes to stderr" in warned
    assert "divide by zero" in warned
    assert stopped.endswith("lesson.ipynb, cell 4: it stops with ZeroDivisionError: division by zero")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "words"), [("while True:\n    pass", "does not end"), ("import os\nos._exit(1)", "ends Python")]
)
def test_a_cell_that_gives_no_answer_is_a_sentence(course, monkeypatch, text, words):
    """Does the check come back from a cell that has no end, and from one that ends Python?"""
    monkeypatch.setattr(running, "ENDLESS", 5)
    (said,) = unfit(course("x = 1", text), WEEK)
    assert "cell 3: it " in said
    assert words in said


@pytest.mark.slow
def test_a_cell_that_takes_too_long_is_told_with_its_time(course, monkeypatch):
    """Is each cell above the limit named, and none below it?"""
    made = course("x = 1", "y = 2")
    monkeypatch.setattr(running, "LONGEST", -1.0)  # seconds: every cell takes longer, on any machine
    told = unfit(made, WEEK)
    assert [said.partition(" takes ")[0].rpartition(", ")[2] for said in told] == ["cell 2: it", "cell 3: it"]
    assert "s of processor time" in told[0]


def test_the_measure_of_a_machine_is_a_positive_number():
    """Is there something to divide by?"""
    assert yardstick() > 0


def test_a_slower_machine_says_the_same():
    """Do times count by how fast the machine is?"""
    assert too_long({2: 19.0, 5: 42.0}, 1.0) == {5: 42.0}
    assert too_long({2: 38.0, 5: 84.0}, 2.0) == {5: 42.0}
    assert too_long({2: 19.0}, 0.5) == {2: 38.0}


@pytest.mark.parametrize("more", [[], ["--check", "--out", "elsewhere"]])
def test_running_belongs_to_the_check_of_the_checkout(capsys, more):
    """Is it a sentence to run without checking, or for a class?"""
    assert main(["build", "--run", *more]) == 1
    assert "build --check --run" in capsys.readouterr().err
