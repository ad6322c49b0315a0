"""The class report, from what grading left to a page, a table and what a terminal shows."""

from __future__ import annotations

from pathlib import Path

from layerwise.course import Course, CourseError
from layerwise.grading.classroom.clock import Clock
from layerwise.grading.classroom.shelves import write_whole
from layerwise.reporting.charts import scores_of
from layerwise.reporting.classbook import Listen, read_classbooks
from layerwise.reporting.difficulty import items_of
from layerwise.reporting.lessons import lesson_of
from layerwise.reporting.likeness import likeness_of
from layerwise.reporting.misconceptions import misconceptions_of
from layerwise.reporting.naming import by_name, by_word
from layerwise.reporting.outcome import Report
from layerwise.reporting.page import report_page
from layerwise.reporting.stuck import stuck_in
from layerwise.reporting.table import table_text


def make_report(
    course: Course, week: str, page: Path, table: Path, *, anonymous: bool = False, listen: Listen = lambda *_: None
) -> Report:
    """Report on a class's work for a week; nothing is graded, and nothing that grading left is changed.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    page, table : Path — the HTML and the CSV file to write
    anonymous : bool — whether learners are called by words, and what they wrote is shown without a trace of them
    listen : callable — is told how far it is

    Raises
    ------
    CourseError — nothing is graded, or a file cannot be written
    """
    clock = Clock()
    book, lessonbook = read_classbooks(course, week, listen)
    clock.note("reading")
    everybody = [*(work.learner for work in book.works), *book.absent, *book.waiting]
    name = by_word(everybody, course.root / "build" / "report_key") if anonymous else by_name
    points = [work.result.points for work in book.begun]
    scores = scores_of(points, max((work.result.out_of for work in book.works), default=0.0))
    sums = items_of(book), misconceptions_of(book), stuck_in(book)
    lesson = lesson_of(lessonbook)
    clock.note("sums")
    likeness = likeness_of(book, listen)
    clock.note("comparing")
    report = Report(book, name, scores, *sums, likeness, lesson, anonymous, clock.seconds)
    _write(page, report_page(report))
    _write(table, table_text(report))
    clock.note("page")
    return report


def _write(path: Path, text: str) -> None:
    try:
        write_whole(path, text)
    except OSError as error:
        raise CourseError(f"{path} cannot be written ({error.strerror}). Is its folder yours?") from error
