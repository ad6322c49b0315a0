"""Answers with arrays that claim shapes of terabytes, of nothing, and of more axes than there can be."""
# verdict: stopped: double, half, quarter
# unsafe: it writes to descriptors that are other ones there

# %%
import os
import struct


def send(message):
    os.write(3, struct.pack("<I", len(message)) + message)


def array(shape, dtype=b"<f8"):
    return b"aC" + bytes([len(dtype), len(shape)]) + dtype + struct.pack(f"<{len(shape)}Q", *shape)


# %% answer="double"
def double(x):
    send(array([2**62]))


# %% answer="half"
def half(x):
    send(array([0, 2**63, 2**63]))


# %% answer="quarter"
def quarter(x):
    send(array([1] * 255, b"<U99999999"))
