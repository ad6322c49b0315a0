"""Start the kernel that JupyterLab would start, and look at what runs in it."""

from __future__ import annotations

import contextlib
import json
import re
import sys
import tempfile
from pathlib import Path
from typing import IO, Any

from layerwise.learning.finding import Finding
from layerwise.learning.installation import AGAIN, JUPYTER, last_line
from layerwise.learning.machine import ITSELF

_NAME = "python3"
_PROGRAM = "import json, sys, h5py, matplotlib, numpy, layerwise; print(json.dumps(sys.prefix))"
_HARMLESS = re.compile(r"WARNING|^\d+\.\d+s - ")
"""Lines of a kernel that starts all the same: warnings, and hints of the debugger."""
_WHAT = "a notebook's kernel starts, with the course's packages"


def kernel(patience: float = 60.0) -> Finding:
    """Start a kernel as JupyterLab does, import the course's packages in it, and end it.

    Parameters
    ----------
    patience : float — seconds until a kernel that does not answer is given up
    """
    folder = Path(sys.prefix)
    try:
        from jupyter_client.kernelspec import KernelSpecManager  # noqa: PLC0415 - slow, and it may be missing

        known = KernelSpecManager()
        folder = Path(known.find_kernel_specs().get(_NAME, folder))
        command = [str(word) for word in known.get_kernel_spec(_NAME).argv]
    except Exception as error:  # noqa: BLE001 - whatever is wrong with Jupyter is what we are to tell
        return _unknown(folder, last_line(error))
    with tempfile.TemporaryFile() as said:
        try:
            prefix, complaint = _run(patience, said)
        except Exception as error:  # noqa: BLE001 - the same
            said.seek(0)
            silent = isinstance(error, TimeoutError) or "didn't respond" in str(error)  # then it was ended by us
            complaints = "" if silent else said.read().decode(errors="replace")
            return _not_started(command, complaints, last_line(error))
    if complaint:
        return _not_started(command, complaint)
    if Path(prefix).resolve() != Path(sys.prefix).resolve():
        return _not_started(command, f"it runs in another Python, that of {prefix}")
    return Finding(_WHAT, well=True)


def _run(patience: float, complaints: IO[bytes]) -> tuple[str, str]:
    """Run the program in a new kernel; give the prefix that it prints, and the error that it ends with."""
    from jupyter_client.manager import start_new_kernel  # noqa: PLC0415 - slow, and it may be missing

    manager, client = start_new_kernel(
        startup_timeout=patience, kernel_name=_NAME, stdout=complaints, stderr=complaints
    )
    said: list[str] = []

    def hear(message: dict[str, Any]) -> None:
        if message["msg_type"] == "stream" and message["content"]["name"] == "stdout":
            said.append(message["content"]["text"])

    try:
        reply = client.execute_interactive(_PROGRAM, timeout=patience, output_hook=hear, store_history=False)
    finally:
        client.stop_channels()
        with contextlib.suppress(Exception):  # it is to end; how does not matter
            manager.shutdown_kernel(now=True)
    content = reply["content"]
    if content["status"] != "ok":
        return "", f"{content['ename']}: {content['evalue']}"
    return str(json.loads("".join(said))), ""


def _unknown(folder: Path, why: str) -> Finding:
    """Say that a kernel is described in no way that Jupyter can read, and where."""
    why = f"what {folder} says of the kernel '{_NAME}' cannot be read: {why}"
    elsewhere = not folder.is_relative_to(sys.prefix)
    return Finding(_WHAT, well=False, why=why, advice=f"remove the folder {folder}" if elsewhere else AGAIN)


def _not_started(command: list[str], said: str, error: str = "") -> Finding:
    """Say what is wrong, and who says how the kernel is started: the course's environment, or something before it."""
    complaints = "\n".join(line for line in said.splitlines() if not _HARMLESS.search(line))
    why = last_line(complaints or error)
    if Path(command[0]).is_absolute() and not Path(command[0]).is_relative_to(sys.prefix):
        advice = f"a kernel of another installation comes first: `{' '.join(command)}`. Look where it lies with "
        advice += f"`{JUPYTER} kernelspec list`, and remove it with: {JUPYTER} kernelspec remove {_NAME}"
        return Finding(_WHAT, well=False, why=why, advice=advice)
    return Finding(_WHAT, well=False, why=why, advice=AGAIN if complaints else f"{ITSELF}; if it does, {AGAIN}")
