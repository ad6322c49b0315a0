"""Facts about one cell: what nbgrader calls it, which names its code binds, whether two texts are the same code."""

from __future__ import annotations

import ast
import functools
import re
import symtable
import warnings
from typing import Any

from layerwise.checks.namesakes import letters_of, namesakes
from layerwise.grading.magics import HELD
from layerwise.grading.remembering import remembered
from layerwise.grading.script import LONGEST, parse

EXPLORE = "explore"
"""Tag of a cell that is for playing with, and is not run when grading."""

_MOST_FUNCTIONS = 500  # in one cell, beyond which only the lines that begin with `def` are looked at
_TOP_LEVEL_DEF = re.compile(r"^(?:async\s+)?def\s+(\w+)\s*\(", re.MULTILINE)
_PYTHON_CELL = re.compile(HELD)
_OTHER_CELL = re.compile(r"\s*%%\w")
_MAGIC_LINE = re.compile(r"^([ \t]*)(?:[%!?].*|[\w.]+\?{1,2}[ \t]*)$", re.MULTILINE)
_MAGIC_VALUE = re.compile(r"^([ \t]*\w[\w, ]*=)[ \t]*[%!].*$", re.MULTILINE)
_UNREADABLE = (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError)


def nbgrader_of(cell: Any) -> dict[str, Any]:
    """Give nbgrader's metadata of a cell, empty where there is none or it is no dict."""
    given = cell["metadata"].get("nbgrader")
    return given if isinstance(given, dict) else {}


def grade_id(cell: Any) -> str:
    """Give nbgrader's name of a cell, '' where it has none that is a word."""
    given = nbgrader_of(cell).get("grade_id")
    return given if isinstance(given, str) else ""


def tags_of(cell: Any) -> list[Any]:
    """Give the tags of a cell, none where they are no list."""
    given = cell["metadata"].get("tags")
    return given if isinstance(given, list) else []


def is_test(cell: Any) -> bool:
    """Tell whether a cell of the course is a test: it gives points and takes no answer."""
    given = nbgrader_of(cell)
    return bool(given.get("grade")) and not given.get("solution")


def is_answer(cell: Any) -> bool:
    """Tell whether a cell of the course takes an answer that a test grades."""
    given = nbgrader_of(cell)
    return bool(given.get("solution")) and not given.get("grade")


def needs_a_person(cell: Any) -> bool:
    """Tell whether a cell of the course is one whose answer a person grades."""
    given = nbgrader_of(cell)
    return bool(given.get("grade")) and bool(given.get("solution"))


def is_task(cell: Any) -> bool:
    """Tell whether a cell of the course is a task: a person grades what a learner does for it in other cells."""
    return bool(nbgrader_of(cell).get("task"))


def is_explore(cell: Any) -> bool:
    """Tell whether a cell is tagged as one for playing with."""
    return EXPLORE in tags_of(cell)


def exercise_of(name: str) -> str:
    """Give the exercise that a grade id belongs to: `answer-sigmoid`, `test-sigmoid`, `essay-sigmoid` to `sigmoid`."""
    return name.removeprefix("answer-").removeprefix("test-").removeprefix("essay-")


@remembered
def bound_names(text: str) -> frozenset[str]:
    """Find the names that a cell binds at its top level, by any statement; of broken code its `def` lines.

    Parameters
    ----------
    text : str — a code cell's text, magics included
    """
    found = frozenset(_TOP_LEVEL_DEF.findall(text))
    body = _body(text)
    if body is None or _is_of_functions(body, found, text):
        return found
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a learner's '\d' is theirs to mend
        try:
            table = symtable.symtable(_python(text), "cell", "exec")
        except _UNREADABLE:  # such as `return` outside a function
            return found
    if len(table.get_children()) > _MOST_FUNCTIONS:  # each symbol is held against each of them
        return found
    return found | {symbol.get_name() for symbol in table.get_symbols() if symbol.is_assigned() or symbol.is_imported()}


def _is_of_functions(body: list[ast.stmt], names: frozenset[str], text: str) -> bool:
    """Tell whether a cell's statements are functions of these names alone, and so bind nothing else."""
    return ":=" not in text and all(isinstance(node, ast.FunctionDef) and node.name in names for node in body)


def is_written(text: str, exercise: str) -> bool:
    """Tell whether a cell binds the exercise's name to more than a stub.

    A stub is a function whose body holds at most a docstring, `pass` and `...`, up to its end or to a
    `raise NotImplementedError`: what stands behind that, such as the blanks of a guided release, is never reached.
    """
    if exercise not in bound_names(text):
        return False
    functions = [node for node in _body(text) or [] if isinstance(node, ast.FunctionDef)]
    bodies = [function.body for function in functions if function.name == exercise]
    return not bodies or not _is_stub(bodies[-1])


def defines_namesake(text: str, exercise: str) -> bool:
    """Tell whether a cell defines a function whose name is the exercise's but for capitals and underscores."""
    if letters_of(exercise) not in letters_of(text):  # asked first, since it takes the least time
        return False
    names = (node.name for node in _body(text) or [] if isinstance(node, ast.FunctionDef))
    return any(namesakes(exercise, names))


def is_in_class(text: str, exercise: str) -> bool:
    """Tell whether a cell defines the exercise's function as a method, where no test finds it."""
    if "class" not in text or exercise not in text:  # asked first, since it takes the least time
        return False
    classes = [node for node in _body(text) or [] if isinstance(node, ast.ClassDef)]
    return any(isinstance(one, ast.FunctionDef) and one.name == exercise for made in classes for one in made.body)


def _is_stub(body: list[ast.stmt]) -> bool:
    ends = next((place for place, statement in enumerate(body) if isinstance(statement, ast.Raise)), len(body) - 1)
    return all(map(_is_idle, body[: ends + 1]))


def _is_idle(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.Raise) and statement.exc is not None:
        return any(isinstance(node, ast.Name) and node.id == "NotImplementedError" for node in ast.walk(statement.exc))
    return isinstance(statement, ast.Pass) or (
        isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    )


@functools.lru_cache(maxsize=128)
def same_code(one: str, other: str) -> bool:
    """Tell whether two texts are the same code, whatever their comments and blank lines."""
    if _lines(one) == _lines(other):
        return True
    first, second = _body(one), _body(other)
    try:
        return first is not None and second is not None and _alike(first, second)
    except RecursionError:
        return False


def _alike(one: Any, other: Any) -> bool:
    """Tell whether two syntax trees, or parts of them, are the same; the first difference ends it."""
    if type(one) is not type(other):
        return False
    if isinstance(one, ast.AST):
        return all(_alike(getattr(one, name, None), getattr(other, name, None)) for name in one._fields)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(_alike, one, other))
    return bool(one == other)


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip().splitlines()]


def parses(text: str) -> bool:
    """Tell whether a text is Python, magics allowed."""
    return _body(text) is not None


def tree_of(text: str) -> ast.Module | None:
    """Give the tree of a cell's code, magics taken out; None for what is no Python. It is not for changing."""
    body = _body(text)
    return None if body is None else ast.Module(body, [])


def imports_of(text: str) -> list[str]:
    """List the import statements at the top level of a cell."""
    return [ast.unparse(node) for node in _body(text) or [] if isinstance(node, (ast.Import, ast.ImportFrom))]


def _body(text: str) -> list[ast.stmt] | None:
    """Give the statements of a cell, None where it is no Python, or too long to look at."""
    try:
        return parse(_python(text)) if len(text) <= LONGEST else None
    except SyntaxError:
        return None


@remembered
def _python(text: str) -> str:
    """Take out of a cell what only a notebook understands; of `%%time` and its like the rest is Python.

    IPython's own transformer does it too, but its time grows with the square of the number of such lines.
    """
    if _PYTHON_CELL.match(text):
        text = _PYTHON_CELL.sub("", text, count=1)
    elif _OTHER_CELL.match(text):
        return ""
    return _MAGIC_LINE.sub(r"\1pass", _MAGIC_VALUE.sub(r"\1 None", text))
