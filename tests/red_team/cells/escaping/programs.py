"""Starts programs and processes in every way that Python and C know."""
# verdict: wrong
# unsafe: it leaves processes that go on for ever

# %%
import ctypes
import multiprocessing
import os
import pty
import subprocess
import sys

SLEEP = [sys.executable, "-c", "import time; time.sleep(1000)", "LAYERWISE_RED_TEAM"]


def fork_and_go_on():
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            os.execv(sys.executable, SLEEP)
        os._exit(0)


for start in (
    fork_and_go_on,
    lambda: subprocess.Popen(SLEEP, start_new_session=True),
    lambda: os.posix_spawn(sys.executable, SLEEP, {}),
    lambda: multiprocessing.get_context("spawn").Process(target=print).start(),
    lambda: multiprocessing.get_context("fork").Process(target=print).start(),
    lambda: pty.fork(),
    lambda: os.execv(sys.executable, SLEEP),
):
    try:
        start()
        print("REACHED a process")
    except OSError as error:
        print(error)
if os.system("true") == 0:
    print("REACHED a program")
libc = ctypes.CDLL(None)
for number, flags in ((56, 17), (56, 0x4111), (57, 0), (58, 0), (435, 0), (59, 0), (322, 0)):
    if libc.syscall(number, flags, 0, 0, 0, 0) > 0:
        print("REACHED by C", number)

# %%
!printf "REACH%s" ED
text = !printf "REACH%s" ED
print(text)

# %%
%%bash
printf "REACH%s" ED
