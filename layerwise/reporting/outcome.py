"""What a report tells of a class, before it becomes a page or a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from layerwise.reporting.charts import Scores
from layerwise.reporting.classbook import Classbook
from layerwise.reporting.difficulty import Item
from layerwise.reporting.lessons import Lesson
from layerwise.reporting.likeness import Likeness
from layerwise.reporting.misconceptions import Misconceptions
from layerwise.reporting.naming import Naming
from layerwise.reporting.stuck import Stuck


@dataclass(frozen=True)
class Report:
    """What a class's work for a week tells.

    Parameters
    ----------
    book : Classbook — what it is taken from; the names in it are the true ones
    name : callable — what a learner is called
    scores : Scores — None where nobody began
    items : tuple of Item — by exercise
    misconceptions : Misconceptions
    stuck : tuple of Stuck
    likeness : Likeness
    lesson : Lesson — None where the week has none
    anonymous : bool — whether nothing that is shown may say who is who
    spent : dict of str to float — how long each part took [s]
    """

    book: Classbook
    name: Naming
    scores: Scores | None
    items: tuple[Item, ...]
    misconceptions: Misconceptions
    stuck: tuple[Stuck, ...]
    likeness: Likeness
    lesson: Lesson | None
    anonymous: bool
    spent: Mapping[str, float]
