"""Notebooks as JSON data whose keys can be read as attributes, too, as those of nbformat can.

nbformat is not used where submissions are marked: it takes two seconds to import, and checks what was checked already.
"""

from __future__ import annotations

import json
from typing import Any

from layerwise.grading.remembering import remembered

FORMAT, FORMAT_MINOR = 4, 5
"""The version of the notebook format that is written."""


_OF_PROSE = {"cell_type", "id", "metadata", "source"}
_TO_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True)


class Node(dict[str, Any]):
    """A JSON object: `cell.source` is `cell["source"]`."""

    def __getattr__(self, key: str) -> Any:
        """Give the value of a key.

        Raises
        ------
        AttributeError — there is no such key
        """
        try:
            return self[key]
        except KeyError:
            raise AttributeError(key) from None

    def __setattr__(self, key: str, value: Any) -> None:
        """Set the value of a key."""
        self[key] = value


def nodes(value: Any) -> Any:
    """Copy JSON data, with a Node for each object in them."""
    if isinstance(value, dict):
        return Node({key: nodes(item) if isinstance(item, (dict, list)) else item for key, item in value.items()})
    if isinstance(value, list):
        return [nodes(item) for item in value]
    return value


def text_of(notebook: Any) -> str:
    """Write a notebook as a file's text, a line a cell: Python's fast writer of JSON knows no indentation.

    Parameters
    ----------
    notebook : Node
    """
    cells = ",\n".join(map(_line, notebook.cells))
    others = _TO_JSON.encode({key: value for key, value in notebook.items() if key != "cells"})
    return f'{{"cells": [\n{cells}\n],\n{others[1:]}\n'


def _line(cell: Node) -> str:
    """Write a cell; of plain prose, most of which comes again with each learner, the words are remembered."""
    if cell.keys() != _OF_PROSE or cell["metadata"]:
        return _TO_JSON.encode(cell)
    kind, name, source = (_quoted(cell[key]) for key in ("cell_type", "id", "source"))
    return f'{{"cell_type": {kind}, "id": {name}, "metadata": {{}}, "source": {source}}}'


_quoted = remembered(_TO_JSON.encode)
