"""Unpack a download and the zips within it into a folder, or say why not; nothing in a zip is trusted."""

from __future__ import annotations

import os
import secrets
import shutil
import stat
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from layerwise.course import CourseError

_MOST_ENTRIES = 20_000
_DEEPEST = 3  # a learner's zip in a platform's zip makes two
_WHOLE = 50  # times the limit of one file that all zips together may unpack to


@dataclass
class Unpacked:
    """What came out of a download.

    Parameters
    ----------
    root : Path — the folder; a zip within it has become a folder of the same name
    left : list of pairs of str — what was not unpacked, and the sentence that says why
    """

    root: Path
    left: list[tuple[str, str]] = field(default_factory=list)


def unpack(download: Path, into: Path, most: int) -> Unpacked:
    """Copy a folder, or unpack a zip, with all zips inside; times of files are kept.

    Parameters
    ----------
    download : Path — a folder or a zip
    into : Path — a folder that is there and empty
    most : int — bytes that one file may have

    Raises
    ------
    CourseError — there is nothing, it is neither, or the zip itself is unsafe
    """
    unpacked, room = Unpacked(into), [most * _WHOLE]
    if download.is_dir():
        _copy(download, unpacked, most)
    elif download.is_file():
        _extract(download, into, most, room, unpacked)
    else:
        raise CourseError(f"There is no folder or zip {download}. Look at the spelling, or give the whole path.")
    for _ in range(_DEEPEST):
        for path in sorted(into.rglob("*")):
            if path.suffix.lower() == ".zip" and path.is_file():
                _unfold(path, most, room, unpacked)
    for path in sorted(into.rglob("*")):
        if path.suffix.lower() == ".zip" and path.is_file():
            unpacked.left.append((_shown(path, into), f"It is a zip in a zip, more than {_DEEPEST} deep."))
            path.unlink()
    return unpacked


def _unfold(path: Path, most: int, room: list[int], unpacked: Unpacked) -> None:
    """Put a folder in the place of a zip within the download; one that is unsafe is left, and named."""
    packed = path.rename(path.with_name(f".{secrets.token_hex(8)}"))  # a name of its own may be too long already
    path.mkdir()
    own = [before := room[0] // 2]  # so that one learner's zip, however large, leaves room for the others
    try:
        _extract(packed, path, most, own, unpacked)
        room[0] -= before - own[0]
    except CourseError as error:
        shutil.rmtree(path)
        unpacked.left.append((_shown(path, unpacked.root), str(error).replace(str(packed), path.name)))
    finally:
        packed.unlink()


def _extract(packed: Path, into: Path, most: int, room: list[int], unpacked: Unpacked) -> None:
    try:
        with zipfile.ZipFile(packed) as archive:
            for entry in _safe(archive, packed):
                if entry.file_size > most:
                    unpacked.left.append((_shown(into / entry.filename, unpacked.root), _too_large(most)))
                    continue
                room[0] -= entry.file_size
                if room[0] < 0:
                    raise CourseError(f"{packed} unpacks to more than there is room for. It was refused.")
                _write(archive, entry, into / entry.filename)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise CourseError(f"{packed} cannot be unpacked ({reason}). Ask for it again, as an ordinary zip.") from None


def _safe(archive: zipfile.ZipFile, packed: Path) -> Iterator[zipfile.ZipInfo]:
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
            if name.startswith("/") or ":" in name.split("/")[0] or ".." in PurePosixPath(name).parts:
                raise CourseError(f"{packed} would write outside its folder ({name!a}). It was refused.")
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise CourseError(f"{packed} holds a link ({entry.filename!a}). It was refused.")
    return (entry for entry in entries if not entry.is_dir())


def _write(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(entry) as packed, path.open("wb") as file:
        shutil.copyfileobj(packed, file)
    changed = time.mktime((*entry.date_time, 0, 0, -1))
    os.utime(path, (changed, changed))


def _copy(folder: Path, unpacked: Unpacked, most: int) -> None:
    """Copy the regular files of a folder; links are followed nowhere."""
    for path in sorted(folder.rglob("*")):
        shown = path.relative_to(folder)
        if path.is_symlink():
            unpacked.left.append((str(shown), "It is a link, and was not followed."))
        elif path.is_file() and path.stat().st_size > most:
            unpacked.left.append((str(shown), _too_large(most)))
        elif path.is_file():
            (unpacked.root / shown).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, unpacked.root / shown)


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()


def _too_large(most: int) -> str:
    return f"It is larger than {most / 1e6:g} MB, the most that one file may be (--most)."
