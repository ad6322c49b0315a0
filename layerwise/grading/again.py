"""Grade exercises once more where an earlier one that they need is wrong, with the course's function in its place."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from layerwise.grading.cellprocess import Limits
from layerwise.grading.child import Child
from layerwise.grading.notebookprocess import NotebookProcess
from layerwise.grading.replies import Output
from layerwise.grading.standins import Chain, is_better, told_again
from layerwise.grading.testing import Naming, Tested, run_test, with_name

if TYPE_CHECKING:
    from layerwise.grading.executing import Execution, Job, NotebookLearner


class Again:
    """Grades wrong exercises once more, with the course's functions in the place of wrong earlier ones.

    An answer that leaves nothing behind is tested in the process in which it was tested before. For any other, each set
    of names that is replaced has a fresh process of its own; all of them together have the time that the notebook had,
    and one is there at a time, so that they have the memory of one.

    Parameters
    ----------
    job : Job
    execution : Execution — the first time
    start : callable — starts a process
    limits : Limits
    name : callable — names the mistakes of answers that fail; None where names are not wanted
    """

    def __init__(
        self,
        job: Job,
        execution: Execution,
        start: Callable[[], Child],
        limits: Limits,
        name: Naming | None = None,
    ) -> None:
        self._job = job
        self._execution = execution
        self._start = start
        self._limits = limits
        self._name = name
        self._end = time.monotonic() + limits.total
        self._processes: dict[frozenset[str], tuple[NotebookProcess, NotebookLearner]] = {}

    def run(self, tested: Mapping[int, Tested], given: Mapping[str, Any]) -> dict[int, Tested]:
        """Give what came of those tests, by their places, that gave more the second time, or told more."""
        chain = self._job.chain()  # type: ignore[misc]  # who has none does not come here
        seconds: dict[int, tuple[Tested, frozenset[str]]] = {}
        for place, test in tested.items():
            chain.note(self._job.exercises[place], test.share)
        try:
            for place in self._in_order(tested, chain):  # whatever the order of the learner's cells
                exercise, test = self._job.exercises[place], tested[place]
                replaced = chain.replaced(exercise)
                if not replaced or (test.report and test.report.is_missing):
                    continue
                second = run_test(
                    self._job.tests[place], self._learner(chain, exercise, replaced), given, self._job.verdicts
                )
                if second.share >= test.share:
                    seconds[place] = second, replaced
                    chain.note(exercise, second.share)
            last = {**tested, **{place: second for place, (second, _) in seconds.items()}}
            judged = self._job.judged(last)
            named = {
                place: (self._named(place, second, chain, replaced, judged), replaced)
                for place, (second, replaced) in seconds.items()
            }
        finally:
            for process, _ in self._processes.values():
                process.drop()
        return {
            place: with_stand_ins(second, replaced)
            for place, (second, replaced) in named.items()
            if is_better(second.share, second.report, tested[place].share, tested[place].report)
        }

    def _in_order(self, places: Iterable[int], chain: Chain) -> list[int]:
        """Put an exercise before those that need it: they are given its answers, which it could be told of."""
        return sorted(places, key=lambda place: (chain.depth(self._job.exercises[place]), place))

    def _named(
        self, place: int, second: Tested, chain: Chain, replaced: frozenset[str], judged: Mapping[str, bool]
    ) -> Tested:
        """Name the mistake that was found the second time; the course's functions are right."""
        exercise = self._job.exercises[place]
        known = {**judged, **dict.fromkeys(replaced, True)}
        return with_name(second, self._learner(chain, exercise, replaced), self._name, known)

    def _learner(self, chain: Chain, exercise: str, replaced: frozenset[str]) -> NotebookLearner:
        """Give the functions of a process in which the notebook ran, and these names are the course's."""
        as_new = self._execution.is_as_new_for(exercise)
        self._rest(but=None if as_new else replaced)
        learner = self._execution.learner if as_new else self._fresh(replaced)
        learner.stand_in(chain.stand_ins(replaced, exercise))
        return learner

    def _rest(self, but: frozenset[str] | None) -> None:
        """End all processes but the one with these names replaced, or the first one: each may take a learner's memory.

        One that is spoken to later starts again, and runs the cells.
        """
        if but is not None:
            self._execution.rest()
        for names, (process, _) in self._processes.items():
            if names != but:
                process.drop()

    def _fresh(self, replaced: frozenset[str]) -> NotebookLearner:
        """Give the functions of a process in which nothing was tested but with these names replaced."""
        if replaced not in self._processes:
            left = max(0.0, self._end - time.monotonic())
            process = NotebookProcess(self._start, replace(self._limits, total=left))
            self._processes[replaced] = process, self._execution.once_more(process)
        return self._processes[replaced][1]


def with_stand_ins(test: Tested, replaced: Collection[str]) -> Tested:
    """Say in a test's outputs that it was run once more, and with what."""
    told = told_again(replaced)
    if test.share < 1:
        *shown, failed = test.outputs
        sentences = f"{told}\n{failed['evalue']}"
        return Tested([*shown, failed | {"evalue": sentences, "traceback": [sentences]}], test.report, again=True)
    said: Output = {"output_type": "stream", "name": "stdout", "text": f"{told}\n"}
    return Tested([said, *test.outputs], again=True)
