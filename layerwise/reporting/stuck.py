"""Who is stuck, and on what: lists that a tutor can go through, the most urgent first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from layerwise.reporting.classbook import Classbook, Work


@dataclass(frozen=True)
class Stuck:
    """Learners who are stuck in the same way.

    Parameters
    ----------
    title : str — in which way
    advice : str — what a tutor can do
    learners : tuple of (str, str) — each with the exercises that it is about, '' where it is about all
    """

    title: str
    advice: str
    learners: tuple[tuple[str, str], ...]


def stuck_in(book: Classbook) -> tuple[Stuck, ...]:
    """List who is stuck; a list that would be empty is left out.

    A learner stands in one list of those about the whole submission, and in any of those about single exercises.
    """
    lists = (
        Stuck(
            "Nothing handed in",
            "Ask whether they have the notebook, and whether they are still in the course.",
            tuple((learner, "") for learner in book.absent),
        ),
        Stuck(
            "Handed in, and not graded yet",
            "Grade the week again: their work came later, or grading could not get through it.",
            tuple((learner, "") for learner in book.waiting),
        ),
        Stuck(
            "No notebook that can be read",
            "Ask for the file once more, saved anew in JupyterLab.",
            _whole(book, lambda work: work.state in ("unreadable", "nothing")),
        ),
        Stuck(
            "Handed in as released",
            "Not one answer is begun. Ask where they got stuck; it may be before the first exercise.",
            _whole(book, lambda work: not work.state and not work.fault and not work.is_begun),
        ),
        Stuck(
            "The Python process ended",
            "Look for `exit`, `os._exit`, endless recursion, or an array that fills the memory.",
            tuple(_single(book, "stopped")),
        ),
        Stuck(
            "Took too long",
            "Look for a loop that never ends, or a Python loop where numpy could work on the whole array.",
            tuple(_single(book, "time-out")),
        ),
        Stuck(
            "Not run",
            "An earlier cell had used up the time or ended the process: begin there.",
            tuple(_single(book, "not run")),
        ),
        Stuck(
            "Some exercises left blank",
            "Those with the most blanks come first.",
            tuple(sorted(_single(book, "blank"), key=lambda one: -one[1].count(","))),
        ),
    )
    return tuple(one for one in lists if one.learners)


def _whole(book: Classbook, belongs: Callable[[Work], bool]) -> tuple[tuple[str, str], ...]:
    return tuple((work.learner, "") for work in book.works if belongs(work))


def _single(book: Classbook, reason: str) -> Iterator[tuple[str, str]]:
    """List the exercises that each learner has no points for, for one reason."""
    for work in book.begun:
        exercises = [mark.exercise for mark in work.result.marks if mark.reason == reason]
        if exercises:
            yield work.learner, ", ".join(exercises)
