"""Right answers of an unusual form to `compare_depths`."""

import numpy as np


def compare_depths__by_hand(accuracy_of, nets, seeds):
    """Mean and spread are written out, and the accuracies stay a list made into an array."""
    summary, n = {}, len(seeds)
    for name in nets:
        runs = []
        for seed in seeds:
            runs.append(accuracy_of(nets[name], seed))
        mean = sum(runs) / n
        spread = (sum((run - mean) ** 2 for run in runs) / (n - 1)) ** 0.5
        summary[name] = {"accuracies": np.array(runs), "mean": mean, "spread": spread}
    return summary


def compare_depths__seed_by_seed(accuracy_of, nets, seeds):
    """All networks are trained from one seed, then all from the next."""
    table = np.array([[accuracy_of(hidden=hidden, seed=seed) for hidden in nets.values()] for seed in seeds])
    means, spreads = table.mean(axis=0), table.std(axis=0, ddof=1)
    return {name: {"accuracies": table[:, i], "mean": means[i], "spread": spreads[i]} for i, name in enumerate(nets)}


def compare_depths__standard_library(accuracy_of, nets, seeds):
    """It uses the statistics of Python's own library, and says more than is asked."""
    import statistics

    summary = {}
    for name, hidden in nets.items():
        runs = list(map(accuracy_of, [hidden] * len(seeds), seeds))
        summary[name] = {
            "accuracies": np.array(runs),
            "mean": statistics.mean(runs),
            "spread": statistics.stdev(runs),
            "best": max(runs),
        }
    return summary


def compare_depths__single_precision(accuracy_of, nets, seeds):
    """The accuracies are float32."""
    runs = {
        name: np.fromiter((accuracy_of(hidden, int(seed)) for seed in np.array(seeds)), np.float32)
        for name, hidden in nets.items()
    }
    return {
        name: dict(accuracies=run, mean=np.mean(run), spread=np.sqrt(np.var(run, ddof=1)))  # noqa: C408 - as learners write it
        for name, run in runs.items()
    }
