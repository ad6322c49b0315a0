"""The folder that a learner's process works in, where it does not lie in memory."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path


def new_folder() -> str:
    """Make an empty folder that nobody else may look into, and give its path."""
    return tempfile.mkdtemp(prefix="layerwise-")


def remove_folder(folder: str) -> None:
    """Remove a folder, also where a learner's code took away our right to look into parts of it.

    Parameters
    ----------
    folder : str — its path; no process may work in it any more
    """
    for parent, folders, _ in os.walk(folder):
        for name in folders:
            path = Path(parent, name)
            if not path.is_symlink():
                with contextlib.suppress(OSError):
                    path.chmod(0o700)
    shutil.rmtree(folder, ignore_errors=True)
