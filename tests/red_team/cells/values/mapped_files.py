"""Returns arrays that lie in files, which are shorter by now, and in devices, and that change while they are read."""
# verdict: stopped: double

# %%
import mmap
import os

import numpy as np

with open("numbers", "wb") as file:
    file.write(np.full(1_000_000, 8.0).tobytes())


# %% answer="double"
def double(x):
    mapped = np.memmap("numbers", np.float64, "r+")
    os.truncate("numbers", 0)
    return mapped


# %% answer="half"
def half(x):
    zeros = os.open("/dev/zero", os.O_RDWR)
    return np.frombuffer(mmap.mmap(zeros, 16, mmap.MAP_PRIVATE), np.float64)


# %% answer="quarter"
def quarter(x):
    return np.frombuffer(mmap.mmap(-1, 8), np.float64)[0:1].view(np.memmap)
