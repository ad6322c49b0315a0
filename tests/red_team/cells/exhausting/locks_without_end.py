"""Locks single bytes of its own files, as many as it can, each of which the kernel has to remember."""
# verdict: wrong

# %%
import fcntl
import time

files = [open(f"locked-{number}", "wb") for number in range(100)]
until = time.monotonic() + 0.5
place = 10**12
while time.monotonic() < until:
    place -= 2
    for file in files:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, place)
