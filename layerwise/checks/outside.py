"""Which of the notebook's data a function reads that it was not given: the name, the line, and the argument to use.

In a notebook such a function seems to work, as long as it is asked about the very data that it reads; with others it is
wrong. This is read from the function's text, and told only where an answer is wrong: a right one may read constants.
"""

from __future__ import annotations

import ast
import builtins
import difflib
import symtable
import textwrap
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from layerwise.checks.definitions import Function, definition_in, parameters_in

_PLAIN = (np.ndarray, np.generic, int, float, complex, str, bytes, list, tuple, dict, set, frozenset)
_SIZE = 2  # letters in the name of a size
_LONGEST, _MOST = 60, 60  # letters of a name, and parameters, that are compared: time grows with their square
_LONGEST_TEXT = 20_000  # characters: a table of symbols holds each name against each function
_TINY = 1e-3  # a number below is there to keep a logarithm or a quotient finite


def read_from_outside(text: str, name: str, holds_data: Callable[[str], bool]) -> str:
    """Say which data a function reads that is none of its arguments, in which line, and what to use instead.

    Parameters
    ----------
    text : str — the function's text, '' where it is not known
    name : str — the function's name
    holds_data : callable — tells of a name whether the notebook binds it to data

    Returns
    -------
    str — a sentence that goes on after the function's name; '' where it reads none
    """
    text = textwrap.dedent(text) if len(text) <= _LONGEST_TEXT else ""
    try:
        function = definition_in(text, name)
        outside = _names_outside(symtable.symtable(text, "<answer>", "exec")) if function else set()
    except (SyntaxError, ValueError, RecursionError, MemoryError):  # what nobody writes, or can follow
        return ""
    wanted = {found for found in outside if found not in vars(builtins) and holds_data(found)}
    if function is None or not wanted:
        return ""
    read = next((node for node in _reads(function) if node.id in wanted), None)
    return _told(read, function) if read else ""


def is_data(name: str, value: object) -> bool:
    """Tell whether what a notebook's name stands for is data, not a function, a module, a class or a constant.

    Parameters
    ----------
    name : str
    value : object
    """
    if not isinstance(value, _PLAIN):
        return False
    return not is_constant(name, value)


def is_constant(name: str, value: object) -> bool:
    """Tell whether a number stands there as a constant: it is tiny, as `eps` is, or its name is in capitals."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return abs(value) < _TINY or (len(name) > 1 and name.isupper())


def _names_outside(table: symtable.SymbolTable) -> set[str]:
    """Name what functions in a text read that none of them binds."""
    inside = table.get_type() != "module"
    found = {one.get_name() for one in table.get_symbols() if inside and one.is_global() and one.is_referenced()}
    return found.union(*map(_names_outside, table.get_children()))


def _reads(function: Function) -> Iterator[ast.Name]:
    """Go through the names that are read in a function's body, in the order of its lines."""
    body: list[Any] = function.body if isinstance(function, ast.FunctionDef) else [function.body]
    names = (node for part in body for node in ast.walk(part) if isinstance(node, ast.Name))
    called = {id(node.func) for part in body for node in ast.walk(part) if isinstance(node, ast.Call)}
    read = [node for node in names if isinstance(node.ctx, ast.Load) and id(node) not in called]
    return iter(sorted(read, key=lambda node: (node.lineno, node.col_offset)))


def _told(read: ast.Name, function: Function) -> str:
    argument = _argument_for(read.id, function)
    instead = f"use the argument `{argument}`." if argument else "work with the arguments alone."
    return f"it reads `{read.id}` from outside (line {read.lineno - function.lineno + 1}): {instead}"


def _argument_for(name: str, function: Function) -> str:
    """Find the argument that is likely to be meant: one of nearly that name, or else the only one that is not read."""
    parameters = [one for one in parameters_in(function)[:_MOST] if len(one) <= _LONGEST]
    used = {node.id for node in _reads(function)}
    unread = [parameter for parameter in parameters if parameter not in used]
    for some in (unread, parameters) if len(name) <= _LONGEST else ():
        alike = [one for one in some if one in name.split("_")] or [
            one for one in some if one.lower() in name.lower().split("_")
        ]
        close = difflib.get_close_matches(name, some, 1, 0.7)
        if alike or close:
            return (alike or close)[0]
    is_size = len(name) <= _SIZE and name.islower()  # such as `m`, which is no argument but made from one
    return unread[0] if len(unread) == 1 and not is_size else ""
