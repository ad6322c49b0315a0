"""Compare what a function returned with what it should have, and say in one sentence what differs."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import EllipsisType
from typing import Any

import numpy as np

from layerwise.checks.plain import Plain, describe, entries_of

RTOL = 1e-4
"""Relative tolerance: wide enough for float32 inside, four orders below any real fault."""
ATOL = 1e-6
"""Absolute tolerance, for entries near zero: float32 cancels to about 1e-7."""

Guess = Callable[[np.ndarray, np.ndarray], str]
"""Names the likely cause of a wrong shape, '' where there is none."""

_MOST_KEYS = 10
_KEY = re.compile(r"[A-Za-z_ ]{0,20}\d{0,2}")
"""Keys that are shown: a longer one, or one of numbers, may hold a hidden test's inputs."""

_PAIR = "Does a function that you call return several values? Take them apart: `one, other = …`."
_COINCIDENCE = 2
"""A factor of two has many causes; of five, where there are five columns, only one is likely."""


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong with an answer.

    Parameters
    ----------
    kind : str — 'missing', 'signature', 'error', 'none', 'type', 'shape', 'values', 'purity', 'vectorised',
        or of a quiz 'choice'
    sentence : str — what it is and, where it can be told, the likely cause
    case : str — for which arguments, '' where it holds for all; the sentence begins with it
    named : bool — whether the sentence names the very mistake, by the numbers that it leads to
    edge : bool — whether it shows in an edge case, which has a weight of its own
    guess : str — the end of the sentence, where it is a guess at the cause: not told where the cause is known
    """

    kind: str
    sentence: str
    case: str = ""
    named: bool = False
    edge: bool = False
    guess: str = ""

    @property
    def fact(self) -> str:
        """The sentence without the guess at its end."""
        return self.sentence.removesuffix(self.guess).rstrip()


def compare(
    got: Plain,
    expected: Plain | EllipsisType,
    *,
    public: bool,
    subject: str = "the result",
    sizes: Mapping[str, int] | None = None,
    inside: bool = False,
    parts: Sequence[str] = (),
) -> Fault | None:
    """Find the first difference, in a fixed order: none, type, shape, not a number, value.

    Parameters
    ----------
    got, expected : plain data — dicts, and tuples inside another value, such as a cache, may hold more than is
        expected; a list serves for a tuple; anything will do where `...` is expected
    public : bool — whether the sentence may show expected numbers
    subject : str — what to call the value in the sentence
    sizes : dict of str to int — how many of what the input has, such as {'columns': 5}, to recognise a missing 1/m;
        None where wrong numbers alone are looked for, and not their cause
    inside : bool — whether the value is part of another one
    parts : sequence of str — what to call the items of a tuple, in its order

    Returns
    -------
    Fault — or None where both agree within RTOL and ATOL
    """
    if isinstance(expected, EllipsisType):
        return None
    if got is None and expected is not None:
        return _none(subject)
    if isinstance(expected, dict):
        return _compare_dicts(got, expected, public=public, subject=subject, sizes=sizes)
    if isinstance(expected, (list, tuple)):
        return _compare_sequences(
            got, expected, public=public, subject=subject, sizes=sizes, inside=inside, parts=parts
        )
    if expected is None or isinstance(expected, str):
        return _compare_exactly(got, expected, public=public, subject=subject)
    return _compare_numbers(got, np.asarray(expected), public=public, subject=subject, sizes=sizes)


def compare_shapes(got: Any, expected: Mapping[str, tuple[int, ...]], subject: str = "the result") -> Fault | None:
    """Find the first entry of a dict of arrays that is missing, no array of numbers, or of another shape.

    Parameters
    ----------
    got : plain data — what a function returned
    expected : dict of str to tuple of int — the shape under each key
    subject : str — what to call the value in the sentence

    Returns
    -------
    Fault — or None where every shape is as asked
    """
    fault = _dict_misfit(got, expected, subject)
    if fault:
        return fault
    for key, shape in expected.items():
        numbers = np.asarray(got[key])
        if numbers.dtype.kind not in "biuf":
            return Fault("type", f"`{key}` holds {entries_of(numbers)} entries, where real numbers are asked.")
        if numbers.shape != shape:
            return _shape_fault(numbers, np.zeros(shape), f"`{key}`", _guess_at_made_shape)
    return None


def _compare_dicts(
    got: Any, expected: dict[str, Plain], *, public: bool, subject: str, sizes: Mapping[str, int] | None
) -> Fault | None:
    fault = _dict_misfit(got, expected, subject)
    if fault:
        return fault
    for key, value in expected.items():
        fault = compare(got[key], value, public=public, subject=f"`{key}`", sizes=sizes, inside=True)
        if fault:
            return fault
    return None


def _dict_misfit(got: Plain, expected: Mapping[str, object], subject: str) -> Fault | None:
    """Say what keeps a value from being a dict with at least these keys."""
    if got is None:
        return _none(subject)
    if not isinstance(got, dict):
        return Fault("type", f"{subject} is {describe(got)}, where a dict with the keys {_listed(expected)} is asked.")
    missing = next((key for key in expected if key not in got), None)
    return Fault("type", f"{subject} has no key '{missing}'. It has {_listed(got)}.") if missing else None


def _none(subject: str) -> Fault:
    asks = "Does every path end in `return …`, and is no `None` left to be filled in? Printing is not returning."
    return Fault("none", f"{subject} is None. {asks}")


def _compare_sequences(
    got: Plain,
    expected: list[Plain] | tuple[Plain, ...],
    *,
    public: bool,
    subject: str,
    sizes: Mapping[str, int] | None,
    inside: bool,
    parts: Sequence[str],
) -> Fault | None:
    asked = f"a {type(expected).__name__} of {len(expected)}" + (f" ({', '.join(parts)})" if parts else "")
    more_fits = inside and isinstance(expected, tuple)
    if not isinstance(got, (list, tuple)) or len(got) < len(expected) or (len(got) > len(expected) and not more_fits):
        return Fault("type", f"{subject} is {describe(got)}, where {asked} is asked.")
    for place, (one, other) in enumerate(zip(got, expected, strict=False)):
        name = _item(place, subject, parts)
        fault = compare(one, other, public=public, subject=name, sizes=sizes, inside=True)
        if fault:
            return fault
    return None


def _item(place: int, subject: str, parts: Sequence[str]) -> str:
    """Say which item of a sequence is meant: by its name, as in code, or in words."""
    if place < len(parts):
        return f"`{parts[place]}`"
    return f"{subject[:-1]}[{place}]`" if subject.endswith("`") else f"item {place} of {subject}"


def _compare_exactly(got: Plain, expected: Plain, *, public: bool, subject: str) -> Fault | None:
    if type(got) is type(expected) and got == expected:
        return None
    asked = f"{expected!r} is asked" if public else "something else is asked"
    return Fault("values", f"{subject} is {describe(got)}, where {asked}.")


def _compare_numbers(
    got: Plain, expected: np.ndarray, *, public: bool, subject: str, sizes: Mapping[str, int] | None
) -> Fault | None:
    if isinstance(got, (dict, tuple, str, list)) or got is None:
        guess = _PAIR if isinstance(got, tuple) and expected.ndim else ""
        says = f"{subject} is {describe(got)}, where {describe(expected)} is asked. {guess}"
        return Fault("type", says.rstrip(), guess=guess)
    numbers = np.asarray(got)
    if numbers.dtype.kind not in "biuf":
        return Fault("type", f"{subject} holds {entries_of(numbers)} entries, where real numbers are asked.")
    if expected.ndim == 0 and numbers.size == 1:
        numbers = numbers.reshape(())  # a float, an np.float64 and a (1, 1) array are all one number
    if numbers.shape != expected.shape:
        return _shape_fault(numbers, expected, subject, _guess_at_shape)
    pair = numbers.astype(float, copy=False), expected.astype(float, copy=False)
    return _compare_values(*pair, public=public, subject=subject, sizes=sizes)


def _shape_fault(got: np.ndarray, expected: np.ndarray, subject: str, guess: Guess) -> Fault:
    cause = guess(got, expected)
    says = f"{subject} is {describe(got)}, where {describe(expected)} is asked. {cause}"
    return Fault("shape", says.rstrip(), guess=cause)


def _guess_at_shape(got: np.ndarray, expected: np.ndarray) -> str:
    if got.ndim == 2 and got.shape == expected.shape[::-1]:
        if min(got.shape) == 1:
            return f"It {'lies as a row' if got.shape[0] == 1 else 'stands as a column'}."
        return "It is the transpose: is a `.T` missing, or one too many?"
    if got.size == expected.size and got.ndim < expected.ndim:
        return "An axis is gone: did you forget `keepdims=True`, or a `reshape`?"
    if got.ndim == 0:
        return "Did you sum over every axis, where one was meant?"
    return "Is a sum or a mean missing?" if expected.ndim == 0 else ""


def _guess_at_made_shape(got: np.ndarray, expected: np.ndarray) -> str:
    """Say the same of an array that was not computed from others, but made in this shape."""
    if got.ndim == 2 and got.shape == expected.shape[::-1]:
        return "It is the transpose: the two sizes have changed places."
    if got.size == expected.size and got.ndim < expected.ndim:
        return "An axis is gone: a column of n numbers has the shape (n, 1), a pair."
    return ""


def _compare_values(
    got: np.ndarray, expected: np.ndarray, *, public: bool, subject: str, sizes: Mapping[str, int] | None
) -> Fault | None:
    wrong = ~_close(got, expected)
    if not wrong.any():
        return None
    place = tuple(int(i) for i in np.argwhere(wrong)[0])
    entry = f"{subject} at {list(place)}" if place else subject
    if not np.isfinite(got[place]) and np.isfinite(expected[place]):
        cause = "Was something divided by zero, or an exponential too large?"
        says = f"{entry} is {_number(got[place])}, where a finite number is asked. {cause}"
        return Fault("values", says, guess=cause)
    shown = f", where {_number(expected[place])} is asked" if public else ", which is not the right value"
    cause = "" if sizes is None else likely_cause(got, expected, sizes)
    return Fault("values", f"{entry} is {_number(got[place])}{shown}. {cause}".rstrip(), guess=cause)


def likely_cause(got: np.ndarray, expected: np.ndarray, sizes: Mapping[str, int]) -> str:
    """Name the mistake behind wrong numbers of the right shape, where their pattern gives it away.

    Parameters
    ----------
    got, expected : arrays of one shape
    sizes : dict of str to int — how many of what the input has

    Returns
    -------
    str — one or two sentences, '' where nothing fits
    """
    if _agree(got, -expected):
        return "The sign is the other way round."
    for name, size in sizes.items():
        question = f"and the input has {size} {name}: is a division by their number"
        if size > _COINCIDENCE and _agree(got, expected * size):
            return f"Everything is {size} times too large, {question} missing?"
        if size > _COINCIDENCE and _agree(got * size, expected):
            return f"Everything is {size} times too small, {question} one too many?"
    if got.size > 1 and _agree(np.sort(got, axis=None), np.sort(expected, axis=None)):
        return "The right numbers are there, in the wrong places: look at the order of axes."
    return ""


def _agree(one: np.ndarray, other: np.ndarray) -> bool:
    return bool(other.any()) and bool(_close(one, other).all())


def _close(got: np.ndarray, expected: np.ndarray) -> np.ndarray:
    """Tell entry by entry what is close enough; `np.isclose` says the same, in twice the time and more."""
    same = np.asarray(got == expected)
    if same.all():  # as most right answers are
        return same
    with np.errstate(invalid="ignore", over="ignore"):
        near = np.abs(got - expected) <= ATOL + RTOL * np.abs(expected)
    both_nan = np.isnan(got) & np.isnan(expected)
    return np.asarray(same | both_nan | (near & np.isfinite(expected)))


def _number(value: float) -> str:
    return f"{value:.6g}"


def _listed(mapping: Mapping[str, object]) -> str:
    """List keys, of which an answer may have any number of any length."""
    named = [f"'{key}'" if _KEY.fullmatch(key) else "'…'" for key in itertools.islice(mapping, _MOST_KEYS)]
    more = [f"{len(mapping) - _MOST_KEYS} more"] if len(mapping) > _MOST_KEYS else []
    return ", ".join([*named, *more]) or "none"
