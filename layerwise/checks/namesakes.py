"""Names that differ in capitals and underscores alone: `linearForward`, where `linear_forward` is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def namesakes(name: str, names: Iterable[str]) -> Iterator[str]:
    """Go through those of some names that differ from one in capitals and underscores alone, and do differ.

    Parameters
    ----------
    name : str
    names : iterable of str
    """
    wanted = letters_of(name)
    return (other for other in names if other != name and letters_of(other) == wanted)


def letters_of(text: str) -> str:
    """Give what namesakes have in common: a text without its capitals and underscores."""
    return text.replace("_", "").lower()
