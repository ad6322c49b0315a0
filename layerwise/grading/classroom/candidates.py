"""Among the notebooks that a learner handed in, find the one that is meant, whatever it is called."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from layerwise.course import LESSON, CourseError
from layerwise.grading.classroom.cells import grade_id
from layerwise.grading.classroom.looking import Seen, inside, size_of
from layerwise.grading.classroom.nodes import nodes
from layerwise.grading.classroom.pieces import has_answer, recognise
from layerwise.grading.classroom.template import Template
from layerwise.grading.reading import LARGEST, Reading, read_notebook

_MOST_NOTEBOOKS = 20


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


def read_nodes(path: Path) -> Reading:
    """Read a notebook file into nodes; see `read_notebook`."""
    reading = read_notebook(path)
    return replace(reading, content=nodes(reading.content))


def read_candidate(path: Path, template: Template, read: Callable[[Path], Reading] = read_nodes) -> Candidate:
    """Read a notebook file.

    Parameters
    ----------
    path : Path — the file
    template : Template — the week's notebook
    read : callable — reads it; see `read_nodes`
    """
    try:
        reading = read(path)
    except CourseError as error:
        return Candidate(path, template, fault=str(error))
    return Candidate(path, template, reading.content, reading.remarks)


def belongs(path: Path, templates: Sequence[Template]) -> bool:
    """Tell whether a notebook file is of a week, by its grade ids or by the functions it defines."""
    return path.is_file() and any(read_candidate(path, template).is_of_week for template in templates)


def choose(
    seen: Seen, template: Template, read: Callable[[Path], Reading] = read_nodes
) -> tuple[Candidate | None, list[str]]:
    """Choose a learner's notebook.

    Parameters
    ----------
    seen : Seen — what lies in the learner's folder
    template : Template — the notebook that is graded
    read : callable — reads a notebook file; see `read_nodes`

    Returns
    -------
    Candidate — None where there is no file at all; its `notebook` is None where none can be read, and else not for
        changing: another one of the week may be looked for in it, too
    list of str — what was unusual
    """
    remarks = [*seen.links]
    paths = sorted(seen.notebooks, key=lambda path: path.name != f"{template.name}.ipynb")
    few = _few(paths)
    if len(few) < len(paths):
        remarks.append(f"There are {len(paths)} notebooks. Only {len(few)} of them were looked into.")
    found = [candidate for path in few if _may_be(candidate := read_candidate(path, template, read))]
    readable = [candidate for candidate in found if candidate.notebook is not None]
    if not readable:
        remarks += [candidate.fault for candidate in found]
        return (found[0] if found else None), remarks
    best = readable[0] if len(readable) == 1 else max(readable, key=lambda candidate: candidate.rank)
    others = [f"'{inside(c.path, seen.entry)}'" for c in found if c is not best and (c.is_of_week or c.named)]
    if not best.named or best.path.parent != seen.entry.folder:
        called = inside(best.path, seen.entry)
        remarks.append(f"The notebook was called '{called}' instead of '{template.name}.ipynb'.")
    if others:
        remarks.append(f"'{inside(best.path, seen.entry)}' was graded; so were not: {', '.join(others)}.")
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
