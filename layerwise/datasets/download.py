"""Get a large file from the internet: piece by piece, taken up again where a connection was cut, and verified."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from typing import BinaryIO
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from layerwise.datasets.errors import DataError, require

Progress = Callable[[int, int], None]

_PIECE = 2**16
_ATTEMPTS = 6
_PAUSE = 2.0
"""Seconds between two attempts."""
_SILENCE = 30.0
"""Seconds without a byte after which a connection counts as cut."""
_OTHER = "Another file stands there now: give another address with --base, or the right file with --archive."
_PARTIAL, _TOO_FAST, _SERVER = 206, 429, 500


@dataclass(frozen=True)
class Archive:
    """A file on the internet that does not change.

    Parameters
    ----------
    base : str — address of the folder that it lies in
    name : str — of the file
    size : int — in bytes
    md5 : str — of its bytes, in hexadecimal
    """

    base: str
    name: str
    size: int
    md5: str

    @property
    def address(self) -> str:
        """The whole address."""
        return f"{self.base.rstrip('/')}/{self.name}"


def download(archive: Archive, out: BinaryIO, progress: Progress | None = None) -> None:
    """Get an archive, and make sure that it is the one.

    Parameters
    ----------
    archive : Archive
    out : binary file — empty, open to write
    progress : function of (done, all) or None — called after every piece, in bytes

    Raises
    ------
    DataError — the address answers with something else or not at all, or the disk is full
    """
    require(
        archive.address.startswith(("https://", "http://")), f"{archive.address}: the address must begin with https://"
    )
    transfer = _Transfer(archive, out, progress or (lambda _done, _of: None))
    for attempt in range(_ATTEMPTS):
        if attempt:
            time.sleep(_PAUSE)
        transfer.attempt()
        if transfer.done == archive.size:
            _require_sum(archive.address, archive, transfer.digest.hexdigest())
            return
    cut = f"after {transfer.done:,} of {archive.size:,} bytes" if transfer.done else "before the first byte"
    raise DataError(
        f"{archive.address}: the download ended {cut}, {_ATTEMPTS} times over ({transfer.reason}). See to the "
        "connection and try again, or get the file with a browser and name it with --archive."
    )


def fetch(archive: Archive, folder: Path, kept: Path | None = None, progress: Progress | None = None) -> BinaryIO:
    """Get an archive and give it open to read, for the caller to close.

    Parameters
    ----------
    archive : Archive
    folder : Path — has room for it; what is got has no name there, and is gone when it is closed or the program ends
    kept : Path or None — a file that is the archive already, or as which it shall stay
    progress : function of (done, all) or None — called after every piece of a download, in bytes

    Raises
    ------
    DataError — as for `download`, or the file that is there already is not the archive
    """
    place = kept.parent if kept else folder
    try:
        if kept and kept.exists():
            return _verified(archive, kept)
        free = shutil.disk_usage(place).free
        full = f"{place}: {free / 1e6:,.0f} MB are free there; {archive.name} needs {archive.size / 1e6:,.0f} MB."
        require(free > archive.size, f"{full} Make room and try again.")
        if kept:
            _download_as(archive, kept, progress)
            return kept.open("rb")
        file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 - the caller closes it
    except OSError as error:
        raise DataError(f"{kept or folder}: {error.strerror}. See to the folder and its rights.") from error
    with ExitStack() as unless_all_went_well:
        unless_all_went_well.enter_context(file)
        download(archive, file, progress)
        file.seek(0)
        unless_all_went_well.pop_all()
    return file


def _download_as(archive: Archive, target: Path, progress: Progress | None) -> None:
    """Download to a temporary file, which takes its name when all is there."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    try:
        with os.fdopen(handle, "r+b") as file:
            download(archive, file, progress)
        Path(name).replace(target)
    finally:
        Path(name).unlink(missing_ok=True)


def _verified(archive: Archive, path: Path) -> BinaryIO:
    """Open a file that was got earlier, once it is found to be the archive."""
    digest = hashlib.md5(usedforsecurity=False)
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    _require_sum(str(path), archive, digest.hexdigest())
    return path.open("rb")


def _require_sum(name: str, archive: Archive, found: str) -> None:
    advice = "It is another file, or was damaged on the way: get it again."
    require(found == archive.md5, f"{name}: its MD5 is {found}, not {archive.md5}. {advice}")


class _Transfer:
    """A download under way: what has come so far."""

    def __init__(self, archive: Archive, out: BinaryIO, progress: Progress) -> None:
        self.archive, self.out, self.progress = archive, out, progress
        self.reason = "the connection was cut"
        self._begin()

    def _begin(self) -> None:
        self.out.seek(0)
        self.out.truncate()
        self.done, self.digest = 0, hashlib.md5(usedforsecurity=False)

    def attempt(self) -> None:
        """Ask for what is missing, and take what comes."""
        wanted = {"Range": f"bytes={self.done}-"} if self.done else {}
        request = Request(self.archive.address, headers={"User-Agent": "layerwise", **wanted})  # noqa: S310 - checked
        try:
            with urlopen(request, timeout=_SILENCE) as answer:  # noqa: S310 - the same
                self._take(answer)
        except HTTPError as error:
            self.reason = f"{error.code} {error.reason}"
            again = error.code == _TOO_FAST or error.code >= _SERVER
            require(again, f"{self.archive.address}: the server answers '{self.reason}'. Is the address right?")
        except (OSError, HTTPException) as error:  # URLError is an OSError
            self.reason = str(getattr(error, "reason", "") or error or type(error).__name__)

    def _take(self, answer: HTTPResponse) -> None:
        if self.done and answer.status != _PARTIAL:
            self._begin()  # the server begins anew, so do we
        left, told = self.archive.size - self.done, answer.length
        other = f"{self.archive.address}: it should have {self.archive.size:,} bytes, and has"
        require(told in (None, left), f"{other} {self.done + (told or 0):,}. {_OTHER}")
        while piece := answer.read(_PIECE):
            self.done += len(piece)
            require(self.done <= self.archive.size, f"{other} more. {_OTHER}")
            self._keep(piece)
            self.progress(self.done, self.archive.size)
        self.reason = "the connection was cut"

    def _keep(self, piece: bytes) -> None:
        """Write a piece; a full disk is no fault of the connection."""
        try:
            self.out.write(piece)
        except OSError as error:
            needed = f"{self.archive.size / 1e6:,.0f} MB"
            message = f"{self.archive.name} cannot be written ({error.strerror}). It needs {needed}: make room."
            raise DataError(message) from error
        self.digest.update(piece)
