"""A process in which a notebook's cells have run, made again whenever it is lost."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from layerwise.checks.learner import Failure
from layerwise.checks.plain import Plain
from layerwise.grading.channel import Channel
from layerwise.grading.child import Child
from layerwise.grading.codec import CodecError
from layerwise.grading.replies import Problem, ProtocolError, place_of, run_of
from layerwise.grading.script import Place, Script

BROKEN = (TimeoutError, ConnectionError, CodecError, ProtocolError)
"""What the line to a process gives where no sound answer comes."""


@dataclass(frozen=True)
class Limits:
    """How long a learner's code may take.

    Parameters
    ----------
    call : float — one call of a function [s]
    statement : float — one statement of the notebook [s]
    total : float — everything together [s]
    """

    call: float = 10.0
    statement: float = 10.0
    total: float = 120.0


class LostError(Exception):
    """There is no process to speak to, and none can be had.

    Parameters
    ----------
    failure : Failure — why
    """

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.kind)
        self.failure = failure


class Process(Protocol):
    """A learner's process that can be had again after it was lost."""

    @property
    def limits(self) -> Limits:
        """How long the learner's code may take."""
        ...

    @property
    def end(self) -> float:
        """The moment by which all has to be through, on `time.monotonic()`'s clock."""
        ...

    def channel(self) -> Channel:
        """Give the line to a process in which the notebook has run; LostError where there is none."""
        ...

    def fail(self, error: BaseException, limit: float) -> Failure:
        """Drop a process that gave no sound answer within some seconds, and say what was wrong with it."""
        ...

    def may_repeat(self, failure: Failure) -> bool:
        """Tell whether to ask again: where a process was killed, and that was none of the learner's doing."""
        ...


class CellProcess:
    """Keeps a learner's process at hand.

    Parameters
    ----------
    script, given : Script — the learner's cells, and those of the course that fill gaps
    names : the functions that will be called
    limits : Limits
    start : callable — starts a process
    stand_ins : names that are bound to functions of the grader's once the cells have run
    """

    def __init__(
        self,
        script: Script,
        given: Script,
        names: Sequence[str],
        limits: Limits,
        start: Callable[[], Child],
        stand_ins: Sequence[str] = (),
    ) -> None:
        pieces = [piece.text for piece in (*script.pieces, *given.pieces)]
        self._message: dict[str, Any] = {"do": "run", "pieces": pieces, "own": len(script.pieces), "names": list(names)}
        self._most = sum(len(piece.body) for piece in (*script.pieces, *given.pieces))
        self._start = start
        self._child: Child | None = start()  # at once: it gets ready while the grader does other things
        self._stand_ins: list[Plain] = list(stand_ins)
        self._has_run = False
        self._lost: Failure | None = None
        self._stuck: dict[Place, Failure] = {}
        self._problems: list[Problem] = []
        self.limits = limits
        self.known = False  # whether what follows is
        self.end = time.monotonic() + limits.total
        self.filled: list[str] = []

    @property
    def problems(self) -> list[Problem]:
        """The statements that failed, or had to be left out since they never ended."""
        return sorted([*self._problems, *(Problem(*stuck) for stuck in self._stuck.items())], key=lambda p: p.place)

    def channel(self) -> Channel:
        """Give the line to a process in which the cells have run.

        A statement that never ends, or ends the process, is left out from then on.

        Raises
        ------
        LostError — the process is lost whatever is left out, or the time is up
        CourseError — no process can be started
        """
        while self._lost is None:
            if time.monotonic() > self.end:
                self.drop()
                self._lost = Failure("timeout", f"{self.limits.total:.3g} seconds for the whole notebook")
                break
            self._child = self._child or self._start()
            if self._has_run:
                return self._child.channel
            at: list[Place] = []
            try:
                self._run(self._child.channel, at)
            except BROKEN as error:
                failure = self.fail(error, self.limits.statement)
                if at and at[-1] not in self._stuck:
                    self._stuck[at[-1]] = failure
                else:
                    self._lost = failure
        raise LostError(self._lost)

    def fail(self, error: BaseException, limit: float) -> Failure:
        """Drop a process that gave no sound answer, and say what was wrong with it.

        Parameters
        ----------
        error : one of BROKEN
        limit : float — how long it had [s]
        """
        ended = self.drop()
        if isinstance(error, TimeoutError):
            return Failure("timeout", f"{limit:.3g} seconds")
        return Failure("died", ended) if isinstance(error, ConnectionError) else Failure("protocol", str(error))

    def may_repeat(self, failure: Failure) -> bool:  # noqa: ARG002 - see `Process`
        """Never ask again: who checks a notebook by hand sees that something was killed."""
        return False

    def drop(self) -> str:
        """End the process, and say how it ended by itself, '' where it did not."""
        child, self._child, self._has_run = self._child, None, False
        return child.end() if child else ""

    def _run(self, channel: Channel, at: list[Place]) -> None:
        """Have the cells run, and note each statement's place before it is its turn."""
        channel.send(self._message | {"skip": sorted(self._stuck)}, self._deadline())
        reply: Any = channel.receive(self._deadline())
        while isinstance(reply, dict) and "at" in reply:
            if len(at) == self._most:
                raise ProtocolError("more statements than there are")
            at.append(place_of(reply))
            reply = channel.receive(self._deadline())
        self._problems, self.filled = run_of(reply)
        if self._stand_ins:
            channel.send({"do": "stand in", "names": self._stand_ins}, self._deadline())
            channel.receive(self._deadline())
        self._has_run = self.known = True

    def _deadline(self) -> float:
        return min(time.monotonic() + self.limits.statement, self.end)
