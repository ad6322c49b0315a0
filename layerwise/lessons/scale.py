"""Data against size: how many handwritten digits networks of three sizes get wrong, by how many they learnt from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from layerwise.datasets.digits import Digits
from layerwise.figures.style import MARKERS, figure

SIZES = (10, 50, 400)
"""Hidden neurons."""
EXAMPLES = (30, 100, 300, 1000)
_SEEDS = 4
_PULL = 0.1  # towards small weights, so that the equations have a solution
_FULL = 16  # ink at a point, the most there is


def errors_by_scale(
    digits: Digits, sizes: Sequence[int] = SIZES, examples: Sequence[int] = EXAMPLES
) -> dict[int, np.ndarray]:
    """Measure the error on test digits, the mean over some draws.

    To be quick, the hidden neurons are drawn at random and stay so; what they feed is fitted in one step.

    Parameters
    ----------
    digits : Digits
    sizes : ints — of hidden neurons
    examples : ints — of digits to learn from

    Returns
    -------
    dict of int to (k,) float — by size, the share of test digits that are read wrongly, for each number of examples
    """
    train, test = (x.reshape(len(x), -1) / _FULL for x in (digits.train_x, digits.test_x))
    right, truth = digits.train_y.ravel(), digits.test_y.ravel()

    def wrong(size: int, many: int, seed: int) -> float:
        rng = np.random.default_rng(seed)
        some = rng.permutation(len(train))[:many]
        weights, bends = rng.normal(size=(train.shape[1], size)) / 2, rng.normal(size=size) / 2
        hidden, seen = (_hidden(x, weights, bends) for x in (train[some], test))
        normal = hidden.T @ hidden + _PULL * np.eye(hidden.shape[1])
        scores = seen @ np.linalg.solve(normal, hidden.T @ np.eye(10)[right[some]])
        return float(np.mean(scores.argmax(axis=1) != truth))

    def mean(size: int, many: int) -> float:
        return float(np.mean([wrong(size, many, seed) for seed in range(_SEEDS)]))

    return {size: np.array([mean(size, many) for many in examples]) for size in sizes}


def scale_picture(errors: Mapping[int, np.ndarray], examples: Sequence[int] = EXAMPLES) -> None:
    """Draw the error over the number of examples, a line for each size of network.

    Parameters
    ----------
    errors : dict of int to (k,) float — as `errors_by_scale` gives them
    examples : (k,) int
    """
    ends = "; ".join(f"{size} neurons: from {100 * e[0]:.0f} to {100 * e[-1]:.0f} %" for size, e in errors.items())
    alt = f"Error on test digits over the number of examples, from {examples[0]} to {examples[-1]}. {ends}."
    with figure(alt) as axes:
        for (size, error), marker in zip(errors.items(), MARKERS, strict=False):
            axes.plot(examples, 100 * error, marker=marker, label=f"{size} hidden neurons")
        axes.set_xscale("log")
        axes.set_xticks(examples, [str(many) for many in examples])
        axes.minorticks_off()
        axes.set(xlabel="digits to learn from (log scale)", ylabel="test digits read wrongly [%]", ylim=(0, 65))
        axes.set_title("The larger the network, the longer more data helps")
        axes.legend()


def _hidden(x: np.ndarray, weights: np.ndarray, bends: np.ndarray) -> np.ndarray:
    """Give what the hidden neurons answer, and a column of ones."""
    return np.column_stack([np.maximum((x - 0.3) @ weights + bends, 0), np.ones(len(x))])
