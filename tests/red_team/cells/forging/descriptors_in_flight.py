"""Sends descriptors along the line, as many as it may have, and fills every pipe and socket that it can make."""
# verdict: wrong
# unsafe: it writes to descriptors that are other ones there

# %%
import os
import socket

ends = []
try:
    while True:
        ends.append(os.pipe())
except OSError as error:
    print(len(ends), error)
for reading, writing in ends[:20]:
    os.set_blocking(writing, False)
    try:
        while True:
            os.write(writing, b"x" * 65536)
    except OSError:
        pass
os.close(ends[0][0])
line = socket.socket(fileno=os.dup(3))
pair = socket.socketpair() if len(ends) < 2 else None
print(len(ends), "pipes")
for end in ends[1:]:
    os.close(end[0])
    os.close(end[1])

# %%
one, other = socket.socketpair()
other.setblocking(False)
try:
    for _ in range(10_000):
        socket.send_fds(one, [b"x"], [other.fileno()] * 50, flags=socket.MSG_DONTWAIT)
except OSError as error:
    print(error)
socket.send_fds(line, [b"\x01"], [one.fileno()])


# %% answer="double"
def double(x):
    return 0.0
