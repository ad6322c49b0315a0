"""How hard each exercise was, and how well it tells apart those who know the week's matter from those who do not.

Both are the classical figures of item analysis: the difficulty of an exercise is the mean share of its points, and its
discrimination the corrected item-total correlation (Henrysson, *Psychometrika* 28, 1963): with x the points of an
exercise and r the points of all the *other* exercises, over n learners,

    Σ (xᵢ − x̄)(rᵢ − r̄) / √(Σ (xᵢ − x̄)² · Σ (rᵢ − r̄)²).

Where an exercise is all or nothing this is the point-biserial correlation. The exercise itself is left out of the rest,
since any exercise correlates with a sum that it is part of.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from layerwise.grading.classroom.results import Mark
from layerwise.reporting.classbook import Classbook, Work


@dataclass(frozen=True)
class Item:
    """What a class made of one exercise.

    Parameters
    ----------
    exercise : str
    out_of : float — the points that can be had
    tried : int — learners who count: those with an answer to any exercise of the week
    mean : float — mean share of the points, 0 to 1; the higher, the easier
    full, partial, nothing : int — how many have all points, some of them, none; a blank answer has none
    blank : int — of those without points, how many left it blank
    discrimination : float — −1 to 1; None where it does not exist, because all have the same points
    kinds : tuple of (str, int) — kinds of faults and how many answers have them, the most frequent first
    again : int — answers that were graded again with a right earlier function
    """

    exercise: str
    out_of: float
    tried: int
    mean: float
    full: int
    partial: int
    nothing: int
    blank: int
    discrimination: float | None
    kinds: tuple[tuple[str, int], ...] = ()
    again: int = 0


def items_of(book: Classbook) -> tuple[Item, ...]:
    """Analyse each exercise of a week, over the learners who have begun it.

    Whoever answered nothing at all, or handed in what nobody can read, says nothing about an exercise.
    """
    works = [work for work in book.begun if len(work.result.marks) == len(book.exercises)]
    points = np.array([[mark.points for mark in work.result.marks] for work in works])
    points = points.reshape(len(works), len(book.exercises))
    powers = discrimination(points)
    return tuple(
        _item(exercise, works, [work.result.marks[place] for work in works], power)
        for place, (exercise, power) in enumerate(zip(book.exercises, powers, strict=True))
    )


def discrimination(points: np.ndarray) -> list[float | None]:
    """Give the corrected item-total correlation of each exercise.

    Parameters
    ----------
    points : (learners, exercises) float

    Returns
    -------
    list of float — one an exercise; None where it or the rest of the points is the same for all
    """
    if len(points) < 2:
        return [None] * points.shape[1]
    rest = points.sum(axis=1, keepdims=True) - points
    x, r = points - points.mean(axis=0), rest - rest.mean(axis=0)
    together, x_alone, r_alone = (x * r).sum(axis=0), (x * x).sum(axis=0), (r * r).sum(axis=0)
    tiny = 1e-12 * max(1.0, float(np.max(np.abs(points), initial=0.0))) ** 2  # what rounding leaves of nought
    return [
        float(up / math.sqrt(a * b)) if a > tiny and b > tiny else None
        for up, a, b in zip(together, x_alone, r_alone, strict=True)
    ]


def reasons_in(works: Sequence[Work]) -> Counter[tuple[str, str]]:
    """Count why marks are missing, by exercise and reason."""
    return Counter((mark.exercise, mark.reason) for work in works for mark in work.result.marks)


def noise(learners: int) -> float | None:
    """Give the size below which a correlation may be chance, 1.96/√(n − 1); None for fewer than four learners."""
    return 1.96 / math.sqrt(learners - 1) if learners > 3 else None


def _item(exercise: str, works: Sequence[Work], marks: Sequence[Mark], power: float | None) -> Item:
    shares = [mark.points / mark.out_of if mark.out_of else 0.0 for mark in marks]
    nothing = sum(share <= 0 for share in shares)
    full = sum(share >= 1 for share in shares)
    found = [work.found[exercise] for work in works if exercise in work.found]
    kinds = Counter(kind for one in found for kind in one.kinds)
    return Item(
        exercise,
        max((mark.out_of for mark in marks), default=0.0),
        len(marks),
        float(np.mean(shares)) if shares else 0.0,
        full,
        len(shares) - full - nothing,
        nothing,
        sum(mark.reason == "blank" for mark in marks),
        power,
        tuple(sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0]))),
        sum(one.again for one in found),
    )
