"""Recover a notebook that JupyterLab was killed in the middle of saving.

Before JupyterLab writes over a notebook it copies it to a hidden file beside it, and removes that when the new one is
whole. After a kill, a power cut or a full disk the hidden file is the notebook as it was last saved.
"""

from __future__ import annotations

import json
from pathlib import Path

from layerwise.course import CourseError
from layerwise.learning.own_cells import BACKUPS, back_up


def recover(folder: Path) -> list[str]:
    """Put back each notebook of a folder that is broken and has its last saved state beside it.

    Parameters
    ----------
    folder : Path — of the learner's own copy of a week

    Returns
    -------
    list of str — a sentence for each notebook that was put back

    Raises
    ------
    CourseError — the folder cannot be written
    """
    pairs = [(path.with_name(path.name.removeprefix(".~")), path) for path in sorted(folder.glob(".~*.ipynb"))]
    return [_put_back(broken, saved) for broken, saved in pairs if _is_whole(saved) and not _is_whole(broken)]


def _put_back(broken: Path, saved: Path) -> str:
    kept = ""
    try:
        if broken.exists():
            kept = f" What there was of the newer one is {BACKUPS}/{back_up(broken, 'half-saved').name}."
        saved.replace(broken)
    except OSError as error:
        raise CourseError(f"{broken} cannot be written ({error.strerror}). Its last saved state is {saved}.") from error
    return f"{broken} was cut off while it was saved. It is as it was saved the last time before.{kept}"


def _is_whole(path: Path) -> bool:
    """Tell whether a file is there and holds all of a notebook."""
    try:
        return isinstance(json.loads(path.read_text(encoding="utf-8"))["cells"], list)
    except (OSError, ValueError, KeyError, TypeError):
        return False
