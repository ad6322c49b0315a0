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

_LONGEST_KEY = 40  # characters of a key that is kept for the next time
_TOO_LARGE = f"more than {LARGEST >> 20} MB of data"

_COUNT = struct.Struct("<I")
_FLOAT = struct.Struct("<d")
_DTYPE = re.compile(r"[<>|](b1|[iu][1248]|f[248]|f1[26]|c8|c16|c24|c32|U[1-9]\d{0,7})")
_ORDERS: dict[int, Literal["C", "F"]] = {ord("C"): "C", ord("F"): "F"}
_CONSTANTS: dict[bytes, bool | None] = {b"N": None, b"T": True, b"F": False}
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
    reader = _Reader(message)
    try:
        value: Plain = reader.read()
    except (struct.error, UnicodeDecodeError) as error:
        raise CodecError(f"a malformed message ({error})") from None
    if reader.place != len(message):
        raise CodecError("a message with bytes left over")
    return value


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
        self._large = 0  # bytes of texts and arrays; all else is small, and its items are counted
        self._items = 0

    def write(self, value: object, depth: int = 0) -> None:
        """Write one value with all that is inside it."""
        self._items += 1
        if depth > DEEPEST or self._items > MOST_ITEMS:
            raise CodecError(f"a value of more than {MOST_ITEMS:,} items, or nested more than {DEEPEST} deep")
        write = self._WRITERS.get(type(value))
        if write is None and isinstance(value, np.generic):
            self.parts.append(b"n")
            value = np.asarray(value)
            write = self._WRITERS.get(type(value))
        if write is None:
            raise CodecError(f"an object of type {type(value).__name__}")
        write(self, value, depth + 1)

    def _make_room(self, size: int) -> None:
        """Refuse a piece before it is copied: a broadcast view claims more than it holds."""
        self._large += size
        if self._large > LARGEST:
            raise CodecError(_TOO_LARGE)

    def _none(self, _value: None, _depth: int) -> None:
        self.parts.append(b"N")

    def _bool(self, value: bool, _depth: int) -> None:  # noqa: FBT001 - the value itself
        self.parts.append(b"T" if value else b"F")

    def _int(self, value: int, _depth: int) -> None:
        length = value.bit_length() // 8 + 1
        if length > _LONGEST_INT:
            raise CodecError("an integer of more than 600 digits")
        self.parts.append(b"i" + _COUNT.pack(length) + value.to_bytes(length, "little", signed=True))

    def _float(self, value: float, _depth: int) -> None:
        self.parts.append(b"f" + _FLOAT.pack(value))

    def _str(self, value: str, _depth: int) -> None:
        text = value.encode()
        self._make_room(len(text))
        self.parts += (b"s", _COUNT.pack(len(text)), text)

    def _list(self, value: list[Any] | tuple[Any, ...], depth: int) -> None:
        self.parts.append((b"l" if isinstance(value, list) else b"t") + _COUNT.pack(len(value)))
        for item in value:
            self.write(item, depth)

    def _dict(self, value: dict[str, Any], depth: int) -> None:
        self.parts.append(b"d" + _COUNT.pack(len(value)))
        for key, item in value.items():
            if type(key) is not str:
                raise CodecError(f"a dict with a key of type {type(key).__name__}")
            text = _key(key) if len(key) <= _LONGEST_KEY else _counted(key)
            self._make_room(len(text))
            self.parts.append(text)
            self.write(item, depth)

    def _array(self, value: np.ndarray, _depth: int) -> None:
        flags = value.flags
        order: Literal["C", "F"] = "F" if flags.f_contiguous and not flags.c_contiguous else "C"
        head = _head(order, value.dtype, value.shape)
        self._make_room(value.nbytes)
        self.parts += (head, value.tobytes(order))

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
    """Goes through a message from its beginning to its end."""

    def __init__(self, message: bytes) -> None:
        self._message = message
        self._items = 0
        self.place = 0

    def read(self, depth: int = 0) -> Any:
        """Read one value with all that is inside it."""
        self._items += 1
        place = self.place
        if depth > DEEPEST or self._items > MOST_ITEMS:
            raise CodecError("a message of too many items or levels")
        self.place = place + 1
        letter = self._message[place : place + 1]
        read = self._READERS.get(letter)
        if read is not None:
            return read(self, depth + 1)
        if letter not in _CONSTANTS:
            raise CodecError(f"a message with the unknown letter {letter!r}")
        return _CONSTANTS[letter]

    def _take(self, size: int) -> bytes:
        """Give the next bytes, which have to be there."""
        start, self.place = self.place, self.place + size
        piece = self._message[start : self.place]
        if len(piece) != size:
            raise CodecError("a message that ends too early")
        return piece

    def _count(self) -> int:
        count: int = _COUNT.unpack_from(self._message, self.place)[0]
        self.place += 4
        return count

    def _int(self, _depth: int) -> int:
        length = self._count()
        if length > _LONGEST_INT:
            raise CodecError("an integer of more than 600 digits")
        return int.from_bytes(self._take(length), "little", signed=True)

    def _float(self, _depth: int) -> float:
        number: float = _FLOAT.unpack_from(self._message, self.place)[0]
        self.place += 8
        return number

    def _str(self, _depth: int) -> str:
        return self._take(self._count()).decode()

    def _list(self, depth: int) -> list[Any]:
        read = self.read
        return [read(depth) for _ in range(self._count())]

    def _tuple(self, depth: int) -> tuple[Any, ...]:
        return tuple(self._list(depth))

    def _dict(self, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for _ in range(self._count()):
            key = self._take(self._count()).decode()
            found[key] = self.read(depth)
        return found

    def _scalar(self, depth: int) -> Any:
        array = self.read(depth)
        if not isinstance(array, np.ndarray) or array.ndim:
            raise CodecError("a numpy scalar that is none")
        return array[()]

    def _array(self, _depth: int) -> np.ndarray:
        order, dtype_length, axes = self._take(3)
        dtype = _dtype(self._take(dtype_length))
        shape = struct.unpack_from(f"<{axes}Q", self._message, self.place)
        start = self.place + 8 * axes
        size = math.prod(shape)
        claimed = size or math.prod(length or 1 for length in shape)
        if order not in _ORDERS or dtype.itemsize * claimed > LARGEST:
            raise CodecError("an array that claims more than a message holds")
        self.place = start + dtype.itemsize * size
        if self.place > len(self._message):
            raise CodecError("a message that ends too early")
        try:
            array = np.ndarray(shape, dtype, self._message, start, order=_ORDERS[order]).copy("K")
        except (ValueError, TypeError) as error:  # more axes than numpy has
            raise CodecError(f"a malformed array ({error})") from None
        if dtype.kind in "bU":
            _inspect(array.ravel("K"))
        return array

    _READERS: dict[bytes, Callable[..., Any]] = {  # noqa: RUF012 - a table, never written to
        b"i": _int,
        b"f": _float,
        b"s": _str,
        b"l": _list,
        b"t": _tuple,
        b"d": _dict,
        b"a": _array,
        b"n": _scalar,
    }


def _counted(text: str) -> bytes:
    """Write a text behind its length."""
    written = text.encode()
    return _COUNT.pack(len(written)) + written


_key = functools.lru_cache(maxsize=1024)(_counted)
"""The same for the names that stand in most messages."""


@functools.lru_cache(maxsize=1024)
def _head(order: str, dtype: np.dtype[Any], shape: tuple[int, ...]) -> bytes:
    """Write what stands before the numbers of an array."""
    letters = _letters(dtype)
    return b"a" + order.encode() + bytes([len(letters), len(shape)]) + letters + struct.pack(f"<{len(shape)}Q", *shape)


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
