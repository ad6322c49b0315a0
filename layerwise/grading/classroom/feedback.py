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
from markupsafe import Markup, escape

from layerwise.grading.classroom.cells import exercise_of, grade_id, needs_a_person
from layerwise.grading.classroom.colouring import coloured
from layerwise.grading.classroom.outputs import REASONS, TOLD
from layerwise.grading.classroom.points import counted
from layerwise.grading.classroom.punctuality import Handed
from layerwise.grading.classroom.template import Template

_ANSI = re.compile(r"\x1b\[[0-9;]*m")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")  # what no page may hold
_MOST_BYTES = 100_000  # of a page; what does not fit is cut, to a half and again
_MOST_CODE = 20_000  # characters of an answer that are shown
_MOST_SHOWN = 4_000  # characters of what an answer's cell showed
_CUT = "\n… (the rest is in your notebook)"
_CODE = re.compile(r"`([^`\n]+)`")
_LATE = re.compile(r'<!-- earned ([\d.]+) -->(?:<p class="(?:handed|late)">.*?</p>)*')  # a learner's < is escaped
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
    place : str — the headings that it stands under in the notebook
    by_hand : bool — whether a person gave the points, or some of them
    comments, outputs, pictures : tuple of str — what a person wrote; what the answer's cell showed
    """

    name: str
    points: str
    out_of: str
    full: bool
    word: str
    told: str
    code: Markup
    place: str = ""
    by_hand: bool = False
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
    for room in (1, 2, 4, 16, 64):
        page = _with_room(room, learner, notebook, template, scores, by_hand)
        if len(page.encode(errors="replace")) <= _MOST_BYTES:
            break
    return page


def with_lateness(page: str, handed: Handed, penalty: float | None) -> str:
    """Say on a page when the work came, and what was taken off for being late, known only when marks are written down.

    What the page said of it before goes, so that it can be told again when a due date has changed.

    Parameters
    ----------
    page : str — as `feedback_page` made it
    handed : Handed — when it was handed in, and when it was due
    penalty : float — what is taken off; None or 0 for nothing
    """

    def told(earned: re.Match[str]) -> str:
        came = escape(handed.sentences(free=not penalty))
        marker = f"<!-- earned {earned[1]} -->" + (f'<p class="handed">{came}</p>' if came else "")
        if not penalty:
            return marker
        counts = _number(max(0.0, float(earned[1]) - penalty))
        taken = f"{_number(penalty)} points are taken off for lateness"
        return f'{marker}<p class="late">{taken}, so <strong>{counts}</strong> count.</p>'

    return _LATE.sub(told, page, count=1)


def _with_room(
    room: int,
    learner: str,
    notebook: Any,
    template: Template,
    scores: Mapping[str, float | None],
    by_hand: Mapping[str, Any],
) -> str:
    """Make the page with the usual room for what a learner wrote, or with a part of it; pictures need all of it."""
    cells = {grade_id(cell): cell for cell in notebook.cells}
    noted = by_hand.get("scores", {})
    marks = {name: counted(score, *noted.get(name, ())) for name, score in scores.items()}
    verdicts = [
        _verdict(name, cells, marks, notebook, by_hand, room, template.headings) for name in marks if name in cells
    ]
    earned = sum(mark or 0.0 for mark in marks.values())
    page = _page().render(
        learner=learner,
        week=template.week,
        notebook=template.name,
        points=_number(earned),
        out_of=_number(sum(cells[name].metadata.nbgrader.points for name in marks if name in cells)),
        waiting=any(mark is None for mark in marks.values()),
        remarks=notebook.metadata["layerwise"].get("remarks", []),
        verdicts=verdicts,
        late=Markup(f"<!-- earned {max(0.0, earned):f} -->"),  # noqa: S704 - a number
    )
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", page)


def _verdict(
    name: str,
    cells: Mapping[str, Any],
    marks: Mapping[str, float | None],
    notebook: Any,
    by_hand: Mapping[str, Any],
    room: int,
    places: Mapping[str, str],
) -> Verdict:
    cell, exercise = cells[name], exercise_of(name)
    answer = cell if needs_a_person(cell) else cells.get(f"answer-{exercise}")
    points, out_of = marks[name], float(cell.metadata.nbgrader.points)
    comments = by_hand.get("comments", {})
    shown = _shown(answer, room)
    return Verdict(
        exercise,
        "–" if points is None else _number(points),
        _number(out_of),
        points is not None and points >= out_of,
        _word(exercise, cell, points, out_of, notebook),
        "" if needs_a_person(cell) else _short(_told(cell, exercise), _MOST_SHOWN // room),
        coloured(_short(answer.source if answer else "", _MOST_CODE // room)),
        places.get(name, ""),
        any(given is not None for given in by_hand.get("scores", {}).get(name, ())),
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


def _told(cell: Any, exercise: str) -> str:
    """Give the sentences of a test, below the exercise's name: those for learners, else what the test printed."""
    return "\n".join(line.removeprefix(f"{exercise}: ") for line in _said(cell).split("\n"))


def _said(cell: Any) -> str:
    errors = [output for output in cell.get("outputs", []) if output.output_type == "error"]
    if errors:
        told = errors[-1].evalue if errors[-1].ename in TOLD else "\n".join(errors[-1].traceback)
        return _ANSI.sub("", told)
    return "".join(output.text for output in cell.get("outputs", []) if output.get("name") == "stdout").strip()


def _shown(answer: Any, room: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
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
    if room > 1 and pictures:
        texts.insert(0, "(The figures are in your notebook.)")
        pictures = []
    shown = _short("\n".join(text.rstrip() for text in texts), _MOST_SHOWN // room)
    return (shown,) if shown.strip() else (), tuple(pictures)


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most] + _CUT


@functools.cache
def _page() -> Page:
    text = (Path(__file__).parent / "feedback.html.j2").read_text(encoding="utf-8")
    environment = Environment(autoescape=True, trim_blocks=True)
    environment.filters["worded"] = _worded
    return environment.from_string(text)


def _worded(sentence: str) -> Markup:
    """Set what stands between backticks as code; all that may mean something to a browser is escaped first."""
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(sentence))))  # noqa: S704


def _number(points: float) -> str:
    return f"{points:.2f}".rstrip("0").rstrip(".")
