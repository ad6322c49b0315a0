"""What stays of an answer when names, comments, docstrings and layout are taken away.

The tree of a cell's code is written as a row of tokens, from top to bottom (Baxter et al., *Clone detection using
abstract syntax trees*, ICSM 1998). Names that the cell itself binds are canonical, so renaming a variable changes
nothing; names from elsewhere, attributes and constants stand for themselves.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

LOCAL = "v"
"""The token of any name that the cell itself binds."""

_MOST = 4_000  # tokens of an answer that are looked at
_END = "end"
_LONGEST_CONSTANT = 40
_BLOCKS = ("body", "orelse", "finalbody")
_UNREAD = ("annotation", "ctx", "returns")
_DOCUMENTED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


@dataclass(frozen=True)
class NormalForm:
    """A cell's code without what its author may choose freely.

    Parameters
    ----------
    tokens : tuple of str — with one token for all local names, so that a line put in changes no other
    lines : tuple of int — the line that each token comes from, counted from 1
    names : tuple of str — the local names, in order of their appearance, repeats included
    """

    tokens: tuple[str, ...]
    lines: tuple[int, ...]
    names: tuple[str, ...]

    @property
    def whole(self) -> tuple[object, ...]:
        """The form with the local names numbered in the order in which they come up: equal for renamed copies only."""
        numbers: dict[str, int] = {}
        return (self.tokens, tuple(numbers.setdefault(name, len(numbers)) for name in self.names))


def normal_form(tree: ast.Module) -> NormalForm:
    """Write a cell's tree as a row of tokens.

    Parameters
    ----------
    tree : ast.Module — of the whole cell, helper functions included
    """
    found: list[tuple[str, str, int]] = []  # token, name or '', line
    bound: set[str] = set()
    waiting: list[ast.AST | str] = [tree]
    line = 0
    while waiting and len(found) < _MOST:
        node = waiting.pop()
        if isinstance(node, str):
            found.append((node, "", line))
            continue
        line = getattr(node, "lineno", line)
        token, name = _token(node, bound)
        if token or name:
            found.append((token, name, line))
        waiting += _inside(node)[::-1]
    tokens = tuple(token or (LOCAL if name in bound else name) for token, name, _ in found)
    names = tuple(name for token, name, _ in found if not token and name in bound)
    return NormalForm(tokens, tuple(line for *_, line in found), names)


def _name_token(node: ast.Name, bound: set[str]) -> tuple[str, str]:
    if not isinstance(node.ctx, ast.Load):
        bound.add(node.id)
    return "", node.id


def _definition_token(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef, bound: set[str]) -> tuple[str, str]:
    bound.add(node.name)
    return "def", ""


def _parameter_token(node: ast.arg, bound: set[str]) -> tuple[str, str]:
    bound.add(node.arg)
    return "", ""


def _constant_token(node: ast.Constant, _: set[str]) -> tuple[str, str]:
    return f"{type(node.value).__name__} {repr(node.value)[:_LONGEST_CONSTANT]}", ""


_TOKENS: dict[type[ast.AST], Callable[[Any, set[str]], tuple[str, str]]] = {
    ast.Name: _name_token,
    ast.Constant: _constant_token,
    ast.Attribute: lambda node, _: (f".{node.attr}", ""),
    ast.keyword: lambda node, _: (f"{node.arg}=", ""),
    ast.alias: lambda node, _: (f"import {node.name} {node.asname}", ""),
    ast.arg: _parameter_token,
    ast.AnnAssign: lambda *_: ("Assign", ""),
    **dict.fromkeys(_DOCUMENTED, _definition_token),
    **dict.fromkeys((ast.Module, ast.arguments, ast.Expr), lambda *_: ("", "")),
}
"""Of some kinds of nodes the token, or the name whose token depends on what the cell binds; that is noted, too."""


def _token(node: ast.AST, bound: set[str]) -> tuple[str, str]:
    look = _TOKENS.get(type(node))
    return look(node, bound) if look else (type(node).__name__, "")


def _inside(node: ast.AST) -> list[ast.AST | str]:
    """Give what stands inside a node, without annotations and docstrings, and the end of each block."""
    found: list[ast.AST | str] = []
    for field in node._fields:
        value = getattr(node, field, None)
        if isinstance(value, list):
            found += [child for child in value if isinstance(child, ast.AST) and not _is_remark(child)]
            if value and field in _BLOCKS and not isinstance(node, ast.Module):
                found.append(_END)
        elif isinstance(value, ast.AST) and field not in _UNREAD:
            found.append(value)
    return found


def _is_remark(node: ast.AST) -> bool:
    """Tell whether a statement is a constant that nobody reads, such as a docstring."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


class _Plain(ast.NodeTransformer):
    """Takes docstrings, annotations and the author's own words and names out of a tree."""

    def __init__(self, bound: set[str], keep: set[str]) -> None:
        self._bound, self._keep = bound, keep
        self._numbers: dict[str, int] = {}

    def _name(self, name: str) -> str:
        if name not in self._bound or name in self._keep:
            return name
        return f"v{self._numbers.setdefault(name, len(self._numbers) + 1)}"

    def visit_Name(self, node: ast.Name) -> ast.Name:
        """Rename a variable."""
        return ast.Name(self._name(node.id), node.ctx)

    def visit_arg(self, node: ast.arg) -> ast.arg:
        """Rename a parameter."""
        return ast.arg(self._name(node.arg))

    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        """Hide what a text says, for it may be a name."""
        return ast.Constant("…") if isinstance(node.value, (str, bytes)) else node

    def generic_visit(self, node: ast.AST) -> ast.AST:
        """Leave out remarks and annotations, and rename functions."""
        super().generic_visit(node)
        if isinstance(node, _DOCUMENTED):
            node.name = self._name(node.name)
            node.body = [one for one in node.body if not _is_remark(one)] or [ast.Pass()]
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            node.returns = None
        return node


def plain_text(text: str, keep: set[str]) -> str:
    """Write a cell's code without anything that its author chose: comments, docstrings, texts and own names.

    Parameters
    ----------
    text : str — Python
    keep : set of str — names that the course gave, which stay

    Raises
    ------
    SyntaxError, ValueError, RecursionError — the text is no Python, or nested too deep
    """
    tree = ast.parse(text)
    bound = {node.name for node in ast.walk(tree) if isinstance(node, _DOCUMENTED)}
    bound |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    bound |= {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and not isinstance(n.ctx, ast.Load)}
    tree = _Plain(bound, keep).visit(tree)
    tree.body = [node for node in tree.body if not _is_remark(node)]
    return ast.unparse(ast.fix_missing_locations(tree))
