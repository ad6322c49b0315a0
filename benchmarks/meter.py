"""Measure what a command takes of the machine, with every process that it starts, however it leaves them behind."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from resource import struct_rusage
from typing import Self

import psutil

_BE_SUBREAPER = 36  # of prctl: orphans become children of this process, which then learns what they took
_PAUSE = 0.5  # seconds between two looks


@dataclass(frozen=True)
class Look:
    """What all processes of a command had at one moment.

    Parameters
    ----------
    memory : float — a page that several share is counted once [MB]
    descriptors : int — open files, sockets and pipes
    zombies : int — processes that have ended and were not waited for
    """

    memory: float
    descriptors: int
    zombies: int


@dataclass(frozen=True)
class Usage:
    """What a command took.

    Parameters
    ----------
    wall : float — from its start to its end [s]
    cpu : float — of all its processes together, in user and in system mode [s]
    after : float — from its end to the end of the last process that it left behind [s]
    looks : list of Look — in order
    said : str — what it printed
    """

    wall: float
    cpu: float
    after: float
    looks: list[Look]
    said: str

    @property
    def peak(self) -> float:
        """The most memory that was seen [MB]."""
        return max((look.memory for look in self.looks), default=0.0)


def measure(command: Sequence[str | Path], folder: Path, more: Mapping[str, str] | None = None) -> Usage:
    """Run a command to its end.

    Parameters
    ----------
    command : sequence of str
    folder : Path — where it runs
    more : dict of str to str — variables of its environment beside those that are there

    Raises
    ------
    SystemExit — it failed; with what it said
    """
    ctypes.CDLL(None).prctl(_BE_SUBREAPER, 1, 0, 0, 0)
    with (folder / "said.txt").open("w+", encoding="utf-8") as said, _Watcher() as watcher:
        began = time.monotonic()
        process = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **(more or {})}, stdout=said, stderr=subprocess.STDOUT
        )
        cpu, wall, code = 0.0, 0.0, 0
        for ended, status, usage in _endings():
            cpu += usage.ru_utime + usage.ru_stime
            if ended == process.pid:
                wall, code = time.monotonic() - began, os.waitstatus_to_exitcode(status)
        process.returncode = code  # or it would be waited for once more
        after = time.monotonic() - began - wall
        said.seek(0)
        text = said.read()
    if code:
        sys.exit(f"{' '.join(map(str, command))} ended with {code}:\n{text}")
    return Usage(wall, cpu, after, watcher.looks, text)


def _endings() -> Iterator[tuple[int, int, struct_rusage]]:
    """Wait for the end of every process below this one."""
    while True:
        try:
            yield os.wait4(-1, 0)
        except ChildProcessError:
            return


class _Watcher:
    """Looks at the processes below this one again and again; a context manager."""

    def __init__(self) -> None:
        self.looks: list[Look] = []
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._ended.wait(_PAUSE):
            self.looks.append(_look(psutil.Process().children(recursive=True)))


def _look(processes: Sequence[psutil.Process]) -> Look:
    memory, descriptors, zombies = 0.0, 0, 0
    for process in processes:
        try:
            zombies += process.status() == psutil.STATUS_ZOMBIE
            memory += process.memory_full_info().pss / 2**20
            descriptors += process.num_fds()
        except psutil.Error:  # it has just ended
            continue
    return Look(memory, descriptors, zombies)
