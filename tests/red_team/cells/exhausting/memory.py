"""Takes memory until there is none, in one piece, in small ones, and by copies that only look small."""
# verdict: any
# unsafe: it takes all memory of the machine

# %%
import numpy as np

huge = np.ones(10**11)

# %%
kept = []
while True:
    kept.append(bytearray(50_000_000))

# %%
kept = None
print("goes on")


# %% answer="double"
def double(x):
    return [bytearray(10**8) for _ in range(10**4)]


# %% answer="half"
def half(x):
    return np.ones((10**6, 10**6))


# %% answer="quarter"
def quarter(x):
    return "x" * 10**11
