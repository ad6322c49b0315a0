"""Our steps in nbgrader's pipeline, named in `nbgrader_config.py`; each is a thin coat over a plain function."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import List

from layerwise.grading.classroom.cells import is_test
from layerwise.grading.classroom.restoring import restore
from layerwise.grading.classroom.template import read_template

TOLD = ("CheckFailedError", "CellTimeoutError", "KernelDiedError", "NotRunError")
"""Errors whose text is written for learners, the most telling last."""

_BEGIN, _END = "BEGIN HIDDEN TESTS", "END HIDDEN TESTS"


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
        handed = nb.metadata.get("layerwise", {}).get("intake", {})
        template = read_template(source, release, week)
        restored = restore(nb, template, handed.get("remarks", ()), handed.get("state", ""))
        for remark in restored.remarks:
            self.log.info("%s: %s", names["student"], remark)
        return restored.notebook, resources


class SettleTests(NbGraderPreprocessor):  # type: ignore[misc]
    """Leave of a test's outputs what decides its marks, and what a learner may read."""

    def preprocess_cell(self, cell: Any, resources: Any, index: int) -> tuple[Any, Any]:  # noqa: ARG002 - nbconvert's form
        """Settle one cell, if it is a test."""
        if is_test(cell) and cell.cell_type == "code":
            cell.outputs = settled(cell.outputs, ran=cell.execution_count is not None)
        return cell, resources


class HideHiddenTests(NbGraderPreprocessor):  # type: ignore[misc]
    """Take the hidden region out of test cells, for feedback."""

    display_data_priority = List(config=True)  # the exporter sets it on every step, and warns of one without it

    def preprocess_cell(self, cell: Any, resources: Any, index: int) -> tuple[Any, Any]:  # noqa: ARG002
        """Shorten one cell, if it is a test."""
        if is_test(cell):
            cell.source = without_hidden(cell.source)
        return cell, resources


def settled(outputs: Sequence[Any], *, ran: bool) -> list[Any]:
    """Give the outputs of a test cell that count.

    A warning is no failure, and a number on the last line is no mark: nbgrader would read them so. Of several errors
    one is kept, the one that says most; the traceback of any other goes, since it leads through the hidden tests.

    Parameters
    ----------
    outputs : sequence of NotebookNode
    ran : bool — whether the cell was run at all
    """
    shown = [o for o in outputs if o.output_type == "display_data" or o.get("name") == "stdout"]
    errors = [o for o in outputs if o.output_type == "error"]
    told = sorted((o for o in errors if o.ename in TOLD), key=lambda o: TOLD.index(o.ename))
    if told:
        return [*shown, told[-1]]
    if errors:
        return [*shown, _without_traceback(errors[-1])]
    return shown if ran else [*shown, error_output("NotRunError", "This test was not run, so it gives no points.")]


def _without_traceback(error: Any) -> Any:
    line = f"{error.ename}: {error.evalue}" if error.evalue else error.ename
    return error_output(error.ename, error.evalue, f"The test stopped with {line}")


def error_output(name: str, sentence: str, shown: str = "") -> Any:
    """Make the output of a cell that failed, with one line in place of a traceback.

    Parameters
    ----------
    name : str — the error's class
    sentence : str — its message
    shown : str — what to show; '' for the message
    """
    from nbformat.v4 import new_output  # noqa: PLC0415 - beside its one use

    return new_output("error", ename=name, evalue=sentence, traceback=[shown or sentence])


def without_hidden(text: str) -> str:
    """Cut the lines from the begin mark to the end mark out of a test cell; without an end mark, to the end."""
    kept, hidden = [], False
    for line in text.splitlines():
        hidden = hidden or _BEGIN in line
        if not hidden:
            kept.append(line)
        hidden = hidden and _END not in line
    return "\n".join(kept)
