"""Hands in files of terabytes that hold nothing, by the names of all that is read, and a socket as the notebook."""
# verdict: unreadable: double, half, quarter
# unsafe: a copy of it fills the disk

import os
import socket

from tests.red_team.parts import written

SIZE = 2**40


def fill(course, folder, places):
    place = written(course, folder)
    (place / "assignment.ipynb").unlink()
    for name in ("timestamp.txt", "assignment.py", "my_network.py", "assignment (1).ipynb", "data.h5"):
        with open(place / name, "wb") as file:
            os.truncate(file.fileno(), SIZE)
    here = os.getcwd()
    os.chdir(place)  # a socket's whole name is short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("assignment.ipynb")
    os.chdir(here)
