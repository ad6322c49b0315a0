"""Put another answer in the place of a solution: a misconception or a variant of `grader_tests/`."""

from __future__ import annotations

import hashlib
import importlib
import inspect
import linecache
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from types import FunctionType, ModuleType
from typing import Any

Function = Callable[..., Any]


def answers_in(folder: str, week: str) -> Iterator[tuple[str, Function]]:
    """List the wrong answers or the right variants of a week.

    Parameters
    ----------
    folder : str — 'misconceptions' or 'variants'
    week : str — folder name of the week

    Yields
    ------
    the exercise's name, and the function `exercise__what_is_special`
    """
    for module in _modules(folder, week):
        for title, function in vars(module).items():
            if "__" in title.strip("_") and inspect.isfunction(function):
                yield title.split("__")[0], function


def answer_text(function: Function) -> str:
    """Give the text of `exercise__what_is_special` as a learner would have written it: under the exercise's name."""
    exercise = function.__name__.split("__")[0]
    return inspect.getsource(function).replace(f"def {function.__name__}(", f"def {exercise}(", 1)


def with_answer(namespace: Mapping[str, Any], text: str) -> dict[str, Any]:
    """Give a namespace in which one answer is another, for the functions that call it, too.

    Parameters
    ----------
    namespace : mapping — the solutions of a week
    text : str — the code that defines the other answer

    Returns
    -------
    dict of str to object — a copy; the given namespace stays as it is
    """
    copy = dict(namespace)
    for name, function in namespace.items():
        if isinstance(function, FunctionType) and function.__globals__ is namespace:
            copy[name] = _rebound(function, copy)
    where = f"<answer {hashlib.sha256(text.encode()).hexdigest()[:10]}>"
    linecache.cache[where] = (len(text), None, text.splitlines(keepends=True), where)
    exec(compile(text, where, "exec"), copy)  # noqa: S102 - a text of the course's own
    return copy


def _rebound(function: FunctionType, namespace: dict[str, Any]) -> FunctionType:
    """Copy a function so that it finds the functions it calls in another namespace."""
    twin = FunctionType(function.__code__, namespace, function.__name__, function.__defaults__, function.__closure__)
    twin.__kwdefaults__ = function.__kwdefaults__
    return twin


def _modules(folder: str, week: str) -> Iterator[ModuleType]:
    """Import the modules of a week: one an exercise, or several where there is much to tell apart."""
    name = f"grader_tests.{folder}.{week}"
    if find_spec(name) is None:
        return
    for found in pkgutil.iter_modules(importlib.import_module(name).__path__, f"{name}."):
        yield importlib.import_module(found.name)
