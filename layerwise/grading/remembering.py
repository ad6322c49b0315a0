"""Remember what was found out about a text, since released cells come again with each learner."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TypeVar

_MOST = 1_000_000  # characters of texts, whose trees take hundreds of times their size in memory

Fact = TypeVar("Fact")


def remembered(look: Callable[[str], Fact]) -> Callable[[str], Fact]:
    """Remember facts about texts, since released cells come again with each learner; forget all when they are many."""
    known: dict[str, Fact] = {}
    length = 0

    @functools.wraps(look)
    def remember(text: str) -> Fact:
        nonlocal length
        if text not in known:
            length += len(text)
            if length > _MOST:
                known.clear()
                length = len(text)
            known[text] = look(text)
        return known[text]

    return remember
