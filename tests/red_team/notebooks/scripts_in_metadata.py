"""Writes scripts into titles, tags, ids, languages, names, widgets and the sizes of stored pictures."""
# verdict: wrong

EVIL = '"></title></script><script>REACHED_SCRIPT()</script><img src=x onerror=REACHED_SCRIPT()>'


def change(notebook):
    state = {"state": {EVIL: EVIL}, "version_major": 2, "version_minor": 0}
    notebook.metadata |= {"title": EVIL, "authors": [{"name": EVIL}], "date": EVIL}
    notebook.metadata["widgets"] = {"application/vnd.jupyter.widget-state+json": state}
    notebook.metadata["language_info"] = {"name": EVIL, "codemirror_mode": EVIL, "pygments_lexer": EVIL}
    picture = {"image/png": "iVBORw==", "application/vnd.jupyter.widget-view+json": {"model_id": EVIL}}
    sizes = {"image/png": {"width": EVIL, "height": EVIL, "alt": EVIL}, "isolated": True}
    for number, each in enumerate(notebook.cells):
        each["id"] = f'x{number}" onmouseover="REACHED_SCRIPT()'
        each["metadata"] |= {"tags": [f'{number}" onload="REACHED_SCRIPT()', EVIL], "name": EVIL, "alt": EVIL}
        each["metadata"]["slideshow"] = {"slide_type": EVIL}
        if each["cell_type"] == "code":
            each["outputs"] = [{"output_type": "display_data", "data": picture, "metadata": sizes}]
    return notebook
