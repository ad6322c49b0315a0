"""Grade a class for a week: find what is new, have it marked by many, and let one write down what comes back."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from pathlib import Path
from typing import Any

from layerwise.checks.answer_key import AnswerKeyError, secret_for
from layerwise.course import Course, CourseError
from layerwise.grading.classroom.batch import early_pool, local_pool
from layerwise.grading.classroom.candidates import belongs
from layerwise.grading.classroom.deadlines import NONE_SET, Deadlines, read_deadlines
from layerwise.grading.classroom.desk import Desk
from layerwise.grading.classroom.lateness import keep_deadlines
from layerwise.grading.classroom.ledger import Ledger
from layerwise.grading.classroom.locking import alone
from layerwise.grading.classroom.punctuality import told_undated
from layerwise.grading.classroom.results import ClassResult, StudentResult, read_students, with_failures
from layerwise.grading.classroom.shelves import graded_path
from layerwise.grading.classroom.stock import Stock, open_gradebook, read_config
from layerwise.grading.classroom.survey import Entry, survey
from layerwise.grading.classroom.template import Template, read_templates
from layerwise.grading.classroom.way import USUAL, Step, Way
from layerwise.grading.confinement.host import confinement, require_whole
from layerwise.grading.confinement.layers import Confinement


def grade_week(
    course: Course,
    week: str,
    learners: Sequence[str] = (),
    *,
    way: Way = USUAL,
    listen: Callable[[Step], None] = lambda _: None,
) -> ClassResult:
    """Grade what was submitted for a week, and write feedback.

    Submissions are read only. Grades go into the course's gradebook; marks that a person gave there stay. Work that
    was graded before and has not changed, by tests that have not changed, is left as it is. Whenever this is stopped,
    even by `kill -9`, a second call goes on from there and ends with the same grades.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    learners : sequence of str — only these; all where it is empty
    way : Way
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
    deadlines = read_deadlines(course)
    found = survey(course, week, lambda path: belongs(path, templates), learners)
    _require_ready(course, week, way)
    way = replace(way, jobs=min(way.workers, len(found.entries)))
    with alone(course), _pool(course, templates, found.entries, way) as make_pool, _stock(course, week) as stock:
        _register(stock, course, templates)
        with stock.gradebook() as gradebook:
            ledger = _ledger(gradebook, week, stock, deadlines)
            desk = Desk(course, templates, ledger, stock, way, make_pool)
            kept = desk.grade(found.entries, listen)
            said = [*desk.settle(), *_undated(ledger, course, week, found.entries)]
            students = read_students(gradebook, course, templates)
    return ClassResult(
        week,
        _marked(templates),
        with_failures(students, desk.failures),
        found.absent,
        (*found.remarks, *_unconfined(desk), *said),
        stock.log_file,
        time.monotonic() - began,
        kept,
        desk.clock.seconds,
    )


def _require_ready(course: Course, week: str, way: Way) -> None:
    """Stop before anybody is graded where something that all of them need is not as it has to be.

    Raises
    ------
    CourseError — a layer of confinement does not hold that has to, a class's secret and references do not belong
        together, or a folder cannot be written
    """
    if way.whole and way.make_pool is None:
        require_whole(confinement())
    _require_key(course, week)
    for name in ("build", "autograded", "feedback"):
        _require_writable(course.root / name)


def _register(stock: Stock, course: Course, templates: Sequence[Template]) -> None:
    """Make a gradebook, where there is none, and tell it which tests the week has."""
    week = templates[0].week
    with stock.gradebook():
        stock.note(f"grading {week}")
    stock.register([course.source / week / f"{template.name}.ipynb" for template in templates])


def _ledger(gradebook: Any, week: str, stock: Stock, deadlines: Deadlines) -> Ledger:
    """Open the ledger of a week, with the due dates as they are now."""
    for change in keep_deadlines(gradebook, week, deadlines):
        stock.note(f"changed: {change}")
    return Ledger(gradebook, week, stock.config, deadlines.weeks.get(week, NONE_SET))


def _marked(templates: Sequence[Template]) -> tuple[str, ...]:
    """Name what of a week has marks, in the order of its notebooks."""
    return tuple(exercise for template in templates for exercise in template.marked)


def _unconfined(desk: Desk) -> list[str]:
    """Say where code ran less confined than it should."""
    return [Confinement(desk.unconfined).sentence()] if desk.unconfined else []


def _require_key(course: Course, week: str) -> None:
    """Stop where a class's secret and references do not belong together.

    Raises
    ------
    CourseError — they do not
    """
    if course.key is None:
        return
    try:
        secret_for(course.key, week)
    except AnswerKeyError as error:
        raise CourseError(str(error)) from None


def _undated(ledger: Ledger, course: Course, week: str, entries: Sequence[Entry]) -> list[str]:
    """Say whose work has no time, where it is due; else it does not matter."""
    handed = {entry.learner: ledger.handed(entry.learner) for entry in entries if entry.learner in ledger}
    unknown = [learner for learner, known in handed.items() if known.due and known.at is None]
    return [line for line in [told_undated(course, week, unknown)] if line]


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
    return ClassResult(week, _marked(templates), tuple(students))


@contextlib.contextmanager
def _pool(
    course: Course, templates: Sequence[Template], entries: Sequence[Entry], way: Way
) -> Iterator[Callable[[], Executor]]:
    """Give what makes pools; where somebody's work was never graded, the first one begins to get ready at once."""
    first = templates[0]  # another one may not have been handed in
    paths = [graded_path(course, entry.learner, first.week, first.name) for entry in entries]
    if way.make_pool is not None:
        yield way.make_pool
    elif all(path.exists() for path in paths):
        yield lambda: local_pool(way.workers)
    else:
        with early_pool(way.workers) as make_pool:
            yield make_pool


@contextlib.contextmanager
def _stock(course: Course, week: str) -> Iterator[Stock]:
    """Give nbgrader a folder of its own to work in, and clear it away afterwards; the log stays.

    There is one such folder, since `alone` keeps others out: what a killed run left in it goes, too.
    """
    build = _require_writable(course.root / "build")
    work = build / "grading"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(exist_ok=True)
    stock = Stock(course, week, work, build / f"grade_{week}.log")
    try:
        yield stock
    finally:
        stock.close()
        shutil.rmtree(work, ignore_errors=True)


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
