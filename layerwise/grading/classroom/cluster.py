"""Mark on a Dask cluster: the executor of its client, in the place of a pool of processes on this machine.

A cluster is for a class that outgrows one machine. Its workers see the course's folder under the same path, for
example over a network file system; the gradebook is written by the one who calls, and by nobody else.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

from layerwise.course import Course, CourseError
from layerwise.grading.classroom.batch import WatchedExecutor

_PATIENCE = 15  # seconds to wait for a scheduler
_LONELY = 60.0  # seconds without any worker, after which nobody waits any more: one that died is soon there again


class ClusterPool(WatchedExecutor):
    """A cluster's workers as an executor.

    Parameters
    ----------
    address : str — of the scheduler, such as 'tls://grader.example:8786'

    Raises
    ------
    CourseError — there is no scheduler, no worker, or a worker with several threads
    """

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client  # noqa: PLC0415 - an extra, which most never need
        except ImportError as error:
            raise CourseError(
                "A cluster needs the package `distributed`. Install it: .venv/bin/pip install 'layerwise[cluster]'"
            ) from error
        try:
            self._client = Client(address, timeout=_PATIENCE, set_as_default=False)
        except (OSError, ValueError, TypeError) as error:
            raise CourseError(
                f"There is no Dask scheduler at {address} ({error}). deploy/cluster.md says how to start one."
            ) from error
        self._pool = self._client.get_executor()
        self._address = address
        self._manned = time.monotonic()

    def threads(self) -> list[int]:
        """Say how many threads each worker has."""
        workers = self._client.scheduler_info(n_workers=-1)["workers"].values()
        return [worker["nthreads"] for worker in workers]

    def require_workers(self) -> None:
        """Do nothing as long as there is a worker, or was one a moment ago.

        Raises
        ------
        CourseError — there was none for a while, nor a scheduler perhaps; with what to do
        """
        try:
            manned = bool(self.threads())
        except (OSError, TimeoutError):  # the scheduler is gone, and may come again
            manned = False
        if manned:
            self._manned = time.monotonic()
        if time.monotonic() - self._manned > _LONELY:
            raise CourseError(
                f"The scheduler at {self._address} has had no worker for {_LONELY:.0f} s. What was marked before is "
                "kept: start workers, as deploy/cluster.md says, and run the same command again."
            )

    def sees(self, course: Course) -> bool:
        """Tell whether every worker sees the course's folder under its path."""
        found = self._client.run(_is_there, str(course.source))
        return all(found.values())

    def submit(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Have a worker call a function."""
        future: Future[Any] = self._pool.submit(function, *args, **kwargs)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002
        """Leave the cluster; what it has not begun is not begun any more."""
        self._pool.shutdown(wait=wait)
        self._client.close()


def cluster_pool(address: str, course: Course) -> tuple[Callable[[], Executor], int]:
    """Find a cluster, and make sure that it can mark.

    Parameters
    ----------
    address : str — of the scheduler
    course : Course — whose folder the workers have to see

    Returns
    -------
    callable — gives an executor
    int — how many workers there are

    Raises
    ------
    CourseError — the cluster cannot be used; with what to do
    """
    pool = ClusterPool(address)
    try:
        threads = pool.threads()
        if not threads:
            raise CourseError(f"The scheduler at {address} has no workers. deploy/cluster.md says how to start them.")
        if max(threads) > 1:
            raise CourseError(
                f"A worker of {address} has {max(threads)} threads, and marking needs processes of one. Start it "
                "with: dask worker --nthreads 1"
            )
        if not pool.sees(course):
            raise CourseError(
                f"Not every worker of {address} sees {course.source}. Share the course's folder under the same path."
            )
    finally:
        pool.shutdown()
    return lambda: ClusterPool(address), len(threads)


def _is_there(path: str) -> bool:
    from pathlib import Path  # noqa: PLC0415 - runs in a worker

    return Path(path).is_dir()
