"""Change the solutions a little, in hundreds of ways, to see whether the hidden tests notice each."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

Change = Callable[[Any], Iterator[ast.AST]]

_OPERATORS: dict[type[ast.AST], tuple[type[ast.AST], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div, ast.Add),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.FloorDiv: (ast.Div,),
    ast.Mod: (ast.FloorDiv,),
    ast.MatMult: (ast.Mult,),
    ast.Pow: (ast.Mult,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
}
_FUNCTIONS = {
    "mean": ("sum", "max"),
    "sum": ("mean", "max"),
    "max": ("min", "mean"),
    "min": ("max",),
    "maximum": ("minimum",),
    "minimum": ("maximum",),
    "abs": ("square",),
    "square": ("abs",),
    "sqrt": ("abs",),
    "exp": ("exp2",),
    "log": ("log2",),
    "tanh": ("sinh",),
    "zeros": ("ones",),
    "ones": ("zeros",),
    "randn": ("rand",),
    "std": ("var",),
    "zeros_like": ("ones_like",),
    "flatten": ("copy",),
    "ravel": ("asarray",),
}
_ORDERLESS = {"maximum", "minimum", "max", "min", "print"}
"""Functions whose arguments may change places without a consequence that a test should look for."""
_CASTS = {"int", "float"}
"""Functions that may be left out: a number of numpy's is as good as one of Python's."""


@dataclass(frozen=True)
class Mutant:
    """A solution with one change.

    Parameters
    ----------
    exercise : str — whose solution it is
    change : str — what was changed, as in '`x + 1` → `x - 1`'; with a number where the same stands there twice
    text : str — the code
    """

    exercise: str
    change: str
    text: str


def mutants_of(exercise: str, text: str) -> list[Mutant]:
    """Change a solution in every way that there is, one change at a time.

    Parameters
    ----------
    exercise : str — the function's name
    text : str — the answer cell with the solution

    Returns
    -------
    list of Mutant — no two with the same code, and none with that of the solution
    """
    tree = ast.parse(text)
    seen, found = {ast.unparse(tree)}, []
    counts: dict[str, int] = {}
    for place, node in enumerate(ast.walk(tree)):
        for number in range(len(list(_changes(copy.deepcopy(node))))):
            whole = copy.deepcopy(tree)
            target = list(ast.walk(whole))[place]
            before = _shown(target)
            changed = list(_changes(target))[number]
            _put(whole, target, changed)
            code = ast.unparse(ast.fix_missing_locations(whole))
            if code in seen:
                continue
            seen.add(code)
            change = f"`{before}` → `{_shown(changed)}`"
            counts[change] = counts.get(change, 0) + 1
            found.append(Mutant(exercise, change + (f" ({counts[change]})" if counts[change] > 1 else ""), code))
    return found


def _shown(node: ast.AST) -> str:
    return ast.unparse(node).split("\n")[0] or "nothing"


def _put(tree: ast.AST, old: ast.AST, new: ast.AST) -> None:
    """Put one node in the place of another."""
    for parent in ast.walk(tree):
        for name, value in ast.iter_fields(parent):
            if value is old:
                setattr(parent, name, new)
            elif isinstance(value, list):
                setattr(parent, name, [new if item is old else item for item in value])


def _changes(node: ast.AST) -> Iterator[ast.AST]:
    """Give what can stand in the place of a node; each time a node of its own."""
    if isinstance(node, ast.FunctionDef):
        yield from _of_defaults(node)
    for kind, change in _BY_KIND.items():
        if isinstance(node, kind):
            yield from (copy.deepcopy(new) for new in change(node))


def _of_binary(node: ast.BinOp) -> Iterator[ast.AST]:
    for other in _OPERATORS.get(type(node.op), ()):
        yield ast.BinOp(node.left, other(), node.right)  # type: ignore[arg-type]  # it is an operator, as the table says
    if not isinstance(node.op, (ast.Add, ast.Mult, ast.BitAnd, ast.BitOr)):
        yield ast.BinOp(node.right, node.op, node.left)
    yield node.left
    yield node.right


def _of_comparison(node: ast.Compare) -> Iterator[ast.AST]:
    for other in _OPERATORS.get(type(node.ops[0]), ()):
        yield ast.Compare(node.left, [other()], node.comparators)  # type: ignore[list-item]  # as above


def _of_boolean(node: ast.BoolOp) -> Iterator[ast.AST]:
    yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
    yield from node.values


def _of_unary(node: ast.UnaryOp) -> Iterator[ast.AST]:
    yield node.operand


def _of_constant(node: ast.Constant) -> Iterator[ast.AST]:
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield ast.Constant(value + 1)
        yield ast.Constant(value - 1)
    elif isinstance(value, float):
        yield ast.Constant(2 * value if value else 1.0)
        yield ast.Constant(-value if value else -1.0)


def _of_attribute(node: ast.Attribute) -> Iterator[ast.AST]:
    if node.attr == "T":
        yield node.value
    for other in _FUNCTIONS.get(node.attr, ()):
        yield ast.Attribute(node.value, other, node.ctx)


def _of_call(node: ast.Call) -> Iterator[ast.AST]:
    called = ast.unparse(node.func).split(".")[-1]
    for place in range(len(node.args) - 1 if called not in _ORDERLESS else 0):
        args = [*node.args[:place], node.args[place + 1], node.args[place], *node.args[place + 2 :]]
        yield ast.Call(node.func, args, node.keywords)
    for place in range(len(node.keywords)):
        yield ast.Call(node.func, node.args, [*node.keywords[:place], *node.keywords[place + 1 :]])
    if len(node.args) == 1 and not node.keywords and called not in _CASTS:
        yield node.args[0]
    if called == "range":
        first, *rest = node.args
        yield ast.Call(node.func, [ast.BinOp(first, ast.Add(), ast.Constant(1)), *rest], [])
        if rest:
            yield ast.Call(node.func, [first, ast.BinOp(rest[0], ast.Sub(), ast.Constant(1)), *rest[1:]], [])


def _of_statement(node: ast.stmt) -> Iterator[ast.AST]:
    if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
        yield ast.Pass()


def _of_tuple(node: ast.Tuple) -> Iterator[ast.AST]:
    if isinstance(node.ctx, ast.Load) and len(node.elts) > 1:
        yield ast.Tuple(node.elts[::-1], node.ctx)


def _of_defaults(node: ast.FunctionDef) -> Iterator[ast.AST]:
    for place, default in enumerate(node.args.defaults):
        for other in _of_constant(default) if isinstance(default, ast.Constant) else ():
            arguments = copy.copy(node.args)
            arguments.defaults = [*node.args.defaults[:place], other, *node.args.defaults[place + 1 :]]  # type: ignore[list-item]
            twin = copy.copy(node)
            twin.args = arguments
            yield twin


_BY_KIND: dict[Any, Change] = {
    ast.BinOp: _of_binary,
    ast.Compare: _of_comparison,
    ast.BoolOp: _of_boolean,
    ast.UnaryOp: _of_unary,
    ast.Constant: _of_constant,
    ast.Attribute: _of_attribute,
    ast.Call: _of_call,
    ast.Tuple: _of_tuple,
    (ast.Assign, ast.AugAssign, ast.Expr, ast.If, ast.For, ast.Return, ast.Raise): _of_statement,
}
