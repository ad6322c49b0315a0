"""Remember what was found out, since much comes again with each learner; forget it before it is too much."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Generic, TypeVar

_MOST = 1_000_000  # characters of texts, whose trees take hundreds of times their size in memory

Fact = TypeVar("Fact")
Question = TypeVar("Question")
Answer = TypeVar("Answer")


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


class Kept(Generic[Question, Answer]):
    """Answers by their questions; when they are too large together, all are forgotten.

    Parameters
    ----------
    most : int — how large all of them may be
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._size = 0
        self._known: dict[Question, Answer] = {}

    def get(self, question: Question) -> Answer | None:
        """Give the answer to a question, None where it is not known."""
        return self._known.get(question)

    def keep(self, question: Question, answer: Answer, size: int) -> None:
        """Keep an answer, which is so large; none that alone is more than a hundredth of all."""
        if 100 * size > self._most:
            return
        self._size += size
        if self._size > self._most:
            self._known.clear()
            self._size = size
        self._known[question] = answer
