"""Which names a notebook's text binds to data: by assignments, loops and the like, not by definitions or imports."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from layerwise.checks.outside import is_constant

_MAKERS = {
    "partial",
    "vectorize",
    "frompyfunc",
    "default_rng",
    "RandomState",
    "lambdify",
    "cache",
    "lru_cache",
    "wraps",
}
"""Calls that make a function, or a generator of random numbers."""
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def outer_statements(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """Go through statements and those in their blocks (`if`, `try`, `with`, loops), but not into functions."""
    waiting: list[ast.AST] = list(reversed([*body]))
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.stmt):
            yield node
        if not isinstance(node, DEFINITIONS):
            blocks = [getattr(node, block, []) for block in ("body", "handlers", "cases", "orelse", "finalbody")]
            waiting += reversed(list(chain.from_iterable(blocks)))


def data_names(statements: Iterable[ast.stmt]) -> frozenset[str]:
    """Name what statements bind to data in the end, also in their blocks, but not in functions.

    Parameters
    ----------
    statements : of a notebook's cells, in order
    """
    kinds: dict[str, bool] = {}
    for statement in outer_statements(statements):
        if isinstance(statement, DEFINITIONS):
            kinds[statement.name] = False
        elif isinstance(statement, (ast.Import, ast.ImportFrom)):
            kinds.update({(alias.asname or alias.name).split(".")[0]: False for alias in statement.names})
        else:
            for target, value in _bindings(statement):
                names = [node.id for node in ast.walk(target) if isinstance(node, ast.Name)]
                kinds.update({name: _makes_data(name, value, kinds) for name in names})
    return frozenset(name for name, holds_data in kinds.items() if holds_data)


def _bindings(statement: ast.stmt) -> Iterator[tuple[ast.expr, ast.expr | None]]:
    """Give what a statement binds by itself, each with the value where there is one of its own."""
    if isinstance(statement, ast.Assign):
        for target in statement.targets:
            yield from _taken_apart(target, statement.value)
    elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name) and statement.value:
        yield statement.target, statement.value
    elif isinstance(statement, (ast.For, ast.AsyncFor)):
        yield statement.target, None
    elif isinstance(statement, (ast.With, ast.AsyncWith)):
        yield from ((item.optional_vars, None) for item in statement.items if item.optional_vars)


def _taken_apart(target: ast.expr, value: ast.expr) -> Iterator[tuple[ast.expr, ast.expr | None]]:
    if isinstance(target, (ast.Tuple, ast.List)):
        values: list[ast.expr] = value.elts if isinstance(value, (ast.Tuple, ast.List)) else []
        fits = len(values) == len(target.elts)
        yield from zip(target.elts, values if fits else [None] * len(target.elts), strict=True)
    elif not isinstance(target, (ast.Subscript, ast.Attribute)):  # these change what is bound already
        yield target, value


def _makes_data(name: str, value: ast.expr | None, kinds: Mapping[str, bool]) -> bool:
    """Tell whether a name is data that is bound to an expression; None stands for a part of what another one gives."""
    match value:
        case ast.Lambda():
            return False
        case ast.Name():
            return kinds.get(value.id, False)
        case ast.Attribute(value=ast.Name(id=root)):
            return kinds.get(root, True)  # not `dot = np.dot`
        case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called)):
            return called not in _MAKERS
        case ast.Constant() | ast.UnaryOp(operand=ast.Constant()):
            number = value.operand if isinstance(value, ast.UnaryOp) else value
            return isinstance(number, ast.Constant) and number.value is not None and not is_constant(name, number.value)
    return True
