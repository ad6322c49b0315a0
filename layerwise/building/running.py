"""Run the instructors' notebooks from top to bottom: what stops, warns, leaves files behind or takes too long."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat.v4 import new_code_cell

from layerwise.building.stopwatch import SECONDS, slowness
from layerwise.course import LESSON, Course, CourseError
from layerwise.invocation import CALLED
from layerwise.learning.my_network import FILE

LONGEST = 20.0
"""Seconds of processor time that a cell may take, on the machine for which the course is meant."""
ENDLESS = 600
"""Seconds on the clock after which a cell is given up: it waits for something, or does not end."""

_START = """\
%load_ext layerwise.building.stopwatch
import warnings
warnings.simplefilter("default")"""


@dataclass(frozen=True)
class Ran:
    """What came of running a notebook.

    Parameters
    ----------
    seconds : dict of int to float — processor time of each code cell by its number, the notebook's first cell is 1 [s]
    faults : tuple of str — what is wrong beside that, each with its cell
    """

    seconds: dict[int, float]
    faults: tuple[str, ...] = ()


def unfit(course: Course, week: str, say: Callable[[str], None] = lambda _: None) -> list[str]:
    """Run a week's lesson and assignment with the solutions in place, and tell what is wrong with them.

    A time is measured against a fixed piece of work, so that a machine that is twice slower says the same; and a cell
    is only told to be slow that was so twice.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    say : callable — is told each step, in a line

    Returns
    -------
    list of str — a sentence for each cell that stops, writes to stderr or takes too long, and for each file left behind

    Raises
    ------
    CourseError — the week is not built
    """
    paths = sorted((course.source / week).glob("*.ipynb"), key=lambda path: path.stem != LESSON)
    if not paths:
        raise CourseError(f"{course.source / week} holds no notebook. Make it with: {CALLED} build")
    with tempfile.TemporaryDirectory() as scratch:
        said = [sentence for path in paths for sentence in _unfit(path, Path(scratch), say)]
        left = sorted(path.name for path in Path(scratch).iterdir() if path.name != FILE)
    return said + [f"{course.source / week}: its notebooks leave the file {name} behind." for name in left]


def run(path: Path, folder: Path) -> Ran:
    """Run a notebook in a fresh kernel, until a cell stops it.

    Parameters
    ----------
    path : Path — the notebook, which stays as it is
    folder : Path — the folder that it is run in
    """
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.insert(0, new_code_cell(_START))
    client = NotebookClient(notebook, timeout=ENDLESS, resources={"metadata": {"path": str(folder)}})
    at = [0]  # the cell that is run
    client.on_cell_start = lambda cell, cell_index: at.append(cell_index)  # noqa: ARG005 - called by these names
    stopped = ""
    try:
        client.execute(stderr=subprocess.DEVNULL)  # the kernel's own talk; what cells write there is in their outputs
    except CellTimeoutError:
        stopped = f"it does not end, and was given up after {ENDLESS} s."
    except DeadKernelError:
        stopped = "it ends Python."
    except CellExecutionError:
        pass  # it is among the outputs
    cells = list(enumerate(notebook.cells))
    seconds = {number: used for number, cell in cells if number for used in _seconds(cell)}
    if stopped:
        cells = cells[: at[-1]]  # what that cell says last is that it was interrupted
    faults = [said for number, cell in cells for said in _faults(number, cell)]
    return Ran(seconds, (*faults, *([f", cell {at[-1]}: {stopped}"] if stopped else [])))


def too_long(seconds: dict[int, float], slower: float) -> dict[int, float]:
    """Choose the cells that take longer than they may.

    Parameters
    ----------
    seconds : dict of int to float — processor time by cell, as measured [s]
    slower : float — how many times slower the machine is than the one for which the course is meant

    Returns
    -------
    dict of int to float — their times as they would be on that machine [s]
    """
    return {number: used / slower for number, used in seconds.items() if used / slower > LONGEST}


def _unfit(path: Path, folder: Path, say: Callable[[str], None]) -> Iterator[str]:
    """Run a notebook, and once more where a cell was slow."""
    slower = slowness()
    ran = run(path, folder)
    slower = max(slower, slowness())
    late = too_long(ran.seconds, slower)
    if late:
        again = too_long(run(path, folder).seconds, max(slower, slowness()))
        late = {number: min(used, again[number]) for number, used in late.items() if number in again}
    named = f"{path.parent.name}/{path.name}"
    slowest = max(ran.seconds, key=lambda number: ran.seconds[number], default=0)
    most = ran.seconds.get(slowest, 0.0) / slower
    say(f"ran {named}: {sum(ran.seconds.values()) / slower:.0f} s, most of all cell {slowest} with {most:.1f} s")
    yield from (f"{path}{said}" for said in ran.faults)
    for number, used in late.items():
        yield f"{path}, cell {number}: it takes {used:.0f} s of processor time. Let it take {LONGEST:.0f} s at most."


def _faults(number: int, cell: Any) -> Iterator[str]:
    """Tell what went wrong in a cell."""
    for output in cell.get("outputs", []):
        if output.output_type == "error":
            yield f", cell {number}: it stops with {output.ename}: {output.evalue}"
        elif output.get("name") == "stderr":
            yield f", cell {number}: it writes to stderr: {output.text.strip()}"


def _seconds(cell: Any) -> Iterator[float]:
    for output in cell.get("outputs", []):
        if SECONDS in output.get("data", {}):
            yield float(output.data[SECONDS])
