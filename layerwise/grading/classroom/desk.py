"""Where papers go out to be marked, and where what comes back is written down by one alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace

from layerwise.course import Course
from layerwise.grading.cellprocess import Limits
from layerwise.grading.classroom.batch import mark_all
from layerwise.grading.classroom.clock import Clock
from layerwise.grading.classroom.feedback import with_lateness
from layerwise.grading.classroom.ledger import Ledger
from layerwise.grading.classroom.marking import Marked, Paper
from layerwise.grading.classroom.punctuality import listed
from layerwise.grading.classroom.shelves import is_up_to_date, page_path, put_away, write_whole
from layerwise.grading.classroom.stamps import checksum_of_course, checksum_of_work, submitted_at
from layerwise.grading.classroom.stock import Stock
from layerwise.grading.classroom.survey import Entry
from layerwise.grading.classroom.template import Template
from layerwise.grading.classroom.way import Step, Way
from layerwise.grading.replies import readable

_TOGETHER = 20  # learners whose marks are written at once
_LONGEST = 10_000  # characters of why a learner could not be graded
_PATIENCE = 12  # time limits of a cell that a whole notebook may take


@dataclass
class Desk:
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
