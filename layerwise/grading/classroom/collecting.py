"""Collecting over nbgrader's exchange, where learners write with their own hands and some may try what is not theirs.

nbgrader uses it where its settings say `c.ExchangeFactory.collect = "layerwise.grading.classroom.collecting.Collect"`.
"""

from __future__ import annotations

import os
import pwd
import shutil
import stat
from pathlib import Path
from typing import Any, BinaryIO

from nbgrader.exchange import ExchangeError
from nbgrader.exchange.default.collect import ExchangeCollect
from nbgrader.utils import parse_utc

_NOBODY = ""
_PIECE = 1024 * 1024
_LONG_AGO = parse_utc("2000-01-01 00:00:00 UTC")


class Collect(ExchangeCollect):  # type: ignore[misc]  # nbgrader has no types
    """nbgrader's own, but that it takes no folder of another account than its name says, and follows no link.

    A link in a submission would be read with the instructor's rights, and come back to the learner as feedback. A name
    or a folder that cannot be read is left out, and the others are collected.
    """

    def _path_to_record(self, path: str) -> dict[str, Any]:
        """Read a folder's name; what is not its owner's is nobody's."""
        try:
            record: dict[str, Any] = super()._path_to_record(path)
            owner, name = _owner(path), record["username"]
        except (ExchangeError, OSError, ValueError, KeyError, AttributeError) as error:
            self.log.warning("%s is left out: it is no submission (%s).", path, error)
        else:
            if owner == name and record["timestamp"] is not None:
                return record
            self.log.warning("%s is left out: it belongs to %s, and not to %s.", path, owner, name)
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
            _copy_files(Path(src), part, most)
            part.rename(dest)
        except (OSError, ValueError) as error:
            self.log.error("%s could not be collected: %s", src, error)  # noqa: TRY400 - a sentence, no traceback
        finally:
            shutil.rmtree(part, ignore_errors=True)


def _owner(path: str) -> str:
    number = os.lstat(path).st_uid
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return f"account {number}"


def _copy_files(source: Path, target: Path, most: int) -> None:
    """Copy regular files, by descriptors, so that nothing can be put in a file's place while they are read.

    Raises
    ------
    ValueError — together they have more than `most` bytes
    OSError — one cannot be read, or there is no room
    """
    room = most
    for folder, _, names, descriptor in os.fwalk(source):
        place = target / Path(folder).relative_to(source)
        place.mkdir()
        for name in names:
            try:
                opened = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=descriptor)
            except OSError:
                continue  # a link, or shut to us: it is missing from the submission, which grading will say
            with open(opened, "rb") as file:  # noqa: PTH123 - of a descriptor
                state = os.fstat(opened)
                if not stat.S_ISREG(state.st_mode) or state.st_nlink > 1:
                    continue
                room -= state.st_size
                if room < 0:
                    raise ValueError(f"it is larger than {most / 1e6:g} MB, the most that a submission may be.")
                with (place / name).open("wb") as copy:
                    _copy_bytes(file, copy, state.st_size)


def _copy_bytes(file: BinaryIO, copy: BinaryIO, size: int) -> None:
    """Copy so many bytes and no more: a file whose owner goes on writing has no end."""
    while size > 0 and (piece := file.read(min(size, _PIECE))):
        copy.write(piece)
        size -= len(piece)
