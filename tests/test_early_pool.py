"""A pool that gets ready before anybody asks for it."""

import os
import time

import psutil
import pytest

from layerwise.grading.classroom.batch import early_pool

pytestmark = pytest.mark.slow


def children():
    """The processes below this one, but for Python's own that keeps track of shared memory."""
    found = psutil.Process().children(recursive=True)
    return [process for process in found if not any("resource_tracker" in word for word in process.cmdline())]


def end_soon():
    """Whether every process below this one ends within some seconds."""
    deadline = time.monotonic() + 10
    while children() and time.monotonic() < deadline:
        time.sleep(0.05)
    return not children()


def test_the_first_who_asks_gets_the_pool_that_was_begun_and_the_next_another():
    """Are its workers begun before somebody asks, and is there a new pool where it has broken?"""
    with early_pool(1) as make_pool:
        begun = {process.pid for process in children()}
        first, second = make_pool(), make_pool()
        assert first.submit(os.getpid).result() in begun
        assert second.submit(os.getpid).result() not in begun
        first.shutdown()
        second.shutdown()
    assert end_soon()


def test_a_pool_that_nobody_asked_for_ends():
    """Is nothing left of it?"""
    with early_pool(1):
        assert children()
    assert end_soon()
