"""Where a learner stands: which exercises are done, which are wrong, begun or not, and what comes next."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from layerwise.checks.credit import points_for
from layerwise.checks.exam import Report
from layerwise.course import LESSON, Course, CourseError, Exercise
from layerwise.grading.check import check_cells, sentences_of
from layerwise.grading.classroom.cells import same_code
from layerwise.grading.publicchecks import release_cells
from layerwise.grading.reading import read_notebook
from layerwise.grading.script import Script, read_script
from layerwise.learning.own_network import with_own_network
from layerwise.learning.workspace import own_folder, own_notebook

State = Literal["done", "wrong", "started", "not begun"]

_UNFINISHED = {"missing", "NotImplementedError", "SyntaxError"}
"""Kinds of faults of an answer that gives no value yet, so that nobody can call it wrong."""


@dataclass(frozen=True)
class Standing:
    """How far one exercise is.

    Parameters
    ----------
    exercise : Exercise
    state : str — 'done', 'wrong', 'started' (written on, but it gives no value yet) or 'not begun'
    says : str — what the checks say of it, in sentences
    points : float — what it earns as it is
    """

    exercise: Exercise
    state: State
    says: str = ""
    points: float = 0.0


@dataclass(frozen=True)
class WeekStanding:
    """How far a week is.

    Parameters
    ----------
    week : str — folder name of the week
    standings : tuple of Standing — in the order of the notebook
    remarks : tuple of str — what was mended, left out or filled in
    path : Path — the learner's notebook, None where there is none yet
    """

    week: str
    standings: tuple[Standing, ...]
    remarks: tuple[str, ...] = ()
    path: Path | None = None

    @property
    def score(self) -> float:
        """Points that are earned."""
        return sum(standing.points for standing in self.standings)

    @property
    def possible(self) -> int:
        """Points of all that was looked at."""
        return sum(standing.exercise.points for standing in self.standings)

    @property
    def done(self) -> int:
        """How many exercises are done."""
        return sum(standing.state == "done" for standing in self.standings)

    @property
    def complete(self) -> bool:
        """Whether all are."""
        return self.done == len(self.standings)

    @property
    def next(self) -> Standing | None:
        """The first exercise that is not done, None where all are."""
        return next((standing for standing in self.standings if standing.state != "done"), None)


def stand(
    texts: Sequence[str],
    week: str,
    course: Course,
    exercises: Collection[str] = (),
    *,
    of_lesson: bool = False,
) -> WeekStanding:
    """Look at code cells; only what was written on is run.

    Parameters
    ----------
    texts : texts of the cells, in the order in which they are to be run
    week : str — folder name of the week
    course : Course
    exercises : names of those that are looked at; none for all of the notebook
    of_lesson : bool — whether it is the week's lesson, and not its assignment

    Returns
    -------
    WeekStanding — without a path

    Raises
    ------
    CourseError — there is no such exercise, or the course is not complete
    """
    wanted = [course.exercise(week, name) for name in exercises] or course.exercises(week, of_lesson=of_lesson)
    script = read_script(texts)
    starters = read_script([str(cell["source"]) for cell in release_cells(course, week, of_lesson=of_lesson)])
    begun = [exercise.name for exercise in wanted if is_begun(exercise.name, script, starters)]
    result = check_cells(texts, week, course, begun, of_lesson=of_lesson) if begun else None
    reports = {report.exercise: report for _, report in result.results} if result else {}
    standings = tuple(_standing(exercise, reports.get(exercise.name)) for exercise in wanted)
    return WeekStanding(week, standings, result.remarks if result else ())


def is_begun(name: str, script: Script, starters: Script) -> bool:
    """Tell whether a notebook defines a function, or the answer to a question, otherwise than the release does.

    Parameters
    ----------
    name : str — the function's name, or the answer's
    script, starters : Script — the learner's cells, and the released ones
    """
    if name in script.broken:
        return True
    return name in script.definitions and not same_code(_text(name, script), _text(name, starters))


def _text(name: str, script: Script) -> str:
    """Give the text of a function, or the statement that gives a name its value."""
    if name not in script.definitions:
        return ""
    return script.source(name) or ast.unparse(script.definitions[name][1])


def week_standing(course: Course, week: str, exercises: Collection[str] = ()) -> WeekStanding:
    """Look at the learner's own copy of a week.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    exercises : names of those that are looked at; none for all of the week, of its lesson too where there is one

    Raises
    ------
    CourseError — it was not begun, cannot be read, or there is no such exercise
    """
    wanted = [course.exercise(week, name) for name in exercises]
    of_lesson = [exercise.name for exercise in wanted if exercise.in_lesson]
    if exercises and len(of_lesson) == len(exercises):
        return _of_notebook(course, week, of_lesson, of_lesson=True)
    found = _of_notebook(course, week, [exercise.name for exercise in wanted if not exercise.in_lesson])
    if of_lesson or (not exercises and _has_lesson(course, week)):
        more = _of_notebook(course, week, of_lesson, of_lesson=True)
        remarks = tuple(dict.fromkeys((*found.remarks, *more.remarks)))
        return WeekStanding(week, (*found.standings, *more.standings), remarks, found.path)
    return found


def _of_notebook(course: Course, week: str, exercises: Collection[str], *, of_lesson: bool = False) -> WeekStanding:
    """Look at one notebook of the learner's: the assignment of a week, or its lesson."""
    path = own_notebook(course, week, of_lesson=of_lesson)
    reading = read_notebook(path)
    texts = with_own_network([str(cell["source"]) for cell in reading.code_cells()], path.parent)
    found = stand(texts, week, course, exercises, of_lesson=of_lesson)
    return WeekStanding(week, found.standings, (*reading.remarks, *found.remarks), path)


def _has_lesson(course: Course, week: str) -> bool:
    """Tell whether a learner has the lesson of a week, which the course has as well."""
    return bool(course.exercises(week, of_lesson=True)) and (own_folder(course, week) / f"{LESSON}.ipynb").is_file()


def course_standing(course: Course) -> Iterator[WeekStanding]:
    """Look at every week of the learner's, one after the other; one that was not begun has no path.

    Parameters
    ----------
    course : Course

    Yields
    ------
    WeekStanding
    """
    for week in course.weeks():
        try:
            own_notebook(course, week)
        except CourseError:
            yield WeekStanding(week, tuple(_standing(exercise, None) for exercise in course.exercises(week)))
        else:
            yield week_standing(course, week)


def next_week(weeks: Iterable[WeekStanding]) -> WeekStanding | None:
    """Choose the week to go on with: of those begun and not complete the one saved last, else the first not begun.

    Parameters
    ----------
    weeks : iterable of WeekStanding — in the order of the course

    Returns
    -------
    WeekStanding — None where all are complete
    """
    left = [week for week in weeks if not week.complete]
    begun = [(week.path.stat().st_mtime, week) for week in left if week.path]
    return max(begun, key=lambda pair: pair[0])[1] if begun else next(iter(left), None)


def _standing(exercise: Exercise, report: Report | None) -> Standing:
    if report is None:
        return Standing(exercise, "not begun")
    says, points = sentences_of(report), points_for(report.share, exercise.points)
    if report.passed:
        return Standing(exercise, "done", says, points)
    return Standing(exercise, "started" if report.faults[0].kind in _UNFINISHED else "wrong", says, points)
