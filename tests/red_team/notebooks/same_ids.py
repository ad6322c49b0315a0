"""Gives all cells one id, ids of a hundred thousand signs, and ids that are those of the course's tests."""
# verdict: wrong


def change(notebook):
    ids = ["test-double", "x" * 100_000, "answer-half", "../../x", "", "test-double"]
    for number, each in enumerate(notebook.cells):
        each["id"] = ids[number % len(ids)]
    notebook.cells += notebook.cells
    return notebook
