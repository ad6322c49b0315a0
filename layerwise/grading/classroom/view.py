"""Show a class's marks on a terminal, and tell while grading how far it is; readable without colour."""

from __future__ import annotations

import contextlib
import textwrap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from rich.cells import cell_len
from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from layerwise.grading.classroom.results import ClassResult, Mark, StudentResult
from layerwise.grading.classroom.way import Step

_SIGNS = {
    "blank": ("–", "left blank"),
    "time-out": ("t", "took too long"),
    "stopped": ("s", "ended the Python process"),
    "not run": ("n", "not run"),
    "nothing": ("?", "no notebook"),
    "unreadable": ("?", "notebook cannot be read"),
    "by hand": ("*", "marked by hand"),
    "to read": ("r", "to be read by a person"),
}
_WIDEST_NAME = 20
_LINES = 100  # lines that tell how far it is, where there is no terminal
_SUMS = 14  # columns that the sums take


@contextlib.contextmanager
def progress(console: Console) -> Iterator[Callable[[Step], None]]:
    """Give what to call with each learner that is done: a bar on a terminal, lines in a pipe or a file.

    Parameters
    ----------
    console : Console — where to show it
    """
    if not console.is_terminal:
        yield lambda step: _tell(step, console)
        return
    columns = (BarColumn(), MofNCompleteColumn(), _Rate(), TimeRemainingColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("grading", total=None)

        def show(step: Step) -> None:
            bar.update(task, total=step.of, completed=step.number, description=escape(f"graded {step.learner}"))
            if step.failed:
                bar.console.print(_line(step), markup=False, highlight=False)

        yield show


class _Rate(ProgressColumn):
    """How many are done in a minute."""

    def render(self, task: Task) -> Text:
        """Show the rate, once there is one."""
        return Text(f"{60 * task.speed:.0f} a minute" if task.speed else "")


def _tell(step: Step, console: Console) -> None:
    """Print a line: of each learner in a small class, in a large one of each that failed and of some between."""
    if step.failed or step.number in (1, step.of) or step.number % max(1, step.of // _LINES) == 0:
        console.print(_line(step), markup=False, highlight=False, soft_wrap=True)


def _line(step: Step) -> str:
    return f"{step.number}/{step.of} {step.learner}: {step.failed or f'graded in {step.seconds:.1f} s'}"


def show_class(result: ClassResult, console: Console) -> None:
    """Print a class's marks, what the signs in it mean, and what was unusual.

    A lesson that nobody handed in has no columns.

    Parameters
    ----------
    result : ClassResult
    console : Console — 80 columns are enough
    """
    marked = {mark.exercise for student in result.students for mark in student.marks}
    result = replace(result, exercises=tuple(name for name in result.exercises if name in marked) or result.exercises)
    for table in _tables(result, console.width):
        console.print(table)
    for number, exercise in enumerate(result.exercises, 1):
        console.print(f"  {number:>2} {escape(exercise)}{_average(result, exercise)}", highlight=False)
    used = {mark.reason for student in result.students for mark in student.marks if mark.reason}
    meanings = dict.fromkeys(f"{sign} {meaning}" for reason, (sign, meaning) in _SIGNS.items() if reason in used)
    if meanings:
        console.print(f"\n{escape(' · '.join(meanings))}", highlight=False)
    for line in _remarks(result):
        indent = " " * (len(line) - len(line.lstrip()))
        folded = textwrap.fill(line, console.width, subsequent_indent=indent)
        console.print(folded, markup=False, highlight=False, soft_wrap=True)


def _tables(result: ClassResult, width: int) -> Iterator[Table]:
    """Make one table, or several with some of the exercises each, where a terminal is too narrow for all."""
    shown = {student.learner: {mark.exercise: _sign(mark) for mark in student.marks} for student in result.students}
    widest = max([2, *(len(sign) for marks in shown.values() for sign in marks.values())])
    names = min(_WIDEST_NAME, max([7, *(cell_len(student.learner) for student in result.students)]))
    room = max(1, (width - names - _SUMS) // (widest + 1))
    for first in range(0, len(result.exercises), room):
        yield _table(result, shown, range(first, min(first + room, len(result.exercises))))


def _table(result: ClassResult, shown: Mapping[str, Mapping[str, str]], places: range) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column("learner", max_width=_WIDEST_NAME, overflow="ellipsis", no_wrap=True)
    for place in places:
        table.add_column(str(place + 1), justify="right", no_wrap=True)
    table.add_column("sum", justify="right", no_wrap=True)
    table.add_column("of", justify="right", no_wrap=True)
    for student in result.students:
        lacking = "n" if student.failed else ""  # of a lesson that was not handed in, nothing is counted
        signs = [shown[student.learner].get(result.exercises[place], lacking) for place in places]
        table.add_row(escape(student.learner), *signs, _number(student.points), _number(student.out_of))
    return table


def _sign(mark: Mark) -> str:
    """Give a mark in three or four characters: its points, with a sign for the reason where there is one."""
    sign = _SIGNS.get(mark.reason, ("", ""))[0]
    return sign if sign and not mark.points and mark.reason != "by hand" else _number(mark.points) + sign


def _number(points: float) -> str:
    return f"{points:.2f}".rstrip("0").rstrip(".")


def _average(result: ClassResult, exercise: str) -> str:
    """Say how many have full marks for an exercise."""
    marks = [mark for student in result.students for mark in student.marks if mark.exercise == exercise]
    full = sum(mark.points >= mark.out_of for mark in marks)
    worth = f" ({_number(marks[0].out_of)})" if marks else ""
    return f"{worth}: {full} of {len(marks)} have it"


def _remarks(result: ClassResult) -> Iterator[str]:
    for student in result.students:
        yield from _about(student)
    if result.unchanged:
        yield ""
        yield (
            f"{result.unchanged} of {len(result.students)} had been graded before, and neither their work nor the "
            "tests have changed since. To grade them all the same: --force"
        )
    if result.absent:
        yield ""
        yield f"Nothing for {result.week} from: {', '.join(result.absent)}"
    for remark in result.remarks:
        yield ""
        yield remark


def _about(student: StudentResult) -> Iterator[str]:
    late = f"{_number(student.penalty)} points are taken off for lateness." if student.penalty else ""
    said = [*filter(None, [student.failed, late]), *student.remarks]
    if said:
        yield ""
        yield student.learner
        yield from (f"  {remark}" for remark in said)
