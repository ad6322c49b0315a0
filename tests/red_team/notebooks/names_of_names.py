"""Gives an answer by tens of thousands of names, each of which is only another name of the one before."""
# course: chained
# verdict: wrong

from nbformat.v4 import new_code_cell

from tests.small_course import cell

NAMES = 30_000
CALLS = f"def linear_activation_forward(A, W, b, activation):\n    return a{NAMES}(A)"


def change(notebook):
    """Put the names into cells that are short enough to be read."""
    lines = ["a0 = len", *(f"a{number} = a{number - 1}" for number in range(1, NAMES + 1))]
    answer = cell(notebook, "answer-linear_activation_forward")
    answer.source = CALLS
    place = notebook.cells.index(answer)
    parts = (lines[first : first + 6000] for first in range(0, len(lines), 6000))
    notebook.cells[place:place] = [
        new_code_cell("\n".join(part), id=f"names-{number}") for number, part in enumerate(parts)
    ]
    return notebook
