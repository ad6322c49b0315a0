"""Loops against numpy, timed: the sum of squares of arrays of many sizes, and where numpy begins to win."""

from __future__ import annotations

import timeit
from collections.abc import Sequence
from functools import partial

import numpy as np

from layerwise.figures.style import MARKERS, figure

SIZES = (1, 2, 8, 32, 128, 512, 2048, 8192)
"""Up to where `np.dot` does without threads: with them, a busy machine can make it slower than the loop."""
_WORK = 40_000  # numbers that a measurement goes through, so that each takes about as long
_REPEATS = 5


def loop(numbers: Sequence[float]) -> float:
    """Add up squares one by one, in Python."""
    total = 0.0
    for number in numbers:
        total += number * number
    return total


def times(sizes: Sequence[int] = SIZES) -> tuple[np.ndarray, np.ndarray]:
    """Time a Python loop over a list and `np.dot` of an array with itself, the best of some repeats.

    Parameters
    ----------
    sizes : ints — how many numbers

    Returns
    -------
    two of (k,) float — seconds of the loop and of numpy, for each size
    """
    rng = np.random.default_rng(1)
    rows = []
    for size in sizes:
        array = rng.normal(size=size)
        numbers, calls = array.tolist(), max(1, _WORK // size // 20)
        by_loop = min(timeit.repeat(partial(loop, numbers), number=calls, repeat=_REPEATS)) / calls
        at_once = min(timeit.repeat(partial(np.dot, array, array), number=calls, repeat=_REPEATS)) / calls
        rows.append((by_loop, at_once))
    return np.array(rows)[:, 0], np.array(rows)[:, 1]


def times_picture(by_loop: np.ndarray, at_once: np.ndarray, sizes: Sequence[int] = SIZES) -> None:
    """Draw both times over the size, on logarithmic axes.

    Parameters
    ----------
    by_loop, at_once : (k,) float — as `times` gives them [s]
    sizes : (k,) int
    """
    alt = (
        f"Time over the size of the array, both axes logarithmic. The loop takes {1e6 * by_loop[0]:.1f} µs for "
        f"{sizes[0]} number and {1e6 * by_loop[-1]:.0f} µs for {sizes[-1]:,}. np.dot takes {1e6 * at_once[0]:.1f} µs "
        f"and {1e6 * at_once[-1]:.0f} µs. For the largest size numpy is {by_loop[-1] / at_once[-1]:.0f} times as fast."
    )
    with figure(alt) as axes:
        axes.loglog(sizes, 1e6 * by_loop, marker=MARKERS[0], label="Python loop over a list")
        axes.loglog(sizes, 1e6 * at_once, marker=MARKERS[1], label="np.dot of an array")
        axes.set(xlabel="how many numbers", ylabel="time for their sum of squares [µs]")
        axes.set_title("numpy pays where there is much to do at once")
        axes.legend()
