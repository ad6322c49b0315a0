"""Returns numbers that compare in odd ways: not a number, infinities, minus zero, and mixtures."""
# verdict: wrong

# %%
import numpy as np


# %% answer="double"
def double(x):
    return float("nan") if np.ndim(x) == 0 else x * np.inf


# %% answer="half"
def half(x):
    return np.full(np.shape(x), np.nan) if np.ndim(x) else -np.inf


# %% answer="quarter"
def quarter(x):
    return np.float64("nan") if np.ndim(x) == 0 else np.array([np.inf, -0.0])
