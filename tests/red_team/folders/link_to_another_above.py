"""Hands in a link to another learner's notebook beside the place where the week's folder should be."""
# verdict: nothing: double, half, quarter


def fill(course, folder, places):
    folder.mkdir(parents=True)
    (folder / "assignment.ipynb").symlink_to(places["OTHER"])
