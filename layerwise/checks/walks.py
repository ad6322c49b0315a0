"""Which loops of a function's text go along a marked axis, in whatever form they are written."""

from __future__ import annotations

import ast

from layerwise.checks.axes import Axes
from layerwise.checks.disguises import DISGUISES, ends_by_an_error
from layerwise.checks.meanings import Marks, Meaning

_WRAPPERS = {"enumerate", "zip", "list", "tuple", "reversed", "sorted", "iter", "set", "tqdm"}
_WRAPPERS |= {"map", "starmap", "filter", "product"}
_COUNTERS = {"range", "arange", "ndindex", "ndenumerate", "nditer"}
_APPLIES = {"map", "starmap", "filter", "reduce", "accumulate"}
_PLACES = {"argsort", "argwhere", "flatnonzero", "nonzero", "where"}
_SPLITS = {"split", "array_split", "hsplit", "vsplit"}


class Walks(Axes):
    """Tells loops along a marked axis from others, by what is known of the names in them; see `Axes`."""

    def meaning(self, node: ast.expr) -> Meaning:
        """Tell what an expression stands for."""
        marks = self.marks(node)
        if marks is None and self.is_walk(node):
            marks = (True,)
        return Meaning(marks, self.shape(node), self.is_count(node), self.callee(node))

    def is_walk(self, node: ast.expr) -> bool:
        """Tell whether iterating over the expression goes along a marked axis."""
        if isinstance(node, (ast.Starred, ast.NamedExpr)):
            return self.is_walk(node.value)
        if isinstance(node, (ast.List, ast.Tuple)):
            return any(isinstance(part, ast.Starred) and self.is_walk(part) for part in node.elts)
        if any((self.marks(node) or ())[:1]):
            return True
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Call):  # `np.where(a > 0)[0]`
            return self.called(node.value) in _PLACES and self._gives_a_walk(node.value)
        return isinstance(node, ast.Call) and self._gives_a_walk(node)

    def _gives_a_walk(self, node: ast.Call) -> bool:
        """Tell the same of a call."""
        parts = [part.value if isinstance(part, ast.Starred) else part for part in node.args]
        if self.called(node) in _PLACES:
            return any(any((self.marks(part) or self._marks_of_condition(part) or ())[:1]) for part in parts[:1])
        if self.called(node) in _SPLITS:
            return any(map(self.is_count, [*parts[1:], *(word.value for word in node.keywords)]))
        if self.called(node) in _COUNTERS:
            return any(self.is_count(p) or any(self.marks(p) or ()) or any(self.shape(p) or ()) for p in parts)
        return self.called(node) in _WRAPPERS and (
            any(map(self.is_walk, parts)) or any(map(self._goes_across, node.args))
        )

    def _goes_across(self, node: ast.expr) -> bool:
        """Tell whether an argument is `*a`, as in `zip(*a)`, which goes along the second axis of `a`."""
        return isinstance(node, ast.Starred) and any((self.marks(node.value) or ())[1:2])

    def _marks_of_condition(self, node: ast.expr) -> Marks | None:
        """Follow `a > 0`."""
        return self._marks_together([node.left, *node.comparators]) if isinstance(node, ast.Compare) else None

    def _is_counted_up_to(self, node: ast.AST) -> bool:
        return isinstance(node, ast.Compare) and any(map(self.is_count, (node.left, *node.comparators)))

    def _is_left_at_a_count(self, node: ast.For | ast.AsyncFor) -> bool:
        """Tell whether a loop breaks off where something that it counts itself reaches a length."""
        exits = [part for part in ast.walk(node) if isinstance(part, ast.If)]
        leaves = [part for part in exits if any(isinstance(one, (ast.Break, ast.Return)) for one in ast.walk(part))]
        tests = [part for leave in leaves for part in ast.walk(leave.test) if self._is_counted_up_to(part)]
        return any(not _names(test).isdisjoint(_names(node, ast.Store)) for test in tests)

    def _ends_at_a_count(self, node: ast.While) -> bool:
        """Tell whether a loop ends where a count reaches a length, or where there is no next element."""
        endless = isinstance(node.test, ast.Constant)
        tests = [part.test for part in ast.walk(node) if isinstance(part, ast.If)] if endless else [node.test]
        counted = any(self._is_counted_up_to(part) for test in tests for part in ast.walk(test))
        return counted or (endless and ends_by_an_error(node))

    def loops(self, node: ast.AST) -> bool:
        """Tell whether a statement or an expression is a loop along a marked axis."""
        if isinstance(node, (ast.For, ast.AsyncFor)):
            return self.is_walk(node.iter) or self._is_left_at_a_count(node)
        if isinstance(node, ast.YieldFrom):
            return self.is_walk(node.value)
        if isinstance(node, ast.While):
            return self._ends_at_a_count(node)
        if isinstance(node, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
            return any(self.is_walk(part.iter) for part in node.generators)
        if isinstance(node, ast.Call):
            return self.called(node) in DISGUISES or (
                self.called(node) in _APPLIES and any(map(self.is_walk, node.args))
            )
        return False

    def is_place(self, name: str, function: ast.AST) -> bool:
        """Tell whether a name in a function is a place along a marked axis: held against its length, or an index."""
        for node in ast.walk(function):
            if self._is_counted_up_to(node) and name in _names(node):
                return True
            if isinstance(node, ast.Subscript):
                parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
                marked = zip(parts, self.marks(node.value) or (), strict=False)
                if any(along and name in _names(part) for part, along in marked):
                    return True
        return False


def _names(node: ast.AST, context: type[ast.expr_context] = ast.expr_context) -> set[str]:
    """Name what a statement or an expression reads and binds, or only does one of them."""
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name) and isinstance(one.ctx, context)}
