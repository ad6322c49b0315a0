"""Ends its process with success before a test can run: sys.exit, os._exit, ask_exit, SystemExit from a function."""
# verdict: stopped: half

# %%
import os
import sys

# %%
get_ipython().ask_exit()
sys.exit(0)

# %% answer="double"
def double(x):
    sys.exit(0)

# %% answer="half"
def half(x):
    os._exit(0)

# %% answer="quarter"
def quarter(x):
    raise SystemExit
