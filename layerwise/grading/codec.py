"""Plain data to bytes and back: all that passes between the grader and a learner's process.

Each value is a letter that says what it is, followed by its content; lengths stand before what they count.
Never pickle, which runs code; nor npy, whose header is Python text and whose reader makes room for whatever
shape it claims: here a size is held against the bytes that are there before anything is made of it.

Numpy's own scalars pass too: what a test gives a learner's function should be what it is in a notebook.
"""

from __future__ import annotations

import functools
import math
import re
import struct
from collections.abc import Callable
from typing import Any, Literal

import numpy as np

from layerwise.checks.plain import Plain

LARGEST = 64 * 1024 * 1024
"""Bytes of one message: a batch of 1,000 pictures of 64 × 64 pixels in single precision has 49 million."""
MOST_ITEMS = 1_000_000
"""Values in one message, since the smallest take a hundred times their bytes in memory."""
DEEPEST = 40
"""Levels of nesting: `to_plain` allows 20, and the message itself is a few more."""
_LONGEST_INT = 256  # bytes: 600 digits, more than a float can hold

_SMALL = 1_000
_LONGEST_KEY = 40  # characters of a key that is kept for the next time
_TOO_LARGE = f"more than {LARGEST >> 20} MB of data"
_TOO_SHORT = "a message that ends too early"

_COUNT = struct.Struct("<I")
_FLOAT = struct.Struct("<d")
_DTYPE = re.compile(r"[<>|](b1|[iu][1248]|f[248]|f1[26]|c8|c16|c24|c32|U[1-9]\d{0,7})")
_ORDERS: dict[int, Literal["C", "F"]] = {ord("C"): "C", ord("F"): "F"}
_UNICODE_END, _SURROGATES = 0x110000, (0xD800, 0xE000)


class CodecError(ValueError):
    """A value cannot be sent, or bytes are no message; the text says why."""


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
    return message.endswith(encode(items)[1 + _COUNT.size :])


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
        self.parts.append(b"f" + _FLOAT.pack(value))

    def _str(self, value: str, _depth: int) -> None:
        text = value.encode()
        self._make_room(len(text))
        self.parts += (b"s", _COUNT.pack(len(text)), text)

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
        self.parts.append(letter + _COUNT.pack(count))

    def _unusual_key(self, key: object) -> bytes:
        """Write a key that is not kept for the next time."""
        if type(key) is not str:
            raise CodecError(f"a dict with a key of type {type(key).__name__}")
        text = _counted(key)
        self._make_room(len(text))
        return text

    def _array(self, value: np.ndarray, _depth: int) -> None:
        order: Literal["C", "F"] = "F" if value.flags.fnc else "C"
        head = _head(order, value.dtype, value.shape)
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
        (length,) = _COUNT.unpack_from(self._message, place)
        if length > _LONGEST_INT:
            raise CodecError("an integer of more than 600 digits")
        end = place + 4 + length
        return int.from_bytes(self._message[place + 4 : end], "little", signed=True), end

    def _float(self, place: int, _depth: int) -> tuple[float, int]:
        return _FLOAT.unpack_from(self._message, place)[0], place + 8

    def _str(self, place: int, _depth: int) -> tuple[str, int]:
        begin = place + 4
        end = begin + _COUNT.unpack_from(self._message, place)[0]
        return self._message[begin:end].decode(), end

    def _list(self, place: int, depth: int) -> tuple[list[Any], int]:
        message, readers, found = self._message, self._READERS, []
        (count,) = _COUNT.unpack_from(message, place)
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
        (count,) = _COUNT.unpack_from(message, place)
        self._begin(count, depth)
        place += 4
        found: dict[str, Any] = {}
        for _ in range(count):
            begin = place + 4
            place = begin + _COUNT.unpack_from(message, place)[0]
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
        order, dtype, shape, size = _read_head(message[place:start])
        end = start + size
        if end > len(message):
            raise CodecError(_TOO_SHORT)
        try:
            array = np.ndarray(shape, dtype, message, start, None, order).copy("K")
        except (ValueError, TypeError) as error:  # more axes than numpy has
            raise CodecError(f"a malformed array ({error})") from None
        if dtype.kind in "bU":
            _inspect(array.ravel("K"))
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


def _counted(text: str) -> bytes:
    """Write a text behind its length."""
    written = text.encode()
    return _COUNT.pack(len(written)) + written


_key = functools.lru_cache(maxsize=1024)(_counted)
"""The same for the names that stand in most messages."""


def _int(value: int) -> bytes:
    """Write an integer behind its length."""
    length = value.bit_length() // 8 + 1
    if length > _LONGEST_INT:
        raise CodecError("an integer of more than 600 digits")
    return b"i" + _COUNT.pack(length) + value.to_bytes(length, "little", signed=True)


_small_int = functools.lru_cache(maxsize=2 * _SMALL)(_int)
"""The same for those by which calls are numbered."""


@functools.lru_cache(maxsize=1024)
def _head(order: str, dtype: np.dtype[Any], shape: tuple[int, ...]) -> bytes:
    """Write what stands before the numbers of an array."""
    letters = _letters(dtype)
    return b"a" + order.encode() + bytes([len(letters), len(shape)]) + letters + struct.pack(f"<{len(shape)}Q", *shape)


@functools.lru_cache(maxsize=1024)
def _read_head(head: bytes) -> tuple[Literal["C", "F"], np.dtype[Any], tuple[int, ...], int]:
    """Read what stands before the numbers of an array: order, dtype, shape, and how many bytes the numbers take."""
    order, letters, axes = head[:3]
    dtype = _dtype(head[3 : 3 + letters])
    shape = struct.unpack_from(f"<{axes}Q", head, 3 + letters)
    size = math.prod(shape)
    claimed = size or math.prod(length or 1 for length in shape)
    if order not in _ORDERS or dtype.itemsize * claimed > LARGEST:
        raise CodecError("an array that claims more than a message holds")
    return _ORDERS[order], dtype, shape, dtype.itemsize * size


@functools.lru_cache(maxsize=64)
def _letters(dtype: np.dtype[Any]) -> bytes:
    """Write the dtype of an array, if it is one of those that are plain numbers or text."""
    if not _DTYPE.fullmatch(dtype.str):
        raise CodecError(f"an array of dtype {dtype}")
    return dtype.str.encode()


@functools.lru_cache(maxsize=64)
def _dtype(letters: bytes) -> np.dtype[Any]:
    """Give the dtype that is written so, if it is one of those that are plain numbers or text."""
    text = letters.decode("ascii")
    if not _DTYPE.fullmatch(text):
        raise CodecError(f"an array of dtype {text!r}")
    try:
        return np.dtype(text)
    except TypeError:  # a long double of another processor
        raise CodecError(f"an array of dtype {text!r}, which this machine does not have") from None


def _inspect(flat: np.ndarray) -> None:
    """Refuse bytes that numpy takes for a truth value or a character, and then stumbles over."""
    if flat.dtype.kind == "b" and np.any(flat.view(np.uint8) > 1):
        raise CodecError("an array of truth values that are neither")
    if flat.dtype.kind == "U":
        points = flat.view(np.dtype(np.uint32).newbyteorder(flat.dtype.byteorder))
        low, high = _SURROGATES
        if np.any((points >= _UNICODE_END) | ((points >= low) & (points < high))):
            raise CodecError("an array of characters that do not exist")
