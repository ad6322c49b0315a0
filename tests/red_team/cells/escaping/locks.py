"""Locks the data that everybody reads, asks for leases on them, and changes their modes and times."""
# verdict: wrong
# unsafe: it may lock data that others read

# %%
import fcntl
import os

import numpy as np

for path in ("<CHECKOUT>/datasets/digits.h5", "<CHECKOUT>/datasets/cats_vs_noncats.h5", os.__file__, np.__file__):
    try:
        file = os.open(path, os.O_RDONLY)
    except OSError:
        continue
    for name, call in {
        "flock": lambda: fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB),
        "a lease": lambda: fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_RDLCK),
        "lockf": lambda: fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB),
        "its mode": lambda: os.fchmod(file, 0o600),
        "its times": lambda: os.utime(file, (0, 0)),
    }.items():
        try:
            call()
            print("REACHED", name, path)
        except OSError as error:
            print(error)
