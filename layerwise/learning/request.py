"""What a person means by the words behind `course check`: a week, an exercise of it, or a notebook file."""

from __future__ import annotations

import difflib
import os
from dataclasses import dataclass
from pathlib import Path

from layerwise.course import Course, CourseError, week_number
from layerwise.invocation import CALLED


@dataclass(frozen=True)
class Request:
    """What is to be checked.

    Parameters
    ----------
    week : str — folder name of the week; '' for every week, or for that which a file's functions tell
    exercise : str — its name; '' for all
    file : Path — a notebook anywhere; None for the learner's own copy
    """

    week: str = ""
    exercise: str = ""
    file: Path | None = None


def understand(course: Course, what: str | None, exercise: str | None, week: str | None) -> Request:
    """Tell a week from a file: a week's number or name is a week, and what looks like a path is a file.

    Parameters
    ----------
    course : Course
    what : str — the first word; None where nothing was said
    exercise : str — the second word
    week : str — what stands behind `--week`

    Returns
    -------
    Request

    Raises
    ------
    CourseError — the word is neither, or there is no such week or exercise; with what was likely meant
    """
    if what is None or _is_week(course, what):
        if week is not None:
            raise CourseError(f"--week belongs to a notebook file. For your own copy, say: {CALLED} check WEEK")
        meant = Request(course.week(what) if what else "", exercise or "")
    elif _is_file(what):
        meant = Request(course.week(week) if week else "", exercise or "", Path(what))
    else:
        raise CourseError(_neither(course, what))
    if meant.week and meant.exercise:
        course.exercise(meant.week, meant.exercise)
    return meant


def _is_week(course: Course, word: str) -> bool:
    try:
        course.week(word)
    except CourseError:
        return False
    return True


def _is_file(word: str) -> bool:
    """Tell a path by its looks, so that a slip in it is reported as a file that is not there."""
    separators = [sign for sign in (os.sep, os.altsep, ".") if sign]
    return any(sign in word for sign in separators) or Path(word).exists()


def _neither(course: Course, word: str) -> str:
    """Say what a word that is neither a week nor a file may mean."""
    homes: dict[str, list[str]] = {}
    for week in course.weeks():
        for exercise in course.exercises(week):
            homes.setdefault(exercise.name, []).append(week_number(week))
    alike = difflib.get_close_matches(word, homes, 1, 0.7)
    if alike:
        weeks = homes[alike[0]]
        where = f"week {weeks[0]}" if len(weeks) == 1 else f"weeks {', '.join(weeks[:-1])} and {weeks[-1]}"
        begin = "That" if alike[0] == word else f"There is no week or file called '{word}'. `{alike[0]}`"
        return f"{begin} is an exercise of {where}. Say the week first: {CALLED} check {weeks[0]} {alike[0]}"
    listed = ", ".join(course.weeks()) or "none yet"
    return (
        f"There is neither a week nor a file called '{word}'. The weeks are: {listed}; a number is enough. "
        "A notebook file ends in .ipynb."
    )
