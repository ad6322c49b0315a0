"""Run an assembled submission: the learner's cells in a confined process, the course's tests here.

The cells run from top to bottom, and the tests after all of them, so that the order of cells costs nothing. What a
person would see below each cell is left in the notebook; a cell that never ends costs itself and no other.
"""

from __future__ import annotations

import contextlib
import json
import re
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from layerwise.checks.learner import Failure
from layerwise.grading.again import Again
from layerwise.grading.cellprocess import Limits, LostError
from layerwise.grading.child import Child
from layerwise.grading.leftovers import leaves_nothing
from layerwise.grading.notebookprocess import CellRun, NotebookProcess
from layerwise.grading.proxy import RemoteLearner
from layerwise.grading.replies import Output
from layerwise.grading.script import Script, read_script
from layerwise.grading.standins import Chain, StandIns
from layerwise.grading.testing import DIED, TIME_OUT, Naming, Tested, judged_by, run_test, with_name
from layerwise.grading.verdicts import Verdicts

NOT_RUN = "NotRunError"
MOST_SHOWN = 10_000_000
"""Characters that the cells of one notebook may show together, pictures included."""

_MOST_TOLD = 1000  # characters of a result, or of an error's name and message, where nothing else is kept
_TOO_MUCH = "What this cell showed is not kept: the notebook's cells show more than 10 MB together."

_PLACE = re.compile(r" \(<ipython-input-[^>]*>, line (\d+)\)$")  # of a syntax error, as IPython names a cell's text
_SENTENCES = {
    "timeout": "Stopped after {}: it took longer than the time limit. Is there a loop that never ends?",
    "died": "The Python process ended while this cell ran ({}). Does it call `os._exit`, or need too much memory?",
    "protocol": "This cell interferes with the process that it runs in ({}), so the process was ended.",
}
_LOST = {
    "timeout": "Not run: the cells before it had taken all the time there is for one notebook.",
    "died": "Not run: the Python process could not be started again after an earlier cell had ended it.",
}


@dataclass(frozen=True)
class Job:
    """What is to be run of a notebook.

    Parameters
    ----------
    cells : dict of int to str — the learner's and the given cells, by their places in the notebook, in order
    again : sequence of int — answers whose names were bound anew further down, run once more before the tests
    imports : str — the course's imports, run again before the tests
    tests : dict of int to str — the course's tests, by their places
    render : set of int — the places of cells whose figures become pictures
    exercises : dict of int to str — which exercise each test is of, by its place
    chain : callable — gives what is known of which exercise needs which; None where nothing is graded once more
    idle : sequence of str — cells that are not run
    verdicts : Verdicts — what came of tests before; None where nothing is remembered
    """

    cells: Mapping[int, str]
    tests: Mapping[int, str]
    again: Sequence[int] = ()
    imports: str = ""
    render: frozenset[int] = field(default_factory=frozenset)
    exercises: Mapping[int, str] = field(default_factory=dict)
    chain: Callable[[], Chain] | None = None
    idle: Sequence[str] = ()
    verdicts: Verdicts[Tested] | None = None

    def judged(self, tested: Mapping[int, Tested]) -> dict[str, bool]:
        """Tell of which exercises it is known whether they give the right values, by what came of tests at places."""
        return judged_by({self.exercises.get(place, ""): test for place, test in tested.items()})


@dataclass(frozen=True)
class Executed:
    """What came of running a notebook.

    Parameters
    ----------
    outputs : dict of int to list of outputs — what each cell and test shows, by its place
    tested : dict of int to Tested — what came of each test, by its place
    """

    outputs: Mapping[int, list[Output]]
    tested: Mapping[int, Tested]


def execute(
    job: Job,
    given: Mapping[str, Any],
    start: Callable[[], Child],
    limits: Limits | None = None,
    note: Callable[[str], None] = lambda _: None,
    name: Naming | None = None,
) -> Executed:
    """Run a notebook's cells, and then its tests.

    Parameters
    ----------
    job : Job
    given : mapping of names — the course's own, for its tests
    start : callable — starts a process for the learner's cells
    limits : Limits — None for the usual ones
    note : callable — is told when the 'start' is over, then the 'cells', then the 'tests'; where an answer is wrong,
        also when it was graded 'again' and when the 'names' of mistakes were looked for
    name : callable — names the mistakes of answers that fail; None where names are not wanted

    Returns
    -------
    Executed

    Raises
    ------
    CourseError — no process can be started
    """
    limits = limits or Limits()
    process = NotebookProcess(start, limits)
    try:
        execution = Execution(job, process, note)
        ran = execution.run(given)
        if all(test.share == 1 for test in ran.tested.values()):
            return ran
        process.end = time.monotonic() + limits.total  # as long again for all that is asked once more
        better: Mapping[int, Tested] = {}
        if job.chain:
            better = Again(job, execution, start, limits, name).run(ran.tested, given)
            note("again")
        tested = {**execution.with_names(ran.tested, name, known=better), **better}
        note("names")
    finally:
        process.drop()
    return Executed({**ran.outputs, **{place: test.outputs for place, test in tested.items()}}, tested)


class Execution:
    """One run of a notebook."""

    def __init__(self, job: Job, process: NotebookProcess, note: Callable[[str], None]) -> None:
        self._job = job
        self._process = process
        self._note = note
        self._numbers = {place: number for number, place in enumerate(job.cells, 1)}
        self._outputs: dict[int, list[Output]] = {}
        self._room = MOST_SHOWN

    def run(self, given: Mapping[str, Any]) -> Executed:
        """Run all of it, once."""
        with contextlib.suppress(LostError):  # each cell will say so
            self._process.channel()
        self._note("start")
        for place, text in self._job.cells.items():
            self._outputs[place] = self._run(place, text)
        self._prepare_tests()
        self._note("cells")
        tested = {
            place: run_test(text, self.learner, given, self._job.verdicts) for place, text in self._job.tests.items()
        }
        self._note("tests")
        return Executed(self._outputs | {place: test.outputs for place, test in tested.items()}, tested)

    @cached_property
    def learner(self) -> NotebookLearner:
        """The functions of the notebook, once its cells have run."""
        return NotebookLearner(self._process, self._script, self._errors())

    def with_names(
        self, tested: Mapping[int, Tested], name: Naming | None, known: Collection[int]
    ) -> dict[int, Tested]:
        """Name the mistakes that tests found, but for those at places of which more is known."""
        judged = self._job.judged(tested)
        self.learner.stand_in(None)
        return {
            place: test if place in known else with_name(test, self.learner, name, judged)
            for place, test in tested.items()
        }

    def is_as_new_for(self, exercise: str) -> bool:
        """Tell whether an exercise may be tested once more in the same process: no test has left anything for it."""
        return not self._process.is_lost and leaves_nothing(self._script, [exercise])

    def rest(self) -> None:
        """End the process until it is asked something; it then starts again, and runs the cells."""
        self._process.drop()

    def once_more(self, process: NotebookProcess) -> NotebookLearner:
        """Give the functions of the notebook in another process, in which it runs, too."""
        self._repeat(process)
        return NotebookLearner(process, self._script, self._errors())

    @cached_property
    def _script(self) -> Script:
        return read_script(list(self._job.cells.values()), self._job.idle)

    def _repeat(self, process: NotebookProcess) -> None:
        """Run the cells once more in another process, but for those that had to be stopped."""
        with contextlib.suppress(LostError):  # each test will say so
            for number, text in self._worth_repeating(self._job.cells):
                process.run(number, text)
            for number, text in [(0, self._job.imports), *self._worth_repeating(self._job.again)]:
                process.run(number, text)

    def _worth_repeating(self, places: Iterable[int]) -> list[tuple[int, str]]:
        """Give those cells, with their numbers, that came to their end by themselves."""
        return [
            (self._numbers[place], self._job.cells[place])
            for place in places
            if not any(output.get("ename") in (TIME_OUT, DIED, NOT_RUN) for output in self._outputs[place])
        ]

    def _run(self, place: int, text: str) -> list[Output]:
        """Run a cell; where it does not come to its end, its last output says why."""
        try:
            run = self._process.run(self._numbers[place], text, render=place in self._job.render)
        except LostError as lost:
            return [error(NOT_RUN, _LOST.get(lost.failure.kind, _LOST["died"]))]
        return [*self._kept(run.outputs), *_verdict(run)]

    def _kept(self, outputs: list[Output]) -> list[Output]:
        """Give what is kept of a cell's outputs: once the notebook has shown too much, only what may count."""
        self._room -= len(json.dumps(outputs)) if outputs else 0
        if self._room >= 0 or not outputs:
            return outputs
        return [{"output_type": "stream", "name": "stderr", "text": _TOO_MUCH}, *_counting(outputs)]

    def _prepare_tests(self) -> None:
        """Import what the course imports, and define anew the answers whose names were taken since."""
        texts = [(0, self._job.imports), *((self._numbers[place], self._job.cells[place]) for place in self._job.again)]
        for number, text in texts:
            if text and not any(o.get("ename") in (TIME_OUT, DIED) for o in self._outputs_of(number)):
                try:
                    self._process.run(number, text)
                except LostError:  # each test will say so
                    return

    def _outputs_of(self, number: int) -> list[Output]:
        places = [place for place, known in self._numbers.items() if known == number]
        return self._outputs[places[0]] if places else []

    def _errors(self) -> dict[int, Failure]:
        """Give the errors that cells ended with, by the cells' numbers; figures may stand behind them."""
        found = {}
        for place, outputs in self._outputs.items():
            for shown in outputs:
                if shown["output_type"] == "error":
                    message = _PLACE.sub(r", line \1", shown["evalue"])
                    found[self._numbers[place]] = Failure(shown["ename"], message)
        return found


class NotebookLearner(RemoteLearner):
    """The functions of a notebook that has run.

    Parameters
    ----------
    process : NotebookProcess
    script : Script — its code cells
    errors : dict of int to Failure — of each cell that ended with an error, counted from 1
    """

    def __init__(self, process: NotebookProcess, script: Script, errors: Mapping[int, Failure]) -> None:
        super().__init__(process, script)
        self._notebook = process
        self._errors = {f"code cell {number}": failure for number, failure in errors.items()}

    def stand_in(self, stand_ins: StandIns | None) -> None:
        """Have functions of the course's called in the place of some from now on, or where it is None, of none."""
        self._stand_ins = stand_ins
        self._notebook.stand_in(stand_ins.names if stand_ins else ())

    def reason_for_lack(self, name: str, missing: Failure) -> Failure:
        """Say why a function is not there: the cell that should define it stopped before, or is not Python."""
        piece = self._script.definitions.get(name)
        failure = self._errors.get(piece[0].label) if piece else None
        return failure or super().reason_for_lack(name, missing)


def error(name: str, sentence: str) -> Output:
    """Make the output of a cell that failed, with one line in place of a traceback."""
    return {"output_type": "error", "ename": name, "evalue": sentence, "traceback": [sentence]}


def _counting(outputs: Iterable[Output]) -> Iterator[Output]:
    """Give the errors among outputs, and the results, by which a test of nbgrader's says how much it gives."""
    for shown in outputs:
        if shown["output_type"] == "error":
            yield error(shown["ename"][:_MOST_TOLD], shown["evalue"][:_MOST_TOLD])
        elif shown["output_type"] == "execute_result":
            text = str(shown["data"].get("text/plain", ""))
            yield {**shown, "data": {"text/plain": text[:_MOST_TOLD]}, "metadata": {}}


def _verdict(run: CellRun) -> list[Output]:
    if run.failure is None:
        return []
    name = TIME_OUT if run.failure.kind == "timeout" else DIED
    return [error(name, _SENTENCES[run.failure.kind].format(run.failure.message or "without a word"))]
