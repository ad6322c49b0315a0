"""One exercise under test: calls the learner's function, and gathers what is wrong in sentences."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

import numpy as np

from layerwise.checks.arguments import told
from layerwise.checks.compare import Fault
from layerwise.checks.credit import Case
from layerwise.checks.definitions import parameters_of
from layerwise.checks.failure_kinds import LOST
from layerwise.checks.failures import failure_sentence, fault_kind
from layerwise.checks.learner import Failure, Learner, Outcome
from layerwise.checks.ownwords import guarded, shown, with_own_keys
from layerwise.checks.plain import Plain
from layerwise.checks.purity import changed_argument
from layerwise.checks.transcript import Recording

_MOST_WARNINGS = 3  # of one call in a hidden test: numpy gives one or two


class StopExam(Exception):  # noqa: N818 - a signal that further cases make no sense, never seen outside
    """Nothing more can be learnt about this answer, or within edge cases about these."""


class EndExam(StopExam):
    """The learner's process was lost: nothing more is asked, whatever was looked at."""


class Answers(Protocol):
    """Where the right values come from: recorded references, or the recorder that makes them."""

    def recall(self, case: str, value: Plain) -> Plain:
        """Give the right value of a case; a recorder takes the one it is shown."""
        ...


class Sitting:
    """The calls of one learner's functions for one exercise, and the faults that were found.

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
        self._said = ""
        self.checked: set[str] = set()
        """Which properties were looked at so far."""
        self._cases: list[Case] = []
        self._given: tuple[Any, ...] = ()  # what the exercise's function was given last
        self._shapes: list[Mapping[str, tuple[int, ...]]] = []

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
        except StopExam as stop:
            if isinstance(stop, EndExam) or not when:
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
            changed = changed_argument(args, kwargs, outcome, self._learner.read(_parameters, name))
            sentence = f"changes {changed} in place. Work on a copy, or make a new array."
            self._note_fault(Fault("purity", self._about(name) + sentence))
        return outcome.value

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
            lost = outcome.failure.kind in LOST
            self._is_edge = self._is_edge and not lost  # it costs all, and would cost the same time again
            self.require(False, self._about(name) + sentence, fault_kind(outcome.failure))
            raise EndExam if lost else StopExam
        return outcome

    def _asked(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Outcome:
        """Call a function; what it says of a hidden test's inputs in errors and warnings is left out."""
        self._given = (*args, *kwargs.values()) if name == self.exercise else self._given
        outcome = self._learner.call(name, *args, **kwargs)
        if self._answers is None or not (outcome.failure or outcome.warnings):
            return outcome
        told = outcome.failure, outcome.warnings[:_MOST_WARNINGS]
        failure, warnings = self._learner.read(_without_inputs, *told, name, (*args, *kwargs.values()))
        return replace(outcome, failure=failure, warnings=warnings)

    def _about(self, name: str) -> str:
        """Begin a sentence about another function than the one that is examined."""
        return "" if name == self.exercise else f"`{name}`, which it needs, "

    def _told(self, name: str, args: tuple[Any, ...]) -> str:
        """Tell the arguments of a public check, which a learner sees anyway; not those of a hidden test."""
        if self._answers is not None:
            return ""
        return told(args, self._learner.read(_parameters, name))

    def _add(self, fault: Fault, case: str) -> None:
        sentence = f"{case}: {fault.sentence}" if case else fault.sentence
        if self._answers is not None:
            sentence = self._learner.read(_with_own_keys, sentence, self.exercise)
        self._note_fault(Fault(fault.kind, sentence, case, guess=fault.guess))

    def _note_warnings(self, outcome: Outcome) -> None:
        for warning in outcome.warnings:
            self._notes.append(f"(numpy warned: {warning}. It costs nothing, but look whether it can be avoided.)")


def _parameters(learner: Learner, name: str) -> Sequence[str]:
    """Name a function's parameters."""
    return parameters_of(learner.source(name), name)


def _with_own_keys(learner: Learner, sentence: str, name: str) -> str:
    """Write the keys in a sentence as a function's text does."""
    return with_own_keys(sentence, learner.source(name))


def _without_inputs(
    learner: Learner, failure: Failure | None, warnings: Sequence[str], name: str, given: tuple[Any, ...]
) -> tuple[Failure | None, tuple[str, ...]]:
    """Leave out of a failure and of warnings what a function's own text and what it was given do not explain."""
    text = learner.source(name)
    told = guarded(failure, text, given) if failure else None
    return told, tuple(shown(one, text, given) for one in warnings)
