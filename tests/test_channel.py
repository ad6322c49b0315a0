"""Messages over a socket, within their time."""

import os
import socket
import struct
import threading
import time

import numpy as np
import pytest

from layerwise.grading import codec
from layerwise.grading.channel import Channel
from layerwise.grading.codec import CodecError


@pytest.fixture
def ends():
    """A channel, and the bare socket at its other end."""
    ours, theirs = socket.socketpair()
    channel = Channel(ours)
    with theirs:
        yield channel, theirs
    channel.close()


def soon(seconds=0.05):
    """A moment from now, on the clock of deadlines."""
    return time.monotonic() + seconds


def test_messages_come_one_by_one(ends):
    """Do two messages arrive whole and in order?"""
    channel, theirs = ends
    other = Channel(theirs)
    other.send([1, "two"])
    other.send(np.arange(3))
    assert channel.receive(soon()) == [1, "two"]
    assert list(channel.receive(soon())) == [0, 1, 2]


def test_silence_ends_at_the_deadline(ends):
    """Is one who waits for a message released in time, also if the time was up before?"""
    channel, _ = ends
    for deadline in (soon(), soon(-1)):
        with pytest.raises(TimeoutError):
            channel.receive(deadline)


def test_a_slow_drip_does_not_stretch_the_deadline(ends):
    """Does a message that comes byte by byte have no more time than another?"""
    channel, theirs = ends
    theirs.sendall(struct.pack("<I", 1000))
    stop = threading.Event()

    def drip():
        while not stop.wait(0.01):
            theirs.sendall(b"N")

    thread = threading.Thread(target=drip)
    thread.start()
    with pytest.raises(TimeoutError):
        channel.receive(soon(0.1))
    stop.set()
    thread.join()


def test_one_who_never_listens_does_not_hold_up_the_sender(ends):
    """Is a large message given up where nobody takes it?"""
    channel, _ = ends
    with pytest.raises(TimeoutError):
        channel.send(np.zeros(10**6), soon())


def test_a_line_may_wait_many_times_for_one_message(ends, monkeypatch):
    """Do a slow reader and a slow writer get all the time there is, whatever one wait may take?"""
    monkeypatch.setattr("layerwise.grading.channel._PATIENCE", 0.005)
    channel, theirs = ends
    other, numbers = Channel(theirs), np.arange(2.0e5)

    def answer():
        time.sleep(0.05)
        other.send(other.receive())

    thread = threading.Thread(target=answer)
    thread.start()
    channel.send(numbers, soon(20))
    assert np.array_equal(channel.receive(soon(20)), numbers)
    thread.join()


def test_a_line_that_was_told_not_to_wait_waits(ends):
    """Is a message waited for, also where a learner's code has changed a copy of the line, and with it the line?"""
    channel, theirs = ends
    other = Channel(theirs)
    other.send(1)
    assert channel.receive() == 1
    os.set_blocking(channel._line.fileno(), False)
    later = threading.Timer(0.1, other.send, [2])
    later.start()
    assert channel.receive() == 2
    later.join()


def test_hanging_up_is_told(ends):
    """Is the end of the other side a ConnectionError, for both directions and in mid-message?"""
    channel, theirs = ends
    theirs.sendall(struct.pack("<I", 1000) + b"abc")
    theirs.close()
    with pytest.raises(ConnectionError):
        channel.receive(soon())
    with pytest.raises(ConnectionError):
        channel.send("x" * 10**6, soon())
    channel.close()
    with pytest.raises(ConnectionError):
        channel.receive(soon())


def test_a_length_that_is_too_large_is_refused_at_once(ends):
    """Is no room made for a message that claims more than there may be?"""
    channel, theirs = ends
    theirs.sendall(struct.pack("<I", codec.LARGEST + 1))
    with pytest.raises(CodecError):
        channel.receive(soon())


def test_what_cannot_be_sent_leaves_the_line_clean(ends):
    """Can one go on after an object that is not plain?"""
    channel, theirs = ends
    with pytest.raises(CodecError):
        channel.send([1, object()])
    channel.send("next")
    assert Channel(theirs).receive(soon()) == "next"
