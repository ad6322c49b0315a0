"""The difficulty dial: how much of an exercise its release gives away.

One master makes three releases. `standard` has the statement and an empty function. `guided` has the solution's own
numbered steps in the function, with blanks where the solution computes. `challenge` leaves out what a master marks as
a hint, and shows calls with their results instead. Solutions, tests and cell ids are the same in all three.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal, get_args

from layerwise.building.blanks import blanked
from layerwise.building.master import BEGIN_HINT, BEGIN_SOLUTION, END_HINT, END_SOLUTION, Cell
from layerwise.course import CourseError

Level = Literal["guided", "standard", "challenge"]
LEVELS: tuple[Level, ...] = get_args(Level)
USUAL: Level = "standard"

STEP = re.compile(r"\s*# (\d+)\. \S")
"""A step of a solution: a comment that stands alone in its line and begins with its number."""

_STUB = ("# YOUR CODE HERE: fill in every ... below, then take out the next line", "raise NotImplementedError()")


def level_named(word: str) -> Level:
    """Give the level of this name.

    Raises
    ------
    CourseError — there is none; the message lists those there are
    """
    for level in LEVELS:
        if word == level:
            return level
    raise CourseError(f"There is no level called '{word}'. The levels are: {', '.join(LEVELS)}.")


def at_level(cells: Sequence[Cell], level: Level, where: str, examples: Mapping[str, str]) -> list[Cell]:
    """Give the cells of a master as a level has them.

    Parameters
    ----------
    cells : sequence of Cell
    level : str — 'guided', 'standard' or 'challenge'
    where : str — the master, for messages
    examples : dict of str to str — for 'challenge', by exercise: calls with their results, as Markdown

    Returns
    -------
    list of Cell

    Raises
    ------
    CourseError — 'guided': a solution has no steps, or what cannot be blanked; 'challenge': a statement is missing
    """
    if level == "guided":
        for cell in cells:
            if cell.kind == "answer":
                guided_stub(cell.text, f"{where}, the answer '{cell.exercise}'")  # stops here, with the exercise's name
    if level == "challenge":
        return _challenge(cells, where, examples)
    return list(cells)


def guided_stub(text: str, where: str = "the cell") -> str:
    """Turn an answer cell with its solution into what a learner of the level `guided` gets.

    It stops with the NotImplementedError of every other unwritten answer, until the learner takes that line out.

    Parameters
    ----------
    text : str — the cell, with the marks of its solution
    where : str — which cell it is, for messages

    Returns
    -------
    str — for each solution its steps, and its statements with `...` where they compute something

    Raises
    ------
    CourseError — there are no steps, they are not numbered from 1, one stands outside, or a statement has no blank
    """
    lines: list[str] = []
    solution: list[str] = []
    steps: list[int] = []
    inside = False
    for line in text.split("\n"):
        step = STEP.match(line)
        if step and not inside:
            raise CourseError(
                f"{where} has the step '{line.strip()}' outside of its solution. Put it between '{BEGIN_SOLUTION}' "
                f"and '{END_SOLUTION}', or write the comment without a number."
            )
        steps += [int(step[1])] if step else []
        if line.strip() == BEGIN_SOLUTION:
            inside, solution = True, []
            lines += [line[: len(line) - len(line.lstrip())] + stub for stub in _STUB]
        elif line.strip() == END_SOLUTION:
            inside = False
            lines += blanked(solution, STEP, where)
        else:
            (solution if inside else lines).append(line)
    if not steps or steps != list(range(1, len(steps) + 1)):
        raise CourseError(
            f"{where} has the steps {', '.join(map(str, steps)) or 'none'} in its solution, and they should be "
            "numbered from 1. Say in comments such as '# 1. The mean of each column' what is done, one after the other."
        )
    return "\n".join(lines)


def without_hints(marked: str) -> str:
    """Take the hints out of a prose cell.

    Parameters
    ----------
    marked : str — its text, with the marks of hints, each of which ends at its end mark or with the cell
    """
    kept, hint = [], False
    for line in marked.split("\n"):
        if line.strip() in (BEGIN_HINT, END_HINT):
            hint = line.strip() == BEGIN_HINT
        elif not hint:
            kept.append(line)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def _challenge(cells: Sequence[Cell], where: str, examples: Mapping[str, str]) -> list[Cell]:
    """Leave hints out, cells of nothing else with them, and put examples below each statement."""
    bare = [replace(cell, text=without_hints(cell.marked)) if cell.marked else cell for cell in cells]
    kept = [cell for cell in bare if cell.text]
    for exercise in [cell.exercise for cell in kept if cell.kind == "answer"]:
        place = _statement(kept, exercise)
        if place is None:
            raise CourseError(
                f"{where} has no statement of '{exercise}': a prose cell above its answer with the heading "
                f"'### Exercise: `{exercise}`'. Write it, or take the hint mark from the heading."
            )
        text = f"{kept[place].text}\n\n{examples[exercise]}"
        kept[place] = replace(kept[place], text=text)
    return kept


def _statement(cells: Sequence[Cell], exercise: str) -> int | None:
    """Find the cell in which an exercise is stated, by its heading."""
    heading = re.compile(rf"^### Exercise\b.*`{exercise}`", re.MULTILINE)
    return next((i for i, cell in enumerate(cells) if cell.kind == "prose" and heading.search(cell.text)), None)
