"""Signs that what comes out does not follow what goes in: arguments are handed back, or shapes alone are heeded."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from layerwise.checks.plain import Plain

_CLOSE = 1e-6  # as near as numbers in single precision are
_FEWEST = 3  # different numbers that show a scale and a shift: two lie on a line in any case

Place = tuple[Any, ...]
"""Where a number or an array lies among others: the keys and places that lead to it."""
Leaves = dict[Place, np.ndarray]
"""The numbers and arrays of numbers in a value, by their places."""
Told = tuple[Leaves, Leaves, Leaves]
"""Of a case, what a function returned, what is right, and what it was given."""


def is_handed_back(cases: Sequence[tuple[Plain, Plain, Sequence[Any]]]) -> bool:
    """Tell whether all numbers that come out are arguments, as they are or scaled and shifted by fixed numbers.

    `x + 1` says no more than `x` of what was asked, unless the right numbers are made from `x` in such a way, too.
    What is the same number everywhere adds nothing to that.

    Parameters
    ----------
    cases : of each, what the function returned, what is right, and what it was given
    """
    told = [(_leaves(value), _leaves(right), _leaves(list(given))) for value, right, given in cases]
    places = {place for _, right, _ in told for place in right}
    varied = [place for place in places if not _is_the_same_everywhere(place, told)]
    return bool(varied) and all(_comes_from_an_argument(place, told) for place in varied)


def altered(args: Any) -> Iterator[Any]:
    """Give other arguments of the same shapes and kinds: some arrays turned round, all of them, and numbers weighted.

    Where all are turned round, points still have their own labels, and much comes out as before; so some go first.

    Parameters
    ----------
    args : plain data or call-backs, one or several in a tuple, list or dict
    """
    turns = itertools.cycle((True, False))
    yield _changed(args, lambda array: _turned_round(array) if next(turns) else array)
    yield _changed(args, _turned_round)
    yield _changed(args, _weighted)


def _changed(args: Any, change: Callable[[np.ndarray], np.ndarray]) -> Any:
    if isinstance(args, dict):
        return {key: _changed(item, change) for key, item in args.items()}
    if isinstance(args, (list, tuple)):
        return type(args)(_changed(item, change) for item in args)
    return change(args) if isinstance(args, np.ndarray) else args


def _turned_round(array: np.ndarray) -> np.ndarray:
    return np.flip(array).copy()


def _weighted(array: np.ndarray) -> np.ndarray:
    """Make numbers smaller, each by another factor, so that shares stay shares; whole ones stay what they are."""
    if array.dtype.kind != "f":
        return array
    return (array * np.linspace(0.75, 1, array.size, endpoint=False).reshape(array.shape)).astype(array.dtype)


def _leaves(value: Any, at: Place = ()) -> Leaves:
    """Give the numbers and arrays of numbers in a value, by their places."""
    if isinstance(value, (dict, list, tuple)):
        parts = value.items() if isinstance(value, dict) else enumerate(value)
        return {place: leaf for key, part in parts for place, leaf in _leaves(part, (*at, key)).items()}
    if not isinstance(value, (np.ndarray, np.generic, int, float)):
        return {}
    numbers = np.asarray(value)
    return {at: numbers.astype(float)} if numbers.dtype.kind in "biuf" else {}


def _is_the_same_everywhere(place: Place, told: Sequence[Told]) -> bool:
    """Tell whether there is one and the same number at a place in several cases."""
    values = [value[place] for value, right, _ in told if place in right and place in value]
    row = _in_a_row(values)
    return len(values) > 1 and bool(np.all(row == row[:1]))


def _comes_from_an_argument(place: Place, told: Sequence[Told]) -> bool:
    """Tell whether the numbers at a place are those of an argument."""
    cases = [(value[place], right[place], given) for value, right, given in told if place in right and place in value]
    if all(_is_among(value, given) for value, _, given in cases):
        return True
    sources = [
        at for at in cases[0][2] if all(at in given and given[at].size == value.size for value, _, given in cases)
    ]
    values, rights = _in_a_row([value for value, _, _ in cases]), _in_a_row([right for _, right, _ in cases])
    rows = (_in_a_row([given[at] for _, _, given in cases]) for at in sources)
    return any(_is_on_a_line(row, values) and not _is_on_a_line(row, rights) for row in rows)


def _in_a_row(arrays: Sequence[np.ndarray]) -> np.ndarray:
    return np.concatenate([array.ravel() for array in arrays]) if arrays else np.zeros(0)


def _is_among(value: np.ndarray, given: Leaves) -> bool:
    return any(np.array_equal(value, one) for one in given.values())


def _is_on_a_line(row: np.ndarray, values: np.ndarray) -> bool:
    """Tell whether numbers are those of a row, scaled and shifted: the same scale and shift for all of them."""
    if row.shape != values.shape or not (np.isfinite(row).all() and np.isfinite(values).all()):
        return False
    if len(np.unique(row)) < _FEWEST:
        return False
    middle, mean = row.mean(), values.mean()
    scale = np.dot(row - middle, values - mean) / np.dot(row - middle, row - middle)
    shift = mean - scale * middle
    return bool(np.all(np.abs(scale * row + shift - values) <= _CLOSE * (np.abs(scale * row) + abs(shift))))
