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
    """Answers by their questions; when they grow too large, those are forgotten that nobody asked for lately.

    Parameters
    ----------
    most : int — how large all of them may be
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._size = 0
        self._lately: dict[Question, tuple[Answer, int]] = {}
        self._before: dict[Question, tuple[Answer, int]] = {}

    def get(self, question: Question) -> Answer | None:
        """Give the answer to a question, None where it is not known."""
        found = self._lately.get(question) or self._before.get(question)
        if found is None:
            return None
        if question not in self._lately:
            self.keep(question, *found)
        return found[0]

    def keep(self, question: Question, answer: Answer, size: int) -> None:
        """Keep an answer, which is so large; none that alone is more than a hundredth of all."""
        if 100 * size > self._most or question in self._lately:
            return
        self._size += size
        if 2 * self._size > self._most:
            self._before, self._lately = self._lately, {}
            self._size = size
        self._lately[question] = answer, size
