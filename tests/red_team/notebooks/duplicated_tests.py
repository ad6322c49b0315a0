"""Copies a test cell, which empties its metadata in stock nbgrader and stops the whole class."""
# verdict: wrong

import copy

from tests.red_team.parts import tests_of


def change(notebook):
    notebook.cells += [copy.deepcopy(test) for test in tests_of(notebook)] * 3
    return notebook
