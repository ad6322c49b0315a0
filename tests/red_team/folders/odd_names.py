"""Hands in files whose names lead upwards, hold scripts and terminal codes, and are no text at all."""
# verdict: wrong

import json
import os

from tests.red_team.course import WEEK, wrong
from tests.red_team.parts import EVIL, written


def fill(course, folder, places):
    place = written(course, folder, "\x1b]0;owned\x07<script>REACHED_SCRIPT()</script>\n.ipynb".replace("/", "\u2215"))
    names = [
        "..\\..\\gradebook.db",
        "...",
        "-rf",
        "$(touch x)",
        "`touch x`",
        "{{ 7 * 7 }}.ipynb",
        "x\n- y.ipynb",
        "\u202e",
    ]
    for name in names:
        (place / name).write_text("{}")
    with open(os.fsencode(place) + b"/\xff\xfe.ipynb", "w") as file:
        json.dump({**wrong(course, WEEK), "nbformat": 3.5}, file)
    with open(os.fsencode(place) + b"/\xff\xfe.py", "w") as file:
        file.write(EVIL)
