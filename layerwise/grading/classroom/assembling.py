"""Put restored pieces together as a notebook that says, in its metadata, how it is to be run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from layerwise.grading.classroom.cells import EXPLORE, defines_namesake, is_test
from layerwise.grading.classroom.nodes import FORMAT, FORMAT_MINOR, Node, nodes
from layerwise.grading.classroom.pieces import Piece, is_answer_to
from layerwise.grading.classroom.template import Template

SKIPPED = "skip-execution"
"""The tag by which stock nbclient leaves a cell alone."""


def assemble(pieces: Sequence[Piece], template: Template, remarks: Sequence[str], state: str) -> Any:
    """Make the notebook.

    Parameters
    ----------
    pieces : sequence of Piece
    template : Template — the course's side
    remarks : sequence of str — shown in a cell at the top, and kept in the metadata
    state : str — 'nothing' or 'unreadable' where a blank notebook stands in for the submission

    Returns
    -------
    Node — format 4.5
    """
    cells = [_cell(piece, number, template) for number, piece in enumerate(pieces, 1)]
    for number in _overtaken(pieces):
        cells[number].metadata["layerwise"] = Node(again=True)
    if remarks:
        cells.insert(0, _remarks_cell(remarks))
    stamp = {
        "blank": [name for name in template.exercises if not _is_answered(pieces, name, template)],
        "imports": template.imports,
        "remarks": list(remarks),
        "state": state,
        "version": template.version,
        "week": template.week,
    }
    metadata = {"kernelspec": dict(template.release.metadata.get("kernelspec", {})), "layerwise": stamp}
    return Node(cells=cells, metadata=nodes(metadata), nbformat=FORMAT, nbformat_minor=FORMAT_MINOR)


def _cell(piece: Piece, number: int, template: Template) -> Any:
    cell = _new_cell(piece.cell_type, piece.text, piece.grade_id or f"cell-{number}")
    if piece.grade_id:
        cell.metadata = Node(template.cells[template.places[piece.grade_id]].metadata)
        cell.metadata.pop("tags", None)
    if piece.idle:
        cell.metadata["tags"] = [EXPLORE, SKIPPED]
    if piece.attachments and piece.cell_type != "code":
        cell["attachments"] = nodes(piece.attachments)
    return cell


def _remarks_cell(remarks: Sequence[str]) -> Any:
    listed = "\n".join(f"- {remark}" for remark in remarks)
    return _new_cell("markdown", f"**About this submission**\n\n{listed}", "remarks")


def _new_cell(kind: str, text: str, name: str) -> Node:
    cell = Node(cell_type=kind, id=name, metadata=Node(), source=text)
    if kind == "code":
        cell.update(execution_count=None, outputs=[])
    return cell


def _overtaken(pieces: Sequence[Piece]) -> list[int]:
    """List the answers to run once more before the tests: all, if any one's name is bound again further down."""
    answers = [i for i, piece in enumerate(pieces) if piece.counts_for]
    last = {name: i for i, piece in enumerate(pieces) for name in piece.bound}
    return answers if any(last.get(name, i) > i for i in answers for name in pieces[i].counts_for) else []


def _is_answered(pieces: Sequence[Piece], exercise: str, template: Template) -> bool:
    own = [piece.text for piece in pieces if exercise in piece.counts_for]
    return any(is_answer_to(text, exercise, template) or defines_namesake(text, exercise) for text in own)


@dataclass(frozen=True)
class Plan:
    """In which order the cells of an assembled notebook are run.

    Parameters
    ----------
    own : list of int — the learner's and the given cells, from top to bottom
    again : list of int — answers whose names were bound anew further down, to be run once more
    tests : list of int — the course's tests, after all else, so that the order of cells costs nothing
    imports : str — the course's imports, run again before the tests
    """

    own: list[int]
    again: list[int]
    tests: list[int]
    imports: str


def plan(notebook: Any) -> Plan:
    """Say in which order an assembled notebook is run.

    Tests stand beside the answers so that a person reads them together, but they are run last: what a learner defines
    further down (a helper, an import, an earlier exercise in a moved cell) is then there.
    """
    code = [i for i, cell in enumerate(notebook.cells) if cell.cell_type == "code"]
    tests = [i for i in code if is_test(notebook.cells[i])]
    own = [i for i in code if i not in tests and SKIPPED not in notebook.cells[i].metadata.get("tags", [])]
    again = [i for i in own if notebook.cells[i].metadata.get("layerwise", {}).get("again")]
    return Plan(own, again, tests, notebook.metadata.get("layerwise", {}).get("imports", ""))
