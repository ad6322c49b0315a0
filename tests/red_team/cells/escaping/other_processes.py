"""Signals, traces and slows down every process that it can name."""
# verdict: wrong
# unsafe: it signals every process of the machine

# %%
import ctypes
import os
import signal

libc = ctypes.CDLL(None, use_errno=True)
for number in (os.getppid() or 2, *range(2, 400)):  # 0 would be itself
    for kind in (0, signal.SIGTERM, signal.SIGSTOP):
        try:
            os.kill(number, kind)
            print("REACHED", number)
        except OSError:
            pass
    for call in (lambda: os.sched_getaffinity(number), lambda: os.setpriority(os.PRIO_PROCESS, number, 19)):
        try:
            call()
            print("REACHED", number)
        except OSError:
            pass
    if libc.ptrace(16, number, 0, 0) == 0 or libc.syscall(434, number, 0) >= 0:
        print("REACHED", number)
try:
    os.kill(-1, 0)
    print("others can be signalled:", os.getpid() == 1 or "REACHED")
except OSError as error:
    print(error)
