"""Run a course's test cells here, in the grader's process, on a learner's functions that run elsewhere.

A test's text comes from the course, never from a submission. The names that it reads and that the course itself does
not give are the learner's: a function is called in the learner's process, and a value comes from there as plain data.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import copy
import functools
import io
import symtable
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import CodeType
from typing import Any

import numpy as np

from layerwise.checks.exam import CheckFailedError, Report
from layerwise.checks.failures import failure_sentence
from layerwise.checks.generator import kept_generator
from layerwise.checks.learner import LEARNER_KEY, Fact, Learner, Outcome
from layerwise.checks.naming import Judged, gives_right_values
from layerwise.checks.plain import Plain, size_of
from layerwise.grading.memory import FOR_A_TEST, little_memory
from layerwise.grading.proxy import RemoteLearner
from layerwise.grading.replies import Output, readable
from layerwise.grading.verdicts import Verdicts

TIME_OUT, DIED = "CellTimeoutError", "KernelDiedError"
"""What a test is said to have ended with where the learner's process took too long, or ended."""

_MOST_PRINTED = 20_000  # characters of what a test prints, and of an error of its own
_GONE = {"timeout": TIME_OUT, "died": DIED, "protocol": DIED}


Naming = Callable[[Report, Learner, Judged], Report]
"""Adds to a report on a wrong answer the names and the explanation of the mistake, where it is a known one; it is told
which other exercises of the learner's are known to give the right values, or not to."""


@dataclass(frozen=True)
class Tested:
    """What came of a test cell.

    Parameters
    ----------
    outputs : list of outputs — in nbformat's form: what the test printed, and last an error where it failed; before it
        the points that the answer earns all the same
    report : Report — what it found; None where it passed, or failed otherwise than by a check
    again : bool — whether this came of a second time, with the course's functions in the place of earlier ones
    credit : str — the line on what a failed answer earned all the same, '' where there is none
    """

    outputs: list[Output]
    report: Report | None = None
    again: bool = False
    credit: str = ""

    @property
    def share(self) -> float:
        """The share of the points that is earned, from 0 to 1."""
        failed = any(output["output_type"] == "error" for output in self.outputs)
        return 1.0 if not failed else self.report.share if self.report else 0.0


class LearnersCallError(Exception):
    """A learner's function that a test calls by itself gave no value; the message is a sentence."""


class _Listener:
    """Passes calls on to a learner, and remembers how the process was lost, if it was."""

    def __init__(self, learner: RemoteLearner) -> None:
        self._learner = learner
        self.lost = ""

    def call(self, name: str, *args: Any, **kwargs: Any) -> Outcome:
        """Call a function; see `Learner`."""
        outcome = self._learner.call(name, *args, **kwargs)
        if outcome.failure and not self.lost:
            self.lost = _GONE.get(outcome.failure.kind, "")
        return outcome

    def value(self, name: str) -> tuple[bool, Plain]:
        """Tell what a name stands for; see `Learner`."""
        return self._learner.value(name)

    def source(self, name: str) -> str:
        """Give a function's text; see `Learner`."""
        return self._learner.source(name)

    def holds_data(self, name: str) -> bool:
        """Tell whether a name stands for data; see `Learner`."""
        return self._learner.holds_data(name)

    def read(self, look: Callable[..., Fact], *args: Any) -> Fact:
        """Give what a function finds in the notebook's text; see `Learner`."""
        return self._learner.read(look, *args)


def given_names(imports: str, tests: Iterable[str]) -> dict[str, Any]:
    """Run the course's own imports, as far as its tests read what they bind: the others are for figures and the like.

    Parameters
    ----------
    imports : str — import statements of a released notebook
    tests : texts of its test cells
    """
    read = set().union(*map(_read_names, tests))
    namespace: dict[str, Any] = {}
    for statement in ast.parse(imports).body:
        if isinstance(statement, (ast.Import, ast.ImportFrom)) and not read.isdisjoint(_bound_by(statement)):
            code = compile(ast.Module([statement], []), "<imports of the course>", "exec")
            exec(code, namespace)  # noqa: S102 - the course's own text
    return namespace


def _bound_by(statement: ast.Import | ast.ImportFrom) -> set[str]:
    return {alias.asname or alias.name.split(".")[0] for alias in statement.names}


def run_test(
    text: str, learner: RemoteLearner, given: Mapping[str, Any], verdicts: Verdicts[Tested] | None = None
) -> Tested:
    """Run a test cell, or give what came of it before, where all that the learner's process answers is the same.

    Parameters
    ----------
    text : str — the cell's text, from the course
    learner : RemoteLearner — whose work is tested
    given : mapping of names — the course's own, from `given_names`
    verdicts : Verdicts — what came of tests before; None where nothing is remembered

    Returns
    -------
    Tested
    """
    with _fresh_generator():
        if verdicts is None:
            return _run(text, learner, given)
        found = verdicts.of(learner, text, lambda: _run(text, learner, given))
    return replace(found, outputs=copy.deepcopy(found.outputs))


def size_of_tested(tested: Tested) -> int:
    """Tell about how many bytes what came of a test takes, with the calls that are kept to name a mistake."""
    calls = tested.report.calls if tested.report else ()
    states = {id(call.state): call.state for call in calls}  # one for all calls of an answer that draws nothing
    numbers = sum(size_of((call.args, call.kwargs, call.answer.value)) for call in calls) + size_of(states)
    return sys.getsizeof(str(tested.outputs)) + 8 * numbers


@contextlib.contextmanager
def _fresh_generator() -> Iterator[None]:
    """Begin with the same state of numpy's generator each time, since calls of a learner's can change it."""
    with kept_generator():
        np.random.seed(0)  # noqa: NPY002 - the one that exercises draw from
        yield


def _run(text: str, learner: RemoteLearner, given: Mapping[str, Any]) -> Tested:
    listener, printed = _Listener(learner), io.StringIO()
    error = report = None
    credit = ""
    results: list[Any] = []
    with (
        _displayed(results),
        contextlib.redirect_stdout(printed),
        warnings.catch_warnings(action="ignore"),  # who would read them?
        little_memory(FOR_A_TEST),
    ):
        try:
            exec(_compiled(text), _names(text, learner, listener, given))  # noqa: S102 - the course's own text
        except CheckFailedError as failed:
            report, credit = failed.report, failed.credit
            error = _error("CheckFailedError", str(failed))
        except Exception as failed:  # noqa: BLE001 - a plain assertion, or an answer of a form that nobody foresaw
            sentence = f"The test stopped with {type(failed).__name__}: {failed}".removesuffix(": ")
            error = _error(type(failed).__name__, str(failed), sentence)
    if error and listener.lost:
        error["ename"] = listener.lost
    shown = readable(printed.getvalue(), _MOST_PRINTED)
    outputs: list[Output] = [{"output_type": "stream", "name": "stdout", "text": shown}] if shown else []
    outputs += [_result(float(value)) for value in results[-1:] if error]
    return Tested([*outputs, error] if error else outputs, report, credit=credit)


def judged_by(tested: Mapping[str, Tested]) -> dict[str, bool]:
    """Tell of which exercises it is known whether they give the right values, and whether they do.

    Parameters
    ----------
    tested : dict of str to Tested — what came of the test of each exercise
    """
    known: dict[str, bool] = {}
    for exercise, test in tested.items():
        right = test.share == 1 or (test.report is not None and gives_right_values(test.report))
        if not right or test.share == 1 or (test.report and not test.report.public):
            known[exercise] = right
    return known


def with_name(test: Tested, learner: Learner, name: Naming | None, judged: Judged) -> Tested:
    """Name the mistake that a failed check found, where it is a known one.

    The learner's functions are called for it, which may take time and leave traces in their process: so this comes
    after all tests, and costs nobody a mark.

    Parameters
    ----------
    test : Tested — as `run_test` gave it
    learner : Learner — whose work it is of
    name : callable — None where names are not wanted
    judged : dict of str to bool — as `judged_by` gave it
    """
    if test.report is None or name is None:
        return test
    with _fresh_generator():
        report = name(test.report, learner, judged)
    if not report.explanation:
        return replace(test, report=report)
    *shown, failed = test.outputs
    told = _error(failed["ename"], "\n".join(filter(None, [report.sentences(), test.credit])))
    return replace(test, outputs=[*shown, told], report=report)


@contextlib.contextmanager
def _displayed(results: list[Any]) -> Iterator[None]:
    """Gather what the test shows as its result; the learner's code is in another process and cannot show anything."""
    usual, sys.displayhook = sys.displayhook, results.append
    try:
        yield
    finally:
        sys.displayhook = usual


def _result(points: float) -> Output:
    return {"output_type": "execute_result", "data": {"text/plain": repr(points)}, "metadata": {}}


def _error(name: str, message: str, shown: str = "") -> Output:
    message, shown = readable(message, _MOST_PRINTED), readable(shown, _MOST_PRINTED)  # they quote what a learner made
    return {"output_type": "error", "ename": name, "evalue": message, "traceback": [shown or message]}


@functools.lru_cache(maxsize=256)
def _compiled(text: str) -> CodeType:
    return compile(text, "<test>", "exec")


@functools.lru_cache(maxsize=256)
def _read_names(text: str) -> frozenset[str]:
    """Name what a test reads and neither defines nor imports itself."""
    table = symtable.symtable(text, "<test>", "exec")
    defined = {symbol.get_name() for symbol in table.get_symbols() if symbol.is_assigned() or symbol.is_imported()}
    return frozenset(_read_outside(table) - defined - vars(builtins).keys())


def _read_outside(table: symtable.SymbolTable) -> set[str]:
    """Name what a test's text reads that is no variable of one of its functions or comprehensions."""
    everything = table.get_type() == "module"
    symbols = [symbol for symbol in table.get_symbols() if symbol.is_referenced()]
    read = {symbol.get_name() for symbol in symbols if everything or symbol.is_global()}
    return read.union(*map(_read_outside, table.get_children()))


def _names(text: str, learner: RemoteLearner, listener: _Listener, given: Mapping[str, Any]) -> dict[str, Any]:
    """Make the names that a test sees; only those of the learner's that it reads are asked for."""
    names = {**given, LEARNER_KEY: listener}
    for name in sorted(_read_names(text) - given.keys()):
        is_function, value = learner.value(name)
        if is_function:
            names[name] = _stand_in(listener, name)
        elif value is not None:
            names[name] = value
    return names


def _stand_in(listener: _Listener, name: str) -> Callable[..., Any]:
    """Make a function that is called here and runs there."""

    def call(*args: Any, **kwargs: Any) -> Any:
        outcome = listener.call(name, *args, **kwargs)
        if outcome.failure:
            raise LearnersCallError(f"`{name}` {failure_sentence(outcome.failure, name)}")
        return outcome.value

    return call
