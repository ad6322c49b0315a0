"""Pictures of error analysis: for which kinds of pictures a model is wrong, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from layerwise.figures.style import COLOURS, INK, MARKERS, figure


def rates(rows: Sequence[Mapping[str, Any]], overall: float, title: str, *, most: int = 24) -> None:
    """Draw how often a model is wrong on each kind of picture, with 95 % intervals, one kind a line.

    Parameters
    ----------
    rows : sequence of dict — `attribute`, `value`, `pictures`, `wrong` and `rate` of each kind, drawn in this order
    overall : float — share of all pictures that are wrong
    title : str — what the picture claims
    most : int — how many kinds are drawn, the first ones
    """
    shown = list(rows[:most])
    told = "; ".join(f"{row['attribute']} {row['value']} {row['rate']:.0%} of {row['pictures']}" for row in shown[:8])
    alt = f"{title}: share of wrong answers by kind of picture, against {overall:.0%} of all. {told or 'No kinds'}."
    with figure(alt, width=7.2, height=0.27 * len(shown) + 1.2) as axes:
        for place, row in enumerate(shown):
            low, high = wilson(row["wrong"], row["pictures"])
            worse = low > overall
            look = {"color": COLOURS[1 if worse else 0], "marker": MARKERS[1 if worse else 0]}
            axes.plot([100 * low, 100 * high], [place, place], color=look["color"], lw=1.4, ls="-")
            axes.plot(100 * row["rate"], place, markersize=6, **look)
        axes.axvline(100 * overall, color=INK, ls=":", lw=1.2)
        names = [f"{row['attribute']}: {row['value']} ({row['pictures']})" for row in shown]
        axes.set_yticks(range(len(shown)), names, fontsize=9)
        axes.set(title=title, xlabel="wrong answers [%], with 95 % intervals; dotted: all pictures", xlim=(0, 100))
        axes.set_ylim(len(shown) - 0.4, -0.6)


def wilson(count: int, of: int, sigmas: float = 1.96) -> tuple[float, float]:
    """Give the interval in which a share lies, from a sample; also sound for few pictures and shares near 0 or 1.

    Parameters
    ----------
    count, of : int — how many of how many
    sigmas : float — half width in standard deviations; 1.96 for 95 %

    Returns
    -------
    low, high : float — between 0 and 1

    Source
    ------
    E. B. Wilson, 'Probable inference, the law of succession, and statistical inference' (1927).
    """
    share, extra = count / of, sigmas**2 / of
    middle = (share + extra / 2) / (1 + extra)
    half = sigmas * np.sqrt(share * (1 - share) / of + extra / (4 * of)) / (1 + extra)
    return float(middle - half), float(middle + half)
