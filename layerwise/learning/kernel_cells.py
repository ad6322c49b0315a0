"""The code that a notebook's kernel works with: what was run in it, on top of what its saved file holds.

What was run and not saved counts, and so does what was saved and not run since the kernel was started; of an answer
of which both exist the one that was run counts, as in the notebook itself.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from layerwise.course import LESSON, Course, CourseError
from layerwise.grading.classroom.cells import same_code
from layerwise.grading.publicchecks import release_cells
from layerwise.grading.reading import read_notebook
from layerwise.grading.script import MOST, Script, read_script

_PATH_VARIABLE = "JPY_SESSION_NAME"
"""Where a Jupyter server tells a kernel the path of its notebook."""


@dataclass(frozen=True)
class KernelCells:
    """The code to be checked.

    Parameters
    ----------
    texts : tuple of str — the cells, in the order in which they are to be run
    remarks : tuple of str — which answers differ between the kernel and the file
    path : Path — the notebook's file, None where it is not known
    """

    texts: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    path: Path | None = None


def kernel_cells(course: Course, week: str, history: Sequence[str], path: Path | None) -> KernelCells:
    """Put what was run on top of what was saved.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    history : texts of the cells that were run, as IPython's `In`
    path : Path — the notebook's file; None where it is not known
    """
    starters = [str(cell["source"]) for cell in release_cells(course, week) if _is_answer(cell)]
    saved = _saved(path)
    run = [text for text in _shortened(history) if not any(same_code(text, starter) for starter in starters)]
    kept, done = read_script(saved), read_script(run)
    names = [exercise.name for exercise in course.exercises(week)]
    differing = [name for name in names if _differs(name, kept, done, read_script(starters))]
    return KernelCells((*saved, *run), _remarks(path, differing), path)


def find_notebook(namespace: Mapping[str, Any], folder: Path | None = None) -> Path | None:
    """Find the file of the notebook that a kernel belongs to.

    Parameters
    ----------
    namespace : mapping — the notebook's names, among which VS Code tells the path
    folder : Path — where the kernel works; the current one where it is not given

    Returns
    -------
    Path — None where there is none, or more than one could be meant
    """
    folder = folder or Path.cwd()
    told = [namespace.get("__vsc_ipynb_file__"), os.environ.get(_PATH_VARIABLE)]
    for path in (folder / Path(word).name for word in told if isinstance(word, str) and word):
        if path.suffix == ".ipynb" and path.is_file():
            return path
    here = [path for path in sorted(folder.glob("*.ipynb")) if path.stem != LESSON]
    return here[0] if len(here) == 1 else None


def _remarks(path: Path | None, differing: Sequence[str]) -> tuple[str, ...]:
    if path is None:
        return ("The notebook's file was not found, so only cells that were run in this kernel are checked.",)
    if not differing:
        return ()
    listed = ", ".join(f"`{name}`" for name in differing)
    told = f"The saved notebook holds other code of {listed} than what was run last, and what was run is checked."
    return (f"{told} If that is not what you see in the cell: run the cell, and check again.",)


def _is_answer(cell: Mapping[str, Any]) -> bool:
    return str(cell["metadata"].get("nbgrader", {}).get("grade_id", "")).startswith("answer-")


def _saved(path: Path | None) -> list[str]:
    try:
        return [str(cell["source"]) for cell in read_notebook(path).code_cells()] if path else []
    except CourseError:  # half-written, or no notebook: what was run still counts
        return []


def _shortened(history: Sequence[str]) -> list[str]:
    """Leave out what lies between the first and the last run of the same text, and what is too old to be read."""
    last = {text: place for place, text in enumerate(history)}
    first = {text: place for place, text in reversed(list(enumerate(history)))}
    places = sorted({*first.values(), *last.values()}, reverse=True)
    kept: list[str] = []
    room = MOST // 2  # the other half is for the file
    for text in (history[place] for place in places):
        room -= len(text)
        if room < 0:
            break
        kept.append(text)
    return [text for text in reversed(kept) if text.strip()]


def _differs(name: str, saved: Script, run: Script, starters: Script) -> bool:
    """Tell whether an answer was run and saved, and is not the same in both."""
    ran, kept = run.source(name), saved.source(name)
    return bool(ran and kept) and not same_code(ran, kept) and not same_code(kept, starters.source(name))
