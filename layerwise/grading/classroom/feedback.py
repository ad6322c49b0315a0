"""The page that a learner gets back: the score, a line an exercise, what went wrong and why, and the own code.

One file that needs nothing else: no script, no font and no formula from anywhere. It holds neither a hidden test nor a
right value: of a test's cell only the sentences come here that were written for learners.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment
from jinja2 import Template as Page
from markupsafe import Markup

from layerwise.grading.classroom.cells import exercise_of, grade_id, needs_a_person
from layerwise.grading.classroom.colouring import coloured
from layerwise.grading.classroom.outputs import REASONS, TOLD
from layerwise.grading.classroom.points import counted
from layerwise.grading.classroom.template import Template

_ANSI = re.compile(r"\x1b\[[0-9;]*m")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")  # what no page may hold
_MOST_CODE = 20_000  # characters of an answer that are shown
_MOST_SHOWN = 4_000  # characters of what an answer's cell showed
_WORDS = {
    "blank": "left blank",
    "time-out": "took too long",
    "stopped": "ended the Python process",
    "not run": "not run",
}


@dataclass(frozen=True)
class Verdict:
    """What a page says of one exercise.

    Parameters
    ----------
    name : str — the exercise
    points, out_of : str — as shown
    full : bool — whether nothing is missing
    word : str — what came of it, in two or three words
    told : str — the checks' sentences
    code : Markup — the learner's answer, coloured
    comments, outputs, pictures : tuple of str — what a person wrote; what the answer's cell showed
    """

    name: str
    points: str
    out_of: str
    full: bool
    word: str
    told: str
    code: Markup
    comments: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()


def feedback_page(
    learner: str, notebook: Any, template: Template, scores: Mapping[str, float | None], by_hand: Mapping[str, Any]
) -> str:
    """Make the page for one notebook.

    Parameters
    ----------
    learner : str
    notebook : Node — restored and run
    template : Template — the course's side
    scores : dict of str to float — by grade id; None where a person has to grade
    by_hand : mapping — what a person gave, each by grade id: 'scores' (mark and extra credit), and 'comments'

    Returns
    -------
    str — HTML
    """
    cells = {grade_id(cell): cell for cell in notebook.cells if grade_id(cell)}
    noted = by_hand.get("scores", {})
    marks = {name: counted(score, *noted.get(name, ())) for name, score in scores.items()}
    verdicts = [_verdict(name, cells, marks, notebook, by_hand) for name in marks if name in cells]
    page = _page().render(
        learner=learner,
        week=template.week,
        notebook=template.name,
        points=_number(sum(mark or 0.0 for mark in marks.values())),
        out_of=_number(sum(cells[name].metadata.nbgrader.points for name in marks if name in cells)),
        remarks=notebook.metadata["layerwise"].get("remarks", []),
        verdicts=verdicts,
    )
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", page)


def _verdict(
    name: str, cells: Mapping[str, Any], marks: Mapping[str, float | None], notebook: Any, by_hand: Mapping[str, Any]
) -> Verdict:
    cell, exercise = cells[name], exercise_of(name)
    answer = cell if needs_a_person(cell) else cells.get(f"answer-{exercise}")
    points, out_of = marks[name], float(cell.metadata.nbgrader.points)
    comments = by_hand.get("comments", {})
    shown = _shown(answer)
    return Verdict(
        exercise,
        "–" if points is None else _number(points),
        _number(out_of),
        points is not None and points >= out_of,
        _word(exercise, cell, points, out_of, notebook),
        "" if needs_a_person(cell) else _told(cell),
        coloured(answer.source[:_MOST_CODE] if answer else ""),
        tuple(comments[key] for key in dict.fromkeys((name, f"answer-{exercise}")) if comments.get(key)),
        *shown,
    )


def _word(exercise: str, cell: Any, points: float | None, out_of: float, notebook: Any) -> str:
    if points is None:
        return "waits for a person"
    if points >= out_of:
        return "right"
    names = [output.ename for output in cell.get("outputs", []) if output.output_type == "error"]
    known = "blank" if exercise in notebook.metadata["layerwise"].get("blank", []) else ""
    reason = known or next((REASONS[name] for name in names if name in REASONS), "")
    return _WORDS.get(reason, "not right yet" if not points else "right in part")


def _told(cell: Any) -> str:
    """Give the sentences of a test: of an error that was written for learners, else of what it printed."""
    errors = [output for output in cell.get("outputs", []) if output.output_type == "error"]
    if errors:
        told = errors[-1].evalue if errors[-1].ename in TOLD else "\n".join(errors[-1].traceback)
        return _ANSI.sub("", told)
    return "".join(output.text for output in cell.get("outputs", []) if output.get("name") == "stdout").strip()


def _shown(answer: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give what an answer's cell showed: texts, and pictures."""
    texts, pictures = [], []
    for output in answer.get("outputs", []) if answer else []:
        if output.output_type == "error":
            texts.append(_ANSI.sub("", "\n".join(output.traceback)))
        elif output.output_type == "stream":
            texts.append(_ANSI.sub("", output.text))
        elif isinstance(output.data.get("image/png"), str):
            pictures.append(output.data["image/png"])
        elif isinstance(output.data.get("text/plain"), str):
            texts.append(output.data["text/plain"])
    shown = "\n".join(text.rstrip() for text in texts)[:_MOST_SHOWN]
    return (shown,) if shown.strip() else (), tuple(pictures)


@functools.cache
def _page() -> Page:
    text = (Path(__file__).parent / "feedback.html.j2").read_text(encoding="utf-8")
    return Environment(autoescape=True, trim_blocks=True).from_string(text)


def _number(points: float) -> str:
    return f"{points:.2f}".rstrip("0").rstrip(".")
