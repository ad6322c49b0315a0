"""Defines a hundred thousand functions, in a cell that is no Python, and in one that is."""
# verdict: wrong
# unsafe: it takes hours, or all memory

from nbformat.v4 import new_code_cell


def change(notebook):
    broken = "".join(f"def f{number}(:\n  pass\n" for number in range(4500))
    notebook.cells.append(new_code_cell(broken))
    notebook.cells += [new_code_cell("".join(f"def g{i}_{k}(x): return x\n" for i in range(3300))) for k in range(16)]
    return notebook
