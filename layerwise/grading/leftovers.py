"""Whether a learner's functions may leave something behind for their next call, told from their text.

Where they leave nothing, a process in which they were tested is as good as a fresh one. What cannot be followed is
taken to leave something: that costs a start of a process, and nobody a mark.
"""

from __future__ import annotations

import ast
import symtable
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from layerwise.grading.bindings import DEFINITIONS
from layerwise.grading.remembering import remembered
from layerwise.grading.script import Script, parse

_MOST = 500
"""Names that are followed: a notebook has some dozen functions, and each takes a millisecond."""
_OUT_OF_SIGHT = {"exec", "eval", "compile", "globals", "locals", "vars", "setattr", "delattr", "__import__", "open"}
_OUT_OF_SIGHT |= {"__dict__", "__code__", "__globals__", "__defaults__", "__closure__", "_getframe", "modules"}
_DRAWING = "random"
"""Python's own module of that name: unlike numpy's generator, it is not set before each call."""
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_FLEETING = (ast.Constant, ast.UnaryOp, ast.Name, ast.Attribute)
"""Defaults that no call can change."""


def leaves_nothing(script: Script, names: Iterable[str]) -> bool:
    """Tell whether functions, and all that they call, work alike however often they were called before.

    Parameters
    ----------
    script : Script — the notebook's code
    names : of functions; those that are not there leave nothing
    """
    waiting, seen = list(names), set[str]()
    while waiting:
        name = waiting.pop()
        if name in seen or not (name in script.definitions or name in script.data) or _is_number(script, name):
            continue
        seen.add(name)
        if len(seen) > _MOST:
            return False
        facts = _facts(script.source(name)) if _is_function(script, name) else None
        if facts is None or any(owner in script.definitions for owner in facts.owners):
            return False
        waiting += facts.outside
    return True


@dataclass(frozen=True)
class _Facts:
    """What the text of a function tells that keeps nothing by itself.

    Parameters
    ----------
    outside : frozenset of str — names that it reads and that are no variables of its own
    owners : frozenset of str — those of them of which it uses an attribute
    """

    outside: frozenset[str]
    owners: frozenset[str]


@remembered
def _facts(text: str) -> _Facts | None:
    """Read a function's text; None where it may keep something, or cannot be followed."""
    try:
        (function,) = parse(text)
        outside = _read_outside(text)
    except (SyntaxError, ValueError):  # no function, one that only the compiler refuses, or several: which one holds?
        return None
    if not isinstance(function, ast.FunctionDef):
        return None
    nodes = list(ast.walk(function))
    if any(_is_kept(node) or (isinstance(node, _FUNCTIONS) and _reaches_out(node)) for node in nodes):
        return None
    uses = (node.value for node in nodes if isinstance(node, ast.Attribute))
    return _Facts(outside, outside & {value.id for value in uses if isinstance(value, ast.Name)})


def _read_outside(text: str) -> frozenset[str]:
    """Name what a function reads that is no variable of its own."""
    with warnings.catch_warnings(action="ignore"):  # a learner's '\d' is theirs to mend
        waiting, found = [symtable.symtable(text, "<answer>", "exec")], set[str]()
    while waiting:
        table = waiting.pop()
        waiting += table.get_children()
        found |= {symbol.get_name() for symbol in table.get_symbols() if symbol.is_global() and symbol.is_referenced()}
    return frozenset(found)


def _is_number(script: Script, name: str) -> bool:
    value = getattr(script.definitions.get(name, (None, None))[1], "value", None)
    return isinstance(value, ast.Constant)


def _is_function(script: Script, name: str) -> bool:
    """Tell whether a name is bound by `def`, to a lambda or to another name: other values may hold anything."""
    statement = script.definitions.get(name, (None, None))[1]
    if isinstance(statement, ast.Assign):
        return isinstance(statement.value, (ast.Lambda, ast.Name)) and name not in script.data
    return isinstance(statement, ast.FunctionDef)


def _is_kept(node: ast.AST) -> bool:
    """Tell whether a part of a function by itself is a way to keep something."""
    match node:
        case ast.Global() | ast.Nonlocal() | ast.ClassDef():
            return True
        case ast.Name(id=name):
            return name in _OUT_OF_SIGHT or name == _DRAWING
        case ast.Attribute(attr=name):
            return name in _OUT_OF_SIGHT
    return False


def _reaches_out(function: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> bool:
    """Tell whether a function is decorated, has a default that can be changed, or changes what is not its own."""
    arguments = function.args
    defaults = [value for value in (*arguments.defaults, *arguments.kw_defaults) if value is not None]
    if getattr(function, "decorator_list", []) or not all(isinstance(value, _FLEETING) for value in defaults):
        return True
    own = {one.arg for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)}
    own |= {one.arg for one in (arguments.vararg, arguments.kwarg) if one}
    nodes = list(_inside(function))
    own |= {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    changed = (node for node in nodes if isinstance(node, (ast.Attribute, ast.Subscript)))
    return any(_root(node) not in own for node in changed if not isinstance(node.ctx, ast.Load))


def _inside(function: ast.AST) -> Iterator[ast.AST]:
    """Go through a function's own code, but not into functions in it."""
    waiting = list(ast.iter_child_nodes(function))
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, (*DEFINITIONS, ast.Lambda)):
            waiting += ast.iter_child_nodes(node)


def _root(node: ast.expr) -> str:
    """Give the name of the object in which an expression is a place, '' where it is no name."""
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""
