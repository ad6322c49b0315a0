"""Facts about a function, read from its text: which Python loops run along an axis of its arguments.

A loop over examples is a fault where vectorisation is graded; a loop over features, layers or iterations is
not. So the text is followed: which names hold an argument, which hold its length along the axis, and whether
any loop, comprehension or loop in disguise (`np.vectorize`) goes by them, in the function or in one it calls.
"""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Callable, Iterator, Mapping

_WRAPPERS = {
    "enumerate",
    "zip",
    "list",
    "tuple",
    "reversed",
    "sorted",
    "iter",
    "map",
    "filter",
    "set",
    "tqdm",
}
_COUNTERS = {"range", "arange", "ndindex", "ndenumerate", "nditer"}
_DISGUISES = {"vectorize", "apply_along_axis", "apply_over_axes", "frompyfunc"}
_KEEP_LENGTH = {"asarray", "array", "copy", "abs", "float64", "asanyarray"}
_DEEPEST = 5


def loops_over_axis(lookup: Callable[[str], str], name: str, axes: Mapping[int, int], depth: int = 0) -> str:
    """Find the first Python loop that goes along an axis of a function's arguments.

    Parameters
    ----------
    lookup : callable — from a function's name to its text, '' where it is not known
    name : str — the function to read
    axes : dict of int to int — position of a parameter, and the axis that must not be looped over
    depth : int — how many calls deep the reading already is

    Returns
    -------
    str — the line of the loop, '' where there is none or the text is not known
    """
    text = textwrap.dedent(lookup(name))
    function = _definition(text, name)
    if function is None or depth > _DEEPEST:
        return ""
    reader = _Reader(function, axes)
    for node in ast.walk(function):
        if reader.loops(node):
            return ast.unparse(node).splitlines()[0]
        for helper, helper_axes in reader.passes_on(node):
            line = "" if helper == name else loops_over_axis(lookup, helper, helper_axes, depth + 1)
            if line:
                return line
    return ""


def _definition(text: str, name: str) -> ast.FunctionDef | None:
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return None
    found = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == name]
    return found[-1] if found else None


class _Reader:
    """What the names of one function stand for, as far as the axis is concerned."""

    def __init__(self, function: ast.FunctionDef, axes: Mapping[int, int]) -> None:
        parameters = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
        self.arrays = {parameters[place]: axis for place, axis in axes.items() if place < len(parameters)}
        self.counts: set[str] = set()
        assignments = [node for node in ast.walk(function) if isinstance(node, ast.Assign)]
        for _ in range(2):  # twice, so that a name's own sources are known whatever their order
            for node in assignments:
                self._learn(node)

    def _learn(self, node: ast.Assign) -> None:
        for target in node.targets:
            if isinstance(target, ast.Name):
                self._learn_name(target.id, node.value)
            elif isinstance(target, ast.Tuple):
                self._learn_tuple(target, node.value)

    def _learn_name(self, name: str, value: ast.expr) -> None:
        axis = self.axis(value)
        if axis is not None:
            self.arrays[name] = axis
        elif self.is_count(value):
            self.counts.add(name)

    def _learn_tuple(self, target: ast.Tuple, value: ast.expr) -> None:
        axis = self._shape_axis(value)
        if axis is not None and axis < len(target.elts) and isinstance(target.elts[axis], ast.Name):
            self.counts.add(target.elts[axis].id)  # type: ignore[attr-defined]  # a Name, by the line above
        if isinstance(value, ast.Tuple) and len(value.elts) == len(target.elts):
            for one, other in zip(target.elts, value.elts, strict=True):
                if isinstance(one, ast.Name):
                    self._learn_name(one.id, other)

    def axis(self, node: ast.expr) -> int | None:
        """Give the axis of interest where the expression is one of the arrays."""
        if isinstance(node, ast.Name):
            return self.arrays.get(node.id)
        if isinstance(node, ast.Attribute) and node.attr == "T":
            inner = self.axis(node.value)
            return None if inner is None else 1 - inner
        if isinstance(node, ast.Call) and _called(node) in _KEEP_LENGTH and node.args:
            return self.axis(node.args[0])
        if isinstance(node, ast.Call) and _called(node) in {"copy", "tolist", "astype"}:
            return self.axis(node.func.value) if isinstance(node.func, ast.Attribute) else None
        return None

    def _shape_axis(self, node: ast.expr) -> int | None:
        """Give the axis of interest where the expression is the shape of one of the arrays."""
        if isinstance(node, ast.Attribute) and node.attr == "shape":
            return self.axis(node.value)
        if isinstance(node, ast.Call) and _called(node) == "shape" and node.args:
            return self.axis(node.args[0])
        return None

    def is_count(self, node: ast.expr) -> bool:
        """Tell whether the expression is the length along the axis, or one more or less."""
        if isinstance(node, ast.Name):
            return node.id in self.counts
        if isinstance(node, ast.Call) and _called(node) in {"len", "int", "size"} and node.args:
            return self.axis(node.args[0]) == 0 or self.is_count(node.args[0])
        if isinstance(node, ast.Subscript):
            axis = self._shape_axis(node.value)
            return axis is not None and ast.unparse(node.slice) in (str(axis), str(axis - 2))
        if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub)):
            return self.is_count(node.left) or self.is_count(node.right)
        return False

    def is_walk(self, node: ast.expr) -> bool:
        """Tell whether iterating over the expression goes along the axis."""
        if self.axis(node) == 0:
            return True
        if not isinstance(node, ast.Call):
            return False
        if _called(node) in _COUNTERS:
            return any(
                self.is_count(a) or self.axis(a) is not None or self._shape_axis(a) is not None for a in node.args
            )
        return _called(node) in _WRAPPERS and any(self.is_walk(argument) for argument in node.args)

    def loops(self, node: ast.AST) -> bool:
        """Tell whether this node is a loop along the axis."""
        if isinstance(node, (ast.For, ast.AsyncFor)):
            return self.is_walk(node.iter)
        if isinstance(node, ast.While):
            return any(isinstance(part, ast.expr) and self.is_count(part) for part in ast.walk(node.test))
        if isinstance(node, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
            return any(self.is_walk(part.iter) for part in node.generators)
        if isinstance(node, ast.Call):
            return _called(node) in _DISGUISES or (_called(node) == "map" and self.is_walk(node))
        return False

    def passes_on(self, node: ast.AST) -> Iterator[tuple[str, dict[int, int]]]:
        """Name the helper that gets one of the arrays here, and the axes of its own parameters."""
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            passed = {place: self.axis(argument) for place, argument in enumerate(node.args)}
            axes = {place: axis for place, axis in passed.items() if axis is not None}
            if axes:
                yield node.func.id, axes


def _called(node: ast.Call) -> str:
    return ast.unparse(node.func).split(".")[-1]
