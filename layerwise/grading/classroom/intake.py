"""Take submissions in: the notebook alone, readable for sure.

`submitted/` is read and never written. Nothing but the notebook goes on to be graded, so a module that is called
`numpy.py`, a link or a name with `..` in it has nowhere to take effect.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from layerwise.grading.classroom.candidates import Candidate, choose, read_nodes
from layerwise.grading.classroom.looking import Seen, look_into
from layerwise.grading.classroom.nodes import Node, nodes
from layerwise.grading.classroom.survey import Entry
from layerwise.grading.classroom.template import Template
from layerwise.grading.reading import Reading


def all_handed(entry: Entry, templates: Sequence[Template]) -> dict[str, Any]:
    """Give of each of a week's notebooks the one to grade, by its name; see `handed`. Each file is read once."""
    seen, read = look_into(entry), functools.cache(read_nodes)
    return {template.name: handed(seen, template, read) for template in templates}


def handed(seen: Seen, template: Template, read: Callable[[Path], Reading] = read_nodes) -> Any:
    """Give the notebook to grade; a blank one stands in for an assignment that is missing, and for what is broken.

    Parameters
    ----------
    seen : Seen — what lies in the learner's folder
    template : Template — the notebook that is graded
    read : callable — reads a notebook file; see `read_nodes`

    Returns
    -------
    Node — with what is known about it in its `layerwise` metadata; None for a lesson that was not handed in
    """
    chosen, said = choose(seen, template, read)
    if chosen is None and template.is_lesson:
        return None
    remarks = [*seen.entry.remarks, *said, *seen.left_out]
    notebook, state = _notebook(chosen, template)
    if chosen is None:
        remarks.insert(0, "No notebook was found among the submitted files, so a blank one was graded.")
    elif chosen.notebook is None:
        remarks.insert(0, "The notebook could not be read, so a blank one was graded. Please hand it in again.")
    else:
        remarks += [remark for remark in chosen.mended if remark not in remarks]
    known = {"remarks": [_told(remark, seen.entry) for remark in remarks], "state": state}
    stamp = nodes({**_stamp_of(notebook), "intake": known})
    return Node(notebook, metadata=Node(notebook.metadata, layerwise=stamp))


def _notebook(chosen: Candidate | None, template: Template) -> tuple[Any, str]:
    if chosen is not None and chosen.notebook is not None:
        return chosen.notebook, ""
    return template.release, "nothing" if chosen is None else "unreadable"


def _stamp_of(notebook: Any) -> dict[str, Any]:
    stamp = notebook.metadata.get("layerwise")
    return dict(stamp) if isinstance(stamp, dict) else {}


def _told(remark: str, entry: Entry) -> str:
    """Make a remark fit for the learner's eyes: without the folders of this machine."""
    for folder in (entry.folder, entry.whole):
        remark = remark.replace(f"{folder}/", "").replace(str(folder), "The folder")
    return remark
