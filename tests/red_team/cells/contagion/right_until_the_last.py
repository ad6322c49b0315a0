"""Gives the right answers, as who comes next will, and ends its process or the test with the last of them."""
# verdict: stopped: double, half; time-out: quarter
# order: matters

# %%
import os
import time

import numpy as np


# %% answer="double"
def double(x):
    if np.size(x) == 2:
        os._exit(0)
    return 2 * x


# %% answer="half"
def half(x):
    if np.ndim(x) == 0 and x == 3.0:
        os._exit(0)
    return np.asarray(x) / 2


# %% answer="quarter"
def quarter(x):
    if np.size(x) == 2:
        time.sleep(1000)
    return np.asarray(x) / 4
