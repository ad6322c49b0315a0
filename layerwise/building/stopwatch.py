"""An extension of IPython that notes the processor time of each cell: `%load_ext layerwise.building.stopwatch`."""

from __future__ import annotations

import os
import time
from typing import Any

import numpy as np
from IPython.core.interactiveshell import InteractiveShell

SECONDS = "application/vnd.layerwise.seconds+json"
"""The kind of output in which a cell's time lies."""

OURS = 0.3
"""Seconds of processor time that `yardstick` takes on the machine for which the course's limits are meant."""


def load_ipython_extension(shell: InteractiveShell) -> None:
    """Begin to note: with each cell's outputs, the seconds of processor time that it took.

    Processor time is that of this process, with its threads and with the processes that it started and that have ended.
    Unlike the time on the clock, it does not grow by the time that other programs have the processor.

    Parameters
    ----------
    shell : InteractiveShell — whose cells are timed
    """
    begun = [_used()]

    def start(_info: Any) -> None:
        begun[0] = _used()

    def stop(_result: Any) -> None:
        shell.display_pub.publish({SECONDS: _used() - begun[0]})

    shell.events.register("pre_run_cell", start)
    shell.events.register("post_run_cell", stop)


def slowness() -> float:
    """Measure how many times slower this machine is, just now, than the one for which the limits are meant."""
    return min(yardstick() for _ in range(3)) / OURS


def yardstick() -> float:
    """Do what the notebooks do, products of matrices and loops, and give the processor time that it took [s]."""
    rng = np.random.default_rng(1)
    weights, pictures = rng.normal(size=(20, 12288)), rng.normal(size=(12288, 200))
    begun, total = time.process_time(), 0
    for _ in range(24):
        np.tanh(weights @ pictures) @ pictures.T
    for number in range(2_500_000):
        total += number % 7
    return time.process_time() - begun


def _used() -> float:
    """Seconds of processor time so far."""
    return sum(os.times()[:4])
