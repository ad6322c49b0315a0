"""Run an assembled notebook: the learner's cells in a process of their own, the course's tests here.

The tests that run are those of `source/`, whatever a submission may call a test.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from grader_tests import answer_key, hidden_tests_of
from layerwise.checks.hidden import HiddenTest
from layerwise.grading.cellprocess import Limits
from layerwise.grading.classroom.assembling import plan
from layerwise.grading.classroom.cells import exercise_of, grade_id, needs_a_person
from layerwise.grading.classroom.nodes import nodes
from layerwise.grading.classroom.outputs import leave_outputs
from layerwise.grading.classroom.template import Template
from layerwise.grading.confinement.host import starter
from layerwise.grading.executing import Job, execute
from layerwise.grading.misconceptions import names_of
from layerwise.grading.preparing import withheld_files, withholding
from layerwise.grading.solutions import Solutions
from layerwise.grading.standins import Chain
from layerwise.grading.testing import Tested, given_names, size_of_tested
from layerwise.grading.verdicts import Verdicts


def run_cells(
    notebook: Any,
    template: Template,
    limits: Limits,
    *,
    render: bool = False,
    course: str = "",
    note: Callable[[str], None] = lambda _: None,
) -> None:
    """Run an assembled notebook, and leave in it what each cell shows.

    Parameters
    ----------
    notebook : Node — as `restore` gave it
    template : Template — the course's side, whose tests are run
    limits : Limits
    render : bool — whether figures become pictures; those of cells that a person grades always do
    course : str — a checksum of all that decides a verdict beside the learner, who is then judged as whoever gave the
        same answers before; '' where nothing is remembered
    note : callable — is told when a part of it is over; see `execute`

    Raises
    ------
    CourseError — no process can be started for the learner's code
    AnswerKeyError — the class's secret and references do not belong together
    """
    job = replace(job_of(notebook, template, render=render), verdicts=_verdicts(course) if course else None)
    given = _given(template.imports, *template.whole_tests.values())
    name = names_of(template.week, [template.source] if template.source else [])
    released = [template.imports]
    start = withholding(starter(hidden=withheld_files(released)), released)
    with answer_key(template.key, template.week):
        ran = execute(job, given, start, limits, note, name)
    leave_outputs(notebook, ran.outputs)
    for place, test in ran.tested.items():
        _keep_found(notebook.cells[place], test)


def _keep_found(cell: Any, test: Tested) -> None:
    """Keep with a test what it found, for the reports on a class."""
    kept = cell.metadata.get("layerwise")
    cell.metadata["layerwise"] = nodes((dict(kept) if isinstance(kept, dict) else {}) | {"found": found(test)})


def found(test: Tested) -> dict[str, Any]:
    """Say in plain data what a test found: the mistakes that it could name, the kinds of faults, what is earned.

    Parameters
    ----------
    test : Tested
    """
    report = test.report
    kinds = dict.fromkeys(fault.kind for fault in report.faults) if report else {}
    mistakes = list(report.misconceptions) if report else []
    return {"misconceptions": mistakes, "kinds": list(kinds), "share": test.share, "again": test.again}


def job_of(notebook: Any, template: Template, *, render: bool) -> Job:
    """Say what of an assembled notebook is run; the texts of tests are the course's own."""
    order = plan(notebook)
    texts = {place: notebook.cells[place].source for place in order.own}
    tests = {place: template.whole_tests[grade_id(notebook.cells[place])] for place in order.tests}
    looked_at = frozenset(place for place in order.own if render or needs_a_person(notebook.cells[place]))
    exercises = {place: exercise_of(grade_id(notebook.cells[place])) for place in order.tests}
    blank = tuple(notebook.metadata["layerwise"].get("blank", []))
    chain = functools.partial(_chain, template.week, template.solution_cells, blank)
    code = {place: cell.source for place, cell in enumerate(notebook.cells) if cell.cell_type == "code"}
    idle = tuple(text for place, text in code.items() if place not in texts and place not in tests)
    return Job(texts, tests, order.again, order.imports, looked_at, exercises, chain, idle)


def _chain(week: str, solution_cells: tuple[str, ...], blank: Sequence[str]) -> Chain:
    return Chain(_tests_of(week), _solutions(solution_cells), blank)


@functools.lru_cache(maxsize=8)
def _solutions(cells: tuple[str, ...]) -> Solutions:
    return Solutions(cells)


def _tests_of(week: str) -> dict[str, HiddenTest]:
    """Give the hidden tests of a week; nothing where it has none."""
    try:
        return hidden_tests_of(week)
    except ModuleNotFoundError:
        return {}


@functools.lru_cache(maxsize=2)
def _verdicts(_course: str) -> Verdicts[Tested]:
    """Give what is remembered of a version of the course: another one may judge otherwise."""
    return Verdicts(size_of_tested)


@functools.lru_cache(maxsize=16)
def _given(imports: str, *tests: str) -> dict[str, Any]:
    return given_names(imports, tests)
