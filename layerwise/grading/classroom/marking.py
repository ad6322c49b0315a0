"""Mark one learner's work from its files to its marks and pages; no gradebook is touched, nothing is written.

This is what a batch does many times at once, in processes of its own: what goes in and what comes out is plain data.
"""

from __future__ import annotations

import functools
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from layerwise.course import Course
from layerwise.grading.cellprocess import Limits
from layerwise.grading.classroom.cells import grade_id, is_test, needs_a_person, same_code
from layerwise.grading.classroom.clock import Clock
from layerwise.grading.classroom.feedback import feedback_page
from layerwise.grading.classroom.intake import all_handed
from layerwise.grading.classroom.nodes import text_of
from layerwise.grading.classroom.outputs import limit_output, partial_points, settled
from layerwise.grading.classroom.restoring import restore
from layerwise.grading.classroom.runs import run_cells
from layerwise.grading.classroom.survey import Entry
from layerwise.grading.classroom.template import Template, read_templates
from layerwise.grading.confinement.host import confinement, require_whole

NO_RESPONSE = "No response."
"""What nbgrader notes beside an answer that was left as released."""


@dataclass(frozen=True)
class Paper:
    """One learner's work, and how it is to be marked.

    Parameters
    ----------
    entry : Entry — where the work lies
    course : Course
    week : str — folder name of the week
    stamp : dict of str to str — checksums of the work and of the course, kept in what is made of it
    limits : Limits
    render : bool — whether figures become pictures
    by_hand : dict of str to dict — by notebook, the marks and comments that a person gave: the page shows them
    whole : bool — whether every layer of confinement has to hold
    """

    entry: Entry
    course: Course
    week: str
    stamp: Mapping[str, str] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    render: bool = False
    by_hand: Mapping[str, Any] = field(default_factory=dict)
    whole: bool = False


@dataclass(frozen=True)
class MarkedNotebook:
    """What the grader made of one notebook.

    Parameters
    ----------
    name : str — as nbgrader knows it
    text : str — the executed notebook, as it stands in `autograded/`; '' for a lesson that was not handed in
    page : str — the feedback, as HTML; '' likewise
    scores : dict of str to float — by grade id; None where a person has to grade
    comments : dict of str to str — by grade id of the answers; None where there is nothing to note
    """

    name: str
    text: str
    page: str
    scores: dict[str, float | None]
    comments: dict[str, str | None]


@dataclass(frozen=True)
class Marked:
    """What came of marking one learner's work.

    Parameters
    ----------
    learner : str
    notebooks : tuple of MarkedNotebook — none where it failed
    seconds : dict of str to float — how long each part took
    failed : str — why it could not be marked, '' where it was; a fault of the grader's own
    unconfined : dict of str to str — the layers of confinement that did not hold where it was marked, and why
    """

    learner: str
    notebooks: tuple[MarkedNotebook, ...]
    seconds: dict[str, float] = field(default_factory=dict)
    failed: str = ""
    unconfined: dict[str, str] = field(default_factory=dict)


def mark(paper: Paper) -> Marked:
    """Mark one learner's work; whatever happens, there is a result.

    Parameters
    ----------
    paper : Paper

    Returns
    -------
    Marked
    """
    clock = Clock()
    try:
        if paper.whole:
            require_whole(confinement())
        templates = _templates(paper.course, paper.week, paper.stamp.get("course", ""))
        found = all_handed(paper.entry, templates)
        clock.note("read")
        absent = [name for name, notebook in found.items() if notebook is None]
        notebooks = tuple(
            _absent(one) if one.name in absent else _mark_one(paper, one, found[one.name], absent, clock)
            for one in templates
        )
    except Exception:  # noqa: BLE001 - whatever one submission does, the class goes on
        return Marked(paper.entry.learner, (), {}, traceback.format_exc())
    return Marked(paper.entry.learner, notebooks, clock.seconds, unconfined=dict(confinement().refused))


@functools.lru_cache(maxsize=8)
def _templates(course: Course, week: str, _version: str) -> list[Template]:
    """Read a week's notebooks once in a process, and anew when they have changed."""
    return read_templates(course, week)


def _absent(template: Template) -> MarkedNotebook:
    """Mark a lesson that was not handed in, as nbgrader marks a notebook that is not there: nothing is earned by it."""
    return MarkedNotebook(template.name, "", "", dict.fromkeys(template.graded, 0.0), dict.fromkeys(template.commented))


def _mark_one(paper: Paper, template: Template, handed_in: Any, absent: Sequence[str], clock: Clock) -> MarkedNotebook:
    intake = handed_in.metadata["layerwise"]["intake"]
    notebook = restore(handed_in, template, intake["remarks"], intake["state"]).notebook
    clock.note("restore")
    version = paper.stamp.get("course", "")
    run_cells(notebook, template, paper.limits, render=paper.render, course=version, note=clock.note)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            ran = cell.execution_count is not None
            cell.outputs = limit_output(_settled(cell, ran=ran) if is_test(cell) else cell.outputs)
    notebook.metadata["layerwise"] |= {"graded": dict(paper.stamp), "absent": list(absent)}
    named = {grade_id(cell): cell for cell in notebook.cells}
    scores = {name: score(cell, template) for name, cell in named.items() if name in template.graded}
    clock.note("settle")
    page = feedback_page(paper.entry.learner, notebook, template, scores, paper.by_hand.get(template.name, {}))
    clock.note("page")
    text = text_of(notebook)
    clock.note("dump")
    comments = {name: _comment(cell, template) for name, cell in named.items() if name in template.commented}
    return MarkedNotebook(template.name, text, page, scores, comments)


def _settled(cell: Any, *, ran: bool) -> list[Any]:
    return settled(cell.outputs, ran=ran, points=float(cell.metadata.nbgrader.points))


def score(cell: Any, template: Template) -> float | None:
    """Give the points of a graded cell, as nbgrader does of settled outputs; None where a person has to grade.

    Parameters
    ----------
    cell : Node — a test, or an answer or a task that a person grades
    template : Template
    """
    if needs_a_person(cell):
        return 0.0 if _is_as_released(cell, template) else None
    if cell.cell_type != "code":
        return None
    failed = any(output.output_type == "error" for output in cell.outputs)
    return partial_points(cell.outputs) if failed else float(cell.metadata.nbgrader.points)


def _comment(cell: Any, template: Template) -> str | None:
    return NO_RESPONSE if _is_as_released(cell, template) else None


def _is_as_released(cell: Any, template: Template) -> bool:
    place = template.places.get(grade_id(cell))
    return place is not None and same_code(cell.source, template.cells[place].source)
