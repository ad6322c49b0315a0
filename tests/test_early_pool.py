"""A pool that gets ready before anybody asks for it."""

import os
import time

import psutil
import pytest

from layerwise.grading.classroom.batch import early_pool

pytestmark = pytest.mark.slow


def children():
    """The processes below this one, but for Python's own that keeps track of shared memory."""
    return {process.pid for process in psutil.Process().children(recursive=True) if is_ours(process)}


def is_ours(process):
    """Whether a process is there still, and none of Python's own."""
    try:
        return not any("resource_tracker" in word for word in process.cmdline())
    except psutil.Error:
        return False


@pytest.fixture
def before():
    """The processes that there are already: tests before may have left a fork server for those to come."""
    return children()


def end_soon(before):
    """Whether every process that came since ends within some seconds."""
    deadline = time.monotonic() + 30
    while children() - before and time.monotonic() < deadline:
        time.sleep(0.05)
    return not children() - before


def test_the_first_who_asks_gets_the_pool_that_was_begun_and_the_next_another(before):
    """Are its workers begun before somebody asks, and is there a new pool where it has broken?"""
    with early_pool(1) as make_pool:
        begun = children() - before
        first, second = make_pool(), make_pool()
        assert first.submit(os.getpid).result() in begun
        assert second.submit(os.getpid).result() not in begun
        first.shutdown()
        second.shutdown()
    assert end_soon(before)


def test_a_pool_that_nobody_asked_for_ends(before):
    """Is nothing left of it?"""
    with early_pool(1):
        assert children() - before
    assert end_soon(before)
