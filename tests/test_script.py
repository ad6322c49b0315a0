"""The code cells of a notebook as Python: magics out, broken cells saved in part, the text of each function."""

import time

import pytest

from layerwise.checks.source import loops_over_axis
from layerwise.grading import script
from layerwise.grading.script import read_script


def kept(*cells):
    """The text that is left of cells, piece by piece."""
    return [piece.text for piece in read_script(cells).pieces]


def test_cells_are_kept_as_they_are():
    """Is plain Python left alone, with other ends of lines made into the usual one?"""
    read = read_script(["x = 1\r\ny = 2\r", "", "# %matplotlib inline"])
    assert [piece.text for piece in read.pieces] == ["x = 1\ny = 2\n", "", "# %matplotlib inline"]
    assert read.remarks == []


@pytest.mark.parametrize(
    ("cell", "left"),
    [
        ("%matplotlib inline\nx = 1", "pass\nx = 1"),
        ("if True:\n    !ls -l\n", "if True:\n    pass\n"),
        ("files = !ls\nx = 1", "files = None\nx = 1"),
        ("a, b = %timeit -o f()", "a, b = None"),
        ("%time x = f()", "x = f()"),
        ("%%time\nx = f()", "\nx = f()"),
        ("sigmoid?\n?np.exp\nx = 1", "pass\npass\nx = 1"),
        ("%%bash\necho hello", ""),
        ("rest = (7\n  % 4)", "rest = (7\n  % 4)"),
    ],
)
def test_what_only_a_notebook_understands_is_taken_out(cell, left):
    """Is the Python around magics kept, and what they measure too?"""
    assert kept(cell) == [left]


def test_commands_that_were_left_out_are_remarked_and_settings_are_not():
    """Does the learner hear of a missing command, and nothing of `%matplotlib`?"""
    remarks = read_script(["%matplotlib inline\n!pip install numpy"]).remarks
    assert remarks == ["In code cell 1, `!pip install numpy` was left out."]


def test_a_broken_cell_keeps_what_is_python_by_itself():
    """Are the intact functions and imports of a cell with a syntax error saved, and the broken one told?"""
    whole = "import numpy as np\ndef f(x):\n    return x\n\n"
    broken = "def g(x)\n    return x\n\n"
    read = read_script([f"{whole}{broken}@np.vectorize\ndef h(x):\n    return 1\n"])
    assert set(read.definitions) == {"f", "h"}
    assert "np" in read.pieces[0].text
    assert read.broken["g"].kind == "SyntaxError"
    assert read.broken["g"].line == "def g(x)"
    assert "Code cell 1 is not valid Python in line 5 (`def g(x)`" in read.remarks[0]
    assert read.defined() == {"f", "g", "h"}


def test_a_function_is_saved_from_what_follows_it():
    """Does a good function survive an old `print` statement below it?"""
    read = read_script(["def f(x):\n    return x\n\nprint f(3)\n"])
    assert read.source("f") == "def f(x):\n    return x"


@pytest.mark.parametrize(
    "cell",
    [
        "x = 'a\0b'",
        "(" * 500,
        "[" * 90 + "]" * 90 + "\n" + "-" * 5000 + "1",
        "if x: pass\n" + "elif x: pass\n" * 3000,
        "@x\n" * 60_000,
        " " * 150_000 + "(",
        "x" * 150_000 + " ?(",
        "def f(" * 20_000,
        "%x\n" * 50_000 + "(",
    ],
)
def test_hostile_text_is_read_in_little_time(cell):
    """Does text made to crash or to stall a parser do neither? (Each has a bound without which it took minutes.)"""
    begun = time.process_time()
    read = read_script([cell, "def f(x):\n    return x"])
    read.defined()
    assert read.source("f") == "def f(x):\n    return x"
    assert time.process_time() - begun < 20


def test_a_number_that_cannot_be_written_down_is_refused():
    """Is a hexadecimal number of thousands of digits no Python, as a decimal one is, and the rest of the cell read?"""
    read = read_script([f"def f(x):\n    return x\n\ndef g(x, y=0x{'f' * 5000}):\n    return y", "h = 0xffff_ffff"])
    assert read.defined() == {"f", "g", "h"}
    assert read.broken["g"].message == "a number of thousands of digits"
    assert [read.source(name) for name in "fg"] == ["def f(x):\n    return x", ""]


def test_cells_that_no_hand_wrote_are_not_read(monkeypatch):
    """Is a huge cell left out with a remark, and the sum of all bounded?"""
    monkeypatch.setattr(script, "LONGEST", 20)
    monkeypatch.setattr(script, "MOST", 40)
    read = read_script(["x" * 21, "y = 1", "z" * 19, "w = 1"])
    assert [piece.text for piece in read.pieces] == ["y = 1"]
    assert "too long" in read.remarks[0]


def test_the_last_definition_is_the_one_that_counts():
    """Is a function's text that of its last definition, with its decorators, after what it may be besides?"""
    read = read_script(["def f(x):\n    return 0", "def f(x):\n    return 1", "@staticmethod\ndef f(x):\n    return 2"])
    assert read.source("f") == "@staticmethod\ndef f(x):\n    return 2"
    read = read_script(["def f(x):\n    return 1", "if True:\n    @staticmethod\n    def f(x):\n        return 2\n"])
    assert read.source("f") == "def f(x):\n    return 1\n\n@staticmethod\ndef f(x):\n    return 2"
    assert read.source("g") == ""


def test_classes_and_imports_have_a_text():
    """Is it told what a name stands for that no function has, and is a definition what counts, not an import?"""
    read = read_script(["import numpy as n\nfrom functools import partial as p, reduce", "class H:\n    x = 1\n"])
    assert (read.source("n"), read.source("H")) == ("import numpy as n", "class H:\n    x = 1")
    assert read.source("p") == read.source("reduce") == "from functools import partial as p, reduce"
    assert (read.source("numpy"), read.source("functools")) == ("", "")
    assert read_script(["from numpy import f", "def f():\n    return 1"]).source("f") == "def f():\n    return 1"


def test_functions_inside_functions_do_not_count():
    """Is a name that is local to a function not taken for the exercise?"""
    assert read_script(["def f():\n    def g():\n        pass"]).defined() == {"f"}


@pytest.mark.parametrize(
    "cell",
    [
        "f = lambda x: [row for row in x]",
        "def g(x):\n    return [row for row in x]\nf = g",
        "f = np.vectorize(g)",
        "f: object = lambda x: [row for row in x]",
    ],
)
def test_other_ways_to_make_a_function_have_a_text_too(cell):
    """Is a loop found in a lambda, in a function under a second name, and in `np.vectorize`?"""
    assert loops_over_axis(read_script([cell]).source, "f", {0: 0})


def test_a_statement_is_told_by_its_place():
    """Do label, line and names fit the statement, and is a place that does not exist no mistake?"""
    read = read_script(["x = 1", "y = 2\nif y:\n    def f():\n        pass"])
    assert (read.label((1, 1)), read.line((1, 1)), read.names((1, 1))) == ("code cell 2", "if y:", {"f"})
    assert (read.line((1, 7)), read.names((-1, 0))) == ("", set())


def test_a_module_that_a_cell_writes_is_read():
    """Do functions count that a notebook writes into a file of Python, and nothing that it writes elsewhere?"""
    assert read_script(["%%writefile answers.py\ndef f(x):\n    return x"]).defined() == {"f"}
    assert read_script(["%%writefile -a answers.py \ndef f(x):\n    return x"]).defined() == {"f"}
    assert read_script(["%%writefile notes.txt\ndef f(x):\n    return x"]).defined() == set()
    assert read_script(["%%writefile answers.python\ndef f(x):\n    return x"]).defined() == set()


LOOP = "def f(a):\n    return [x for x in a]"


@pytest.mark.parametrize(
    "last",
    [
        "if False:\n    def f(a):\n        return a",
        "try:\n    1 / 0\nexcept Exception:\n    pass\nelse:\n    def f(a):\n        return a",
        "def g(a):\n    return [x for x in a]\ndef f(a):\n    return a\nglobals()['f'] = g",
        "def g(a):\n    return [x for x in a]\ndef f(a):\n    return a\nf.__code__ = g.__code__",
        "def g(a):\n    return [x for x in a]\ndef f(a):\n    return a\nvars()['f'] = g",
    ],
)
def test_a_loop_cannot_be_hidden_behind_a_definition_that_never_holds(last):
    """Is it found that the text of the last definition may not be what runs?"""
    assert loops_over_axis(read_script([LOOP, last]).source, "f", {0: 0})


def test_an_earlier_definition_counts_no_more_once_there_is_another():
    """May somebody keep the first attempt, with its loop, above the answer?"""
    assert not loops_over_axis(read_script([LOOP, "def f(a):\n    return a"]).source, "f", {0: 0})
    assert not loops_over_axis(read_script(["if True:\n    def f(a):\n        return a"]).source, "f", {0: 0})
    assert not loops_over_axis(read_script(["def f(a):\n    return a\nsizes = {}\nsizes['f'] = 1"]).source, "f", {0: 0})
