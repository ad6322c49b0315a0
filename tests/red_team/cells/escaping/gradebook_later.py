"""Leaves a thread and a process behind, which wait for the grades to be written and then change them."""
# verdict: wrong

# %%
import os
import sqlite3
import threading
import time


def wait_and_change():
    for _ in range(200):
        time.sleep(0.1)
        try:
            with sqlite3.connect("file:<COURSE>/gradebook.db?mode=rw", uri=True) as base:
                base.execute("UPDATE grade SET manual_score = 100")
        except sqlite3.Error:
            pass


threading.Thread(target=wait_and_change, daemon=True).start()
try:
    if os.fork() == 0:
        os.setsid()
        wait_and_change()
        os._exit(0)
    print("REACHED a process")
except OSError as error:
    print(error)
