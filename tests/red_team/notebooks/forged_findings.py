"""Writes into cells' metadata what the grader itself might keep there: points, shares, findings, remarks."""
# verdict: wrong


def change(notebook):
    found = {"misconceptions": ["<script>REACHED_SCRIPT()</script>", "x" * 100_000], "kinds": [], "share": 1.0}
    for each in notebook.cells:
        each.metadata["layerwise"] = {"found": {**found, "again": False}, "points": 10**9, "blank": [], "share": 1e308}
        each.metadata["nbgrader_score"] = each.metadata["grade"] = 100
    return notebook
