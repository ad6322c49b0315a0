"""Ends Python in every way: exit, abort, a fault, a signal, a broken interpreter."""
# verdict: stopped: double, half, quarter

# %%
import os
import sys

# %%
os._exit(0)

# %%
sys.exit("bye")

# %%
exit()
quit()
get_ipython().ask_exit()

# %%
os.abort()

# %%
import ctypes

ctypes.memset(id(None), 0, 64)


# %% answer="double"
def double(x):
    os._exit(0)


# %% answer="half"
def half(x):
    import ctypes

    ctypes.string_at(0)


# %% answer="quarter"
def quarter(x):
    import signal

    signal.raise_signal(signal.SIGKILL)
    os.abort()
