"""Python loops that do not look like one: made by numpy's wrappers, or ended by an error in place of a count."""

from __future__ import annotations

import ast

DISGUISES = {"vectorize", "apply_along_axis", "frompyfunc"}
"""Functions of numpy's that call a Python function again and again."""

_ENDS = {"IndexError", "StopIteration"}


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


def moved_on(node: ast.expr) -> str:
    """Give the name of a place that an expression moves by a number, as `i + 1` does; '' for another expression."""
    match node:
        case ast.BinOp(left=ast.Name(id=name), op=ast.Add() | ast.Sub(), right=ast.Constant()):
            return name
        case ast.BinOp(left=ast.Constant(), op=ast.Add(), right=ast.Name(id=name)):
            return name
    return ""
