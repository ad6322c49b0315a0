"""What identifies a piece of work: when it was handed in, and a checksum of all that decides its marks."""

from __future__ import annotations

import functools
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from datetime import MAXYEAR, MINYEAR, datetime
from pathlib import Path
from typing import Any

import grader_tests
import layerwise
from layerwise.course import WEEKS, Course
from layerwise.grading.classroom.looking import files_of, size_of
from layerwise.grading.classroom.survey import Entry, leads_out
from layerwise.grading.reading import LARGEST

TIMESTAMP = "timestamp.txt"
"""Name of the file in which nbgrader keeps the time at which work was handed in."""

_LONGEST = 1_000  # bytes of a timestamp
_YEAR = re.compile(r"\d{4}")


def submitted_at(entry: Entry) -> datetime | None:
    """Give the time that nbgrader noted when the work was handed in, in UTC; None where there is none to be read."""
    from nbgrader.utils import parse_utc  # noqa: PLC0415 - slow to import, and those who mark need no time

    path = entry.folder / TIMESTAMP
    try:
        if path.is_symlink() or leads_out(path, entry.whole) or not path.is_file() or path.stat().st_size > _LONGEST:
            return None
        told = path.read_text(encoding="utf-8").strip()
        found: datetime | None = parse_utc(told) if _YEAR.search(told) else None  # 'Monday' is another day each week
    except (OSError, ValueError, OverflowError, AttributeError, TypeError):
        return None
    return found if found and MINYEAR < found.year < MAXYEAR else None  # those have no time in some time zones


def checksum_of_work(entry: Entry, by_hand: Mapping[str, Any]) -> str:
    """Give a checksum of what was handed in, and of what a person noted about it in the gradebook.

    Parameters
    ----------
    entry : Entry
    by_hand : mapping — marks and comments that a person gave; the feedback shows them
    """
    digest = hashlib.sha256(json.dumps(by_hand, sort_keys=True).encode())
    room = LARGEST
    for path in files_of(entry):
        digest.update(f"\0{path.relative_to(entry.folder)}\0".encode(errors="surrogateescape") + _content(path, room))
        room -= size_of(path)
    return digest.hexdigest()


def _content(path: Path, most: int) -> bytes:
    """Give a checksum of a file's content; of one that is not read anyway, something that tells it from others."""
    try:
        if path.is_symlink() or not path.is_file():
            return b"no file"
        state = path.stat()
        if state.st_size > most:
            return f"{state.st_size} {state.st_mtime_ns}".encode()
        return hashlib.sha256(path.read_bytes()).digest()
    except OSError as error:
        return str(error.errno).encode()


def checksum_of_course(course: Course, week: str, settings: Mapping[str, Any]) -> str:
    """Give a checksum of the week's notebooks, of all that its tests are made of, of the grader and of its settings.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    settings : mapping — limits and the like, whatever may change a mark or a page
    """
    digest = hashlib.sha256(json.dumps(settings, sort_keys=True).encode())
    for path in _parts(course, week):
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    digest.update(_grader().encode())
    return digest.hexdigest()


def _parts(course: Course, week: str) -> Iterable[Path]:
    tests = Path(grader_tests.__file__).parent
    yield from sorted((course.source / week).glob("*.ipynb"))
    yield from sorted((course.release / week).glob("*.ipynb"))
    yield from sorted(path for path in tests.glob("*.py") if path.stem == week or path.stem not in WEEKS)
    yield from sorted((tests / "misconceptions" / week).rglob("*.py"))
    keys = (course.key or grader_tests.REFERENCES) / f"{week}.h5", grader_tests.quiz_path(week)
    yield from (path for path in keys if path.exists())


@functools.cache
def _grader() -> str:
    """Give a checksum of the package's code that marks: another version of it may mark otherwise."""
    package = Path(layerwise.__file__).parent
    files = [path for room in ("checks", "grading") for path in sorted((package / room).rglob("*"))]
    digest = hashlib.sha256()
    for path in files:
        if path.suffix in (".py", ".j2"):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
