"""What a forked child does before it runs anything of a learner's: it puts every layer in force, the last one last."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass

from layerwise.grading.confinement import kernel, landlock, limits, namespaces, seccomp

_LINE, _FIRST_FREE = 3, 4


@dataclass(frozen=True)
class Walls:
    """What the fork server has made ready for its children.

    Parameters
    ----------
    bounds : Bounds
    processes : int — descriptor of the fork server's list of processes, where children have worlds of their own: lists
        and mounts, and so a scratch folder in memory; None where they have not
    rules : int — descriptor of landlock's rules; None where the kernel has none, or each child has its own
    filtered : bool — whether system calls are filtered
    steps : bytes — of that filter, where it is the same for every child: each is the first process of its own list; b""
        where each child has to make it
    readable : tuple of int — descriptors of what may be read
    landlocked : bool — whether landlock holds
    """

    bounds: limits.Bounds
    processes: int | None
    rules: int | None
    filtered: bool
    readable: tuple[int, ...]
    landlocked: bool
    steps: bytes = b""


def at_home(folder: str) -> None:
    """Have Python and its libraries write into a scratch folder, and find there what a learner's code wrote.

    Parameters
    ----------
    folder : str — its path
    """
    os.environ.update(dict.fromkeys(("HOME", "TMPDIR", "TEMP", "TMP", "MPLCONFIGDIR", "IPYTHONDIR"), folder))
    tempfile.tempdir = None  # it was looked up before the fork
    sys.path.append(folder)  # last, so that a file that is called numpy.py takes nothing's place


def confine(walls: Walls, line: int, folder: str, hidden: Iterable[str] = ()) -> int:
    """Confine this process.

    Parameters
    ----------
    walls : Walls
    line : int — descriptor of the line to the grader; no other one stays open
    folder : str — the scratch folder, where it is not one in memory
    hidden : paths of files that must not be read, where the tree of files is private

    Returns
    -------
    int — the line's descriptor now

    Raises
    ------
    OSError — a layer that held for the fork server does not hold here; nothing of a learner's may be run then
    """
    kernel.die_with_parent()
    with contextlib.suppress(PermissionError):
        os.setsid()
    if walls.processes is not None:
        namespaces.scratch(walls.bounds)
        namespaces.hide(hidden)
    else:
        os.chdir(folder)
        at_home(folder)
    rules = walls.rules
    if walls.landlocked and rules is None:
        rules = landlock.ruleset(walls.readable, [folder, *namespaces.DEVICES])
    kernel.gain_nothing()
    if rules is not None:
        landlock.apply(rules)
    _keep_only(line)
    kernel.drop_capabilities()  # also root's, where there is no other user to become
    limits.apply(walls.bounds)
    kernel.die_with_parent()  # again: what was given up in between may have taken it back
    if walls.filtered:
        seccomp.apply(walls.steps or seccomp.program(os.getpid(), private=False))
    return _LINE


def _keep_only(line: int) -> None:
    """Close every descriptor but the line, which gets the first number behind the standard ones."""
    nothing = os.open(os.devnull, os.O_RDWR)
    spare = os.dup(line) if line < _FIRST_FREE else line
    os.dup2(spare, _LINE, inheritable=False)
    for descriptor in range(_LINE):
        os.dup2(nothing, descriptor)
    os.closerange(_FIRST_FREE, os.sysconf("SC_OPEN_MAX"))  # before it is bounded: what is open may lie above
