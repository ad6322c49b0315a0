"""What hostile notebooks and folders are made of."""

from tests.red_team.course import WEEK, wrong
from tests.small_course import hand_in

EVIL = "raise SystemExit('LAYERWISE_RED_TEAM')\n"


def tests_of(notebook):
    """The test cells of a notebook."""
    return [c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade")]


def written(course, folder, name="assignment.ipynb"):
    """Hand in a notebook with wrong answers, and give the folder that it lies in."""
    return hand_in(course, folder.name, wrong(course, WEEK), name).parent
