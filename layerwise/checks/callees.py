"""What is called where a text calls something: each such expression is resolved once, whatever it is written as.

A name, an alias or an import, an attribute, `getattr` with a name that is written there, a part of a list or a dict,
what `functools.partial`, a class or a function that makes functions gives: all of them come to a function of numpy's
or Python's by its name, or to a definition of the learner's. What comes to neither is not followed.
"""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator, Mapping, Sequence

from layerwise.checks.definitions import (
    Lookup,
    bound_in,
    defaults_in,
    definition_in,
    imported_by,
    parameters_in,
    parsed,
    passed_on_by,
)
from layerwise.checks.disguises import DISGUISES
from layerwise.checks.meanings import (
    Callee,
    Held,
    Instance,
    Known,
    Meaning,
    Names,
    Own,
    Repeats,
    constant,
    given,
    part_of,
)
from layerwise.checks.written import written

_MOST_NODES = 20_000  # of the trees of all functions: answers have some hundred
_MOST_BASES = 5  # classes above a class
_SAME = {"cache", "lru_cache", "staticmethod", "classmethod"}
"""What gives the function that it is given, as far as loops are concerned."""


class TooLongError(Exception):
    """There is more code than anybody writes."""


class Notebook:
    """What was looked up and read for one answer, so that each is looked up once, and recursion ends; and how much.

    Parameters
    ----------
    lookup : callable — from a name to its text, '' where it is not known
    """

    def __init__(self, lookup: Lookup) -> None:
        self.text = functools.cache(lookup)
        self._callees: dict[str, Callee | None] = {}
        self._made: dict[int, Instance] = {}
        self._nodes = 0
        self.read: set[object] = set()
        """Functions with what they were given."""
        self.opened: set[int] = set()
        """Functions of which it is being asked what they return."""

    def step(self) -> None:
        """Count a node.

        Raises
        ------
        TooLongError — it is too much
        """
        self._nodes += 1
        if self._nodes > _MOST_NODES:
            raise TooLongError

    def callee(self, name: str) -> Callee | None:
        """Tell what the notebook binds a name to, outside of functions."""
        if name not in self._callees:
            self._callees[name] = None  # while it is looked up: it may stand for itself
            self._callees[name] = self._looked_up(name)
        return self._callees[name]

    def made(self, call: ast.Call, of: Own) -> Instance:
        """Give the object that a call of a class makes: the same each time."""
        return self._made.setdefault(id(call), Instance(of))

    def _looked_up(self, name: str) -> Callee | None:
        text = self.text(name)
        if not text:
            return Known(name)
        tree = parsed(text)
        body = tree.body if tree else []
        node = definition_in(text, name) or bound_in(body, name) or next(iter(body), None)  # under another name
        return Callees(Names(), self).bound(name, node) if node else None


class Callees:
    """Resolves what is called, by what is known of the names in it.

    Parameters
    ----------
    names : Names
    notebook : Notebook — where names are looked up that are not among them
    """

    def __init__(self, names: Names, notebook: Notebook) -> None:
        self.names = names
        self.notebook = notebook

    def meaning(self, node: ast.expr) -> Meaning:
        """Tell what an expression stands for."""
        return Meaning(callee=self.callee(node))

    def attribute(self, node: ast.Attribute) -> Meaning:
        """Tell what an attribute was set to, of an object that is followed."""
        holder = self.callee(node.value)
        return holder.kept.get(node.attr, Meaning()) if isinstance(holder, Instance) else Meaning()

    def called(self, node: ast.Call) -> str:
        """Give the last name of the function of numpy's or Python's that is called, '' for any other."""
        callee = self.callee(node.func)
        return callee.name if isinstance(callee, Known) else ""

    def bound(self, name: str, node: ast.AST) -> Callee | None:
        """Resolve what a name is bound to by an import, or by what `bound_in` gives else."""
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            own = imported_by(node).get(name, name)
            return Known(own) if own == name else self.notebook.callee(own)
        return self.callee(node)

    def callee(self, node: ast.AST) -> Callee | None:
        """Resolve an expression, or a definition, that may be called."""
        match node:
            case ast.Name(id=name):
                found = self.names.callees[name] if name in self.names.callees else self.notebook.callee(name)
            case ast.Attribute(value=holder, attr=name):
                found = self._member(self.callee(holder), name)
            case ast.Call():
                self.notebook.step()
                found = self._given_by(node)
            case ast.FunctionDef():
                found = self._defined(node)
            case ast.Lambda() | ast.ClassDef():
                found = Own(node, self.names)
            case ast.Subscript(value=holder, slice=place):
                found = part_of(self.callee(holder), place)
            case _:
                found = self._of_parts(node)
        return found

    def _of_parts(self, node: ast.AST) -> Callee | None:
        """Resolve an expression that holds others."""
        match node:
            case ast.NamedExpr(value=value):
                return self.callee(value)
            case ast.IfExp(body=one, orelse=other):
                return Held({True: self.callee(one), False: self.callee(other)})
            case ast.List(elts=parts) | ast.Tuple(elts=parts):
                return Held(dict(enumerate(map(self.callee, parts))))
            case ast.Dict(keys=keys, values=values):
                written_keys = [constant(key) if key else None for key in keys]
                return Held(dict(zip(written_keys, map(self.callee, values), strict=True)))
        return None

    def _given_by(self, node: ast.Call) -> Callee | None:
        """Resolve what a call gives."""
        called, first = self.callee(node.func), node.args[0] if node.args else ast.Constant(None)
        match called:
            case Known(name="getattr") if len(node.args) > 1 and isinstance(constant(node.args[1]), str):
                found = self._member(self.callee(first), str(constant(node.args[1])))
            case Known(name="partial"):
                found = given(self.callee(first), *self.arguments(node.args[1:], node.keywords))
            case Known(name="get") if isinstance(node.func, ast.Attribute):
                found = part_of(self.callee(node.func.value), first)
            case Known(name=name) if name in DISGUISES:
                found = Repeats(written(node).splitlines()[0])
            case Known(name=name):
                found = self.callee(first) if name in _SAME else None
            case Own(definition=ast.ClassDef()):
                found = self.notebook.made(node, called)
            case Own():
                found = self._returned(called, *self.arguments(node.args, node.keywords))
            case _:
                found = None
        return found

    def arguments(
        self, args: Sequence[ast.expr], keywords: Sequence[ast.keyword]
    ) -> tuple[tuple[Meaning, ...], dict[str, Meaning]]:
        """Tell what the arguments of a call stand for, by place and by name."""
        return tuple(map(self.meaning, args)), {word.arg: self.meaning(word.value) for word in keywords if word.arg}

    def _defined(self, function: ast.FunctionDef) -> Callee:
        """Resolve a definition: its function, and what its decorators make of it."""
        passed_on = passed_on_by(function)
        if passed_on is not None:
            return self.callee(passed_on) or Own(function, self.names)
        own = Own(function, self.names)
        versions: list[Callee] = [own]
        for decorator in reversed(function.decorator_list):
            maker = self.callee(decorator)
            by = self.callee(decorator.func) if isinstance(decorator, ast.Call) else maker
            if any(isinstance(one, Known) and one.name in DISGUISES for one in (maker, by)):
                return Repeats(f"@{written(decorator)}")
            made = self._returned(maker, (Meaning(callee=versions[-1]),), {}) if isinstance(maker, Own) else None
            versions += [made] if made else []
        return Held(dict(enumerate(versions))) if len(versions) > 1 else own

    def _returned(self, own: Own, args: tuple[Meaning, ...], named: Mapping[str, Meaning]) -> Callee | None:
        """Resolve what a function returns in its last line."""
        if isinstance(own.definition, ast.ClassDef) or id(own.definition) in self.notebook.opened:
            return None
        body = [] if isinstance(own.definition, ast.Lambda) else own.definition.body
        value = own.definition.body if isinstance(own.definition, ast.Lambda) else getattr(body[-1], "value", None)
        if value is None or (body and not isinstance(body[-1], ast.Return)):
            return None
        inside = Callees(self.entered(own, args, named), self.notebook)
        found = bound_in(body, value.id) if isinstance(value, ast.Name) else None
        self.notebook.opened.add(id(own.definition))
        try:
            return inside.bound(written(value), found) if found else inside.callee(value)
        finally:
            self.notebook.opened.discard(id(own.definition))

    def entered(self, own: Own, args: tuple[Meaning, ...], named: Mapping[str, Meaning]) -> Names:
        """Give the names inside a function that is called."""
        if isinstance(own.definition, ast.ClassDef):
            return Names()
        parameters = parameters_in(own.definition)
        names = own.around.without(parameters)
        meant = {**dict(zip(parameters, (*own.given, *args), strict=False)), **own.named, **named}
        for name, value in defaults_in(own.definition).items():
            if name not in meant:
                names.learn(name, Meaning(callee=Callees(own.around, self.notebook).callee(value)))
        for name, meaning in meant.items():
            names.learn(name, meaning)
        return names

    def _member(self, holder: Callee | None, name: str) -> Callee | None:
        """Resolve an attribute."""
        if isinstance(holder, Instance):
            kept = holder.kept.get(name)
            return kept.callee if kept else self.method(holder, name)
        if isinstance(holder, Own) and isinstance(holder.definition, ast.ClassDef):
            node, of = next(_found_in_class(holder, name, self.notebook), (None, holder))
            return Callees(of.around, self.notebook).callee(node) if node else None
        return Known(name)

    def method(self, holder: Instance, name: str) -> Callee | None:
        """Resolve a method of an object, which gets the object in the first place."""
        node, of = next(_found_in_class(holder.of, name, self.notebook), (None, holder.of))
        if node is None:
            return None
        kinds = set(map(written, node.decorator_list)) if isinstance(node, ast.FunctionDef) else {"staticmethod"}
        callee = Callees(of.around, self.notebook).callee(node)
        if "staticmethod" in kinds:
            return callee
        return given(callee, (Meaning(callee=of if "classmethod" in kinds else holder),), {})


def _found_in_class(of: Own, name: str, notebook: Notebook, above: int = 0) -> Iterator[tuple[ast.AST, Own]]:
    """Find what a class binds a name to, in its own body and then in those of the classes above."""
    if not isinstance(of.definition, ast.ClassDef) or above > _MOST_BASES:
        return
    node = bound_in(of.definition.body, name)
    if node is not None:
        yield node, of
    for base in of.definition.bases:
        callee = Callees(of.around, notebook).callee(base)
        if isinstance(callee, Own):
            yield from _found_in_class(callee, name, notebook, above + 1)
