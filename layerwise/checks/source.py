"""Facts about a function, read from its text: which Python loops run along an axis of its arguments.

A loop over examples is a fault where vectorisation is graded; a loop over features, layers or iterations is
not. So the text is followed line by line: which names hold an argument or something made from it, which hold
its length along the axis, and whether any loop, comprehension or loop in disguise (`np.vectorize`) goes by
them, in the function or in one that it calls. What cannot be followed is taken to be no loop.
"""

from __future__ import annotations

import ast
import functools
import textwrap
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest

_WRAPPERS = {"enumerate", "zip", "list", "tuple", "reversed", "sorted", "iter", "set", "tqdm"}
_WRAPPERS |= {"map", "starmap", "filter", "product"}
_COUNTERS = {"range", "arange", "ndindex", "ndenumerate", "nditer"}
_DISGUISES = {"vectorize", "apply_along_axis", "frompyfunc"}
_FILLED = {"zeros", "ones", "empty", "full"}
_ELEMENTWISE = {"array", "asarray", "asanyarray", "float64", "float32", "copy", "list", "tuple"}
_ELEMENTWISE |= {"abs", "sqrt", "square", "exp", "log", "add", "subtract", "multiply", "divide", "power"}
_ELEMENTWISE |= {"maximum", "minimum", "where", "zeros_like", "ones_like", "empty_like"}
_METHODS = {"copy", "tolist", "astype", "clip"}
_MOST = 20  # functions read for one answer
_MOST_NODES = 20_000  # of the trees of all of them: answers have some hundred
_TOO_LONG = "{} …, which is too long to be followed"

Marks = tuple[bool, ...]
"""For each axis of an array, whether what must not be looped over lies along it."""
Lookup = Callable[[str], str]
Function = ast.FunctionDef | ast.Lambda
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
        or nested deeper than anybody writes
    """
    find: Find = functools.cache(lambda called: _definition(lookup, called))  # an answer may call it a thousand times
    function = find(name)
    if function is None:
        return ""
    parameters = parameters_in(function)
    arrays: dict[str, Marks] = {
        parameters[place]: (axis == 0, axis == 1) for place, axis in axes.items() if place < len(parameters)
    }
    try:
        return _Reader(find, _Names(arrays), _Trail({(name, "")})).first_loop(_body(function))
    except (_TooLongError, RecursionError):
        return _TOO_LONG.format(f"def {name}({', '.join(parameters)})")


def parameters_of(text: str, name: str) -> tuple[str, ...]:
    """List the parameters of a function by its text, in their order; none where it is not known.

    Parameters
    ----------
    text : str — a function's text, '' where it is not known
    name : str — the function's name
    """
    function = _definition(lambda _: text, name)
    return tuple(parameters_in(function)) if function else ()


def default_value(lookup: Lookup, name: str, parameter: str) -> object:
    """Read the default of a function's parameter from the function's text.

    Parameters
    ----------
    lookup : callable — from a function's name to its text, '' where it is not known
    name : str — the function to read
    parameter : str — which of its parameters

    Returns
    -------
    object — a number, text or the like; None where there is no such default, or the text does not tell it
    """
    function = _definition(lookup, name)
    if function is None:
        return None
    given = function.args
    placed = [*given.posonlyargs, *given.args]
    defaults = dict(zip([one.arg for one in placed][len(placed) - len(given.defaults) :], given.defaults, strict=True))
    defaults |= {one.arg: value for one, value in zip(given.kwonlyargs, given.kw_defaults, strict=True) if value}
    try:
        return ast.literal_eval(defaults[parameter]) if parameter in defaults else None
    except ValueError:
        return None


def _definition(lookup: Lookup, name: str) -> Function | None:
    return definition_in(lookup(name), name)


def definition_in(text: str, name: str) -> Function | None:
    """Find the last definition of a function in a text, by `def` or as a lambda; None where there is none.

    Parameters
    ----------
    text : str — of any form
    name : str — the function's name
    """
    tree = _parsed(text)
    if tree is None:
        return None
    found: list[Function] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            found.append(node)
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Lambda):
            found += [node.value for target in node.targets if ast.unparse(target) == name]
    return found[-1] if found else None


@functools.lru_cache(maxsize=8)  # an exam asks for one function again and again
def _parsed(text: str) -> ast.Module | None:
    try:
        return ast.parse(textwrap.dedent(text))
    except (SyntaxError, ValueError, RecursionError, MemoryError):  # null bytes; nested deeper than Python reads
        return None


def _body(function: Function) -> Iterable[ast.AST]:
    return function.body if isinstance(function, ast.FunctionDef) else [function.body]


def parameters_in(function: Function) -> list[str]:
    """List the parameters of a function, in their order; not `*args` and `**kwargs`."""
    arguments = function.args
    return [one.arg for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]


@dataclass
class _Names:
    """What the names in a function stand for, as far as the axis is concerned."""

    arrays: dict[str, Marks] = field(default_factory=dict)
    shapes: dict[str, Marks] = field(default_factory=dict)
    counts: set[str] = field(default_factory=set)
    functions: dict[str, Function] = field(default_factory=dict)

    def without(self, hidden: Iterable[str]) -> _Names:
        """The names as they are inside a function whose parameters hide some of them."""
        inner = _Names(dict(self.arrays), dict(self.shapes), set(self.counts), dict(self.functions))
        for name in hidden:
            inner.forget(name)
        return inner

    def forget(self, name: str) -> None:
        """Know nothing of a name any more."""
        self.arrays.pop(name, None)
        self.shapes.pop(name, None)
        self.counts.discard(name)


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


class _Reader:
    """Reads statements in their order."""

    def __init__(self, find: Find, names: _Names, trail: _Trail) -> None:
        self.find = find
        self.names = names
        self.trail = trail

    def first_loop(self, nodes: Iterable[ast.AST]) -> str:
        """Give the first loop's line in these nodes, '' where there is none."""
        return next((line for node in nodes if (line := self._look(node))), "")

    def _look(self, node: ast.AST) -> str:
        self.trail.step()
        if isinstance(node, ast.FunctionDef):
            self.names.functions[node.name] = node
        if isinstance(node, (ast.FunctionDef, ast.Lambda)):
            inner = self.names.without(parameters_in(node))
            return _Reader(self.find, inner, self.trail).first_loop(_body(node))
        if self._loops(node):
            return ast.unparse(node).splitlines()[0]
        line = self.first_loop(ast.iter_child_nodes(node))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and not line:
            return self._look_into(node.func.id, node)
        self._learn(node)
        return line

    def _look_into(self, name: str, call: ast.Call) -> str:
        """Read a function of the learner's own that gets one of the arrays, or one of their lengths."""
        if len(self.trail.read) > _MOST:
            return ""
        local = self.names.functions.get(name)
        function = local or self.find(name)
        if function is None:
            return ""
        parameters = parameters_in(function)
        inner = self.names.without(parameters) if local else _Names()
        named = {word.arg: word.value for word in call.keywords if word.arg}
        for parameter, value in {**dict(zip(parameters, call.args, strict=False)), **named}.items():
            inner.arrays.update({parameter: marks} if (marks := self.marks(value)) else {})
            inner.counts.update({parameter} if self.is_count(value) else set())
        key = (name, repr((sorted(inner.arrays.items()), sorted(inner.counts))))
        if key in self.trail.read:
            return ""
        self.trail.read.add(key)
        return _Reader(self.find, inner, self.trail).first_loop(_body(function))

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
        if shape is not None:
            self.names.shapes[name] = shape
        if is_count:
            self.names.counts.add(name)
        if isinstance(value, ast.Lambda):
            self.names.functions[name] = value

    def marks(self, node: ast.expr) -> Marks | None:
        """Give the marked axes where the expression is an array that can be followed."""
        match node:
            case ast.Name():
                marks = self.names.arrays.get(node.id)
            case ast.Constant():
                marks = () if isinstance(node.value, (int, float)) else None
            case ast.Attribute(attr="T"):
                inner = self.marks(node.value)
                marks = None if inner is None else inner[::-1]
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
            written = ast.unparse(part)
            if written == "None" or written.endswith("newaxis"):
                found.append(False)
            elif written == "..." or not left:
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
        called = _called(node)
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
        return None

    def shape(self, node: ast.expr) -> Marks | None:
        """Give the marked axes where the expression is the shape of an array that can be followed."""
        if isinstance(node, ast.Name):
            return self.names.shapes.get(node.id)
        if isinstance(node, ast.Attribute) and node.attr == "shape":
            return self.marks(node.value)
        if isinstance(node, ast.Call) and _called(node) == "shape" and node.args:
            return self.marks(node.args[0])
        return None

    def is_count(self, node: ast.expr) -> bool:
        """Tell whether the expression is the length along a marked axis, or grows with it."""
        if isinstance(node, ast.Name):
            return node.id in self.names.counts
        if isinstance(node, ast.NamedExpr):
            return self.is_count(node.value)
        if isinstance(node, ast.Attribute) and node.attr == "size":
            return any(self.marks(node.value) or ())
        if isinstance(node, ast.Subscript):
            return _marked(self.shape(node.value), node.slice)
        if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub, ast.Mult)):
            return self.is_count(node.left) or self.is_count(node.right)
        return isinstance(node, ast.Call) and bool(node.args) and self._counts(node)

    def _counts(self, node: ast.Call) -> bool:
        first, called = node.args[0], _called(node)
        if called == "size":
            which = [*node.args[1:], *(keyword.value for keyword in node.keywords)]
            return _marked(self.marks(first), which[0]) if which else any(self.marks(first) or ())
        if called == "len":
            return any((self.marks(first) or ())[:1])
        return called == "int" and self.is_count(first)

    def is_walk(self, node: ast.expr) -> bool:
        """Tell whether iterating over the expression goes along a marked axis."""
        if isinstance(node, (ast.Starred, ast.NamedExpr)):
            return self.is_walk(node.value)
        if isinstance(node, (ast.List, ast.Tuple)):
            return any(isinstance(part, ast.Starred) and self.is_walk(part) for part in node.elts)
        if any((self.marks(node) or ())[:1]):
            return True
        if not isinstance(node, ast.Call):
            return False
        parts = [part.value if isinstance(part, ast.Starred) else part for part in node.args]
        if _called(node) in _COUNTERS:
            return any(self.is_count(p) or any(self.marks(p) or ()) or any(self.shape(p) or ()) for p in parts)
        return _called(node) in _WRAPPERS and any(self.is_walk(part) for part in parts)

    def _is_counted_up_to(self, node: ast.AST) -> bool:
        return isinstance(node, ast.Compare) and any(map(self.is_count, (node.left, *node.comparators)))

    def _loops(self, node: ast.AST) -> bool:
        if isinstance(node, (ast.For, ast.AsyncFor)):
            return self.is_walk(node.iter)
        if isinstance(node, ast.While):
            exits = [part.test for part in ast.walk(node) if isinstance(part, ast.If)]
            tests = exits if isinstance(node.test, ast.Constant) else [node.test]
            return any(self._is_counted_up_to(part) for test in tests for part in ast.walk(test))
        if isinstance(node, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
            return any(self.is_walk(part.iter) for part in node.generators)
        if isinstance(node, ast.Call):
            return _called(node) in _DISGUISES or (_called(node) in {"map", "starmap"} and self.is_walk(node))
        return False


def _marked(marks: Marks | None, place: ast.expr) -> bool:
    """Tell whether the axis that is written there is a marked one."""
    try:
        axis = int(ast.unparse(place))
    except ValueError:
        return False
    return marks is not None and -len(marks) <= axis < len(marks) and marks[axis]


def _called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ast.unparse(node.func).split(".")[-1]
