"""Never ends a cell, in ways that an interrupt does not end: it is swallowed, blocked, ignored, or never seen."""
# verdict: any

# %%
while True:
    try:
        while True:
            pass
    except BaseException:
        pass

# %%
import signal

signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
while True:
    pass

# %%
sum(range(10**13))
