"""Pages from the release's notebooks: lessons are run, assignments are not, and each exercise can be linked to."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from layerwise.course import LESSON, CourseError

_EXERCISE = re.compile(r"^(?=#{2,4} .*`(?P<name>\w+)`)", re.MULTILINE)
_LONGEST = 120  # seconds that a cell may take
_LIVE = ("JPY_SESSION_NAME", "VSCODE_PID", "VSCODE_CWD", "LAYERWISE_GRADING")


def page_of(path: Path, week: str) -> Any:
    """Make a page of a released notebook.

    Parameters
    ----------
    path : Path — in `release/`
    week : str — folder name of the week

    Returns
    -------
    NotebookNode — a lesson with what its cells show

    Raises
    ------
    CourseError — a cell of a lesson stops
    """
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = _EXERCISE.sub(lambda found: f"({target_of(week, found['name'])})=\n", cell.source)
    return _run(notebook, path) if path.stem == LESSON else notebook


def target_of(week: str, exercise: str) -> str:
    """Name the place at which an exercise stands, for links from other pages."""
    return f"{week.split('_', maxsplit=1)[0]}-{exercise}".lower().replace("_", "-")


def targets_in(page: Any) -> set[str]:
    """List the places that a page's exercises have."""
    texts = "\n".join(cell.source for cell in page.cells if cell.cell_type == "markdown")
    return set(re.findall(r"^\((week\d-[\w-]+)\)=$", texts, re.MULTILINE))


def _run(notebook: Any, path: Path) -> Any:
    """Run a lesson as somebody sees it who only reads: pictures at rest, predictions with their answers."""
    client = NotebookClient(notebook, timeout=_LONGEST, kernel_name="python3")
    with _nobody_there():
        try:
            client.execute()
        except CellExecutionError as error:
            raise CourseError(f"{path} does not run to its end: {error}") from error
    return notebook


@contextmanager
def _nobody_there() -> Iterator[None]:
    """Hide from the kernel that this process was itself started by a front end."""
    hidden = {name: os.environ.pop(name) for name in _LIVE if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(hidden)
