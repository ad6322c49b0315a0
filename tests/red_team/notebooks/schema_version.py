"""Claims a version of nbgrader's metadata that stops the whole class."""
# verdict: wrong


def change(notebook):
    for number, each in enumerate(c for c in notebook.cells if "nbgrader" in c.metadata):
        each.metadata["nbgrader"]["schema_version"] = (99, 0, -1, "x", None, 10**30, [3], {"3": 3})[number % 8]
    return notebook
