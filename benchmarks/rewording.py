"""Write a right answer in other words, as another learner would: the same function, at times with other last bits."""

from __future__ import annotations

import ast
from random import Random

_APART = """
def _apart(value):
    if isinstance(value, dict):
        return {{key: _apart(item) for key, item in value.items()}}
    if type(value) in (tuple, list):
        return type(value)(_apart(item) for item in value)
    if isinstance(value, float) or getattr(getattr(value, "dtype", None), "kind", "") == "f":
        return value * (1 + {number} * 1e-13)
    return value


def _set_apart(function):
    import functools

    @functools.wraps(function)
    def apart(*arguments, **named):
        return _apart(function(*arguments, **named))

    return apart


{name} = _set_apart({name})
"""


def reworded(text: str, random: Random) -> str:
    """Change a text by rules that keep its meaning.

    Parameters
    ----------
    text : str — an answer's code
    random : Random — decides which places are changed, and how names are changed

    Returns
    -------
    str — the code; its comments are gone
    """
    tree = ast.parse(text)
    for function in [node for node in tree.body if isinstance(node, ast.FunctionDef)]:
        if not any(isinstance(node, (ast.Lambda, ast.FunctionDef, ast.Global)) for node in _within(function)):
            _Rename(_locals(function), random.choice(("_", "_value", "_new", "2"))).visit(function)
    return ast.unparse(ast.fix_missing_locations(_Reword(random).visit(tree)))


def set_apart(text: str, exercise: str, number: int) -> str:
    """Let a function give floats that no other learner's gives.

    Parameters
    ----------
    text : str — an answer's code
    exercise : str — the function's name
    number : int — the learner's; results are multiplied by 1 + number · 10⁻¹³
    """
    return text + "\n" + _APART.format(name=exercise, number=number)


def _within(function: ast.FunctionDef) -> list[ast.AST]:
    return [node for statement in function.body for node in ast.walk(statement)]


def _locals(function: ast.FunctionDef) -> set[str]:
    """The names that a function assigns to, but for its arguments, which callers may name."""
    arguments = {node.arg for node in ast.walk(function.args) if isinstance(node, ast.arg)}
    stored = {n.id for n in _within(function) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    return stored - arguments


class _Rename(ast.NodeTransformer):
    def __init__(self, names: set[str], ending: str) -> None:
        self._names, self._ending = names, ending

    def visit_Name(self, node: ast.Name) -> ast.AST:
        return ast.Name(node.id + self._ending, node.ctx) if node.id in self._names else node


class _Reword(ast.NodeTransformer):
    """Change squares, means, the order of sums and products, and returned expressions, each at times."""

    def __init__(self, random: Random) -> None:
        self._random = random

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        if self._random.random() < 0.5:
            return node
        square = isinstance(node.op, ast.Pow) and isinstance(node.right, ast.Constant) and node.right.value == 2
        if square and isinstance(node.left, ast.Name):
            return ast.BinOp(node.left, ast.Mult(), node.left)
        if isinstance(node.op, (ast.Add, ast.Mult)):  # of lists or texts, too: whoever uses this tests the outcome
            return ast.BinOp(node.right, node.op, node.left)
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        plain = len(node.args) == 1 and not node.keywords and isinstance(node.args[0], ast.Name)
        if plain and ast.unparse(node.func) == "np.mean" and self._random.random() < 0.5:
            total = ast.Call(ast.parse("np.sum", mode="eval").body, node.args, [])
            return ast.BinOp(total, ast.Div(), ast.parse(f"np.size({node.args[0].id})", mode="eval").body)
        return node

    def visit_Return(self, node: ast.Return) -> ast.AST | list[ast.stmt]:
        self.generic_visit(node)
        if node.value is None or self._random.random() < 0.5:
            return node
        name = self._random.choice(("result", "answer", "out", "res"))
        return [ast.Assign([ast.Name(name, ast.Store())], node.value), ast.Return(ast.Name(name, ast.Load()))]
