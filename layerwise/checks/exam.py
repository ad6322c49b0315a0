"""One exercise under test: all that a test may ask of it, and what was found in the end."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any

from layerwise.checks.compare import RTOL, Fault
from layerwise.checks.comparing import Comparing
from layerwise.checks.credit import Part, follows_inputs, has_form_alone, split
from layerwise.checks.definitions import default_value
from layerwise.checks.earlier import earlier_fault, remember
from layerwise.checks.failure_kinds import GRADERS
from layerwise.checks.failures import failure_sentence, fault_kind
from layerwise.checks.learner import LEARNER_KEY, Fact, Learner, learner_of
from layerwise.checks.outside import read_from_outside
from layerwise.checks.report import CheckFailedError, Report, settle
from layerwise.checks.sitting import Answers, StopExam
from layerwise.checks.source import loops_over_axis

__all__ = ["Answers", "CheckFailedError", "Exam", "Report", "public_check", "settle"]

_FOLLOWING = {"values", "shape", "type", "none"}
"""Faults that may come from an earlier function alone, so that any cause named here would be a guess."""
_OUTSIDE_TELLS_NOTHING = GRADERS | {"signature", "NotImplementedError", "purity", "vectorised"}
"""Faults that no data from outside leads to; neither does the loss of a process."""
_DECIMAL = re.compile(r"-?(?<!\d)\d*+\.\d++")  # from the first digit on: else 100,000 of them take minutes


class Exam(Comparing):
    """The checks of one exercise on one learner's work.

    Parameters
    ----------
    exercise : str — the function's name
    learner : Learner — whose function it is
    answers : Answers — where `matches` finds the right values; None in a public check
    rng : Generator — from which a hidden test draws its inputs
    needs : names of the earlier exercises that the answer calls
    weights : dict of str to float — what each property is worth; None for the usual weights
    """

    def prints(self, number: float, *args: Any, case: str = "", **kwargs: Any) -> bool:
        """Call the function and tell whether it prints a number, rounded to one decimal or more, among other words.

        Parameters
        ----------
        number : float
        *args, **kwargs : plain data or a call-back — what the function is given
        case : str — what is special about these arguments; '' in a public check to let them be told themselves
        """
        printed = self._called(self.exercise, args, kwargs, case).printed
        return any(_is_rounded(found, number) for found in _DECIMAL.findall(printed))

    def remark(self, condition: bool, sentence: str) -> None:  # noqa: FBT001 - reads as English
        """Say something that costs nothing below a passed check, where the condition holds."""
        self._notes += [f"({sentence})"] if condition else []

    def refuses(self, error: str, *args: Any, case: str = "", **kwargs: Any) -> None:
        """Require that the function raises an error for these arguments.

        Parameters
        ----------
        error : str — the name of the error's class, such as 'ValueError'
        *args, **kwargs : plain data or a call-back — what the function is given
        case : str — what is wrong with these arguments
        """
        self._count()
        failure = self._asked(self.exercise, args, kwargs).failure
        if failure is None:
            self._add(Fault("values", f"returns a value, where it should raise a {error}."), case)
        elif failure.kind != error:
            sentence = f"{failure_sentence(failure, self.exercise, case)} It should raise a {error}."
            self._note_fault(Fault(fault_kind(failure), sentence))

    def chosen(self, letters: str, key: str = "", explanations: Mapping[str, str] | None = None) -> None:
        """Look which option of a question the learner chose, and where the key is known, whether it is the right one.

        Without a key an unanswered question is no fault: a lesson is to run from top to bottom for who only reads.

        Parameters
        ----------
        letters : str — of the options, in order
        key : str — the letter of the right one; '' in a public check
        explanations : dict of str to str — by letter, what is told to who chose that option
        """
        self._count()
        _, answer = self._learner.value(self.exercise)
        letter = answer.strip().lower() if isinstance(answer, str) else ""
        options = ", ".join(f'"{option}"' for option in letters)
        if letter and len(letter) == 1 and letter in letters:
            if key and letter != key:
                told = f"You chose {letter}. {(explanations or {})[letter]}"
                self._note_fault(Fault("choice", told, case=letter, named=True))
            else:
                self._said = f"{letter}. {(explanations or {})[letter]}" if key else f"{letter} is noted."
        elif key or answer is not None:
            unasked = "It is not answered." if answer is None else f"{answer!r:.40} is none of the options."
            self._note_fault(
                Fault("missing" if answer is None else "choice", f"{unasked} Write one of {options}.", named=True)
            )
        else:
            self._said = "Not answered yet."

    def vectorised(self, axes: Mapping[int, int], what: str) -> None:
        """Require that the function's source has no Python loop along these axes of its parameters.

        Parameters
        ----------
        axes : dict of int to int — position of a parameter, and the axis that must not be looped over
        what : str — what lies along the axis, as in 'rows'
        """
        self._checks += 1
        self.checked.add("vectorised")
        line = self._learner.read(_in_own_text, self._needs, loops_over_axis, self.exercise, axes)
        if line:
            sentence = f"goes through the {what} in a Python loop (`{line}`). Let numpy do it at once."
            self._note_fault(Fault("vectorised", sentence))

    def default(self, parameter: str) -> object:
        """Give the default of one of the function's parameters, as its text says; None where that does not tell."""
        return self._learner.read(_in_own_text, self._needs, default_value, self.exercise, parameter)

    def keeps_default(self, parameter: str, value: object) -> bool:
        """Require the default that was asked, where the text of the answer tells one; say whether it does.

        Parameters
        ----------
        parameter : str — which of the function's
        value : object — a number, text or the like
        """
        given = self.default(parameter)
        told = f"{parameter} is {given} by default, where {value} is asked. Keep the first line as it was."
        self.require(given in (None, value), told)
        return given is not None

    @contextlib.contextmanager
    def sitting(self) -> Iterator[Exam]:
        """Run checks until they end, or until the answer cannot be examined further."""
        with contextlib.suppress(StopExam):
            yield self

    def report(self) -> Report:
        """Sum up what was found so far."""
        notes = tuple(dict.fromkeys(self._notes))
        faults, public, calls = tuple(self._faults), self._answers is None, tuple(self._learner.calls)
        report = Report(self.exercise, self._checks, faults, notes, public, calls, self._parts(), said=self._said)
        return replace(report, outside=self._outside())

    def _outside(self) -> str:
        """Say which data a wrong answer reads from the notebook, where that may be what is wrong with it."""
        if not self._faults or self._faults[0].kind in _OUTSIDE_TELLS_NOTHING:
            return ""
        return self._learner.read(_outside, self.exercise)

    def _parts(self) -> tuple[Part, ...]:
        """Say what each property is worth, and which the answer has; nothing in a public check."""
        if self._answers is None:
            return ()
        follows = has_form_alone(self._faults) and self._follows_inputs()  # else nobody asks: it takes calls
        return split(self._faults, self.checked, self._weights, follows=follows)

    def _follows_inputs(self) -> bool:
        """Tell whether what came out depended on what went in: numbers, or where only shapes are asked, these."""
        if self._cases:
            asked = self._learner
            return follows_inputs(self._cases) and asked.repeats(self.exercise) and asked.heeds(self.exercise)
        return any(shapes != self._shapes[0] for shapes in self._shapes)


@contextlib.contextmanager
def public_check(exercise: str, namespace: Mapping[str, Any]) -> Iterator[Exam]:
    """Check an exercise in the notebook, where the learner sees the cell.

    Parameters
    ----------
    exercise : str — the function's name
    namespace : mapping — the notebook's `globals()`

    Raises
    ------
    CheckFailedError — with a sentence on what is wrong, at the end of the block
    """
    exam = Exam(exercise, learner_of(namespace))
    try:
        with exam.sitting():
            yield exam
    except Exception:
        if exam.report().passed:
            raise  # else a check before has said what is wrong, and what follows stumbles over it
    report = exam.report()
    remember(namespace, exercise, passed=report.passed)
    begin_there = "" if report.passed else earlier_fault(namespace, exercise)
    if begin_there and report.faults[0].kind in _FOLLOWING:
        raise CheckFailedError(f"{exercise}: {begin_there}", report)
    if not (report.said and report.passed and LEARNER_KEY in namespace):  # a grader has told more than that
        settle(report)


def _is_rounded(written: str, number: float) -> bool:
    """Tell whether a written decimal number is this one, as exact as it is written, or as single precision is."""
    half_a_place = 0.501 * 10.0 ** -len(written.split(".")[1])
    return abs(float(written) - number) <= max(half_a_place, RTOL * abs(number))


def _in_own_text(learner: Learner, needs: Collection[str], find: Callable[..., Fact], *args: Any) -> Fact:
    """Look into texts of functions, but not of earlier exercises, which answer for their own loops."""
    return find(lambda name: "" if name in needs else learner.source(name), *args)


def _outside(learner: Learner, name: str) -> str:
    """Say which data a function reads from the notebook."""
    return read_from_outside(learner.source(name), name, learner.holds_data)
