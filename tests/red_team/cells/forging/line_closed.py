"""Shuts the line to the grader, in both directions, in one, and by putting another descriptor in its place."""
# verdict: stopped: double, half, quarter
# unsafe: it shuts descriptors that are other ones there

# %% answer="double"
def double(x):
    import os
    import socket

    line = socket.socket(fileno=os.dup(3))
    line.shutdown(socket.SHUT_RDWR)
    return 8.0

# %% answer="half"
def half(x):
    import os
    import socket

    line = socket.socket(fileno=os.dup(3))
    line.shutdown(socket.SHUT_WR)
    return [1.0, 3.0]

# %% answer="quarter"
def quarter(x):
    import os
    import socket

    one, other = socket.socketpair()
    os.dup2(one.fileno(), 3)
    return 1.0
