"""JupyterLab as it runs for this user: on which folders, and what to say to who changes a notebook under it."""

from __future__ import annotations

import contextlib
from pathlib import Path


def if_open(path: Path) -> list[str]:
    """Say what to do where a JupyterLab that works on this folder may have the notebook open.

    Parameters
    ----------
    path : Path — the notebook that was changed

    Returns
    -------
    list of str — sentences; none where no JupyterLab works there
    """
    if not any(path.is_relative_to(folder) for folder in open_folders()):
        return []
    told = "A JupyterLab works on this folder. If the notebook is open there, choose File > Reload Notebook from Disk: "
    return [f"{told}saving it without that would undo this. What you had not saved is in no backup."]


def open_folders() -> list[Path]:
    """List the folders of the Jupyter servers that run for this user."""
    found = []
    with contextlib.suppress(ImportError, OSError, ValueError):  # the first: VS Code and Colab need no such server
        from jupyter_server.serverapp import list_running_servers  # noqa: PLC0415 - slow to import

        found = [Path(server.get("root_dir", "/nowhere")).resolve() for server in list_running_servers()]
    return found
