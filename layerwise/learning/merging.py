"""Merge a new release into a learner's notebook: the course's cells are renewed, the learner's are kept.

Nothing of an earlier release is needed. The builder names prose and code by a digest of their text, and notes one with
each question; nbgrader notes a checksum of each answer and test cell. So a cell itself tells whether somebody has
changed it since it was released.
"""

from __future__ import annotations

import copy
import hashlib
import re
from dataclasses import dataclass, field
from typing import Any

from layerwise.grading.classroom.cells import (
    bound_names,
    exercise_of,
    grade_id,
    is_answer,
    is_test,
    nbgrader_of,
    needs_a_person,
)
from layerwise.grading.classroom.nodes import nodes
from layerwise.grading.classroom.pieces import answering, recognise
from layerwise.grading.classroom.template import QUESTION, Template

Cell = dict[str, Any]

_NAMED_BY_TEXT = re.compile(r"(?:prose|code|explore)-([0-9a-f]{10})(?:-\d+)?")
_COURSE_ONLY = ("nbgrader", "deletable", "editable")
"""Metadata that mean something in the course's own cells alone."""


@dataclass
class Account:
    """What a merge did.

    Parameters
    ----------
    answers : list of str — exercises whose answer was kept
    renewed : int — cells of the course that are new, or have another text than before
    left_out : int — untouched cells of an earlier release that the new one does not have
    own : int — cells that the learner added, all of them kept
    beside : list of str — ids of cells of the course that the learner had changed or copied, kept as the learner's own
    adopted : list of str — exercises whose answer stood in a cell of the learner's own, which is the answer cell now
    elsewhere : list of str — exercises without an answer cell, whose answer stands among other code of the learner's
    gone : list of str — answers to exercises that the new release does not have, kept as the learner's own cells
    begun_anew : list of str — exercises with an answer whose starter is another than the one it was written in
    reworded : list of str — questions with an answer that are worded otherwise than when it was given
    """

    answers: list[str] = field(default_factory=list)
    renewed: int = 0
    left_out: int = 0
    own: int = 0
    beside: list[str] = field(default_factory=list)
    adopted: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    begun_anew: list[str] = field(default_factory=list)
    reworded: list[str] = field(default_factory=list)


def merge(mine: list[Cell], template: Template) -> tuple[list[Cell], Account]:
    """Merge the cells of a learner's notebook with those of a new release.

    The order is the release's. A cell of the learner's own stays behind the cell that it stood behind.

    Parameters
    ----------
    mine : list of dict — the learner's cells, in format 4.5
    template : Template — the new release

    Returns
    -------
    list of dict — the merged cells, each with an id of its own
    Account
    """
    return _Merge(mine, template).run()


def is_untouched(cell: Any) -> bool:
    """Tell whether a cell is one of the course's, of any version, with the text that it was released with.

    Parameters
    ----------
    cell : Node
    """
    from nbgrader.utils import compute_checksum  # noqa: PLC0415 - slow to import, and only a merge needs it

    noted = nbgrader_of(cell).get("checksum")
    if noted:
        try:
            return bool(compute_checksum(cell) == noted)
        except (AttributeError, KeyError, TypeError, ValueError):  # metadata that somebody changed by hand
            return False
    return _digest_noted(cell) == hashlib.sha256(cell.source.encode()).hexdigest()[:10]


def _digest_noted(cell: Any) -> str:
    """Give the digest of the text that prose, code or a question was released with, '' where none is noted."""
    named = _NAMED_BY_TEXT.fullmatch(str(cell.get("id")))
    noted = cell.metadata.get("layerwise")
    return named[1] if named else str(noted.get("digest", "")) if isinstance(noted, dict) else ""


class _Merge:
    """One merge: where each cell of the learner's goes, and what stands in each place of the release."""

    def __init__(self, mine: list[Cell], template: Template) -> None:
        self.mine, self.released, self.template = [nodes(cell) for cell in mine], template.cells, template
        self.pieces = recognise(nodes({"cells": mine}), template)
        self.homes: dict[int, list[int]] = {home: [] for home in range(len(self.released))}
        for i, piece in enumerate(self.pieces):
            if piece.home is not None:
                self.homes[piece.home].append(i)
        self.account = Account()
        self.answers: dict[int, int] = {}  # of a place in the release, the learner's cell that is the answer
        self.behind: dict[int, list[int]] = {}  # of a place in the release (-1: the top), what follows it
        self.beside: set[int] = set()
        self.ids = {cell.id for cell in self.released}

    def run(self) -> tuple[list[Cell], Account]:
        """Choose the answers, then place the learner's own cells, then write down the result."""
        absent = [home for home, cell in enumerate(self.released) if _takes_an_answer(cell) and not self._choose(home)]
        self._place_own()
        cells = self._own_behind(-1)
        for home in self.homes:
            cells += [] if home in absent else [self._at_home(home)]
            cells += self._own_behind(home)
        return cells, self.account

    def _choose(self, home: int) -> bool:
        """Choose the cell that is the answer; tell whether an answer cell is to stand there at all."""
        exercise, own = exercise_of(grade_id(self.released[home])), self.homes[home]
        chosen = answering(self.pieces, exercise, self.template)
        if own:
            self.answers[home] = chosen if chosen in own else own[-1]
        elif chosen is not None and self._is_that_answer_alone(chosen, exercise):
            self.answers[home] = chosen
            self.account.adopted.append(exercise)
        elif chosen is not None:  # the starter, which runs later, would undo what the learner's cell defines
            self.account.elsewhere.append(exercise)
            return False
        return True

    def _is_that_answer_alone(self, i: int, exercise: str) -> bool:
        piece = self.pieces[i]
        return piece.home is None and i not in self.answers.values() and bound_names(piece.text) == {exercise}

    def _place_own(self) -> None:
        """Let each cell that is kept as the learner's own follow what it followed."""
        homes = {i: home for home, i in self.answers.items()}
        place = -1
        for i, piece in enumerate(self.pieces):
            home = homes.get(i, piece.home)
            earlier = home is None and _is_of_the_course(self.mine[i])
            if home is not None:
                place = home
            elif earlier and place + 1 in self.homes and not self._is_taken(place + 1):
                place += 1  # the new text that stands where the old one stood
            if self._is_kept_as_own(i, home):
                copied = home is not None and _takes_an_answer(self.released[home])
                self.behind.setdefault(place - copied, []).append(i)  # before the answer, which is to run last
                self._count(i, home, earlier=earlier)
            else:
                self.account.left_out += earlier

    def _is_taken(self, home: int) -> bool:
        return bool(self.homes[home]) or home in self.answers

    def _is_kept_as_own(self, i: int, home: int | None) -> bool:
        """Tell whether a cell stays beside those of the release: it was changed, added, or copied."""
        if home is None:
            return not is_untouched(self.mine[i])
        if self._standing(home) == i or is_untouched(self.mine[i]):
            return False
        return not _takes_an_answer(self.released[home]) or self.mine[i].source != self.released[home].source

    def _standing(self, home: int) -> int | None:
        """Give the learner's cell that stays in a place of the release, None where the release's takes its place."""
        released = self.released[home]
        if _takes_an_answer(released):
            chosen = self.answers.get(home)
            return None if chosen is None or is_untouched(self.mine[chosen]) else chosen
        same = [i for i in self.homes[home] if self.mine[i].source == released.source]
        ours = [i for i in self.homes[home] if self.mine[i].id == released.id and not is_test(released)]
        changed = [i for i in ours if _digest_noted(self.mine[i]) == _digest_noted(released)]  # by the learner alone
        return next(iter([*changed, *same]), None)

    def _at_home(self, home: int) -> Cell:
        """Make the cell that stands in a place of the release."""
        released, i = self.released[home], self._standing(home)
        if self._is_reworded(home):
            self.account.reworded.append(released.id.removeprefix(QUESTION))
        if i is None:
            self.account.renewed += all(self.mine[k].source != released.source for k in self.homes[home])
            return _copied(released)
        cell = _without_course_metadata(self.mine[i])
        noted = nbgrader_of(self.mine[i]).get("checksum")
        cell |= {"id": released.id, "metadata": cell["metadata"] | _copied(released)["metadata"]}
        if _takes_an_answer(released):
            exercise = exercise_of(grade_id(released))
            self.account.answers.append(exercise)
            self.account.begun_anew += [exercise] * (noted not in (None, nbgrader_of(released).get("checksum")))
        return cell

    def _is_reworded(self, home: int) -> bool:
        """Tell whether a question that the learner has answered is worded otherwise than it was."""
        released, answer = self.released[home], self.answers.get(home + 1)
        if not released.id.startswith(QUESTION) or answer is None or is_untouched(self.mine[answer]):
            return False
        return any(_digest_noted(self.mine[i]) != _digest_noted(released) for i in self.homes[home])

    def _own_behind(self, home: int) -> list[Cell]:
        cells = []
        for i in self.behind.get(home, []):
            cell = _without_course_metadata(self.mine[i])
            cell["id"] = self._free_id(cell["id"])
            self.account.beside += [cell["id"]] if i in self.beside else []
            cells.append(cell)
        return cells

    def _free_id(self, wanted: str) -> str:
        tries = (wanted, *(f"{wanted[:56]}-own{number}" for number in range(1, len(self.mine) + 2)))
        free = next(name for name in tries if name not in self.ids)
        self.ids.add(free)
        return free

    def _count(self, i: int, home: int | None, *, earlier: bool) -> None:
        if home is None and not earlier:
            self.account.own += 1
        elif home is None and _takes_an_answer(self.mine[i]):
            self.account.gone.append(exercise_of(grade_id(self.mine[i])))
        else:
            self.beside.add(i)


def _takes_an_answer(cell: Any) -> bool:
    return is_answer(cell) or needs_a_person(cell)


def _is_of_the_course(cell: Any) -> bool:
    return bool(grade_id(cell)) or bool(_NAMED_BY_TEXT.fullmatch(str(cell.get("id"))))


def _copied(cell: Any) -> Cell:
    return dict(copy.deepcopy(cell))


def _without_course_metadata(cell: Any) -> Cell:
    copied = _copied(cell)
    copied["metadata"] = {key: value for key, value in cell.metadata.items() if key not in _COURSE_ONLY}
    return copied
