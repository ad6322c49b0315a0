"""Messages over a socket: each is plain data behind its length, and each has a moment by which it must be through."""

from __future__ import annotations

import socket
import struct
import time
from collections.abc import Callable
from typing import Any

from layerwise.checks.plain import Plain
from layerwise.grading import codec
from layerwise.grading.codec import CodecError

_LENGTH = struct.Struct("<I")
_PIECE = 1024 * 1024  # bytes to make room for at a time, whatever length was claimed
_USUAL = 8 * 1024  # bytes that most messages do not have: length and content then come at once
_UNSET = -1.0
_PATIENCE = 1.0  # seconds of one wait: while more are left, the system need not be told of each deadline


class Channel:
    """One end of a line between the grader and a learner's process.

    Parameters
    ----------
    line : socket — connected; belongs to the channel from now on
    """

    def __init__(self, line: socket.socket) -> None:
        self._line = line
        self._came = bytearray()  # and was not taken yet
        self._patience: float | None = _UNSET  # seconds that the line waits

    def send(self, value: Plain, deadline: float | None = None) -> None:
        """Send plain data.

        Parameters
        ----------
        value : plain data
        deadline : float — on `time.monotonic()`'s clock; None to wait for ever

        Raises
        ------
        CodecError — the value is not plain or too large; nothing was sent
        TimeoutError — the other end did not take it in time
        ConnectionError — there is no other end any more
        """
        self.send_bytes(codec.encode(value), deadline)

    def send_bytes(self, message: bytes, deadline: float | None = None) -> None:
        """Send what `codec.encode` made; see `send`."""
        rest = memoryview(_LENGTH.pack(len(message)) + message)
        while rest:
            rest = rest[self._passed(self._line.send, rest, deadline) :]

    def receive(self, deadline: float | None = None) -> Plain:
        """Wait for the next message; see `receive_bytes`.

        Returns
        -------
        plain data

        Raises
        ------
        CodecError — what came is no message
        """
        return codec.decode(self.receive_bytes(deadline))

    def receive_bytes(self, deadline: float | None = None) -> bytes:
        """Wait for the next message, and do not read it.

        Parameters
        ----------
        deadline : float — on `time.monotonic()`'s clock, for the whole message; None to wait for ever

        Returns
        -------
        bytes — for `codec.decode`

        Raises
        ------
        CodecError — it is too large
        TimeoutError — it did not come in time
        ConnectionError — there is no other end any more
        """
        self._wait(_LENGTH.size, deadline)
        (length,) = _LENGTH.unpack_from(self._came)
        if length > codec.LARGEST:
            raise CodecError(f"a message of more than {codec.LARGEST >> 20} MB")
        end = _LENGTH.size + length
        self._wait(end, deadline)
        message = bytes(self._came[_LENGTH.size : end])
        del self._came[:end]
        return message

    def close(self) -> None:
        """Hang up, also where a process that nobody knows of still holds the other end."""
        self._line.close()

    def _wait(self, size: int, deadline: float | None) -> None:
        """Wait until so many bytes have come; more of them may have."""
        while len(self._came) < size:
            most = min(max(size - len(self._came), _USUAL), _PIECE)
            piece: bytes = self._passed(self._line.recv, most, deadline)
            if not piece:
                raise ConnectionError("The other end has hung up.")
            self._came += piece

    def _passed(self, move: Callable[[Any], Any], what: object, deadline: float | None) -> Any:
        """Pass a piece over the line, in one direction or the other, in the time that is left.

        Any fault of the line but lateness is taken to mean that it is gone.
        """
        while True:
            patience = _patience(deadline)
            try:
                if patience != self._patience:
                    self._line.settimeout(patience)
                    self._patience = patience
                return move(what)
            except (TimeoutError, BlockingIOError):  # of one wait; whether there is time for another is found out next
                self._patience = _UNSET  # whoever has the line, too, may have told it not to wait at all
            except OSError as error:
                raise ConnectionError(str(error)) from None


def _patience(deadline: float | None) -> float | None:
    """Give how long to wait next [s], None for ever; TimeoutError where there is no time left."""
    if deadline is None:
        return None
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return min(left, _PATIENCE)
