"""Show what two answers share: both texts, cut to what matters, with the shared lines marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from layerwise.grading.classroom.cells import tree_of
from layerwise.reporting.classbook import Classbook
from layerwise.reporting.fingerprints import places_of
from layerwise.reporting.forms import Shared
from layerwise.reporting.likeness import Pair
from layerwise.reporting.normalform import normal_form, plain_text

_MOST_LINES = 14
_MOST_COLUMNS = 100


@dataclass(frozen=True)
class Line:
    """One line of an answer.

    Parameters
    ----------
    text : str
    shared : bool — whether the other answer has it too, but for names
    """

    text: str
    shared: bool


@dataclass(frozen=True)
class Excerpt:
    """What two answers to an exercise share.

    Parameters
    ----------
    shared : Shared
    sides : two tuples of Line — of each learner
    """

    shared: Shared
    sides: tuple[tuple[Line, ...], tuple[Line, ...]]


def excerpts_of(pair: Pair, book: Classbook, most: int = 2, *, plain: bool = False) -> list[Excerpt]:
    """Show the exercises in which what a pair shares counts most.

    Parameters
    ----------
    pair : Pair
    book : Classbook
    most : int — how many exercises
    plain : bool — whether to leave out all that might say who wrote it: comments, texts and names of their own
    """
    works = [next(work for work in book.works if work.learner == learner) for learner in pair.learners]
    found = []
    for shared in pair.shared[:most]:
        texts = [work.answers[shared.exercise] for work in works]
        if plain:
            texts = [_plain(text, set(book.exercises)) for text in texts]
        one, other = (tuple(_lines(text, shared)) for text in texts)
        found.append(Excerpt(shared, (one, other)))
    return found


def _plain(text: str, keep: set[str]) -> str:
    try:
        return plain_text(text, keep)
    except (SyntaxError, ValueError, RecursionError):  # such as a cell with magics
        return "(cannot be shown without saying who wrote it)"


def _lines(text: str, shared: Shared) -> list[Line]:
    """Cut an answer to its shared lines and those around them."""
    tree = tree_of(text)
    form = normal_form(tree) if tree else None
    if form is None:
        return [Line(line[:_MOST_COLUMNS], shared=False) for line in text.splitlines()[:_MOST_LINES]]
    places = range(len(form.tokens)) if shared.same else places_of(form.tokens, shared.prints)
    marked = {form.lines[place] for place in places}
    lines = [Line(line[:_MOST_COLUMNS], number in marked) for number, line in enumerate(text.splitlines(), 1)]
    return _cut([line for line in lines if line.text.strip()])


def _cut(lines: Sequence[Line]) -> list[Line]:
    """Keep the first line, and from the first shared line on as many as there is room for."""
    if len(lines) <= _MOST_LINES:
        return [*lines]
    first = next((place for place, line in enumerate(lines) if line.shared), 0)
    begin = min(max(first - 1, 0), len(lines) - _MOST_LINES + 2)
    kept = [*lines[begin : begin + _MOST_LINES - 2]]
    before = [Line("…", shared=False)] if begin else []
    after = [Line("…", shared=False)] if begin + len(kept) < len(lines) else []
    return [*before, *kept, *after]
