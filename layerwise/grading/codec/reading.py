"""Plain data from bytes that may come from anywhere."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any

import numpy as np

from layerwise.checks.plain import Plain
from layerwise.grading.codec.bounds import (
    DEEPEST,
    LARGEST,
    LONGEST_INT,
    MOST_ITEMS,
    TOO_MANY_DIGITS,
    CodecError,
    read_count,
    read_float,
)
from layerwise.grading.codec.heads import inspect_content, read_head

_TOO_SHORT = "a message that ends too early"


def decode(message: bytes) -> Plain:
    """Read plain data from bytes that may come from anywhere.

    Parameters
    ----------
    message : bytes — as `encode` made them

    Returns
    -------
    plain data — of exact built-in types; arrays are ndarrays that own their memory

    Raises
    ------
    CodecError — they are no message
    """
    if len(message) > LARGEST:
        raise CodecError(f"a message of more than {LARGEST >> 20} MB")
    try:
        value, end = _Reader(message).read(0, 0)
    except IndexError:
        raise CodecError(_TOO_SHORT) from None
    except (struct.error, UnicodeDecodeError) as error:
        raise CodecError(f"a malformed message ({error})") from None
    if end != len(message):
        raise CodecError("a message with bytes left over" if end < len(message) else _TOO_SHORT)
    plain: Plain = value
    return plain


class _Reader:
    """Goes through a message from its beginning to its end.

    What reads a value is told its place and how deep it lies, and gives it with the place behind it. Where a piece is
    cut short, that place is beyond the end, and nothing is found there.
    """

    def __init__(self, message: bytes) -> None:
        self._message = message
        self._items = MOST_ITEMS - 1

    def read(self, place: int, depth: int) -> tuple[Any, int]:
        """Read one value with all that is inside it."""
        return self._READERS[self._message[place]](self, place + 1, depth)

    def _begin(self, count: int, depth: int) -> None:
        """Begin a value that holds others, of which none is read where they are too many or too deep."""
        self._items -= count
        if self._items < 0 or (count and depth >= DEEPEST):
            raise CodecError("a message of too many items or levels")

    def _none(self, place: int, _depth: int) -> tuple[None, int]:
        return None, place

    def _true(self, place: int, _depth: int) -> tuple[bool, int]:
        return True, place

    def _false(self, place: int, _depth: int) -> tuple[bool, int]:
        return False, place

    def _int(self, place: int, _depth: int) -> tuple[int, int]:
        (length,) = read_count(self._message, place)
        if length > LONGEST_INT:
            raise CodecError(TOO_MANY_DIGITS)
        end = place + 4 + length
        return int.from_bytes(self._message[place + 4 : end], "little", signed=True), end

    def _float(self, place: int, _depth: int) -> tuple[float, int]:
        return read_float(self._message, place)[0], place + 8

    def _str(self, place: int, _depth: int) -> tuple[str, int]:
        begin = place + 4
        end = begin + read_count(self._message, place)[0]
        return self._message[begin:end].decode(), end

    def _list(self, place: int, depth: int) -> tuple[list[Any], int]:
        message, readers, found = self._message, self._READERS, []
        (count,) = read_count(message, place)
        self._begin(count, depth)
        place += 4
        for _ in range(count):
            value, place = readers[message[place]](self, place + 1, depth + 1)
            found.append(value)
        return found, place

    def _tuple(self, place: int, depth: int) -> tuple[tuple[Any, ...], int]:
        found, end = self._list(place, depth)
        return tuple(found), end

    def _dict(self, place: int, depth: int) -> tuple[dict[str, Any], int]:
        message, readers = self._message, self._READERS
        (count,) = read_count(message, place)
        self._begin(count, depth)
        place += 4
        found: dict[str, Any] = {}
        for _ in range(count):
            begin = place + 4
            place = begin + read_count(message, place)[0]
            key = message[begin:place].decode()
            found[key], place = readers[message[place]](self, place + 1, depth + 1)
        return found, place

    def _scalar(self, place: int, depth: int) -> tuple[Any, int]:
        self._begin(1, depth)
        array, end = self.read(place, depth + 1)
        if not isinstance(array, np.ndarray) or array.ndim:
            raise CodecError("a numpy scalar that is none")
        return array[()], end

    def _array(self, place: int, _depth: int) -> tuple[np.ndarray, int]:
        message = self._message
        start = place + 3 + message[place + 1] + 8 * message[place + 2]
        order, dtype, shape, size = read_head(message[place:start])
        end = start + size
        if end > len(message):
            raise CodecError(_TOO_SHORT)
        try:
            array = np.ndarray(shape, dtype, message, start, None, order).copy("K")
        except (ValueError, TypeError) as error:  # more axes than numpy has
            raise CodecError(f"a malformed array ({error})") from None
        if dtype.kind in "bU":
            inspect_content(array.ravel("K"))
        return array, end

    def _unknown(self, place: int, _depth: int) -> tuple[Any, int]:
        raise CodecError(f"a message with the unknown letter {self._message[place - 1 : place]!r}")

    _KNOWN: dict[str, Callable[..., tuple[Any, int]]] = {  # noqa: RUF012 - a table, never written to
        "N": _none,
        "T": _true,
        "F": _false,
        "i": _int,
        "f": _float,
        "s": _str,
        "l": _list,
        "t": _tuple,
        "d": _dict,
        "a": _array,
        "n": _scalar,
    }
    _READERS = tuple(map(_KNOWN.get, map(chr, range(256)), [_unknown] * 256))
