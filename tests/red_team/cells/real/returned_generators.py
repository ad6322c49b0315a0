"""Forges the state of numpy's generator in every answer: of other kinds, sizes, places, and not a number."""
# verdict: wrong
# course: real

# %%
import itertools

import numpy as np

from layerwise.checks.generator import Watch

states = itertools.cycle([
    ("MT19937", np.zeros(624, np.uint32), 0, 1, float("nan")),
    ("MT19937", np.ones(624, np.uint32), 624, 1, float("inf")),
    ("MT19937", np.ones(624, np.uint32), 10**9, 0, 0.0),
    ("MT19937", np.ones(3, np.uint32), 0, 0, 0.0),
    ("PCG64", np.ones(624, np.uint32), 0, 0, 0.0),
    ("MT19937", np.ones(624, np.uint32), -1, 2, 0.0),
    {"bit_generator": "MT19937"},
    "MT19937",
    7,
])  # fmt: skip
Watch.moved = lambda self: True
Watch.read = lambda self: next(states)
