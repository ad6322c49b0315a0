"""The learner's functions of week 4, taken along as a module."""

import importlib.util
import itertools
import linecache
import sys

import numpy as np
import pytest

from layerwise.learning import my_network
from layerwise.learning.my_network import FUNCTIONS, MyNetworkError, collect, find_my_network, write_my_network

NUMBERS = itertools.count()
LINEAR = '''
import numpy as np

def linear_forward(A, W, b):
    """My own."""
    return W @ A + b, (A, W, b)
'''
UNWRITTEN = '''
def linear_backward(dZ, cache):
    """As released."""
    # YOUR CODE HERE
    raise NotImplementedError()
'''


def notebook(*cells):
    """Run cells as a kernel does, so that the text of their functions can be found, and give their names."""
    names = {"__name__": "__main__"}
    for text in cells:
        where = f"<cell {next(NUMBERS)} of a notebook>"
        linecache.cache[where] = (len(text), None, text.splitlines(keepends=True), where)
        exec(compile(text, where, "exec"), names)
    return names


def imported(path):
    """Import a module from its file."""
    spec = importlib.util.spec_from_file_location("my_network", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_function_works_outside_the_notebook(tmp_path):
    """Does the written module do what the notebook's function does?"""
    write_my_network(notebook(LINEAR), tmp_path)
    Z, _ = imported(tmp_path / "my_network.py").linear_forward(np.ones((2, 3)), np.ones((1, 2)), np.ones((1, 1)))
    np.testing.assert_array_equal(Z, np.full((1, 3), 3.0))


def test_a_learner_is_told_what_was_taken(tmp_path, capsys):
    """Are the functions that were taken named, and those that were not, with the reason?"""
    write_my_network(notebook(LINEAR, UNWRITTEN), tmp_path)
    said = capsys.readouterr().out
    assert f"holds 1 of {len(FUNCTIONS)} functions: linear_forward." in said
    assert "`linear_backward` is not written yet." in said
    assert "`compute_cost` is not defined. Run its cell." in said


DECORATED = """
import functools

def same(function):
    @functools.wraps(function)
    def inner(*args):
        return function(*args)
    return inner

@same
def add(Z, b):
    return Z + b
"""


@pytest.mark.parametrize(
    "helper",
    [
        "def add(Z, b):\n    return Z + b",
        "add = lambda Z, b: Z + b",
        "def mine(Z, b):\n    return Z + b\nadd = mine",
        "from numpy import add",
        "from numpy import add as plus\nadd = plus",
        "from numpy import sum as total\nzero = 0\ndef add(Z, b):\n    return Z + b + zero * total((1, 2))",
        "from numpy.random import randn\ndef add(Z, b):\n    return Z + b + 0 * randn(1, 1)",
        DECORATED,
    ],
)
def test_what_a_function_needs_comes_along(tmp_path, helper):
    """Are helpers, lambdas, other names, imports and constants of the notebook in the module?"""
    write_my_network(notebook(helper, LINEAR.replace("W @ A + b", "add(W @ A, b)")), tmp_path)
    Z, _ = imported(tmp_path / "my_network.py").linear_forward(np.ones((2, 3)), np.ones((1, 2)), np.full((1, 1), 2.0))
    np.testing.assert_array_equal(Z, np.full((1, 3), 4.0))


def test_functions_may_call_each_other(tmp_path):
    """Do two functions that call each other come along together?"""
    even = "def even(n):\n    return n == 0 or odd(n - 1)"
    odd = "def odd(n):\n    return n > 0 and even(n - 1)"
    write_my_network(notebook(even, odd, "def compute_cost(AL, Y):\n    return even(len(Y))"), tmp_path)
    assert imported(tmp_path / "my_network.py").compute_cost([], [1, 2]) is True


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (("X = [object()]\ndef compute_cost(AL, Y):\n    return X",), "needs `X`, which is a variable of the notebook"),
        (("def compute_cost(AL, Y):\n    return mine(Y)", "mine = None\nclass mine: pass"), "needs `mine`"),
        ((UNWRITTEN, "def compute_cost(AL, Y):\n    return linear_backward(AL, Y)"), "which is not written yet"),
        (("compute_cost = 3 + 4j",), "is no function"),
        (("def compute_cost(AL, Y, depth={}[1] if __name__ == 'my_network' else 1):\n    return 0",), "KeyError"),
    ],
)
def test_a_function_that_cannot_be_taken_is_left_out_with_its_reason(cells, reason):
    """Is a function that would not work outside the notebook left out, and its reason told?"""
    collected = collect(notebook(*cells))
    assert "compute_cost" not in collected.taken
    assert reason in collected.left_out["compute_cost"]


def test_a_module_that_cannot_be_imported_is_passed_over(monkeypatch):
    """Does a search for where a class comes from bear what Python notes of a failed import?"""
    monkeypatch.setitem(sys.modules, "nowhere", None)
    cells = "def compute_cost(AL, Y):\n    return mine(Y)", "mine = None\nclass mine: pass"
    assert "needs `mine`" in collect(notebook(*cells)).left_out["compute_cost"]


def test_a_function_without_a_text_is_left_out():
    """Is a function whose cell is not known any more left out in a sentence?"""
    names = {"__name__": "__main__"}
    exec("def compute_cost(AL, Y):\n    return 0", names)
    assert "Define it with `def`" in collect(names).left_out["compute_cost"]


def test_nothing_written_yet_leaves_no_file(tmp_path, capsys):
    """Does a notebook without answers write nothing, and say so?"""
    write_my_network(notebook(UNWRITTEN), tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert "was not written. 0 of" in capsys.readouterr().out


def test_writing_again_replaces_our_own_file(tmp_path):
    """Does a better answer take the place of the first?"""
    write_my_network(notebook(LINEAR), tmp_path)
    write_my_network(notebook(LINEAR.replace("+ b", "- b")), tmp_path)
    assert "W @ A - b" in (tmp_path / "my_network.py").read_text()
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("text", ["mine = 1\n", "", None])
def test_a_file_of_a_person_is_never_overwritten(tmp_path, text):
    """Does a file that was written by hand, or changed by hand, stay as it is?"""
    path = tmp_path / "my_network.py"
    if text is None:
        write_my_network(notebook(LINEAR), tmp_path)
        text = path.read_text(encoding="utf-8") + "# my note\n"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(MyNetworkError, match="stays as it is") as caught:
        write_my_network(notebook(LINEAR), tmp_path)
    assert path.read_text(encoding="utf-8") == text
    assert caught.value._render_traceback_() == [str(caught.value)]


def test_a_file_that_is_no_text_stays(tmp_path):
    """Is a file in the way that cannot be read left alone?"""
    (tmp_path / "my_network.py").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(MyNetworkError, match="cannot be read"):
        write_my_network(notebook(LINEAR), tmp_path)


def test_a_failed_write_leaves_nothing_behind(tmp_path, monkeypatch):
    """Does a disk that fills up leave the old file, and nothing half-written?"""
    write_my_network(notebook(LINEAR), tmp_path)
    before = (tmp_path / "my_network.py").read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(my_network.Path, "replace", full)
    with pytest.raises(MyNetworkError, match="No space left"):
        write_my_network(notebook(LINEAR.replace("+ b", "- b")), tmp_path)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("my_network.py", before)]


def test_a_missing_folder_is_named(tmp_path):
    """Is a folder that is not there reported in a sentence?"""
    with pytest.raises(MyNetworkError, match="cannot be written"):
        write_my_network(notebook(LINEAR), tmp_path / "nowhere")


def test_week_5_finds_the_file_beside_it(tmp_path, monkeypatch):
    """Is the file found in the folder itself, and in week 4's beside it?"""
    week4, week5 = tmp_path / "week4_deep_network_step_by_step", tmp_path / "week5_deep_network_application"
    week4.mkdir()
    week5.mkdir()
    assert find_my_network(week5) is None
    write_my_network(notebook(LINEAR), week4)
    assert find_my_network(week5) == week4 / "my_network.py"
    monkeypatch.chdir(week4)
    assert find_my_network() == week4 / "my_network.py"
