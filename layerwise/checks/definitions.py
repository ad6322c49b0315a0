"""A function's definition in a text: its parameters, and their defaults."""

from __future__ import annotations

import ast
import functools
import textwrap
from collections.abc import Callable

Lookup = Callable[[str], str]
Function = ast.FunctionDef | ast.Lambda


def parameters_of(text: str, name: str) -> tuple[str, ...]:
    """List the parameters of a function by its text, in their order; none where it is not known.

    Parameters
    ----------
    text : str — a function's text, '' where it is not known
    name : str — the function's name
    """
    function = definition_in(text, name)
    return tuple(parameters_in(function)) if function else ()


def default_value(lookup: Lookup, name: str, parameter: str) -> object:
    """Read the default of a function's parameter from the function's text.

    Parameters
    ----------
    lookup : callable — from a function's name to its text, '' where it is not known
    name : str — the function to read
    parameter : str — which of its parameters

    Returns
    -------
    object — a number, text or the like; None where there is no such default, or the text does not tell it
    """
    function = definition_of(lookup, name)
    if function is None:
        return None
    given = function.args
    placed = [*given.posonlyargs, *given.args]
    defaults = dict(zip([one.arg for one in placed][len(placed) - len(given.defaults) :], given.defaults, strict=True))
    defaults |= {one.arg: value for one, value in zip(given.kwonlyargs, given.kw_defaults, strict=True) if value}
    try:
        return ast.literal_eval(defaults[parameter]) if parameter in defaults else None
    except ValueError:
        return None


def definition_of(lookup: Lookup, name: str) -> Function | None:
    """Find a function's definition by its name, None where its text is not known; see `definition_in`."""
    return definition_in(lookup(name), name)


def definition_in(text: str, name: str) -> Function | None:
    """Find the last definition of a function in a text; None where there is none. See `definitions_in`."""
    return next(reversed(definitions_in(text, name)), None)


@functools.lru_cache(maxsize=16)  # an exam asks for one function again and again
def definitions_in(text: str, name: str) -> tuple[Function, ...]:
    """List the definitions of a function in a text, by `def` or as a lambda.

    Parameters
    ----------
    text : str — of any form
    name : str — the function's name
    """
    tree = parsed(text)
    if tree is None:
        return ()
    found: list[Function] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            found.append(node)
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Lambda):
            found += [node.value for target in node.targets if ast.unparse(target) == name]
    return tuple(found)


def parameters_in(function: Function) -> list[str]:
    """List the parameters of a function, in their order; not `*args` and `**kwargs`."""
    arguments = function.args
    return [one.arg for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]


@functools.lru_cache(maxsize=8)
def parsed(text: str) -> ast.Module | None:
    """Read a text as Python, None where it is none; an indented one, too.

    Parameters
    ----------
    text : str
    """
    try:
        return ast.parse(textwrap.dedent(text))
    except (SyntaxError, ValueError, RecursionError, MemoryError):  # null bytes; nested deeper than Python reads
        return None
