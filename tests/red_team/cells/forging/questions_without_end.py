"""Asks the grader again and again, about call-backs that are not there and with data that fit nothing."""
# verdict: stopped: double, half, quarter
# unsafe: it writes to descriptors that are other ones there

# %%
import socket

from layerwise.grading.channel import Channel

channel = Channel(socket.socket(fileno=3))


# %% answer="double"
def double(x):
    while True:
        channel.send({"ask": 0, "args": (1.0,), "kwargs": {}})


# %% answer="half"
def half(x):
    while True:
        channel.send({"ask": "__class__", "args": "x", "kwargs": None})


# %% answer="quarter"
def quarter(x):
    while True:
        channel.send({"ask": [1, 2], "at": (1 << 2000, -1)})
