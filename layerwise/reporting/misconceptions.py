"""Count the misconceptions that a class's answers show, and explain each in the course's own words."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import grader_tests
from layerwise.reporting.classbook import Classbook

FOLDER = Path(grader_tests.__file__).parent / "misconceptions"
"""Where the wrong answers stand whose docstrings are the explanations."""


@dataclass(frozen=True)
class Misconception:
    """A mistake that several may make, and who made it.

    Parameters
    ----------
    exercise, name : str — the wrong answer is the function `exercise__name`
    explanation : str — its docstring; '' where there is none to be read
    learners : tuple of str — whose results are those of this wrong answer, sorted
    """

    exercise: str
    name: str
    explanation: str
    learners: tuple[str, ...]


@dataclass(frozen=True)
class Misconceptions:
    """What is wrong in a class, by its cause.

    Parameters
    ----------
    known : tuple of Misconception — the most frequent first
    unknown : dict of str to tuple of str — by exercise, whose answer is wrong in a way that no known mistake explains
    remarks : tuple of str — explanations that are missing
    """

    known: tuple[Misconception, ...]
    unknown: Mapping[str, tuple[str, ...]]
    remarks: tuple[str, ...] = ()


def misconceptions_of(book: Classbook, folder: Path = FOLDER) -> Misconceptions:
    """Count the misconceptions that the tests found, and list the wrong answers that none of them explains.

    Parameters
    ----------
    book : Classbook
    folder : Path — holds the wrong answers as `<week>/<exercise>.py`
    """
    made: dict[tuple[str, str], list[str]] = defaultdict(list)
    unknown: dict[str, list[str]] = defaultdict(list)
    for work in book.begun:
        for mark in work.result.marks:
            found = work.found.get(mark.exercise)
            for name in found.misconceptions if found else ():
                made[mark.exercise, name].append(work.learner)
            wrong = mark.points < mark.out_of and not mark.reason and mark.exercise in work.answers
            if wrong and not (found and found.misconceptions):
                unknown[mark.exercise].append(work.learner)
    texts, remarks = _explanations(folder / book.week, {exercise for exercise, _ in made})
    places = {exercise: place for place, exercise in enumerate(book.exercises)}
    known = [Misconception(*key, texts.get(key, ""), tuple(learners)) for key, learners in made.items()]
    known.sort(key=lambda one: (-len(one.learners), places.get(one.exercise, len(places)), one.name))
    listed = {exercise: tuple(unknown[exercise]) for exercise in book.exercises if exercise in unknown}
    return Misconceptions(tuple(known), listed, tuple(remarks))


def _explanations(folder: Path, exercises: set[str]) -> tuple[dict[tuple[str, str], str], list[str]]:
    """Read the docstrings of the wrong answers to some exercises; nothing is run for it."""
    texts: dict[tuple[str, str], str] = {}
    remarks = []
    for path in sorted(folder.glob("*.py")) if exercises else ():
        try:
            tree = ast.parse(path.read_text(encoding="utf-8"))
        except OSError as error:
            remarks.append(f"{_named(path)} cannot be read ({error.strerror}), so its mistakes are not explained.")
            continue
        except (SyntaxError, ValueError):
            remarks.append(f"{_named(path)} is no Python, so its mistakes are not explained. Mend it.")
            continue
        for node in tree.body:
            if isinstance(node, ast.FunctionDef):
                exercise, _, name = node.name.partition("__")
                texts[exercise, name] = " ".join((ast.get_docstring(node) or "").split())
    unexplained = sorted(exercises - {exercise for exercise, _ in texts})
    where = _named(folder / "*.py")
    remarks += [f"{where} hold no wrong answer to `{one}`, so its mistakes are not explained." for one in unexplained]
    return texts, remarks


def _named(path: Path) -> str:
    """Name a file by its last four parts, which say where it is in any checkout."""
    return "/".join(path.parts[-4:])
