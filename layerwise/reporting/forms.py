"""The forms that a class's answers to one exercise have, and how much two of them share that is rare."""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from layerwise.grading.classroom.cells import tree_of
from layerwise.reporting.classbook import Work
from layerwise.reporting.fingerprints import fingerprints
from layerwise.reporting.normalform import normal_form

LEAST_SHARE = 0.5
"""Of what two answers have, the part that has to be shared for it to count."""

_MOST_HOLDERS = 100  # learners with the same form, beyond which it leads to no pair
_MOST_FORMS = 40  # forms with the same fingerprint, beyond which it leads to no pair of forms
_LEAST_LEAD = 1.0  # bits that two different forms have to share to lead to a pair


@dataclass(frozen=True)
class Shared:
    """What two learners share in one exercise.

    Parameters
    ----------
    exercise : str
    bits : float — how much it counts
    holders, of : int — how many of how many who answered have all that is shared
    same : bool — whether the answers differ in names, comments and layout alone
    wrong : bool — whether both lost points
    prints : frozenset of int — the fingerprints that are shared
    """

    exercise: str
    bits: float
    holders: int
    of: int
    same: bool
    wrong: bool
    prints: frozenset[int]


class ExerciseForms:
    """The forms that the answers to one exercise have in a class.

    Parameters
    ----------
    name : str
    stub : str — the released cell; what it holds counts for nobody
    works : sequence of Work
    """

    def __init__(self, name: str, stub: str, works: Sequence[Work]) -> None:
        self.name = name
        self.form_of: dict[int, int] = {}
        self.prints: list[frozenset[int]] = []
        given = _Look(frozenset())(stub)
        look = _Look(given[1] if given else frozenset())
        numbers: dict[tuple[object, ...], int] = {}
        holders: list[list[int]] = []
        for learner, work in enumerate(works):
            seen = look(work.answers[name]) if name in work.answers else None
            if seen is None or not seen[1]:
                continue
            form = self.form_of[learner] = numbers.setdefault(seen[0], len(numbers))
            if form == len(holders):
                holders.append([])
                self.prints.append(seen[1])
            holders[form].append(learner)
        self.of = len(self.form_of)
        self.counts = [*map(len, holders)]
        right = {learner for learner, work in enumerate(works) if _is_right(work, name)}
        self.wrong = [right.isdisjoint(held) for held in holders]
        self._posting: dict[int, set[int]] = defaultdict(set)
        for form, prints in enumerate(self.prints):
            for one in prints:
                self._posting[one].add(form)
        self._known: dict[tuple[int, int], Shared | None] = {}

    def shared(self, one: int, other: int) -> Shared | None:
        """Say what two forms share, None where it is too little."""
        key = (one, other) if one <= other else (other, one)
        if key not in self._known:
            self._known[key] = self._compare(*key)
        return self._known[key]

    def leads(self) -> Iterator[tuple[int, int, float]]:
        """Give the pairs of forms that share something rare, each once, with what it counts."""
        for form, count in enumerate(self.counts):
            shared = self.shared(form, form) if 2 <= count <= _MOST_HOLDERS else None
            if shared:
                yield form, form, shared.bits
        seen: set[tuple[int, int]] = set()
        for forms in self._posting.values():
            if 2 <= len(forms) <= _MOST_FORMS:
                seen.update(itertools.combinations(sorted(forms), 2))
        for one, other in sorted(seen):
            few = max(self.counts[one], self.counts[other]) <= _MOST_HOLDERS
            shared = self.shared(one, other) if few else None
            if shared and shared.bits >= _LEAST_LEAD:
                yield one, other, shared.bits

    def _compare(self, one: int, other: int) -> Shared | None:
        same = one == other
        prints = self.prints[one] & self.prints[other]
        share = 2 * len(prints) / (len(self.prints[one]) + len(self.prints[other]))
        if share < LEAST_SHARE:
            return None
        holders = self.counts[one] if same else sum(self.counts[form] for form in self._with_all(prints))
        wrong = self.wrong[one] and self.wrong[other]
        bits = share * math.log2(self.of / holders) * (1.0 if wrong else 0.5)
        return Shared(self.name, bits, holders, self.of, same, wrong, prints) if bits > 0 else None

    def _with_all(self, prints: frozenset[int]) -> set[int]:
        """Find the forms that have all of some fingerprints."""
        rarest_first = sorted((self._posting[one] for one in prints), key=len)
        return set.intersection(*rarest_first)


class _Look:
    """Reads answers: their whole form and their fingerprints, less those that the course gave.

    Parameters
    ----------
    given : frozenset of int — fingerprints that do not count
    """

    def __init__(self, given: frozenset[int]) -> None:
        self._given = given
        self._known: dict[str, tuple[tuple[object, ...], frozenset[int]] | None] = {}

    def __call__(self, text: str) -> tuple[tuple[object, ...], frozenset[int]] | None:
        """Read one answer; None for what is no Python."""
        if text not in self._known:
            tree = tree_of(text)
            form = normal_form(tree) if tree else None
            self._known[text] = (form.whole, fingerprints(form.tokens) - self._given) if form else None
        return self._known[text]


def _is_right(work: Work, exercise: str) -> bool:
    return any(mark.exercise == exercise and mark.points >= mark.out_of for mark in work.result.marks)
