"""Hands in a link to another learner's notebook."""
# verdict: nothing: double, half, quarter

from tests.red_team.course import WEEK


def fill(course, folder, places):
    (folder / WEEK).mkdir(parents=True)
    (folder / WEEK / "assignment.ipynb").symlink_to(places["OTHER"])
