"""Time every week's notebook, cell by cell, and the grading of its graded cells.

    python benchmarks/notebooks.py            # all weeks, some minutes
    python benchmarks/notebooks.py 2 3        # some

runs the instructors' notebooks from top to bottom in a kernel with one thread of linear algebra, in a folder of their
own. What should hold: no cell takes more than 20 s, and grading a submission's answers takes less than one second. All
is wall time, as a person waits for it; run it on an otherwise quiet machine.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import nbformat
import numpy as np
from measuring import table, with_one_thread
from nbclient import NotebookClient

from grader_tests import hidden_tests_of, references_of
from layerwise.checks.hidden import grade
from layerwise.course import Course
from layerwise.grading.child import PlainChild
from layerwise.grading.proxy import ProcessLearner
from layerwise.grading.publicchecks import given_script, release_cells
from layerwise.grading.reading import read_notebook
from layerwise.grading.script import read_script

TOO_LONG = 20.0
"""Seconds that no cell should take."""
TOO_LONG_TO_GRADE = 1.0
"""Seconds that grading the answers of a submission should not take."""


@dataclass(frozen=True)
class CellTime:
    """How long a cell took.

    Parameters
    ----------
    number : int — among all cells of the notebook, the first is 1
    id : str — its id: what kind of cell it is, and of which exercise
    line : str — its first line
    seconds : float
    """

    number: int
    id: str
    line: str
    seconds: float

    @property
    def graded(self) -> bool:
        """Whether it is an answer or a test."""
        return self.id.startswith(("answer-", "test-"))


@dataclass(frozen=True)
class CheckTime:
    """How long `course check` takes with a solved notebook.

    Parameters
    ----------
    exercises : int — all of them right
    command : float — from the command's start to its end [s]
    start : float — until the learner's process is ready, a part of it [s]
    graded : float — to run the cells there that are needed, and all hidden tests [s]
    """

    exercises: int
    command: float
    start: float
    graded: float


def main() -> None:
    """Read the command line, run, and print."""
    with_one_thread()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weeks", nargs="*", metavar="WEEK", help="which weeks (default: all)")
    parser.add_argument("--repeats", type=int, default=5, help="checks of each notebook; medians are shown")
    options = parser.parse_args()
    course = Course()
    weeks = [course.week(word) for word in options.weeks] or course.weeks()
    checks = {week: time_check(course, week, options.repeats) for week in weeks}
    cells = {}
    for week in weeks:
        print(f"running {week}", file=sys.stderr)
        cells[week] = time_cells(course.source / week / "assignment.ipynb")
    print(cells_table(cells), end="\n\n")
    print(slowest_table(cells), end="\n\n")
    print(f"Seconds of `course check`, median of {options.repeats}:\n")
    print(check_table(checks))


def time_cells(path: Path) -> list[CellTime]:
    """Run a notebook from top to bottom in a folder of its own, and give the time of each code cell.

    Raises
    ------
    CellExecutionError — a cell fails, which no cell of an instructors' notebook should
    """
    notebook = nbformat.read(path, as_version=4)
    with tempfile.TemporaryDirectory() as folder:
        NotebookClient(notebook, timeout=None, resources={"metadata": {"path": folder}}).execute()
    return [
        CellTime(number, cell.id, cell.source.partition("\n")[0], _seconds(cell.metadata.execution))
        for number, cell in enumerate(notebook.cells, 1)
        if cell.cell_type == "code" and "execution" in cell.metadata
    ]


def time_check(course: Course, week: str, repeats: int) -> CheckTime:
    """Check the instructors' notebook as a learner's, and time the whole command and its parts."""
    path = course.source / week / "assignment.ipynb"
    parts = np.array([_time_grading(course, week, path) for _ in range(repeats)])
    commands = []
    for _ in range(repeats):
        begun = time.perf_counter()
        command = [sys.executable, "-m", "layerwise", "check", str(path)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        commands.append(time.perf_counter() - begun)
    start, graded = np.median(parts, axis=0)
    return CheckTime(len(course.exercises(week)), float(np.median(commands)), float(start), float(graded))


def cells_table(weeks: dict[str, list[CellTime]]) -> str:
    """Tabulate one line a week."""
    rows = []
    for week, cells in weeks.items():
        graded = [cell for cell in cells if cell.graded]
        late = ", ".join(f"cell {cell.number}" for cell in cells if cell.seconds > TOO_LONG) or "none"
        sums = [f"{sum(cell.seconds for cell in some):.2f}" for some in (cells, graded)]
        rows.append((week, str(len(cells)), sums[0], str(len(graded)), sums[1], late))
    return table(("week", "code cells", "seconds", "graded cells", "their seconds", f"over {TOO_LONG:.0f} s"), rows)


def slowest_table(weeks: dict[str, list[CellTime]], count: int = 3) -> str:
    """Tabulate each week's slowest cells."""
    rows = []
    for week, cells in weeks.items():
        for cell in sorted(cells, key=lambda each: -each.seconds)[:count]:
            line = cell.line.replace("|", "/")  # a bar would end the column
            rows.append((week, str(cell.number), f"{cell.seconds:.2f}", line if len(line) <= 60 else f"{line[:59]}…"))
    return table(("week", "slowest cells", "seconds", "begins with"), rows)


def check_table(weeks: dict[str, CheckTime]) -> str:
    """Tabulate how long checking a submission takes."""
    rows = []
    for week, each in weeks.items():
        verdict = "yes" if each.graded <= TOO_LONG_TO_GRADE else "NO"
        times = [f"{seconds:.2f}" for seconds in (each.graded, each.start, each.command)]
        rows.append((week, str(each.exercises), times[0], verdict, *times[1:]))
    within = f"within {TOO_LONG_TO_GRADE:.0f} s"
    return table(("week", "exercises", "graded cells", within, "start of the process", "whole command"), rows)


def _time_grading(course: Course, week: str, path: Path) -> tuple[float, float]:
    """Do what `check_notebook` does, but start the learner's process first, and give the seconds of both parts."""
    names, references = {exercise.name for exercise in course.exercises(week)}, references_of(week)
    tests = {name: test for name, test in hidden_tests_of(week).items() if name in names}  # none of the lesson's
    begun = time.perf_counter()
    child = PlainChild()
    ready_ones = iter([child])  # where that one is lost, as to a statement that never ends, others follow as usual
    child.channel  # noqa: B018 - asking for it waits until the process is ready
    ready = time.perf_counter()
    script = read_script([cell["source"] for cell in read_notebook(path).code_cells()])
    given = given_script(release_cells(course, week))
    with ProcessLearner(
        script, list(tests), given=given, start=lambda: next(ready_ones, None) or PlainChild()
    ) as learner:
        reports = {name: grade(week, test, learner, references[name]) for name, test in tests.items()}
    done = time.perf_counter()
    failed = ", ".join(name for name, report in reports.items() if not report.passed)
    if failed:
        raise SystemExit(f"{path} fails {failed}. Run: python3 course build --check")
    return ready - begun, done - ready


def _seconds(timing: dict[str, Any]) -> float:
    begun, done = (datetime.fromisoformat(timing[key]) for key in ("iopub.status.busy", "shell.execute_reply"))
    return (done - begun).total_seconds()


if __name__ == "__main__":
    main()
