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
from typing import Any

import numpy as np

from layerwise.checks.plain import Plain

LARGEST = 64 * 1024 * 1024
"""Bytes of one message: a batch of 1,000 pictures of 64 × 64 pixels in single precision has 49 million."""
MOST_ITEMS = 1_000_000
"""Values in one message, since the smallest take a hundred times their bytes in memory."""
DEEPEST = 40
"""Levels of nesting: `to_plain` allows 20, and the message itself is a few more."""
_LONGEST_INT = 256  # bytes: 600 digits, more than a float can hold

_COUNT = struct.Struct("<I")
_FLOAT = struct.Struct("<d")
_DTYPE = re.compile(r"[<>|](b1|[iu][1248]|f[248]|f1[26]|c8|c16|c24|c32|U[1-9]\d{0,7})")
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
    return b"".join(writer.parts)


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


class _Writer:
    """Gathers the pieces of a message."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self._size = self._items = 0

    def write(self, value: object, depth: int = 0) -> None:
        """Write one value with all that is inside it."""
        self._items += 1
        if depth > DEEPEST or self._items > MOST_ITEMS:
            raise CodecError(f"a value of more than {MOST_ITEMS:,} items, or nested more than {DEEPEST} deep")
        write = self._WRITERS.get(type(value))
        if write is None and isinstance(value, np.generic):
            self._put(b"n")
            value = np.asarray(value)
            write = self._WRITERS.get(type(value))
        if write is None:
            raise CodecError(f"an object of type {type(value).__name__}")
        write(self, value, depth + 1)

    def _put(self, part: bytes) -> None:
        self._size += len(part)
        if self._size > LARGEST:
            raise CodecError(f"more than {LARGEST >> 20} MB of data")
        self.parts.append(part)

    def _constant(self, value: bool | None, _depth: int) -> None:  # noqa: FBT001 - the value itself
        self._put(b"N" if value is None else b"T" if value else b"F")

    def _int(self, value: int, _depth: int) -> None:
        length = value.bit_length() // 8 + 1
        if length > _LONGEST_INT:
            raise CodecError("an integer of more than 600 digits")
        self._put(b"i" + _COUNT.pack(length) + value.to_bytes(length, "little", signed=True))

    def _float(self, value: float, _depth: int) -> None:
        self._put(b"f" + _FLOAT.pack(value))

    def _str(self, value: str, _depth: int) -> None:
        self._put(b"s")
        self._text(value)

    def _text(self, value: str) -> None:
        text = value.encode()
        self._put(_COUNT.pack(len(text)))
        self._put(text)

    def _list(self, value: list[Any] | tuple[Any, ...], depth: int) -> None:
        self._put((b"l" if isinstance(value, list) else b"t") + _COUNT.pack(len(value)))
        for item in value:
            self.write(item, depth)

    def _dict(self, value: dict[str, Any], depth: int) -> None:
        self._put(b"d" + _COUNT.pack(len(value)))
        for key, item in value.items():
            if type(key) is not str:
                raise CodecError(f"a dict with a key of type {type(key).__name__}")
            self._text(key)
            self.write(item, depth)

    def _array(self, value: np.ndarray, _depth: int) -> None:
        dtype = _letters(value.dtype)
        if value.nbytes > LARGEST:  # before it is copied: a broadcast view claims more than it holds
            raise CodecError(f"more than {LARGEST >> 20} MB of data")
        order = b"F" if value.flags.f_contiguous and not value.flags.c_contiguous else b"C"
        shape = struct.pack(f"<{value.ndim}Q", *value.shape)
        self._put(b"a" + order + bytes([len(dtype), value.ndim]) + dtype + shape)
        self._put(value.tobytes(order=order.decode()))  # type: ignore[arg-type]  # 'C' or 'F', by the line above

    _WRITERS: dict[type, Callable[..., None]] = {  # noqa: RUF012 - a table, never written to
        type(None): _constant,
        bool: _constant,
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
        if depth > DEEPEST or self._items > MOST_ITEMS:
            raise CodecError("a message of too many items or levels")
        letter = self._message[self.place : self.place + 1]
        self.place += 1
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
        self.place += _COUNT.size
        return count

    def _int(self, _depth: int) -> int:
        length = self._count()
        if length > _LONGEST_INT:
            raise CodecError("an integer of more than 600 digits")
        return int.from_bytes(self._take(length), "little", signed=True)

    def _float(self, _depth: int) -> float:
        return float(_FLOAT.unpack(self._take(_FLOAT.size))[0])

    def _str(self, _depth: int) -> str:
        return self._text()

    def _text(self) -> str:
        return self._take(self._count()).decode()

    def _list(self, depth: int) -> list[Any]:
        return [self.read(depth) for _ in range(self._count())]

    def _tuple(self, depth: int) -> tuple[Any, ...]:
        return tuple(self._list(depth))

    def _dict(self, depth: int) -> dict[str, Any]:
        return {self._text(): self.read(depth) for _ in range(self._count())}

    def _scalar(self, depth: int) -> Any:
        array = self.read(depth)
        if not isinstance(array, np.ndarray) or array.ndim:
            raise CodecError("a numpy scalar that is none")
        return array[()]

    def _array(self, _depth: int) -> np.ndarray:
        order, dtype_length, axes = self._take(3)
        dtype = _dtype(self._take(dtype_length))
        shape = struct.unpack(f"<{axes}Q", self._take(8 * axes))
        size = math.prod(shape)
        claimed = size or math.prod(length or 1 for length in shape)
        if order not in b"CF" or dtype.itemsize * claimed > LARGEST:
            raise CodecError("an array that claims more than a message holds")
        flat = np.frombuffer(self._take(dtype.itemsize * size), dtype)
        if dtype.kind in "bU":
            _inspect(flat)
        try:
            return flat.reshape(shape, order=chr(order)).copy(order=chr(order))  # type: ignore[call-overload,no-any-return]  # 'C' or 'F', by the lines above
        except ValueError as error:  # more axes than numpy has
            raise CodecError(f"a malformed array ({error})") from None

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
