"""Start and end a learner's process. It has its own folder and its own environment; confinement goes in here.

Whoever confines it further (a fork server, namespaces, a sandbox) gives `ProcessLearner` another way to start one:
all that is asked of it is a `Child`, which can be spoken to and ended.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Protocol

from layerwise.course import CourseError
from layerwise.datasets import FOLDER_VARIABLE
from layerwise.grading.channel import Channel
from layerwise.grading.codec import CodecError
from layerwise.grading.scratch import new_folder, remove_folder

LOOPBACK = sys.platform == "win32"
"""Whether the line is a connection to 127.0.0.1, for want of sockets that a process can inherit."""
START_LIMIT = 60.0
"""Seconds until a process must have said that it is ready; half of one is usual."""

_ROOT = Path(__file__).resolve().parents[2]
_START = "import sys; sys.path.insert(0, sys.argv[1]); from layerwise.grading.student import main; main()"
_KEPT = {"PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "MPLCONFIGDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"}
_KEPT |= {"LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "SYSTEMDRIVE", "USERPROFILE", "APPDATA"}
_SET = {
    "OPENBLAS_NUM_THREADS": "1",  # more threads on busy cores make a small product ten times slower
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "VECLIB_MAXIMUM_THREADS": "1",
    "MPLBACKEND": "Agg",
    "PYTHONHASHSEED": "0",  # the order of a set is then the same on every run
    "PYTHONIOENCODING": "utf-8",
    "HDF5_USE_FILE_LOCKING": "FALSE",  # a learner who locks the data would keep others from reading them
}


class Child(Protocol):
    """A learner's process, as the grader sees it."""

    @property
    def channel(self) -> Channel:
        """The line to it, on which it has said that it is ready."""
        ...

    def interrupt(self) -> None:
        """Stop the cell that it runs, as a person does by the stop button; nothing else of it takes notice."""
        ...

    def end(self, patience: float = 0.0) -> str:
        """End it with all that it started and left.

        Parameters
        ----------
        patience : float — how long to wait whether it ends by itself [s]

        Returns
        -------
        str — how it ended by itself, such as 'exit code 1' or 'SIGKILL'; '' where it did not
        """
        ...


class PlainChild:
    """A process of the same Python, unconfined: with its own folder, environment and descriptors, and no more.

    Raises
    ------
    CourseError — it does not start
    """

    def __init__(self) -> None:
        self._scratch = new_folder()
        try:
            self._process, line = _launch(self._scratch)
        except BaseException:
            remove_folder(self._scratch)
            raise
        self._channel = Channel(line)
        self._ready = False

    @property
    def channel(self) -> Channel:
        """The line to the process, on which it has said that it is ready."""
        if not self._ready:
            await_ready(self._channel)
            self._ready = True
        return self._channel

    def interrupt(self) -> None:
        """Stop the cell that it runs; see `Child`. Where the system has no such signal, nothing happens."""
        if sys.platform != "win32":
            self._process.send_signal(signal.SIGINT)

    def end(self, patience: float = 0.0) -> str:
        """End it with all that it started and left; see `Child`."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(patience)
        by_itself = self._process.returncode is not None
        self._channel.close()
        _kill(self._process)
        code = self._process.wait()
        remove_folder(self._scratch)
        return how_it_ended(code, by_itself=by_itself)


def how_it_ended(code: int, *, by_itself: bool) -> str:
    """Say how a process ended; see `Child.end`.

    Parameters
    ----------
    code : int — its exit code, negative for a signal
    by_itself : bool — whether it had ended before it was killed
    """
    if code == -signal.SIGKILL and not by_itself:
        return ""
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"


def await_ready(channel: Channel) -> None:
    """Wait until a process says that it is ready.

    Raises
    ------
    CourseError — it does not
    """
    try:
        said = channel.receive(time.monotonic() + START_LIMIT)
    except (TimeoutError, ConnectionError, CodecError):
        said = None
    if said != {"ready": True}:
        raise CourseError(
            f"The process for the learner's code does not start. To see why, run: "
            f'{sys.executable} -c "import layerwise.grading.student"'
        )


def environment() -> dict[str, str]:
    """Give the variables of a learner's process: those that Python, its libraries and the data need, and no others."""
    kept = {name: value for name, value in os.environ.items() if name.upper() in _KEPT} | _SET
    if named := os.environ.get(FOLDER_VARIABLE):  # it works in another folder, and has another home
        kept[FOLDER_VARIABLE] = str(Path(named).expanduser().absolute())
    return kept


def _launch(scratch: str) -> tuple[subprocess.Popen[bytes], socket.socket]:
    """Start the process and give it one end of a line."""
    if LOOPBACK:
        return _launch_with_loopback(scratch)
    ours, theirs = socket.socketpair()
    with theirs:
        try:
            return _popen(scratch, theirs.fileno(), 0), ours
        except BaseException:
            ours.close()
            raise


def _launch_with_loopback(scratch: str) -> tuple[subprocess.Popen[bytes], socket.socket]:
    """Start the process and wait until it calls; nobody else knows the word that it says first."""
    word = secrets.token_bytes(32)
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(START_LIMIT)
        process = _popen(scratch, subprocess.PIPE, server.getsockname()[1])
        if process.stdin:
            with process.stdin:
                process.stdin.write(word)
        try:
            line, _ = server.accept()
            line.settimeout(START_LIMIT)
            if line.recv(len(word), socket.MSG_WAITALL) == word:
                return process, line
            line.close()
        except OSError:
            pass
    _kill(process)
    process.wait()
    raise CourseError("The process for the learner's code was not reached at 127.0.0.1. Does a firewall forbid it?")


def _popen(scratch: str, stdin: int, port: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-s", "-P", "-B", "-c", _START, str(_ROOT), str(port)]
    folders = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), scratch)
    return subprocess.Popen(
        command,
        stdin=stdin,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=scratch,
        env=environment() | folders,
        start_new_session=True,  # so that what it starts can be ended with it, and Ctrl-C does not reach it
    )


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a process that was not waited for yet, and where the system has groups, all of its group."""
    if sys.platform == "win32":
        process.kill()
        return
    with contextlib.suppress(ProcessLookupError, PermissionError):  # macOS: EPERM once only a zombie is left
        os.killpg(process.pid, signal.SIGKILL)
