"""Notebooks as JSON data whose keys are attributes, and as a file's text."""

import json

import pytest

from layerwise.grading.classroom.nodes import Node, nodes, text_of


def test_keys_can_be_read_and_set_as_attributes():
    """Is an attribute a key at every level, and one that is not there an AttributeError?"""
    notebook = nodes({"cells": [{"source": "1"}]})
    notebook.cells[0].source = "2"
    assert notebook == {"cells": [{"source": "2"}]}
    with pytest.raises(AttributeError, match="outputs"):
        _ = notebook.cells[0].outputs


PROSE = {"cell_type": "markdown", "id": "a-1", "metadata": {}, "source": 'φ "x"\n\\'}
OTHERS = [
    PROSE | {"metadata": {"x": "é"}},
    PROSE | {"attachments": {}},
    {"cell_type": "code", "outputs": [Node(x=1.5)]},
]


@pytest.mark.parametrize("cells", [[], [{"b": "é\n", "a": 1}, {"outputs": [Node(x=1.5)]}], [PROSE], OTHERS])
def test_a_notebooks_text_is_json_with_a_line_a_cell(cells):
    """Is what is read again the same, with one line for each cell, and keys in order?"""
    notebook = nodes({"nbformat": 4, "metadata": {"z": 1, "a": []}, "cells": cells})
    text = text_of(notebook)
    assert json.loads(text) == notebook
    assert text.endswith("}\n")
    lines = text.splitlines()
    assert [json.loads(line.removesuffix(",")) for line in lines[1 : 1 + len(cells)]] == cells
    assert text.index('"a"') < text.index('"nbformat"')
    assert [list(json.loads(line.removesuffix(","))) for line in lines[1 : 1 + len(cells)]] == [*map(sorted, cells)]
