"""Facts about one cell: are they right, and is no more remembered of them than fits into memory?"""

import gc
import weakref

import pytest

from layerwise.grading import remembering
from layerwise.grading.classroom.cells import bound_names, parses, same_code


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("x = 1  # one", "x = 1", True),
        ("x = (1)", "x = 1", True),
        ("x = 1", "x = 2", False),
        ("def f(:", "def f(:", True),
        ("def f(:", "def f( :", False),
        ("x = a" + ".a" * 5000, "x = a" + ".a" * 5000 + " ", True),
        ("x = a" + ".a" * 5000, "x = (a" + ".a" * 5000 + ")", False),  # too deep to be told
    ],
)
def test_the_same_code_is_told_from_other(one, other, same):
    """Do comments and brackets make no difference, and is code that cannot be read compared as text?"""
    assert same_code(one, other) is same


def test_names_that_look_alike_are_not_the_same():
    """Does a Greek letter make another name, and a full-width one the same, as Python sees it?"""
    assert bound_names("def d\u03bfuble(x): pass") != {"double"}
    assert "double" in bound_names("def \uff44ouble(x): pass")


def test_little_is_remembered(monkeypatch):
    """Are facts about texts kept while these are few, and forgotten when they are many?"""
    asked = []

    class Tree:
        pass

    @remembering.remembered
    def look(text):
        asked.append(text)
        return Tree()

    monkeypatch.setattr(remembering, "_MOST", 100)
    first = weakref.ref(look("x" * 40))
    assert look("x" * 40) is look("x" * 40) is first()
    look("y" * 50)
    assert first() is not None
    look("z" * 30)
    gc.collect()
    assert first() is None
    assert asked == ["x" * 40, "y" * 50, "z" * 30]


def test_code_that_is_too_long_is_not_parsed():
    """Is a text that nobody wrote by hand no Python, and does its first definition still show?"""
    text = "def double(x): pass\n" + "x = 1\n" * 40_000
    assert not parses(text)
    assert bound_names(text) == {"double"}


def test_of_masses_of_functions_the_names_still_show():
    """Is a cell of thousands of functions, each of which Python's table of symbols compares, looked at by its lines?"""
    text = "".join(f"def f{number}(x): pass\n" for number in range(6000)) + "y = 1\n"
    assert bound_names(text) == {f"f{number}" for number in range(6000)}
    assert "y" in bound_names("def f(x): pass\ny = 1\n")
