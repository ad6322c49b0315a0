"""Facts about a function, read from its text: which Python loops run along an axis of its arguments.

A loop over examples is a fault where vectorisation is graded; a loop over features, layers or iterations is
not. So the text is followed line by line: which names hold an argument or something made from it, which hold
its length along the axis, and whether any loop, comprehension or loop in disguise (`np.vectorize`) goes by
them, in the function or in one that it calls. What cannot be followed is taken to be no loop.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping, Sequence

from layerwise.checks.callees import Notebook, TooLongError
from layerwise.checks.definitions import (
    Function,
    Lookup,
    default_value,
    definitions_in,
    imported_by,
    parameters_in,
    parameters_of,
)
from layerwise.checks.disguises import is_part, moved_on
from layerwise.checks.meanings import Callee, Held, Instance, Known, Meaning, Names, Own, Repeats, given
from layerwise.checks.walks import Walks
from layerwise.checks.written import written

__all__ = ["default_value", "loops_over_axis", "parameters_of"]

_UNREADABLE = {"exec", "eval", "compile", "globals", "locals", "vars", "__import__"}
_UNREADABLE |= {"__dict__", "__code__", "__globals__", "_getframe"}
_LEAVES = (ast.Name, ast.Constant, ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)
_MOST = 20  # functions read for one answer
_TOO_LONG = "{} …, which is too long to be followed"
_CANNOT_BE_READ = "{} …, which cannot be followed: write the code out"


def loops_over_axis(lookup: Lookup, name: str, axes: Mapping[int, int]) -> str:
    """Find the first Python loop that goes along an axis of a function's arguments.

    Parameters
    ----------
    lookup : callable — from the name of a function, a class or an import to its text, '' where it is not known
    name : str — the function to read
    axes : dict of int to int — position of a parameter, a matrix, and the axis that must not be looped over

    Returns
    -------
    str — the line of the loop, '' where there is none or the text is not known; the head of a function that is longer
        or nested deeper than anybody writes; the line that runs or fetches code that stands elsewhere
    """
    notebook = Notebook(lookup)
    versions = definitions_in(notebook.text(name), name)
    notebook.callee(name)  # while the same tree is at hand, by which the function knows itself
    args = tuple(
        Meaning((axes[at] == 0, axes[at] == 1) if at in axes else None) for at in range(max(axes, default=0) + 1)
    )
    return next(filter(None, (_loop_in(one, name, args, notebook, versions) for one in versions)), "")


def _loop_in(
    function: Function, name: str, args: tuple[Meaning, ...], notebook: Notebook, versions: Sequence[Function]
) -> str:
    """Find the first loop in one of the definitions that a name may have."""
    reader = _Reader(notebook, Names(), versions)
    plain = Own(function, Names())
    try:
        return reader.look_into(plain, args, {}) or reader.look_into(reader.callee(function), args, {})
    except _UnreadableError as hidden:
        return _CANNOT_BE_READ.format(hidden)
    except (TooLongError, RecursionError):
        return _TOO_LONG.format(f"def {name}({', '.join(parameters_in(function))})")


def _body(function: Function) -> Iterable[ast.AST]:
    return function.body if isinstance(function, ast.FunctionDef) else [function.body]


class _UnreadableError(Exception):
    """A line runs or fetches code that does not stand there."""


class _Reader(Walks):
    """Reads statements in their order.

    Parameters
    ----------
    notebook : Notebook
    names : Names — what is known before
    own : definitions of the function that is read
    """

    def __init__(self, notebook: Notebook, names: Names, own: Sequence[ast.AST] = ()) -> None:
        super().__init__(names, notebook)
        self.own = own

    def first_loop(self, nodes: Iterable[ast.AST]) -> str:
        """Give the first loop's line in these nodes, '' where there is none."""
        return next((line for node in nodes if (line := self._look(node))), "")

    def _look(self, node: ast.AST) -> str:
        self.notebook.step()
        if isinstance(node, _LEAVES):
            return ""
        if self._hides(node):
            raise _UnreadableError(written(node).splitlines()[0])
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            self.names.callees[node.name] = self.callee(node)
        if isinstance(node, (ast.FunctionDef, ast.Lambda)):
            return _Reader(self.notebook, self.names.without(parameters_in(node)), self.own).first_loop(_body(node))
        if isinstance(node, ast.ClassDef):
            return _Reader(self.notebook, self.names.without(()), self.own).first_loop(node.body)
        self._learn_turns(node)
        if self.loops(node) or self._goes_on(node):
            return written(node).splitlines()[0]
        line = self.first_loop(ast.iter_child_nodes(node))
        if isinstance(node, ast.Call) and not line:
            line = self._look_into_call(node)
        self._learn(node)
        return line

    def _hides(self, node: ast.AST) -> bool:
        """Tell whether an expression runs or fetches code that stands elsewhere; a local variable may be called so."""
        if isinstance(node, ast.Attribute):
            return node.attr in _UNREADABLE and node.attr.startswith("_")
        if not isinstance(node, ast.Call) or self.called(node) not in _UNREADABLE:
            return False
        return not isinstance(node.func, ast.Attribute) or self.callee(node.func.value) == Known("builtins")

    def _look_into_call(self, call: ast.Call) -> str:
        """Read what is called, where it is the learner's own."""
        called = self.callee(call.func)
        if called is None or isinstance(called, Known):
            return ""
        args, named = self.arguments(call.args, call.keywords)
        if isinstance(called, Own) and isinstance(called.definition, ast.ClassDef):
            made = self.notebook.made(call, called)
            fields = _fields(called.definition)
            made.kept.update(zip(fields, args, strict=False))
            made.kept.update({name: named[name] for name in fields if name in named})
            called = given(self.method(made, "__init__"), called.given, called.named)
        return self.look_into(called, args, named)

    def look_into(self, called: Callee | None, args: tuple[Meaning, ...], named: Mapping[str, Meaning]) -> str:
        """Find a loop in what is called with these arguments."""
        if isinstance(called, Repeats):
            return called.line
        if isinstance(called, Held):
            return next(filter(None, (self.look_into(part, args, named) for part in called.parts.values())), "")
        if isinstance(called, Instance):
            return self.look_into(self.method(called, "__call__"), args, named)
        if not isinstance(called, Own) or isinstance(called.definition, ast.ClassDef):
            return ""
        return self._read(called, called.definition, args, named)

    def _read(self, own: Own, function: Function, args: tuple[Meaning, ...], named: Mapping[str, Meaning]) -> str:
        """Read a function of the learner's own, unless it was read with the same arguments."""
        inner = self.entered(own, args, named)
        callees = [_mark_of(inner.callees.get(name)) for name in parameters_in(function)]
        key = (id(function), repr((sorted(inner.arrays.items()), sorted(inner.counts), callees)))
        if key in self.notebook.read or len(self.notebook.read) > _MOST:
            return ""
        self.notebook.read.add(key)
        own_versions = self.own if function in self.own else [function]
        return _Reader(self.notebook, inner, own_versions).first_loop(_body(function))

    def _learn(self, node: ast.AST) -> None:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                self._learn_target(target, node.value)
        elif isinstance(node, (ast.AnnAssign, ast.NamedExpr)) and node.value is not None:
            self._learn_target(node.target, node.value)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            for name in imported_by(node):
                self.names.callees[name] = self.bound(name, node)

    def _learn_turns(self, node: ast.AST) -> None:
        """Know that a loop's name may be each of those that the loop goes through, where these can be called."""
        for part in (node, *getattr(node, "generators", ())):
            if isinstance(part, (ast.For, ast.comprehension)) and isinstance(part.target, ast.Name):
                self.names.callees[part.target.id] = self.callee(part.iter)

    def _learn_target(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, (ast.Name, ast.Attribute)):
            self._bind(target, self.meaning(value), value)
        elif isinstance(target, (ast.Tuple, ast.List)):
            if isinstance(value, (ast.Tuple, ast.List)):
                for one, other in zip(target.elts, value.elts, strict=False):
                    self._learn_target(one, other)
            for one, marked in zip(target.elts, self.shape(value) or (), strict=False):
                self._bind(one, Meaning(is_count=marked), value)

    def _bind(self, target: ast.expr, meaning: Meaning, value: ast.expr) -> None:
        """Know what a name or an object's attribute is bound to; of what is made from itself, besides what it was."""
        if isinstance(target, ast.Attribute):
            holder = self.callee(target.value)
            if isinstance(holder, Instance):
                holder.kept[target.attr] = meaning
        elif isinstance(target, ast.Name):
            if not any(isinstance(part, ast.Name) and part.id == target.id for part in ast.walk(value)):
                self.names.forget(target.id)  # else it may still be what it was, in a form that is not followed
            self.names.learn(target.id, meaning)

    def _goes_on(self, node: ast.AST) -> bool:
        """Tell whether a function calls itself for what comes next: with the rest of an array, or a place moved on."""
        if not isinstance(node, ast.Call):
            return False
        called = self.callee(node.func)
        if not (isinstance(called, Own) and called.definition in self.own):
            return False
        parts = [*node.args, *(word.value for word in node.keywords)]
        parted = [part.value for part in parts if isinstance(part, ast.Subscript) and is_part(part)]
        moved = {name for part in parts if (name := moved_on(part))}
        return any(any((self.marks(whole) or ())[:1]) for whole in parted) or any(
            self.is_place(name, called.definition) for name in moved
        )


def _fields(of: ast.ClassDef) -> list[str]:
    """List the fields of a class that are written as in a dataclass."""
    return [node.target.id for node in of.body if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)]


def _mark_of(callee: Callee | None) -> object:
    """Give what is the same for what is called alike."""
    if isinstance(callee, Own):
        return id(callee.definition)
    if isinstance(callee, Instance):
        return id(callee.of.definition), repr(
            sorted((name, one.marks, one.is_count) for name, one in callee.kept.items())
        )
    return tuple(map(_mark_of, callee.parts.values())) if isinstance(callee, Held) else callee
