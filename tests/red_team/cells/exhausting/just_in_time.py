"""Takes a good part of the time that each call and each cell has, again and again, so that all together runs out."""
# verdict: any

# %%
import time

# %%
time.sleep(1)


# %% answer="double"
def double(x):
    time.sleep(1)
    return 0.0


# %% answer="half"
def half(x):
    time.sleep(1)
    return 0.0


# %% answer="quarter"
def quarter(x):
    time.sleep(30)
