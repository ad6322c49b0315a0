"""What a mark counts when a test and a person gave one: nbgrader's rule, in one place."""

from __future__ import annotations


def counted(auto: float | None, manual: float | None = None, extra: float | None = None) -> float | None:
    """Give what a mark counts: a person's before the test's, and extra credit on top of either.

    Parameters
    ----------
    auto, manual, extra : float — what the test gave, what a person gave, and extra credit; None for none

    Returns
    -------
    float — None where neither a test nor a person gave anything yet
    """
    chosen = auto if manual is None else manual
    return None if chosen is None else chosen + (extra or 0.0)
