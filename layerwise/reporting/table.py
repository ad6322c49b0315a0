"""The report as a table for a spreadsheet: a line for each exercise, question and essay; it names no learner."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from layerwise.reporting.difficulty import Item, reasons_in
from layerwise.reporting.lessons import Lesson
from layerwise.reporting.misconceptions import Misconceptions
from layerwise.reporting.outcome import Report

_HEAD = (
    "exercise", "out_of", "learners", "mean_share", "all", "some", "none", "blank", "took_too_long", "process_ended",
    "goes_with_the_rest", "misconceptions", "unexplained", "wrong_options", "to_read",
)  # fmt: skip


def table_text(report: Report) -> str:
    """Write the report as CSV.

    Parameters
    ----------
    report : Report
    """
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(_HEAD)
    reasons = reasons_in(report.book.begun)
    table.writerows(_row(item, report.misconceptions, reasons) for item in report.items)
    table.writerows(_rows_of_lesson(report.lesson) if report.lesson else ())
    return text.getvalue()


def _row(item: Item, found: Misconceptions, reasons: Mapping[tuple[str, str], int]) -> list[object]:
    made = [one for one in found.known if one.exercise == item.exercise]
    return [
        item.exercise,
        item.out_of,
        item.tried,
        f"{item.mean:.4f}",
        item.full,
        item.partial,
        item.nothing,
        item.blank,
        reasons.get((item.exercise, "time-out"), 0),
        reasons.get((item.exercise, "stopped"), 0),
        "" if item.discrimination is None else f"{item.discrimination:.4f}",
        "; ".join(f"{one.name}: {len(one.learners)}" for one in made),
        len(found.unknown.get(item.exercise, ())),
        "",
        "",
    ]


def _rows_of_lesson(lesson: Lesson) -> Iterator[list[object]]:
    """Give the lines of the functions to mend, of the questions with what was chosen, and of the essays."""
    for item in lesson.mended:
        yield _row(item, lesson.misconceptions, lesson.reasons)
    for one in lesson.asked:
        chosen = "; ".join(f"{option.letter}: {option.chosen}" for option in one.wrong)
        yield [*_row(one.item, lesson.misconceptions, lesson.reasons)[:-2], chosen, ""]
    for essay in lesson.essays:
        tried = essay.waiting + essay.marked + essay.blank
        yield [essay.name, "", tried, *[""] * 4, essay.blank, *[""] * 6, essay.waiting]
