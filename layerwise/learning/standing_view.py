"""Show on a terminal, or in a file, where a learner stands and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from layerwise.course import LESSON, Course, week_number
from layerwise.grading.check import PUBLIC_ONLY
from layerwise.grading.replies import readable
from layerwise.invocation import CALLED
from layerwise.learning.hints import is_question
from layerwise.learning.standing import Standing, State, WeekStanding, next_week
from layerwise.learning.statements import statements

STYLES: dict[State, str] = {"done": "green", "wrong": "red", "started": "yellow", "not begun": "dim"}
"""The colour of each state, which its word says, too; in the order in which they are listed."""


def show_week(found: WeekStanding, course: Course, console: Console | None = None) -> None:
    """Print a week: a line for each exercise, then remarks, the score, and what to do next.

    Parameters
    ----------
    found : WeekStanding
    course : Course
    console : Console — None for the terminal
    """
    console = console or Console(highlight=False)
    table = _table("Exercise", "Points", "State", "")
    for standing in found.standings:
        points = f"{standing.points:g} / {standing.exercise.points}"
        table.add_row(Text(standing.exercise.name), Text(points), _state(standing), Text(standing.says))
    console.print(Text(f"Week: {found.week}"))
    console.print(table)
    for remark in found.remarks:
        console.print(Text(readable(f"· {remark}")))
    console.print(Text(count_sentence(found), style="bold"))
    _show_next(found, course, console)


def show_course(weeks: Sequence[WeekStanding], course: Course, console: Console | None = None) -> None:
    """Print every week: how many of its exercises are done and which are in which state, then what to do next.

    Parameters
    ----------
    weeks : sequence of WeekStanding
    course : Course
    console : Console — None for the terminal
    """
    console = console or Console(highlight=False)
    table = _table("Week", "Points", "Done", "Exercises")
    for week in weeks:
        done = f"{week.done} of {len(week.standings)}"
        table.add_row(Text(week.week), Text(f"{week.score:g} / {week.possible}"), Text(done), _exercises(week))
    console.print(table)
    total, possible = sum(week.score for week in weeks), sum(week.possible for week in weeks)
    if any(PUBLIC_ONLY in week.remarks for week in weeks):
        console.print(Text(f"· {PUBLIC_ONLY}"))
    console.print(Text(f"{total:g} of {possible} points", style="bold"))
    following = next_week(weeks)
    if following is None:
        console.print("Every exercise of the course is done.")
    else:
        _show_next(following, course, console)


def count_sentence(found: WeekStanding) -> str:
    """Say how many exercises are done, and how many points they earn."""
    many = "exercise" if len(found.standings) == 1 else "exercises"
    return f"{found.done} of {len(found.standings)} {many} done, {found.score:g} of {found.possible} points"


def _table(*titles: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=False)
    for title in titles:
        short = title in ("Exercise", "Week", "Points", "Done", "State")
        table.add_column(title, no_wrap=short, overflow="fold", justify="right" if title == "Points" else "left")
    return table


def _state(standing: Standing) -> Text:
    return Text(standing.state, style=STYLES[standing.state])


def _exercises(week: WeekStanding) -> Text:
    """List the exercises by state, a line for each state; a week that was not begun says no more."""
    if week.path is None:
        return Text("not begun", style=STYLES["not begun"])
    lines = []
    for state, style in STYLES.items():
        names = ", ".join(standing.exercise.name for standing in week.standings if standing.state == state)
        if names:
            lines.append(Text.assemble((f"{state}: ", style), names))
    return Text("\n").join(lines)


def _show_next(week: WeekStanding, course: Course, console: Console) -> None:
    """Say which exercise is next, where it stands, and by which commands one goes on."""
    following = week.next
    if following is None:
        return
    number, name = week_number(week.week), following.exercise.name
    statement = statements(course, week.week).get(name)
    where = f" under the heading “{statement.heading.replace('`', '')}”" if statement else ""
    path = week.path.with_name(f"{LESSON}.ipynb") if week.path and following.exercise.in_lesson else week.path
    file = f" in {path}" if path else ""
    which = "" if not week.path else " --lesson" if following.exercise.in_lesson else " --assignment"
    commands = {f"{CALLED} learn {number}{which}": "opens the notebook"} if find_spec("jupyterlab") else {}
    if week.path and following.state in ("wrong", "started") and len(week.standings) > 1:
        commands[f"{CALLED} check {number} {name}"] = "checks this exercise alone"
    if week.path and course.master_files(week.week) and not is_question(course, week.week, name):
        commands[f"{CALLED} hint {number} {name}"] = "gives a first hint"
    console.print(Text(f"Next: {name} of week {number} ({following.state}){where}{file}."), soft_wrap=True)
    for command, does in commands.items():
        console.print(Text(f"  {command:<42} {does}"), soft_wrap=True)
