"""What names and expressions stand for while a function's text is followed: arrays, lengths, and what can be called."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from layerwise.checks.definitions import Function

Marks = tuple[bool, ...]
"""For each axis of an array, whether what must not be looped over lies along it."""


@dataclass(frozen=True)
class Known:
    """A function or a module that is none of the learner's: numpy's, Python's, or one without a text; its last name."""

    name: str


@dataclass(frozen=True)
class Repeats:
    """What calls a Python function again and again, such as `np.vectorize(f)`: the line that makes it."""

    line: str


@dataclass(frozen=True, eq=False)
class Own:
    """A function or a class of the learner's.

    Parameters
    ----------
    definition : FunctionDef, Lambda or ClassDef
    around : Names — what its text sees besides its parameters
    given : tuple of Meaning — what it was given by place before it is called, as by `functools.partial`
    named : dict of str to Meaning — the same by name
    """

    definition: Function | ast.ClassDef
    around: Names
    given: tuple[Meaning, ...] = ()
    named: Mapping[str, Meaning] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Instance:
    """An object of one of the learner's classes, and what those of its attributes stand for that were set so far."""

    of: Own
    kept: dict[str, Meaning] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Held:
    """Several that can be called, by their places or keys; itself called, it may be any of them."""

    parts: Mapping[object, Callee | None]


Callee = Known | Repeats | Own | Instance | Held


@dataclass(frozen=True)
class Meaning:
    """What an expression stands for, as far as the axis and calls are concerned.

    Parameters
    ----------
    marks : tuple of bool — where it is an array that can be followed
    shape : tuple of bool — where it is the shape of one
    is_count : bool — whether it is the length along a marked axis
    callee : Callee — where it can be called, or has parts that can
    """

    marks: Marks | None = None
    shape: Marks | None = None
    is_count: bool = False
    callee: Callee | None = None


@dataclass
class Names:
    """What the names in a function stand for."""

    arrays: dict[str, Marks] = field(default_factory=dict)
    shapes: dict[str, Marks] = field(default_factory=dict)
    counts: set[str] = field(default_factory=set)
    callees: dict[str, Callee | None] = field(default_factory=dict)
    """None for a name that is bound here, and not to what can be called: it hides one of the notebook."""

    def without(self, hidden: Iterable[str]) -> Names:
        """The names as they are inside a function whose parameters hide some of them."""
        inner = Names(dict(self.arrays), dict(self.shapes), set(self.counts), dict(self.callees))
        for name in hidden:
            inner.forget(name)
        return inner

    def forget(self, name: str) -> None:
        """Know nothing of a name any more."""
        self.arrays.pop(name, None)
        self.shapes.pop(name, None)
        self.counts.discard(name)
        self.callees[name] = None

    def learn(self, name: str, meaning: Meaning) -> None:
        """Know what a name stands for, besides what is known of it."""
        if meaning.marks is not None:
            self.arrays[name] = meaning.marks
        if meaning.shape is not None:
            self.shapes[name] = meaning.shape
        if meaning.is_count:
            self.counts.add(name)
        if meaning.callee is not None:
            self.callees[name] = meaning.callee


def given(callee: Callee | None, args: tuple[Meaning, ...], named: Mapping[str, Meaning]) -> Callee | None:
    """Give what is called with some arguments already in place."""
    if isinstance(callee, Own):
        return replace(callee, given=(*callee.given, *args), named={**callee.named, **named})
    if isinstance(callee, Held):
        return Held({key: given(part, args, named) for key, part in callee.parts.items()})
    return callee


def part_of(holder: Callee | None, place: ast.expr) -> Callee | None:
    """Give a part of a list or a dict: where the text does not tell which, it may be any."""
    if not isinstance(holder, Held):
        return None
    key = constant(place)
    if key is None:
        return holder
    return holder.parts.get(key + len(holder.parts) if isinstance(key, int) and key < 0 else key)


def constant(node: ast.expr) -> int | str | None:
    """Give the number or text that is written there, None where it is another expression."""
    try:
        value = ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError):
        return None
    return value if isinstance(value, (int, str)) else None
