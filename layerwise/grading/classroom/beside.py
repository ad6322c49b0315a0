"""Run the notebook of a course that the builder did not make: its tests beside the learner's code, as nbgrader does.

Such tests may do whatever a cell can: delete a function to see who calls it, read a variable, make an object of a
learner's class. So they run where they stand, in the learner's process. It is confined as ever; but what a learner's
code does in it, it can do to the tests, too, which is so wherever nbgrader runs them.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from nbgrader.nbgraderformat import MetadataValidator

from layerwise.course import CourseError
from layerwise.grading.cellprocess import Limits
from layerwise.grading.classroom.assembling import SKIPPED
from layerwise.grading.classroom.cells import grade_id, is_task, is_test, needs_a_person, tags_of
from layerwise.grading.classroom.nodes import nodes
from layerwise.grading.classroom.outputs import TOLD, error_output, hides_nothing, leave_outputs
from layerwise.grading.classroom.survey import shown_name
from layerwise.grading.classroom.template import week_of
from layerwise.grading.confinement.host import starter
from layerwise.grading.executing import Job, execute
from layerwise.grading.preparing import furnished
from layerwise.grading.reading import read_notebook

MOST_BESIDE = 32 << 20
"""Bytes of the files that lie beside a notebook, which a process gets copies of in its folder."""
MOST_PLACES = 2_000
"""Such files and the folders on the way to each: the process's folder holds some thousand."""

_MOST_SEEN = 10_000  # files and folders of one folder that are looked at, of whatever kind
_SCHEMA = MetadataValidator.schema_version

NOTE = (
    "The tests of '{}' were not made by `course build`, so they run as nbgrader runs them: among the learner's cells, "
    "in their process, which is confined, but in which a learner's code can reach the tests."
)
LEFT = "{}: {} of the files beside the notebook are not used, '{}' among them: there is no room, or a name is no text."


def is_of_the_builder(*versions: Path) -> bool:
    """Tell whether the builder made a notebook, by the stamp that it leaves.

    Parameters
    ----------
    versions : paths of the notebook in `source/` and `release/`, of which one has to be there

    Raises
    ------
    CourseError — the file cannot be read
    """
    return any(bool(week_of(nodes(read_notebook(path).content))) for path in versions if path.exists())


def without_oddities(notebook: Any) -> None:
    """Make cells of the learner's own of all that bear no grade id, or one once more: the last one counts in nbgrader.

    nbgrader's own step leaves copies metadata that its next one stops at, and with it the whole class; at a version of
    the metadata that it does not have, it stops, too.

    Parameters
    ----------
    notebook : NotebookNode — a submission, changed in place
    """
    known: set[str] = set()
    for cell in reversed(notebook.cells):
        name = grade_id(cell)
        if not name or name in known:
            cell.metadata.pop("nbgrader", None)
        else:
            cell.metadata["nbgrader"]["schema_version"] = _SCHEMA
        known.add(name)


def files_beside(folder: Path, source: Path) -> tuple[dict[str, bytes], list[str]]:
    """Read what lies beside a notebook, such as a module of helpers or a file of data: the course's, then a learner's.

    Parameters
    ----------
    folder : Path — where the notebook lies
    source : Path — where the course's own lies, with the files that it needs

    Returns
    -------
    dict of str to bytes — by path within the folder; no notebooks, and nothing that a link leads to
    list of str — those of the learner's for which there is no room, or whose names are no text

    Raises
    ------
    CourseError — there is no room for the course's own
    """
    files, left, room, places = dict[str, bytes](), list[str](), MOST_BESIDE, MOST_PLACES
    of_course = {path for path in _files(source) if _is_there(folder, path)}
    for path in dict.fromkeys([*sorted(of_course), *sorted(_files(folder), key=lambda path: (len(path.parts), path))]):
        size, name = (folder / path).stat().st_size, path.as_posix()
        if size <= room and len(path.parts) <= places and shown_name(name) == name:
            files[name] = (folder / path).read_bytes()
            room, places = room - size, places - len(path.parts)
        elif path in of_course:
            most = f"{MOST_BESIDE >> 20} MB, or {MOST_PLACES:,} files and folders"
            raise CourseError(f"The files in {source} have more than {most}. Take out what no cell needs.")
        else:
            left.append(shown_name(name))
    return files, left


def _files(folder: Path) -> list[Path]:
    """List the files in a folder that may be used, by their paths in it."""
    paths = (path.relative_to(folder) for path in itertools.islice(folder.rglob("*"), _MOST_SEEN))
    return [path for path in paths if path.suffix != ".ipynb" and _is_there(folder, path)]


def _is_there(folder: Path, path: Path) -> bool:
    """Tell whether there is a file at a path in a folder, to which no link leads."""
    place = folder / path
    return place.is_file() and place.resolve() == folder.resolve() / path


def run_beside(notebook: Any, files: Mapping[str, bytes], limits: Limits, *, render: bool = False) -> None:
    """Run a notebook from top to bottom, tests and all, in one confined process, and leave what each cell shows.

    Parameters
    ----------
    notebook : NotebookNode — with the course's own tests in it
    files : dict of str to bytes — what lies beside it
    limits : Limits
    render : bool — whether figures become pictures; they always do where a person grades something of the notebook

    Raises
    ------
    CourseError — no process can be started for the learner's code
    """
    texts = {place: cell.source for place, cell in enumerate(notebook.cells) if _is_run(cell)}
    looked_at = render or any(needs_a_person(cell) or is_task(cell) for cell in notebook.cells)
    contents = {name: np.frombuffer(content, dtype=np.uint8) for name, content in files.items()}
    start = furnished(starter(), contents)
    ran = execute(Job(texts, {}, render=frozenset(texts) if looked_at else frozenset()), {}, start, limits)
    leave_outputs(notebook, ran.outputs)


def _is_run(cell: Any) -> bool:
    """Tell whether a cell is run: a test is, whatever a learner tagged it with."""
    is_code = cell.cell_type == "code" and bool(cell.source.strip())
    return is_code and (is_test(cell) or SKIPPED not in tags_of(cell))


def settled_beside(outputs: Sequence[Any], text: str, *, ran: bool, points: float) -> list[Any]:
    """Give the outputs of such a test that count: of what nbgrader reads, all but a warning on stderr.

    A number as its result is partial credit, as nbgrader has it; any other result is shown, and gives full marks. Its
    result is the last one: those before it, a learner's function may have shown. The traceback of a test stays as it is
    where nothing of the test is hidden.

    Parameters
    ----------
    outputs : sequence of Node
    text : str — the test
    ran : bool — whether the cell was run at all
    points : float — what it gives at most
    """
    if not ran and text.strip():
        return [error_output("NotRunError", "This test was not run, so it gives no points.")]
    errors = [output for output in outputs if output.output_type == "error"]
    results = [output for output in outputs if output.output_type == "execute_result"]
    kept = [output for output in outputs if output.output_type != "error" and output.get("name") != "stderr"]
    shown = [_shown(output, points, counts=[output] == results[-1:]) for output in kept]
    if not errors:
        return shown
    shown = [output for output in shown if output.output_type != "execute_result"]
    last = errors[-1]
    if last.ename in TOLD or hides_nothing(text):
        return [*shown, last]
    line = f"{last.ename}: {last.evalue}" if last.evalue else last.ename
    return [*shown, error_output(last.ename, last.evalue, f"The test stopped with {line}")]


def _shown(output: Any, points: float, *, counts: bool) -> Any:
    """Leave a result that counts and is a number of points, and make of any other something that is only shown."""
    if output.output_type != "execute_result":
        return output
    try:
        earned = float(output.data["text/plain"])
    except (KeyError, TypeError, ValueError):
        earned = -1.0
    if counts and 0 <= earned <= points:
        return output
    return nodes({"output_type": "display_data", "data": dict(output.data), "metadata": {}})
