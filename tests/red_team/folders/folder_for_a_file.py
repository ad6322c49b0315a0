"""Hands in a folder by the notebook's name."""
# verdict: nothing: double, half, quarter

from tests.red_team.course import WEEK


def fill(course, folder, places):
    (folder / WEEK / "assignment.ipynb" / "assignment.ipynb").mkdir(parents=True)
