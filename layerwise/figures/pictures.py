"""Contact sheets: many small pictures at once, each with its caption."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from layerwise.figures.style import figure

_NAMED = 12
"""Captions that the alternative text repeats."""


def contact_sheet(
    pictures: np.ndarray | Sequence[np.ndarray],
    captions: Sequence[str] | None = None,
    *,
    columns: int = 8,
    title: str = "",
    inch: float = 1.1,
) -> None:
    """Draw pictures in rows, as a photographer lays them out.

    Parameters
    ----------
    pictures : (m, n, n, 3) uint8, or floats from 0 to 1 — at least one
    captions : m str, or None — below each picture; a caption may have several lines
    columns : int — pictures in a row
    title : str — above all of them
    inch : float — width of a picture [inch]
    """
    count = len(pictures)
    if not count:
        raise ValueError("A contact sheet needs a picture at least.")
    captions = list(captions) if captions is not None else [""] * count
    columns = min(columns, count)
    rows = -(-count // columns)
    room = 0.16 / inch * (1 + max(caption.count("\n") for caption in captions)) + 0.06 if any(captions) else 0.06
    with figure(_alt(count, captions, title), width=columns * inch, height=rows * (1 + room) * inch + 0.35) as axes:
        for place, (picture, caption) in enumerate(zip(pictures, captions, strict=True)):
            row, column = divmod(place, columns)
            top, left = row * (1 + room), column * 1.06
            axes.imshow(picture, extent=(left, left + 1, top + 1, top), interpolation="nearest")
            axes.text(left + 0.5, top + 1.03, caption, ha="center", va="top", fontsize=8, linespacing=1.0)
        axes.set(xlim=(0, columns * 1.06 - 0.06), ylim=(rows * (1 + room), 0), aspect="equal", title=title)
        axes.axis("off")


def _alt(count: int, captions: Sequence[str], title: str) -> str:
    """Say in words what the sheet shows."""
    named = "; ".join(caption.replace("\n", ", ") for caption in captions[:_NAMED] if caption)
    words = [f"{title}." if title else "", f"{count} small pictures in rows"]
    tail = f": {named}{' and more' if count > _NAMED else ''}." if named else "."
    return " ".join(word for word in words if word) + tail
