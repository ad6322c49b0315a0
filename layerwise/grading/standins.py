"""Grade a later exercise once more where an earlier one is wrong, with the course's function in its place.

In the learner's process the earlier name is bound to a call-back, which asks the grader; the grader runs the solution
on the data that came, and sends back what it gives.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from layerwise.checks.exam import Report
from layerwise.checks.failure_kinds import LOST
from layerwise.checks.generator import Watch
from layerwise.checks.hidden import MOST_CALLS, HiddenTest
from layerwise.checks.plain import Plain, size_of, to_plain
from layerwise.course import CourseError
from layerwise.grading import codec
from layerwise.grading.replies import ProtocolError
from layerwise.grading.solutions import Solutions

MOST_GIVEN, MOST_MADE = 20_000, 1_000_000
"""Numbers that one of them may be given, ten times what a hidden test gives, and that it may return: numpy heeds no
deadline, and a product of matrices that fit a message may take it hours."""
_LONGEST = 300  # characters of an error's message
_MOST_PRINTED = 20_000


class StandIns:
    """The course's functions that stand in for a learner's.

    Parameters
    ----------
    names : names of exercises
    solutions : Solutions
    most_calls : int — call-backs during one call of a test
    """

    def __init__(self, names: Collection[str], solutions: Solutions, most_calls: int = MOST_CALLS) -> None:
        self.names = tuple(sorted(names))
        self._solutions = solutions
        self._most_calls = most_calls
        self._calls = 0
        self._generator = Watch()

    def begin(self) -> None:
        """Count anew: a test calls the learner's function."""
        self._calls = 0

    def known(self, message: bytes) -> bytes | None:
        """Give the answer to a call-back that was answered before, whoever asked; None where it was not.

        Parameters
        ----------
        message : bytes — as they came from the learner's process

        Raises
        ------
        ProtocolError — it asks without end
        """
        found = self._solutions.answered.get(message)
        if found is None or found[0] not in self.names:
            return None
        self._count()
        return found[1]

    def answer(self, message: bytes, request: Mapping[str, Any], deadline: float) -> bytes:
        """Answer a call-back, and remember the answer where it depends on nothing else.

        Parameters
        ----------
        message : bytes — as they came from the learner's process
        request : what they say
        deadline : float — by when the whole call of the learner's function has to be through

        Returns
        -------
        bytes — for the learner's process

        Raises
        ------
        ProtocolError — it asks for something else, or without end
        TimeoutError — the time is up
        """
        self._count()
        self._generator.read()
        found = self._found(request, deadline)
        answer = codec.encode(found)
        if not found["error"] and not self._generator.moved():
            self._solutions.answered.keep(message, (str(request["solve"]), answer), len(message) + len(answer))
        return answer

    def _count(self) -> None:
        self._calls += 1
        if self._calls > self._most_calls:
            raise ProtocolError("endless questions")

    def _found(self, request: Mapping[str, Any], deadline: float) -> dict[str, Plain]:
        """Let the course's function find the answer."""
        name, given, named = request.get("solve"), request.get("args"), request.get("kwargs")
        if not isinstance(name, str) or name not in self.names:
            raise ProtocolError("a question that nobody can answer")
        if not isinstance(given, tuple) or not isinstance(named, dict):
            raise ProtocolError("a question without arguments")
        try:
            _require_small(given, named, most=MOST_GIVEN)
            value, printed = self._solutions.call(str(name), given, named, deadline)
            _require_small(value, most=MOST_MADE)
            plain = to_plain(value, scalars=True)
        except (TimeoutError, CourseError):
            raise
        except Exception as error:  # noqa: BLE001 - the arguments were wrong, which the learner's function is to know
            return {"value": None, "error": [type(error).__name__, str(error)[:_LONGEST]], "printed": ""}
        return {"value": plain, "error": None, "printed": printed[:_MOST_PRINTED]}


def _require_small(*values: object, most: int) -> None:
    """Refuse what goes into a course's function, or comes out of it, where it is more than any test has."""
    if sum(map(size_of, values)) > most:
        raise MemoryError(f"more than {most:,} numbers, where a test has some thousand")


class Chain:
    """Which exercises need which, and which of them turned out to be wrong.

    Parameters
    ----------
    tests : dict of str to HiddenTest — of each exercise: which earlier ones it calls, and how often it may
    solutions : Solutions — of the course
    blank : names of exercises that were left as released
    """

    def __init__(self, tests: Mapping[str, HiddenTest], solutions: Solutions, blank: Collection[str] = ()) -> None:
        self._tests = tests
        self._solutions = solutions
        self._blank = set(blank)
        self._wrong: set[str] = set()

    def note(self, exercise: str, share: float) -> None:
        """Note which share of its points an exercise has earned, the last time that it was graded."""
        (self._wrong.discard if share >= 1 else self._wrong.add)(exercise)

    def replaced(self, exercise: str) -> frozenset[str]:
        """Name the wrong earlier exercises that this one needs, where it is wrong itself; none where there are none."""
        if exercise not in self._wrong or exercise in self._blank:
            return frozenset()
        return frozenset(name for name in set(self._earlier(exercise)) & self._wrong if name in self._solutions)

    def depth(self, exercise: str) -> int:
        """Count the earlier exercises that this one needs; each of them needs fewer."""
        return len(set(self._earlier(exercise)))

    def stand_ins(self, names: Collection[str], exercise: str) -> StandIns:
        """Give what stands in for these while that exercise is graded."""
        return StandIns(names, self._solutions, self._tests[exercise].most_calls)

    def _earlier(self, exercise: str) -> Iterator[str]:
        """Go through the exercises that this one needs, directly or through others."""
        seen: set[str] = {exercise}
        fresh = [exercise]
        while fresh:
            test = self._tests.get(fresh.pop())
            new = set(test.needs if test else ()) - seen
            yield from new
            seen |= new
            fresh += new


def is_better(share: float, report: Report | None, before: float, first: Report | None = None) -> bool:
    """Tell whether what was found the second time is to count.

    It is where the answer earns more, and where it earns the same and its own mistake is told now: the first time, the
    earlier one hid it.

    Parameters
    ----------
    share : float — of the points, that is earned now
    report : Report — what is wrong with the answer now; None where that is not known
    before : float — the share that it earned at first
    first : Report — what was wrong with it then; None where that is not known
    """
    if share != before or report is None:
        return share > before
    return bool(report.explanation) or (first is not None and _says_other(report, first))


def _says_other(report: Report, first: Report) -> bool:
    """Tell whether a fault of another kind comes first, and is the answer's own.

    It is not where the process was lost, or where the answer stops at the course's function: it may call its own by
    another argument list, which was no mistake the first time.
    """
    if not report.faults or not first.faults or report.faults[0].kind in LOST:
        return False
    if report.faults[0].kind == "TypeError" and "positional argument" in report.faults[0].sentence:
        return False
    return report.faults[0].kind != first.faults[0].kind


def told_again(names: Collection[str]) -> str:
    """Say that an exercise was graded once more, and with what."""
    *others, last = (f"`{name}`" for name in sorted(names))
    listed = f"{', '.join(others)} and {last}" if others else last
    return f"Graded once more with the course's {listed} in the place of yours: this is what was found then."
