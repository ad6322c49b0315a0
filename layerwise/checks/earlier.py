"""Which earlier exercise to mend first: a notebook remembers the outcome of its public checks.

What `propagate` returns is wrong where `sigmoid` is, and no look at `propagate` finds out why. So each check leaves
a note in the notebook's own names, and a later one that fails looks there for the functions that its answer calls.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from types import CodeType
from typing import Any

_KEY = "__layerwise_checked__"


def remember(namespace: Mapping[str, Any], exercise: str, *, passed: bool) -> None:
    """Note the outcome of a check, and of which function.

    Parameters
    ----------
    namespace : mapping — the notebook's `globals()`; where nothing can be written, nothing is noted
    exercise : str — the function's name
    passed : bool
    """
    if isinstance(namespace, MutableMapping):
        namespace.setdefault(_KEY, {})[exercise] = (namespace.get(exercise), passed)


def earlier_fault(namespace: Mapping[str, Any], exercise: str) -> str:
    """Name the first checked function that this one calls, directly or not, and that did not pass as it is now.

    Parameters
    ----------
    namespace : mapping — the notebook's `globals()`
    exercise : str — whose check failed

    Returns
    -------
    str — a sentence, '' where there is none
    """
    reached = _reached(namespace, exercise)
    for name, (function, passed) in namespace.get(_KEY, {}).items():
        if name in reached and not passed and namespace.get(name) is function:
            return f"the check of `{name}`, which it needs, fails, too: begin there."
    return ""


def _reached(namespace: Mapping[str, Any], exercise: str) -> set[str]:
    """Follow the names that a function reads to the functions behind them, and so on."""
    found: set[str] = set()
    fresh = [exercise]
    while fresh:
        code = getattr(namespace.get(fresh.pop()), "__code__", None)
        new = set(_names(code)) - found if isinstance(code, CodeType) else set()
        found |= new
        fresh += [name for name in new if name in namespace]
    return found - {exercise}


def _names(code: CodeType) -> Iterator[str]:
    """Go through the names that a function, and the functions written inside of it, take from around it."""
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _names(constant)
