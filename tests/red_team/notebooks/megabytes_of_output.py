"""Shows a megabyte in each of fifty cells."""
# verdict: wrong
# unsafe: it takes hours, or all memory

from nbformat.v4 import new_code_cell


def change(notebook):
    notebook.cells[1:1] = [new_code_cell("print('x' * 999_000)") for _ in range(50)]
    return notebook
