"""How much more memory the grader's own process may take while it works on what a learner's code made up.

Two arrays of a few thousand numbers fit any message, and may make one of gigabytes where they are held against each
other. The system would then end the process, or another one that has nothing to do with it.
"""

from __future__ import annotations

import contextlib
import functools
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np

try:
    import resource
except ImportError:  # where there are no limits to set
    resource = None  # type: ignore[assignment]

FOR_A_TEST = 1 << 30
"""Bytes that a test may take beyond what the grader has: what comes in one message, and some copies of it."""

_SIZE = "/proc/self/statm"


@contextlib.contextmanager
def little_memory(room: int) -> Iterator[None]:
    """Let this process grow by no more than so much, where the system can see to it; more is a MemoryError.

    Parameters
    ----------
    room : int — beyond what it has now [bytes]; within a block of a smaller room, that one holds
    """
    if resource is None or not _tells_its_size():
        yield
        return
    _begin_linear_algebra()
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = _pages() * resource.getpagesize() + room
    within = [limit for limit in (soft, hard) if limit != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min([most, *within]), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


@functools.cache
def _tells_its_size() -> bool:
    return Path(_SIZE).exists()


def _pages() -> int:
    """Count the pages of this process's memory; it is asked at every call of a stand-in, and so reads no more text."""
    told = os.open(_SIZE, os.O_RDONLY | os.O_CLOEXEC)
    try:
        return int(os.read(told, 32).split()[0])
    finally:
        os.close(told)


@functools.cache
def _begin_linear_algebra() -> None:
    """Have it take what it needs: where it gets no memory at its start, it ends the process."""
    _ = np.ones((64, 64)) @ np.ones((64, 64))
