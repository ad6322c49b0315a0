"""One exercise under test: calls the learner's function, compares, and gathers what is wrong in sentences."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

import numpy as np

from layerwise.checks.arguments import told
from layerwise.checks.compare import RTOL, Fault, compare, compare_shapes
from layerwise.checks.credit import Case, Part, follows_inputs, has_axes, share_of, split
from layerwise.checks.earlier import earlier_fault, remember
from layerwise.checks.failures import failure_sentence
from layerwise.checks.learner import Learner, Outcome, learner_of
from layerwise.checks.outside import read_from_outside
from layerwise.checks.ownwords import guarded, shown
from layerwise.checks.plain import Plain, size_of
from layerwise.checks.purity import changed_argument
from layerwise.checks.source import default_value, loops_over_axis, parameters_of
from layerwise.checks.transcript import Call, Recording

_SHOWN, _FACTS = 3, 2
_LARGEST_CASE = 100_000  # numbers in a value that is kept until the points are split; the right ones have 25,000
_FOLLOWING = {"values", "shape", "type", "none"}
"""Faults that may come from an earlier function alone, so that any cause named here would be a guess."""
_OUTSIDE_TELLS_NOTHING = {"missing", "signature", "SyntaxError", "NotImplementedError", "purity", "vectorised"}
"""Faults that no data from outside leads to; neither does the loss of a process."""
_OUTSIDE_TELLS_NOTHING |= {"timeout", "died", "protocol"}
_DECIMAL = re.compile(r"-?(?<!\d)\d*+\.\d++")  # from the first digit on: else 100,000 of them take minutes


class CheckFailedError(AssertionError):
    """An answer did not pass; the message says why, in sentences for the learner.

    Parameters
    ----------
    sentences : str
    report : Report — what the test found; None where no exam was made of it
    credit : str — a line on what is earned all the same, the last of the sentences; '' where there is none
    """

    def __init__(self, sentences: str, report: Report | None = None, credit: str = "") -> None:
        super().__init__("\n".join(filter(None, [sentences, credit])))
        self.credit = credit
        self.report = report

    def _render_traceback_(self) -> list[str]:
        """Show IPython the sentences alone: a traceback through our own code teaches nobody."""
        return [str(self)]


class _StopExam(Exception):  # noqa: N818 - a signal that further cases make no sense, never seen outside
    """Nothing more can be learnt about this answer, or within edge cases about these."""


class _EndExam(_StopExam):
    """The learner's process was lost: nothing more is asked, whatever was looked at."""


class Answers(Protocol):
    """Where the right values come from: recorded references, or the recorder that makes them."""

    def recall(self, case: str, value: Plain) -> Plain:
        """Give the right value of a case; a recorder takes the one it is shown."""
        ...


@dataclass(frozen=True)
class Report:
    """What a test found.

    Parameters
    ----------
    exercise : str — the function's name
    checks : int — how many cases were looked at
    faults : tuple of Fault — what is wrong, in the order it was found
    notes : tuple of str — remarks that cost nothing, such as a numpy warning
    public : bool — whether it is of a check that stands in the notebook
    calls : tuple of Call — what the test asked, and what it got
    parts : tuple of Part — what each property is worth, and which are there; none in a public check
    misconceptions : tuple of str — the names of the known mistakes that the answer shows
    explanation : str — the mistake in sentences for the learner, '' where it is none of the known ones
    place : str — where in the notebook to read about it, '' where that is not known
    again : str — how it came that the exercise was graded once more, and this is what was found then; '' at first
    said : str — of a question, what is told where nothing is wrong, in the place of how many checks passed
    outside : str — which of the notebook's data a wrong answer reads that it was not given, in a sentence; '' for none
    """

    exercise: str
    checks: int
    faults: tuple[Fault, ...]
    notes: tuple[str, ...] = ()
    public: bool = False
    calls: tuple[Call, ...] = field(default=(), compare=False, repr=False)
    parts: tuple[Part, ...] = ()
    misconceptions: tuple[str, ...] = ()
    explanation: str = ""
    place: str = ""
    again: str = ""
    said: str = ""
    outside: str = ""

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults

    @property
    def share(self) -> float:
        """The share of the exercise's points that the answer earns, from 0 to 1."""
        return 1.0 if self.passed else share_of(self.parts)

    @property
    def is_missing(self) -> bool:
        """Whether there is no function that could be called at all."""
        return any(fault.kind in ("missing", "signature", "SyntaxError") for fault in self.faults)

    def sentences(self, which: str = "checks") -> str:
        """The result for a learner to read; `which` names the checks, as in 'hidden checks'.

        Where a mistake could be named, it is told first, and then at most two facts that it leads to: what else is
        wrong is likely to follow from it. A public check's own words for it stand for themselves.
        """
        if self.passed:
            passed = self.said or f"{self.checks} of {self.checks} {which} passed."
            lines = [f"{self.exercise}: {passed}", *self.notes]
            return "\n".join(lines)
        most = 1 if self.public else _SHOWN  # in a notebook the next thing is told a moment later
        told = [fault for fault in self.faults if fault.named]
        if told or not self.explanation:
            lines = _summed_up(told or self.faults, [fault.sentence for fault in told or self.faults])[:most]
        else:
            facts = _summed_up(self.faults, [fault.fact for fault in self.faults])
            lines = [self.explanation, *facts[: min(most, _FACTS)]]
        first, *others = lines
        return "\n".join(f"{self.exercise}: {line}" for line in (first, self.outside, *others, self.place) if line)


def _summed_up(faults: Sequence[Fault], sentences: Sequence[str]) -> list[str]:
    """Give a line for each sort of fault, with how many are alike."""
    alike: dict[tuple[str, str], list[str]] = {}
    for fault, sentence in zip(faults, sentences, strict=True):
        alike.setdefault((fault.kind, "" if fault.case else fault.sentence), []).append(sentence)
    return [f"{said[0]}{_others(len(said) - 1)}" for said in alike.values()]


class Exam:
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

    def __init__(
        self,
        exercise: str,
        learner: Learner,
        *,
        answers: Answers | None = None,
        rng: np.random.Generator | None = None,
        needs: Collection[str] = (),
        weights: Mapping[str, float] | None = None,
    ) -> None:
        self.exercise = exercise
        self.rng = rng if rng is not None else np.random.default_rng(0)
        self.results: tuple[str, ...] = ()
        """What to call the values, where the function returns several side by side; a test may set it."""
        self._learner = Recording(learner)
        self._answers = answers
        self._needs = needs
        self._weights = weights
        self._checks = 0
        self._faults: list[Fault] = []
        self._notes: list[str] = []
        self._is_edge = False
        self.checked: set[str] = set()
        """Which properties were looked at so far."""
        self._cases: list[Case] = []
        self._shapes: list[Mapping[str, tuple[int, ...]]] = []
        self._said = ""

    def returns(
        self,
        expected: Plain,
        *args: Any,
        mistakes: Mapping[str, Any] | None = None,
        case: str = "",
        **kwargs: Any,
    ) -> None:
        """Hold the function's result for these arguments against a value that the learner may see.

        Parameters
        ----------
        expected : plain data — the right result
        *args, **kwargs : plain data or a call-back — what the function is given
        mistakes : dict of str to plain data — for each likely mistake, a sentence that names it: its result, with
            `...` for the parts of which nothing is said
        case : str — what is special about these arguments; '' to let them be told themselves
        """
        value = self.ask(self.exercise, *args, case=case, **kwargs)
        likely = {} if compare(value, expected, public=True) is None else mistakes or {}  # a right value is no mistake
        for sentence, wrong in likely.items():
            if compare(value, wrong, public=True) is None:
                self._count()
                self._note_fault(Fault("values", sentence, named=True))
                raise _StopExam  # the cause is named: what else differs is likely to follow from it
        self._compare(value, expected, case, args, public=True)

    def matches(self, case: str, *args: Any, **kwargs: Any) -> None:
        """Hold the function's result for these arguments against the recorded reference.

        Parameters
        ----------
        case : str — what is special about these arguments, as in 'for a row of zeros'; unique in the exercise
        *args, **kwargs : plain data or a call-back — what the function is given
        """
        with self.edge(self._is_edge):  # a failed edge case ends itself alone: those after it draw as ever
            self.agrees(case, self.ask(self.exercise, *args, case=case, **kwargs), *args)

    def agrees(self, case: str, value: Plain, *args: Any) -> None:
        """Hold a value that was got with `ask`, for these arguments, against the recorded reference of that case."""
        if self._answers is None:
            raise TypeError("A public check has no references: give the expected value to `returns`.")
        self._compare(value, self._answers.recall(case, value), case, args, public=False)

    @contextlib.contextmanager
    def edge(self, when: bool = True) -> Iterator[None]:  # noqa: FBT001, FBT002 - `edge(m == 1)` reads as English
        """Count what is checked within as edge cases; a call that fails there ends them, and not the exam.

        Parameters
        ----------
        when : bool — whether they are edge cases; in a loop over cases, some are
        """
        outside, self._is_edge = self._is_edge, when or self._is_edge
        try:
            yield
        except _StopExam as stop:
            if isinstance(stop, _EndExam) or not when:
                raise
        finally:
            self._is_edge = outside

    @property
    def values_are_right(self) -> bool:
        """Whether nothing is wrong so far but edge cases, purity and loops."""
        return all(fault.edge or fault.kind in ("purity", "vectorised") for fault in self._faults)

    def require(self, condition: bool, sentence: str, kind: str = "values") -> None:  # noqa: FBT001 - reads as English
        """Count one check, and note the sentence as a fault where the condition does not hold."""
        self._count()
        if not condition:
            self._note_fault(Fault(kind, sentence))

    def ask(self, name: str, *args: Any, case: str = "", **kwargs: Any) -> Any:
        """Call one of the learner's functions by name; a failed call ends the exam with its reason.

        Parameters
        ----------
        name : str — which function
        *args, **kwargs : plain data or a call-back — what it is given, by value
        case : str — what is special about these arguments; '' in a public check to let them be told themselves

        Returns
        -------
        plain data — what the function returned
        """
        outcome = self._called(name, args, kwargs, case)
        self._note_warnings(outcome)
        if any(isinstance(value, (np.ndarray, list, dict)) for value in (*args, *kwargs.values())):
            self.checked.add("purity")
        if changed_argument(args, kwargs, outcome):
            changed = changed_argument(args, kwargs, outcome, parameters_of(self._learner.source(name), name))
            sentence = f"changes {changed} in place. Work on a copy, or make a new array."
            self._note_fault(Fault("purity", self._about(name) + sentence))
        return outcome.value

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

    def attempt(self, name: str, *args: Any, **kwargs: Any) -> Outcome:
        """Call one of the learner's functions by name and judge nothing: another exercise answers for it.

        Parameters
        ----------
        name : str — which function
        *args, **kwargs : plain data or a call-back — what it is given, by value

        Returns
        -------
        Outcome — its value, or why there is none
        """
        return self._learner.call(name, *args, **kwargs)

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
            self._note_fault(Fault(failure.kind, sentence))

    def shapes(self, value: Any, expected: Mapping[str, tuple[int, ...]], case: str = "") -> None:
        """Require a dict of arrays of these shapes; another one ends the exam, since nothing fits it.

        Parameters
        ----------
        value : plain data — what the function returned
        expected : dict of str to tuple of int — the shape under each key
        case : str — what is special about the arguments
        """
        self._count()
        self._shapes.append(expected)
        if self._weights and "shape" in self._weights:  # else no more is shown than that it makes arrays
            self.checked.add("shape")
        fault = compare_shapes(value, expected)
        if fault:
            self._add(fault, case)
            raise _StopExam

    def split(self, value: Any, *parts: str, case: str = "") -> tuple[Any, ...]:
        """Require as many values side by side as there are parts; another form ends the exam.

        Parameters
        ----------
        value : plain data — what the function returned
        *parts : str — what to call each of the values that are asked
        case : str — what is special about the arguments

        Returns
        -------
        tuple — the values
        """
        self._count()
        if not isinstance(value, (list, tuple)) or len(value) != len(parts):
            fault = compare(value, tuple(0 for _ in parts), public=True, parts=parts)
            self._add(fault or Fault("type", "returns another form than is asked."), case)
            raise _StopExam
        return tuple(value)

    def vectorised(self, axes: Mapping[int, int], what: str) -> None:
        """Require that the function's source has no Python loop along these axes of its parameters.

        Parameters
        ----------
        axes : dict of int to int — position of a parameter, and the axis that must not be looped over
        what : str — what lies along the axis, as in 'rows'
        """
        self._checks += 1
        self.checked.add("vectorised")
        line = loops_over_axis(self._source, self.exercise, axes)
        if line:
            sentence = f"goes through the {what} in a Python loop (`{line}`). Let numpy do it at once."
            self._note_fault(Fault("vectorised", sentence))

    def default(self, parameter: str) -> object:
        """Give the default of one of the function's parameters, as its text says; None where that does not tell."""
        return default_value(self._source, self.exercise, parameter)

    def _source(self, name: str) -> str:
        """Give a function's text, but not that of an earlier exercise, which answers for its own loops."""
        return "" if name in self._needs else self._learner.source(name)

    @contextlib.contextmanager
    def sitting(self) -> Iterator[Exam]:
        """Run checks until they end, or until the answer cannot be examined further."""
        with contextlib.suppress(_StopExam):
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
        return read_from_outside(self._learner.source(self.exercise), self.exercise, self._learner.holds_data)

    def _parts(self) -> tuple[Part, ...]:
        """Say what each property is worth, and which the answer has; nothing in a public check."""
        if self._answers is None:
            return ()
        follows = bool(self._faults) and self._follows_inputs()  # else nobody asks
        return split(self._faults, self.checked, self._weights, follows=follows)

    def _follows_inputs(self) -> bool:
        """Tell whether what came out depended on what went in: numbers, or where only shapes are asked, these."""
        if self._cases:
            return follows_inputs(self._cases) and self._learner.repeats(self.exercise)
        return any(shapes != self._shapes[0] for shapes in self._shapes)

    def _count(self) -> None:
        self._checks += 1
        self.checked.add("edge" if self._is_edge else "values")

    def _note_fault(self, fault: Fault) -> None:
        self._faults.append(replace(fault, edge=self._is_edge))

    def _called(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any], case: str) -> Outcome:
        """Call a function; where that fails, say why and end the exam."""
        outcome = self._asked(name, args, kwargs)
        if outcome.failure:
            sentence = failure_sentence(outcome.failure, name, case or self._told(name, args))
            lost = outcome.failure.kind in ("timeout", "died", "protocol")
            self._is_edge = self._is_edge and not lost  # it costs all, and would cost the same time again
            self.require(False, self._about(name) + sentence, outcome.failure.kind)
            raise _EndExam if lost else _StopExam
        return outcome

    def _asked(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Outcome:
        """Call a function; what it says of a hidden test's inputs in errors and warnings is left out."""
        outcome = self._learner.call(name, *args, **kwargs)
        if self._answers is None or not (outcome.failure or outcome.warnings):
            return outcome
        text, given = self._learner.source(name), (*args, *kwargs.values())
        failure = guarded(outcome.failure, text, given) if outcome.failure else None
        return replace(outcome, failure=failure, warnings=tuple(shown(one, text, given) for one in outcome.warnings))

    def _about(self, name: str) -> str:
        """Begin a sentence about another function than the one that is examined."""
        return "" if name == self.exercise else f"`{name}`, which it needs, "

    def _compare(self, value: Plain, expected: Plain, case: str, args: tuple[Any, ...], *, public: bool) -> None:
        self._count()
        fault = compare(value, expected, public=public, sizes=_sizes(args), parts=self.results)
        if fault:
            self._add(fault, case or self._told(self.exercise, args))
        if has_axes(expected):
            self.checked.add("shape")
        kept = value if size_of(value) <= _LARGEST_CASE else None  # which has no form that earns anything
        self._cases.append(Case(kept, expected, args))

    def _told(self, name: str, args: tuple[Any, ...]) -> str:
        """Tell the arguments of a public check, which a learner sees anyway; not those of a hidden test."""
        if self._answers is not None:
            return ""
        return told(args, parameters_of(self._learner.source(name), name))

    def _add(self, fault: Fault, case: str) -> None:
        sentence = f"{case}: {fault.sentence}" if case else fault.sentence
        self._note_fault(Fault(fault.kind, sentence, case, guess=fault.guess))

    def _note_warnings(self, outcome: Outcome) -> None:
        for warning in outcome.warnings:
            self._notes.append(f"(numpy warned: {warning}. It costs nothing, but look whether it can be avoided.)")


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
    settle(report)


def settle(report: Report, which: str = "checks", credit: str = "") -> None:
    """Print a passed report; raise a failed one.

    Parameters
    ----------
    report : Report
    which : str — names the checks, as in 'hidden checks'
    credit : str — what a failed answer earned all the same, in a line; '' where it is not told

    Raises
    ------
    CheckFailedError — with a sentence for each fault
    """
    if not report.passed:
        raise CheckFailedError(report.sentences(), report, credit)
    print(report.sentences(which))  # noqa: T201 - a notebook cell's output is what a learner reads


def _is_rounded(written: str, number: float) -> bool:
    """Tell whether a written decimal number is this one, as exact as it is written, or as single precision is."""
    half_a_place = 0.501 * 10.0 ** -len(written.split(".")[1])
    return abs(float(written) - number) <= max(half_a_place, RTOL * abs(number))


def _others(number: int) -> str:
    """Say that other cases fail alike, instead of telling each."""
    cases = "case" if number == 1 else "cases"
    return f" ({number} other {cases} went wrong alike.)" if number else ""


def _sizes(args: tuple[Any, ...]) -> dict[str, int]:
    """Sizes of the last table among the inputs, by what a sentence calls them, to recognise a mean gone wrong."""
    tables = [array.shape for array in args if isinstance(array, np.ndarray) and array.ndim == 2]
    return {"columns": tables[-1][1], "rows": tables[-1][0]} if tables else {}
