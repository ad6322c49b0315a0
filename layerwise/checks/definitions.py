"""A function's definition in a text: its parameters, and their defaults."""

from __future__ import annotations

import ast
import functools
import textwrap
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator

from layerwise.checks.written import written

Lookup = Callable[[str], str]
Function = ast.FunctionDef | ast.Lambda
_BLOCKS = ("body", "cases", "handlers", "orelse", "finalbody")


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
    function = definition_in(lookup(name), name)
    defaults = defaults_in(function) if function else {}
    try:
        return ast.literal_eval(defaults[parameter]) if parameter in defaults else None
    except ValueError:
        return None


def defaults_in(function: Function) -> dict[str, ast.expr]:
    """Give the defaults of a function's parameters, as they are written."""
    given = function.args
    placed = [*given.posonlyargs, *given.args]
    defaults = dict(zip([one.arg for one in placed][len(placed) - len(given.defaults) :], given.defaults, strict=True))
    return defaults | {one.arg: value for one, value in zip(given.kwonlyargs, given.kw_defaults, strict=True) if value}


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
    for node in _statements(tree):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            found.append(node)
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Lambda):
            found += [node.value for target in node.targets if written(target) == name]
    return tuple(found)


def _statements(tree: ast.Module) -> Iterator[ast.AST]:
    """Go through all statements and what holds some, in `ast.walk`'s order: their expressions are ten times as many."""
    waiting: deque[ast.AST] = deque([tree])
    while waiting:
        node = waiting.popleft()
        for block in _BLOCKS:
            waiting.extend(getattr(node, block, ()))
        yield node


def bound_in(body: Iterable[ast.stmt], name: str) -> ast.stmt | ast.expr | None:
    """Find what statements bind a name to in the end: the value of an assignment, a definition, or an import.

    Parameters
    ----------
    body : statements, of which those in blocks are not looked at
    name : str
    """
    found: ast.stmt | ast.expr | None = None
    for node in body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name == name:
            found = node
        elif isinstance(node, ast.Assign) and name in map(written, node.targets):
            found = node.value
        elif isinstance(node, (ast.Import, ast.ImportFrom)) and name in imported_by(node):
            found = node
    return found


def imported_by(node: ast.Import | ast.ImportFrom) -> dict[str, str]:
    """Give what an import calls its modules or functions, each with the last part of its own name."""
    first = isinstance(node, ast.Import)  # `import os.path` binds `os`
    named = [(one.name.split(".")[0 if first and not one.asname else -1], one.asname) for one in node.names]
    return {asname or name: name for name, asname in named}


def parameters_in(function: Function) -> list[str]:
    """List the parameters of a function, in their order; not `*args` and `**kwargs`."""
    arguments = function.args
    return [one.arg for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]


def passed_on_by(function: ast.FunctionDef) -> ast.expr | None:
    """Give the function to which another one passes on all that it is given, and does no more; None for others."""
    match function.body:
        case [ast.Return(value=ast.Call(func=other, args=[ast.Starred(value=ast.Name(id=name))], keywords=[]))]:
            given = function.args.vararg
            alone = not (parameters_in(function) or function.args.kwarg or function.decorator_list)
            return other if alone and given and given.arg == name else None
    return None


@functools.lru_cache(maxsize=8)
def parsed(text: str) -> ast.Module | None:
    """Read a text as Python, None where it is none; an indented one, too.

    Parameters
    ----------
    text : str
    """
    try:
        with warnings.catch_warnings(action="ignore"):  # a learner's '\d' is theirs to mend
            return ast.parse(textwrap.dedent(text))
    except (SyntaxError, ValueError, RecursionError, MemoryError):  # null bytes; nested deeper than Python reads
        return None
