"""The due dates of a class, with extensions and the late policy, in `due.toml` beside the gradebook.

The file is their home, and grading copies them to the gradebook: there an extension needs the row of a learner who has
handed in, and all is gone where the gradebook is made anew. Of a week that the file names, it decides all; of another
one, what formgrader says holds.
"""

from __future__ import annotations

import contextlib
import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from layerwise.course import WEEKS, Course, CourseError

DEADLINES = "due.toml"
LONGEST = 3_650
"""Days that an extension may have."""
POLICY = "late"
"""Name of the table of the late policy, beside the weeks'."""


@dataclass(frozen=True)
class Policy:
    """What lateness costs.

    Parameters
    ----------
    penalty : float — percent of the points that were earned, for each day begun; 0 for nothing
    grace : float — minutes by which work may be late at no cost; later work pays from the due date on
    at_most : float — percent of the points that it may cost in all
    """

    penalty: float = 0.0
    grace: float = 0.0
    at_most: float = 100.0

    def cost(self, points: float, late: float) -> float | None:
        """Give the points that are taken off.

        Parameters
        ----------
        points : float — what was earned
        late : float — how long after the due date it came [s]

        Returns
        -------
        float — None where lateness costs nothing
        """
        if not self.penalty or late <= 60 * self.grace:
            return None
        days = math.ceil(late / 86_400)
        return round(points * min(self.penalty * days, self.at_most) / 100, 2)


@dataclass(frozen=True)
class Deadline:
    """When the work of a week is due.

    Parameters
    ----------
    due : datetime — in UTC; None where it is not
    extensions : dict of str to (float or datetime) — by learner, days behind the due date, or a date whatever that is
    """

    due: datetime | None = None
    extensions: Mapping[str, float | datetime] = field(default_factory=dict)

    def extension(self, learner: str) -> timedelta | None:
        """Give by how much the due date of a learner is later than the class's; None where it is the same."""
        given = self.extensions.get(learner)
        if given is None or self.due is None:
            return None
        later = given - self.due if isinstance(given, datetime) else timedelta(days=given)
        return later if later > timedelta() else None


NONE_SET = Deadline()
"""Of a week that the file does not name."""


@dataclass(frozen=True)
class Deadlines:
    """What a class's file says.

    Parameters
    ----------
    weeks : dict of str to Deadline — by folder name
    policy : Policy
    """

    weeks: Mapping[str, Deadline] = field(default_factory=dict)
    policy: Policy = Policy()


def read_deadlines(course: Course) -> Deadlines:
    """Read a class's due dates; where there is no file, there are none.

    Raises
    ------
    CourseError — the file cannot be read, or something in it is not as it must be
    """
    path = course.root / DEADLINES
    try:
        return understood(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Deadlines()
    except (OSError, ValueError) as error:
        raise CourseError(f"{path} cannot be used ({error}). Mend it, or remove it and set the dates anew.") from None


def understood(text: str) -> Deadlines:
    """Understand what a class's file says.

    Raises
    ------
    ValueError — it is no TOML, or something in it is not as it must be
    """
    found = tomllib.loads(text)
    weeks = {week: _deadline(week, said) for week, said in found.items() if week != POLICY}
    return Deadlines(weeks, _policy(found.get(POLICY, {})))


def make_policy(penalty: float, grace: float, at_most: float) -> Policy:
    """Make a late policy of numbers that somebody gave.

    Raises
    ------
    ValueError — one of them cannot be meant
    """
    for name, value, most in (("penalty", penalty, 100), ("grace", grace, 525_600), ("at-most", at_most, 100)):
        if not isinstance(value, int | float) or not 0 <= value <= most:
            raise ValueError(f"{name} is {value}, and has to be a number from 0 to {most:,}")
    return Policy(penalty, grace, at_most)


def _policy(said: Any) -> Policy:
    if not isinstance(said, dict) or said.keys() - {"penalty", "grace", "at-most"}:
        raise ValueError(f"[{POLICY}] may hold penalty, grace and at-most")
    usual = Policy()
    numbers = (("penalty", usual.penalty), ("grace", usual.grace), ("at-most", usual.at_most))
    return make_policy(*(said.get(name, value) for name, value in numbers))


def _deadline(week: str, said: Any) -> Deadline:
    if week not in WEEKS:
        raise ValueError(f"no week is called '{week}'; they are {', '.join(WEEKS)}")
    extensions = said.get("extensions", {}) if isinstance(said, dict) else None
    if not isinstance(extensions, dict) or said.keys() - {"due", "extensions"}:
        raise ValueError(f"[{week}] may hold due and a table of extensions")
    due = _moment(said["due"], week) if "due" in said else None
    return Deadline(due, {learner: _extension(given, learner) for learner, given in extensions.items()})


def _extension(given: Any, learner: str) -> float | datetime:
    if isinstance(given, int | float) and not isinstance(given, bool) and 0 < given <= LONGEST:
        return given
    return _moment(given, learner)


def _moment(given: Any, whose: str) -> datetime:
    with contextlib.suppress(OverflowError):
        if isinstance(given, datetime) and given.tzinfo:
            return given.astimezone(UTC)
    raise ValueError(f"the date of {whose} is {given}, and has to be of the form 2026-03-01T22:59:59Z")
