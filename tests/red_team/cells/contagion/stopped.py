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
    os.kill(os.getpid(), signal.SIGSTOP)
    os.kill(0, signal.SIGSTOP)
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
