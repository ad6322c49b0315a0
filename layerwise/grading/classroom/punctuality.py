"""When work was handed in, and when it was due: how late that is, and how a person is told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from layerwise.course import Course, week_number
from layerwise.grading.classroom.stamps import submitted_at
from layerwise.grading.classroom.survey import Entry
from layerwise.invocation import CALLED

_MOST_NAMES = 10  # that a sentence lists


@dataclass(frozen=True)
class Handed:
    """When a learner handed in the work of a week, and until when that was in time.

    Parameters
    ----------
    at : datetime — when; None where that is not known
    due : datetime — for the class; None where nothing is due
    extension : timedelta — by how much later it was due for this learner; None for nobody else's date
    """

    at: datetime | None = None
    due: datetime | None = None
    extension: timedelta | None = None

    @property
    def until(self) -> datetime | None:
        """Until when it was in time, for this learner."""
        return self.due and self.due + (self.extension or timedelta())

    @property
    def late(self) -> timedelta:
        """How long after that it came; nothing where it was in time, or where one of both is not known."""
        if self.at is None or self.until is None:
            return timedelta()
        return max(timedelta(), self.at - self.until)

    def sentences(self, *, free: bool) -> str:
        """Tell the learner; '' where nothing is known.

        Parameters
        ----------
        free : bool — whether lateness takes no points off this work
        """
        came = f"Handed in on {told(self.at)}." if self.at else ""
        if self.until is None:
            return came
        whose = "With your extension it" if self.extension else "It"
        was = f"{whose} was due on {told(self.until)}"
        if not came:
            return f"{was}. When you handed it in is not known here, so it counts as in time."
        if not self.late:
            return f"{came} {was}, so it was in time."
        return f"{came} {was}, so it came {told_span(self.late)} late{', which costs nothing' if free else ''}."


def told(moment: datetime) -> str:
    """Say a moment in this machine's time zone, and in UTC, as the gradebook keeps it."""
    here = moment.astimezone()
    again = f" ({moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC)" if f"{here:%Z}" != "UTC" else ""
    return f"{here:%A %Y-%m-%d %H:%M %Z}{again}"


def told_span(span: timedelta) -> str:
    """Say a length of time in its two largest units, rounded down: '1 day and 6 hours'."""
    minutes = int(span.total_seconds()) // 60
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    units = ((days, "day"), (hours, "hour"), (0 if days else minutes, "minute"))
    parts = [f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in units if count]
    return " and ".join(parts) or "less than a minute"


def undated(entries: Iterable[Entry]) -> list[str]:
    """Name the learners of whose work nothing says when it was handed in."""
    return [entry.learner for entry in entries if submitted_at(entry) is None]


def told_undated(course: Course, week: str, learners: Sequence[str]) -> str:
    """Say whose work has no time, what that means, and what to do; '' where it is nobody's."""
    if not learners:
        return ""
    one = learners[0] if len(learners) == 1 else ""
    who = one or f"{len(learners)} learners"
    names = "" if one else f": {listed(learners)}"
    command = f"{CALLED} due {week_number(week)} --for {one or 'LEARNER'} --came DATE{course.flag()}"
    return f"Nothing says when {who} handed in {week}, so it counts as in time{names}. Where it was late: {command}"


def listed(names: Sequence[str]) -> str:
    """List names, of many the first ones."""
    rest = len(names) - _MOST_NAMES
    return ", ".join(names[:_MOST_NAMES]) + (f" and {rest} more" if rest > 0 else "")
