"""Returns whole numbers of thousands of digits, texts of many megabytes, and dicts whose keys are such texts."""
# verdict: wrong

# %%
import numpy as np


# %% answer="double"
def double(x):
    return 10**600


# %% answer="half"
def half(x):
    return ["x" * 5_000_000, 10**5000] if np.ndim(x) else "y" * 10_000_000


# %% answer="quarter"
def quarter(x):
    return {"\x1b[31m" + "k" * 1_000_000 + str(number): number for number in range(5)}
