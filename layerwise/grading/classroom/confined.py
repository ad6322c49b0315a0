"""nbgrader's step that runs a submission: the learner's cells in a process of their own, the course's tests here.

It stands in `nbgrader_config.py` where nbgrader has `Execute`. The tests that run are those of `source/`, whatever a
submission may call a test.
"""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

from nbformat import from_dict
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Bool, Float

from layerwise.grading.cellprocess import Limits
from layerwise.grading.child import PlainChild
from layerwise.grading.classroom.assembling import plan
from layerwise.grading.classroom.cells import grade_id, needs_a_person
from layerwise.grading.classroom.template import Template, read_template
from layerwise.grading.executing import Job, execute
from layerwise.grading.testing import given_names


class RunConfined(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader ships no types
    """Run the cells of an assembled notebook, and the course's tests on what they define."""

    cell_seconds = Float(10, help="How long one cell may take").tag(config=True)
    call_seconds = Float(10, help="How long one call of a learner's function by a test may take").tag(config=True)
    total_seconds = Float(120, help="How long a whole notebook may take").tag(config=True)
    render = Bool(False, help="Whether the figures of all cells become pictures").tag(config=True)

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Run a notebook and leave its outputs in it."""
        names = resources["nbgrader"]
        folders, week = CourseDirectory(parent=self), names["assignment"]
        source, release = (
            Path(folders.format_path(folder, ".", week)) / f"{names['notebook']}.ipynb"
            for folder in (folders.source_directory, folders.release_directory)
        )
        limits = Limits(self.call_seconds, self.cell_seconds, self.total_seconds)
        run_cells(nb, read_template(source, release, week), limits, render=self.render)
        return nb, resources


def run_cells(notebook: Any, template: Template, limits: Limits, *, render: bool = False) -> None:
    """Run an assembled notebook, and leave in it what each cell shows.

    Parameters
    ----------
    notebook : NotebookNode — as `restore` gave it
    template : Template — the course's side, whose tests are run
    limits : Limits
    render : bool — whether figures become pictures; those of cells that a person grades always do

    Raises
    ------
    CourseError — no process can be started for the learner's code
    """
    shown = execute(job_of(notebook, template, render=render), _given(template.imports), PlainChild, limits)
    for count, (place, outputs) in enumerate(sorted(shown.items()), 1):
        cell = notebook.cells[place]
        cell.execution_count = count
        cell.outputs = [from_dict(_counted(output, count)) for output in outputs]


def job_of(notebook: Any, template: Template, *, render: bool) -> Job:
    """Say what of an assembled notebook is run; the texts of tests are the course's own."""
    order = plan(notebook)
    texts = {place: notebook.cells[place].source for place in order.own}
    tests = {place: template.whole_tests[grade_id(notebook.cells[place])] for place in order.tests}
    looked_at = frozenset(place for place in order.own if render or needs_a_person(notebook.cells[place]))
    return Job(texts, tests, order.again, order.imports, looked_at)


@functools.lru_cache(maxsize=16)
def _given(imports: str) -> dict[str, Any]:
    return given_names(imports)


def _counted(output: dict[str, Any], count: int) -> dict[str, Any]:
    return output | {"execution_count": count} if output["output_type"] == "execute_result" else output
