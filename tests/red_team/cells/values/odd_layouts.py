"""Returns arrays whose bytes lie in odd ways: swapped, overlapping, read backwards, read-only, of other people's memory."""
# verdict: wrong

# %%
import itertools

import numpy as np

numbers = np.arange(12.0)
ODD = itertools.cycle(
    [
        numbers.astype(">f8"),
        np.lib.stride_tricks.as_strided(numbers, (2, 2), (0, -8)),
        numbers[::-3],
        np.ndarray((2,), buffer=bytes(16)),
        np.zeros(2, dtype=(float, (2, 2))),
        np.zeros(2, dtype="V8"),
        np.asfortranarray(np.ones((3, 2)))[:, ::-1],
        np.zeros(3, dtype="S0"),
        np.array("8.0", dtype="<U3"),
        np.frombuffer(b"\x07\x08", dtype=bool),
        np.rec.array([(1, 2.0)], dtype=[("x", int), ("y", float)]),
        np.datetime64("NaT"),
        np.float128("nan") if hasattr(np, "float128") else np.nan,
        np.nditer(numbers),
        np.flatiter,
    ]
)


# %% answer="double"
def double(x):
    return next(ODD)

# %% answer="half"
def half(x):
    return next(ODD)

# %% answer="quarter"
def quarter(x):
    return next(ODD)
