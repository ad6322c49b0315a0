"""Whether a call left its arguments as they were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from layerwise.checks.learner import Outcome


def changed_argument(
    args: tuple[Any, ...], kwargs: Mapping[str, Any], outcome: Outcome, parameters: Sequence[str] = ()
) -> str:
    """Name the argument that is not afterwards what it was before, '' where all are.

    Parameters
    ----------
    args, kwargs : what the function was given
    outcome : Outcome — what came of the call
    parameters : sequence of str — the function's own names of its arguments, where they are known
    """
    for place, (before, after) in enumerate(zip(args, outcome.args, strict=False)):
        if not _same(before, after):
            known = place < len(parameters)
            return f"its argument `{parameters[place]}`" if known else f"its argument number {place + 1}"
    changed = (name for name, before in kwargs.items() if not _same(before, outcome.kwargs.get(name)))
    return next((f"its argument `{name}`" for name in changed), "")


def _same(before: Any, after: Any) -> bool:
    if before is after:
        return True
    if isinstance(before, np.ndarray):
        return isinstance(after, np.ndarray) and before.dtype == after.dtype and _same_array(before, after)
    if callable(before):  # a call-back is not data
        return True
    if isinstance(before, dict):
        return (
            isinstance(after, dict)
            and before.keys() == after.keys()
            and all(_same(before[k], after[k]) for k in before)
        )
    if isinstance(before, (list, tuple)):
        return type(before) is type(after) and len(before) == len(after) and all(map(_same, before, after))
    return bool(before == after)


def _same_array(before: np.ndarray, after: np.ndarray) -> bool:
    """Compare bits first: most are the same, and then numpy need not look for what is not a number."""
    if before.shape == after.shape and before.tobytes() == after.tobytes():
        return True
    return np.array_equal(before, after, equal_nan=before.dtype.kind == "f")
