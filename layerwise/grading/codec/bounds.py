"""What holds for every message: how large it may be, and how lengths and floats are written in it."""

from __future__ import annotations

import struct

LARGEST = 64 * 1024 * 1024
"""Bytes of one message: a batch of 1,000 pictures of 64 × 64 pixels in single precision has 49 million."""
MOST_ITEMS = 1_000_000
"""Values in one message, since the smallest take a hundred times their bytes in memory."""
DEEPEST = 40
"""Levels of nesting: `to_plain` allows 20, and the message itself is a few more."""
LONGEST_INT = 256
"""Bytes of an integer: 600 digits, more than a float can hold."""
TOO_MANY_DIGITS = "an integer of more than 600 digits"

_COUNT, _FLOAT = struct.Struct("<I"), struct.Struct("<d")

COUNT_SIZE = _COUNT.size
"""Bytes of a length, which stands before what it counts."""
write_count, read_count = _COUNT.pack, _COUNT.unpack_from
write_float, read_float = _FLOAT.pack, _FLOAT.unpack_from


class CodecError(ValueError):
    """A value cannot be sent, or bytes are no message; the text says why."""
