"""Grade a class for a week: find what is new, have it marked by many, and let one write down what comes back."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from pathlib import Path

from layerwise.checks.answer_key import AnswerKeyError, secret_for
from layerwise.course import Course, CourseError
from layerwise.grading.cellprocess import Limits
from layerwise.grading.classroom.batch import early_pool, local_pool, mark_all
from layerwise.grading.classroom.candidates import belongs
from layerwise.grading.classroom.clock import Clock
from layerwise.grading.classroom.deadlines import NONE_SET, read_deadlines
from layerwise.grading.classroom.feedback import with_lateness
from layerwise.grading.classroom.lateness import keep_deadlines
from layerwise.grading.classroom.ledger import Ledger
from layerwise.grading.classroom.locking import alone
from layerwise.grading.classroom.marking import Marked, Paper
from layerwise.grading.classroom.punctuality import listed, told_undated
from layerwise.grading.classroom.results import ClassResult, StudentResult, read_students, with_failures
from layerwise.grading.classroom.shelves import graded_path, is_up_to_date, page_path, put_away, write_whole
from layerwise.grading.classroom.stamps import checksum_of_course, checksum_of_work, submitted_at
from layerwise.grading.classroom.stock import Stock, open_gradebook, read_config
from layerwise.grading.classroom.survey import Entry, survey
from layerwise.grading.classroom.template import Template, read_templates
from layerwise.grading.confinement.host import confinement, require_whole
from layerwise.grading.confinement.layers import Confinement
from layerwise.grading.replies import readable

_TOGETHER = 20  # learners whose marks are written at once
_LONGEST = 10_000  # characters of why a learner could not be graded
_PATIENCE = 12  # time limits of a cell that a whole notebook may take


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


@dataclass(frozen=True)
class Way:
    """How a class is graded.

    Parameters
    ----------
    jobs : int — how many submissions are marked at once; 0 for one a core
    force : bool — whether also work is marked again that has not changed
    render : bool — whether figures become pictures in the notebooks
    time_limit : float — seconds a cell may take; None leaves it to `nbgrader_config.py`
    make_pool : callable — gives an executor whose workers are processes; None for a pool on this machine
    whole : bool — whether to grade nothing where a layer of confinement does not hold
    """

    jobs: int = 0
    force: bool = False
    render: bool = False
    time_limit: float | None = None
    make_pool: Callable[[], Executor] | None = None
    whole: bool = False

    @property
    def workers(self) -> int:
        """How many submissions are marked at once."""
        return self.jobs or os.cpu_count() or 1


def grade_week(
    course: Course,
    week: str,
    learners: Sequence[str] = (),
    *,
    way: Way = Way(),
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
    if way.whole and way.make_pool is None:
        require_whole(confinement())
    course = replace(course, root=course.root.resolve())  # nbgrader works from within the folder
    templates = read_templates(course, week)
    _require_key(course, week)
    deadlines = read_deadlines(course)
    found = survey(course, week, lambda path: belongs(path, templates), learners)
    for name in ("build", "autograded", "feedback"):
        _require_writable(course.root / name)
    way = replace(way, jobs=min(way.workers, len(found.entries)))
    with alone(course), _pool(course, templates, found.entries, way) as make_pool, _stock(course, week) as stock:
        with stock.gradebook():
            stock.note(f"grading {week}")
        stock.register([course.source / week / f"{template.name}.ipynb" for template in templates])
        with stock.gradebook() as gradebook:
            for change in keep_deadlines(gradebook, week, deadlines):
                stock.note(f"changed: {change}")
            ledger = Ledger(gradebook, week, stock.config, deadlines.weeks.get(week, NONE_SET))
            desk = _Desk(course, templates, ledger, stock, way, make_pool)
            kept = desk.grade(found.entries, listen)
            said = [*desk.settle(), *_undated(ledger, course, week, found.entries)]
            students = read_students(gradebook, course, templates)
    return ClassResult(
        week,
        tuple(exercise for template in templates for exercise in template.marked),
        with_failures(students, desk.failures),
        found.absent,
        (*found.remarks, *([Confinement(desk.unconfined).sentence()] if desk.unconfined else []), *said),
        stock.log_file,
        time.monotonic() - began,
        kept,
        desk.clock.seconds,
    )


@dataclass
class _Desk:
    """Where papers go out to be marked, and what comes back is written down.

    Parameters
    ----------
    course : Course
    templates : list of Template — the week's notebooks
    ledger : Ledger
    stock : Stock — nbgrader's settings, and the log
    way : Way
    make_pool : callable — gives an executor
    """

    course: Course
    templates: list[Template]
    ledger: Ledger
    stock: Stock
    way: Way
    make_pool: Callable[[], Executor]
    failures: dict[str, str] = field(default_factory=dict)
    unconfined: dict[str, str] = field(default_factory=dict)
    clock: Clock = field(default_factory=Clock)
    _waiting: list[Marked] = field(default_factory=list)
    _recorded: set[str] = field(default_factory=set)

    def grade(self, entries: Sequence[Entry], listen: Callable[[Step], None]) -> int:
        """Grade whose work is new; say how many had nothing new."""
        papers = self._new_papers(entries)
        entry_of = {paper.entry.learner: paper.entry for paper in papers}
        number = 0
        try:
            for marked in self._marked(papers):
                number += 1
                self._take(marked, entry_of[marked.learner])
                seconds = sum(marked.seconds.values())
                listen(Step(number, len(papers), marked.learner, seconds, self.failures.get(marked.learner, "")))
        finally:
            self._write()
        return len(entries) - len(papers)

    def settle(self) -> list[str]:
        """Have due dates, extensions and the late policy hold for those, too, whose work was not marked now.

        All of the week are meant, whoever was asked for: due date and policy are the class's, and an export of grades
        has everybody. Pages come before the gradebook: what a stop leaves between the two, the next one finds there.

        Returns
        -------
        list of str — a sentence on how many learners that was, if it was anybody
        """
        changed = {(one.learner, one.notebook): one for one in self.ledger.unsettled(self._recorded)}
        costs = self.ledger.costs() | {place: one.penalty for place, one in changed.items()}
        others = [(place, cost) for place, cost in costs.items() if place[0] not in self._recorded]
        told = {place for place, cost in others if self._say_lateness(*place, cost)}
        found = [one for place, one in changed.items() if place in told]
        self.ledger.settle(found)
        self.ledger.keep()
        for line in [line for one in found for line in one.sentences]:
            self.stock.note(f"changed: {line} (the due date, an extension or the late policy is another)")
        learners = list(dict.fromkeys(one.learner for one in found if one.sentences))
        many = f"{len(learners)} graded before lose" if len(learners) > 1 else "1 graded before loses"
        whose = f"{many} other points for lateness than then: {listed(learners)}"
        return [f"{whose}. {self.stock.log_file} says which."] if learners else []

    def _say_lateness(self, learner: str, notebook: str, cost: float | None) -> bool:
        """Say on a page that is there how late the work was, and what it costs now; tell whether that went well."""
        path = page_path(self.course, learner, self.templates[0].week, notebook)
        try:
            page = path.read_text(encoding="utf-8") if path.exists() else ""
            if (told := with_lateness(page, self.ledger.handed(learner), cost)) != page:
                write_whole(path, told)
        except (OSError, ValueError) as error:
            self._fail(learner, f"{path} cannot be written: {error}")
            return False
        return True

    def _new_papers(self, entries: Sequence[Entry]) -> list[Paper]:
        """Leave out what was graded before and has not changed since."""
        week, limits = self.templates[0].week, self._limits()
        settings = {"limits": [limits.call, limits.statement, limits.total], "render": self.way.render}
        course = checksum_of_course(self.course, week, settings)
        by_hand = self.ledger.by_hand()
        papers = []
        for entry in entries:
            noted = by_hand.get(entry.learner, {})
            stamp = {"course": course, "work": checksum_of_work(entry, noted)}
            known = entry.learner in self.ledger and is_up_to_date(self.course, entry.learner, self.templates, stamp)
            if self.way.force or not known:
                papers.append(Paper(entry, self.course, week, stamp, limits, self.way.render, noted, self.way.whole))
        return papers

    def _limits(self) -> Limits:
        given = self.stock.config.RunConfined
        if self.way.time_limit is not None:
            return Limits(self.way.time_limit, self.way.time_limit, _PATIENCE * self.way.time_limit)
        usual = Limits()
        return Limits(
            float(given.get("call_seconds", usual.call)),
            float(given.get("cell_seconds", usual.statement)),
            float(given.get("total_seconds", usual.total)),
        )

    def _marked(self, papers: Sequence[Paper]) -> Iterator[Marked]:
        if not papers:
            return
        yield from mark_all(papers, self.make_pool, self.way.workers)

    def _take(self, marked: Marked, entry: Entry) -> None:
        """Note a learner's marks, and write them down with others' when there are enough."""
        self.clock.add(marked.seconds)
        self.unconfined.update(marked.unconfined)
        if marked.failed:
            self._fail(marked.learner, marked.failed)
            return
        for change in self.ledger.record(marked, submitted_at(entry)):
            self.stock.note(f"changed: {change} (the work, the tests or the grader are not those of the last time)")
        self._waiting.append(marked)
        self._recorded.add(marked.learner)
        if len(self._waiting) >= _TOGETHER:
            self._write()

    def _write(self) -> None:
        """Write marks into the gradebook, and after them the files, whose stamps say that the marks are there."""
        self.clock.begin()
        self.ledger.keep()
        self.clock.note("gradebook")
        for marked in self._waiting:
            try:
                put_away(self.course, self.templates[0].week, self._with_penalties(marked))
            except OSError as error:
                self._fail(marked.learner, f"{error.filename} cannot be written: {error.strerror}")
        self._waiting.clear()
        self.clock.note("files")

    def _with_penalties(self, marked: Marked) -> Marked:
        """Have the pages say how late the work was and what that costs, which the gradebook has settled by now."""
        known, handed = self.ledger.penalties, self.ledger.handed(marked.learner)
        told = [
            replace(one, page=with_lateness(one.page, handed, known.get((marked.learner, one.name))))
            for one in marked.notebooks
        ]
        return replace(marked, notebooks=tuple(told))

    def _fail(self, learner: str, why: str) -> None:
        why = readable(why[-_LONGEST:], _LONGEST)
        self.stock.note(f"{learner} could not be graded: {why}")
        told = why.strip().splitlines()[-1]
        self.failures[learner] = f"could not be graded ({told}). {self.stock.log_file} says more."


def _require_key(course: Course, week: str) -> None:
    """Stop before anybody is graded where a class's secret and references do not belong together.

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
    names = tuple(exercise for template in templates for exercise in template.marked)
    return ClassResult(week, names, tuple(students))


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
