"""Holds dozens of cells that take a gigabyte each when they are parsed, among them copies of an answer."""
# verdict: any
# unsafe: it takes hours, or all memory

from nbformat.v4 import new_code_cell

from tests.small_course import cell


def change(notebook):
    large = "a;" * 47_000
    for number in range(20):
        notebook.cells.append(new_code_cell(f"def f{number}(x): return x\n{large}"))
    answer = cell(notebook, "answer-double")
    notebook.cells += [{**answer, "source": f"{answer.source}\n# {number}\n{large}"} for number in range(20)]
    return notebook
