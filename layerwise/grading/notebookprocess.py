"""A process in which a notebook's cells run one after another; made again, and its cells run again, when it is lost."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from layerwise.checks.learner import Failure
from layerwise.grading.cellprocess import BROKEN, Limits, LostError
from layerwise.grading.channel import Channel
from layerwise.grading.child import Child
from layerwise.grading.replies import Output, outputs_of

GRACE = 1.0
"""Seconds that an interrupted cell has to give in."""
_TRIES = 3  # processes that are lost before they run anything
_MOST_REPEATS = 2  # times that a notebook is gone on with after its process was killed from outside
_KILLED = Failure("died", "SIGKILL")  # from outside, or with the fork server
_FAREWELL = 0.5  # seconds until the system must have told how a process ended that has hung up


@dataclass(frozen=True)
class CellRun:
    """What came of running a cell.

    Parameters
    ----------
    outputs : list of outputs — in nbformat's form
    failure : Failure — 'timeout', 'died' or 'protocol' where the cell did not come to its end, else None
    """

    outputs: list[Output]
    failure: Failure | None = None


class NotebookProcess:
    """Runs a learner's cells, and keeps a process at hand in which they have run.

    A cell that ends the process, or that goes on after it was interrupted, is given up: a fresh process runs the
    cells before it again, and goes on behind it.

    Parameters
    ----------
    start : callable — starts a process
    limits : Limits
    """

    def __init__(self, start: Callable[[], Child], limits: Limits) -> None:
        self.limits = limits
        self._start = start
        self._child: Child | None = start()  # at once: it gets ready while the grader does other things
        self._done: list[tuple[int, str]] = []
        self._stand_ins: tuple[str, ...] = ()
        self._bound = True
        self._lost: Failure | None = None
        self._repeats = _MOST_REPEATS
        self.end = time.monotonic() + limits.total

    def run(self, number: int, text: str, *, render: bool = False) -> CellRun:
        """Run a cell.

        Parameters
        ----------
        number : int — what to call it in a traceback
        text : str
        render : bool — whether figures become pictures

        Raises
        ------
        LostError — there is no time left, or no process to be had
        CourseError — no process can be started
        """
        channel = self.channel()
        deadline = self._deadline()
        began = time.monotonic()
        try:
            outputs = self._ask(channel, number, text, render=render, deadline=deadline)
        except TimeoutError:
            return CellRun(self._interrupted(channel), Failure("timeout", f"{deadline - began:.3g} seconds"))
        except BROKEN as error:
            failure = self.fail(error, deadline - began)
            return self.run(number, text, render=render) if self.may_repeat(failure) else CellRun([], failure)
        self._done.append((number, text))
        return CellRun(outputs)

    def stand_in(self, names: Sequence[str]) -> None:
        """Bind names, and no others, to functions of the grader's from now on, in whatever process the cells run."""
        if tuple(names) != self._stand_ins:
            self._stand_ins, self._bound = tuple(names), False

    @property
    def is_lost(self) -> bool:
        """Whether no process is to be had any more in which the cells have run."""
        return self._lost is not None

    def channel(self) -> Channel:
        """Give the line to a process in which the cells have run that came to their end.

        Raises
        ------
        LostError — there is no time left, or the cells do not run a second time
        CourseError — no process can be started
        """
        if self._lost is None and time.monotonic() > self.end:
            self.drop()
            self._lost = Failure("timeout", f"{self.limits.total:.3g} seconds for the whole notebook")
        for _ in range(_TRIES if self._lost is None else 0):
            try:
                return self._ready()
            except ConnectionError:  # what started it has ended, which is no fault of the learner's
                self.drop()
        raise LostError(self._lost or Failure("died"))

    def fail(self, error: BaseException, limit: float) -> Failure:
        """Drop a process that gave no sound answer, and say what was wrong with it; see `Process`."""
        ended = self.drop(_FAREWELL if isinstance(error, ConnectionError) else 0.0)
        if isinstance(error, TimeoutError):
            return Failure("timeout", f"{limit:.3g} seconds")
        return Failure("died", ended) if isinstance(error, ConnectionError) else Failure("protocol", str(error))

    def may_repeat(self, failure: Failure) -> bool:
        """Tell whether to try again what was under way when a process was killed; see `Process`."""
        self._repeats -= failure == _KILLED
        return failure == _KILLED and self._repeats >= 0

    def drop(self, patience: float = 0.0) -> str:
        """End the process, and say how it ended by itself, '' where it did not within some seconds."""
        child, self._child = self._child, None
        self._bound = not self._stand_ins
        return child.end(patience) if child else ""

    def _ready(self) -> Channel:
        """Give the line to the process that there is, or to a new one in which the cells ran that ran in the last one.

        Raises
        ------
        ConnectionError — the process ended before it ran anything
        LostError — the cells do not run a second time
        """
        if self._child is not None and self._bound:
            return self._child.channel
        if self._child is not None:
            return self._with_stand_ins(self._child.channel)
        self._child = self._start()
        channel = self._child.channel
        for number, text in self._done:
            try:
                self._ask(channel, number, text, render=False, deadline=self._deadline())
            except BROKEN as error:
                failure = self.fail(error, self.limits.statement)
                if self.may_repeat(failure):
                    return self._ready()
                self._lost = failure
                raise LostError(failure) from None
        return channel if self._bound else self._with_stand_ins(channel)

    def _with_stand_ins(self, channel: Channel) -> Channel:
        """Have names bound to functions of the grader's.

        Raises
        ------
        ConnectionError — the process ended
        LostError — it gives no sound answer
        """
        try:
            channel.send({"do": "stand in", "names": list(self._stand_ins)}, self._deadline())
            channel.receive(self._deadline())
        except BROKEN as error:
            self._lost = self.fail(error, self.limits.statement)
            raise LostError(self._lost) from None
        self._bound = True
        return channel

    def _ask(self, channel: Channel, number: int, text: str, *, render: bool, deadline: float) -> list[Output]:
        channel.send({"do": "cell", "number": number, "text": text, "render": render}, deadline)
        return outputs_of(channel.receive(deadline))

    def _interrupted(self, channel: Channel) -> list[Output]:
        """Interrupt the cell; a process that does not give in is dropped."""
        if self._child is None:
            return []
        self._child.interrupt()
        with contextlib.suppress(*BROKEN):
            return outputs_of(channel.receive(time.monotonic() + GRACE))
        self.drop()
        return []

    def _deadline(self) -> float:
        return min(time.monotonic() + self.limits.statement, self.end)
