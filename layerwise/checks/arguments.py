"""Words for the arguments of a public check: by their names and numbers where these are few, else by their shapes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from layerwise.checks.plain import describe

_MOST = 4  # arguments that one sentence can hold
_FEW = 4  # numbers, or keys, that are told one by one


def told(args: Sequence[Any], parameters: Sequence[str] = ()) -> str:
    """Say for which arguments a function was called.

    Parameters
    ----------
    args : sequence of plain data — the arguments
    parameters : sequence of str — the function's own names of them, where they are known

    Returns
    -------
    str — such as 'for A (2, 3), W (3, 2), b = 0.5', or 'for an array of shape (2, 3)' where no names are known;
        '' where there are too many to be told
    """
    if not args or len(args) > _MOST:
        return ""
    if len(args) <= len(parameters):
        return "for " + ", ".join(_with_name(name, arg) for name, arg in zip(parameters, args, strict=False))
    words = [_without_name(arg) for arg in args]
    return f"for {' and '.join(words)}" if all(words) else ""


def _with_name(name: str, arg: Any) -> str:
    if isinstance(arg, np.ndarray) and not _is_short(arg):
        return f"{name} {arg.shape}"
    if isinstance(arg, dict):
        return f"{name} with {', '.join(arg)}" if len(arg) <= _FEW else f"{name} with {len(arg)} entries"
    return f"{name} = {_without_name(arg)}" if _without_name(arg) else name


def _without_name(arg: Any) -> str:
    if isinstance(arg, np.ndarray):
        return np.array2string(arg, precision=4, separator=", ") if _is_short(arg) else describe(arg)
    if isinstance(arg, (list, tuple)) and len(arg) <= _FEW and all(isinstance(one, (int, str)) for one in arg):
        return repr(arg)
    return repr(arg) if isinstance(arg, (bool, int, float, str)) else ""


def _is_short(array: np.ndarray) -> bool:
    return array.ndim <= 1 and array.size <= _FEW
