"""Ends its process in the middle of an answer, and in the middle of its length."""
# verdict: stopped: double, half, quarter
# unsafe: it writes to descriptors that are other ones there


# %% answer="double"
def double(x):
    import os

    os.write(3, b"\x40\0\0\0d\x01")
    os._exit(0)


# %% answer="half"
def half(x):
    import os

    os.write(3, b"\x40\0")
    os.kill(os.getpid(), 11)
    os.abort()


# %% answer="quarter"
def quarter(x):
    import os

    os.close(3)
    os._exit(7)
