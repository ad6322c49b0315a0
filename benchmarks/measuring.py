"""What the benchmarks share: one thread for all, jobs timed in turn, how cost grows, and tables."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

import numpy as np

Name = TypeVar("Name", bound=Hashable)

ONE_THREAD = dict.fromkeys(
    ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1"
)
"""What keeps every library of linear algebra to one thread, if it is set before the library is loaded."""


def with_one_thread() -> None:
    """Start this program once more, kept to one thread, and end with its exit code; do nothing where it is already."""
    if any(os.environ.get(name) != value for name, value in ONE_THREAD.items()):
        command = [sys.executable, *sys.argv]
        sys.exit(subprocess.run(command, env=os.environ | ONE_THREAD, check=False).returncode)


def alternate(jobs: Mapping[Name, Callable[[], object]], repeats: int) -> dict[Name, np.ndarray]:
    """Run jobs in turn, so that whatever else the machine does falls on all of them alike.

    Parameters
    ----------
    jobs : dict of names to callable — each uses one thread
    repeats : int — runs of each that count; one before them warms up

    Returns
    -------
    dict of names to (repeats,) float — processor time of each run [s]; position k of all of them is the same turn
    """
    for job in jobs.values():
        job()
    seconds: dict[Name, list[float]] = {name: [] for name in jobs}
    for _ in range(repeats):
        for name, job in jobs.items():
            begun = time.process_time()
            job()
            seconds[name].append(time.process_time() - begun)
    return {name: np.array(each) for name, each in seconds.items()}


def growth(sizes: Sequence[float], seconds: Sequence[float]) -> float:
    """Give the exponent k of seconds ~ sizeᵏ, by least squares on the logarithms."""
    return float(np.polyfit(np.log(sizes), np.log(seconds), 1)[0])


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Lay out a table in Markdown, its columns padded so that it reads well in a terminal."""
    lines = [head, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    padded = [[text.ljust(width) for text, width in zip(line, widths, strict=True)] for line in lines]
    padded.insert(1, ["-" * width for width in widths])
    return "\n".join(f"| {' | '.join(line)} |" for line in padded)
