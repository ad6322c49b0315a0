"""When work came: what is noted beside it, and what a platform says of lateness held against the course's due dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from layerwise.course import Course, CourseError, week_number
from layerwise.gathering.filetimes import STAMP_FORM
from layerwise.gathering.learners import learner_of
from layerwise.gathering.moments import parse_moment
from layerwise.grading.classroom.deadlines import NONE_SET, Deadline, read_deadlines
from layerwise.grading.classroom.punctuality import Handed, listed, told, told_span, told_undated, undated
from layerwise.grading.classroom.shelves import write_whole
from layerwise.grading.classroom.stamps import TIMESTAMP, submitted_at
from layerwise.grading.classroom.survey import Entry, survey
from layerwise.invocation import CALLED


@dataclass(frozen=True)
class Arrival:
    """What a download brought of a learner for a week.

    Parameters
    ----------
    learner, week : str
    platform : str — what it came from: 'Canvas', 'Moodle', 'Gradescope', or '' for plain folders
    marked : bool — whether the platform says that it was late
    """

    learner: str
    week: str
    platform: str = ""
    marked: bool = False


def note_arrival(course: Course, week: str, word: str, words: str) -> list[str]:
    """Note when a learner's work came, beside it, where nothing says it or something wrong does.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    word : str — the learner's id; with a roster also the name or the email
    words : str — an ISO date, with or without a time; see `parse_moment`

    Returns
    -------
    list of str — a sentence that says how it was understood

    Raises
    ------
    CourseError — nobody is called so or handed in, the time cannot be read, or the note cannot be written
    """
    learner, at = learner_of(course, word), parse_moment(words)
    (entry,) = survey(course, week, lambda _: False, [learner]).entries
    try:
        write_whole(entry.folder / TIMESTAMP, at.strftime(STAMP_FORM))
    except OSError as error:
        raise CourseError(f"{entry.folder} cannot be written ({error.strerror}). Look at its permissions.") from error
    handed = _handed(entry, _deadline(course, week))
    late = f", {told_span(handed.late)} late" if handed.late else ""
    return [f"{learner} handed in {week} on {told(at)}{late}."]


def undated_of(course: Course, week: str) -> list[str]:
    """Name the learners of whose work for a week nothing says when it came."""
    try:
        return undated(survey(course, week, lambda _: False).entries)
    except CourseError:
        return []  # nothing came


def told_arrivals(course: Course, arrivals: Sequence[Arrival]) -> list[str]:
    """Say where a platform's marks of lateness and the course's dates differ, whose time is unknown, and what to do.

    Parameters
    ----------
    course : Course
    arrivals : sequence of Arrival — what came in, and lies in `submitted/` now

    Returns
    -------
    list of str — sentences

    Raises
    ------
    CourseError — `due.toml` cannot be read
    """
    said: list[str] = []
    for week in sorted({one.week for one in arrivals}):
        here, deadline = [one for one in arrivals if one.week == week], _deadline(course, week)
        at = {one.learner: _handed(_entry(course, one), deadline) for one in here}
        if deadline.due is None:
            said += _without_date(course, week, [one for one in here if one.marked])
        else:
            said += [line for one in here for line in _compared(course, one, at[one.learner])]
        said += [line for line in [told_undated(course, week, [name for name in at if at[name].at is None])] if line]
    if any(one.platform in ("Canvas", "Moodle") for one in arrivals):
        said.append(
            "Files in a download of Canvas or Moodle have the time of the download, not that at which work came."
        )
    return said


def _without_date(course: Course, week: str, marked: Sequence[Arrival]) -> Iterator[str]:
    if marked:
        names = listed([one.learner for one in marked])
        yield (
            f"{marked[0].platform} marks as late for {week}: {names}. No due date is set here, so that costs nothing. "
            f"Set it: {CALLED} due {week_number(week)} DATE{course.flag()}"
        )


def _compared(course: Course, one: Arrival, handed: Handed) -> Iterator[str]:
    """Say where a platform and the course disagree about one learner, or where the course cannot know."""
    due = f"{CALLED} due {week_number(one.week)}"
    more = "With the extension it" if handed.extension else "It"
    was = f"{more} was due on {told(handed.until)}" if handed.until else ""
    if one.marked and handed.at is None:
        yield (
            f"{one.platform} marks {one.learner} late for {one.week}, and does not say when it came. {was}, and counts "
            f"as in time until you note when it came: {due} --for {one.learner} --came DATE{course.flag()}"
        )
    elif one.marked and handed.at and not handed.late:
        yield (
            f"{one.platform} marks {one.learner} late for {one.week}, but here it is in time: it came on "
            f"{told(handed.at)}. {was}. If {one.platform} is right, set its date here: {due} DATE{course.flag()}"
        )
    elif one.platform == "Canvas" and handed.at and handed.late and not one.marked:
        yield (
            f"Canvas does not mark {one.learner} late for {one.week}, but here it is, by {told_span(handed.late)}: it "
            f"came on {told(handed.at)}. {was}. If Canvas is right, give more time here: "
            f"{due} --for {one.learner} --until DATE{course.flag()}"
        )


def _entry(course: Course, one: Arrival) -> Entry:
    home = course.submitted / one.learner
    return Entry(one.learner, home / one.week, home)


def _handed(entry: Entry, deadline: Deadline) -> Handed:
    at: datetime | None = submitted_at(entry)
    return Handed(at and at.replace(tzinfo=UTC), deadline.due, deadline.extension(entry.learner))


def _deadline(course: Course, week: str) -> Deadline:
    return read_deadlines(course).weeks.get(week, NONE_SET)
