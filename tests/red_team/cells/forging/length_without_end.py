"""Claims a message of four gigabytes, and sends its bytes one by one without end."""
# verdict: stopped: double; time-out: half
# unsafe: it writes to descriptors that are other ones there

# %%
import os
import struct
import time


# %% answer="double"
def double(x):
    os.write(3, struct.pack("<I", 0xFFFFFFFF))
    while True:
        os.write(3, b"N")
        time.sleep(0.001)


# %% answer="half"
def half(x):
    os.write(3, struct.pack("<I", 60_000_000))
    while True:
        os.write(3, b"l")
        time.sleep(0.001)
