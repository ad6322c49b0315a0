"""Does every paper get exactly one result, whatever becomes of the processes that mark them?"""

import os
import subprocess
import sys
import threading
from collections import Counter
from concurrent.futures import BrokenExecutor, Executor, Future
from pathlib import Path
from queue import SimpleQueue

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from layerwise.course import Course, CourseError
from layerwise.grading.classroom import batch
from layerwise.grading.classroom.batch import ONE_THREAD, WatchedExecutor, local_pool, mark_all, own_cores
from layerwise.grading.classroom.marking import Marked, Paper
from layerwise.grading.classroom.survey import Entry

COURSE = Course(Path("nowhere"), Path("nowhere/notebooks"))


def papers(number):
    """That many papers, each known by its number."""
    return [Paper(Entry(str(n), Path("nowhere"), Path("nowhere")), COURSE, "week") for n in range(number)]


class Fate:
    """What happens to a learner's paper each time that it is in a worker's hands; after that all is well.

    Parameters
    ----------
    fates : dict of str to list of str — by learner: 'dies', 'cancelled' or 'fails'
    """

    def __init__(self, **fates):
        self.fates = {name.removeprefix("n"): list(what) for name, what in fates.items()}
        self.pools = []
        self.given = Counter()

    def next(self, learner):
        """Tell what happens now."""
        self.given[learner] += 1
        waiting = self.fates.get(learner)
        return waiting.pop(0) if waiting else "marked"


class Pool(Executor):
    """Marks nothing, but breaks as a pool of processes does: with all that is in its hands.

    Parameters
    ----------
    fate : Fate
    at_once : bool — whether a paper is done when it is handed in, so that the next one finds the pool broken
    """

    def __init__(self, fate, *, at_once=False):
        self.broken = self.closed = False
        self._fate = fate
        self._at_once = at_once
        self._hands = SimpleQueue()
        fate.pools.append(self)
        if not at_once:
            threading.Thread(target=self._work, daemon=True).start()

    def submit(self, function, paper):
        """Take a paper."""
        assert function is batch.mark
        assert not self.closed
        if self.broken:
            raise BrokenExecutor("broken before")
        future = Future()
        if self._at_once:
            self._mark(future, paper)
        else:
            self._hands.put((future, paper))
        return future

    def shutdown(self, *, wait, cancel_futures):
        """Close."""
        assert not wait
        assert cancel_futures
        self.closed = True
        self._hands.put(None)

    def _work(self):
        while task := self._hands.get():
            self._mark(*task)

    def _mark(self, future, paper):
        learner = paper.entry.learner
        what = "dies" if self.broken else self._fate.next(learner)
        if what == "dies":
            self.broken = True
            future.set_exception(BrokenExecutor(f"broken by {learner}, perhaps"))
        elif what == "cancelled":
            future.cancel()
            future.set_running_or_notify_cancel()
        elif what == "fails":
            future.set_exception(KeyError("the cluster's own"))
        else:
            future.set_result(Marked(learner, (), {"all": 1.0}))


def mark(number, fate, *, workers=2, at_once=False):
    """Mark that many papers; give the failures by learner, once it is sure that each has one result."""
    results = list(mark_all(iter(papers(number)), lambda: Pool(fate, at_once=at_once), workers))
    assert Counter(marked.learner for marked in results) == Counter(str(n) for n in range(number))
    assert all(pool.closed for pool in fate.pools)
    return {marked.learner: marked.failed for marked in results if marked.failed}


AT_ONCE = pytest.mark.parametrize("at_once", [False, True])


@AT_ONCE
def test_papers_are_taken_as_there_is_room_for_them(at_once):
    """Is each marked once, by one pool, and is not the whole class held in memory?"""
    fate, taken = Fate(), []
    waiting = (taken.append(paper) or paper for paper in papers(50))
    for number, _ in enumerate(mark_all(waiting, lambda: Pool(fate, at_once=at_once), 2), 1):
        assert len(taken) <= number + 3 * 2
    assert (len(fate.pools), set(fate.given.values())) == (1, {1})
    assert mark(0, Fate(), at_once=at_once) == {}


@AT_ONCE
@pytest.mark.parametrize("killer", [0, 7, 19])
def test_a_paper_at_which_workers_die_costs_nobody_else_anything(killer, at_once):
    """Does it fail alone, with a sentence, and are those that were in the same pool marked all the same?"""
    fate = Fate(**{f"n{killer}": ["dies"] * 9})
    failed = mark(20, fate, at_once=at_once)
    assert failed.keys() == {str(killer)}
    assert "died of it" in failed[str(killer)]
    assert fate.given[str(killer)] == 3


@AT_ONCE
def test_a_worker_that_dies_by_chance_costs_nothing(at_once):
    """Is a paper marked that a process was killed with, or that was taken back?"""
    assert mark(10, Fate(n3=["dies"], n5=["dies"], n9=["cancelled"]), at_once=at_once) == {}


@AT_ONCE
def test_a_pool_that_is_broken_before_it_is_given_anything_is_replaced(at_once):
    """Does a process that dies while it is idle end the class's grading, or lose a paper?"""
    fate, pools = Fate(), []

    def make():
        pools.append(Pool(fate, at_once=at_once))
        pools[-1].broken = len(pools) == 1
        return pools[-1]

    results = list(mark_all(iter(papers(10)), make, 2))
    assert [marked.failed for marked in results] == [""] * 10
    assert len(pools) == 2


@AT_ONCE
def test_where_no_pool_holds_each_paper_fails_and_there_is_an_end(at_once):
    """Does a pool whose processes never start give a sentence for each learner?"""

    def make():
        pool = Pool(Fate(), at_once=at_once)
        pool.broken = True
        return pool

    results = list(mark_all(iter(papers(5)), make, 2))
    assert sorted(marked.learner for marked in results) == list("01234")
    assert all("died of it" in marked.failed for marked in results)


@AT_ONCE
@pytest.mark.parametrize("before", [[], ["dies"]])
def test_an_error_of_the_cluster_that_comes_again_is_that_papers_failure(before, at_once):
    """Is it told where the paper has it alone, too, and does one that comes once cost nothing?"""
    assert mark(10, Fate(n4=[*before, "fails"]), at_once=at_once) == {}
    failed = mark(10, Fate(n4=[*before, *["fails"] * 3]), at_once=at_once)
    assert failed == {"4": 'KeyError: "the cluster\'s own"'}


def test_where_nobody_is_left_to_mark_there_is_an_end(monkeypatch):
    """Is an executor asked whether anybody works, when nothing comes of papers, and is what it says passed on?"""

    class Deserted(WatchedExecutor):
        def submit(self, *_):
            return Future()

        def require_workers(self):
            raise CourseError("nobody is left")

    monkeypatch.setattr(batch, "_LOOK", 0.01)
    with pytest.raises(CourseError, match="nobody is left"):
        list(mark_all(papers(3), Deserted, 2))


@settings(max_examples=60, deadline=None)
@given(
    fates=st.dictionaries(
        st.integers(0, 14).map("n{}".format),
        st.lists(st.sampled_from(["dies", "cancelled", "fails", "marked"]), max_size=4),
    ),
    workers=st.integers(1, 4),
    at_once=st.booleans(),
)
def test_whatever_happens_each_paper_has_one_result(fates, workers, at_once):
    """Does only a paper fail that had an error, or at which workers died again and again?"""
    failed = mark(15, Fate(**fates), workers=workers, at_once=at_once)
    at_fault = {name[1:] for name, what in fates.items() if "fails" in what or len(what) - what.count("marked") > 1}
    assert failed.keys() <= at_fault


def test_who_stops_early_leaves_no_pool_open():
    """Does Ctrl-C in the grader close the pool?"""
    fate = Fate()
    results = mark_all(iter(papers(10)), lambda: Pool(fate), 2)
    next(results)
    results.close()
    assert fate.pools[0].closed


@pytest.mark.skipif(sys.platform != "linux", reason="no other system says which cores a process may use")
def test_with_a_worker_a_core_each_keeps_to_its_own(monkeypatch):
    """Has each of as many workers as cores one of them, and have fewer or more workers the choice?"""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {5, 3})
    given = {workers: own_cores(workers) for workers in (1, 2, 3)}
    assert given == {1: [None], 2: [3, 5], 3: [None, None, None]}


@pytest.mark.slow
def test_a_pool_on_this_machine_marks_in_processes_of_one_thread(monkeypatch):
    """Are papers marked elsewhere, each with a result even where nothing is to be found, and one thread a process?"""
    for name in ONE_THREAD:
        monkeypatch.setenv(name, "4")
    results = list(mark_all(papers(2), lambda: local_pool(1), 1))
    assert ["CourseError" in marked.failed for marked in results] == [True, True]
    with local_pool(1) as pool:
        assert pool.submit(os.getpid).result() != os.getpid()
        assert [pool.submit(os.getenv, name).result() for name in ONE_THREAD] == ["1"] * 4
        with pytest.raises(BrokenExecutor):
            pool.submit(os._exit, 1).result()


def test_what_marks_does_without_nbgrader():
    """Is a worker spared imports that take longer than all others together, also by what the solutions import?"""
    slow = {"nbgrader", "nbconvert", "sqlalchemy", "IPython", "rich"}
    imports = "layerwise.grading.classroom.batch, layerwise.learning.planar_training, layerwise.learning.deep_training"
    program = f"import sys, {imports}; print([*{slow} & {{*sys.modules}}])"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
