"""Whether a call left its arguments as they were."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from layerwise.checks.learner import Outcome


def changed_argument(args: tuple[Any, ...], kwargs: Mapping[str, Any], outcome: Outcome) -> str:
    """Name the argument that is not afterwards what it was before, '' where all are."""
    before = {**{f"its argument number {i + 1}": arg for i, arg in enumerate(args)}, **kwargs}
    after = {**{f"its argument number {i + 1}": arg for i, arg in enumerate(outcome.args)}, **outcome.kwargs}
    return next((name for name in before if not _same(before[name], after.get(name))), "")


def _same(before: Any, after: Any) -> bool:
    if isinstance(before, Callable):  # type: ignore[arg-type]  # a call-back is not data
        return True
    if isinstance(before, np.ndarray):
        return (
            isinstance(after, np.ndarray)
            and before.dtype == after.dtype
            and np.array_equal(before, after, equal_nan=before.dtype.kind == "f")
        )
    if isinstance(before, dict):
        return (
            isinstance(after, dict)
            and before.keys() == after.keys()
            and all(_same(before[k], after[k]) for k in before)
        )
    if isinstance(before, (list, tuple)):
        return type(before) is type(after) and len(before) == len(after) and all(map(_same, before, after))
    return bool(before == after)
