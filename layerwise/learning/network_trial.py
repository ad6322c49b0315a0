"""Try a learner's `my_network.py` in a process of its own: what never ends is ended, what ends Python ends only that.

Run as a program with the path of the file and the first names of the groups to look at, this module imports the file
and writes a line of JSON for each group; `try_file` starts it and reads the lines.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import numpy as np

from layerwise.learning.network_checks import GROUPS, fault_in, stops

_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
"""More threads make a small product ten times slower where the machine is busy."""
_MOST_STOPPED = 2  # functions that never end, after which the others are not tried: a cell should not take a minute


@dataclass
class Trial:
    """What is known of a file.

    Parameters
    ----------
    imported : bool — whether it can be
    broken : str — why not, to go on after the file's name
    faults : dict of str to str — by a group's first function, what is wrong with it, '' where nothing is
    """

    imported: bool = False
    broken: str = ""
    faults: dict[str, str] = field(default_factory=dict)


def try_file(path: Path, limit: float) -> Trial:
    """Examine a file in other processes, a new one whenever a function never ends or ends Python.

    Parameters
    ----------
    path : Path — of a `my_network.py`
    limit : float — how long one process may take [s]

    Returns
    -------
    Trial
    """
    trial, stopped = Trial(), 0
    while waiting := [group[0] for group in GROUPS if group[0] not in trial.faults]:
        ended = _run(path, waiting, limit, trial)
        left = [name for name in waiting if name not in trial.faults]
        if not trial.imported:
            trial.broken = trial.broken or ended
            break
        if left:
            trial.faults[left[0]] = f"`{left[0]}`, or what it calls, {ended}"
            stopped += 1
        if stopped == _MOST_STOPPED:
            trial.faults |= {name: f"`{name}` was not tried any more." for name in left[1:]}
    return trial


def import_file(path: Path) -> ModuleType:
    """Import a module from its file, with what it prints kept back and numpy's generator left as it was.

    Parameters
    ----------
    path : Path

    Returns
    -------
    ModuleType — which no other import finds

    Raises
    ------
    Exception — whatever the file raises, SystemExit as a RuntimeError among them
    """
    module = ModuleType(path.stem)
    module.__file__ = str(path)
    state = np.random.get_state()  # noqa: NPY002 - a file may seed it, and the notebook's own draws go on
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            exec(compile(path.read_text(encoding="utf-8"), path, "exec"), vars(module))  # noqa: S102 - the learner's own file, in the learner's own process
    except SystemExit as error:
        raise RuntimeError("it ends Python") from error
    finally:
        np.random.set_state(state)  # noqa: NPY002 - the same
    return module


def _run(path: Path, waiting: Sequence[str], limit: float, trial: Trial) -> str:
    """Run one process, note its answers, and say how it ended, to go on after a name."""
    command = [sys.executable, "-P", "-m", __name__, str(path), *waiting]
    env = os.environ | dict.fromkeys(_ONE_THREAD, "1")
    try:
        process = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=limit, check=False, env=env
        )
        said, ended = process.stdout, f"ends Python (exit code {process.returncode})."
    except subprocess.TimeoutExpired as error:
        said, ended = error.stdout or b"", f"was stopped after {limit:.3g} seconds. Is there a loop that never ends?"
    for line in said.decode("utf-8", errors="replace").splitlines():
        _note(line, trial)
    return ended


def _note(line: str, trial: Trial) -> None:
    try:
        answer = json.loads(line)
    except ValueError:  # cut off in the middle
        return
    if "file" in answer:
        trial.imported, trial.broken = not answer["file"], answer["file"]
    else:
        trial.faults[answer["group"]] = answer["fault"]


def _examined(path: Path, groups: Sequence[Sequence[str]]) -> Iterator[dict[str, str]]:
    """Import the file, then look at one group after the other."""
    try:
        functions = vars(import_file(path))
    except Exception as error:  # noqa: BLE001 - whatever the file does, it is told in a sentence
        yield {"file": stops(error)}
        return
    yield {"file": ""}
    for group in groups:
        yield {"group": group[0], "fault": fault_in(group, functions)}


def main() -> None:
    """Examine the file that is named first, and of it the groups named then, each by its first function."""
    path, wanted = Path(sys.argv[1]), sys.argv[2:]
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")  # what the learner's functions write goes nowhere
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    for answer in _examined(path, [group for group in GROUPS if group[0] in wanted]):
        answers.write(json.dumps(answer) + "\n")
        answers.flush()
    os._exit(0)  # without waiting for what the learner's code left running


if __name__ == "__main__":
    main()
