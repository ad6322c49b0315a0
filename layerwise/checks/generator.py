"""numpy's global generator of random numbers: told from afar whether it has moved, and kept alike in two processes.

Numpy reads its state and sets it word by word, which takes a tenth of a millisecond each time, as long as many a call
of a learner's function. Most calls draw nothing, so both sides first look whether it has moved, which takes a hundredth
of that; and where it has, its words are copied as they lie in memory.
"""

from __future__ import annotations

import contextlib
import ctypes
import sys
from collections.abc import Iterator
from typing import Any

import numpy as np

from layerwise.checks.plain import Plain, to_plain

_Words = ctypes.c_char * (4 * 625)
"""The bytes of the 624 words of a Mersenne twister, and of its place in them."""


class Watch:
    """Tells whether the generator has moved since it was last read or set."""

    def __init__(self) -> None:
        self._mark = b""
        self._state: Plain = None
        self._get, self._set = np.random.get_state, np.random.set_state  # before a learner replaces them
        self._seed, self._draw = np.random.seed, np.random.standard_normal
        self._bits: Any = np.random.get_bit_generator  # type: ignore[attr-defined]  # numpy's stubs do not know it
        self._replace: Any = np.random.set_bit_generator  # type: ignore[attr-defined]
        self._usual = self._bits()
        self._watched: Any = None
        self._words: Any = None

    def moved(self) -> bool:
        """Tell whether the state may be another one now."""
        return not self._mark or self._mark != self._look()

    def read(self) -> Plain:
        """Give the state; the same object as before where it has not moved."""
        if self.moved():
            state = self._found()
            self._remember(state)
            self._state = to_plain(state)
        return self._state

    def _found(self) -> Any:
        """Give the state as it is now.

        Whether half of a pair of normal numbers waits, and which, is told by nothing but the next draw: it leaves the
        words alone where one does. From words that are all zeros no such number ever comes.
        """
        words = self._look()
        if not words[4:-4].strip(b"\0"):
            return self._get()
        drawn = self._draw()
        waits = self._look() == words
        place = int.from_bytes(words[-4:], sys.byteorder)
        state = ("MT19937", np.frombuffer(words[:-4], np.uint32), place, int(waits), drawn if waits else 0.0)
        self._put(state)
        return state

    def set(self, state: Any) -> None:
        """Set the state to one that `read` gave; a generator of another kind gives way to the usual one."""
        if self._bits() is not self._usual:
            self._replace(self._usual)
        self._put(state)
        self._remember(state)
        self._state = state

    def _put(self, state: Any) -> None:
        """Set the state of the usual generator."""
        words = _words_of(state)
        if words and self._look():
            self._seed(0)  # so that no half of a pair waits
            self._words.raw = words
        else:
            self._set(state)

    def _remember(self, state: Any) -> None:
        """Keep what the state looks like; half of a pair of normal numbers waits elsewhere, and is drawn unseen."""
        waits = not isinstance(state, tuple) or state[3]
        self._mark = b"" if waits else self._look()

    def _look(self) -> bytes:
        """Read the generator's words where they lie; '' where it is of another kind."""
        bits = self._bits()
        if bits is not self._watched:
            usual = type(bits) is np.random.MT19937
            self._watched, self._words = bits, _Words.from_address(bits.ctypes.state_address) if usual else None
        return b"" if self._words is None else self._words.raw


@contextlib.contextmanager
def kept_generator() -> Iterator[None]:
    """Leave the generator as it was, whatever is drawn from it or set meanwhile."""
    watch = Watch()
    state = watch.read()
    try:
        yield
    finally:
        watch.set(state)


def _words_of(state: Any) -> bytes:
    """Give the words of a twister's state as they lie in memory, '' where more than words have to be set."""
    if not isinstance(state, tuple) or state[0] != "MT19937" or state[3] or state[4]:
        return b""
    words = np.asarray(state[1], np.uint32).tobytes() + int(state[2]).to_bytes(4, sys.byteorder)
    return words if len(words) == ctypes.sizeof(_Words) else b""
