"""Holds one cell of ten megabytes that defines an answer, and one line of as many."""
# verdict: blank: double
# unsafe: it takes hours, or all memory

from nbformat.v4 import new_code_cell

from tests.small_course import cell


def change(notebook):
    cell(notebook, "answer-double").source = "def double(x):\n    return 0.0\n" + "x = 1\n" * 1_600_000
    notebook.cells.append(new_code_cell("y = '" + "x" * 9_000_000 + "'"))
    return notebook
