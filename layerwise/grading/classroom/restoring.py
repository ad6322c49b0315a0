"""Make a submission whole again, whatever happened to its cells, without touching what the learner wrote.

Grading is by name: what counts is the function, not the cell it was written in. So tests come from the course, in
place of whatever the submission calls a test; each stands after the cell that answers it; copies, changed metadata,
tags, other cell types and deleted cells cost nothing. Every step is a function from pieces to pieces.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from layerwise.grading.classroom.assembling import assemble
from layerwise.grading.classroom.cells import (
    bound_names,
    defines_namesake,
    exercise_of,
    grade_id,
    is_answer,
    is_in_class,
    is_test,
    is_written,
    parses,
    same_code,
)
from layerwise.grading.classroom.pieces import Piece, answering, put_after, put_in, recognise, released
from layerwise.grading.classroom.remarks import (
    about_answers,
    about_elsewhere,
    about_notebook,
    about_tests,
    is_from_elsewhere,
    is_other_version,
)
from layerwise.grading.classroom.template import Template
from layerwise.grading.replies import readable
from layerwise.grading.script import MOST

_CLAIMED = ("grade", "solution", "locked", "task")
_MOST_REMARKS, _LONGEST = 50, 500  # remarks, and characters of one: they may quote what a learner wrote


@dataclass(frozen=True)
class Restored:
    """A submission made whole.

    Parameters
    ----------
    notebook : Node — ready to be run, its `layerwise` metadata filled in
    remarks : tuple of str — a sentence for each thing that was not as released, for the learner to read
    """

    notebook: Any
    remarks: tuple[str, ...]


def restore(notebook: Any, template: Template, remarks: Sequence[str] = (), state: str = "") -> Restored:
    """Make a submission whole.

    Parameters
    ----------
    notebook : Node — the submission, format 4
    template : Template — the course's side of it
    remarks : sequence of str — what is already known about it; these come first
    state : str — 'nothing' or 'unreadable' where a blank notebook stands in for the submission

    Returns
    -------
    Restored
    """
    said = [*remarks, *about_notebook(notebook, template)]
    findings: dict[str, list[str]] = defaultdict(list)
    pieces = recognise(notebook, template)
    from_elsewhere = is_from_elsewhere(pieces, template)
    if not from_elsewhere and not is_other_version(notebook, template):
        said += about_tests([piece for piece in pieces if piece.home in template.test_places], template)
    pieces = _without_tests(pieces, template)
    pieces = _as_code(pieces, template, said)
    pieces = _with_given(pieces, template, [] if from_elsewhere else said)
    pieces = _with_locked(pieces, template)
    for exercise in template.exercises:
        pieces = _with_answer(pieces, exercise, template, findings, from_elsewhere=from_elsewhere)
    pieces = _with_tests(pieces, template)
    said += about_elsewhere(findings) if from_elsewhere else about_answers(findings)
    told = tuple(" ".join(readable(sentence, _LONGEST).split()) for sentence in said[:_MOST_REMARKS])
    return Restored(assemble(pieces, template, told, state), told)


def _without_tests(pieces: list[Piece], template: Template) -> list[Piece]:
    """Take the submission's own test cells out; one that somebody wrote an answer into stays, as a plain cell."""
    tests = template.test_places
    return [
        replace(piece, home=None) if piece.home in tests else piece
        for piece in pieces
        if piece.home not in tests or _answers(piece, template)
    ]


def _answers(piece: Piece, template: Template) -> bool:
    """Tell whether a cell binds the name of an exercise, as no test does."""
    return piece.cell_type == "code" and not bound_names(piece.text).isdisjoint(template.exercises)


def _as_code(pieces: list[Piece], template: Template, said: list[str]) -> list[Piece]:
    """Read answer cells as code whose type was changed, if what they hold is code."""
    mended, room = [], MOST
    for piece in pieces:
        is_other = piece.cell_type != "code" and piece.home in template.answer_places
        room -= len(piece.text) if is_other else 0
        if is_other and room > 0 and parses(piece.text):
            exercise = exercise_of(grade_id(template.cells[piece.home or 0]))
            said.append(f"The answer cell of `{exercise}` was of the type {piece.cell_type}. It was read as code.")
            mended.append(replace(piece, cell_type="code"))
        else:
            mended.append(piece)
    return mended


def _with_given(pieces: list[Piece], template: Template, said: list[str]) -> list[Piece]:
    """Put given code back that others may need: where its cell is gone, or is no Python any more."""
    for place, cell in enumerate(template.cells):
        if template.provides(place) and not any(p.home == place and _provides(p, cell.source) for p in pieces):
            pieces = put_in(pieces, released(template, place))
            first = cell.source.strip().splitlines()[0]
            said.append(f"A given cell was missing or broken and was put back. It begins with `{first}`.")
    return pieces


def _provides(piece: Piece, text: str) -> bool:
    """Tell whether a piece is running code that binds some name that the given text binds."""
    return (
        piece.cell_type == "code" and parses(piece.text) and not bound_names(piece.text).isdisjoint(bound_names(text))
    )


def _with_locked(pieces: list[Piece], template: Template) -> list[Piece]:
    """Give locked cells their text, and cells that a person grades their name, one of each."""
    for name, place in template.places.items():
        cell = template.cells[place]
        if is_test(cell) or is_answer(cell) or not any(cell.metadata.nbgrader.get(flag) for flag in _CLAIMED):
            continue
        copies = [i for i, piece in enumerate(pieces) if piece.home == place]
        whole = released(template, place, name)
        if not copies:
            pieces = put_in(pieces, whole)
            continue
        kept = ([i for i in copies if pieces[i].text != cell.source] or copies)[-1]
        here = replace(whole, text=pieces[kept].text) if cell.metadata.nbgrader.get("solution") else whole
        pieces = [here if i == kept else p for i, p in enumerate(pieces) if i == kept or i not in copies]
    return pieces


def _with_answer(
    pieces: list[Piece], exercise: str, template: Template, findings: dict[str, list[str]], *, from_elsewhere: bool
) -> list[Piece]:
    """Mark the cell that answers an exercise, and make sure that there is one of its grade id."""
    name, place = f"answer-{exercise}", template.answer_place(exercise)
    chosen = answering(pieces, exercise, template)
    if chosen is None:
        if place is None:
            return pieces
        namesakes = [i for i, p in enumerate(pieces) if p.cell_type == "code" and defines_namesake(p.text, exercise)]
        inside = any(p.cell_type == "code" and is_in_class(p.text, exercise) for p in pieces)
        findings["renamed" if namesakes else "inside" if inside else "deleted"].append(exercise)
        if not namesakes:
            blank = replace(released(template, place, name), counts_for=(exercise,))
            return _behind_earlier(pieces, blank, template) if from_elsewhere else put_in(pieces, blank)
        chosen = namesakes[-1]
    if exercise in findings["renamed"]:
        pass  # it counts, and earns nothing but the sentence that says which name it has to have
    elif place is not None and pieces[chosen].home != place:
        findings["elsewhere"].append(exercise)
    elif sum(exercise in piece.bound and is_written(piece.text, exercise) for piece in pieces) > 1:
        findings["several"].append(exercise)
    piece = pieces[chosen]
    marked = replace(
        piece, counts_for=(*piece.counts_for, exercise), grade_id=piece.grade_id or (name if place is not None else "")
    )
    pieces = [*pieces[:chosen], marked, *pieces[chosen + 1 :]]
    if place is None or marked.grade_id == name:
        return _without_stubs(pieces, chosen, place, template)
    note = Piece("code", f"# `{exercise}` was found in the cell of `{exercise_of(marked.grade_id)}`.", place, name)
    return _without_stubs(put_after(pieces, chosen, note), chosen, place, template)


def _behind_earlier(pieces: list[Piece], blank: Piece, template: Template) -> list[Piece]:
    """Put an answer cell behind the answers to earlier exercises, where no cell has a place of the release."""
    before = template.exercises[: template.exercises.index(blank.counts_for[0])]
    answers = [i for i, piece in enumerate(pieces) if not {*before}.isdisjoint(piece.counts_for)]
    return put_after(pieces, max(answers), blank) if answers else put_in(pieces, blank)


def _without_stubs(pieces: list[Piece], chosen: int, place: int | None, template: Template) -> list[Piece]:
    """Drop answer cells left as released where another cell answers: run later, they would take its name away."""
    return [
        piece
        for i, piece in enumerate(pieces)
        if i == chosen
        or piece.grade_id
        or place is None
        or piece.home != place
        or not same_code(piece.text, template.cells[place].source)
    ]


def _with_tests(pieces: list[Piece], template: Template) -> list[Piece]:
    """Put the course's tests in, each after the cell that answers it."""
    for name, text in template.whole_tests.items():
        exercise = exercise_of(name)
        after = [i for i, p in enumerate(pieces) if exercise in p.counts_for or p.grade_id == f"answer-{exercise}"]
        test = Piece("code", text, template.places[name], name)
        pieces = put_after(pieces, after[-1], test) if after else put_in(pieces, test)
    return pieces
