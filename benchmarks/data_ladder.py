"""Measure what `cats_vs_noncats` teaches: the accuracy of nets of growing size, and what trivial probes find.

    python benchmarks/data_ladder.py --seeds 101-110 --starts 3

draws one data set a seed, trains every net on each, and prints the tables of `datasets/README.md`.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from layerwise.datasets.cats import Cats, load_cats, write_cats
from layerwise.datasets.ladder import Outcome, fit, prepare
from layerwise.datasets.probes import BOUNDS, probe_accuracies


@dataclass(frozen=True)
class Rung:
    """One net of the ladder: what it is called, its hidden layers, its learning rate and iterations."""

    name: str
    hidden: tuple[int, ...]
    rate: float = 0.0075
    iterations: int = 2500


RUNGS = (
    Rung("logistic regression", (), 0.005, 2000),
    Rung("7", (7,)),
    Rung("20", (20,)),
    Rung("100", (100,)),
    Rung("20-7", (20, 7)),
    Rung("20-7-5", (20, 7, 5)),
    Rung("20-20-20-20-20", (20, 20, 20, 20, 20)),
)
STUCK = 0.6
"""A net that gets fewer of its own training pictures right than this has not begun to learn."""

Outcomes = dict[str, list[list[Outcome]]]


def main() -> None:
    """Read the command line, draw, train and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", default="101-110", help="data seeds, first-last")
    parser.add_argument("--starts", type=int, default=3, help="trainings a net and data set, from different weights")
    parser.add_argument("--train", type=int, default=209, help="training pictures")
    parser.add_argument("--test", type=int, default=1000, help="test pictures")
    parser.add_argument("--workers", type=int, default=1, help="processes that draw")
    parser.add_argument("--keep", type=Path, help="folder in which drawn data sets are kept and found again")
    options = parser.parse_args()
    first, _, last = options.seeds.partition("-")
    seeds = range(int(first), int(last or first) + 1)
    with tempfile.TemporaryDirectory() as scratch:
        sets = [_data(seed, options.keep or Path(scratch), options) for seed in seeds]
    outcomes = _trained(sets, options.starts)
    print(f"Data seeds {options.seeds}, {options.train} training and {options.test} test pictures each, ", end="")
    print(f"{options.starts} starts a net.\n")
    for lines in (_ladder(outcomes), _by_seed(list(seeds), outcomes), _by_subject(sets, outcomes), _probes(sets)):
        print("\n".join(lines), end="\n\n")


def _data(seed: int, folder: Path, options: argparse.Namespace) -> Cats:
    path = folder / f"cats_{seed}_{options.train}_{options.test}.h5"
    if path.exists():
        return load_cats(path)
    print(f"drawing {path.name}", file=sys.stderr)
    return write_cats(path, seed, train=options.train, test=options.test, workers=options.workers)


def _trained(sets: Iterable[Cats], starts: int) -> Outcomes:
    outcomes: Outcomes = {rung.name: [] for rung in RUNGS}
    for number, cats in enumerate(sets):
        print(f"training on data set {number + 1}", file=sys.stderr)
        data = prepare(cats.train_x, cats.train_y, cats.test_x, cats.test_y)
        for rung in RUNGS:
            count = starts if rung.hidden else 1
            runs = [fit(data, rung.hidden, rate=rung.rate, iterations=rung.iterations, seed=k) for k in range(count)]
            outcomes[rung.name].append(runs)
    return outcomes


def _ladder(outcomes: Outcomes) -> list[str]:
    """One line a net: training accuracy, test accuracy and its spread, the gain over logistic regression."""
    base = np.array([runs[0].test for runs in outcomes["logistic regression"]])
    head = "| hidden units | train | test | sd over data | sd over starts | gain | sd of gain | lowest gain | stuck |"
    lines = [head, "|---|---|---|---|---|---|---|---|---|"]
    for name, by_data in outcomes.items():
        runs = [run for each in by_data for run in each]
        stuck = sum(run.train < STUCK for run in runs)
        going = [[run for run in each if run.train >= STUCK] or each for each in by_data]
        means = np.array([np.mean([run.test for run in each]) for each in going])
        within = np.mean([np.std([run.test for run in each]) for each in going])
        train = np.mean([run.train for each in going for run in each])
        gain = means - base
        numbers = (train, means.mean(), means.std(ddof=1), within, gain.mean(), gain.std(ddof=1), gain.min())
        lines.append(f"| {name} | {' | '.join(f'{number:.3f}' for number in numbers)} | {stuck} of {len(runs)} |")
    return lines


def _by_seed(seeds: list[int], outcomes: Outcomes) -> list[str]:
    """One line a data seed: the mean test accuracy of every net; and which seed is the most ordinary one."""
    table = np.array([[np.mean([run.test for run in runs]) for runs in by_data] for by_data in outcomes.values()]).T
    lines = ["| data seed | " + " | ".join(outcomes) + " |", "|---" * (len(outcomes) + 1) + "|"]
    for seed, row in zip(seeds, table, strict=True):
        lines.append(f"| {seed} | {' | '.join(f'{mean:.3f}' for mean in row)} |")
    pair = table[:, [list(outcomes).index("logistic regression"), list(outcomes).index("20")]]
    nearest = int(np.argmin(np.abs(pair - pair.mean(axis=0)).sum(axis=1)))
    return [*lines, "", f"Closest to the mean of logistic regression and of 20 units: seed {seeds[nearest]}."]


def _by_subject(sets: list[Cats], outcomes: Outcomes) -> list[str]:
    """One line a subject: how often logistic regression and a layer of 20 are right."""
    names = ("logistic regression", "20")
    subjects = np.concatenate([cats.test_attributes["subject"] for cats in sets])
    right = {}
    for name in names:
        shares = [
            np.mean([run.predicted == cats.test_y[0] for run in runs], axis=0)
            for cats, runs in zip(sets, outcomes[name], strict=True)
        ]
        right[name] = np.concatenate(shares)
    lines = ["| subject | pictures | " + " | ".join(names) + " |", "|---|---|---|---|"]
    for subject in sorted(set(subjects), key=lambda each: -right["20"][subjects == each].mean()):
        shown = subjects == subject
        values = " | ".join(f"{right[name][shown].mean():.2f}" for name in names)
        lines.append(f"| {subject} | {shown.sum()} | {values} |")
    return lines


def _probes(sets: Iterable[Cats]) -> list[str]:
    """One line a probe: its mean accuracy and its highest."""
    found = [
        probe_accuracies(np.concatenate([cats.train_x, cats.test_x]), np.hstack([cats.train_y, cats.test_y]))
        for cats in sets
    ]
    lines = ["| probe | mean accuracy | highest | bound |", "|---|---|---|---|"]
    for name in found[0]:
        values = [each[name] for each in found]
        lines.append(f"| {name} | {np.mean(values):.3f} | {max(values):.3f} | {BOUNDS[name]:.2f} |")
    return lines


if __name__ == "__main__":
    main()
