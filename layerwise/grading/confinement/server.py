"""A running fork server, and its children, as the grader sees them over the lines to both."""

from __future__ import annotations

import contextlib
import itertools
import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from layerwise.course import CourseError
from layerwise.grading.channel import Channel
from layerwise.grading.child import START_LIMIT, Child, await_ready, environment, how_it_ended

_ROOT = Path(__file__).resolve().parents[3]
_START = "import sys; sys.path.insert(0, sys.argv[1]); from layerwise.grading.confinement.zygote import main; main()"
_LONGEST = 4096  # bytes of a message of the fork server's
_PATIENCE = 10.0  # seconds until the end of a killed child must have been told
_MOMENT = 1.0  # seconds


class ServerGoneError(Exception):
    """The fork server has ended, or does not answer any more."""


class Server:
    """A running fork server, and the line to it.

    Parameters
    ----------
    settings : str — for the fork server: what each child may take, and which layers to leave out
    """

    def __init__(self, settings: str) -> None:
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._numbers = itertools.count(1)
        self._ended: dict[int, int] = {}
        self._sent: set[int] = set()  # children to whom the last signal has been sent
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-s", "-P", "-B", "-c", _START, str(_ROOT), settings],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd="/",
                env=environment(),
                start_new_session=True,  # so that Ctrl-C does not reach it
            )
        self._refused: dict[str, str] | None = None

    def refused(self) -> dict[str, str]:
        """Wait until it is ready, and give the layers that do not hold, and why.

        Raises
        ------
        ServerGoneError — it does not get ready
        CourseError — it cannot; with what it says about that
        """
        if self._refused is None:
            told: dict[str, Any] = {}
            with contextlib.suppress(TimeoutError):
                told = self._hear(time.monotonic() + START_LIMIT)
            if "failed" in told:
                raise CourseError(f"The process that confines learners' code cannot start here: {told['failed']}")
            self._refused = told.get("refused")
        if self._refused is None:
            raise ServerGoneError
        return self._refused

    def child(self, hidden: Sequence[str] = ()) -> Child:
        """Have a child forked; see `Zygote.start`.

        Raises
        ------
        ServerGoneError — the fork server has ended
        """
        if self._process.poll() is not None:
            raise ServerGoneError
        number = next(self._numbers)
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                asked = json.dumps({"start": number, "hidden": list(hidden)})
                socket.send_fds(self._control, [asked.encode()], [theirs.fileno()])
            except OSError as error:
                ours.close()
                raise ServerGoneError from error
        return ConfinedChild(self, number, Channel(ours))

    def has_ended(self) -> bool:
        """Tell whether it has ended, or is about to: the process that waits for it follows it a moment later."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_MOMENT)
        return self._process.returncode is not None

    def signal(self, number: int, kind: int) -> None:
        """Have a signal sent to a child, and wait until it is; nothing happens where the child has ended.

        What is asked of the child afterwards is thus not hit by a signal that was meant for something before it.

        Raises
        ------
        ServerGoneError — the fork server has ended
        """
        self._sent.discard(number)
        try:
            self._control.send(json.dumps({"signal": number, "kind": kind}).encode())
        except OSError as error:
            raise ServerGoneError from error
        deadline = time.monotonic() + _PATIENCE
        with contextlib.suppress(TimeoutError):
            while number not in self._sent:
                self._note(self._hear(deadline))

    def code(self, number: int, patience: float) -> int | None:
        """Wait for the end of a child, and give its exit code, negative for a signal; None where it does not end.

        Raises
        ------
        ServerGoneError — the fork server has ended
        """
        deadline = time.monotonic() + patience
        while number not in self._ended:
            try:
                self._note(self._hear(deadline))
            except TimeoutError:
                return None
        return self._ended.pop(number)

    def close(self) -> None:
        """End it; the kernel ends every process of its world with it."""
        self._control.close()
        if self._refused:  # it may have folders on the disk to remove
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(_PATIENCE)
        self._process.kill()
        self._process.wait()

    def _note(self, told: dict[str, Any]) -> None:
        """Remember what the fork server tells of a child: that it was signalled, or how it ended."""
        if isinstance(told.get("signalled"), int):
            self._sent.add(told["signalled"])
        elif isinstance(told.get("ended"), int) and isinstance(told.get("code"), int):
            self._ended[told["ended"]] = told["code"]

    def _hear(self, deadline: float) -> dict[str, Any]:
        """Wait for the next message; TimeoutError where it does not come in time."""
        try:
            self._control.settimeout(max(0.01, deadline - time.monotonic()))
            said = self._control.recv(_LONGEST)
            told = json.loads(said) if said else None
        except TimeoutError:
            raise
        except (OSError, ValueError) as error:
            raise ServerGoneError from error
        if not isinstance(told, dict):
            raise ServerGoneError
        return told


class ConfinedChild:
    """A child of the fork server; see `Child`."""

    def __init__(self, server: Server, number: int, channel: Channel) -> None:
        self._server = server
        self._number = number
        self._channel = channel
        self._ready = False
        self._known: int | None = None

    @property
    def channel(self) -> Channel:
        """The line to it, on which it has said that it is ready.

        Raises
        ------
        CourseError — it could not be confined, so that it ended at once
        ConnectionError — somebody killed it, or the fork server
        """
        if not self._ready:
            try:
                await_ready(self._channel)
            except CourseError:
                if self._server.has_ended() or self._code(_MOMENT) == -signal.SIGKILL:
                    raise ConnectionError("The process was killed.") from None
                raise
            self._ready = True
        return self._channel

    def interrupt(self) -> None:
        """Stop the cell that it runs; see `Child`."""
        with contextlib.suppress(ServerGoneError):  # which the next request finds out
            self._server.signal(self._number, signal.SIGINT)

    def end(self, patience: float = 0.0) -> str:
        """End it with all that it left; see `Child`. One that ended with its fork server counts as killed."""
        try:
            code = self._code(patience) if patience else self._known
            by_itself = code is not None
            self._channel.close()
            if code is None:
                self._server.signal(self._number, signal.SIGKILL)
                code = self._code(_PATIENCE)
        except ServerGoneError:
            self._channel.close()
            return signal.SIGKILL.name
        if code is None:
            raise CourseError("A process of a learner's could not be ended. Does the system let it be killed?")
        return how_it_ended(code, by_itself=by_itself)

    def _code(self, patience: float) -> int | None:
        """Give its exit code, None where it does not end; the fork server tells it once."""
        if self._known is None:
            self._known = self._server.code(self._number, patience)
        return self._known
