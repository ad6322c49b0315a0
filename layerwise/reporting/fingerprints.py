"""Winnowing: choose few fingerprints of a text, so that every passage which two texts share long enough shares one.

Schleimer, Wilkerson and Aiken, *Winnowing: local algorithms for document fingerprinting*, SIGMOD 2003. Each run of
`RUN` tokens has a hash; of every `WINDOW` neighbouring hashes the smallest is kept. A shared passage of
RUN + WINDOW − 1 tokens is then sure to be noticed, and none shorter than RUN tokens ever is.
"""

from __future__ import annotations

import functools
import zlib
from collections.abc import Collection, Sequence

RUN = 6
WINDOW = 4


def fingerprints(tokens: Sequence[str]) -> frozenset[int]:
    """Give the fingerprints of a row of tokens; a row shorter than a run has one, for the whole.

    Parameters
    ----------
    tokens : sequence of str
    """
    hashes = _hashes(tokens)
    return frozenset(min(hashes[i : i + WINDOW]) for i in range(max(1, len(hashes) - WINDOW + 1)) if hashes)


def places_of(tokens: Sequence[str], chosen: Collection[int]) -> set[int]:
    """Give the places of all tokens that lie in a run with one of some fingerprints."""
    starts = [start for start, value in enumerate(_hashes(tokens)) if value in chosen]
    return {start + step for start in starts for step in range(RUN) if start + step < len(tokens)}


def _hashes(tokens: Sequence[str]) -> list[int]:
    numbers = [*map(_number, tokens)]
    return [hash(tuple(numbers[i : i + RUN])) for i in range(max(1, len(numbers) - RUN + 1)) if numbers]


@functools.lru_cache(maxsize=100_000)
def _number(token: str) -> int:
    """Number a token, alike in every process: Python's own hash of a text is not."""
    return zlib.crc32(token.encode(errors="replace"))
