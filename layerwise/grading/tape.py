"""All that passes between a test and a learner, in order, as it is when one listens at the line.

A test is the course's own, and draws nothing but from generators that begin the same each time. So what it asks next,
and in the end its verdict, follow from what it has heard: from the bytes that came, and from what was found in the
notebook's text. Both are noted here as one checksum that grows with each of them. Nothing else goes in.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from layerwise.checks.learner import Failure
from layerwise.grading.cellprocess import Limits, LostError, Process
from layerwise.grading.channel import Channel

Heard = tuple[bytes, bytes | Exception]
"""A message that was sent, and what came then: another one, or the error with which the line broke."""

_CAME, _FOUND = b"came", b"found"


@dataclass(frozen=True)
class Sent:
    """A message that a test sends next.

    Parameters
    ----------
    message : bytes
    begins : bool — whether it begins something that has time of its own, and does not answer a question
    """

    message: bytes
    begins: bool


@dataclass(frozen=True)
class Looked:
    """What a test looks for next in the notebook's text; see `Learner.read`.

    Parameters
    ----------
    look : callable — takes the learner and the arguments
    args : tuple
    """

    look: Callable[..., object]
    args: tuple[Any, ...]


Step = Sent | Looked


def begun(*parts: str) -> bytes:
    """Give the checksum at the beginning of what these texts tell apart."""
    return hashlib.blake2b(repr(parts).encode(), digest_size=32).digest()


def after_message(heard: bytes, message: bytes) -> bytes:
    """Give the checksum of what was heard before, and this message."""
    return hashlib.blake2b(heard + _CAME + message, digest_size=32).digest()


def after_look(heard: bytes, found: object) -> bytes:
    """Give the checksum of what was heard before, and what was found in the text."""
    return hashlib.blake2b(heard + _FOUND + repr(found).encode(errors="surrogatepass"), digest_size=32).digest()


@dataclass
class Tape:
    """What one test has heard, and what it did after it.

    Parameters
    ----------
    heard : bytes — the checksum of it, from `begun` on
    coming : deque of Heard — what was sent and came already, and is heard before anything new
    """

    heard: bytes
    coming: deque[Heard]
    steps: dict[bytes, Step] = field(default_factory=dict)
    """What came next after what was heard, by its checksum."""
    holds: bool = True
    """Whether all of it would come again; a process that is lost is lost by chance, or by the time that it took."""

    def note_look(self, look: Callable[..., object], args: tuple[Any, ...], found: object) -> None:
        """Note what was found in the notebook's text."""
        self.steps[self.heard] = Looked(look, args)
        self.heard = after_look(self.heard, found)


class TapedProcess:
    """A learner's process at whose line a tape listens; see `Process`.

    Parameters
    ----------
    process : Process
    tape : Tape
    """

    def __init__(self, process: Process, tape: Tape) -> None:
        self.limits: Limits = process.limits
        self._process = process
        self._tape = tape
        self._line: TapedChannel | None = None

    @property
    def end(self) -> float:
        """The moment by which all has to be through; see `Process`."""
        return self._process.end

    def channel(self) -> TapedChannel:
        """Give the line, the same as long as the process is the same; see `Process`."""
        try:
            channel = self._process.channel()
        except LostError:
            self._tape.holds = False
            raise
        if self._line is None or self._line.channel is not channel:
            self._line = TapedChannel(channel, self._tape)
        self._line.begins = True
        return self._line

    def fail(self, error: BaseException, limit: float) -> Failure:
        """Drop the process; see `Process`."""
        self._tape.holds = False
        return self._process.fail(error, limit)

    def may_repeat(self, failure: Failure) -> bool:
        """Tell whether to ask again; see `Process`."""
        return self._process.may_repeat(failure)


class UnsteadyTestError(BaseException):
    """A test asked something else after it had heard the same; no handler of errors of an answer's may catch it."""


class TapedChannel(Channel):
    """A line at which a tape listens; what has come already is not asked for again.

    Parameters
    ----------
    channel : Channel
    tape : Tape
    """

    def __init__(self, channel: Channel, tape: Tape) -> None:
        self.channel = channel
        self.begins = True
        self._tape = tape

    def send_bytes(self, message: bytes, deadline: float | None = None) -> None:
        """Send a message, if it was not sent already; see `Channel`."""
        self._tape.steps[self._tape.heard] = Sent(message, self.begins)
        self.begins = False
        if not self._tape.coming:
            self.channel.send_bytes(message, deadline)
        elif message != self._tape.coming[0][0]:
            raise UnsteadyTestError

    def receive_bytes(self, deadline: float | None = None) -> bytes:
        """Give what has come already, and then wait for the next message; see `Channel`."""
        came = self._tape.coming.popleft()[1] if self._tape.coming else self.channel.receive_bytes(deadline)
        if isinstance(came, Exception):
            raise came
        self._tape.heard = after_message(self._tape.heard, came)
        return came

    def close(self) -> None:
        """Hang up; see `Channel`."""
        self.channel.close()
