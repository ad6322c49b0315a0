"""The report as one page that needs nothing else: no script, no font and no picture from anywhere."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment
from jinja2 import Template as Page
from markupsafe import Markup, escape

from layerwise.reporting.difficulty import Item, noise
from layerwise.reporting.excerpts import Excerpt, excerpts_of
from layerwise.reporting.forms import LEAST_SHARE
from layerwise.reporting.likeness import Group
from layerwise.reporting.misconceptions import Misconception
from layerwise.reporting.outcome import Report

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")  # what no page may hold
_BETWEEN_DOLLARS = re.compile(r"\$([^$]+)\$")
_EMPHASIS = re.compile(r"\*{1,2}(\w[^*]*)\*{1,2}")
_BETWEEN_TICKS = re.compile(r"`([^`]+)`")
_MOST_GROUPS = 40
_FAULT_WORDS = {
    "values": "wrong values",
    "shape": "wrong shape",
    "type": "another type",
    "none": "returns None",
    "missing": "not defined",
    "signature": "other arguments",
    "not plain": "no plain data",
    "NotImplementedError": "not written",
    "purity": "changes its argument",
    "vectorised": "a Python loop",
    "timeout": "took too long",
    "died": "ended Python",
    "protocol": "interfered",
}
"""What a person calls a kind of fault; an exception keeps its name."""
_MOST_EXAMPLES = 6
_MOST_STUCK = 300  # learners of one list; the grades' own table has all
_MOST_OF_A_GROUP = 12
_HARD, _EASY, _FLAT = 0.5, 0.95, 0.2


@dataclass(frozen=True)
class Shown:
    """A group of learners who are alike, as the page shows it.

    Parameters
    ----------
    learners : tuple of str — as they are called; the first of many
    more : int — how many others
    pair : (str, str) — whose answers are shown
    bits : float
    pairs : tuple of (str, str, float) — others of the group that are alike
    exercises : tuple of Shared — in which the pair is alike
    excerpts : tuple of Excerpt
    """

    learners: tuple[str, ...]
    more: int
    pair: tuple[str, str]
    bits: float
    pairs: tuple[tuple[str, str, float], ...]
    exercises: tuple[Any, ...]
    excerpts: tuple[Excerpt, ...]


def report_page(report: Report) -> str:
    """Make the page.

    Parameters
    ----------
    report : Report

    Returns
    -------
    str — HTML
    """
    book, known = report.book, report.misconceptions.known
    groups = report.likeness.groups
    page = _page().render(
        report=report,
        week=book.week,
        name=report.name,
        listed=lambda learners, most=_MOST_EXAMPLES: _listed([*map(report.name, learners)], most),
        item_note=_note,
        fault_words=_FAULT_WORDS,
        noise=noise(len(book.begun)),
        most_made=max((len(one.learners) for one in known), default=1),
        mistakes=[(exercise, _of(known, exercise)) for exercise in book.exercises],
        groups=[_shown(group, report) for group in groups[:_MOST_GROUPS]],
        groups_left_out=max(0, len(groups) - _MOST_GROUPS),
        damaged=[_damage(report, place) for place in range(len(book.damaged))],
        most_stuck=_MOST_STUCK,
        least_share=LEAST_SHARE,
    )
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", page)


def _damage(report: Report, place: int) -> str:
    """Say which notebook cannot be read; its path holds a name."""
    work = report.book.damaged[place]
    called = report.name(work.learner)
    return f"{called}: the graded notebook cannot be read." if report.anonymous else f"{called}: {work.fault}."


def _listed(names: Sequence[str], most: int) -> str:
    """Write names in a row, of many the first."""
    more = len(names) - most
    return ", ".join(names[:most]) + (f" and {more} more" if more > 0 else "")


def _of(known: Sequence[Misconception], exercise: str) -> list[Misconception]:
    return [one for one in known if one.exercise == exercise]


def _note(item: Item) -> str:
    """Say what an instructor may want to look at; nothing of a correlation that may be chance."""
    notes = []
    if item.tried and item.mean < _HARD:
        notes.append("hard: fewer than half of the points were earned")
    if item.tried and item.mean > _EASY:
        notes.append("nearly everybody has it")
    chance = noise(item.tried)
    if item.discrimination is None or chance is None:
        return "; ".join(notes)
    if item.discrimination < -chance:
        notes.append("those who do well elsewhere do worse here: look at the exercise and its test")
    elif item.discrimination < _FLAT - chance:
        notes.append("hardly goes with the rest of the week")
    return "; ".join(notes)


def _shown(group: Group, report: Report) -> Shown:
    best, called = group.pairs[0], report.name
    names = [*map(called, group.learners)]
    if report.anonymous:
        names.sort()  # the true names' order says something about them
    return Shown(
        tuple(names[:_MOST_OF_A_GROUP]),
        max(0, len(names) - _MOST_OF_A_GROUP),
        (called(best.learners[0]), called(best.learners[1])),
        best.bits,
        tuple((called(pair.learners[0]), called(pair.learners[1]), pair.bits) for pair in group.pairs[1:]),
        best.shared,
        tuple(excerpts_of(best, report.book, plain=report.anonymous)),
    )


def _coded(text: str) -> Markup:
    """Show as code what stands between backticks."""
    return Markup(_BETWEEN_TICKS.sub(r"<code>\1</code>", str(escape(text))))  # noqa: S704 - all else is escaped


def _formula(text: str) -> Markup:
    """Show as code what stands between backticks, and formulas without their dollars, for want of a script."""
    return _coded(_EMPHASIS.sub(r"\1", _BETWEEN_DOLLARS.sub(r"\1", text)))


def _number(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")


def _signed(value: float | None) -> str:
    return "–" if value is None else f"{value:+.2f}".replace("-", "−")


@functools.cache
def _page() -> Page:
    text = (Path(__file__).parent / "page.html.j2").read_text(encoding="utf-8")
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters.update(number=_number, signed=_signed, coded=_coded, formula=_formula)
    return environment.from_string(text)
