"""Plain data: all that passes between a test and a learner's function, and the words for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

Plain = None | bool | int | float | str | np.ndarray | list["Plain"] | tuple["Plain", ...] | dict[str, "Plain"]

_ARRAY_KINDS = "biufcU"  # bool, integers, floats, complex, text: what npy holds without pickle
_SINGLE = {type(None), bool, int, float, str}
_EXACTLY: dict[type, Callable[[Any], Plain]] = {str: str.__str__, int: int.__int__, float: float.__float__}
"""What makes Python's own of a number or a text of a class that is based on it, such as a member of an enumeration."""
_MOST_AXES = 6
"""Of a shape that is told: each one more could say another digit of a hidden test's inputs."""
_DEEPEST = 20


class NotPlainError(TypeError):
    """A value is not plain data; the message says what it is."""


def to_plain(value: object, depth: int = 0, *, scalars: bool = False) -> Plain:
    """Copy a value as plain data, so that nothing of the learner's own making comes along.

    Parameters
    ----------
    value : any object — numbers, text, arrays and nested lists, tuples and dicts of these pass
    depth : int — how many values it is inside of
    scalars : bool — whether numpy scalars stay what they are, since code may ask them for `.item()` or `.shape`

    Returns
    -------
    an independent copy; numpy scalars become Python's own, subclasses of its types these, and of ndarray ndarrays

    Raises
    ------
    NotPlainError — for every other type, and for nesting deeper than 20
    """
    if depth > _DEEPEST:
        raise NotPlainError("a value nested more than 20 deep, or one that holds itself")
    if type(value) in _SINGLE or (scalars and _is_real_scalar(value)):
        return value  # type: ignore[return-value]  # mypy does not narrow by `type(…) in`
    if isinstance(value, np.ndarray):
        return _plain_array(value)
    if isinstance(value, list):
        return [to_plain(item, depth + 1, scalars=scalars) for item in value]
    if isinstance(value, tuple):
        return tuple(to_plain(item, depth + 1, scalars=scalars) for item in value)
    if isinstance(value, dict):
        return {_key(key): to_plain(item, depth + 1, scalars=scalars) for key, item in value.items()}
    return _single(value, depth)


def is_plain_array(value: object) -> bool:
    """Tell whether a value is an array, and no subclass, of numbers, truth values or text."""
    return type(value) is np.ndarray and value.dtype.kind in _ARRAY_KINDS


def _is_real_scalar(value: object) -> bool:
    """Tell whether a value is one of numpy's own numbers, of at most eight bytes."""
    return isinstance(value, np.generic) and type(value) is value.dtype.type and value.dtype.char in "?bBhHiIlLqQefd"


def _single(value: object, depth: int) -> Plain:
    """Copy a number or a text of numpy's, or of a class that is based on one of Python's."""
    if isinstance(value, np.generic):
        single = float(value) if isinstance(value, np.longdouble) else _plain_array(np.asarray(value)).item()
        return to_plain(single, depth + 1)
    for kind, exact in _EXACTLY.items():
        if issubclass(type(value), kind):  # whatever it says of its class
            return exact(value)
    raise NotPlainError(f"an object of type {type(value).__name__}")


def _plain_array(array: np.ndarray) -> np.ndarray:
    if array.dtype.kind not in _ARRAY_KINDS:
        raise NotPlainError(f"an array of dtype {array.dtype}")
    return np.array(array)  # a copy, and no subclass


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise NotPlainError(f"a dict with keys of type {type(key).__name__}")
    return str.__str__(key)  # what it is equal to; by `str` a member of an enumeration says its own name


def size_of(value: object) -> int:
    """Count the numbers in plain data, each of eight bytes; what is neither a number nor text counts as one.

    Parameters
    ----------
    value : plain data or a call-back
    """
    if isinstance(value, np.ndarray):
        return max(value.size, value.nbytes // 8)
    if isinstance(value, str):
        return 1 + len(value) // 8
    if isinstance(value, dict):
        return sum(map(size_of, value)) + sum(map(size_of, value.values()))
    return len(value) + sum(map(size_of, value)) if isinstance(value, (list, tuple)) else 1


def entries_of(array: np.ndarray) -> str:
    """Say of what an array's entries are; not how long its longest text is, which an answer may choose by its input.

    Parameters
    ----------
    array : array

    Returns
    -------
    str — such as 'complex128'
    """
    return "text" if array.dtype.kind == "U" else str(array.dtype)


def describe(value: Plain) -> str:
    """Say in a few words what a value is: its type, and for arrays its shape.

    Parameters
    ----------
    value : plain data

    Returns
    -------
    str — such as 'an array of shape (3, 4)'
    """
    if isinstance(value, np.ndarray):
        shape = f"of shape {value.shape}" if value.ndim <= _MOST_AXES else f"with {value.ndim} axes"
        return f"an array {shape}" if value.ndim else "a number"
    if isinstance(value, (list, tuple)):
        return f"a {type(value).__name__} of {len(value)}"
    names = {bool: "a truth value", int: "a number", float: "a number", str: "a string", dict: "a dict"}
    return names.get(type(value), str(value))
