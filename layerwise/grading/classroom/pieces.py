"""The cells of a submission, each with the released cell that it descends from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from layerwise.grading.classroom.cells import bound_names, grade_id, is_written, same_code
from layerwise.grading.classroom.template import Template


@dataclass(frozen=True)
class Piece:
    """One cell of a submission.

    Parameters
    ----------
    cell_type : str — 'code', 'markdown' or 'raw'
    text : str — what stands in it
    home : int — place of the released cell that it descends from; None for one of the learner's own
    grade_id : str — nbgrader's name that it will bear, '' for none
    counts_for : tuple of str — the exercises whose answer it is
    idle : bool — whether it is left as released and only for playing with, so that it need not run
    attachments : dict — pictures in a prose cell
    bound : frozenset of str — the names that running the cell binds; found out, not given
    """

    cell_type: str
    text: str
    home: int | None = None
    grade_id: str = ""
    counts_for: tuple[str, ...] = ()
    idle: bool = False
    attachments: dict[str, Any] = field(default_factory=dict)

    bound: frozenset[str] = field(init=False, default=frozenset())

    def __post_init__(self) -> None:
        """Find out which names running the cell binds."""
        if self.cell_type == "code" and not self.idle:
            object.__setattr__(self, "bound", bound_names(self.text))


def recognise(notebook: Any, template: Template) -> list[Piece]:
    """Find for each submitted cell the released one: by grade id, else by cell id, else by its text.

    Parameters
    ----------
    notebook : Node — the submission
    template : Template — the course's side
    """

    def home(cell: Any) -> int | None:
        place = template.places.get(grade_id(cell))
        if place is None:
            place = template.place_by_id.get(cell.get("id"))
        return template.place_by_text.get(cell["source"].strip()) if place is None else place

    return [_piece(cell, home(cell), template) for cell in notebook.cells]


def _piece(cell: Any, home: int | None, template: Template) -> Piece:
    text = cell["source"]
    idle = home in template.explore_places and same_code(text, template.cells[home].source)
    return Piece(cell["cell_type"], text, home, idle=idle, attachments=dict(cell.get("attachments") or {}))


def released(template: Template, place: int, grade_id: str = "") -> Piece:
    """Make the piece that stands for a released cell as it was."""
    cell = template.cells[place]
    return Piece(cell.cell_type, cell.source, place, grade_id)


def put_in(pieces: Sequence[Piece], piece: Piece) -> list[Piece]:
    """Put a released piece after the nearest one that comes before it in the release, else at the top."""
    assert piece.home is not None  # noqa: S101 - only released pieces have a place to be put in
    earlier = [other.home for other in pieces if other.home is not None and other.home < piece.home]
    nearest = [i for i, other in enumerate(pieces) if earlier and other.home == max(earlier)]
    return put_after(pieces, nearest[-1] if nearest else -1, piece)


def put_after(pieces: Sequence[Piece], index: int, piece: Piece) -> list[Piece]:
    """Put a piece behind the one at an index; -1 puts it at the top."""
    return [*pieces[: index + 1], piece, *pieces[index + 1 :]]


def answering(pieces: Sequence[Piece], exercise: str, template: Template) -> int | None:
    """Choose the piece that counts as the answer to an exercise.

    Of the learner's cells that define the function, the last one in its answer cell counts: run from top to bottom,
    that is the one in force. If the answer cell (or each copy of it) is still a stub, the last definition anywhere
    else counts, since grading is by name. If there is none, the answer cell counts as it is.

    Returns
    -------
    int — its index; None where neither the function nor its answer cell is there
    """
    place = template.answer_place(exercise)
    own = [i for i, piece in enumerate(pieces) if place is not None and piece.home == place]
    answered = [i for i in own if is_answer_to(pieces[i].text, exercise, template)]
    if answered:
        return answered[-1]
    elsewhere = [
        i
        for i, piece in enumerate(pieces)
        if exercise in piece.bound and i not in own and _defines(piece, exercise, template)
    ]
    return next((pool[-1] for pool in (elsewhere, own) if pool), None)


def has_answer(pieces: Sequence[Piece], exercise: str, template: Template) -> bool:
    """Tell whether the piece that counts as the answer to an exercise is more than what the release has there."""
    chosen = answering(pieces, exercise, template)
    return chosen is not None and is_answer_to(pieces[chosen].text, exercise, template)


def is_answer_to(text: str, exercise: str, template: Template) -> bool:
    """Tell whether an answer cell's text is more than what the release has there."""
    place = template.answer_place(exercise)
    stub = template.cells[place].source if place is not None else ""
    named = exercise in bound_names(stub)  # a quiz's answer binds some other name
    return not same_code(text, stub) and (is_written(text, exercise) or not named)


def _defines(piece: Piece, exercise: str, template: Template) -> bool:
    """Tell whether a cell that binds an exercise's name and is none of its answer cells is more than what was given."""
    if not is_written(piece.text, exercise):
        return False
    return piece.home is None or not same_code(piece.text, template.cells[piece.home].source)
