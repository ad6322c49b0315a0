"""Find pairs of learners whose answers are alike in ways that are rare in their class.

Likeness alone says little: an exercise of one line has one natural answer, and everybody has it. So what two answers
share counts by how rare it is (Spärck Jones, *Journal of Documentation* 28, 1972): if of N learners who answered an
exercise k have in their answer all that these two share, then it counts

    share · log₂(N / k) bits,

where share is the part of the two answers that is shared (Dice's coefficient of their fingerprints, 1 for answers that
differ in names alone). Right answers come from the same lessons, so they count half; the same *mistake* counts whole
(Angoff, *Journal of the American Statistical Association* 69, 1974). The bits of all exercises are added up.

If learners worked apart, and chose their forms independently from one exercise to the next, s bits would be expected in
about one of 2ˢ pairs. A class of N has N(N − 1)/2 pairs; listed is what would be met in less than one of eight such
classes. That learners who learn together choose alike is what this does not know, so the list is a hint for a person.

Fingerprints lead to pairs by an inverted index: only those are looked at who share something rare.
"""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from layerwise.reporting.classbook import Classbook, Listen, Work
from layerwise.reporting.forms import ExerciseForms, Shared

_MARGIN = 3.0  # bits beyond what one pair of the class would reach by chance


@dataclass(frozen=True)
class Pair:
    """Two learners whose answers are alike.

    Parameters
    ----------
    learners : (str, str) — sorted
    bits : float — how much all that they share counts
    shared : tuple of Shared — by exercise, what counts most first
    """

    learners: tuple[str, str]
    bits: float
    shared: tuple[Shared, ...]


@dataclass(frozen=True)
class Group:
    """Learners who hang together by pairs that are alike.

    Parameters
    ----------
    learners : tuple of str — sorted
    pairs : tuple of Pair — those that count most, the first of them most
    """

    learners: tuple[str, ...]
    pairs: tuple[Pair, ...]


@dataclass(frozen=True)
class Likeness:
    """Who is alike in a class.

    Parameters
    ----------
    groups : tuple of Group — what counts most first
    compared : int — learners whose answers were compared
    threshold : float — bits from which a pair is listed
    """

    groups: tuple[Group, ...]
    compared: int
    threshold: float


def likeness_of(book: Classbook, listen: Listen = lambda *_: None, most_pairs: int = 5) -> Likeness:
    """Find who is alike in a class.

    Parameters
    ----------
    book : Classbook
    listen : callable — is told how far it is
    most_pairs : int — pairs that are kept of each group
    """
    works = book.begun
    threshold = threshold_of(len(works))
    exercises = []
    for number, exercise in enumerate(book.exercises, 1):
        exercises.append(ExerciseForms(exercise, book.stubs.get(exercise, ""), works))
        listen("comparing", number, len(book.exercises))
    profiles: dict[tuple[int | None, ...], list[int]] = defaultdict(list)
    for learner in range(len(works)):
        profiles[tuple(one.form_of.get(learner) for one in exercises)].append(learner)
    pairs = _Pairs(exercises, [*profiles], [*profiles.values()], threshold)
    return Likeness(tuple(_groups(pairs, works, most_pairs)), len(works), threshold)


def threshold_of(learners: int) -> float:
    """Give the bits from which a pair is listed, in a class of some size."""
    return _MARGIN + math.log2(max(1.0, learners * (learners - 1) / 2))


class _Pairs:
    """The pairs of a class that reach the threshold.

    Learners whose answers have the same forms throughout are one profile, and are compared with others once.

    Parameters
    ----------
    exercises : sequence of ExerciseForms
    forms : sequence of tuple of int — of each profile, by exercise; None for no answer
    learners : sequence of list of int — who has each profile
    threshold : float
    """

    def __init__(
        self,
        exercises: Sequence[ExerciseForms],
        forms: Sequence[tuple[int | None, ...]],
        learners: Sequence[list[int]],
        threshold: float,
    ) -> None:
        self._exercises, self._forms, self.learners = exercises, forms, learners
        alone = [(profile, profile) for profile, held in enumerate(learners) if len(held) > 1]
        leads = [pair for pair, bits in self._leads().items() if bits >= threshold / 2]
        scored = {pair: self.bits(pair) for pair in [*alone, *leads]}
        self.scores: Mapping[tuple[int, int], float] = {p: bits for p, bits in scored.items() if bits >= threshold}

    def bits(self, pair: tuple[int, int]) -> float:
        """Add up what two profiles share."""
        return sum(shared.bits for shared in self.shared(pair))

    def shared(self, pair: tuple[int, int]) -> list[Shared]:
        """Say what two profiles share, what counts most first."""
        one, other = pair
        found = [
            exercise.shared(a, b)
            for exercise, a, b in zip(self._exercises, self._forms[one], self._forms[other], strict=True)
            if a is not None and b is not None
        ]
        return sorted(filter(None, found), key=lambda shared: -shared.bits)

    def _leads(self) -> Mapping[tuple[int, int], float]:
        """Add up, for the pairs of profiles that share something rare, what the rare things count."""
        sums: dict[tuple[int, int], float] = defaultdict(float)
        for place, exercise in enumerate(self._exercises):
            holders = defaultdict(list)
            for profile, forms in enumerate(self._forms):
                holders[forms[place]].append(profile)
            for one, other, bits in exercise.leads():
                if one == other:
                    pairs: Iterator[tuple[int, int]] = itertools.combinations(holders[one], 2)
                else:
                    pairs = ((min(p), max(p)) for p in itertools.product(holders[one], holders[other]))
                for pair in pairs:
                    sums[pair] += bits
        return sums


def _groups(pairs: _Pairs, works: Sequence[Work], most: int) -> Iterator[Group]:
    """Put pairs that have a learner in common into one group; the groups that count most come first."""
    find = _joined(pairs.scores)
    members: dict[int, list[tuple[tuple[int, int], float]]] = defaultdict(list)
    for pair, bits in sorted(pairs.scores.items(), key=lambda item: (-item[1], item[0])):
        members[find(pair[0])].append((pair, bits))
    for found in members.values():
        profiles = {profile for pair, _ in found for profile in pair}
        names = sorted(works[learner].learner for profile in profiles for learner in pairs.learners[profile])
        kept = []
        for (one, other), bits in found[:most]:
            first, second = pairs.learners[one][0], pairs.learners[other][-1]
            named = sorted((works[first].learner, works[second].learner))
            kept.append(Pair((named[0], named[1]), bits, tuple(pairs.shared((one, other)))))
        yield Group(tuple(names), tuple(kept))


def _joined(pairs: Mapping[tuple[int, int], float]) -> Callable[[int], int]:
    """Join what pairs connect; gives what names the group of a member."""
    parent: dict[int, int] = {}

    def find(one: int) -> int:
        while parent.setdefault(one, one) != one:
            parent[one] = one = parent[parent[one]]
        return one

    for one, other in pairs:
        parent[find(one)] = find(other)
    return find
