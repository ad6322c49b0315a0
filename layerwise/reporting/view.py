"""Show the heart of a report on a terminal, and tell while it is made how far it is; readable without colour."""

from __future__ import annotations

import contextlib
import textwrap
from collections.abc import Callable, Iterator

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from layerwise.reporting.lessons import Lesson
from layerwise.reporting.outcome import Report

_MOST_NAMES = 5
_MOST_GROUPS = 10


@contextlib.contextmanager
def progress(console: Console) -> Iterator[Callable[[str, int, int], None]]:
    """Give what to call with each step: a bar on a terminal, and silence elsewhere.

    Parameters
    ----------
    console : Console — where to show it
    """
    if not console.is_terminal:
        yield lambda *_: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda what, number, of: bar.update(task, description=what, completed=number, total=of)


def show_report(report: Report, console: Console) -> None:
    """Print what a class made of each exercise, who is stuck, and who is alike.

    Parameters
    ----------
    report : Report
    console : Console — 80 columns are enough
    """
    console.print(_table(report))
    if report.scores:
        scores = report.scores
        console.print(
            f"\n{scores.learners} learners began: mean {scores.mean:.1f}, median {scores.median:.1f} "
            f"of {scores.out_of:g} points",
            highlight=False,
        )
    if report.lesson and report.lesson.handed_in:
        console.print()
        console.print(_table_of_lesson(report.lesson))
    for line in _lines(report):
        folded = textwrap.fill(line, console.width, subsequent_indent="  ")
        console.print(folded, markup=False, highlight=False, soft_wrap=True)


def _table(report: Report) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column("exercise", overflow="ellipsis", no_wrap=True)
    for head in ("of", "share", "all", "blank", "r"):
        table.add_column(head, justify="right", no_wrap=True)
    table.add_column("most frequent mistake", overflow="ellipsis", no_wrap=True)
    for item in report.items:
        made = [one for one in report.misconceptions.known if one.exercise == item.exercise]
        power = "–" if item.discrimination is None else f"{item.discrimination:.2f}"
        table.add_row(
            escape(item.exercise),
            f"{item.out_of:g}",
            f"{100 * item.mean:.0f} %",
            str(item.full),
            str(item.blank),
            power,
            escape(f"{len(made[0].learners)} × {made[0].name}") if made else "",
        )
    table.caption = "share: of the points · r: correlation with the points of the other exercises"
    table.caption_justify = "left"
    return table


def _table_of_lesson(lesson: Lesson) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column("lesson", overflow="ellipsis", no_wrap=True)
    for head in ("share", "all", "blank", "r"):
        table.add_column(head, justify="right", no_wrap=True)
    table.add_column("most frequent mistake", overflow="ellipsis", no_wrap=True)
    made = {one.exercise: f"{len(one.learners)} × {one.name}" for one in reversed(lesson.misconceptions.known)}
    drawn = {one.item.exercise: f"{one.wrong[0].chosen} × {one.wrong[0].letter}" for one in lesson.asked if one.wrong}
    for item in (*lesson.mended, *(one.item for one in lesson.asked)):
        power = "–" if item.discrimination is None else f"{item.discrimination:.2f}"
        cells = f"{100 * item.mean:.0f} %", str(item.full), str(item.blank), power
        table.add_row(escape(item.exercise), *cells, escape((made | drawn).get(item.exercise, "")))
    return table


def _lines(report: Report) -> Iterator[str]:
    yield ""
    for stuck in report.stuck:
        yield f"{stuck.title}: {_listed([report.name(learner) for learner, _ in stuck.learners])}"
    yield from (f"{report.name(work.learner)}: {_damage(report, work.fault)}" for work in report.book.damaged)
    yield from report.misconceptions.remarks
    for essay in report.lesson.essays if report.lesson else ():
        if essay.waiting:
            yield f"To be graded by hand: {essay.name} of {essay.waiting} learners (nbgrader formgrader)"
    groups = report.likeness.groups
    if groups:
        yield ""
        yield f"Groups with answers that are more alike than chance explains: {len(groups)}. A hint, and no verdict:"
    for group in groups[:_MOST_GROUPS]:
        yield f"- {_listed(sorted(map(report.name, group.learners)))} ({group.pairs[0].bits:.0f} bits)"


def _damage(report: Report, fault: str) -> str:
    return "the graded notebook cannot be read, and is left out" if report.anonymous else f"{fault}, and is left out"


def _listed(names: list[str]) -> str:
    more = len(names) - _MOST_NAMES
    return ", ".join(names[:_MOST_NAMES]) + (f" and {more} more" if more > 0 else "")
