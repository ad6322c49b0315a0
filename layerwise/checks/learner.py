"""How a test touches a learner's functions: call one by name with plain data, look at what came of it."""

from __future__ import annotations

import copy
import inspect
import io
import linecache
import sys
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import CodeType, TracebackType
from typing import Any, Protocol, TypeVar

import numpy as np

from layerwise.checks.namesakes import namesakes
from layerwise.checks.outside import is_data
from layerwise.checks.plain import NotPlainError, Plain, to_plain

_WARN: dict[str, Any] = {"divide": "warn", "over": "warn", "under": "ignore", "invalid": "warn"}
"""Numpy's own defaults: a cell that changed them (`np.seterr`) must not turn a warning into an error."""
_LIBRARIES = {*sys.stdlib_module_names, "numpy"}
LEARNER_KEY = "__layerwise_learner__"

Fact = TypeVar("Fact")


@dataclass(frozen=True)
class Failure:
    """Why a call gave no value.

    Parameters
    ----------
    kind : str — 'missing', 'signature', 'not plain', or the name of the exception's class
    message : str — in the exception's words; for NotImplementedError the function that is not
        written, for 'missing' one of almost that name
    line : str — the line of the called function in which it happened, '' where that is not known
    within : str — the learner's or the notebook's own function that this line called and that stopped, '' where the
        line stopped by itself
    """

    kind: str
    message: str = ""
    line: str = ""
    within: str = ""


@dataclass(frozen=True)
class Outcome:
    """What came of one call.

    Parameters
    ----------
    value : plain data — what the function returned; None where it failed
    args, kwargs : plain data — the arguments as they are afterwards
    printed : str — what it wrote to standard output
    warnings : tuple of str — the warnings it caused; they never cost a mark
    failure : Failure — or None where the call returned
    """

    value: Plain = None
    args: tuple[Any, ...] = ()
    kwargs: dict[str, Any] = field(default_factory=dict)
    printed: str = ""
    warnings: tuple[str, ...] = ()
    failure: Failure | None = None


class Learner(Protocol):
    """A learner's work, wherever it runs: in this kernel, in pytest, or in a process of its own."""

    def call(self, name: str, *args: Any, **kwargs: Any) -> Outcome:
        """Call the function of that name with copies of plain data (or with a call-back)."""
        ...

    def value(self, name: str) -> tuple[bool, Plain]:
        """Tell whether a name stands for a function, and if not, for which plain data; None where it is not there."""
        ...

    def source(self, name: str) -> str:
        """Give the text of the function of that name, or of a class or an import; '' where it is not known."""
        ...

    def holds_data(self, name: str) -> bool:
        """Tell whether the notebook binds a name to data: not to a function, a module, a class or a constant."""
        ...

    def read(self, look: Callable[..., Fact], *args: Any) -> Fact:
        """Give what a function finds in the notebook's text; it gets this learner, and behind it the arguments.

        A test that looks for something in a text asks in this way: what was found is then all that it knows of the
        text, and is the same for many learners.
        """
        ...


class NamespaceLearner:
    """A learner's work as the names of a running kernel.

    Parameters
    ----------
    namespace : mapping of names — such as a notebook's `globals()`
    """

    def __init__(self, namespace: Mapping[str, Any]) -> None:
        self._namespace = namespace
        self._last: tuple[object, inspect.Signature | None] = (None, None)
        self._misfits: dict[tuple[object, ...], Failure | None] = {}

    def call(self, name: str, *args: Any, **kwargs: Any) -> Outcome:
        """Call the function of that name with copies of the arguments; see `Learner`."""
        function = self._namespace.get(name)
        if not callable(function):
            return Outcome(failure=Failure("missing", self._namesake(name)))
        args, kwargs = self._copied(args), self._copied(kwargs)
        misfit = self._misfit(function, args, kwargs)
        if misfit:
            return Outcome(failure=misfit)
        printed: Any = self._new_output()
        before, sys.stdout = sys.stdout, printed
        try:
            with warnings.catch_warnings(record=True, action="always") as caught, np.errstate(**_WARN):
                value, failure = self._attempt(function, args, kwargs)
        finally:
            sys.stdout = before
        said = tuple(dict.fromkeys(str(warning.message) for warning in caught))
        return Outcome(value, args, kwargs, printed.getvalue(), said, failure)

    def value(self, name: str) -> tuple[bool, Plain]:
        """Tell what a name stands for; see `Learner`."""
        value = self._namespace.get(name)
        try:
            return (True, None) if callable(value) else (False, to_plain(value))
        except NotPlainError:
            return False, None

    def source(self, name: str) -> str:
        """Give the text of the function of that name; see `Learner`."""
        try:
            return _import_of(self._namespace[name], name) or inspect.getsource(self._namespace[name])
        except (KeyError, OSError, TypeError):
            return ""

    def holds_data(self, name: str) -> bool:
        """Tell whether a name stands for data; see `Learner`."""
        return is_data(name, self._namespace.get(name))

    def read(self, look: Callable[..., Fact], *args: Any) -> Fact:
        """Give what a function finds in the notebook's text; see `Learner`."""
        return look(self, *args)

    def _copied(self, arguments: Any) -> Any:
        """Copy what a function is given, so that the test's own data stay as they are."""
        return copy.deepcopy(arguments)

    def _new_output(self) -> io.TextIOBase:
        """Give what takes all that one call prints, and tells it by `getvalue`."""
        return io.StringIO()

    def _misfit(self, function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Failure | None:
        """Say which parameters a function takes where these arguments do not fit it, whatever their values are."""
        if self._last[0] is not function:  # a test calls the same one again and again, in one or two forms
            self._last, self._misfits = (function, _signature(function)), {}
        form = (len(args), *kwargs)
        if form not in self._misfits:
            self._misfits[form] = _misfit(self._last[1], args, kwargs)
        return self._misfits[form]

    def _attempt(
        self, function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[Plain, Failure | None]:
        try:
            return to_plain(function(*args, **kwargs)), None
        except NotPlainError as error:
            return None, Failure("not plain", str(error))
        except NotImplementedError as error:
            places = self._places(error.__traceback__)
            return None, Failure("NotImplementedError", places[-1][0].co_name if places else "")
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a learner's code does, the test goes on
            return None, Failure(self._kind(error), str(error), *self._line(function, error.__traceback__))

    def _kind(self, error: BaseException) -> str:
        """Name the class of an error; one that the learner made counts as the one of Python's that it is based on."""
        own = type(error).__module__ == self._namespace.get("__name__")
        classes = (base for base in type(error).__mro__ if not own or base.__module__ == "builtins")
        return next(classes).__name__

    def _namesake(self, name: str) -> str:
        """Find a function whose name differs in capitals and underscores alone, '' where there is none."""
        return next((other for other in namesakes(name, self._namespace) if callable(self._namespace[other])), "")

    def _line(self, function: Callable[..., Any], trace: TracebackType | None) -> tuple[str, str]:
        """Find the deepest line of a traceback in the called function, and which other function it was in, if any.

        A line of another function, be it given or an earlier answer, is seldom the one that is wrong: it got
        something that it cannot use. Where none stands in the function itself, the deepest of the notebook serves.
        """
        places = self._places(trace)
        own = {getattr(function, "__name__", ""), _outermost(getattr(function, "__code__", None))}
        inside = [line for code, line in places if _outermost(code) in own]
        if not inside:
            return (places[-1][1] if places else ""), ""
        deepest = _outermost(places[-1][0])
        return inside[-1], "" if deepest in own else deepest

    def _places(self, trace: TracebackType | None) -> list[tuple[CodeType, str]]:
        """List the code and the line of every frame of a traceback that belongs to the notebook."""
        found = []
        while trace is not None:
            code = trace.tb_frame.f_code
            if trace.tb_frame.f_globals is self._namespace:
                found.append((code, linecache.getline(code.co_filename, trace.tb_lineno).strip()))
            trace = trace.tb_next
        return found


def _outermost(code: object) -> str:
    """Name the function at the top level in which a function, lambda or comprehension is written."""
    return code.co_qualname.split(".")[0] if isinstance(code, CodeType) else ""


def _import_of(value: object, name: str) -> str:
    """Write how a module, a function or a class of Python's or numpy's is imported; '' for anything else."""
    if inspect.ismodule(value):
        return f"import {value.__name__} as {name}"
    home = getattr(value, "__module__", None)
    if not isinstance(home, str) or home.split(".")[0] not in _LIBRARIES:
        return ""
    own = getattr(value, "__name__", None) if inspect.isroutine(value) or inspect.isclass(value) else None
    return f"from {home} import {own} as {name}" if isinstance(own, str) else ""


def learner_of(namespace: Mapping[str, Any]) -> Learner:
    """Give the learner behind a namespace: the one a grader put there, else the names themselves.

    Parameters
    ----------
    namespace : mapping of names — a notebook's `globals()`
    """
    learner: Learner | None = namespace.get(LEARNER_KEY)
    return learner if learner is not None else NamespaceLearner(namespace)


def _misfit(signature: inspect.Signature | None, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Failure | None:
    """Give a function's parameters as the failure of a call that does not fit them."""
    try:
        if signature is not None:
            signature.bind(*args, **kwargs)
    except TypeError:
        return Failure("signature", str(signature))
    return None


def _signature(function: Callable[..., Any]) -> inspect.Signature | None:
    """Read a function's signature; None of a builtin that has none: let the call itself tell."""
    try:
        return inspect.signature(function)
    except (TypeError, ValueError):
        return None
