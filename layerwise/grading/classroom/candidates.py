"""Among the files that a learner handed in, find the notebook that is meant, whatever it is called."""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from layerwise.course import LESSON, CourseError
from layerwise.grading.classroom.cells import grade_id
from layerwise.grading.classroom.nodes import nodes
from layerwise.grading.classroom.pieces import has_answer, recognise
from layerwise.grading.classroom.survey import Entry, leads_out, shown_name
from layerwise.grading.classroom.template import Template
from layerwise.grading.reading import LARGEST, Reading, read_notebook

_NOTEBOOK = re.compile(r"\.ipynb(\.txt|\.json)?$", re.IGNORECASE)  # browsers add the second ending
_MOST_FILES, _MOST_NOTEBOOKS = 200, 20
FROM_NBGRADER = {"timestamp.txt", "submission_secret.txt"}
_UNREMARKABLE = re.compile(r"^\.|\.pyc$|^(Thumbs\.db|desktop\.ini)$")


@dataclass(frozen=True)
class Candidate:
    """A notebook file that may be the one; what is in it is counted only where somebody asks.

    Parameters
    ----------
    path : Path — the file
    template : Template — the week's notebook
    notebook : Node — what was read; None where it cannot be read
    mended : tuple of str — a sentence for each thing in it that had to be mended
    fault : str — why it cannot be read
    """

    path: Path
    template: Template
    notebook: Any = None
    mended: tuple[str, ...] = ()
    fault: str = ""

    @property
    def named(self) -> bool:
        """Whether it is called as it should be."""
        return self.path.name == f"{self.template.name}.ipynb"

    @cached_property
    def known(self) -> int:
        """How many of its cells are the course's by their grade id."""
        cells = self.notebook.cells if self.notebook else []
        return sum(grade_id(cell) in self.template.places for cell in cells)

    @cached_property
    def answered(self) -> int:
        """To how many exercises it has an answer."""
        pieces = recognise(self.notebook, self.template) if self.notebook else []
        return sum(has_answer(pieces, exercise, self.template) for exercise in self.template.exercises)

    @property
    def is_of_week(self) -> bool:
        """Whether anything in it belongs to the week."""
        return self.known > 0 or self.answered > 0

    @property
    def rank(self) -> tuple[bool, bool, bool, int, int, float, str]:
        """What is compared to choose among several: the right name first, unless there is no work in it."""
        changed = self.path.stat().st_mtime
        worked = self.answered > 0
        return (self.is_of_week, worked, self.named, self.answered, self.known, changed, self.path.name)


def read_candidate(path: Path, template: Template, read: Callable[[Path], Reading] = read_notebook) -> Candidate:
    """Read a notebook file.

    Parameters
    ----------
    path : Path — the file
    template : Template — the week's notebook
    read : callable — reads it; see `read_notebook`
    """
    try:
        reading = read(path)
    except CourseError as error:
        return Candidate(path, template, fault=str(error))
    return Candidate(path, template, nodes(reading.content), reading.remarks)


def belongs(path: Path, templates: Sequence[Template]) -> bool:
    """Tell whether a notebook file is of a week, by its grade ids or by the functions it defines."""
    return path.is_file() and any(read_candidate(path, template).is_of_week for template in templates)


def choose(
    entry: Entry, template: Template, read: Callable[[Path], Reading] = read_notebook
) -> tuple[Candidate | None, list[str]]:
    """Choose a learner's notebook.

    Parameters
    ----------
    entry : Entry — where the learner's work lies
    template : Template — the notebook that is graded
    read : callable — reads a notebook file; see `read_notebook`

    Returns
    -------
    Candidate — None where there is no file at all; its `notebook` is None where none can be read
    list of str — what was unusual
    """
    remarks: list[str] = []
    paths = sorted(_notebooks(entry, remarks), key=lambda path: path.name != f"{template.name}.ipynb")
    few = _few(paths)
    if len(few) < len(paths):
        remarks.append(f"There are {len(paths)} notebooks. Only {len(few)} of them were looked into.")
    found = [candidate for path in few if _may_be(candidate := read_candidate(path, template, read))]
    readable = [candidate for candidate in found if candidate.notebook is not None]
    if not readable:
        remarks += [candidate.fault for candidate in found]
        return (found[0] if found else None), remarks
    best = readable[0] if len(readable) == 1 else max(readable, key=lambda candidate: candidate.rank)
    others = [f"'{_inside(c.path, entry)}'" for c in found if c is not best and (c.is_of_week or c.named)]
    if not best.named or best.path.parent != entry.folder:
        remarks.append(f"The notebook was called '{_inside(best.path, entry)}' instead of '{template.name}.ipynb'.")
    if others:
        remarks.append(f"'{_inside(best.path, entry)}' was graded; so were not: {', '.join(others)}.")
    return best, remarks


def _may_be(candidate: Candidate) -> bool:
    """Tell whether a file may be the notebook that is meant: a lesson is none, unless it is the one that is graded.

    Whoever hands in no lesson is graded as if there were none, so nothing else is taken for it.
    """
    if candidate.template.is_lesson:
        return candidate.named or candidate.is_of_week
    return candidate.path.name != f"{LESSON}.ipynb" or candidate.is_of_week


def _few(paths: Sequence[Path]) -> list[Path]:
    """Take the first notebooks, as many as are sure to fit into memory together."""
    sizes = itertools.accumulate(map(size_of, paths[:_MOST_NOTEBOOKS]))
    return [path for path, size in zip(paths, sizes, strict=False) if path == paths[0] or size <= LARGEST]


def left_out(entry: Entry) -> list[str]:
    """Name the files that are handed in beside the notebook and not used: what counts is in the notebook."""
    others = [
        _inside(path, entry)
        for path in files_of(entry)
        if not (path.name in FROM_NBGRADER or _UNREMARKABLE.search(path.name) or _NOTEBOOK.search(path.name))
    ]
    if not others:
        return []
    more = f" and {len(others) - 5} more" if len(others) > 5 else ""
    return [f"Only the notebook is used when grading, not: {', '.join(repr(name) for name in others[:5])}{more}."]


def _notebooks(entry: Entry, remarks: list[str]) -> Iterator[Path]:
    """Give the notebook files; a link that leads out of the learner's folder is named instead."""
    if leads_out(entry.folder, entry.whole):
        remarks.append(f"The folder '{entry.folder.name}' is a link that leads elsewhere, and was not followed.")
    for path in files_of(entry):
        if not _NOTEBOOK.search(path.name):
            continue
        if leads_out(path, entry.whole):
            remarks.append(f"'{_inside(path, entry)}' is a link that leads out of the folder, and was not followed.")
        else:
            yield path


def files_of(entry: Entry) -> list[Path]:
    """List the files of an entry, not those in hidden folders, and not in the folders of other weeks."""
    found: list[Path] = []
    if leads_out(entry.folder, entry.whole):
        return found
    for folder, inner, names in os.walk(entry.folder):
        inner[:] = sorted(n for n in inner if not n.startswith((".", "__")) and entry.folder != entry.whole)
        found += [Path(folder) / name for name in sorted(names)]
        if len(found) > _MOST_FILES:
            break
    return found[:_MOST_FILES]


def size_of(path: Path) -> int:
    """Give the size of a file [bytes], 0 where it cannot be asked for."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _inside(path: Path, entry: Entry) -> str:
    """Give a file's name in a learner's folder."""
    return shown_name(path.relative_to(entry.folder).as_posix())
