"""Mark many learners' work at once, in processes of their own, whatever becomes of these processes.

Any executor of `concurrent.futures` whose workers are processes will do: a pool on this machine, or a Dask cluster. A
worker that dies takes a pool with it. Then a new one is made, and the papers that were in the old one's hands are
marked one at a time, so that a paper at which workers die is found out and costs nobody else anything.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)

from layerwise.course import CourseError
from layerwise.grading.classroom.marking import Marked, Paper, mark
from layerwise.grading.classroom.worker import begin

ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
"""Variables that keep a product of small matrices from waiting for busy cores; numpy reads them when it is imported."""

_AHEAD = 3  # papers a worker that are handed out at a time: enough that none waits for the next
_ATTEMPTS = 2  # deaths of workers, alone with a paper, after which it is given up
_LOOK = 5.0  # seconds between two looks at whether anybody is at work
_DIED = "Each process that was given this work died of it. Is there enough memory for --jobs that many?"


def local_pool(workers: int) -> Executor:
    """Make a pool of processes on this machine, which end with this one.

    With a worker for each core, each keeps to its own: a worker and the learner's process that it speaks to take turns,
    and what one has in the core's memory is there for the other.

    Parameters
    ----------
    workers : int
    """
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
    fresh = multiprocessing.get_context("spawn")  # no memory of this process, which knows the gradebook, in theirs
    cores = fresh.SimpleQueue()
    for core in own_cores(workers):
        cores.put(core)
    return ProcessPoolExecutor(workers, mp_context=fresh, initializer=begin, initargs=(os.getpid(), cores))


def own_cores(workers: int) -> list[int | None]:
    """Give each worker a core of its own where there are as many as workers, and else the choice.

    Parameters
    ----------
    workers : int

    Returns
    -------
    list of int — a core for each worker; None where it may use any
    """
    allowed = sorted(os.sched_getaffinity(0)) if sys.platform == "linux" else []
    return list(allowed) if len(allowed) == workers else [None] * workers


@contextlib.contextmanager
def early_pool(workers: int) -> Iterator[Callable[[], Executor]]:
    """Have a pool on this machine get ready while its parent does other things.

    Parameters
    ----------
    workers : int

    Yields
    ------
    callable — gives that pool to the first who asks, and a new one to the next
    """
    early = [local_pool(workers)]
    early[0].submit(os.getpid)  # a pool starts its workers with the first thing that they are to do
    try:
        yield lambda: early.pop() if early else local_pool(workers)
    finally:
        for pool in early:
            pool.shutdown(wait=False, cancel_futures=True)


def mark_all(papers: Iterable[Paper], make_pool: Callable[[], Executor], workers: int) -> Iterator[Marked]:
    """Mark papers, in whatever order they are done.

    Parameters
    ----------
    papers : iterable of Paper — taken one by one, as there is room for them
    make_pool : callable — gives an executor; called again when one is broken
    workers : int — how many it has

    Yields
    ------
    Marked — one for each paper, also for one that could not be marked
    """
    batch = _Batch(iter(papers), make_pool, _AHEAD * workers)
    try:
        yield from batch.run()
    finally:
        batch.pool.shutdown(wait=False, cancel_futures=True)


class WatchedExecutor(Executor):
    """An executor that can be without workers, and knows it."""

    def require_workers(self) -> None:
        """Do nothing as long as somebody may be at work.

        Raises
        ------
        CourseError — nobody was for so long that it is not worth waiting
        """
        raise NotImplementedError


class _Batch:
    """Papers on their way through a pool."""

    def __init__(self, papers: Iterator[Paper], make_pool: Callable[[], Executor], room: int) -> None:
        self.pool = make_pool()
        self._papers = papers
        self._make_pool = make_pool
        self._room = room
        self._running: dict[Future[Marked], Paper] = {}
        self._suspects: deque[tuple[Paper, int]] = deque()

    def run(self) -> Iterator[Marked]:
        """Mark all of them."""
        while True:
            while self._suspects:
                yield from self._alone(*self._suspects.popleft())
            self._fill()
            if self._suspects:  # the pool had broken before it was given the next one
                continue
            if not self._running:
                return
            for future in self._first_done(self._running):
                yield from self._result(future)

    def _fill(self) -> None:
        """Hand out papers while there is room for them."""
        while len(self._running) < self._room:
            paper = next(self._papers, None)
            if paper is None:
                return
            try:
                self._running[self.pool.submit(mark, paper)] = paper
            except BrokenExecutor:
                self._suspect(paper)
                return

    def _result(self, future: Future[Marked]) -> Iterator[Marked]:
        """Give what came of a paper; where its pool broke, suspect all that were in it."""
        paper = self._running.pop(future, None)
        if paper is None:  # suspected already, with all others of its pool
            return
        try:
            yield future.result()
        except (BrokenExecutor, CancelledError):
            self._suspect(paper)
        except Exception:  # noqa: BLE001 - a cluster's own: workers that died with all their papers, a line that broke
            self._suspects.append((paper, 0))

    def _first_done(self, futures: Collection[Future[Marked]]) -> Collection[Future[Marked]]:
        """Wait until one is done, and ask an executor that can tell whether anybody works at them."""
        while not (done := wait(futures, _LOOK, return_when=FIRST_COMPLETED).done):
            if isinstance(self.pool, WatchedExecutor):
                self.pool.require_workers()
        return done

    def _suspect(self, paper: Paper) -> None:
        """Put aside a paper that was in a broken pool's hands, with all others that were."""
        self._suspects.append((paper, 0))
        self._renew()

    def _alone(self, paper: Paper, attempts: int) -> Iterator[Marked]:
        """Mark one paper with nothing beside it."""
        try:
            (future,) = self._first_done([self.pool.submit(mark, paper)])
            marked = future.result()
        except CourseError:
            raise
        except (BrokenExecutor, CancelledError):
            why = _DIED
            self._renew()
        except Exception as error:  # noqa: BLE001 - as above
            why = f"{type(error).__name__}: {error}"
        else:
            yield marked
            return
        if attempts + 1 < _ATTEMPTS:
            self._suspects.append((paper, attempts + 1))
        else:
            yield Marked(paper.entry.learner, (), {}, why)

    def _renew(self) -> None:
        """Make a new pool, and suspect all that the old one had in its hands."""
        self._suspects += [(each, 0) for each in self._running.values()]
        self.pool.shutdown(wait=False, cancel_futures=True)
        self._running.clear()
        self.pool = self._make_pool()
