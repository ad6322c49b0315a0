"""The times of files in `submitted/`: they tell the newer of two, and are kept where a file is copied."""

from __future__ import annotations

import contextlib
import os
from datetime import UTC, datetime
from pathlib import Path

from layerwise.grading.classroom.stamps import TIMESTAMP

STAMP_FORM = "%Y-%m-%d %H:%M:%S UTC"
"""How nbgrader writes the time at which work was handed in."""


def time_of(folder: Path, path: Path) -> datetime:
    """Give the time that was noted at handing in, else the file's own."""
    with contextlib.suppress(OSError, ValueError):
        return datetime.strptime((folder / TIMESTAMP).read_text().strip()[:23], STAMP_FORM).replace(tzinfo=UTC)
    return changed_at(path)


def changed_at(path: Path) -> datetime:
    """Give the time of a file itself."""
    return datetime.fromtimestamp(int(path.stat().st_mtime), UTC)


def write_dated(path: Path, content: bytes, time: datetime) -> None:
    """Write a file whole or not at all, as one of that time."""
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(content)
    os.utime(part, (time.timestamp(), time.timestamp()))
    part.replace(path)
