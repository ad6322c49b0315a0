"""Data that a function reads from the notebook around it: named where an answer is wrong, and only there."""

import difflib
import linecache

import numpy as np
import pytest

from layerwise.checks.exam import CheckFailedError, public_check
from layerwise.checks.outside import read_from_outside
from layerwise.grading.script import read_script

GIVEN = (
    "import numpy as np\n"
    "X_train, Y_train = np.ones((2, 5)), np.ones((1, 5))\n"
    "m = X_train.shape[1]\n"
    "EPS, eps = 1e-8, 1e-8\n"
    "def sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n"
)


def told(text, name="predict"):
    """What is said of a function in a notebook with given data."""
    return read_from_outside(text, name, lambda found: found in read_script([GIVEN, text]).data)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "def predict(w, b, X):\n    A = sigmoid(w.T @ X_train + b)\n    return A > 0.5",
            "it reads `X_train` from outside (line 2): use the argument `X`.",
        ),
        (
            "def predict(w, b, X):\n    # a comment\n\n    return [w * x / m for x in X]",
            "it reads `m` from outside (line 4): work with the arguments alone.",
        ),
        (
            "@staticmethod\ndef predict(w, labels):\n    total = lambda: w * Y_train\n    return total()",
            "it reads `Y_train` from outside (line 2): use the argument `labels`.",
        ),
        ("predict = lambda w, X: w @ X_train", "it reads `X_train` from outside (line 1): use the argument `X`."),
    ],
)
def test_the_name_the_line_and_the_argument_are_told(text, sentence):
    """Is it said which data are read, where, and what to use in their place?"""
    assert told(text) == sentence


@pytest.mark.parametrize(
    "body",
    [
        "return sigmoid(w.T @ X + b) > 0.5",
        "m = X.shape[1]\n    return np.ones((1, m))",
        "return np.log(X + EPS) + np.log(X + eps)",
        "return [m for m in X]",
        "return sum(map(lambda m: m + 1, X))",
        "global made\n    made = X\n    return X",
        "return undefined_anywhere",
    ],
)
def test_functions_constants_and_names_of_its_own_are_no_data_from_outside(body):
    """Is nothing said of what every answer may read?"""
    assert told(f"def predict(w, b, X):\n    {body}") == ""


@pytest.mark.parametrize(
    ("cell", "is_data"),
    [
        ("X = np.ones(3)", True),
        ("for X in [1, 2]:\n    pass", True),
        ("if True:\n    a, (X, b) = load()", True),
        ("X = -4", True),
        ("X: list = []", True),
        ("X = data.X", True),
        ("X = 1\ndef X():\n    pass", False),
        ("import numpy as X", False),
        ("X = lambda x: x", False),
        ("def f():\n    X = 1", False),
        ("def f():\n    pass\nX = f", False),
        ("import numpy as np\nX = np.dot", False),
        ("X = np.random.default_rng(0)", False),
        ("X = None", False),
    ],
)
def test_data_are_told_from_functions_by_the_text(cell, is_data):
    """Does the notebook's text say what a name stands for in the end?"""
    assert ("X" in read_script([cell]).data) == is_data


def test_text_that_nobody_can_follow_says_nothing():
    """Does text that is no Python, is nested without end, or longer than anybody writes, stop nobody?"""
    assert told(f"def predict(w):\n    return X_train, {'w, ' * 10_000}") == ""
    assert told("def predict(:") == ""
    assert told(f"def predict(x):\n    return {'(' * 5000}x{')' * 5000}") == ""


def test_names_longer_than_anybody_writes_are_not_compared(monkeypatch):
    """Is no time spent on how alike two names of thousands of letters are, nor on thousands of parameters?"""
    compared = []
    monkeypatch.setattr(difflib, "get_close_matches", lambda name, some, *_: compared.extend([name, *some]))
    named, many = "x" * 5_000, ", ".join(f"x{number}" for number in range(2_000))
    for text in (f"def f({named}y, z):\n    return z * {named}", f"def f({many}):\n    return X_train"):
        said = read_from_outside(text, "f", lambda found: found in (named, "X_train"))
        assert said.endswith("from outside (line 2): work with the arguments alone.")
    assert len(compared) < 200
    assert max(map(len, compared)) < 100


def checked(text, *, right):
    """What the public check of a notebook says of an answer; '' where it passes."""
    linecache.cache["<cell>"] = (len(text), None, text.splitlines(keepends=True), "<cell>")
    namespace: dict = {"X_train": np.ones(3), "EPS": 1e-8, "scale": 2.0}
    exec(compile(text, "<cell>", "exec"), namespace)
    try:
        with public_check("double", namespace) as check:
            check.returns(right, np.ones(2))
    except CheckFailedError as error:
        return str(error)
    return ""


def test_a_check_in_the_notebook_says_so_below_the_first_fault():
    """Is the second line of a public check about what was read from outside?"""
    lines = checked("def double(x):\n    return 2 * X_train", right=np.full(2, 2.0)).split("\n")
    assert lines[1:] == ["double: it reads `X_train` from outside (line 2): use the argument `x`."]


def test_a_right_answer_may_read_what_it_likes(capsys):
    """Does an answer that reads data from outside, and is right, pass in silence?"""
    assert checked("def double(x):\n    return scale * x + 0 * EPS", right=np.full(2, 2.0)) == ""
    assert "outside" not in capsys.readouterr().out


def test_a_missing_or_impure_answer_is_not_blamed_on_data_from_outside():
    """Is nothing said where the fault cannot come from there?"""
    unwritten = "def double(x):\n    X_train\n    raise NotImplementedError"
    impure = "def double(x):\n    x *= scale\n    return x"
    for text in (unwritten, impure):
        assert "outside" not in checked(text, right=np.full(2, 2.0))
