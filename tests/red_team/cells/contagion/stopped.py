"""Stops its process instead of ending it, with all signals blocked, and with children that nobody waits for."""
# verdict: time-out: double, half, quarter
# order: matters
# unsafe: it may leave stopped processes


# %% answer="double"
def double(x):
    import ctypes
    import os
    import signal

    signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
    for process in (os.getpid(), 0, -1):
        try:
            os.kill(process, signal.SIGSTOP)
        except OSError:
            pass
    ctypes.CDLL(None).pause()
    signal.sigwait([signal.SIGUSR1])


# %% answer="half"
def half(x):
    import signal

    while True:
        signal.sigwait([signal.SIGUSR1])


# %% answer="quarter"
def quarter(x):
    import threading

    threading.Lock().acquire()
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
