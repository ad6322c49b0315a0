"""Takes nearly all the time that each call has, and each cell."""
# verdict: time-out: quarter

# %%
import time

time.sleep(1)

# %% answer="double"
def double(x):
    time.sleep(1)
    return 0.0

# %% answer="half"
def half(x):
    time.sleep(1.2)
    return 0.0

# %% answer="quarter"
def quarter(x):
    time.sleep(30)
