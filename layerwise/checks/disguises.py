"""Python loops that do not look like one: made by numpy's wrappers, or ended by an error in place of a count."""

from __future__ import annotations

import ast

from layerwise.checks.axes import called_name
from layerwise.checks.definitions import Function, Lookup, definition_in, parsed

DISGUISES = {"vectorize", "apply_along_axis", "frompyfunc"}
"""Functions of numpy's that call a Python function again and again."""

_ENDS = {"IndexError", "StopIteration"}
_NO_ARGUMENTS = ast.arguments([], [], None, [], [], None, [])


def defined_or_made(lookup: Lookup, name: str) -> Function | None:
    """Find what a name is bound to: a function's definition, or the call that made it, as in `g = np.vectorize(h)`.

    Parameters
    ----------
    lookup : callable — from a function's name to its text, '' where it is not known
    name : str

    Returns
    -------
    FunctionDef or Lambda — for a call, a function without parameters that makes it; None where there is neither
    """
    text = lookup(name)
    found = definition_in(text, name)
    tree = None if found else parsed(text)
    for node in reversed(tree.body if tree else []):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and name in map(ast.unparse, node.targets):
            return ast.Lambda(_NO_ARGUMENTS, node.value)
    return found


def wrapper_of(function: Function) -> ast.expr | None:
    """Give the decorator that calls a function again and again, as in `@np.vectorize`; None where there is none."""
    decorators = function.decorator_list if isinstance(function, ast.FunctionDef) else []
    calls = [one if isinstance(one, ast.Call) else ast.Call(one, [], []) for one in decorators]
    return next((one for one, call in zip(decorators, calls, strict=True) if called_name(call) in DISGUISES), None)


def ends_by_an_error(node: ast.While) -> bool:
    """Tell whether a loop goes on until there is no next element: it catches what is raised then.

    Parameters
    ----------
    node : While — one without a condition
    """
    caught = [part.type for part in ast.walk(node) if isinstance(part, ast.ExceptHandler) and part.type]
    return any(isinstance(name, ast.Name) and name.id in _ENDS for kind in caught for name in ast.walk(kind))


def is_part(node: ast.expr) -> bool:
    """Tell whether an expression takes a part of something along its first axis, as `a[1:]` does."""
    if not isinstance(node, ast.Subscript):
        return False
    first = node.slice.elts[0] if isinstance(node.slice, ast.Tuple) and node.slice.elts else node.slice
    return isinstance(first, ast.Slice) and (first.lower is not None or first.upper is not None)
