"""Name the mistakes in learners' answers, with the wrong answers and the solutions that the course holds.

All of it is made when the first answer to an exercise fails, by running the course's own code here, and kept as long
as the process lives. Where a grading machine lacks the wrong answers or the solutions, answers stay without a name.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from layerwise.building.answers import answer_text, answers_in, with_answer
from layerwise.checks.bounded import BoundedLearner
from layerwise.checks.exam import Report
from layerwise.checks.hidden import HiddenTest, calls_of
from layerwise.checks.learner import Learner
from layerwise.checks.naming import NOTHING_JUDGED, Bench, Judged, Misconception, named
from layerwise.checks.transcript import Call
from layerwise.grading.sources import Cell, section_of, solutions_of, source_cells

Function = Callable[..., Any]

_OTHER_INPUTS = "told apart"


def names_of(week: str, notebooks: Iterable[Path]) -> Names:
    """Give what names the mistakes of a week; the same as long as the notebooks stay as they are.

    Parameters
    ----------
    week : str — folder name of the week
    notebooks : paths — the week's, in `source/`; where there are none, mistakes stay without names
    """
    paths = tuple(path for path in notebooks if path.is_file())
    return _names(week, paths, tuple(path.stat().st_mtime_ns for path in paths))


@functools.lru_cache(maxsize=8)
def _names(week: str, paths: tuple[Path, ...], _changed: tuple[int, ...]) -> Names:
    return Names(week, paths)


@dataclass(frozen=True)
class Names:
    """The names of a week's mistakes.

    Parameters
    ----------
    week : str — folder name of the week
    notebooks : tuple of Path — with the solutions
    """

    week: str
    notebooks: tuple[Path, ...]

    def __call__(self, report: Report, learner: Learner, judged: Judged = NOTHING_JUDGED) -> Report:
        """Name the mistake behind a report, and where in the notebook to read about it.

        Parameters
        ----------
        report : Report
        learner : Learner — whose answer it is on
        judged : dict of str to bool — of exercises that were examined already, whether they give the right values

        Returns
        -------
        Report — as it was, where the mistake is none of the known ones
        """
        try:
            bench = self._bench(report.exercise)
            found = named(report, learner, bench, judged) if bench else report
        except Exception:  # noqa: BLE001 - a course half-built, a file of another version: a grade needs no names
            return report
        heading = section_of(self._cells, report.exercise) if found.explanation else ""
        return replace(found, place=f"Read about it in the section “{heading}”.") if heading else found

    @functools.cache  # noqa: B019 - as long-lived as the process
    def _bench(self, exercise: str) -> Bench | None:
        """Gather what is needed for an exercise; None where the course does not hold it."""
        import grader_tests  # noqa: PLC0415 - a class's learners do not have them

        tests = grader_tests.hidden_tests_of(self.week)
        if exercise not in tests or exercise not in self._solutions:
            return None
        examine = partial(partial, grader_tests.examine, self.week)
        return Bench(
            [_misconception(function, self._solutions) for function in self._wrong_answers[exercise]],
            partial(self._probes, tests[exercise]),
            examine(exercise),
            {name: examine(name) for name in _earlier(tests, exercise)},
        )

    def _probes(self, test: HiddenTest) -> tuple[Call, ...]:
        return calls_of(self.week, test, BoundedLearner(self._solutions), _OTHER_INPUTS)

    @cached_property
    def _cells(self) -> list[Cell]:
        return source_cells(self.notebooks)

    @cached_property
    def _wrong_answers(self) -> dict[str, list[Function]]:
        found: dict[str, list[Function]] = {}
        for exercise, function in answers_in("misconceptions", self.week):
            found.setdefault(exercise, []).append(function)
        return found

    @cached_property
    def _solutions(self) -> dict[str, Any]:
        """The solutions, and what else of the notebook they and the wrong answers read."""
        functions = [function for some in self._wrong_answers.values() for function in some]
        read = {name for function in functions for name in function.__code__.co_names}
        return solutions_of(self._cells, self._wrong_answers.keys() | read)


def _misconception(function: Function, solutions: dict[str, Any]) -> Misconception:
    text = answer_text(function)
    learner = BoundedLearner(with_answer(solutions, text))
    return Misconception(function.__name__.split("__", 1)[1], explanation_of(function), learner, "random" in text)


def explanation_of(function: Function) -> str:
    """Give the explanation that a wrong answer's docstring holds, in one paragraph."""
    return " ".join((inspect.getdoc(function) or "").split())


def _earlier(tests: dict[str, HiddenTest], exercise: str) -> list[str]:
    """List the exercises that an exercise needs, directly or through others."""
    found: dict[str, None] = {}
    fresh = list(tests[exercise].needs)
    while fresh:
        name = fresh.pop(0)
        fresh += [need for need in tests[name].needs if need not in found]
        found[name] = None
    return list(found)
