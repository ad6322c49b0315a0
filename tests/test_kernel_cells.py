"""The code that a notebook's kernel works with."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from layerwise.grading.script import MOST, read_script
from layerwise.learning.kernel_cells import find_notebook, kernel_cells
from tests.small_course import RIGHT, WEEK, build_course

WRONG = "def half(x):\n    return x"
STUB = "def half(x):\n    # YOUR CODE HERE\n    raise NotImplementedError()"


@pytest.fixture
def course(tmp_path):
    """A course of three exercises."""
    return build_course(tmp_path)


@pytest.fixture
def saved(tmp_path):
    """A way to save cells as a notebook."""

    def save(*texts):
        path = tmp_path / "mine.ipynb"
        nbformat.write(new_notebook(cells=[new_code_cell(text) for text in texts]), path)
        return path

    return save


def in_force(cells):
    """The text of `half` that counts."""
    return read_script(list(cells.texts)).source("half")


@pytest.mark.parametrize(
    ("file", "run", "counts"),
    [
        (STUB, [RIGHT["half"]], RIGHT["half"]),  # run and not saved
        (RIGHT["half"], [], RIGHT["half"]),  # saved, and the kernel started anew
        (RIGHT["half"], [STUB], RIGHT["half"]),  # saved, and not run since it was a stub
        (WRONG, [RIGHT["half"], WRONG, RIGHT["half"]], RIGHT["half"]),  # what was run last
    ],
)
def test_what_was_run_comes_on_top_of_what_was_saved(course, saved, file, run, counts):
    """Is the answer that is in force the one that a learner sees working?"""
    assert in_force(kernel_cells(course, WEEK, run, saved("import numpy as np", file))) == counts


def test_a_difference_between_the_two_is_told(course, saved):
    """Does one read that the saved text is another, and nothing where both are the same or one is a stub?"""
    cells = kernel_cells(course, WEEK, [RIGHT["half"]], saved(WRONG))
    assert "other code of `half`" in cells.remarks[0]
    assert kernel_cells(course, WEEK, [RIGHT["half"]], saved(f"{RIGHT['half']}  # so")).remarks == ()
    assert kernel_cells(course, WEEK, [RIGHT["half"]], saved(STUB)).remarks == ()


def test_without_a_file_what_was_run_is_all(course):
    """Is that told, and are imports that equal the release's kept?"""
    cells = kernel_cells(course, WEEK, ["", "import numpy as np\n\nfrom layerwise.checks import public_check"], None)
    assert "file was not found" in cells.remarks[0]
    assert read_script(list(cells.texts)).definitions.keys() == set()
    assert cells.texts == ("import numpy as np\n\nfrom layerwise.checks import public_check",)


def test_a_broken_file_and_a_long_history_stop_nothing(course, tmp_path):
    """Does what was run last still count?"""
    path = tmp_path / "mine.ipynb"
    path.write_text("{ half a file", encoding="utf-8")
    history = [f"x = {number}  #{'.' * 90_000}" for number in range(MOST // 90_000 + 2)]
    cells = kernel_cells(course, WEEK, [WRONG, *history, RIGHT["half"]], path)
    assert in_force(cells) == RIGHT["half"]
    assert sum(map(len, cells.texts)) < MOST


def test_the_notebook_s_file_is_found(tmp_path, monkeypatch):
    """Is it the one that the server or the editor names, else the only one, and none where two could be meant?"""
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    assert find_notebook({}, tmp_path) is None
    first, second = tmp_path / "assignment.ipynb", tmp_path / "other.ipynb"
    first.touch()
    assert find_notebook({}, tmp_path) == first
    second.touch()
    assert find_notebook({}, tmp_path) is None
    assert find_notebook({"__vsc_ipynb_file__": str(second)}, tmp_path) == second
    monkeypatch.setenv("JPY_SESSION_NAME", "week1_numpy_basics/assignment.ipynb")
    assert find_notebook({}, tmp_path) == first
