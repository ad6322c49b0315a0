"""The sentences that tell a learner what was not as released, and what was made of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from layerwise.grading.classroom.assembling import SKIPPED
from layerwise.grading.classroom.cells import (
    exercise_of,
    grade_id,
    same_code,
    tags_of,
)
from layerwise.grading.classroom.pieces import Piece
from layerwise.grading.classroom.template import Template, version_of, week_of

_OF_ANSWERS = {
    "deleted": (
        "The answer cell of {} was deleted, and no other cell defines it.",
        "The answer cells of {} were deleted, and no other cells define them.",
    ),
    "renamed": (
        "{} has another name in this notebook. Give it the exercise's name, also where it is called.",
        "{} have other names in this notebook. Give them the exercises' names, also where they are called.",
    ),
    "inside": (
        "{} is defined inside of a class, where no test can call it. Make it a function of its own.",
        "{} are defined inside of a class, where no test can call them. Make them functions of their own.",
    ),
    "elsewhere": (
        "{} was found outside its answer cell, and graded there.",
        "{} were found outside their answer cells, and graded there.",
    ),
    "several": (
        "{} is defined in several cells. The last one in its answer cell was graded.",
        "{} are defined in several cells each. The last ones in their answer cells were graded.",
    ),
}
_OF_MISSING = {"deleted": ("{} is defined nowhere in it.", "{} are defined nowhere in it.")}
_OF_TESTS = {
    "missing": (
        "The test cell of {} was missing and put back.",
        "The test cells of {} were missing and put back.",
    ),
    "repeated": (
        "The test cell of {} was there more than once, and counted once.",
        "The test cells of {} were there more than once, and counted once.",
    ),
    "changed": (
        "The test cell of {} was changed. The course's own tests were used.",
        "The test cells of {} were changed. The course's own tests were used.",
    ),
}


def is_other_version(notebook: Any, template: Template) -> bool:
    """Tell whether a notebook bears the stamp of another release."""
    return version_of(notebook) not in ("", template.version)


def about_notebook(notebook: Any, template: Template) -> Iterator[str]:
    """Say what is unusual about a notebook as a whole: another week, another version, tags that skip cells."""
    if week_of(notebook) not in ("", template.week):
        yield f"This is the notebook of {week_of(notebook)}. It was graded for {template.week}, function by function."
    elif is_other_version(notebook, template):
        yield "This notebook is of another version of the course. It was graded by the names of its functions."
    explore = {template.cells[place].source for place in template.explore_places}
    if any(SKIPPED in tags_of(cell) and cell.source not in explore for cell in notebook.cells):
        yield f"The tag '{SKIPPED}' was taken off: cells are run whatever their tags say."


def is_from_elsewhere(pieces: Sequence[Piece], template: Template) -> bool:
    """Tell whether a notebook has code, and no cell of it descends from an answer or a test of the week."""
    exercises = template.test_places | template.answer_places
    return any(piece.cell_type == "code" for piece in pieces) and exercises.isdisjoint(piece.home for piece in pieces)


def about_tests(found: Sequence[Piece], template: Template) -> Iterator[str]:
    """Say which test cells are missing, there twice or changed.

    Parameters
    ----------
    found : sequence of Piece — those that descend from test cells
    template : Template — the course's side
    """
    names = [exercise_of(grade_id(template.cells[piece.home or 0])) for piece in found]
    changed = {name for name, piece in zip(names, found, strict=True) if not _is_known(piece, template)}
    yield from _sentences(
        _OF_TESTS,
        {
            "missing": [name for name in template.exercises if name not in names],
            "repeated": [name for name in template.exercises if names.count(name) > 1],
            "changed": [name for name in template.exercises if name in changed],
        },
    )


def about_answers(findings: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Say which answers are 'deleted', 'renamed', 'inside' a class, found 'elsewhere', or there 'several' times.

    Parameters
    ----------
    findings : dict of str to sequence of str — the exercises of each kind
    """
    yield from _sentences(_OF_ANSWERS, findings)


def about_elsewhere(findings: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Say of a notebook from elsewhere how it was graded, and what it lacks; see `about_answers`."""
    yield "This notebook was not made from the week's own, so it was graded by the names of its functions."
    yield from _sentences(_OF_MISSING | {kind: _OF_ANSWERS[kind] for kind in ("renamed", "inside")}, findings)


def _is_known(piece: Piece, template: Template) -> bool:
    """Tell whether a test cell is as released, or as in the instructor's version."""
    original = template.cells[piece.home or 0]
    texts = (original.source, template.whole_tests[grade_id(original)])
    return piece.cell_type == "code" and (
        piece.text in texts or any(same_code(_letters(piece.text), _letters(text)) for text in texts)
    )


def _letters(text: str) -> str:
    """Take out what a wrong encoding may have changed on the way: signs outside ASCII, and what stands for them."""
    return re.sub(r"[^\x00-\x7f]|\?", "", text)


def _sentences(forms: Mapping[str, tuple[str, str]], cases: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for kind, (one, more) in forms.items():
        exercises = cases.get(kind, ())
        if exercises:
            yield (one if len(exercises) == 1 else more).format(_listed(exercises))


def _listed(exercises: Iterable[str]) -> str:
    names = [f"`{name}`" for name in exercises]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
