"""Random choices that depend on their key alone, today and with next year's numpy."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TypeVar

import numpy as np

_Item = TypeVar("_Item")


class Chance:
    """A stream of random choices.

    It reads the raw bits of PCG64, which numpy promises never to change (NEP 19), and none of the distributions
    of `Generator`, which it may.

    Parameters
    ----------
    *key : int — what the stream depends on, such as seed, split and index
    """

    def __init__(self, *key: int) -> None:
        self._bits = np.random.PCG64(np.random.SeedSequence(key))

    def numbers(self, *shape: int) -> np.ndarray:
        """Give an array of this shape, evenly spread over [0, 1)."""
        raw = np.asarray(self._bits.random_raw(math.prod(shape)), dtype=np.uint64)
        return (raw >> np.uint64(11)).astype(np.float64).reshape(shape) * 2.0**-53

    def between(self, low: float, high: float) -> float:
        """Give a number evenly spread over [low, high)."""
        return low + (high - low) * float(self.numbers(1)[0])

    def bell(self, spread: float) -> float:
        """Give a number around 0 with this standard deviation, never further out than 3.5 of them."""
        a, b, c, d = (float(number) for number in self.numbers(4))
        return spread * 1.7320508075688772 * (a + b + c + d - 2.0)

    def often(self, share: float) -> bool:
        """Say yes in this share of all cases."""
        return self.between(0.0, 1.0) < share

    def sign(self) -> float:
        """Give −1 or 1."""
        return -1.0 if self.often(0.5) else 1.0

    def choose(self, items: Sequence[_Item], weights: Sequence[float] | None = None) -> _Item:
        """Give one of the items, each as often as its weight says."""
        weights = weights or [1.0] * len(items)
        left = self.between(0.0, sum(weights))
        for item, weight in zip(items, weights, strict=True):
            left -= weight
            if left < 0:
                return item
        return items[-1]

    def shuffled(self, items: Sequence[_Item]) -> list[_Item]:
        """Give the same items in another order."""
        order = np.argsort(self.numbers(len(items)), kind="stable")
        return [items[i] for i in order.tolist()]
