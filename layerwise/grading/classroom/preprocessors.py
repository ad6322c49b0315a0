"""Our steps in nbgrader's pipeline, named in `nbgrader_config.py`; each is a thin coat over a plain function."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbformat import from_dict
from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Bool, Float, List

from layerwise.course import Course
from layerwise.grading.cellprocess import Limits
from layerwise.grading.classroom.beside import (
    LEFT,
    NOTE,
    files_beside,
    is_of_the_builder,
    run_beside,
    settled_beside,
    without_oddities,
)
from layerwise.grading.classroom.candidates import read_nodes
from layerwise.grading.classroom.cells import is_test
from layerwise.grading.classroom.deadlines import read_deadlines
from layerwise.grading.classroom.lateness import keep_deadlines
from layerwise.grading.classroom.outputs import settled, without_hidden
from layerwise.grading.classroom.restoring import restore
from layerwise.grading.classroom.runs import run_cells
from layerwise.grading.classroom.template import read_template

BESIDE = "layerwise_beside"
"""Key of the resources that steps share: whether the tests of the notebook run in the learner's process."""


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
        resources[BESIDE] = not is_of_the_builder(source, release)
        if resources[BESIDE]:
            self.log.info(NOTE.format(f"{week}/{names['notebook']}"))
            files, left = files_beside(Path(resources["metadata"]["path"]), source.parent)
            if left:
                self.log.info(LEFT.format(names["student"], len(left), left[0]))
            run_beside(nb, files, limits, render=self.render)
            return from_dict(nb), resources
        key = Course(Path(folders.root)).key
        run_cells(nb, read_template(source, release, week, key), limits, render=self.render)
        return from_dict(nb), resources


class RestoreCells(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader ships no types
    """Make a submission whole before anything of it is run; see `restoring`."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Restore a notebook; what it was handed over with is kept in its `layerwise` metadata."""
        names = resources["nbgrader"]
        folders = CourseDirectory(parent=self)
        week, file = names["assignment"], f"{names['notebook']}.ipynb"
        source, release = (
            Path(folders.format_path(folder, ".", week)) / file
            for folder in (folders.source_directory, folders.release_directory)
        )
        if not is_of_the_builder(source, release):
            without_oddities(nb)
            return nb, resources
        # The file itself, since what nbgrader has made of it may be no valid notebook.
        reading = read_nodes(Path(resources["metadata"]["path"]) / file)
        template = read_template(source, release, week)
        restored = restore(reading.content, template, reading.remarks)
        for remark in restored.remarks:
            self.log.info("%s: %s", names["student"], remark)
        return from_dict(restored.notebook), resources


class KeepDeadlines(NbGraderPreprocessor):  # type: ignore[misc]
    """Bring the gradebook's due dates and extensions in line with the class's own; before lateness is weighed."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Leave the notebook as it is, and see to its week."""
        names, course = resources["nbgrader"], Course(Path(CourseDirectory(parent=self).root))
        with Gradebook(names["db_url"]) as gradebook:
            for change in keep_deadlines(gradebook, names["assignment"], read_deadlines(course)):
                self.log.info("changed: %s", change)
        return nb, resources


class SettleTests(NbGraderPreprocessor):  # type: ignore[misc]
    """Leave of a test's outputs what decides its marks, and what a learner may read."""

    def preprocess_cell(self, cell: Any, resources: Any, index: int) -> tuple[Any, Any]:  # noqa: ARG002 - nbconvert's form
        """Settle one cell, if it is a test."""
        if is_test(cell) and cell.cell_type == "code":
            points, ran = float(cell.metadata.nbgrader.points), cell.execution_count is not None
            if resources.get(BESIDE):
                cell.outputs = settled_beside(cell.outputs, cell.source, ran=ran, points=points)
            else:
                cell.outputs = settled(cell.outputs, ran=ran, points=points)
        return cell, resources


class HideHiddenTests(NbGraderPreprocessor):  # type: ignore[misc]
    """Take the hidden region out of test cells, for feedback."""

    display_data_priority = List(config=True)  # the exporter sets it on every step, and warns of one without it

    def preprocess_cell(self, cell: Any, resources: Any, index: int) -> tuple[Any, Any]:  # noqa: ARG002
        """Shorten one cell, if it is a test."""
        if is_test(cell):
            cell.source = without_hidden(cell.source)
        return cell, resources
