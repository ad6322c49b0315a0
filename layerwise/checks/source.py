"""Facts about a function, read from its text: which Python loops run along an axis of its arguments.

A loop over examples is a fault where vectorisation is graded; a loop over features, layers or iterations is
not. So the text is followed line by line: which names hold an argument or something made from it, which hold
its length along the axis, and whether any loop, comprehension or loop in disguise (`np.vectorize`) goes by
them, in the function or in one that it calls. What cannot be followed is taken to be no loop.
"""

from __future__ import annotations

import ast
import functools
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from layerwise.checks.axes import Marks, Names
from layerwise.checks.definitions import (
    Function,
    Lookup,
    default_value,
    definitions_in,
    parameters_in,
    parameters_of,
)
from layerwise.checks.disguises import defined_or_made, is_part, wrapper_of
from layerwise.checks.walks import Walks

__all__ = ["default_value", "loops_over_axis", "parameters_of"]

_UNREADABLE = {"exec", "eval", "compile", "globals", "locals", "vars", "__import__"}
_UNREADABLE |= {"__dict__", "__code__", "__globals__", "_getframe"}
_MOST = 20  # functions read for one answer
_MOST_NODES = 20_000  # of the trees of all of them: answers have some hundred
_TOO_LONG = "{} …, which is too long to be followed"
_CANNOT_BE_READ = "{} …, which cannot be followed: write the code out"

Find = Callable[[str], Function | None]


def loops_over_axis(lookup: Lookup, name: str, axes: Mapping[int, int]) -> str:
    """Find the first Python loop that goes along an axis of a function's arguments.

    Parameters
    ----------
    lookup : callable — from a function's name to its text, '' where it is not known
    name : str — the function to read
    axes : dict of int to int — position of a parameter, a matrix, and the axis that must not be looped over

    Returns
    -------
    str — the line of the loop, '' where there is none or the text is not known; the head of a function that is longer
        or nested deeper than anybody writes; the line that runs or fetches code that stands elsewhere
    """
    find: Find = functools.cache(functools.partial(defined_or_made, lookup))  # an answer may call it a thousand times
    found = (_loop_in(function, name, axes, find) for function in definitions_in(lookup(name), name))
    return next(filter(None, found), "")


def _loop_in(function: Function, name: str, axes: Mapping[int, int], find: Find) -> str:
    """Find the first loop in one of the definitions that a name may have."""
    wrapper = wrapper_of(function)
    if wrapper:
        return f"@{ast.unparse(wrapper)}"
    parameters = parameters_in(function)
    arrays: dict[str, Marks] = {
        parameters[place]: (axis == 0, axis == 1) for place, axis in axes.items() if place < len(parameters)
    }
    try:
        return _Reader(find, Names(arrays), _Trail({(name, "")}), name).first_loop(_body(function))
    except _UnreadableError as hidden:
        return _CANNOT_BE_READ.format(hidden)
    except (_TooLongError, RecursionError):
        return _TOO_LONG.format(f"def {name}({', '.join(parameters)})")


def _body(function: Function) -> Iterable[ast.AST]:
    return function.body if isinstance(function, ast.FunctionDef) else [function.body]


class _UnreadableError(Exception):
    """A line runs or fetches code that does not stand there."""


class _TooLongError(Exception):
    """There is more code than anybody writes."""


@dataclass
class _Trail:
    """What was read: functions with what they were given, so that each is read once and recursion ends; and how much.

    Raises
    ------
    _TooLongError — it is too much
    """

    read: set[tuple[str, str]]
    nodes: int = 0

    def step(self) -> None:
        """Count a node."""
        self.nodes += 1
        if self.nodes > _MOST_NODES:
            raise _TooLongError


class _Reader(Walks):
    """Reads statements in their order."""

    def __init__(self, find: Find, names: Names, trail: _Trail, name: str = "") -> None:
        self.find = find
        self.name = name  # of the function that is read
        super().__init__(names)
        self.trail = trail

    def first_loop(self, nodes: Iterable[ast.AST]) -> str:
        """Give the first loop's line in these nodes, '' where there is none."""
        return next((line for node in nodes if (line := self._look(node))), "")

    def _look(self, node: ast.AST) -> str:
        self.trail.step()
        if _hides(node):
            raise _UnreadableError(ast.unparse(node).splitlines()[0])
        if isinstance(node, ast.FunctionDef):
            self.names.functions[node.name] = node
        if isinstance(node, (ast.FunctionDef, ast.Lambda)):
            inner = self.names.without(parameters_in(node))
            return _Reader(self.find, inner, self.trail, self.name).first_loop(_body(node))
        if self.loops(node) or self._goes_on_with_the_rest(node):
            return ast.unparse(node).splitlines()[0]
        line = self.first_loop(ast.iter_child_nodes(node))
        if isinstance(node, ast.Call) and isinstance(node.func, (ast.Name, ast.Lambda)) and not line:
            line = self._look_into(node.func, node)
        self._learn(node)
        return line

    def _look_into(self, called: ast.Name | ast.Lambda, call: ast.Call) -> str:
        """Read a function of the learner's own that gets one of the arrays, or one of their lengths."""
        if len(self.trail.read) > _MOST:
            return ""
        name = called.id if isinstance(called, ast.Name) else ""
        local = self.names.functions.get(name) if isinstance(called, ast.Name) else called
        function = local or self.find(name)
        if function is None:
            return ""
        wrapper = wrapper_of(function)
        if wrapper:
            return f"@{ast.unparse(wrapper)}"
        parameters = parameters_in(function)
        inner = self.names.without(parameters) if local else Names()
        named = {word.arg: word.value for word in call.keywords if word.arg}
        for parameter, value in {**dict(zip(parameters, call.args, strict=False)), **named}.items():
            inner.arrays.update({parameter: marks} if (marks := self.marks(value)) else {})
            inner.counts.update({parameter} if self.is_count(value) else set())
        key = (name, repr((sorted(inner.arrays.items()), sorted(inner.counts))))
        if key in self.trail.read:
            return ""
        self.trail.read.add(key)
        return _Reader(self.find, inner, self.trail, name).first_loop(_body(function))

    def _learn(self, node: ast.AST) -> None:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                self._learn_target(target, node.value)
        elif isinstance(node, (ast.AnnAssign, ast.NamedExpr)) and node.value is not None:
            self._learn_target(node.target, node.value)

    def _learn_target(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, ast.Name):
            self._learn_name(target.id, value)
        elif isinstance(target, (ast.Tuple, ast.List)):
            if isinstance(value, (ast.Tuple, ast.List)):
                for one, other in zip(target.elts, value.elts, strict=False):
                    self._learn_target(one, other)
            for one, marked in zip(target.elts, self.shape(value) or (), strict=False):
                if marked and isinstance(one, ast.Name):
                    self.names.counts.add(one.id)

    def _learn_name(self, name: str, value: ast.expr) -> None:
        marks, shape, is_count = self.marks(value), self.shape(value), self.is_count(value)
        if not any(isinstance(part, ast.Name) and part.id == name for part in ast.walk(value)):
            self.names.forget(name)  # else it may still be what it was, in a form that is not followed
        if marks is not None:
            self.names.arrays[name] = marks
        elif self.is_walk(value):
            self.names.arrays[name] = (True,)
        if shape is not None:
            self.names.shapes[name] = shape
        if is_count:
            self.names.counts.add(name)
        function = self.names.functions.get(value.id) or self.find(value.id) if isinstance(value, ast.Name) else value
        if isinstance(function, (ast.Lambda, ast.FunctionDef)):
            self.names.functions[name] = function

    def _goes_on_with_the_rest(self, node: ast.AST) -> bool:
        """Tell whether a function calls itself with a part of an array, as for the first row and then for the rest."""
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == self.name):
            return False
        parts = [*node.args, *(word.value for word in node.keywords)]
        parted = [part.value for part in parts if isinstance(part, ast.Subscript) and is_part(part)]
        return any(any((self.marks(whole) or ())[:1]) for whole in parted)


def _hides(node: ast.AST) -> bool:
    """Tell whether an expression runs or fetches code that stands elsewhere; a local variable may be called so."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return node.func.id in _UNREADABLE
    return isinstance(node, ast.Attribute) and node.attr in _UNREADABLE and node.attr.startswith("_")
