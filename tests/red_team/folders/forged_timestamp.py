"""Hands in a time stamp from the future, the past, and of a kind that is none."""
# verdict: wrong

from tests.red_team.parts import written


def fill(course, folder, places):
    place = written(course, folder)
    (place / "timestamp.txt").write_text("9999-12-31 23:59:59.999999 UTC+99:99" + "9" * 900)
