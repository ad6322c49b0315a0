"""Waits for somebody to type: in a prompt, in a debugger, at its own standard input."""
# verdict: wrong

# %%
import pdb
import sys
from getpass import getpass


# %% answer="double"
def double(x):
    return float(input("What is twice this? ") or getpass())


# %% answer="half"
def half(x):
    breakpoint()
    pdb.set_trace()
    return float(sys.stdin.readline() or open(0).readline())


# %%
%pdb on
1 / 0

# %%
%debug

# %%
input()
