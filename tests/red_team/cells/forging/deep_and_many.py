"""Answers with a hundred thousand levels, with millions of empty values, and with counts that nothing stands behind."""
# verdict: stopped: double, half, quarter
# unsafe: it writes to descriptors that are other ones there

# %%
import os
import struct


def send(message):
    line = memoryview(struct.pack("<I", len(message)) + message)
    while line:
        line = line[os.write(3, line) :]


# %% answer="double"
def double(x):
    send(b"l\x01\0\0\0" * 100_000 + b"N")


# %% answer="half"
def half(x):
    send(b"l" + struct.pack("<I", 5_000_000) + b"N" * 5_000_000)


# %% answer="quarter"
def quarter(x):
    send(b"t" + b"\xff" * 4 + b"d" + b"\xff" * 4)
