"""Collecting over nbgrader's exchange, where learners write with their own hands and some may try what is not theirs.

nbgrader uses it where its settings say `c.ExchangeFactory.collect = "layerwise.grading.classroom.collecting.Collect"`.
"""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, BinaryIO

from nbgrader.exchange import ExchangeError
from nbgrader.exchange.default.collect import ExchangeCollect
from nbgrader.utils import parse_utc

from layerwise.grading.classroom.stamps import TIMESTAMP
from layerwise.grading.replies import readable

FEEDBACK_NAME = "submission_secret.txt"
"""The file whose text, a secret of the learner's, names the feedback in the exchange."""

_LONGEST_FEEDBACK_NAME = 200  # characters; nbgrader's own has 12
_MOST_FILES = 2_000  # files and folders; a week's answer has five
_DEEPEST = 20  # folders within folders; walking needs a descriptor and a frame of Python's for each
_NOBODY = ""
_PIECE = 1024 * 1024
_LONG_AGO = parse_utc("2000-01-01 00:00:00 UTC")
_UNTIL_IT_IS_THERE = timedelta(minutes=10)  # from the time in a submission's name: it has yet to be copied
_CHANGED_SINCE = (
    "%s was changed on %s, later than its name says. It counts as of the time in its name, which a learner can choose. "
    "If it came later, note that: course due WEEK --for NAME --came DATE"
)


class Collect(ExchangeCollect):  # type: ignore[misc]  # nbgrader has no types
    """nbgrader's own, but that it takes no folder of another account than its name says, and follows no link.

    A link in a submission would be read with the instructor's rights, and come back to the learner as feedback. A name
    or a folder that cannot be read is left out, and the others are collected. A file of nbgrader's own that is missing
    or makes no sense, for which releasing the feedback would stop for everybody, is written anew.
    """

    def _path_to_record(self, path: str) -> dict[str, Any]:
        """Read a folder's name; what is not its owner's is nobody's."""
        try:
            record: dict[str, Any] = super()._path_to_record(path)
            owner, name = _owner(path), record["username"]
        except (ExchangeError, OSError, ValueError, KeyError, AttributeError) as error:
            self.log.warning("%s is left out: it is no submission (%s).", *map(_line, (path, error)))
        else:
            if owner == name and record["timestamp"] is not None:
                return record
            self.log.warning("%s is left out: it belongs to %s, and not to %s.", *map(_line, (path, owner, name)))
        return {"username": _NOBODY, "filename": os.fspath(path), "timestamp": _LONG_AGO}

    def init_src(self) -> None:
        """Find each learner's latest submission."""
        super().init_src()
        records: list[dict[str, Any]] = self.src_records  # type: ignore[has-type]  # set by nbgrader
        self.src_records = [record for record in records if record["username"] != _NOBODY]

    def do_copy(self, src: str, dest: str, log: Any = None) -> None:  # noqa: ARG002 - nbgrader's interface
        """Copy a submission's regular files, and nothing that a link leads to; it comes whole or not at all."""
        most = 1000 * self.coursedir.max_dir_size
        part = Path(dest).with_name(f".{Path(dest).name}.part")
        shutil.rmtree(part, ignore_errors=True)
        try:
            changed, said = _copy_files(Path(src), part, most), Path(src).name.split("+")[2]
            if changed > parse_utc(said) + _UNTIL_IT_IS_THERE:
                self.log.warning(_CHANGED_SINCE, _line(src), f"{changed:%Y-%m-%d %H:%M} UTC")
            if _complete(part, time=said):
                self.log.warning("%s has no secret: its feedback cannot be fetched.", _line(src))
            part.rename(dest)
        except (OSError, ValueError) as error:
            self.log.error("%s could not be collected: %s", *map(_line, (src, error)))  # noqa: TRY400 - a sentence
        finally:
            shutil.rmtree(part, ignore_errors=True)


def _line(said: object) -> str:
    """Give one line of what a learner may have named, without signs that steer a terminal."""
    return readable(str(said)).replace("\n", "\N{REPLACEMENT CHARACTER}")


def _owner(path: str) -> str:
    number = os.lstat(path).st_uid
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return f"account {number}"


def _copy_files(source: Path, target: Path, most: int) -> datetime:
    """Copy regular files, by descriptors, so that nothing can be put in a file's place while they are read.

    Returns
    -------
    datetime — when the folder or anything in it was changed last, in UTC: the system's own time, which nobody can set

    Raises
    ------
    ValueError — together they have more than `most` bytes, or they are too many, or lie too deep
    OSError — one cannot be read, or there is no room
    """
    room, number, changed = most, 0, 0.0
    for folder, folders, names, descriptor in os.fwalk(source):
        number += len(folders) + len(names)
        if number > _MOST_FILES or len(Path(folder).relative_to(source).parts) > _DEEPEST:
            raise ValueError(f"it has more than {_MOST_FILES} files, or folders more than {_DEEPEST} deep.")
        place = target / Path(folder).relative_to(source)
        place.mkdir()
        changed = max(changed, os.fstat(descriptor).st_ctime)
        for name in names:
            try:
                opened = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=descriptor)
            except OSError:
                continue  # a link, or shut to us: it is missing from the submission, which grading will say
            with open(opened, "rb") as file:  # noqa: PTH123 - of a descriptor
                state = os.fstat(opened)
                if not stat.S_ISREG(state.st_mode) or state.st_nlink > 1:
                    continue
                room, changed = room - state.st_size, max(changed, state.st_ctime)
                if room < 0:
                    raise ValueError(f"it is larger than {most / 1e6:g} MB, the most that a submission may be.")
                with (place / name).open("wb") as copy:
                    _copy_bytes(file, copy, state.st_size)
    return datetime.fromtimestamp(changed, UTC).replace(tzinfo=None)


def _copy_bytes(file: BinaryIO, copy: BinaryIO, size: int) -> None:
    """Copy so many bytes and no more: a file whose owner goes on writing has no end."""
    while size > 0 and (piece := file.read(min(size, _PIECE))):
        copy.write(piece)
        size -= len(piece)


def _complete(folder: Path, time: str) -> bool:
    """Write nbgrader's own files anew where they are missing or make no sense; say whether the secret was one of them.

    Parameters
    ----------
    folder : Path — of the copy
    time : str — when it was submitted, as its name in the exchange says
    """
    if _text(folder / TIMESTAMP) != time:
        _write(folder / TIMESTAMP, time)
    secret = _text(folder / FEEDBACK_NAME)
    sound = 0 < len(secret) <= _LONGEST_FEEDBACK_NAME and secret.isascii() and secret.isprintable()
    if not sound:
        _write(folder / FEEDBACK_NAME, secrets.token_urlsafe())
    return not sound


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return ""


def _write(path: Path, text: str) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    path.write_text(text, encoding="utf-8")
