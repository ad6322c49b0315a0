"""Whose a file in a download is: the naming of Canvas, Moodle and Gradescope, and of plain folders."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

_CANVAS = re.compile(r"(?P<name>[^_]+)_(?P<late>LATE_)?(?P<number>\d+)_\d+_.+")
_MOODLE = re.compile(r"(?P<name>.+)_(?P<number>\d+)_assignsubmission_(?:file|onlinetext)(?:_.*)?")
_GRADESCOPE = re.compile(r"submission_\d+")
_OF_LEARNERS = (_CANVAS, _MOODLE, _GRADESCOPE)
_WEEK = re.compile(r"week[\s_-]*\d+(_\w+)?|lesson|assignment|\d{1,2}", re.IGNORECASE)
_NOBODY = re.compile(r"(downloads?|submissions?|submitted|archive|class|course|inbox)\b.*", re.IGNORECASE)
_FOLDER = re.compile(r"(submission_\d+):")
_SAID = re.compile(r"(?P<dash>\s*- )?\s*:?(?P<key>name|sid|email|created_at|utc): (?:&\d+ )?(?P<value>.*)")
_SUBMITTERS = re.compile(r"( +):?submitters:\s*")
_FIRST_YEAR, _LAST_YEAR = 1970, 2200
METADATA = "submission_metadata.yml"
"""Name of the file in which Gradescope says whose each folder is."""


@dataclass
class Noted:
    """What Gradescope's file says of a folder.

    Parameters
    ----------
    people : list of dict — of each who handed it in, 'name', 'sid' and 'email', as far as they are there
    time : str — when
    """

    people: list[dict[str, str]] = field(default_factory=list)
    time: str = ""


@dataclass(frozen=True)
class Owner:
    """Whose a file is, as far as the download tells.

    Parameters
    ----------
    words : tuple of str — what the learner is called there: a name, an email, a number of the school
    number : str — the platform's own number of the learner, which tells two of one name apart
    platform : str — what the download is from, '' where it is of plain folders
    late : bool — whether the platform says that it was late
    time : datetime — when it was handed in, None where only the file's own time tells
    others : tuple of Owner — who handed it in together with that one
    """

    words: tuple[str, ...]
    number: str = ""
    platform: str = ""
    late: bool = False
    time: datetime | None = None
    others: tuple[Owner, ...] = ()

    @property
    def all(self) -> tuple[Owner, ...]:
        """Everybody whose it is."""
        return (self, *self.others)


def owner_of(
    parts: Sequence[str],
    metadata: dict[str, Noted],
    is_known: Callable[[str], bool] = lambda _: False,
    most: int | None = None,
) -> Owner | None:
    """Tell by a path whose a file is; None where it has the form of no platform.

    The outermost name decides: what is inside a learner's folder or zip, the learner may have called like another's.

    Parameters
    ----------
    parts : sequence of str — names of folders, and of the file
    metadata : dict — what Gradescope's file says, by folder
    is_known : callable — tells of a name whether it is one of the class's
    most : int — how many of the parts are looked at, from the outermost on; None for all
    """
    for place, part in enumerate(parts[:most], 1):
        if noted := metadata.get("/".join(parts[:place])):
            return _of_gradescope(noted)
        if found := _MOODLE.fullmatch(part):
            return Owner((found["name"],), found["number"], "Moodle")
        if found := _CANVAS.fullmatch(part):
            return Owner((found["name"],), found["number"], "Canvas", bool(found["late"]))
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


def read_metadata(root: Path) -> dict[str, Noted]:
    """Read what Gradescope says about the folders beside its file.

    A file of that name that a learner handed in says nothing. Gradescope's is YAML of Ruby's objects, which no reader
    of YAML takes as it is; what is needed stands a line each.

    Parameters
    ----------
    root : Path — of the download

    Returns
    -------
    dict of str to Noted — by a folder's path below the root
    """
    found: dict[str, Noted] = {}
    for path in sorted(root.rglob(METADATA)):
        above = path.parent.relative_to(root)
        if not path.is_file() or any(form.fullmatch(part) for part in above.parts for form in _OF_LEARNERS):
            continue
        _read_folders(path.read_text(encoding="utf-8", errors="replace"), above, found)
    return found


def _read_folders(text: str, above: Path, found: dict[str, Noted]) -> None:
    """Read one such file, line by line: people are named below 'submitters' alone, tests elsewhere have names, too."""
    noted, margin = Noted(), -1
    for line in text.splitlines():
        said = _SAID.match(line)
        value = said["value"].strip("'\"") if said else ""
        if begun := _FOLDER.match(line):
            noted, margin = found.setdefault((above / begun[1]).as_posix(), Noted()), -1
        elif below := _SUBMITTERS.fullmatch(line):
            margin = len(below[1])
        elif margin >= 0 and len(line) - len(line.lstrip()) <= margin and not line.lstrip().startswith("-"):
            margin = -1
        if said and said["key"] in ("created_at", "utc"):
            noted.time = noted.time or (value if _moment(value) else "")  # or the name of Ruby's class, before it
        elif said and margin >= 0:
            if said["dash"] or not noted.people:
                noted.people.append({})
            noted.people[-1] |= {said["key"]: value} if value else {}


def _of_gradescope(noted: Noted) -> Owner | None:
    people = [tuple(one[key] for key in ("sid", "email", "name") if key in one) for one in noted.people]
    time = _moment(noted.time)
    owners = [Owner(words, "", "Gradescope", time=time) for words in people if words]
    return replace(owners[0], others=tuple(owners[1:])) if owners else None


def _moment(said: str) -> datetime | None:
    """Read a moment, in UTC; None where there is none, or one that no file can have."""
    try:
        time = datetime.fromisoformat(re.sub(r"\.\d+|\s+(?=[Z+-])", "", said))
        time = time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
    return time if _FIRST_YEAR <= time.year <= _LAST_YEAR else None
