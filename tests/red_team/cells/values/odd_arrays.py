"""Returns arrays of every odd kind: objects, records, dates, masks, matrices, long and complex numbers, no numbers."""
# verdict: wrong

# %%
import itertools

import numpy as np

ODD = itertools.cycle(
    [
        np.array([None, 1], dtype=object),
        np.zeros(2, dtype=[("a", "f8"), ("b", "O")]),
        np.array(["2020-01-01"], dtype="M8[D]"),
        np.ma.masked_array([1.0, 3.0], mask=[True, True]),
        np.matrix([[8.0]]),
        np.longdouble("1e4000"),
        np.array([8 + 1e-9j]),
        np.array(["8.0"]),
        np.array([b"8.0"]),
        np.empty((0, 5)),
        np.void(b"12345678"),
        np.broadcast_to(1.0, (10**6, 10**6)),
        np.ma.masked,
        memoryview(b"8.0"),
        range(8),
        (number for number in [8.0]),
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
