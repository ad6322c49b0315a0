"""Gives tests and answers other points, and a checksum, a lock and a kind that they do not have."""
# verdict: wrong


def change(notebook):
    for each in [c for c in notebook.cells if "nbgrader" in c.metadata]:
        each.metadata["nbgrader"] |= {"points": 10**9, "grade": True, "locked": False, "checksum": "0", "task": True}
        each.metadata["nbgrader"] |= {"cell_type": "markdown", "schema_version": 3}
    return notebook
