"""Hints in steps for who learns alone: what to read, what the check says, shapes, the solution's steps, the solution.

How many were shown is kept in `hints.json` beside the learner's notebook; a damaged file counts as none.
"""

from __future__ import annotations

import contextlib
import json
import re
import textwrap
from pathlib import Path

from layerwise.building.master import BEGIN_SOLUTION, END_SOLUTION, read_master
from layerwise.course import Course, CourseError, week_number
from layerwise.invocation import CALLED
from layerwise.learning.standing import week_standing
from layerwise.learning.statements import Statement, statements
from layerwise.learning.workspace import own_notebook

FILE = "hints.json"

_STEP = re.compile(r"^[ \t]*# \d+\. (.+(?:\n[ \t]*# (?!\d+\. ).+)*)", re.MULTILINE)


def hint(course: Course, week: str, exercise: str, *, more: bool = False, solution: bool = False) -> str:
    """Give the hints that were asked for so far, or one more, or after all of them the solution.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    exercise : str — the function's name
    more : bool — whether the next one is wanted
    solution : bool — whether the solution is wanted

    Returns
    -------
    str — paragraphs for a person to read

    Raises
    ------
    CourseError — there is no such exercise, no copy of the week, or no solution in this checkout
    """
    known = course.exercise(week, exercise)
    name, path = known.name, own_notebook(course, week, of_lesson=known.in_lesson)
    if is_question(course, week, name):
        raise CourseError(
            f"`{name}` is a question of the quiz, to which there are no hints. The lesson above it has what it asks; "
            "why an option is right or wrong, the feedback tells."
        )
    text = solution_of(course, week, name)
    standing = week_standing(course, week, [name]).standings[0]
    said = standing.says if standing.state in ("wrong", "started") else ""
    hints = [step for step in _hints(statements(course, week)[name], said, text) if step]
    command = f"{CALLED} hint {week_number(week)} {name}"
    shown = min(_shown(path, name) + more, len(hints)) or 1
    if solution and shown < len(hints):
        left = len(hints) - shown
        return f"The solution comes last, and there are hints before it: {left} more. The next one: {command} --more"
    _remember(path, name, shown)
    parts = [f"Hint {number} of {len(hints)}. {step}" for number, step in enumerate(hints[:shown], 1)]
    if standing.state == "done":
        parts.insert(0, f"Your `{name}` passes its checks already.")
    if solution:
        parts.append(f"The solution:\n\n{text}")
    elif shown < len(hints):
        parts.append(f"The next hint: {command} --more")
    else:
        parts.append(f"That was the last hint. What is left is the solution: {command} --solution")
    return "\n\n".join(parts)


def is_question(course: Course, week: str, name: str) -> bool:
    """Tell whether a name of a week's lesson is that of a question, as the masters say."""
    cells = (cell for master in course.master_files(week) for cell in read_master(master))
    return any(cell.kind == "question" and cell.exercise == name for cell in cells)


def solution_of(course: Course, week: str, exercise: str) -> str:
    """Give the solution of an exercise, without the lines that mark it.

    Raises
    ------
    CourseError — this checkout has no solutions
    """
    for master in course.master_files(week):
        for cell in read_master(master):
            if cell.kind == "answer" and cell.exercise == exercise:
                lines = cell.text.splitlines()
                return "\n".join(line for line in lines if line.strip() not in (BEGIN_SOLUTION, END_SOLUTION))
    raise CourseError(
        "Hints are made from the solutions, which this copy of the course does not hold. The check below the exercise "
        "says what is wrong; for more, ask your instructor."
    )


def steps_of(solution: str) -> list[str]:
    """List the numbered steps that stand as comments in a solution, each as a line."""
    return [re.sub(r"\s*\n[ \t]*# ", " ", step).strip() for step in _STEP.findall(solution)]


def _hints(statement: Statement, said: str, solution: str) -> list[str]:
    """Make the hints in their order; one that has nothing to say is empty."""
    read = f"Read the section “{statement.section}” and “{statement.heading}” again. The point of it:"
    shapes = f"What goes in, and what comes out:\n\n{textwrap.indent(statement.docstring, '    ')}"
    steps = steps_of(solution)
    return [
        f"{read}\n\n{textwrap.indent(statement.point, '    ')}",
        f"What the check says of your answer:\n\n{textwrap.indent(said, '    ')}" if said else "",
        shapes if statement.docstring else "",
        *(f"Step {number} of {len(steps)}: {step}." for number, step in enumerate(steps, 1)),
    ]


def _known(path: Path) -> dict[str, int]:
    """Read how many hints were shown of each exercise; nothing of a file that is missing or damaged."""
    with contextlib.suppress(OSError, ValueError, RecursionError):
        kept = json.loads((path.parent / FILE).read_text(encoding="utf-8"))
        if isinstance(kept, dict):
            return {name: count for name, count in kept.items() if type(count) is int and count > 0}
    return {}


def _shown(path: Path, exercise: str) -> int:
    return _known(path).get(exercise, 0)


def _remember(path: Path, exercise: str, count: int) -> None:
    """Keep how many were shown; where that cannot be written, hints begin anew next time, and no more is lost."""
    unfinished = path.parent / f".{FILE}.unfinished"
    with contextlib.suppress(OSError):
        unfinished.write_text(json.dumps(_known(path) | {exercise: count}, indent=1) + "\n", encoding="utf-8")
        unfinished.replace(path.parent / FILE)
