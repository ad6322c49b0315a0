"""Hands in the same week in several folders that all might be meant."""
# verdict: wrong

from tests.red_team.course import WEEK, wrong
from tests.red_team.parts import written
from tests.small_course import hand_in


def fill(course, folder, places):
    written(course, folder)
    for name in ("week1", "Week 1", "week1_numpy_basics.", "WEEK1_NUMPY_BASICS", "1"):
        hand_in(course, folder.name, wrong(course, WEEK), week=name)
