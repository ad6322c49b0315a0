"""Broadcasting drawn: two shapes aligned at their right ends, axis by axis, and what comes of each pair."""

from __future__ import annotations

from typing import Any

from matplotlib.patches import Rectangle

from layerwise.figures.style import COLOURS, INK, figure

SHAPES = ["(3, 4)", "(3, 1)", "(1, 4)", "(4,)", "(3,)", "(2, 3, 4)", "()"]

_RED, _BLUE = COLOURS[1], COLOURS[0]


def together(one: tuple[int, ...], other: tuple[int, ...]) -> list[tuple[int, int, int | None]]:
    """Align two shapes at their right ends; a missing axis counts as 1.

    Parameters
    ----------
    one, other : tuple of int

    Returns
    -------
    list of (int, int, int) — for each axis both sizes and the common one, None where they do not fit
    """
    axes = max(len(one), len(other))
    pairs = zip((1,) * (axes - len(one)) + one, (1,) * (axes - len(other)) + other, strict=True)
    return [(a, b, max(a, b) if a == b or 1 in (a, b) else None) for a, b in pairs]


def alignment_picture(*, a: str = "(3, 4)", b: str = "(3,)") -> None:
    """Draw how the shapes of `a` and `b` meet in `a + b`.

    Parameters
    ----------
    a, b : str — shapes as Python writes them
    """
    first, second = _sizes(a), _sizes(b)
    found = together(first, second)
    fits = all(common is not None for *_, common in found)
    result = f"a + b has the shape {_written(found)}" if fits else "numpy refuses a + b"
    rows = "; ".join(f"{one} meets {other}, {_verdict(one, other, common)}" for one, other, common in found)
    alt = f"The shapes {a} and {b}, aligned at their right ends: {rows or 'no axes'}. {result}."
    with figure(alt, width=5.6, height=2.6) as axes:
        for column, (one, other, common) in enumerate(found):
            colour = _RED if common is None else _BLUE
            _box(axes, column, 1, one, colour, missing=column < len(found) - len(first))
            _box(axes, column, 0, other, colour, missing=column < len(found) - len(second))
            axes.text(column, -0.8, _verdict(one, other, common), ha="center", va="center", fontsize=9)
        for height, name in ((1, f"a {a}"), (0, f"b {b}")):
            axes.text(-0.7, height, name, ha="right", va="center")
        axes.set(xlim=(-2.3, 2.6), ylim=(-1.1, 1.6), title=result)
        axes.axis("off")


def _box(axes: Any, column: int, height: int, size: int, colour: str, *, missing: bool) -> None:
    """Draw one size; that of a missing axis is dotted."""
    style = ":" if missing else "-"
    axes.add_patch(Rectangle((column - 0.4, height - 0.35), 0.8, 0.7, fill=False, ec=colour, ls=style, lw=1.8))
    axes.text(column, height, str(size), ha="center", va="center", color=INK, alpha=0.5 if missing else 1)


def _verdict(one: int, other: int, common: int | None) -> str:
    if common is None:
        return "misfit"
    return "equal" if one == other else "1 is stretched"


def _sizes(shape: str) -> tuple[int, ...]:
    return tuple(int(size) for size in shape.strip("()").split(",") if size.strip())


def _written(found: list[tuple[int, int, int | None]]) -> str:
    return str(tuple(common for *_, common in found))
