"""The lock that keeps two from changing the grades of one course at a time."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator

from layerwise.course import Course, CourseError


@contextlib.contextmanager
def alone(course: Course) -> Iterator[None]:
    """Keep a second grading of the same course out; the lock ends with the process, however that ends.

    Raises
    ------
    CourseError — another one is at work, or the lock cannot be used
    """
    path = course.root / "build" / "grading.lock"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = sqlite3.connect(path, timeout=0, isolation_level=None)  # a lock that every system has
    except (OSError, sqlite3.Error) as error:
        raise CourseError(f"{path} cannot be opened ({error}). Remove it and start again.") from error
    with contextlib.closing(lock):
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_BUSY:
                raise CourseError(f"{course.root} is being graded already. Wait until that has ended.") from error
            raise CourseError(f"{path} cannot be used ({error}). Remove it and start again.") from error
        yield
