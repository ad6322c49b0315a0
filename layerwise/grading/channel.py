"""Messages over a socket: each is plain data behind its length, and each has a moment by which it must be through."""

from __future__ import annotations

import contextlib
import socket
import struct
import time
from collections.abc import Iterator

from layerwise.checks.plain import Plain
from layerwise.grading import codec
from layerwise.grading.codec import CodecError

_LENGTH = struct.Struct("<I")
_PIECE = 1024 * 1024  # bytes to make room for at a time, whatever length was claimed


class Channel:
    """One end of a line between the grader and a learner's process.

    Parameters
    ----------
    line : socket — connected; belongs to the channel from now on
    """

    def __init__(self, line: socket.socket) -> None:
        self._line = line

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
        message = codec.encode(value)
        with self._until(deadline):
            self._line.sendall(_LENGTH.pack(len(message)) + message)

    def receive(self, deadline: float | None = None) -> Plain:
        """Wait for the next message.

        Parameters
        ----------
        deadline : float — on `time.monotonic()`'s clock, for the whole message; None to wait for ever

        Returns
        -------
        plain data

        Raises
        ------
        CodecError — what came is no message
        TimeoutError — it did not come in time
        ConnectionError — there is no other end any more
        """
        (length,) = _LENGTH.unpack(self._take(_LENGTH.size, deadline))
        if length > codec.LARGEST:
            raise CodecError(f"a message of more than {codec.LARGEST >> 20} MB")
        return codec.decode(self._take(length, deadline))

    def close(self) -> None:
        """Hang up, also where a process that nobody knows of still holds the other end."""
        self._line.close()

    def _take(self, size: int, deadline: float | None) -> bytes:
        taken = bytearray()
        while len(taken) < size:
            with self._until(deadline):
                piece = self._line.recv(min(size - len(taken), _PIECE))
            if not piece:
                raise ConnectionError("The other end has hung up.")
            taken += piece
        return bytes(taken)

    @contextlib.contextmanager
    def _until(self, deadline: float | None) -> Iterator[None]:
        """Use the line in the time that is left; any fault of it but lateness means that it is gone."""
        left = None if deadline is None else deadline - time.monotonic()
        if left is not None and left <= 0:
            raise TimeoutError
        try:
            self._line.settimeout(left)
            yield
        except TimeoutError:
            raise
        except OSError as error:
            raise ConnectionError(str(error)) from None
