"""Plain data to bytes."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import numpy as np

from layerwise.checks.plain import Plain
from layerwise.grading.codec.bounds import (
    COUNT_SIZE,
    DEEPEST,
    LARGEST,
    LONGEST_INT,
    MOST_ITEMS,
    TOO_MANY_DIGITS,
    CodecError,
    write_count,
    write_float,
)
from layerwise.grading.codec.heads import Order, head_of

_SMALL = 1_000
_LONGEST_KEY = 40  # characters of a key that is kept for the next time
_TOO_LARGE = f"more than {LARGEST >> 20} MB of data"


def encode(value: Plain) -> bytes:
    """Write plain data as bytes.

    Parameters
    ----------
    value : plain data — `None`, bool, int, float, str, array, numpy scalar, list, tuple or dict with str keys

    Returns
    -------
    bytes — at most LARGEST of them

    Raises
    ------
    CodecError — the value is not plain, or too large, too deep or too long
    """
    writer = _Writer()
    try:
        writer.write(value)
    except UnicodeEncodeError:
        raise CodecError("text with half a surrogate pair") from None
    message = b"".join(writer.parts)
    if len(message) > LARGEST:
        raise CodecError(_TOO_LARGE)
    return message


def ends_with(message: bytes, items: dict[str, Plain]) -> bool:
    """Tell whether a message that is a dict has these items as its last ones, without reading it.

    Parameters
    ----------
    message : bytes — as `encode` made them of a dict
    items : dict of plain data

    Raises
    ------
    CodecError — an item is not plain, or too large, too deep or too long
    """
    return message.endswith(encode(items)[1 + COUNT_SIZE :])


class _Writer:
    """Gathers the pieces of a message."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self._room = LARGEST  # bytes for texts and arrays; all else is small, and its items are counted
        self._items = MOST_ITEMS - 1

    def write(self, value: object, depth: int = 0) -> None:
        """Write one value with all that is inside it."""
        self._WRITERS.get(type(value), _Writer._scalar)(self, value, depth)

    def _make_room(self, size: int) -> None:
        """Refuse a piece before it is copied: a broadcast view claims more than it holds."""
        self._room -= size
        if self._room < 0:
            raise CodecError(_TOO_LARGE)

    def _none(self, _value: None, _depth: int) -> None:
        self.parts.append(b"N")

    def _bool(self, value: bool, _depth: int) -> None:  # noqa: FBT001 - the value itself
        self.parts.append(b"T" if value else b"F")

    def _int(self, value: int, _depth: int) -> None:
        self.parts.append(_small_int(value) if -_SMALL < value < _SMALL else _int(value))

    def _float(self, value: float, _depth: int) -> None:
        self.parts.append(b"f" + write_float(value))

    def _str(self, value: str, _depth: int) -> None:
        text = value.encode()
        self._make_room(len(text))
        self.parts += (b"s", write_count(len(text)), text)

    def _list(self, value: list[Any] | tuple[Any, ...], depth: int) -> None:
        self._begin(b"l" if type(value) is list else b"t", len(value), depth)
        find, other = self._WRITERS.get, _Writer._scalar
        for item in value:
            find(type(item), other)(self, item, depth + 1)

    def _dict(self, value: dict[str, Any], depth: int) -> None:
        self._begin(b"d", len(value), depth)
        find, other, append = self._WRITERS.get, _Writer._scalar, self.parts.append
        for key, item in value.items():
            append(_key(key) if type(key) is str and len(key) <= _LONGEST_KEY else self._unusual_key(key))
            if item is None:
                append(b"N")
            else:
                find(type(item), other)(self, item, depth + 1)

    def _begin(self, letter: bytes, count: int, depth: int) -> None:
        """Begin a value that holds others."""
        self._items -= count
        if self._items < 0 or (count and depth >= DEEPEST):
            raise CodecError(f"a value of more than {MOST_ITEMS:,} items, or nested more than {DEEPEST} deep")
        self.parts.append(letter + write_count(count))

    def _unusual_key(self, key: object) -> bytes:
        """Write a key that is not kept for the next time."""
        if type(key) is not str:
            raise CodecError(f"a dict with a key of type {type(key).__name__}")
        text = _counted(key)
        self._make_room(len(text))
        return text

    def _array(self, value: np.ndarray, _depth: int) -> None:
        order: Order = "F" if value.flags.fnc else "C"
        head = head_of(order, value.dtype, value.shape)
        self._make_room(value.nbytes)
        self.parts += (head, value.tobytes(order))

    def _scalar(self, value: object, depth: int) -> None:
        if not isinstance(value, np.generic):
            raise CodecError(f"an object of type {type(value).__name__}")
        self.parts.append(b"n")
        self._array(np.asarray(value), depth)

    _WRITERS: dict[type, Callable[..., None]] = {  # noqa: RUF012 - a table, never written to
        type(None): _none,
        bool: _bool,
        int: _int,
        float: _float,
        str: _str,
        list: _list,
        tuple: _list,
        dict: _dict,
        np.ndarray: _array,
    }


def _counted(text: str) -> bytes:
    """Write a text behind its length."""
    written = text.encode()
    return write_count(len(written)) + written


_key = functools.lru_cache(maxsize=1024)(_counted)
"""The same for the names that stand in most messages."""


def _int(value: int) -> bytes:
    """Write an integer behind its length."""
    length = value.bit_length() // 8 + 1
    if length > LONGEST_INT:
        raise CodecError(TOO_MANY_DIGITS)
    return b"i" + write_count(length) + value.to_bytes(length, "little", signed=True)


_small_int = functools.lru_cache(maxsize=2 * _SMALL)(_int)
"""The same for those by which calls are numbered."""
