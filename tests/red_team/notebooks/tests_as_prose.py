"""Turns its tests into prose and raw text."""
# verdict: wrong

from tests.red_team.parts import tests_of


def change(notebook):
    for test, kind in zip(tests_of(notebook), ("markdown", "raw", "heading"), strict=True):
        test["cell_type"] = kind
    return notebook
