"""Grade a class for a week: one learner after another, so that nobody's submission is another's trouble."""

from __future__ import annotations

import contextlib
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from layerwise.course import Course, CourseError
from layerwise.grading.classroom.candidates import belongs
from layerwise.grading.classroom.intake import stage
from layerwise.grading.classroom.results import ClassResult, StudentResult, read_students, with_failures
from layerwise.grading.classroom.stock import Stock, open_gradebook, read_config
from layerwise.grading.classroom.survey import Entry, survey
from layerwise.grading.classroom.template import Template, read_templates


@dataclass(frozen=True)
class Step:
    """One learner is done.

    Parameters
    ----------
    number, of : int — which learner of how many
    learner : str
    seconds : float — how long it took
    failed : str — why the learner could not be graded, '' where all went well
    """

    number: int
    of: int
    learner: str
    seconds: float
    failed: str = ""


def grade_week(
    course: Course,
    week: str,
    learners: Sequence[str] = (),
    *,
    time_limit: int | None = None,
    listen: Callable[[Step], None] = lambda _: None,
) -> ClassResult:
    """Grade what was submitted for a week, through nbgrader, and write feedback.

    Submissions are read only. Grades go into the course's gradebook; marks that a person gave there stay.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    learners : sequence of str — only these; all where it is empty
    time_limit : int — seconds a cell may take; None leaves it to `nbgrader_config.py`
    listen : callable — is told of each learner that is done

    Returns
    -------
    ClassResult — of all who have a grade for the week, also those graded earlier

    Raises
    ------
    CourseError — the week is not built, nothing was submitted, or a folder or the gradebook cannot be used
    """
    began = time.monotonic()
    course = replace(course, root=course.root.resolve())  # nbgrader works from within the folder
    templates = read_templates(course, week)
    found = survey(course, week, lambda path: belongs(path, templates), learners)
    for name in ("build", "autograded", "feedback"):
        _require_writable(course.root / name)
    with _alone(course), _workshop(course, week, time_limit) as (stock, work):
        with stock.gradebook():
            stock.note(f"grading {week}")
        stock.register([course.source / week / f"{template.name}.ipynb" for template in templates])
        failures = dict(_grade_each(stock, found.entries, templates, work, listen))
        with stock.gradebook() as gradebook:
            students = read_students(gradebook, course, templates)
    return ClassResult(
        week,
        tuple(exercise for template in templates for exercise in template.exercises),
        with_failures(students, failures),
        found.absent,
        found.remarks,
        stock.log_file,
        time.monotonic() - began,
    )


def class_result(course: Course, week: str) -> ClassResult:
    """Read from the gradebook what a class has for a week, without grading anything.

    Raises
    ------
    CourseError — the week is not built, or the gradebook cannot be used
    """
    course = replace(course, root=course.root.resolve())
    templates = read_templates(course, week)
    with open_gradebook(read_config(course)) as gradebook:
        students: list[StudentResult] = read_students(gradebook, course, templates)
    names = tuple(exercise for template in templates for exercise in template.exercises)
    return ClassResult(week, names, tuple(students))


def _grade_each(
    stock: Stock,
    entries: Sequence[Entry],
    templates: Sequence[Template],
    work: Path,
    listen: Callable[[Step], None],
) -> Iterator[tuple[str, str]]:
    """Grade one learner after another; give those who could not be graded, with the reason."""
    for number, entry in enumerate(entries, 1):
        began = time.monotonic()
        failed = _grade_one(stock, entry, templates, work)
        if failed:
            yield entry.learner, failed
        listen(Step(number, len(entries), entry.learner, time.monotonic() - began, failed))


def _grade_one(stock: Stock, entry: Entry, templates: Sequence[Template], work: Path) -> str:
    """Take in, grade and write feedback for one learner; give the reason where that cannot be done."""
    try:
        stage(entry, templates, work / "submitted" / entry.learner / templates[0].week)
        stock.autograde(entry.learner)
        stock.feedback(entry.learner)
    except Exception as error:  # noqa: BLE001 - whatever one submission does, the class goes on
        stock.note(f"{entry.learner} could not be graded: {type(error).__name__}: {error}")
        return f"could not be graded ({type(error).__name__}). {stock.log_file} says more."
    return ""


@contextlib.contextmanager
def _workshop(course: Course, week: str, time_limit: int | None) -> Iterator[tuple[Stock, Path]]:
    """Give nbgrader a folder of its own to work in, and clear it away afterwards; the log stays."""
    build = _require_writable(course.root / "build")
    with tempfile.TemporaryDirectory(prefix="grading_", dir=build, ignore_cleanup_errors=True) as name:
        stock = Stock(course, week, Path(name), build / f"grade_{week}.log", time_limit)
        try:
            yield stock, Path(name)
        finally:
            stock.close()


@contextlib.contextmanager
def _alone(course: Course) -> Iterator[None]:
    """Keep a second grading of the same course out; the lock ends with the process, however that ends.

    Raises
    ------
    CourseError — another one is at work
    """
    path = course.root / "build" / "grading.lock"
    try:
        lock = sqlite3.connect(path, timeout=0, isolation_level=None)  # a lock that every system has
    except sqlite3.Error as error:
        raise CourseError(f"{path} cannot be opened ({error}). Remove it and start again.") from error
    with contextlib.closing(lock):
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_BUSY:
                raise CourseError(f"{course.root} is being graded already. Wait until that has ended.") from error
            raise CourseError(f"{path} cannot be used ({error}). Remove it and start again.") from error
        yield


def _require_writable(folder: Path) -> Path:
    """Make a folder, if it is not there, and make sure that it can be written.

    Raises
    ------
    CourseError — it cannot
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as error:
        raise CourseError(f"{folder} cannot be written ({error.strerror}). Is the folder yours to write?") from error
    return folder
