"""Is every part of a learner's code written down again that can be read?"""

import ast

import pytest

from layerwise.checks.written import written
from layerwise.grading.classroom.cells import is_written
from layerwise.grading.script import read_script

WITHIN = "f'''{b\"\"\"a'b\"c\"\"\"}{g(x):{width}}'''"
DEEP = "x" + "+x" * 700


def test_code_is_written_as_python_writes_it():
    """Is nothing changed that Python can write?"""
    assert written(ast.parse("y = f'{x!r:>4}' + 'a'")) == "y = f'{x!r:>4}' + 'a'"


def test_an_f_string_that_cannot_be_written_tells_what_it_shows():
    """Are the names there that it reads, and the call that it makes, in text that is Python?"""
    tree = ast.parse(written(ast.parse(f"y = {WITHIN}")))
    assert {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} == {"y", "g", "x", "width"}
    assert any(isinstance(node, ast.Call) for node in ast.walk(tree))


def test_a_tree_stays_as_it_is():
    """Is a tree that is kept for the next question not changed by being written?"""
    tree = ast.parse(f"y = {WITHIN}")
    before = ast.dump(tree)
    written(tree)
    assert ast.dump(tree) == before


@pytest.mark.parametrize("text", [f"f = lambda x: {WITHIN}", f"def g(x):\n    return {WITHIN}\nf = g"])
def test_the_text_of_such_a_function_is_known(text):
    """Is a function's text told with an unwritable f-string in it?"""
    assert "g(x)" in read_script([text]).source("f")


@pytest.mark.parametrize("value", [WITHIN, DEEP])
def test_a_stub_is_told_whatever_its_error_says(value):
    """Is a stub one, also where its error is nested deep or cannot be written down?"""
    assert not is_written(f"def f(x):\n    raise NotImplementedError({value})", "f")
    assert is_written(f"def f(x):\n    raise ValueError({value})", "f")


@pytest.mark.parametrize("key", [WITHIN, DEEP])
def test_an_entry_is_set_by_any_key(key):
    """Is the text of a function known in whose notebook an entry is set by a key that cannot be written down?"""
    assert read_script([f"kept[{key}][0] = 1\ndef f(x):\n    return x"]).source("f") == "def f(x):\n    return x"


@pytest.mark.parametrize("table", ["globals()", "vars(a)['b']", "locals().b", "a.__dict__"])
def test_a_name_that_is_bound_out_of_sight_is_seen(table):
    """Is it told of each table of names that a function may be another one than its text?"""
    assert "globals()" in read_script([f"def f(x):\n    return x\n{table}['f'] = 1"]).source("f")
