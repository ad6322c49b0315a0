"""Hidden tests: one function an exercise, which records references from the solution and grades with them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import ModuleType

import numpy as np

from layerwise.checks.credit import misfit
from layerwise.checks.exam import Answers, Exam, Report
from layerwise.checks.generator import kept_generator
from layerwise.checks.learner import Learner
from layerwise.checks.ownwords import shown
from layerwise.checks.plain import Plain
from layerwise.checks.transcript import Call

MOST_CALLS = 2_000
"""Calls of earlier exercises that one call of an answer may make where these are the course's, in another process: some
four times what the course's own answers make. One that heeds no number of iterations would else ask until its time is
up, and how far it comes would depend on the machine."""

_SEED = 0


@dataclass(frozen=True)
class HiddenTest:
    """The hidden test of one exercise.

    Parameters
    ----------
    exercise : str — the function's name
    body : callable — takes an `Exam` and asks it for cases
    needs : tuple of str — earlier exercises whose functions the learner's answer calls
    weights : dict of str to float — what each property is worth; None for the usual weights, see `credit`
    keyed : bool — whether it knows by itself what is right, and so has no references
    most_calls : int — see `MOST_CALLS`
    """

    exercise: str
    body: Callable[[Exam], None]
    needs: tuple[str, ...] = ()
    weights: Mapping[str, float] | None = None
    keyed: bool = False
    most_calls: int = MOST_CALLS


def hidden_test(
    needs: Iterable[str] = (), weights: Mapping[str, float] | None = None, most_calls: int = MOST_CALLS
) -> Callable[[Callable[[Exam], None]], HiddenTest]:
    """Make the decorated function the hidden test of the exercise of its name.

    Parameters
    ----------
    needs : names of earlier exercises whose functions the answer calls
    weights : dict of str to float — the share of the points that each property is worth, of 'values', 'shape', 'edge',
        'purity' and 'vectorised'; together 1, and one for each that the test has checks of. None for the usual weights
    most_calls : int — calls of earlier exercises that one call of an answer may make; see `MOST_CALLS`
    """

    def decorate(body: Callable[[Exam], None]) -> HiddenTest:
        return HiddenTest(body.__name__, body, tuple(needs), weights, most_calls=most_calls)

    return decorate


def hidden_tests(module: ModuleType) -> dict[str, HiddenTest]:
    """Find the hidden tests of a week's module, by exercise."""
    return {test.exercise: test for test in vars(module).values() if isinstance(test, HiddenTest)}


class StaleReferencesError(Exception):
    """The references on disk do not belong to the tests as they are now."""


class References:
    """Recorded right values of one exercise.

    Parameters
    ----------
    values : dict of str to plain data — the right value of each case
    """

    def __init__(self, values: Mapping[str, Plain]) -> None:
        self._values = values

    def recall(self, case: str, value: Plain) -> Plain:  # noqa: ARG002 - the recorder needs it, this does not
        """Give the right value of a case.

        Raises
        ------
        StaleReferencesError — the references are older than the test
        """
        if case not in self._values:
            raise StaleReferencesError(
                f"There is no reference for the case '{case}'. Run: layerwise build --references"
            )
        return self._values[case]


class Recorder:
    """Takes the solution's values as the right ones."""

    def __init__(self) -> None:
        self.values: dict[str, Plain] = {}

    def recall(self, case: str, value: Plain) -> Plain:
        """Record the value of a case and give it back.

        Raises
        ------
        ValueError — two cases of one exercise have the same name, or the solution returns nothing
        """
        if value is None:
            raise ValueError(f"The solution returns None, {case}.")
        if case in self.values:
            raise ValueError(f"Two cases are called '{case}'. Give each its own name.")
        self.values[case] = value
        return value


def record(week: str, test: HiddenTest, solution: Learner, secret: str = "") -> dict[str, Plain]:
    """Run a hidden test on the solution and keep what it returned.

    Parameters
    ----------
    week : str — folder name of the week
    test : HiddenTest
    solution : Learner — whose functions are right
    secret : str — inputs are drawn from it; '' is the public one

    Returns
    -------
    dict of str to plain data — the right value of each case

    Raises
    ------
    ValueError — the solution does not pass its own test, or the test's weights do not fit its checks
    """
    return _recorded(week, test, solution, secret)[0]


def calls_of(week: str, test: HiddenTest, solution: Learner, secret: str = "") -> tuple[Call, ...]:
    """List what a hidden test asks of an answer that never fails; see `record`.

    Raises
    ------
    ValueError — the solution does not pass its own test
    """
    return _recorded(week, test, solution, secret)[1]


def _recorded(week: str, test: HiddenTest, solution: Learner, secret: str) -> tuple[dict[str, Plain], tuple[Call, ...]]:
    recorder = Recorder()
    exam = _exam(week, test, solution, recorder, secret)
    report = _sit(test, exam)
    if not report.passed:
        raise ValueError(f"The solution of {week} fails its own hidden test. {report.sentences()}")
    wrong = misfit(test.weights, exam.checked)
    if wrong:
        raise ValueError(f"The weights of {test.exercise} in grader_tests/{week}.py do not fit: {wrong}")
    return recorder.values, report.calls


def grade(week: str, test: HiddenTest, learner: Learner, references: Mapping[str, Plain], secret: str = "") -> Report:
    """Run a hidden test on a learner's work.

    Parameters
    ----------
    week : str — folder name of the week
    test : HiddenTest
    learner : Learner — whose functions are graded
    references : dict of str to plain data — as `record` gave them
    secret : str — the one that `record` was given

    Returns
    -------
    Report — what is wrong, if anything
    """
    exam = _exam(week, test, learner, References(references), secret)
    try:
        return _sit(test, exam)
    except StaleReferencesError:
        raise
    except Exception as error:  # noqa: BLE001 - an answer of an unforeseen form is the answer's fault, not the test's
        exam.require(False, f"returns something of another form than is asked ({shown(str(error), '')}).", "type")
        return exam.report()


def _exam(week: str, test: HiddenTest, learner: Learner, answers: Answers, secret: str) -> Exam:
    rng = _generator(week, test, secret)
    return Exam(test.exercise, learner, answers=answers, rng=rng, needs=test.needs, weights=test.weights)


def _sit(test: HiddenTest, exam: Exam) -> Report:
    with kept_generator():  # which tests seed; the learner's own draws go on as if no test had run
        np.random.seed(_SEED)  # noqa: NPY002 - what is drawn before they do is the same each time, too
        with exam.sitting():
            test.body(exam)
    return exam.report()


def _generator(week: str, test: HiddenTest, secret: str) -> np.random.Generator:
    seed = hashlib.sha256(f"{secret}/{week}/{test.exercise}".encode()).digest()
    return np.random.default_rng(int.from_bytes(seed[:16], "little"))
