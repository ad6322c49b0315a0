"""Hands in a thousand notebooks, each of some megabytes."""
# verdict: wrong
# unsafe: copied, it takes gigabytes

import json
import os

from tests.red_team.course import WEEK, wrong
from tests.red_team.parts import written


def fill(course, folder, places):
    place = written(course, folder)
    text = json.dumps({**wrong(course, WEEK), "x": "y" * 3_000_000})
    first = place / "copy0.ipynb"
    first.write_text(text)
    for number in range(1, 1000):
        os.link(first, place / f"copy{number}.ipynb")
