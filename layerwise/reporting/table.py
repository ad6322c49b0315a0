"""The report as a table for a spreadsheet: a line an exercise; learners are in the table of grades."""

from __future__ import annotations

import csv
import io

from layerwise.reporting.difficulty import Item
from layerwise.reporting.outcome import Report

_HEAD = (
    "exercise", "out_of", "learners", "mean_share", "all", "some", "none", "blank", "took_too_long", "process_ended",
    "goes_with_the_rest", "misconceptions", "unexplained",
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
    table.writerows(_row(item, report) for item in report.items)
    return text.getvalue()


def _row(item: Item, report: Report) -> list[object]:
    reasons = [
        mark.reason for work in report.book.begun for mark in work.result.marks if mark.exercise == item.exercise
    ]
    made = [one for one in report.misconceptions.known if one.exercise == item.exercise]
    return [
        item.exercise,
        item.out_of,
        item.tried,
        f"{item.mean:.4f}",
        item.full,
        item.partial,
        item.nothing,
        item.blank,
        reasons.count("time-out"),
        reasons.count("stopped"),
        "" if item.discrimination is None else f"{item.discrimination:.4f}",
        "; ".join(f"{one.name}: {len(one.learners)}" for one in made),
        len(report.misconceptions.unknown.get(item.exercise, ())),
    ]
