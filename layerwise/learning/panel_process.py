"""Grades for a notebook's panel, in a process of its own: tests and right values never get into a learner's kernel.

It is given one JSON object on standard input, and answers with one on standard output.
"""

from __future__ import annotations

import contextlib
import io
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from layerwise.course import Course, CourseError, Exercise
from layerwise.invocation import CALLED

_LONGEST = 180.0  # seconds; the learner's code itself has two minutes in all


def ask(word: str, exercises: Sequence[str], history: Sequence[str], path: Path | None) -> dict[str, Any]:
    """Have a notebook's cells graded by a process that is started for it.

    Parameters
    ----------
    word : str — what a person calls the week
    exercises : names of those that are looked at; none for all
    history : texts of the cells that were run
    path : Path — the notebook's file, None where it is not known

    Returns
    -------
    dict — as `answer` gives it, or {'error': a sentence}
    """
    question = {"week": word, "exercises": list(exercises), "history": list(history), "path": str(path or "")}
    command = [sys.executable, "-P", "-m", "layerwise.learning.panel_process"]
    try:
        done = subprocess.run(
            command, input=json.dumps(question), capture_output=True, text=True, timeout=_LONGEST, check=False
        )
        told: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        return {"error": f"The checks were stopped after {_LONGEST:.0f} seconds. Check one exercise at a time."}
    except (OSError, ValueError):
        return {"error": f"The process that checks did not answer. In a terminal, `{CALLED} check` says why."}
    return told


def answer(question: dict[str, Any], course: Course) -> dict[str, Any]:
    """Grade what a kernel sent.

    Parameters
    ----------
    question : dict — as `ask` makes it
    course : Course

    Returns
    -------
    dict — 'week', 'standings' (a list of lists: name, points, points earned, state, sentences) and 'remarks'

    Raises
    ------
    CourseError — there is no such week or exercise, or the course is not complete
    """
    from layerwise.learning.kernel_cells import kernel_cells  # noqa: PLC0415 - the kernel needs none of this
    from layerwise.learning.own_network import with_own_network  # noqa: PLC0415
    from layerwise.learning.standing import stand  # noqa: PLC0415

    week = course.week(question["week"])
    path = Path(question["path"]) if question["path"] else None
    cells = kernel_cells(course, week, question["history"], path)
    texts = with_own_network(cells.texts, path.resolve().parent if path else None)
    found = stand(texts, week, course, question["exercises"])
    standings = [[s.exercise.name, s.exercise.points, s.points, s.state, s.says] for s in found.standings]
    return {"week": week, "standings": standings, "remarks": [*cells.remarks, *found.remarks]}


def standings_of(told: dict[str, Any]) -> list[tuple[Exercise, float, str, str]]:
    """Give of each exercise what it earns, its state and what is said of it, from what the process told."""
    return [(Exercise(told["week"], name, points), *rest) for name, points, *rest in told["standings"]]


def main() -> None:
    """Answer the question on standard input."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):  # what a check prints is no part of the answer
            told = answer(json.load(sys.stdin), Course())
    except CourseError as error:
        told = {"error": str(error)}
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main()
