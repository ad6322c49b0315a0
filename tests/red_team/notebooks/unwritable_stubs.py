"""Leaves answers as stubs with errors that nobody can write down: hundreds of terms, bytes within text in f-strings."""
# verdict: blank: double, half

from nbformat.v4 import new_code_cell

from tests.small_course import cell


def change(notebook):
    deep = "x" + "+x" * 700
    within = "f'''{" + 'b"""a\'b"c"""' + "}'''"
    cell(notebook, "answer-double").source = f"def double(x):\n    raise NotImplementedError({deep})"
    cell(notebook, "answer-half").source = f"def half(x):\n    raise NotImplementedError({within})"
    notebook.cells.append(new_code_cell(f"x = 1\ntable = {{701: {{}}}}\ntable[{deep}][0] = quarter"))
    return notebook
