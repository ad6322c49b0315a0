"""Look at what the course finds around it: folders to write to, room on the disk, ports, a browser."""

from __future__ import annotations

import errno
import os
import shutil
import socket
import tempfile
import webbrowser
from collections.abc import Iterator, Sequence
from pathlib import Path

from layerwise.course import Course
from layerwise.invocation import CALLED
from layerwise.learning.finding import Finding
from layerwise.learning.installation import JUPYTER

ROOM = 200 << 20
"""Bytes that should be free: a notebook with pictures takes a few MB, JupyterLab and its copies some more."""

_WORK, _NOTES, _TEMPORARY = "your work", "Jupyter's own notes", "temporary files"
_YOURS = {
    _WORK: "or move the course to a folder of yours",
    _NOTES: "or name one of yours in the variable JUPYTER_RUNTIME_DIR",
    _TEMPORARY: "or name one of yours in the variable TMPDIR",
}
"""What else helps where a folder cannot be made one's own, by what it is for."""

_FULL = (errno.ENOSPC, errno.EDQUOT)
ITSELF = "let the firewall allow connections from this machine to itself"
_FIRST_PORT, _PORTS = 8888, 50  # what JupyterLab tries: the first, then up to fifty others
_TEXT_BROWSERS = ("www-browser", "links", "elinks", "lynx", "w3m")
_WITHOUT_BROWSER = f"{CALLED} learn --no-browser; it prints the address, for a browser that you open yourself"


def folders_written_to() -> dict[str, Path]:
    """Give the folders that the course and JupyterLab write to, by what they are for."""
    from jupyter_core.paths import jupyter_runtime_dir  # noqa: PLC0415 - it may be missing, which is told elsewhere

    return {_WORK: Course().work, _NOTES: Path(jupyter_runtime_dir()), _TEMPORARY: _temporary()}


def _temporary() -> Path:
    """Give the folder for temporary files; where none can be written, or not the one that TMPDIR names, that one."""
    named = os.environ.get("TMPDIR")
    try:
        return Path(named or tempfile.gettempdir())
    except FileNotFoundError:  # Python tries a few, and takes none that is full
        return Path("/tmp")  # noqa: S108 - it is what is to be looked at


def writing(purpose: str, folder: Path) -> Finding:
    """Look if a file can be made in a folder, or where the folder would be made."""
    what = f"{folder} can be written, for {purpose}"
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    try:
        with tempfile.TemporaryFile(dir=existing) as file:
            file.write(bytes(4096))
            file.flush()
    except OSError as error:
        otherwise = f"make the folder yours (chown), {_YOURS.get(purpose, 'or take another')}"
        advice = "make room on the disk" if error.errno in _FULL else otherwise
        return Finding(what, well=False, why=f"a file cannot be made in {existing}: {error.strerror}", advice=advice)
    return Finding(what, well=True)


def room(folders: Sequence[Path]) -> Iterator[Finding]:
    """Look at how much is free on each disk that is written to."""
    seen = set()
    for folder in folders:
        existing = next(path for path in (folder, *folder.parents) if path.exists())
        free = shutil.disk_usage(existing).free
        if (disk := existing.stat().st_dev) in seen:
            continue
        seen.add(disk)
        what = f"room on the disk of {existing}: {free >> 20:,} MB are free"
        advice = f"make {ROOM >> 20} MB free there, such as by emptying the waste basket or old downloads"
        why = "a notebook could be cut off while it is saved"
        yield Finding(what, well=True) if free >= ROOM else Finding(what, well=False, why=why, advice=advice)


def ports(first: int = _FIRST_PORT, number: int = _PORTS) -> Finding:
    """Look for a port at which JupyterLab can be reached from this machine.

    Parameters
    ----------
    first, number : int — the ports that are tried
    """
    refused = ""
    for port in range(first, first + number):
        try:
            _call(port)
        except OSError as error:
            refused = refused or f"port {port}: {error.strerror or error}"
        else:
            note = f", as {first} is taken: JupyterLab finds another by itself" if port > first else ""
            return Finding(f"port {port} can be used{note}", well=True)
    what, why = f"a port from {first} on can be used", f"none of {number} can; {refused}"
    return Finding(
        what, well=False, why=why, advice=f"end other servers (`{JUPYTER} server list` names Jupyter's), and {ITSELF}"
    )


def _call(port: int) -> None:
    """Listen at a port and call it."""
    with socket.socket() as server:
        if os.name == "posix":
            server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        server.bind(("127.0.0.1", port))
        server.listen(1)
        with socket.create_connection(("127.0.0.1", port), timeout=2):
            pass


def browser() -> Finding:
    """Look for a browser that `course learn` can open."""
    what = "a browser opens by itself"
    try:
        found = webbrowser.get()
    except webbrowser.Error:
        why = "none was found: there is no screen here, or the browser is not where programs are looked for"
        return Finding(what, well=False, why=why, advice=_WITHOUT_BROWSER)
    name = str(getattr(found, "name", "") or "")
    if Path(name).name in _TEXT_BROWSERS:
        return Finding(
            what, well=False, why=f"{name} shows text alone, and JupyterLab needs more", advice=_WITHOUT_BROWSER
        )
    if name and name == os.environ.get("BROWSER", "").split(" ")[0] and not shutil.which(name):
        why = f"the variable BROWSER names {name}, and there is no such program"
        return Finding(what, well=False, why=why, advice=f"unset BROWSER, or: {_WITHOUT_BROWSER}")
    return Finding(what, well=True)
