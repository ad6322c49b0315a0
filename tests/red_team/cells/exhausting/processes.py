"""Forks without end."""
# verdict: wrong
# unsafe: a fork bomb

# %%
import os

made = 0
for _ in range(1000):
    try:
        made += os.fork() > 0
    except OSError:
        pass
print("REACHED" if made else "no process")
