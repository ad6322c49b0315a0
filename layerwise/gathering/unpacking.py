"""Unpack a download and the zips within it into a folder, or say why not; nothing in a zip is trusted."""

from __future__ import annotations

import errno
import lzma
import os
import secrets
import shutil
import stat
import time
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath, PureWindowsPath

from layerwise.course import CourseError

_MOST_ENTRIES = 20_000
_DEEPEST = 3  # a learner's zip in a platform's zip makes two
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    IndexError,  # of an entry without a name
)
"""What reading a zip raises that is none, or whose pieces are damaged."""
_OF_A_NAME = {errno.ENAMETOOLONG, errno.EEXIST, errno.ENOTDIR, errno.EISDIR}
"""How a system refuses a name that is too long, or at which something else lies already."""


@dataclass(frozen=True)
class Bounds:
    """How much a download may hold.

    Parameters
    ----------
    one, total : int — bytes that one file may have, and that all zips together may unpack to
    """

    one: int = 200_000_000
    total: int = 2_000_000_000


USUAL = Bounds()
"""Where nobody says otherwise."""


@dataclass
class Unpacked:
    """What came out of a download.

    Parameters
    ----------
    root : Path — the folder; a zip within it has become a folder of the same name
    bounds : Bounds
    left : list of pairs of str — what was not unpacked, and the sentence that says why
    taken : int — bytes that zips have unpacked to
    """

    root: Path
    bounds: Bounds
    left: list[tuple[str, str]] = field(default_factory=list)
    taken: int = 0


def unpack(download: Path, into: Path, bounds: Bounds) -> Unpacked:
    """Copy a folder, or unpack a zip, with all zips inside; times of files are kept.

    Parameters
    ----------
    download : Path — a folder or a zip
    into : Path — a folder that is there and empty
    bounds : Bounds — a larger file is left; so is a zip within the download for which there is no room, and named

    Raises
    ------
    CourseError — there is nothing, it is neither, or the zip itself is unsafe or unpacks to too much
    """
    unpacked = Unpacked(into, bounds)
    if download.is_dir():
        _copy(download, unpacked)
    elif download.is_file():
        _extract(download, into, unpacked, bounds.total)
    else:
        raise CourseError(f"There is no folder or zip {download}. Look at the spelling, or give the whole path.")
    for _ in range(_DEEPEST):
        for path in sorted(into.rglob("*")):
            if path.suffix.lower() == ".zip" and path.is_file():
                _unfold(path, unpacked)
    for path in sorted(into.rglob("*")):
        if path.suffix.lower() == ".zip" and path.is_file():
            unpacked.left.append((_shown(path, into), f"It is a zip in a zip, more than {_DEEPEST} deep."))
            path.unlink()
    return unpacked


def _unfold(path: Path, unpacked: Unpacked) -> None:
    """Put a folder in the place of a zip within the download; one that is unsafe is left, and named."""
    packed = path.rename(path.with_name(f".{secrets.token_hex(8)}"))  # a name of its own may be too long already
    path.mkdir()
    share = (unpacked.bounds.total - unpacked.taken) // 2  # so that one learner's zip leaves room for the others
    try:
        _extract(packed, path, unpacked, share)
    except CourseError as error:
        shutil.rmtree(path)
        unpacked.left.append((_shown(path, unpacked.root), str(error).replace(str(packed), path.name)))
    finally:
        packed.unlink()


def _extract(packed: Path, into: Path, unpacked: Unpacked, room: int) -> None:
    try:
        with zipfile.ZipFile(packed) as archive:
            entries = _safe(archive, packed)
            large = [entry for entry in entries if entry.file_size > unpacked.bounds.one]
            small = [entry for entry in entries if entry.file_size <= unpacked.bounds.one]
            unpacked.taken += _size(packed, small, room, unpacked.bounds)
            for entry in small:
                _take(archive, entry, into / entry.filename, unpacked)
            too_large = _too_large(unpacked.bounds)
            unpacked.left += [(_shown(into / entry.filename, unpacked.root), too_large) for entry in large]
    except _BROKEN as error:
        reason = getattr(error, "strerror", None) or error
        raise CourseError(f"{packed} cannot be unpacked ({reason}). Ask for it again, as an ordinary zip.") from None


def _size(packed: Path, entries: Sequence[zipfile.ZipInfo], room: int, bounds: Bounds) -> int:
    """Give the bytes that entries of a zip unpack to by its own list; no more than that is ever taken out of it.

    Raises
    ------
    CourseError — it is more than there is room for
    """
    size = sum(entry.file_size for entry in entries)
    if size > room:
        raise CourseError(
            f"{packed} unpacks to {size / 1e6:.1f} MB, and there is room for {room / 1e6:.1f} MB. It was refused: a "
            f"download may unpack to {bounds.total / 1e6:g} MB (--total), and a zip within it to half of what is left."
        )
    return size


def _safe(archive: zipfile.ZipFile, packed: Path) -> list[zipfile.ZipInfo]:
    """Give the files of a zip; one entry that would leave the folder damns the whole zip, before anything is written.

    Raises
    ------
    CourseError — which entry it is, and why
    """
    entries = archive.infolist()
    if len(entries) > _MOST_ENTRIES:
        raise CourseError(f"{packed} has {len(entries):,} entries, more than {_MOST_ENTRIES:,}. It was refused.")
    for entry in entries:
        names = {name.replace("\\", "/") for name in (entry.orig_filename, entry.filename)}  # newer Pythons read two
        for name in sorted(names):
            if name.startswith("/") or PureWindowsPath(name).drive or ".." in PurePosixPath(name).parts:
                raise CourseError(f"{packed} would write outside its folder ({name!a}). It was refused.")
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise CourseError(f"{packed} holds a link ({entry.filename!a}). It was refused.")
    return [entry for entry in entries if not entry.is_dir()]


def _take(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path, unpacked: Unpacked) -> None:
    """Write a file; one whose name this system does not take is left, and named: the others have other names."""
    try:
        _write(archive, entry, path)
    except OSError as error:
        if error.errno not in _OF_A_NAME:
            raise
        unpacked.left.append((_shown(path, unpacked.root), f"It could not be written ({error.strerror})."))


def _write(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(entry) as packed, path.open("wb") as file:
        shutil.copyfileobj(packed, file)
    changed = time.mktime((*entry.date_time, 0, 0, -1))
    os.utime(path, (changed, changed))


def _copy(folder: Path, unpacked: Unpacked) -> None:
    """Copy the regular files of a folder; links are followed nowhere."""
    for path in sorted(folder.rglob("*")):
        shown = path.relative_to(folder)
        if path.is_symlink():
            unpacked.left.append((str(shown), "It is a link, and was not followed."))
        elif path.is_file() and path.stat().st_size > unpacked.bounds.one:
            unpacked.left.append((str(shown), _too_large(unpacked.bounds)))
        elif path.is_file():
            (unpacked.root / shown).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, unpacked.root / shown)


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()


def _too_large(bounds: Bounds) -> str:
    return f"It is larger than {bounds.one / 1e6:g} MB, the most that one file may be (--most)."
