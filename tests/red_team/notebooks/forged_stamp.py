"""Bears the marks that the grader leaves: graded already, nothing blank, run again, of another week and version."""
# verdict: wrong


def change(notebook):
    evil = "\x1b]0;owned\x07\x1b[31m<script>REACHED_SCRIPT()</script>" + "long " * 100_000
    notebook.metadata["layerwise"] = {
        "graded": {"course": "0", "work": "0"}, "blank": [], "imports": "1/0", "remarks": [evil], "state": "nothing",
        "intake": {"remarks": [evil], "state": "nothing"}, "version": evil, "week": evil,
    }  # fmt: skip
    for each in notebook.cells:
        each.metadata["layerwise"] = {"again": True}
    return notebook
