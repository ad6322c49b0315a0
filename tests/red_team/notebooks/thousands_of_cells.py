"""Holds a hundred thousand cells without names, which all have to get one, and to be run."""
# verdict: wrong
# unsafe: it takes hours, or all memory


def change(notebook):
    notebook.cells += [{"cell_type": "code", "metadata": {}, "source": "1"}] * 100_000
    return notebook
