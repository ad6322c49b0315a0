"""A learner's work in a process of its own: the grader calls functions by name and gets plain data back."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import TracebackType
from typing import Any, Self, TypeVar

import numpy as np

from layerwise.checks.generator import Watch
from layerwise.checks.learner import Fact, Failure, Outcome
from layerwise.checks.plain import NotPlainError, Plain, is_plain_array, to_plain
from layerwise.grading import codec
from layerwise.grading.cellprocess import BROKEN, CellProcess, Limits, LostError, Process
from layerwise.grading.channel import Channel
from layerwise.grading.child import Child, PlainChild
from layerwise.grading.replies import Problem, ProtocolError, generator_of, outcome_of, value_of
from layerwise.grading.script import Script
from layerwise.grading.standins import StandIns
from layerwise.grading.tape import Tape, TapedProcess

Asked = TypeVar("Asked")

_MOST_REMARKS = 20
_NOWHERE = "is defined nowhere in the notebook."
_NO_FUNCTION = "is no function once all cells have run: one of them gives its name to something else, or deletes it."
_IN_CLASS = "is defined inside of a class, where no test can call it. Make it a function of its own."


class RemoteLearner:
    """The functions of a learner whose notebook runs in another process; see `Learner`.

    Parameters
    ----------
    process : Process
    script : Script — the notebook's code, from which facts about functions are read
    stand_ins : StandIns — what stands in for some of the functions; None where nothing does
    """

    def __init__(self, process: Process, script: Script, stand_ins: StandIns | None = None) -> None:
        self._process = process
        self._script = script
        self._stand_ins = stand_ins
        self._calls = 0
        self._generator = Watch()
        self._alike: Channel | None = None
        self._tape: Tape | None = None

    @property
    def replaced(self) -> tuple[str, ...]:
        """The names of the functions for which others stand in."""
        return self._stand_ins.names if self._stand_ins else ()

    @contextlib.contextmanager
    def heard(self, tape: Tape) -> Iterator[None]:
        """Have a tape listen to all that is asked, which is counted from the beginning.

        Parameters
        ----------
        tape : Tape
        """
        process, self._tape = self._process, tape
        self._process = TapedProcess(process, tape)
        self._calls, self._alike = 0, None
        try:
            yield
        finally:
            self._process, self._tape, self._alike = process, None, None

    def call(self, name: str, *args: Any, **kwargs: Any) -> Outcome:
        """Call the function of that name in the learner's process; see `Learner`.

        Raises
        ------
        TypeError — the test gives something that is neither plain data nor a call-back
        CourseError — no process can be started
        """
        outcome = self._asked(self._exchange, _call_message(name, args, kwargs), args, kwargs)
        if isinstance(outcome, Failure):
            return Outcome(failure=outcome)
        if outcome.failure and outcome.failure.kind == "missing":  # what the process says of it may be made up
            return Outcome(failure=self.read(RemoteLearner._why_missing, name))
        return outcome

    def value(self, name: str) -> tuple[bool, Plain]:
        """Tell what a name of the notebook stands for: whether for a function, and if not, for which plain data.

        Parameters
        ----------
        name : str — None is told of one that is not there, or whose value is no plain data
        """
        told = self._asked(_value, name)
        return (False, None) if isinstance(told, Failure) else told

    def source(self, name: str) -> str:
        """Give the text of the function of that name, from the notebook's own text; see `Learner`."""
        return self.read(RemoteLearner._source, name)

    def holds_data(self, name: str) -> bool:
        """Tell whether the notebook's text binds a name to data; see `Learner`."""
        return self.read(RemoteLearner._holds_data, name)

    def read(self, look: Callable[..., Fact], *args: Any) -> Fact:
        """Give what a function finds in the notebook's text; see `Learner`."""
        tape, self._tape = self._tape, None  # what it looks at by itself is no more than it finds
        try:
            found = look(self, *args)
        finally:
            self._tape = tape
        if tape:
            tape.note_look(look, args, found)
        return found

    def reason_for_lack(self, name: str, missing: Failure) -> Failure:
        """Say why a function is not there: its text is not Python, or as the process says."""
        return self._script.broken.get(name, missing)

    def line(self) -> tuple[Channel, float]:
        """Give the line to the process, and the moment by which it has to answer what is asked next.

        Raises
        ------
        LostError — there is no process any more
        CourseError — no process can be started
        """
        channel = self._process.channel()
        return channel, min(time.monotonic() + self._process.limits.call, self._process.end)

    def _source(self, name: str) -> str:
        return self._script.source(name)

    def _holds_data(self, name: str) -> bool:
        return name in self._script.data

    def _why_missing(self, name: str) -> Failure:
        return self.reason_for_lack(name, Failure("missing", self._script.namesake(name) or self._lack_of(name)))

    def _lack_of(self, name: str) -> str:
        """Say where a name stands in the notebook that no function has once it has run."""
        if name in self._script.definitions:
            return _NO_FUNCTION
        return _IN_CLASS if name in self._script.methods else _NOWHERE

    def _asked(self, ask: Callable[..., Asked], *what: Any) -> Asked | Failure:
        """Ask the process something, in the time that one call has; give why where nothing sound comes back.

        Parameters
        ----------
        ask : callable — is told the line, the moment by which the answer has to be there, and what is asked
        """
        try:
            channel, deadline = self.line()
        except LostError as lost:
            return lost.failure
        begun = time.monotonic()
        try:
            return ask(channel, deadline, *what)
        except BROKEN as error:
            failure = self._process.fail(error, deadline - begun)
        return self._asked(ask, *what) if self._process.may_repeat(failure) else failure

    def _exchange(
        self,
        channel: Channel,
        deadline: float,
        message: dict[str, Plain],
        args: Sequence[Any],
        kwargs: Mapping[str, Any],
    ) -> Outcome:
        """Send a call with numpy's generator, answer what it asks, and take the outcome and the generator back."""
        self._calls += 1
        known = channel is self._alike and not self._generator.moved()
        self._alike = None
        state = None if known else self._generator.read()  # exercises draw from the global generator
        channel.send({"number": self._calls, "generator": state} | message, deadline)
        reply = self._reply(channel, args, kwargs, deadline)
        number = reply.get("number") if isinstance(reply, dict) else None
        if type(number) is not int or number != self._calls:  # an array would be equal here and there
            raise ProtocolError("an answer to another call")
        outcome = outcome_of(reply, args, kwargs)
        generator = generator_of(reply)
        if generator:
            self._generator.set(generator)
        if generator or reply.get("generator") is None:  # else it is one that numpy would not take: send ours again
            self._alike = channel
        return outcome

    def _reply(self, channel: Channel, args: Sequence[Any], kwargs: Mapping[str, Any], deadline: float) -> Any:
        """Wait for the reply to a call, and answer what is asked meanwhile."""
        if self._stand_ins:
            self._stand_ins.begin()
        while True:
            message = channel.receive_bytes(deadline)
            known = self._stand_ins.known(message) if self._stand_ins else None
            if known is None:
                reply: Any = codec.decode(message)
                if isinstance(reply, dict) and self._stand_ins and "solve" in reply:
                    known = self._stand_ins.answer(message, reply, deadline)
                elif isinstance(reply, dict) and "ask" in reply:
                    known = codec.encode(_answer(reply, args, kwargs))
                else:
                    return reply
            channel.send_bytes(known, deadline)


class ProcessLearner(RemoteLearner):
    """A learner's notebook, run in another process as far as some functions need it; a context manager.

    Parameters
    ----------
    script : Script — the notebook's code cells
    names : the functions that will be called; None for every name that the notebook defines
    given : Script — cells of the course, from which names are filled in that the functions read and nothing defines
    limits : Limits — None for the usual ones
    start : callable — starts a process; another one may confine it
    stand_ins : StandIns — what stands in for some of the functions; None where nothing does
    """

    def __init__(
        self,
        script: Script,
        names: Iterable[str] | None = None,
        *,
        given: Script | None = None,
        limits: Limits | None = None,
        start: Callable[[], Child] = PlainChild,
        stand_ins: StandIns | None = None,
    ) -> None:
        names = script.definitions if names is None else names
        bound = stand_ins.names if stand_ins else ()
        self._cells = CellProcess(script, given or Script(), sorted(set(names)), limits or Limits(), start, bound)
        super().__init__(self._cells, script, stand_ins)

    def __enter__(self) -> Self:
        """Give the learner."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the learner's process."""
        self.close()

    def close(self) -> None:
        """End the learner's process with all that it started and left."""
        self._cells.drop()

    def reason_for_lack(self, name: str, missing: Failure) -> Failure:
        """Say why a function is not there: its definition failed, its text is not Python, or it never was."""
        for problem in reversed(self._cells.problems):
            if name in self._script.names(problem.place):
                return replace(problem.failure, line=self._script.line(problem.place))
        return super().reason_for_lack(name, missing)

    def remarks(self) -> tuple[str, ...]:
        """Say what of the notebook was left out, failed, or was filled in; none of it costs anything by itself."""
        if not self._cells.known:
            with contextlib.suppress(LostError):  # each call will say so
                self._cells.channel()
        problems = [problem for problem in self._cells.problems if self._script.line(problem.place)]
        said = [*self._script.remarks, *map(self._told, problems)]
        if self._cells.filled:
            names = ", ".join(f"`{name}`" for name in self._cells.filled)
            said.append(f"Nothing in the notebook makes {names}, so the course's own was used.")
        more = len(said) - _MOST_REMARKS
        return (*said[:_MOST_REMARKS], f"There are {more} more remarks.") if more > 0 else tuple(said)

    def _told(self, problem: Problem) -> str:
        """Say in a sentence which statement of the notebook did not run, and why."""
        failure = problem.failure
        causes = {
            "timeout": f"was stopped after {failure.message}",
            "protocol": f"interferes with the process that it ran in ({failure.message})",
            "died": f"ended the process that it ran in ({failure.message or 'without a word'})",
        }
        cause = causes.get(failure.kind, f"did not run ({failure.kind}: {failure.message})")
        return f"In {self._script.label(problem.place)}, `{self._script.line(problem.place)}` {cause}."


def _value(channel: Channel, deadline: float, name: str) -> tuple[bool, Plain]:
    """Ask what a name stands for."""
    channel.send({"do": "value", "name": name}, deadline)
    return value_of(channel.receive(deadline))


def _call_message(name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> dict[str, Plain]:
    """Write a call as plain data; call-backs stay here, and only their places are told.

    The arguments stand last, where the other end can compare them with what they are afterwards.
    """
    places: list[Any] = [place for place, value in [*enumerate(args), *kwargs.items()] if callable(value)]
    try:
        return {
            "do": "call",
            "name": name,
            "callbacks": places,
            "args": [_sendable(value) for value in args],
            "kwargs": {key: _sendable(value) for key, value in kwargs.items()},
        }
    except NotPlainError as error:
        raise TypeError(f"The test gives `{name}` {error}.") from None


def _sendable(value: Any) -> Any:
    """Give what is sent for a value: a numpy scalar stays one, since a learner's code may index it.

    An array is sent before anybody can change it, and so is not copied.
    """
    if isinstance(value, np.generic) or is_plain_array(value):
        return value
    return None if callable(value) else to_plain(value)


def _answer(request: dict[str, Any], args: Sequence[Any], kwargs: Mapping[str, Any]) -> dict[str, Plain]:
    """Call one of the test's functions on data that a learner's function made up."""
    functions = {place: value for place, value in [*enumerate(args), *kwargs.items()] if callable(value)}
    place, given, named = request["ask"], request.get("args"), request.get("kwargs")
    if not isinstance(place, (int, str)) or place not in functions:
        raise ProtocolError("a question that nobody can answer")
    if not isinstance(given, tuple) or not isinstance(named, dict):
        raise ProtocolError("a question without arguments")
    try:
        with np.errstate(all="ignore"):
            return {"value": _sendable(functions[place](*given, **named)), "error": None}
    except Exception as error:  # noqa: BLE001 - the arguments were wrong, which the learner's function is to know
        return {"value": None, "error": [type(error).__name__, str(error)]}
