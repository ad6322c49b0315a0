"""Verdicts that are remembered by all that led to them, so that equal answers are judged once.

In a class many answers give the very same bytes, right ones and wrong ones. Whoever has judged the first need not run
the test on the second: it is enough to ask what the test asked, to see that all comes back as it did then, and to give
the verdict. As soon as something else comes, the test itself is run: it hears first what has come already.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from layerwise.checks.plain import size_of
from layerwise.course import CourseError
from layerwise.grading.cellprocess import BROKEN, LostError
from layerwise.grading.proxy import RemoteLearner
from layerwise.grading.remembering import Kept
from layerwise.grading.tape import Heard, Looked, Sent, Step, Tape, UnsteadyTestError, after_look, after_message, begun

MOST_KEPT = 64 << 20
"""Bytes of questions and verdicts that are kept of a week, in each process that marks."""
MOST_HEARD = 32 << 20
"""Bytes that may come before a verdict is found. All that came is kept for the test, which may have to be run after
all: an answer that asks back with texts of many megabytes would have gigabytes kept."""
_SHOWN = 100  # characters of a test's text
_BESIDE = 500  # bytes of a step beside its message

Verdict = TypeVar("Verdict")


@dataclass(frozen=True)
class _Ended(Generic[Verdict]):
    """There is nothing more to ask: the verdict is this."""

    verdict: Verdict


class Verdicts(Generic[Verdict]):
    """The verdicts of one version of a course on all that learners' processes have answered.

    Parameters
    ----------
    size : callable — tells how many bytes a verdict takes
    most : int — bytes that are kept
    """

    def __init__(self, size: Callable[[Verdict], int], most: int = MOST_KEPT) -> None:
        self._size = size
        self._known: Kept[bytes, Step | _Ended[Verdict]] = Kept(most)

    def of(self, learner: RemoteLearner, test: str, judge: Callable[[], Verdict]) -> Verdict:
        """Give the verdict of a test on a learner's work: a remembered one, if all is as it was then.

        Parameters
        ----------
        learner : RemoteLearner
        test : str — what tells the test from others; it must be one that always does the same when it hears the same
        judge : callable — runs the test on this learner
        """
        beginning = begun(test, *learner.replaced)
        came: deque[Heard] = deque()
        known = self._followed(learner, beginning, came)
        if known:
            return known.verdict
        tape = Tape(beginning, came)
        try:
            with learner.heard(tape):
                verdict = judge()
        except UnsteadyTestError:
            raise CourseError(f"A test asks something else each time that it runs: {test[:_SHOWN]}") from None
        if tape.holds:
            self._keep(tape, verdict)
        return verdict

    def _followed(self, learner: RemoteLearner, heard: bytes, came: deque[Heard]) -> _Ended[Verdict] | None:
        """Ask what was asked after the same before, up to a verdict, or to something that was never heard, or too much.

        Parameters
        ----------
        learner : RemoteLearner
        heard : bytes — the checksum of the beginning
        came : deque — takes what comes meanwhile
        """
        room = MOST_HEARD
        while not isinstance(step := self._known.get(heard), _Ended):
            try:
                match step:
                    case _ if step is None or room < 0:
                        return None
                    case Looked(look, args):
                        heard = after_look(heard, look(learner, *args))
                    case Sent(message, begins):
                        if begins:
                            channel, deadline = learner.line()
                        channel.send_bytes(message, deadline)
                        answer = channel.receive_bytes(deadline)
                        came.append((message, answer))
                        room -= len(answer)
                        heard = after_message(heard, answer)
            except LostError:  # which the test will meet, too
                return None
            except BROKEN as error:
                came.append((message, error))
                return None
        return step

    def _keep(self, tape: Tape, verdict: Verdict) -> None:
        for heard, step in tape.steps.items():
            held = len(step.message) if isinstance(step, Sent) else 8 * size_of(step.args)
            self._known.keep(heard, step, _BESIDE + held)
        self._known.keep(tape.heard, _Ended(verdict), _BESIDE + self._size(verdict))
