"""Whose a file in a download is: the naming of Canvas, Moodle and Gradescope, and of plain folders."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

_CANVAS = re.compile(r"(?P<name>[^_]+)_(?P<late>LATE_)?(?P<number>\d+)_\d+_.+")
_MOODLE = re.compile(r"(?P<name>.+)_(?P<number>\d+)_assignsubmission_(?:file|onlinetext)(?:_.*)?")
_GRADESCOPE = re.compile(r"submission_\d+")
_OF_LEARNERS = (_CANVAS, _MOODLE, _GRADESCOPE)
_WEEK = re.compile(r"week[\s_-]*\d+(_\w+)?|lesson|assignment|\d{1,2}", re.IGNORECASE)
_NOBODY = re.compile(r"(downloads?|submissions?|submitted|archive|class|course|inbox)\b.*", re.IGNORECASE)
_FOLDER = re.compile(r"(submission_\d+):")
_SAID = re.compile(r"[\s-]*:?(name|sid|email|created_at|utc): (?:&\d+ )?(.*)")
METADATA = "submission_metadata.yml"
"""Name of the file in which Gradescope says whose each folder is."""


@dataclass(frozen=True)
class Owner:
    """Whose a file is, as far as the download tells.

    Parameters
    ----------
    words : tuple of str — what the learner is called there: a name, an email, a number of the school
    number : str — the platform's own number of the learner, which tells two of one name apart
    late : bool — whether the platform says that it was late
    time : datetime — when it was handed in, None where only the file's own time tells
    """

    words: tuple[str, ...]
    number: str = ""
    late: bool = False
    time: datetime | None = None


def owner_of(
    parts: Sequence[str], metadata: dict[str, dict[str, str]], is_known: Callable[[str], bool] = lambda _: False
) -> Owner | None:
    """Tell by a path whose a file is; None where it has the form of no platform.

    The outermost name decides: what is inside a learner's folder or zip, the learner may have called like another's.

    Parameters
    ----------
    parts : sequence of str — names of folders, and of the file
    metadata : dict — what Gradescope's file says, by folder
    is_known : callable — tells of a name whether it is one of the class's
    """
    for place, part in enumerate(parts, 1):
        if noted := metadata.get("/".join(parts[:place])):
            return _of_gradescope(noted)
        if found := _MOODLE.fullmatch(part) or _CANVAS.fullmatch(part):
            return Owner((found["name"],), found["number"], bool(found.groupdict().get("late")))
        if place < len(parts) and is_known(_stem(part)):
            return Owner((_stem(part),))
    return None


def plain_owner(parts: Sequence[str], common: Sequence[str], download: Path) -> Owner | None:
    """Tell whose a file is in plain folders: the first folder that not all share, else the zip that holds all.

    What else it may be is among the words, too, so that a roster decides.

    Parameters
    ----------
    parts : sequence of str — names of folders, and of the file
    common : sequence of str — the folders that all notebooks of the download share
    download : Path — the download itself
    """
    own = [part for part in parts[len(common) : -1] if not _WEEK.fullmatch(part)]
    above = [name for name in (download.name, *common) if not _WEEK.fullmatch(_stem(name))]
    packed = [name for name in above if name.lower().endswith(".zip") and not _NOBODY.fullmatch(_stem(name))]
    named = [*own, *reversed(packed), *reversed([name for name in above if name != download.name])]
    return Owner(tuple(map(_stem, named))) if named else None


def _stem(name: str) -> str:
    return name[:-4] if name.lower().endswith(".zip") else name


def shared(paths: Sequence[Path]) -> tuple[str, ...]:
    """Give the folders that all files share."""
    return Path(os.path.commonpath([path.parent for path in paths])).parts if paths else ()


def read_metadata(root: Path) -> dict[str, dict[str, str]]:
    """Read what Gradescope says about the folders beside its file; of several who handed in together, about the first.

    A file of that name that a learner handed in says nothing. Gradescope's is YAML of Ruby's objects, which no reader
    of YAML takes as it is; what is needed stands a line each.

    Parameters
    ----------
    root : Path — of the download

    Returns
    -------
    dict of str to dict — by a folder's path below the root
    """
    found: dict[str, dict[str, str]] = {}
    for path in sorted(root.rglob(METADATA)):
        above = path.parent.relative_to(root)
        if not path.is_file() or any(form.fullmatch(part) for part in above.parts for form in _OF_LEARNERS):
            continue
        noted: dict[str, str] = {}
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            if begun := _FOLDER.match(line):
                noted = found.setdefault((above / begun[1]).as_posix(), {})
            elif (said := _SAID.match(line)) and said[2].strip("'\""):
                noted.setdefault(said[1], said[2].strip("'\""))
    return found


def _of_gradescope(noted: dict[str, str]) -> Owner | None:
    words = tuple(noted[key] for key in ("sid", "email", "name") if key in noted)
    said = noted.get("utc") or noted.get("created_at", "")
    try:
        time = datetime.fromisoformat(re.sub(r"\.\d+|\s+(?=[Z+-])", "", said))
    except ValueError:
        return Owner(words) if words else None
    return Owner(words, time=time if time.tzinfo else time.replace(tzinfo=UTC)) if words else None
