"""Build the course: masters to `source/` and `release/`, byte for byte the same each time."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from layerwise.building.conventions import unconventional
from layerwise.building.examples import examples_in
from layerwise.building.master import Cell, read_master
from layerwise.building.notebooks import notebook_text, source_notebook
from layerwise.building.partners import require_partners
from layerwise.building.proving import require_rejected
from layerwise.building.quizzes import quiz_of
from layerwise.building.recording import stale_references, write_week
from layerwise.building.release import make_release
from layerwise.building.scaffold import USUAL, Level, at_level
from layerwise.building.solutions import solution_namespace
from layerwise.course import LESSON, Course, CourseError

_GENERATED = ("source", "release")

Say = Callable[[str], None]


def build(course: Course, weeks: Iterable[str], *, references: bool = False, say: Say = lambda _: None) -> list[Path]:
    """Build weeks of the checkout into its `source/` and `release/`; a class is built by `classes`.

    Parameters
    ----------
    course : Course
    weeks : folder names of weeks
    references : bool — whether to record the references anew, too
    say : callable — is told each step, in a line

    Returns
    -------
    list of Path — the files that are new or changed

    Raises
    ------
    CourseError — a master, a partner or a solution is not as it must be, or a wrong answer passes
    """
    changed: list[Path] = []
    for week in weeks:
        changed += build_notebooks(course, week, USUAL, say)
        if references or stale_references(course, week):
            say(f"recording the references of {week}")
            changed.append(write_week(course, week))
        require_rejected(course, week)
    return changed


def build_notebooks(course: Course, week: str, level: Level, say: Say) -> list[Path]:
    """Build a week at a level; give the files that are new or changed.

    Raises
    ------
    CourseError — a master, a partner or a solution is not as it must be
    """
    say(f"building {week}" + ("" if level == USUAL else f", {level}"))
    with tempfile.TemporaryDirectory() as scratch:
        generate(course, week, Path(scratch), level)
        return _install(Path(scratch), course.root, week)


def stale_notebooks(course: Course, week: str, level: Level, say: Say) -> list[str]:
    """Tell what a build of a week at a level would change: a sentence for each file."""
    say(f"checking {week}" + ("" if level == USUAL else f", {level}"))
    with tempfile.TemporaryDirectory() as scratch:
        generate(course, week, Path(scratch), level)
        return _differences(Path(scratch), course.root, week)


def check(course: Course, weeks: Iterable[str], say: Say = lambda _: None) -> list[str]:
    """Tell what a build would change, without changing it.

    Returns
    -------
    list of str — a sentence for each file that is stale, missing or should not be there

    Raises
    ------
    CourseError — a master, a partner or a solution is not as it must be, or a wrong answer passes
    """
    stale: list[str] = []
    for week in weeks:
        stale += stale_notebooks(course, week, USUAL, say)
        outdated = stale_references(course, week)
        stale += [outdated] if outdated else []
        if not outdated:
            number = require_rejected(course, week)
            say(f"{number} of {number} misconceptions of {week} fail their hidden tests (100 %)")
    return stale


def astray(course: Course, weeks: Iterable[str]) -> list[str]:
    """Tell where the masters of weeks leave the conventions of our notebooks, in a sentence for each place.

    Raises
    ------
    CourseError — a master cannot be read
    """
    paths = [path for week in weeks for path in course.master_files(week)]
    return [said for path in paths for said in unconventional(path, read_master(path))]


def generate(course: Course, week: str, root: Path, level: Level = USUAL) -> None:
    """Make the notebooks of a week, both versions, in a folder of their own.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    root : Path — the folder
    level : str — how much the release gives away

    Raises
    ------
    CourseError — a master, a partner or a solution is not as it must be
    """
    masters = {path: read_master(path) for path in course.master_files(week)}
    if not masters:
        raise CourseError(f"{course.masters / week} has no master. Write {week}/assignment.py there.")
    require_partners(week, masters)
    folder = root / "source" / week
    folder.mkdir(parents=True)
    solutions = solution_namespace(course, week) if level == "challenge" else {}
    for path, cells in masters.items():
        shown = _at_level(path, cells, level, solutions)
        notebook = source_notebook(week, f"notebooks/{week}/{path.name}", shown, level, quiz_of(week))
        (folder / f"{path.stem}.ipynb").write_text(notebook_text(notebook), encoding="utf-8", newline="\n")
    make_release(root, week)


def _at_level(path: Path, cells: Sequence[Cell], level: Level, solutions: Mapping[str, Any]) -> list[Cell]:
    if path.stem == LESSON:  # a lesson is the same at every level, and read to its end whatever fails
        return [replace(cell, goes_on=True) if cell.kind == "test" else cell for cell in cells]
    examples = examples_in(cells, solutions) if level == "challenge" else {}
    return at_level(cells, level, str(path), examples)


def _install(made: Path, root: Path, week: str) -> list[Path]:
    """Put the generated files in place where they differ, and take away those no longer made."""
    changed = []
    for fresh, kept in _pairs(made, root, week):
        if not fresh.exists():
            kept.unlink()
        elif not kept.exists() or fresh.read_bytes() != kept.read_bytes():
            _replace(kept, fresh.read_bytes())
        else:
            continue
        changed.append(kept)
    return changed


def _replace(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".unfinished")
        unfinished.write_bytes(content)
        unfinished.replace(path)
    except OSError as error:
        raise CourseError(f"{path} cannot be written ({error.strerror}). Is the folder yours to write?") from error


def _differences(made: Path, root: Path, week: str) -> list[str]:
    sentences = []
    for fresh, kept in _pairs(made, root, week):
        if not kept.exists():
            sentences.append(f"{kept} is missing.")
        elif not fresh.exists():
            sentences.append(f"{kept} has no master any more.")
        elif fresh.read_bytes() != kept.read_bytes():
            sentences.append(f"{kept} is stale: its master has changed since, or it was edited by hand.")
    return sentences


def _pairs(made: Path, root: Path, week: str) -> list[tuple[Path, Path]]:
    """Match each generated file with its place in the course, whether either exists or not."""
    names = {
        path.relative_to(base)
        for base in (made, root)
        for version in _GENERATED
        for path in (base / version / week).glob("*.ipynb")
    }
    return [(made / name, root / name) for name in sorted(names)]
