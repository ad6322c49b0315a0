"""Take submissions in: copies of the notebooks alone, readable for sure, in a folder of their own.

`submitted/` is read and never written. Nothing but the notebook and nbgrader's two stamps goes on to be graded, so a
module that is called `numpy.py`, a link or a name with `..` in it has nowhere to take effect.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.utils import parse_utc

from layerwise.grading.classroom.candidates import Candidate, choose, left_out
from layerwise.grading.classroom.survey import Entry
from layerwise.grading.classroom.template import Template

_LONGEST_STAMP = 1_000  # bytes
_SECRET = re.compile(r"\w{1,200}")


def stage(entry: Entry, templates: Sequence[Template], folder: Path) -> None:
    """Copy one learner's work for nbgrader to grade; a blank notebook stands in for one that is missing or broken.

    Parameters
    ----------
    entry : Entry — where the work lies
    templates : sequence of Template — the notebooks that are graded
    folder : Path — where to put them: the learner's folder for the week
    """
    folder.mkdir(parents=True, exist_ok=True)
    for template in templates:
        notebook = _handed(entry, template)
        nbformat.write(notebook, folder / f"{template.name}.ipynb")
    for name, is_sound in (("timestamp.txt", _is_time), ("submission_secret.txt", _SECRET.fullmatch)):
        text = _stamp(entry.folder / name)
        if text and is_sound(text):
            (folder / name).write_text(text, encoding="utf-8")


def _handed(entry: Entry, template: Template) -> Any:
    """Give the notebook to grade, with what is known about it in its metadata."""
    chosen, said = choose(entry, template)
    remarks = [*entry.remarks, *said, *left_out(entry)]
    notebook, state = _notebook(chosen, template)
    if chosen is None:
        remarks.insert(0, "No notebook was found among the submitted files, so a blank one was graded.")
    elif chosen.reading is None:
        remarks.insert(0, "The notebook could not be read, so a blank one was graded. Please hand it in again.")
    else:
        remarks += [remark for remark in chosen.reading.remarks if remark not in remarks]
    notebook.metadata["layerwise"] = {
        **_stamp_of(notebook),
        "intake": {"remarks": [_told(remark, entry) for remark in remarks], "state": state},
    }
    return notebook


def _notebook(chosen: Candidate | None, template: Template) -> tuple[Any, str]:
    if chosen is not None and chosen.reading is not None:
        return copy.deepcopy(chosen.reading.notebook), ""
    return copy.deepcopy(template.release), "nothing" if chosen is None else "unreadable"


def _stamp_of(notebook: Any) -> dict[str, Any]:
    stamp = notebook.metadata.get("layerwise")
    return dict(stamp) if isinstance(stamp, dict) else {}


def _told(remark: str, entry: Entry) -> str:
    """Make a remark fit for the learner's eyes: without the folders of this machine."""
    for folder in (entry.folder, entry.whole):
        remark = remark.replace(f"{folder}/", "").replace(str(folder), "The folder")
    return remark


def _stamp(path: Path) -> str:
    """Read one of nbgrader's stamps, '' where it is missing, a link, or far too long."""
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > _LONGEST_STAMP:
            return ""
        return path.read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return ""


def _is_time(text: str) -> bool:
    """Tell whether nbgrader can read a time; it stops at one that it cannot."""
    try:
        return parse_utc(text) is not None
    except (ValueError, OverflowError, AttributeError, TypeError):
        return False
