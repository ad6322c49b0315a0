"""Attaches scripts, numbers that no file holds, and names that lead elsewhere, to cells of prose."""
# verdict: wrong

from nbformat.v4 import new_markdown_cell


def change(notebook):
    evil = {"../../x.png": {"image/svg+xml": "<svg onload='REACHED_SCRIPT()'/>", "application/json": float("nan")}}
    text = "![x](attachment:../../x.png) <script>REACHED_SCRIPT()</script> [y](javascript:REACHED_SCRIPT())"
    notebook.cells.insert(0, new_markdown_cell(text, attachments=evil))
    notebook.cells.insert(0, {"cell_type": "raw", "metadata": {"format": "text/html"}, "source": text})
    return notebook
