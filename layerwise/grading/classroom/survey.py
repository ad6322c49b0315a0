"""Look through `submitted/` and find whose work is there for a week; what lies where it should not is named."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from layerwise.course import Course, CourseError

_IGNORED = {".DS_Store", "Thumbs.db", "desktop.ini", "README.md", ".gitkeep"}
_MOST_LOOSE = 20  # notebooks beside the folders of weeks that are looked into
_WEEK_NAME = re.compile(r"week[\s_-]*(\d+)\b|week(\d+)_", re.IGNORECASE)


@dataclass(frozen=True)
class Entry:
    """One learner's work for a week.

    Parameters
    ----------
    learner : str — the name of the learner's folder
    folder : Path — where the work lies: the week's folder in it, or the learner's folder itself
    whole : Path — the learner's folder; nothing outside it is read
    remarks : tuple of str — what was unusual about the place
    """

    learner: str
    folder: Path
    whole: Path
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Survey:
    """What lies in `submitted/` for a week.

    Parameters
    ----------
    entries : tuple of Entry — by learner, sorted by name
    absent : tuple of str — learners who have a folder, but nothing for this week
    remarks : tuple of str — what lies there and belongs to no learner
    """

    entries: tuple[Entry, ...]
    absent: tuple[str, ...]
    remarks: tuple[str, ...]


def survey(course: Course, week: str, belongs: Callable[[Path], bool], learners: Sequence[str] = ()) -> Survey:
    """Find the work that was submitted for a week.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    belongs : callable — tells whether a notebook file is of the week, where its folder does not
    learners : sequence of str — only these; all where it is empty

    Raises
    ------
    CourseError — there is none, or none of a named learner; the message says where it is expected
    """
    expected = course.submitted / "<learner>" / week / "assignment.ipynb"
    try:
        found = sorted(path for path in course.submitted.iterdir() if path.name not in _IGNORED)
    except FileNotFoundError:
        raise CourseError(f"There is no folder {course.submitted}. Submissions are expected as {expected}") from None
    except OSError as error:
        raise CourseError(f"{course.submitted} cannot be read ({error.strerror}). Look at its permissions.") from error
    homes = [path for path in found if _is_home(path) and path.name in (learners or [path.name])]
    entries = [entry for home in homes for entry in _entry(home, week, belongs)]
    present = {entry.learner for entry in entries}
    missing = [name for name in learners if name not in present]
    if missing or not entries:
        whose = f" by {', '.join(missing)}" if missing else ""
        raise CourseError(f"Nothing was submitted for {week}{whose}. Submissions are expected as {expected}")
    absent = tuple(home.name for home in homes if home.name not in present)
    return Survey(tuple(entries), absent, tuple(_strays(found, course)))


def leads_out(path: Path, folder: Path) -> bool:
    """Tell whether a path leads, by links on the way, to a place outside of a folder, or in circles."""
    target = Path(os.path.realpath(path))  # `resolve` raises at a circle
    return target.is_symlink() or not target.is_relative_to(os.path.realpath(folder))


def _is_home(path: Path) -> bool:
    """Tell whether a path is a learner's folder; a link is not, since it might lead to the solutions."""
    return (
        path.is_dir()
        and not path.is_symlink()
        and not path.name.startswith(".")
        and not _unusable(path.name)
        and not _looks_like_week(path)
    )


def _unusable(name: str) -> bool:
    """Tell whether nbgrader cannot keep a name: control characters, or bytes that are no text."""
    return not name.isprintable() or name != name.strip()


def shown_name(name: str) -> str:
    """Give the name of a file or folder in characters that any page can show and any file can hold."""
    return name if name.isprintable() else ascii(name)[1:-1]


def _looks_like_week(path: Path) -> bool:
    return _number(path.name) != "" and not any(_number(inner.name) for inner in _folders(path))


def _folders(path: Path) -> list[Path]:
    """List the folders in a folder, none where it cannot be read."""
    try:
        return sorted(inner for inner in path.iterdir() if inner.is_dir())
    except OSError:
        return []


def _number(name: str) -> str:
    """Give the number of the week that a folder's name means, '' where it means none."""
    found = _WEEK_NAME.match(name)
    return (found[1] or found[2]) if found else ""


def _entry(home: Path, week: str, belongs: Callable[[Path], bool]) -> Iterator[Entry]:
    """Find the folder of a week in a learner's: by its name, else by its number, else the notebooks beside it."""
    if (home / week).is_dir():
        yield Entry(home.name, home / week, home)
        return
    for inner in _folders(home):
        if _number(inner.name) == _number(week) or inner.name.strip() == _number(week):
            called = shown_name(inner.name)
            yield Entry(home.name, inner, home, (f"The folder was called '{called}' instead of '{week}'.",))
            return
    loose = sorted(home.glob("*.ipynb"))[:_MOST_LOOSE]
    if any(leads_out(path, home) or belongs(path) for path in loose):
        yield Entry(home.name, home, home, (f"There was no folder '{week}'; the notebook lay beside it.",))


def _strays(found: Sequence[Path], course: Course) -> Iterator[str]:
    """Say of each thing beside the learners' folders why it was not graded."""
    form = f"{course.submitted / '<learner>' / '<week>'}"
    for path in found:
        name = shown_name(path.name)
        if path.is_symlink():
            yield f"'{name}' was not graded: it is a link. Put the folder itself in its place."
        elif path.is_dir() and _unusable(path.name):
            yield f"The folder '{name}' was not graded: nbgrader cannot keep such a name. Rename it."
        elif path.is_dir() and not path.name.startswith(".") and _looks_like_week(path):
            yield f"The folder '{name}' was not graded: it is called like a week. The form is {form}"
        elif path.is_dir() and not os.access(path, os.R_OK | os.X_OK):
            yield f"The folder '{name}' was not graded: it cannot be read. Look at its permissions."
        elif not path.is_dir():
            yield f"The file '{name}' was not graded: it lies beside the learners' folders. The form is {form}"
