"""What a test asked of an answer and what it got: kept so that another answer can be asked the same, and compared."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import FunctionType
from typing import Any

import numpy as np

from layerwise.checks.compare import compare
from layerwise.checks.failure_kinds import LOST
from layerwise.checks.following import altered
from layerwise.checks.generator import Watch, kept_generator
from layerwise.checks.learner import Fact, Failure, Learner, Outcome
from layerwise.checks.plain import Plain, size_of
from layerwise.checks.purity import changed_argument

_MISFIT = (
    re.compile(r"(?P<one>\d+) \(dim 1\) != (?P<other>\d+) \(dim 0\)$"),
    re.compile(r"\(size (?P<other>\d+) is different from (?P<one>\d+)\)$"),
)
"""How `np.dot` and `@` say that two matrices do not fit; both mean the same."""
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[-+]?\d+)?")
_MOST_PRINTED = 200  # numbers that are looked at
_MOST_GIVEN = 5_000  # numbers in the arguments of a call, which may be what a learner returned before
_MOST_KEPT = 500_000  # numbers of all calls together; the course's own tests ask for 80,000
_OTHER_SEED = 1_000_003  # no test draws from it
_ROUNDED = 6e-3  # how far a printed number may be from another, since many round to two decimals


@dataclass(frozen=True)
class Answer:
    """What came of one call, as far as answers are told apart by it.

    Parameters
    ----------
    value : plain data — what was returned, None where the call failed
    failure : tuple of str — the kind of the failure and what is telling about it, empty where there was none
    changed : str — which argument was changed in place, '' where none was
    printed : tuple of float — the numbers among what was printed
    """

    value: Plain = field(default=None, compare=False)
    failure: tuple[str, ...] = ()
    changed: str = ""
    printed: tuple[float, ...] = field(default=(), compare=False)

    def agrees(self, other: Answer) -> bool:
        """Tell whether this is what another answer gave, within the tolerance of the checks."""
        return self == other and _alike(self.value, other.value)

    def resembles(self, other: Answer) -> bool:
        """Tell whether this has the form of what another answer gave, whatever its numbers."""
        return self == other and _form(self.value) == _form(other.value)

    def prints_like(self, other: Answer) -> bool:
        """Tell whether the same numbers were printed as by another answer, in whatever words, rounded or not."""
        return _all_near(self.printed, other.printed) and _all_near(other.printed, self.printed)


@dataclass(frozen=True)
class Call:
    """One call of a learner's function.

    Parameters
    ----------
    name : str — the function's
    args, kwargs : plain data or call-backs — what it was given
    state : tuple — of numpy's global generator before the call
    answer : Answer — what came of it
    """

    name: str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    state: Any
    answer: Answer

    @cached_property
    def key(self) -> bytes:
        """The same for two calls with the same arguments and the same generator, whatever came of them."""
        return hashlib.sha256(_bytes((self.name, self.args, self.kwargs, self.state))).digest()

    def of(self, learner: Learner) -> Answer:
        """Ask a learner the same, with the generator as it was."""
        Watch().set(self.state)  # of the one that exercises draw from
        return _answer(learner.call(self.name, *self.args, **self.kwargs), self.args, self.kwargs)


class Recording:
    """A learner whose calls are kept; see `Learner`.

    None are kept of an answer that returns more than any sound or nearly sound one: others could not be asked the same
    within any bound.

    Parameters
    ----------
    learner : Learner — who is called
    """

    def __init__(self, learner: Learner) -> None:
        self.calls: list[Call] = []
        self._learner = learner
        self._room = _MOST_KEPT
        self._generator = Watch()

    def call(self, name: str, *args: Any, **kwargs: Any) -> Outcome:
        """Call a function and keep what came of it; see `Learner`."""
        state = self._generator.read()  # of the one that exercises draw from
        outcome = self._learner.call(name, *args, **kwargs)
        self._keep(Call(name, args, kwargs, state, _answer(outcome, args, kwargs)))
        return outcome

    def value(self, name: str) -> tuple[bool, Plain]:
        """Tell what a name stands for; see `Learner`."""
        return self._learner.value(name)

    def source(self, name: str) -> str:
        """Give a function's text; see `Learner`."""
        return self._learner.source(name)

    def holds_data(self, name: str) -> bool:
        """Tell whether a name stands for data; see `Learner`."""
        return self._learner.holds_data(name)

    def read(self, look: Callable[..., Fact], *args: Any) -> Fact:
        """Give what a function finds in the notebook's text; see `Learner`."""
        return self._learner.read(look, *args)

    def repeats(self, name: str) -> bool:
        """Tell whether a function gives the same value for the same arguments, with other random numbers at hand.

        Parameters
        ----------
        name : str — the function's
        """
        call = next(self._sound_calls(name), None)
        if call is None:
            return False
        with kept_generator():
            np.random.seed(_OTHER_SEED)  # noqa: NPY002 - the one that exercises draw from
            again = self._learner.call(name, *call.args, **call.kwargs)
            return _answer(again, call.args, call.kwargs).agrees(call.answer)

    def heeds(self, name: str) -> bool:
        """Tell whether a function gives another value for some other numbers of the same shapes.

        Parameters
        ----------
        name : str — the function's
        """
        others = next(filter(None, map(_altered, self._sound_calls(name))), [])
        with kept_generator():
            return not others or any(not other.of(self._learner).agrees(other.answer) for other in others)

    def _sound_calls(self, name: str) -> Iterator[Call]:
        """Go through the calls of a function that did not fail."""
        return (call for call in self.calls if call.name == name and not call.answer.failure)

    def _keep(self, call: Call) -> None:
        """Keep a call, or give up all of them for good once they are too large."""
        given = size_of(call.args) + size_of(call.kwargs)
        self._room -= given + size_of(call.answer.value) if given <= _MOST_GIVEN else _MOST_KEPT
        if self._room >= 0:
            self.calls.append(call)
        else:
            self._room = -1
            self.calls.clear()


def _altered(call: Call) -> list[Call]:
    """List calls that differ from one in the numbers that are given, and keep what came of that one."""
    before, args = _bytes((call.args, call.kwargs)), altered((call.args, call.kwargs))
    return [replace(call, args=other[0], kwargs=other[1]) for other in args if _bytes(other) != before]


def _answer(outcome: Outcome, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Answer:
    if outcome.failure:
        return Answer(failure=(outcome.failure.kind, _telling(outcome.failure)))
    printed = tuple(map(float, _NUMBER.findall(outcome.printed)[:_MOST_PRINTED]))
    return Answer(outcome.value, changed=changed_argument(args, kwargs, outcome), printed=printed)


def _telling(failure: Failure) -> str:
    """Give what two answers with the same mistake share of a failure's message."""
    if failure.kind in LOST:
        return ""
    if failure.kind == "signature":  # parameters may have other names
        return re.sub(r"\w+", "x", re.sub(r"=[^,)]*", "=", failure.message))
    found = next((found for pattern in _MISFIT if (found := pattern.search(failure.message))), None)
    return f"{found['one']} columns and {found['other']} rows" if found else failure.message


def _alike(value: Plain, other: Plain) -> bool:
    if isinstance(value, np.ndarray) and value.dtype.kind not in "biuf":
        return isinstance(other, np.ndarray) and np.array_equal(value, other)
    if isinstance(other, np.ndarray) and other.dtype.kind not in "biuf":
        return False
    try:
        return compare(value, other, public=False) is None
    except (TypeError, ValueError):  # the same inside of a list or a dict
        return False


def _form(value: Plain) -> Any:
    if isinstance(value, dict):
        return {key: _form(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_form(item) for item in value]
    return np.shape(value) if isinstance(value, (np.ndarray, int, float)) else type(value)


def _all_near(numbers: Sequence[float], others: Sequence[float]) -> bool:
    """Tell whether each number is among others, as exact as three digits are."""
    return all(any(abs(one - other) <= _ROUNDED * max(1.0, abs(other)) for other in others) for one in numbers)


def _bytes(value: Any) -> bytes:
    """Write a value so that equal ones give the same bytes; of a function, its code and what it has at hand."""
    if isinstance(value, np.ndarray):
        return f"{value.dtype}{value.shape}".encode() + value.tobytes()
    if isinstance(value, dict):
        return b"{" + b",".join(_bytes(item) for item in value.items()) + b"}"
    if isinstance(value, (list, tuple)):
        return type(value).__name__.encode() + b"(" + b",".join(map(_bytes, value)) + b")"
    if isinstance(value, FunctionType):
        held = [cell.cell_contents for cell in value.__closure__ or ()]
        return value.__code__.co_code + repr(value.__code__.co_consts).encode() + _bytes((value.__defaults__, held))
    return repr(value).encode()
