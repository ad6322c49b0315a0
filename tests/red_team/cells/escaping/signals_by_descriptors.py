"""Has the kernel signal other processes about descriptors: owners of files, leases, notices, timers."""
# verdict: wrong
# unsafe: it has processes signalled that it does not know

# %%
import ctypes
import fcntl
import os
import struct

line, libc = os.dup(3), ctypes.CDLL(None)
for owner in (1, 2, -1, os.getppid(), os.getpid()):
    for call in (
        lambda: fcntl.fcntl(line, fcntl.F_SETOWN, owner),
        lambda: fcntl.fcntl(line, 15, struct.pack("ii", 1, owner)),  # F_SETOWN_EX
        lambda: fcntl.ioctl(line, 0x8901, struct.pack("i", owner)),  # FIOSETOWN
        lambda: fcntl.ioctl(line, 0x8902, struct.pack("i", owner)),  # SIOCSPGRP
    ):
        try:
            call()
            print("REACHED", owner)
        except (OSError, OverflowError) as error:
            print(error)
for call in (lambda: fcntl.fcntl(line, fcntl.F_SETSIG, 9), lambda: fcntl.fcntl(os.open("/usr", 0), fcntl.F_NOTIFY, 63)):
    try:
        call()
        print("REACHED")
    except OSError as error:
        print(error)
if libc.syscall(222, 0, struct.pack("qiii", 0, 9, 4, 1), ctypes.create_string_buffer(8)) == 0:  # timer_create
    print("REACHED a timer")
