"""Hands in tens of thousands of files, in folders forty levels deep."""
# verdict: wrong
# unsafe: copied, it takes very long

from tests.red_team.parts import written


def fill(course, folder, places):
    place = written(course, folder)
    deep = place.joinpath(*["deep"] * 40)
    deep.mkdir(parents=True)
    for number in range(20_000):
        (place / f"file{number}").touch()
    (deep / "assignment.ipynb").write_text("{}")
