"""Has signals sent to itself while the grader's questions are answered, and raises from their handlers."""
# verdict: any

# %%
import signal


def burst(*_):
    raise ConnectionError


signal.signal(signal.SIGALRM, burst)
signal.setitimer(signal.ITIMER_REAL, 0.05, 0.05)

# %%
import time

try:
    time.sleep(0.5)
except BaseException:
    pass


# %% answer="double"
def double(x):
    import time

    time.sleep(0.3)


# %% answer="half"
def half(x):
    import time

    time.sleep(0.3)


# %% answer="quarter"
def quarter(x):
    import time

    time.sleep(0.3)
