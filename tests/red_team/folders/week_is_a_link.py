"""Hands in a link to another learner's folder in place of its own."""
# verdict: nothing: double, half, quarter

import os

from tests.red_team.course import WEEK


def fill(course, folder, places):
    folder.mkdir(parents=True)
    (folder / WEEK).symlink_to(os.path.dirname(places["OTHER"]))
