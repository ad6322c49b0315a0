"""Which statements of a cell are run behind one that failed."""

import ast

import pytest

from layerwise.grading.resuming import line_in, rest_of


@pytest.mark.parametrize(
    ("statement", "is_run"),
    [
        ("import math", True),
        ("from math import *", True),
        ("def f(): g()", True),
        ("class Net: pass", True),
        ("rate: float = 0.1", True),
        ("f = lambda x: g(x)", True),
        ("sizes = [2, 4, 1]", True),
        ("net = train(X)", False),
        ("for i in range(3): pass", False),
        ("print(1)", False),
        ("count += 1", False),
    ],
)
def test_what_makes_names_without_work_is_run(statement, is_run):
    """Are imports, definitions and constants chosen, and calls, loops and changes not?"""
    body = ast.parse(f"fails()\n{statement}").body
    assert bool(rest_of(body, 1)) is is_run


def test_only_what_begins_below_is_run():
    """Does a decorator belong to its function, and is what stands above left alone?"""
    body = ast.parse("def f(): pass\n@broken\ndef g(): pass\ndef h(): pass").body
    assert [statement.name for statement in rest_of(body, 2)] == ["h"]


def test_the_line_is_that_of_the_cells_own_statement():
    """Is it not that of a function which the statement calls, and 0 where the cell had no part?"""
    with pytest.raises(ZeroDivisionError) as caught:
        exec(compile("def f():\n    1 / 0\n\nf()", "<cell>", "exec"), {})
    trace = caught.value.__traceback__
    assert (line_in("<cell>", trace), line_in("<other>", trace), line_in("<cell>", None)) == (4, 0, 0)
