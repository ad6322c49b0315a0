"""Hands in links to themselves, to each other, to nothing and to the folder above, by the notebook's name."""
# verdict: nothing: double, half, quarter
# unsafe: copied, its links fill the disk

from tests.red_team.course import WEEK


def fill(course, folder, places):
    place = folder / WEEK
    place.mkdir(parents=True)
    (place / "assignment.ipynb").symlink_to("assignment.ipynb")
    (place / "a.ipynb").symlink_to("b.ipynb")
    (place / "b.ipynb").symlink_to("a.ipynb")
    (place / "c.ipynb").symlink_to("/nowhere")
    (place / "again").symlink_to("..")
    (place / "d.ipynb").symlink_to("/dev/zero")
    (place / "e.ipynb").symlink_to("/proc/self/mem")
