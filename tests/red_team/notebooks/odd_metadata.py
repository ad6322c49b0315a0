"""Fills metadata with values of every wrong kind: numbers, lists, nulls, texts of a megabyte."""
# verdict: wrong


def change(notebook):
    odd = [7, None, "x" * 1_000_000, [[]], {"": {}}, True, 1e308, -0.0]
    for number, each in enumerate(notebook.cells):
        each["metadata"] = {"nbgrader": odd[number % 8], "tags": odd[(number + 1) % 8], "layerwise": odd[number % 8]}
        each["metadata"] |= {"collapsed": odd[(number + 2) % 8], "jupyter": odd[(number + 3) % 8], "name": {}}
        each["id"] = odd[(number + 5) % 8]
    return notebook
