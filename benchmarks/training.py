"""Time the readable solutions of weeks 2 and 4 against the same networks in PyTorch, and see how cost grows.

    python benchmarks/training.py --iterations 40 --repeats 7

trains on the course's pictures: one thread, all pictures at once, the same first weights and the same number of
iterations, in float64 and in float32. Before anything is timed, the costs of all iterations are compared, so that
both sides are known to compute the same. It takes about three minutes of a quiet machine. Where PyTorch is missing,
the course's side runs alone. To have both:

    python -m venv with_torch
    with_torch/bin/pip install torch==2.13.0 -e .
    with_torch/bin/python benchmarks/training.py

Week 4's `L_model_backward` also gives `dA0`, the slopes by the pixels. No training needs them, and PyTorch leaves
them out unless it is asked. So each network is timed both ways, on both sides.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from functools import partial

import numpy as np
from measuring import alternate, growth, table, with_one_thread
from our_side import FOUR_LAYERS, LOGISTIC, PARAMETERS, TWO_LAYERS, WITH_DA0, OurSide, Task
from torch_side import TorchSide, find_torch

TOLERANCE = {"float64": 1e-9, "float32": 1e-5}
"""How far the two costs of an iteration may lie apart: roundings, which training amplifies."""
OURS, TORCH = "ours", "PyTorch"
AT_MOST = 8000
"""Pictures times iterations of one timed training, where cost is measured by size."""

Train = Callable[[Task, int, str], list[float]]
"""Trains so many iterations for a kind of slopes, and gives costs."""
Times = dict[tuple[str, str], np.ndarray]
"""Milliseconds an iteration, turn by turn, of a side and a kind of slopes."""


def main() -> None:
    """Read the command line, compare, time and print."""
    with_one_thread()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--iterations", type=int, default=40, help="of each timed training, fewer of many pictures")
    parser.add_argument("--repeats", type=int, default=7, help="timed trainings of each kind; medians are shown")
    parser.add_argument("--pictures", type=int, default=209, help="pictures of the comparison")
    parser.add_argument("--agree", type=int, default=200, help="iterations whose costs are compared")
    parser.add_argument("--sizes", default="200,400,1000,2000,4000", help="pictures, to see how cost grows")
    options = parser.parse_args()
    sizes = [int(size) for size in options.sizes.split(",")]
    ours, torch = OurSide(), find_torch()
    if torch:
        print(agreement(ours, torch, options.pictures, options.agree), end="\n\n")
    else:
        print("PyTorch is not installed here, so the course's side runs alone. --help says how to add it.\n")
    print(f"Milliseconds of processor time an iteration: {options.pictures} pictures, one thread, ", end="")
    print(f"median of {options.repeats} trainings of {options.iterations} iterations in turn.\n")
    print(comparison(ours, torch, options.pictures, options.iterations, options.repeats), end="\n\n")
    print("The same by the number of pictures, in float64; the exponent is the k of milliseconds ~ picturesᵏ.\n")
    print(by_size(ours, torch, sizes, options.iterations, options.repeats))


def agreement(ours: OurSide, torch: TorchSide, pictures: int, iterations: int) -> str:
    """Compare the costs of both sides, and tabulate how far they are apart at most.

    Raises
    ------
    SystemExit — further than the tolerance: it is not the same computation, and times would say nothing
    """
    rows = []
    for dtype, tolerance in TOLERANCE.items():
        for net in (LOGISTIC, TWO_LAYERS, FOUR_LAYERS):
            task = ours.task(net, pictures, dtype)
            one, other = ours.all_costs(task, iterations), torch.train(task, iterations)
            apart = np.abs(np.subtract(one, other))
            if not apart.max() <= tolerance:
                raise SystemExit(f"{net.name}, {dtype}: costs are {apart.max():.1e} apart, more than {tolerance:.0e}.")
            alike = np.mean([f"{a:.6f}" == f"{b:.6f}" for a, b in zip(one, other, strict=True)])
            rows.append((net.name, dtype, f"{one[-1]:.6f}", f"{other[-1]:.6f}", f"{apart.max():.0e}", f"{alike:.0%}"))
    head = (
        "network",
        "type",
        f"cost of iteration {iterations - 1}, ours",
        TORCH,
        "furthest apart of all",
        "six decimals alike",
    )
    return table(head, rows)


def comparison(ours: OurSide, torch: TorchSide | None, pictures: int, iterations: int, repeats: int) -> str:
    """Tabulate milliseconds an iteration; ratios are medians over turns, and below 1 where the course is faster."""
    rows = []
    for dtype in TOLERANCE:
        for net in (LOGISTIC, TWO_LAYERS, FOUR_LAYERS):
            times = _times(ours.task(net, pictures, dtype), ours, torch, iterations, repeats)
            for slopes in (PARAMETERS, WITH_DA0) if net != LOGISTIC else (PARAMETERS,):
                mine, alike, least = (times.get(key) for key in ((OURS, slopes), (TORCH, slopes), (TORCH, PARAMETERS)))
                rows.append(
                    (net.name, dtype, slopes, *map(_median, (mine, alike, _ratio(mine, alike), _ratio(mine, least))))
                )
    head = ("network", "type", "slopes by", OURS, TORCH, f"{OURS} / {TORCH}", f"{OURS} / {TORCH} for parameters alone")
    return table(head, rows)


def by_size(ours: OurSide, torch: TorchSide | None, sizes: list[int], iterations: int, repeats: int) -> str:
    """Tabulate milliseconds an iteration for each number of pictures, and with which power they grow."""
    rows = []
    for net in (LOGISTIC, FOUR_LAYERS):
        columns = [
            _times(ours.task(net, size, "float64"), ours, torch, min(iterations, AT_MOST // size + 1), repeats)
            for size in sizes
        ]
        for side, slopes in columns[0]:
            medians = [float(np.median(times[side, slopes])) for times in columns]
            exponent = f"{growth(sizes, medians):.2f}" if len(sizes) > 1 else "–"
            rows.append((net.name, side, slopes, *(f"{median:.2f}" for median in medians), exponent))
    return table(("network", "side", "slopes by", *map(str, sizes), "exponent"), rows)


def _times(task: Task, ours: OurSide, torch: TorchSide | None, iterations: int, repeats: int) -> Times:
    """Train each side for each kind of slopes, in turn."""
    sides: Mapping[str, Train] = {OURS: ours.train} | ({TORCH: torch.train} if torch else {})
    kinds = (PARAMETERS,) if task.net == LOGISTIC else (PARAMETERS, WITH_DA0)
    jobs = {(name, kind): partial(side, task, iterations, kind) for name, side in sides.items() for kind in kinds}
    return {key: 1000 * seconds / iterations for key, seconds in alternate(jobs, repeats).items()}


def _ratio(mine: np.ndarray | None, theirs: np.ndarray | None) -> np.ndarray | None:
    return None if mine is None or theirs is None else mine / theirs


def _median(values: np.ndarray | None) -> str:
    return "–" if values is None else f"{np.median(values):.2f}"


if __name__ == "__main__":
    main()
