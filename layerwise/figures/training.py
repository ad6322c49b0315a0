"""Pictures of training: how the cost falls, and how results vary with the seed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from layerwise.figures.style import COLOURS, INK, LINES, MARKERS, figure


def costs_by_iteration(
    costs: Mapping[str, Sequence[float]], title: str, *, every: int = 1, first: int = 0, by: str = "iteration"
) -> None:
    """Draw how the cost falls in training, one curve a run.

    Parameters
    ----------
    costs : dict of str to sequence of float — under each label, the costs of a run in order
    title : str — what the picture claims
    every : int — iterations between two costs
    first : int — the iteration of the first cost
    by : str — what is counted, if not iterations
    """
    ends = ", ".join(f"{label} at {np.ravel(run)[-1]:.2f}" for label, run in costs.items())
    with figure(f"{title}: cost by {by}. The runs end as follows: {ends}.") as axes:
        for label, run in costs.items():
            axes.plot(first + every * np.arange(len(run)), np.ravel(run), label=label)
        axes.set_xlabel(by)
        axes.set_ylabel("cost")
        axes.set_ylim(bottom=0)
        if len(costs) > 1:
            axes.set_title(title)
            axes.legend(loc="upper left", bbox_to_anchor=(1, 1))
        else:
            axes.set_title(f"{title} ({next(iter(costs))})")


def spread_over_seeds(
    sizes: Sequence[int], results: Mapping[str, np.ndarray], title: str, *, across: str = "hidden units"
) -> None:
    """Draw accuracies by size: mean and standard deviation over seeds, and a dot for every seed.

    Parameters
    ----------
    sizes : sequence of int — what is varied, in order
    results : dict of str to (sizes, seeds) float — under each label, accuracies between 0 and 1
    title : str — what the picture claims
    across : str — what the sizes count
    """
    seeds = next(iter(results.values())).shape[1]
    means = "; ".join(
        f"{label} {', '.join(f'{size}: {mean:.1%}' for size, mean in zip(sizes, shares.mean(axis=1), strict=True))}"
        for label, shares in results.items()
    )
    alt = f"{title}: accuracy by number of {across}, mean and standard deviation over {seeds} seeds. {means}."
    places = np.arange(len(sizes))
    with figure(alt, width=7.2) as axes:
        for row, (label, shares) in enumerate(results.items()):
            place = places + 0.18 * (row - (len(results) - 1) / 2)
            look = {"color": COLOURS[row], "marker": MARKERS[row]}
            axes.plot(np.repeat(place, seeds), 100 * shares.ravel(), linestyle="", markersize=3, alpha=0.35, **look)
            mean, spread = 100 * shares.mean(axis=1), 100 * shares.std(axis=1, ddof=1)
            axes.errorbar(place, mean, yerr=spread, label=label, linestyle=LINES[row], capsize=4, **look)
        axes.set_title(title)
        axes.set_xticks(places, [str(size) for size in sizes])
        axes.set_xlabel(across)
        axes.set_ylabel("points on the right side [%]")
        axes.grid(axis="y", color=INK, alpha=0.12)
        axes.legend(loc="lower right")


def spread_by_net(results: Mapping[str, np.ndarray], title: str) -> None:
    """Draw the accuracies of several nets: mean and standard deviation over seeds, and a dot for every seed.

    Parameters
    ----------
    results : dict of str to (seeds,) float — for each net, accuracies between 0 and 1; two seeds at least; what stands
        behind a colon in its name comes below
    title : str — what the picture claims
    """
    told = "; ".join(f"{name} {np.mean(run):.1%} ± {np.std(run, ddof=1):.1%}" for name, run in results.items())
    alt = f"{title}: accuracy by net, mean ± standard deviation over seeds. {told}."
    with figure(alt, width=1.35 * len(results) + 1.2) as axes:
        for place, run in enumerate(results.values()):
            look = {"color": COLOURS[place % len(COLOURS)], "marker": MARKERS[place % len(MARKERS)]}
            around = place + 0.12 + 0.2 * np.arange(len(run)) / len(run)
            axes.plot(around, 100 * np.ravel(run), linestyle="", markersize=4, alpha=0.5, **look)
            spread = 100 * np.std(run, ddof=1)
            axes.errorbar(place - 0.1, 100 * np.mean(run), yerr=spread, linestyle="", capsize=5, markersize=8, **look)
        axes.set(title=title, ylabel="pictures right [%]", xlim=(-0.6, len(results) - 0.3))
        axes.set_xticks(range(len(results)), [name.replace(": ", "\n") for name in results])
        axes.grid(axis="y", color=INK, alpha=0.12)
