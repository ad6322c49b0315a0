"""What stands before the numbers of an array: the order of its axes, its dtype and its shape.

The same few heads come again and again, so what was written or read of one is kept.
"""

from __future__ import annotations

import functools
import math
import re
import struct
from typing import Any, Literal

import numpy as np

from layerwise.grading.codec.bounds import LARGEST, CodecError

Order = Literal["C", "F"]

_DTYPE = re.compile(r"[<>|](b1|[iu][1248]|f[248]|f1[26]|c8|c16|c24|c32|U[1-9]\d{0,7})")
_ORDERS: dict[int, Order] = {ord("C"): "C", ord("F"): "F"}
_UNICODE_END, _SURROGATES = 0x110000, (0xD800, 0xE000)


@functools.lru_cache(maxsize=1024)
def head_of(order: Order, dtype: np.dtype[Any], shape: tuple[int, ...]) -> bytes:
    """Write what stands before the numbers of an array."""
    letters = _letters(dtype)
    return b"a" + order.encode() + bytes([len(letters), len(shape)]) + letters + struct.pack(f"<{len(shape)}Q", *shape)


@functools.lru_cache(maxsize=1024)
def read_head(head: bytes) -> tuple[Order, np.dtype[Any], tuple[int, ...], int]:
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


def inspect_content(flat: np.ndarray) -> None:
    """Refuse bytes that numpy takes for a truth value or a character, and then stumbles over."""
    if flat.dtype.kind == "b" and np.any(flat.view(np.uint8) > 1):
        raise CodecError("an array of truth values that are neither")
    if flat.dtype.kind == "U":
        points = flat.view(np.dtype(np.uint32).newbyteorder(flat.dtype.byteorder))
        low, high = _SURROGATES
        if np.any((points >= _UNICODE_END) | ((points >= low) & (points < high))):
            raise CodecError("an array of characters that do not exist")
