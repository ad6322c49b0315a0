"""What collecting came to, as a table on the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from layerwise.course import Course
from layerwise.gathering.collecting import Collected
from layerwise.grading.replies import readable


def show_collected(result: Collected, course: Course, console: Console) -> None:
    """Print what went where, what was left and why, and who handed in nothing.

    Parameters
    ----------
    result : Collected
    course : Course
    console : Console
    """
    table = Table("file", "learner", "went to", "remark")
    for line in result.lines:
        went = line.target.relative_to(course.root).as_posix() if line.target else "(left)"
        table.add_row(
            *(Text(readable(words), overflow="fold") for words in (line.file, line.learner, went, line.remark))
        )
    console.print(table)
    taken = sum(line.target is not None for line in result.lines)
    before = sum(line.is_there for line in result.lines) - taken
    there = f", and {before} had been before" if before else ""
    console.print(f"{taken} of {len(result.lines)} files were collected{there}.")
    for remark in result.remarks:
        console.print(remark, soft_wrap=True, markup=False, highlight=False)
    if result.absent:
        names = ", ".join(f"{person.id} ({person.name})" if person.name else person.id for person in result.absent)
        console.print(f"In the roster, and without work for these weeks: {names}.", soft_wrap=True, markup=False)
