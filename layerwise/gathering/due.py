"""Set, list and take back what `due.toml` holds: due dates, extensions for one learner, and the late policy."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from layerwise.course import Course, CourseError, week_number
from layerwise.gathering.arrivals import undated_of
from layerwise.gathering.due_file import write_deadlines
from layerwise.gathering.learners import learner_of
from layerwise.gathering.moments import parse_moment
from layerwise.gathering.roster import find, read_roster
from layerwise.grading.classroom.deadlines import (
    LONGEST,
    NONE_SET,
    Deadline,
    Policy,
    make_policy,
    read_deadlines,
)
from layerwise.grading.classroom.punctuality import told, told_undated
from layerwise.invocation import CALLED


def set_due(course: Course, week: str, words: str) -> list[str]:
    """Set the due date of a week.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    words : str — an ISO date, with or without a time; without an offset, in this machine's time zone

    Returns
    -------
    list of str — sentences that say how it was understood

    Raises
    ------
    CourseError — the date cannot be read, or the file not written
    """
    due = parse_moment(words)
    known = _deadline(course, week)
    _change(course, week, replace(known, due=due))
    idle = [name for name in known.extensions if _deadline(course, week).extension(name) is None]
    vain = [f"{name}'s extension ends before that, and gives nothing now." for name in sorted(idle)]
    return [f"{week} is due {told(due)}.", *vain]


def extend(course: Course, week: str, word: str, *, days: float | None = None, until: str | None = None) -> list[str]:
    """Give one learner more time, in place of what was given before.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    word : str — the learner's id; with a roster also the name or the email
    days : float — behind the due date, whatever that will be
    until : str — or a date, whatever the due date will be

    Returns
    -------
    list of str — sentences that say how it was understood

    Raises
    ------
    CourseError — nobody is called so, the week has no due date, or the time cannot be meant
    """
    learner, known = learner_of(course, word), _deadline(course, week)
    if known.due is None:
        raise CourseError(
            f"{week} has no due date yet. Set it first: {CALLED} due {week_number(week)} DATE{course.flag()}"
        )
    given = _days(days) if days is not None else parse_moment(until or "")
    extended = replace(known, extensions={**known.extensions, learner: given})
    later = extended.extension(learner)
    if later is None:
        raise CourseError(f"That gives {learner} no more time: {week} is due {told(known.due)}.")
    _change(course, week, extended)
    return [f"{week} is due {told(known.due + later)} for {learner}, and {told(known.due)} for others."]


def take_back(course: Course, week: str, word: str | None = None) -> list[str]:
    """Take back a week's due date with all its extensions, or the extension of one learner.

    Raises
    ------
    CourseError — there is none
    """
    known = _deadline(course, week)
    if word is None:
        if known.due is None:
            raise CourseError(f"{week} has no due date to take back.")
        _change(course, week, NONE_SET)
        gone = f" The extensions of {', '.join(sorted(known.extensions))} went with it." if known.extensions else ""
        return [f"{week} has no due date now.{gone}"]
    person = find(read_roster(course), word)
    learner = person.id if person and word not in known.extensions else word
    if learner not in known.extensions:
        raise CourseError(
            f"{learner} has no extension for {week}. Look with: {CALLED} due {week_number(week)}{course.flag()}"
        )
    _change(course, week, replace(known, extensions=_without(known.extensions, learner)))
    return [f"{learner} has no extension for {week} now."]


def forget_extensions(course: Course, learner: str) -> bool:
    """Take back all extensions of a learner; tell whether there was one."""
    known = read_deadlines(course)
    weeks = {
        week: replace(deadline, extensions=_without(deadline.extensions, learner))
        for week, deadline in known.weeks.items()
    }
    if weeks == known.weeks:
        return False
    write_deadlines(course, replace(known, weeks=weeks))
    return True


def set_policy(course: Course, penalty: float | None, grace: float | None, at_most: float | None) -> list[str]:
    """Set what lateness costs in this class, in all weeks; what is None stays as it is.

    Parameters
    ----------
    course : Course
    penalty : float — percent of the points that were earned, a day; 0 for nothing
    grace : float — minutes
    at_most : float — percent of the points in all

    Raises
    ------
    CourseError — a number cannot be meant, or grace or a bound is given without a penalty
    """
    known = read_deadlines(course)
    old = (known.policy.penalty, known.policy.grace, known.policy.at_most)
    given = (penalty, grace, at_most)
    numbers = [was if new is None else new for was, new in zip(old, given, strict=True)]
    try:
        policy = make_policy(*numbers) if numbers[0] != 0 else Policy()
    except ValueError as error:
        raise CourseError(f"The late policy was left as it is: {error}.") from None
    if policy == Policy() and penalty is None:
        raise CourseError("Lateness costs nothing in this class. Say what it costs, too: --penalty PERCENT")
    write_deadlines(course, replace(known, policy=policy))
    return [told_policy(policy)]


def list_due(course: Course, week: str | None = None) -> list[str]:
    """Say what is set: due dates, extensions and the late policy.

    Parameters
    ----------
    course : Course
    week : str — this week alone; None for all that are built or in the file
    """
    known = read_deadlines(course)
    built = [name for name in course.weeks() if (course.release / name).is_dir() or name in known.weeks]
    weeks = [week] if week else built
    lines = [line for name in weeks for line in _told_week(course, name, known.weeks.get(name))]
    return [*lines, told_policy(known.policy)]


def _told_week(course: Course, week: str, deadline: Deadline | None) -> Iterator[str]:
    if deadline is None or deadline.due is None:
        unsaid = " here; one that was set in formgrader holds" if deadline is None else ""
        yield f"{week} has no due date{unsaid}."
        return
    yield f"{week} is due {told(deadline.due)}."
    for learner in sorted(deadline.extensions):
        yield f"  for {learner} {told(deadline.due + (deadline.extension(learner) or timedelta()))}."
    if unknown := told_undated(course, week, undated_of(course, week)):
        yield f"  {unknown}"


def told_policy(policy: Policy) -> str:
    """Say in a sentence what lateness costs."""
    if not policy.penalty:
        return "Lateness costs nothing."
    grace = f", unless it is {policy.grace:g} minutes or less" if policy.grace else ""
    most = f", at most {policy.at_most:g} %" if policy.at_most < 100 else ""
    return f"Lateness costs {policy.penalty:g} % of the points earned for each day begun{most}{grace}."


def _days(days: float) -> float:
    if not (math.isfinite(days) and 0 < days <= LONGEST):
        raise CourseError(f"An extension has more than 0 and at most {LONGEST:,} days, not {days:g}.")
    return days


def _deadline(course: Course, week: str) -> Deadline:
    return read_deadlines(course).weeks.get(week, NONE_SET)


def _change(course: Course, week: str, deadline: Deadline) -> None:
    known = read_deadlines(course)
    write_deadlines(course, replace(known, weeks={**known.weeks, week: deadline}))


def _without(extensions: Mapping[str, Any], learner: str) -> dict[str, Any]:
    return {name: given for name, given in extensions.items() if name != learner}
