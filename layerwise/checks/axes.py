"""Which expressions of a function's text lie along a marked axis, or are its length."""

from __future__ import annotations

import ast
from itertools import zip_longest

import numpy as np

from layerwise.checks.callees import Callees
from layerwise.checks.meanings import Marks
from layerwise.checks.written import written

_FILLED = {"zeros", "ones", "empty", "full"}
_ELEMENTWISE = {"array", "asarray", "asanyarray", "float64", "float32", "copy", "list", "tuple"}
_ELEMENTWISE |= {"where", "zeros_like", "ones_like", "empty_like", "full_like", "clip", "round", "around", "nan_to_num"}
_ELEMENTWISE |= {name for name, made in vars(np).items() if isinstance(made, np.ufunc) and not made.signature}
_METHODS = {"copy", "tolist", "astype", "clip", "round"}
_TURNS = {"transpose", "swapaxes"}
_FLATTENS = {"ravel", "flatten"}
_JOINS = {"hstack", "vstack", "concatenate", "column_stack"}
_REDUCES = {"sum", "mean", "max", "min", "prod", "std", "var", "amax", "amin", "argmax", "argmin", "any", "all"}


class Axes(Callees):
    """Follows expressions by what is known of the names in them; see `Callees`."""

    def marks(self, node: ast.expr) -> Marks | None:
        """Give the marked axes where the expression is an array that can be followed."""
        match node:
            case ast.Name():
                marks = self.names.arrays.get(node.id)
            case ast.Constant():
                marks = () if isinstance(node.value, (int, float)) else None
            case ast.Attribute():
                marks = self._marks_of_attribute(node)
            case ast.Subscript():
                marks = self._marks_of_part(node)
            case ast.UnaryOp():
                marks = self.marks(node.operand)
            case ast.BinOp(op=ast.MatMult()):
                marks = self._marks_of_product(node.left, node.right)
            case ast.BinOp(op=ast.Add() | ast.Sub() | ast.Mult() | ast.Div() | ast.Pow()):
                marks = self._marks_together([node.left, node.right])
            case ast.Call():
                marks = self._marks_of_call(node)
            case _:
                marks = None
        return marks

    def _marks_of_attribute(self, node: ast.Attribute) -> Marks | None:
        """Follow `a.T`, `a.flat` and what an object of the learner's own keeps."""
        if node.attr == "T":
            return _turned(self.marks(node.value))
        return _flattened(self.marks(node.value)) if node.attr == "flat" else self.attribute(node).marks

    def _marks_of_product(self, left: ast.expr, right: ast.expr) -> Marks | None:
        """Follow a matrix product: rows come from the left, columns from the right."""
        rows, columns = self.marks(left) or (False,), self.marks(right) or (False,)
        return (rows[0], columns[-1]) if rows[0] or columns[-1] else None

    def _marks_of_part(self, node: ast.Subscript) -> Marks | None:
        """Follow `a[:, None]`: a slice keeps its axis, `None` makes a new one, anything else takes one away."""
        marks = self.marks(node.value)
        if marks is None:
            return None
        left, found = list(marks), []
        for part in node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]:
            index = written(part)
            if index == "None" or index.endswith("newaxis"):
                found.append(False)
            elif index == "..." or not left:
                return None
            else:
                first = left.pop(0)
                found += [first] if isinstance(part, ast.Slice) else []
        return (*found, *left)

    def _marks_together(self, parts: list[ast.expr]) -> Marks | None:
        """Broadcast: axes are aligned from the right."""
        known = [marks[::-1] for part in parts if (marks := self.marks(part)) is not None]
        together = tuple(any(column) for column in zip_longest(*known, fillvalue=False))
        return together[::-1] if any(together) else None

    def _marks_of_call(self, node: ast.Call) -> Marks | None:
        called = self.called(node)
        if called in _FILLED and node.args:
            size = node.args[0]
            parts = size.elts if isinstance(size, (ast.Tuple, ast.List)) else [size]
            return self.shape(size) or tuple(self.is_count(part) for part in parts)
        if called == "dot" and len(node.args) == 2:
            return self._marks_of_product(*node.args)
        if called in _ELEMENTWISE and node.args:
            return self._marks_together(node.args)
        if called in _METHODS and isinstance(node.func, ast.Attribute):
            return self.marks(node.func.value)
        return self._marks_of_rearranged(called, node)

    def _marks_of_rearranged(self, called: str, node: ast.Call) -> Marks | None:
        """Follow what turns, flattens, joins or sums an array, as numpy's function or as the array's own."""
        of_array = isinstance(node.func, ast.Attribute) and self.marks(node.func.value) is not None
        parts = [node.func.value, *node.args] if of_array and isinstance(node.func, ast.Attribute) else node.args
        if not parts:
            return None
        marks = self.marks(parts[0])
        if called in _TURNS and (called == "swapaxes" or len(parts) == 1):
            return _turned(marks) if marks is not None and len(marks) == 2 else None
        if called in _FLATTENS or (called == "reshape" and [written(part) for part in parts[1:]] == ["-1"]):
            return _flattened(marks)
        if called in _JOINS and isinstance(parts[0], (ast.Tuple, ast.List)):
            return self._marks_together(parts[0].elts)
        return _without_axis(marks, node, parts[1:]) if called in _REDUCES and marks is not None else None

    def shape(self, node: ast.expr) -> Marks | None:
        """Give the marked axes where the expression is the shape of an array that can be followed."""
        if isinstance(node, ast.Attribute) and node.attr == "shape":
            return self.marks(node.value)
        if isinstance(node, ast.Name):
            return self.names.shapes.get(node.id)
        if isinstance(node, ast.Attribute):
            return self.attribute(node).shape
        if isinstance(node, ast.Call) and self.called(node) == "shape" and node.args:
            return self.marks(node.args[0])
        return None

    def is_count(self, node: ast.expr) -> bool:
        """Tell whether the expression is the length along a marked axis, or grows with it."""
        if isinstance(node, ast.NamedExpr):
            return self.is_count(node.value)
        if isinstance(node, ast.Name):
            return node.id in self.names.counts
        if isinstance(node, ast.Attribute):
            return any(self.marks(node.value) or ()) if node.attr == "size" else self.attribute(node).is_count
        if isinstance(node, ast.Subscript):
            return _marked(self.shape(node.value), node.slice)
        if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub, ast.Mult)):
            return self.is_count(node.left) or self.is_count(node.right)
        return isinstance(node, ast.Call) and bool(node.args) and self._counts(node)

    def _counts(self, node: ast.Call) -> bool:
        first, called = node.args[0], self.called(node)
        if called == "size":
            which = [*node.args[1:], *(keyword.value for keyword in node.keywords)]
            return _marked(self.marks(first), which[0]) if which else any(self.marks(first) or ())
        if called == "len":
            return any((self.marks(first) or ())[:1])
        return called == "int" and self.is_count(first)


def _turned(marks: Marks | None) -> Marks | None:
    return None if marks is None else marks[::-1]


def _flattened(marks: Marks | None) -> Marks | None:
    return None if marks is None else (any(marks),)


def _without_axis(marks: Marks, node: ast.Call, rest: list[ast.expr]) -> Marks | None:
    """Follow a sum along an axis, which goes, or with `keepdims` has the length one."""
    named = {word.arg: word.value for word in node.keywords}
    axis = named.get("axis", rest[0] if rest else None)
    if axis is None:
        return ()
    try:
        place = int(written(axis)) % max(1, len(marks))
    except ValueError:
        return None
    kept = (False,) if "keepdims" in named and written(named["keepdims"]) in ("True", "1") else ()
    return (*marks[:place], *kept, *marks[place + 1 :])


def _marked(marks: Marks | None, place: ast.expr) -> bool:
    """Tell whether the axis that is written there is a marked one."""
    try:
        axis = int(written(place))
    except ValueError:
        return False
    return marks is not None and -len(marks) <= axis < len(marks) and marks[axis]
