"""Show on a terminal, or in a file, what came of checking a notebook."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from layerwise.checks.credit import points_for, told_split
from layerwise.checks.exam import Report
from layerwise.course import Exercise
from layerwise.grading.check import CheckResult, sentences_of
from layerwise.grading.replies import readable


def show_check(result: CheckResult, console: Console | None = None) -> None:
    """Print a result: a line for each exercise, then remarks, then the score.

    Parameters
    ----------
    result : CheckResult
    console : Console — None for the terminal
    """
    console = console or Console(highlight=False)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=False)
    table.add_column("Exercise", no_wrap=True, overflow="fold")
    table.add_column("Points", justify="right")
    table.add_column("Result")
    table.add_column("", overflow="fold")
    for exercise, report in result.results:
        table.add_row(*_row(exercise, report))
    console.print(Text(f"Week: {result.week}"))
    console.print(table)
    for remark in result.remarks:
        console.print(Text(readable(f"· {remark}")))
    console.print(Text(f"Score {result.score:g} of {result.possible}", style="bold"))


def _row(exercise: Exercise, report: Report) -> tuple[Text, Text, Text, Text]:
    earned = points_for(report.share, exercise.points)
    verdict = Text("passed", style="green") if report.passed else Text(_verdict(report), style="red")
    told = report.again, sentences_of(report), told_split(report.parts, exercise.points)
    said = "\n".join(filter(None, told))
    return Text(exercise.name), Text(f"{earned:g} / {exercise.points}"), verdict, Text(said)


def _verdict(report: Report) -> str:
    if report.share:
        return "in part"
    kinds = {"missing": "missing", "NotImplementedError": "not written"}
    return kinds.get(report.faults[0].kind, "not yet")
