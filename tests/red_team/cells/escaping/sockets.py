"""Asks the kernel for odd sockets: of every family, with urgent bytes, filters, descriptors in flight; and for locks."""
# verdict: wrong
# unsafe: it loads modules of the kernel

# %%
import ctypes
import errno
import os
import socket
import struct


def tried(what, call):
    try:
        print("REACHED", what, call())
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.ENOSYS):
            print("REACHED", what, error)


one, other = socket.socketpair()
line = socket.socket(fileno=os.dup(3))
for family in (2, 10, 16, 17, 29, 30, 38, 40, 41, 44):
    tried(f"family {family}", lambda family=family: socket.socketpair(family))
for end in (one, line):
    tried("an urgent byte", lambda end=end: end.send(b"x", socket.MSG_OOB))
    tried("a filter", lambda end=end: end.setsockopt(1, 26, struct.pack("HxxxxxxQ", 1, 0)))
    tried("descriptors", lambda end=end: socket.send_fds(end, [b"x"], [other.fileno()]))
tried("an urgent byte that came", lambda: other.recv(1, socket.MSG_OOB | socket.MSG_DONTWAIT))
libc, word = ctypes.CDLL(None, use_errno=True), ctypes.c_int()
for kind in (6, 7, 8, 11, 12, 13):
    if libc.syscall(202, ctypes.byref(word), kind, 0, 0, 0, 0) >= 0 or ctypes.get_errno() != errno.EPERM:
        print("REACHED", "a lock that hands a priority on", kind)


# %% answer="double"
def double(x):
    tried("an urgent byte in place of an answer", lambda: line.send(b"x", socket.MSG_OOB))
    return 0.0
