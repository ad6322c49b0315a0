"""Hands in pipes, at which a reader waits for ever, by the names of notebooks and of the time stamp."""
# verdict: unreadable: double, half, quarter
# unsafe: copied, its pipes are waited for without end

import os

from tests.red_team.course import WEEK


def fill(course, folder, places):
    place = folder / WEEK
    place.mkdir(parents=True)
    for name in ("assignment.ipynb", "other.ipynb", "timestamp.txt"):
        os.mkfifo(place / name)
    os.mkfifo(folder / "above.ipynb")
