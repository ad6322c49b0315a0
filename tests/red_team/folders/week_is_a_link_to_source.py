"""Hands in a link to the instructor's notebooks in place of a folder, spelt as the number of the week."""
# verdict: nothing: double, half, quarter

from tests.red_team.course import WEEK


def fill(course, folder, places):
    folder.mkdir(parents=True)
    (folder / "week1").symlink_to(course.source / WEEK)
