"""Split an exercise's points over what an answer does right: values, shape, edge cases, purity, vectorised code.

What is not computed cannot be computed neatly: edge cases, purity and vectorised code count only where the ordinary
values are right. Without them the right shapes alone count, and those only where what comes out follows what goes in,
so that neither a constant nor a look-up table earns anything, nor does handing back what was given, be it scaled or
shifted, nor numbers that are drawn.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np

from layerwise.checks.compare import ATOL, RTOL, Fault
from layerwise.checks.following import is_handed_back
from layerwise.checks.plain import Plain

PROPERTIES = {
    "values": "values",
    "shape": "shapes",
    "edge": "edge cases",
    "purity": "arguments left alone",
    "vectorised": "no loop",
}
"""Every property of an answer, and what a learner reads for it."""

_USUAL = {"shape": 0.1, "edge": 0.2, "purity": 0.1, "vectorised": 0.1}
"""Weights of what a test looks at, where it declares none; the values have what is left."""
_NEEDED = {"values", "shape", ""}
"""Without these nothing else counts; '' is what all is lost by."""
_EXACT = 1e-9


@dataclass(frozen=True)
class Part:
    """What one property of an answer is worth.

    Parameters
    ----------
    name : str — one of PROPERTIES
    weight : float — its share of the exercise's points
    earned : bool — whether the answer has it
    """

    name: str
    weight: float
    earned: bool


@dataclass(frozen=True)
class Case:
    """One value that was held against a reference: what the function returned, what is right, and what it was given."""

    value: Plain
    right: Plain
    given: tuple[Any, ...] = ()


def weights_for(checked: Collection[str], declared: Mapping[str, float] | None) -> dict[str, float]:
    """Give the weights of a test: those that it declares, else the usual ones of what it looks at.

    Parameters
    ----------
    checked : names of the properties that the test has checks for
    declared : dict of str to float — as written beside the test; None where nothing is
    """
    if declared is not None:
        return {name: declared[name] for name in PROPERTIES if name in declared}
    others = {name: weight for name, weight in _USUAL.items() if name in checked}
    return {"values": 1 - sum(others.values()), **others}


def misfit(declared: Mapping[str, float] | None, checked: Collection[str]) -> str:
    """Say what is wrong with the weights that a test declares, '' where nothing is.

    Parameters
    ----------
    declared : dict of str to float — None where the usual ones hold
    checked : names of the properties that the test has checks for
    """
    if declared is None:
        return ""
    for name, weight in declared.items():
        if name not in PROPERTIES:
            return f"'{name}' is no property. The properties are: {', '.join(PROPERTIES)}."
        if weight <= 0:
            return f"'{name}' has a weight of {weight:g}. Leave out what has none."
        if name not in checked:
            return f"'{name}' has a weight, but the test has no check of it."
    unweighed = sorted(set(checked) - declared.keys() - {"shape"})  # a wrong shape loses the values in any case
    if unweighed:
        return f"the test checks '{unweighed[0]}', which has no weight."
    total = sum(declared.values())
    return "" if abs(total - 1) < _EXACT else f"they add up to {total:g}, not to 1."


def split(
    faults: Sequence[Fault], checked: Collection[str], declared: Mapping[str, float] | None, *, follows: bool
) -> tuple[Part, ...]:
    """Say which properties an answer has.

    Parameters
    ----------
    faults : sequence of Fault — all that is wrong with it
    checked : names of the properties that were looked at before the test came to its end, or to a standstill
    declared : dict of str to float — the weights beside the test; None for the usual ones
    follows : bool — whether what came out depended on what went in
    """
    weights = weights_for(checked, declared)
    lost = {_property(fault) for fault in faults}
    shape = {"shape"} if has_form_alone(faults) and follows else set()
    earned = shape if lost & _NEEDED else weights.keys() - lost
    return tuple(Part(name, weight, name in earned) for name, weight in weights.items())


def has_form_alone(faults: Sequence[Fault]) -> bool:
    """Tell whether values are wrong, and nothing is wrong with their form, so that the shape is all there is to pay."""
    formed = all(fault.kind in ("values", "purity", "vectorised") for fault in faults)
    return formed and not _NEEDED.isdisjoint(map(_property, faults))


def share_of(parts: Iterable[Part]) -> float:
    """Give the share of an exercise's points that the parts earn, from 0 to 1."""
    return round(sum(part.weight for part in parts if part.earned), 6)


def points_for(share: float, points: float) -> float:
    """Give the points of a share, rounded to a hundredth."""
    return round(share * points + _EXACT, 2)


def told_split(parts: Sequence[Part], points: float) -> str:
    """Tell in a line what an answer earned and what not, '' where it earned nothing, or all.

    Parameters
    ----------
    parts : sequence of Part
    points : float — what the exercise is worth
    """
    share = share_of(parts)
    if not share or all(part.earned for part in parts):
        return ""
    listed = ", ".join(
        f"{PROPERTIES[part.name]} {points_for(part.weight * part.earned, points):g} of "
        f"{points_for(part.weight, points):g}"
        for part in parts
    )
    return f"{points_for(share, points):g} of {points:g} points: {listed}."


def has_axes(value: Plain) -> bool:
    """Tell whether a value has a shape to get right: whether there is an array in it that is more than a number."""
    if isinstance(value, dict):
        return any(map(has_axes, value.values()))
    if isinstance(value, (list, tuple)):
        return any(map(has_axes, value))
    return isinstance(value, np.ndarray) and value.ndim > 0


def same_form(value: Any, right: Plain) -> bool:
    """Tell whether a value has the keys, the length and the shapes of the right one, whatever its numbers are."""
    if isinstance(right, dict):
        return isinstance(value, dict) and all(key in value and same_form(value[key], right[key]) for key in right)
    if isinstance(right, (list, tuple)):
        long_enough = isinstance(value, (list, tuple)) and len(value) >= len(right)
        return long_enough and all(map(same_form, value, right))
    if isinstance(right, str) or right is None:
        return type(value) is type(right)
    if isinstance(value, (dict, list, tuple, str)) or value is None:
        return False
    numbers, asked = np.asarray(value), np.asarray(right)
    fits = numbers.shape == asked.shape or (asked.ndim == 0 and numbers.size == 1)
    return numbers.dtype.kind in "biuf" and fits


def follows_inputs(cases: Sequence[Case]) -> bool:
    """Tell whether values change from case to case as the right ones do, and within a case where those do.

    Values of another form than the right ones follow nothing, nor do arguments that are handed back; see `following`.
    Two are alike where the shorter one's numbers are the first of the longer one's, so zeros in the shape of the input
    are alike.
    """
    if not all(same_form(case.value, case.right) for case in cases):
        return False
    with np.errstate(all="ignore"):  # wrong numbers may be of any size
        return _follow(cases) and not is_handed_back([(case.value, case.right, case.given) for case in cases])


def _follow(cases: Sequence[Case]) -> bool:
    told = [(_numbers(case.value, case.right), _numbers(case.right, case.right)) for case in cases]
    varied = [(value, right) for value, right in told if np.ptp(right) > ATOL]
    if varied and not any(np.ptp(value) > 0 for value, _ in varied):
        return False
    differing = [(one, other) for one, other in combinations(told, 2) if not _alike(one[1], other[1])]
    return bool(differing) and not any(_alike(one[0], other[0]) for one, other in differing)


def _property(fault: Fault) -> str:
    """Name the property that a fault costs, '' where it costs all of them, such as an error in an ordinary case."""
    if fault.kind in ("purity", "vectorised"):
        return fault.kind
    if fault.edge:
        return "edge"
    return {"values": "values", "shape": "shape", "type": "shape"}.get(fault.kind, "")


def _alike(one: np.ndarray, other: np.ndarray) -> bool:
    shorter = min(one.size, other.size)
    return bool(np.allclose(one[:shorter], other[:shorter], rtol=RTOL, atol=ATOL, equal_nan=True))


def _numbers(value: Any, like: Plain) -> np.ndarray:
    """Give the numbers in a value in a row, in the order of another value of its form; at least one."""
    parts: list[np.ndarray] = []
    if isinstance(like, dict):
        parts = [_numbers(value[key], item) for key, item in like.items()]
    elif isinstance(like, (list, tuple)):
        parts = [_numbers(item, other) for item, other in zip(value, like, strict=False)]
    elif like is not None and not isinstance(like, str):
        parts = [np.nan_to_num(np.asarray(value, dtype=float)).ravel()]
    return np.concatenate([*parts, np.zeros(0 if sum(part.size for part in parts) else 1)])
