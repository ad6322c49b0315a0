"""How a class is graded, and what is told while it is."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """One learner is done.

    Parameters
    ----------
    number, of : int — which learner of how many
    learner : str
    seconds : float — how long it took
    failed : str — why the learner could not be graded, '' where all went well
    """

    number: int
    of: int
    learner: str
    seconds: float
    failed: str = ""


@dataclass(frozen=True)
class Way:
    """How a class is graded.

    Parameters
    ----------
    jobs : int — how many submissions are marked at once; 0 for one a core
    force : bool — whether also work is marked again that has not changed
    render : bool — whether figures become pictures in the notebooks
    time_limit : float — seconds a cell may take; None leaves it to `nbgrader_config.py`
    make_pool : callable — gives an executor whose workers are processes; None for a pool on this machine
    whole : bool — whether to grade nothing where a layer of confinement does not hold
    """

    jobs: int = 0
    force: bool = False
    render: bool = False
    time_limit: float | None = None
    make_pool: Callable[[], Executor] | None = None
    whole: bool = False

    @property
    def workers(self) -> int:
        """How many submissions are marked at once."""
        return self.jobs or os.cpu_count() or 1


USUAL = Way()
"""One submission a core, what is new alone, and nothing else that is special."""
