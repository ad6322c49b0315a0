"""The learner's notebook on disk: its cells, which of them answers an exercise, and a safe way to change it."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from layerwise.course import LESSON, Course, CourseError, week_number
from layerwise.grading.classroom.cells import bound_names, exercise_of, grade_id, is_test, is_written
from layerwise.grading.classroom.nodes import nodes
from layerwise.grading.classroom.pieces import Piece, answering, put_in, recognise, released
from layerwise.grading.classroom.template import Template
from layerwise.grading.reading import read_notebook
from layerwise.invocation import CALLED
from layerwise.learning.workspace import NOTEBOOK

BACKUPS = "backups"
"""Folder beside the notebook, for its earlier states."""


@dataclass
class OwnCells:
    """The cells of a learner's notebook, and the released cells that they descend from.

    Parameters
    ----------
    content : dict — the notebook as JSON data, valid in format 4.5
    template : Template — the course's side of it
    pieces : list of Piece — one for each cell
    remarks : tuple of str — what had to be mended or left out to read it
    """

    content: dict[str, Any]
    template: Template
    pieces: list[Piece]
    remarks: tuple[str, ...] = ()

    def answer(self, exercise: str) -> int | None:
        """Give the place of the cell that the grader takes as the answer, None where there is none."""
        return answering(self.pieces, exercise, self.template)

    def text(self, exercise: str) -> str:
        """Give the text of that cell, '' where there is none."""
        place = self.answer(exercise)
        return "" if place is None else self.pieces[place].text

    def starter(self, exercise: str) -> str:
        """Give the answer cell's text as released."""
        return str(self.template.cells[self._home(exercise)].source)

    def homes(self, exercise: str) -> list[int]:
        """List the places of the exercise's answer cell and its copies."""
        return [place for place, piece in enumerate(self.pieces) if piece.home == self._home(exercise)]

    def elsewhere(self, exercise: str) -> list[int]:
        """List the places of the learner's other cells that define the function."""
        homes = self.homes(exercise)
        defining = [i for i, piece in enumerate(self.pieces) if exercise in piece.bound and i not in homes]
        return [i for i in defining if is_written(self.pieces[i].text, exercise)]

    def put(self, place: int, text: str) -> None:
        """Change a cell's text, and forget what it showed."""
        cell = self.content["cells"][place]
        cell["source"] = text
        cell["cell_type"] = "code"
        cell.pop("attachments", None)
        cell.update(outputs=[], execution_count=None)

    def put_back(self, exercise: str) -> int:
        """Put a deleted answer cell in, after the cell that comes before it in the release; give its place."""
        home = self._home(exercise)
        whole = put_in(self.pieces, released(self.template, home))
        place = next(i for i, piece in enumerate(whole) if i == len(self.pieces) or piece is not self.pieces[i])
        self.pieces = whole
        cell = json.loads(json.dumps(self.template.cells[home]))
        taken = {known["id"] for known in self.content["cells"]}
        if cell["id"] in taken:
            cell["id"] = f"{cell['id'][:50]}-again"
        self.content["cells"].insert(place, cell)
        return place

    def binds_more(self, place: int, exercise: str) -> bool:
        """Tell whether a cell defines other names, too."""
        return bool(bound_names(self.pieces[place].text) - {exercise})

    def _home(self, exercise: str) -> int:
        home = self.template.answer_place(exercise)
        if home is None:
            raise CourseError(f"The release has no answer cell of `{exercise}`. Run: {CALLED} build")
        return home


def read_own(course: Course, week: str, path: Path, *, of_lesson: bool = False) -> OwnCells:
    """Read a learner's notebook, or a backup of it.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    path : Path
    of_lesson : bool — whether it is the lesson, and not the assignment

    Raises
    ------
    CourseError — it cannot be read, or the week was not built
    """
    template = template_of(course.release / week / (f"{LESSON}.ipynb" if of_lesson else NOTEBOOK), week)
    reading = read_notebook(path)
    return OwnCells(reading.content, template, recognise(nodes(reading.content), template), reading.remarks)


def template_of(release: Path, week: str) -> Template:
    """Read a released notebook as what the cells of a learner's copy descend from.

    Parameters
    ----------
    release : Path
    week : str — folder name of the week

    Raises
    ------
    CourseError — it is not there, or cannot be read
    """
    if not release.is_file():
        raise CourseError(f"{release} is missing. Make it with: {CALLED} build {week_number(week)}")
    whole = nodes(read_notebook(release).content)
    tests = {grade_id(cell): exercise_of(grade_id(cell)) for cell in whole.cells if is_test(cell)}
    return Template(week, release.stem, whole, tests)


def back_up(path: Path, reason: str) -> Path:
    """Copy a notebook into the folder of backups, under a name with the time and the reason.

    Parameters
    ----------
    path : Path — the notebook
    reason : str — such as 'before-reset-of-softmax'

    Returns
    -------
    Path — the copy

    Raises
    ------
    CourseError — it cannot be written
    """
    folder = path.parent / BACKUPS
    stamp = time.strftime("%Y-%m-%d-%H%M%S")
    names = (f"{path.stem}-{stamp}{again}-{reason}{path.suffix}" for again in ("", *(f".{n}" for n in range(1, 1000))))
    try:
        folder.mkdir(exist_ok=True)
        copy = next(folder / name for name in names if not (folder / name).exists())
        unfinished = copy.with_suffix(".unfinished")
        shutil.copyfile(path, unfinished)
        unfinished.rename(copy)
    except OSError as error:
        raise CourseError(
            f"{folder} cannot be written ({error.strerror}), so nothing was changed. Is the disk full?"
        ) from error
    return copy


def backups(path: Path, reason: str) -> list[Path]:
    """List the copies of a notebook that were made for a reason, the newest last."""
    return sorted((path.parent / BACKUPS).glob(f"{path.stem}-*-{reason}{path.suffix}"))


def save(path: Path, content: dict[str, Any]) -> None:
    """Write a notebook, whole or not at all, laid out as JupyterLab does.

    Raises
    ------
    CourseError — it cannot be written
    """
    for cell in content["cells"]:
        cell["source"] = str(cell["source"]).splitlines(keepends=True)
    text = json.dumps(content, indent=1, ensure_ascii=False) + "\n"
    try:
        handle, unfinished = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=".unfinished")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            shutil.copymode(path, unfinished)
            Path(unfinished).replace(path)
        except BaseException:
            Path(unfinished).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise CourseError(f"{path} cannot be written ({error.strerror}). It is as it was.") from error
