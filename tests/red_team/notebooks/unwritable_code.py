"""Writes answers that can be run but not written down again: text within text in f-strings, names of many forms."""
# verdict: wrong

from nbformat.v4 import new_code_cell

from tests.small_course import cell


def change(notebook):
    within = "f'''{" + '"""a\nb"""' + "}'''"
    cell(notebook, "answer-double").source = f"double = lambda x: len({within})"
    cell(notebook, "answer-half").source = f"half = (lambda: lambda x: {within})()\nfoo = half"
    cell(notebook, "answer-quarter").source = f"def inner(x):\n    return {within}\n\nquarter = inner"
    notebook.cells.insert(1, new_code_cell(f"raise NotImplementedError({within})"))
    notebook.cells.insert(1, new_code_cell("\ud800 = '\udfff'\nx = '\ufeff\u2028\u202e\u0000'"))
    return notebook
