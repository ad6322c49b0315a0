"""Pictures of week 5's lesson: learning curves, how sure a share is, and what a threshold trades."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from layerwise.datasets.ladder import Followed
from layerwise.figures.style import CLASS_COLOURS, COLOURS, INK, LINES, MARKERS, few_ticks, figure

_SETS = ("pictures trained on", "new pictures")


def followed(run: Followed, title: str) -> None:
    """Draw cost and accuracy by iteration, on the pictures trained on and on new ones.

    Parameters
    ----------
    run : Followed — from `ladder.follow`
    title : str — what the picture claims
    """
    lowest = int(np.argmin(run.test_cost))
    alt = (
        f"{title}. Left: the cost on pictures trained on falls to {run.train_cost[-1]:.2f}; on new ones it is lowest "
        f"at iteration {run.iterations[lowest]}, with {run.test_cost[lowest]:.2f}, and ends at "
        f"{run.test_cost[-1]:.2f}. Right: the accuracies end at {run.train[-1]:.0%} and {run.test[-1]:.0%}."
    )
    with figure(alt, columns=2, width=8.4, height=3.2) as panels:
        pairs = ((run.train_cost, run.test_cost), (100 * np.array(run.train), 100 * np.array(run.test)))
        for axes, pair in zip(panels, pairs, strict=True):
            for place, (name, values) in enumerate(zip(_SETS, pair, strict=True)):
                axes.plot(run.iterations, values, ls=LINES[place], color=COLOURS[place], label=name)
            axes.set(xlabel="iteration")
        panels[0].set(ylabel="cost", ylim=(0, None), title=title)
        panels[1].set(ylabel="pictures right [%]", ylim=(40, 102))
        panels[0].legend(loc="best")


def by_number(numbers: Sequence[int], train: Sequence[float], test: Sequence[float], title: str) -> None:
    """Draw accuracies by the number of pictures trained on.

    Parameters
    ----------
    numbers : sequence of int — of pictures
    train, test : sequence of float — accuracy on these pictures and on new ones, 0 to 1
    title : str — what the picture claims
    """
    told = ", ".join(f"{number}: {new:.0%}" for number, new in zip(numbers, test, strict=True))
    alt = f"{title}. Accuracy on new pictures by number trained on: {told}. On those trained on: {train[-1]:.0%}."
    with figure(alt, height=3.2) as axes:
        for place, (name, values) in enumerate(zip(_SETS, (train, test), strict=True)):
            look = {"color": COLOURS[place], "ls": LINES[place], "marker": MARKERS[place]}
            axes.plot(numbers, 100 * np.array(values), label=name, **look)
        axes.set(xlabel="pictures to train on", ylabel="pictures right [%]", title=title)
        axes.legend(loc="lower right")


def half_width(share: float, pictures: np.ndarray | int) -> np.ndarray:
    """Give half the width of a 95 % interval for a share that was measured on so many pictures."""
    return np.asarray(1.96 * np.sqrt(share * (1 - share) / np.asarray(pictures)))


def interval(*, share: int = 80, pictures: int = 50) -> None:
    """Draw the 95 % interval of a share [%] by the number of test pictures, and mark one number."""
    numbers = np.geomspace(20, 5000, 120)
    band, half = 100 * half_width(share / 100, numbers), 100 * float(half_width(share / 100, pictures))
    told = f"{share} % of {pictures:,} pictures: between {share - half:.1f} and {share + half:.1f} %"
    with figure(f"A funnel that narrows to the right, around {share} %. {told}.", width=7.2, height=3.2) as axes:
        axes.fill_between(numbers, share - band, np.minimum(share + band, 100), color=COLOURS[0], alpha=0.15, lw=0)
        axes.axhline(share, color=COLOURS[0], lw=1)
        axes.errorbar(pictures, share, yerr=half, color=COLOURS[1], marker=MARKERS[1], capsize=5, ls="")
        axes.set(xscale="log", xlabel="test pictures (logarithmic)", ylabel="true share [%]", title=told)
        axes.set_xticks([20, 50, 100, 200, 500, 1000, 2000, 5000], [20, 50, 100, 200, 500, 1000, 2000, 5000])
        axes.minorticks_off()
        axes.set_ylim(max(0, share - 32), min(102, share + 32))


def precision_and_recall(chance: np.ndarray, classes: np.ndarray, threshold: float) -> tuple[float, float]:
    """Give the share of right answers among the 'yes', and the share of class 1 that is found.

    Parameters
    ----------
    chance : (k,) float — probability of class 1
    classes : (k,) int — 0 or 1
    threshold : float — above it the answer is 'yes'
    """
    yes = chance > threshold
    hits = np.sum(yes & (classes == 1))
    return float(hits / max(np.sum(yes), 1)), float(hits / np.sum(classes == 1))


def trade(chance: np.ndarray, classes: np.ndarray, *, threshold: float = 0.5) -> None:
    """Draw the probabilities of both classes with a threshold, and precision against recall with the same marked."""
    precision, recall = precision_and_recall(chance, classes, threshold)
    right = float(np.mean((chance > threshold) == classes))
    steps = np.linspace(0.01, 0.99, 99)
    curve = np.array([precision_and_recall(chance, classes, step) for step in steps])
    alt = (
        f"Left: how often each probability is said for cats and for others, with a line at {threshold:.2f}. Right: "
        f"precision falls as recall grows; at this threshold precision is {precision:.0%}, recall {recall:.0%}."
    )
    with figure(alt, columns=2, width=8.4, height=3.4) as (left, other):
        for label, name in enumerate(("no cat", "cat")):
            counts, edges = np.histogram(chance[classes == label], bins=20, range=(0, 1))
            left.stairs(counts, edges, color=CLASS_COLOURS[label], ls=LINES[label], lw=1.8, label=name)
        left.axvline(threshold, color=INK, lw=1.2, ls=":")
        left.set(
            xlabel="probability of a cat", ylabel="pictures", title=f"'cat' above {threshold:.2f}: {right:.1%} right"
        )
        left.legend(loc="upper center")
        other.plot(100 * curve[:, 1], 100 * curve[:, 0])
        other.plot(100 * recall, 100 * precision, MARKERS[1], color=COLOURS[1], ms=9)
        other.set(xlabel="recall: cats that are found [%]", ylabel="precision: 'cat' that is right [%]")
        for axes in (left, other):
            few_ticks(axes)
        other.set(xlim=(0, 103), ylim=(45, 103), title=f"precision {precision:.0%}, recall {recall:.0%}")
