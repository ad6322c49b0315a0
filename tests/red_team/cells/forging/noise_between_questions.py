"""Leaves a thread that writes to the line all the time, between questions and within answers."""
# verdict: any
# unsafe: it writes to descriptors that are other ones there

# %%
import os
import threading


def talk():
    while True:
        os.write(3, b"\x01\0\0\0N")


threading.Thread(target=talk, daemon=True).start()
