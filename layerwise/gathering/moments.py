"""Dates and times as an instructor writes them: in this machine's time zone, where none is named."""

from __future__ import annotations

import contextlib
from datetime import UTC, date, datetime, time

from layerwise.course import CourseError

_FORM = "2026-03-01, which lasts to its end, 2026-03-01T18:00, or 2026-03-01T18:00+01:00"


def parse_moment(words: str) -> datetime:
    """Read an ISO date; a day lasts to its end, and what has no offset is in this machine's time zone.

    Returns
    -------
    datetime — in UTC

    Raises
    ------
    CourseError — it cannot be read
    """
    with contextlib.suppress(ValueError):
        found = datetime.fromisoformat(words.strip())
        if _is_day(words):
            found = datetime.combine(found.date(), time(23, 59, 59))
        if 2000 <= found.year < 2200:
            return found.astimezone(UTC).replace(microsecond=0)
    raise CourseError(f"'{words}' cannot be read as a date of this century or the next. Write it as {_FORM}.")


def _is_day(words: str) -> bool:
    try:
        date.fromisoformat(words.strip())
    except ValueError:
        return False
    return True
