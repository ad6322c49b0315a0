"""A world of its own for the fork server and its children: files to be read, no network, no other process.

The fork server enters it once; what differs from child to child (a scratch folder, a list of processes with nobody
else on it) is made for each. No privilege is needed: inside a user namespace, everybody may. Root makes the tree first,
since only root may read all of Python where it lies in root's home, and enters the user namespace as somebody else.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from layerwise.grading.confinement import kernel
from layerwise.grading.confinement.limits import Bounds
from layerwise.grading.confinement.syscalls import PIVOT_ROOT

HOME = "/scratch"
"""What may be written is below this folder: landlock's rules name it, since a rule does not reach into a mount that
comes later, but through the folder above it."""
SCRATCH = f"{HOME}/learner"
"""The folder that a learner's code may write to; it lies in memory and ends with the process."""

USERS = "/etc/passwd"
"""The file that names the users of the private tree, of whom there is one."""

DEVICES = ("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom")
"""Devices that any program may use."""

_MOUNTS, _CGROUPS, _NAMES, _IPC, _USERS = 0x20000, 0x2000000, 0x4000000, 0x8000000, 0x10000000
_PROCESSES, _NETWORK = 0x20000000, 0x40000000
_READ_ONLY, _NO_SUID, _NO_DEVICES, _NO_EXECUTION = 1, 2, 4, 8
_REMOUNT, _BIND, _RECURSIVE, _PRIVATE = 32, 4096, 16384, 1 << 18
_KEPT = {"nosuid": _NO_SUID, "nodev": _NO_DEVICES, "noexec": _NO_EXECUTION}
"""Limits of a mount that only those who made it may lift."""
_DETACH = 2
_INSIDE = 1000  # the user's number inside; not 0, whose programs the kernel treats otherwise
_USERS_FILE = f"learner:x:{_INSIDE}:{_INSIDE}:learner:{SCRATCH}:/bin/false\n"
_FOLDERS = (SCRATCH, "/dev", "/etc", "/tmp")  # noqa: S108 - mount points of the private tree


def leave_machine() -> None:
    """As root: leave the machine's network, names, mounts and queues.

    Raises
    ------
    OSError — the kernel refuses
    """
    kernel.unshare(_MOUNTS | _NETWORK | _IPC | _NAMES | _CGROUPS)


def leave_users(proc: int, *, machine: bool) -> None:
    """Leave the machine's users and processes: everybody may, and is then allowed to do the rest.

    The next fork is the first process of the new list. What was mounted before cannot be unmounted any more.

    Parameters
    ----------
    proc : int — descriptor of /proc
    machine : bool — whether to leave the machine's network, names and queues, too

    Raises
    ------
    OSError — the kernel refuses
    """
    user, group = os.geteuid(), os.getegid()
    kernel.unshare(_USERS | _MOUNTS | _PROCESSES | ((_NETWORK | _IPC | _NAMES | _CGROUPS) if machine else 0))
    for name, text in (
        ("setgroups", "deny"),
        ("uid_map", f"{_INSIDE} {user} 1"),
        ("gid_map", f"{_INSIDE} {group} 1"),
    ):
        descriptor = os.open(f"self/{name}", os.O_WRONLY | os.O_CLOEXEC, dir_fd=proc)
        os.write(descriptor, text.encode())
        os.close(descriptor)


def private_tree(readable: Iterable[str]) -> None:
    """Make a tree of files in which some paths of the machine's can be read, and nothing else is.

    Parameters
    ----------
    readable : paths that stay where they are; one that is not there is passed over

    Raises
    ------
    OSError — the kernel refuses
    """
    kernel.mount("", "/", "", _RECURSIVE | _PRIVATE)
    base = "/tmp"  # noqa: S108 - any folder will do: what is in it is hidden, and nothing of it is used
    kept = [(path, os.open(path, os.O_PATH | os.O_CLOEXEC)) for path in _outermost(readable)]
    devices = [(path, os.open(path, os.O_PATH | os.O_CLOEXEC)) for path in DEVICES]
    links = [(path, Path(path).readlink()) for path in ("/bin", "/lib", "/lib64") if Path(path).is_symlink()]
    kernel.mount("tmpfs", base, "tmpfs", _NO_SUID | _NO_DEVICES, "size=4m,mode=755")
    for folder in _FOLDERS:
        Path(base + folder).mkdir(parents=True, exist_ok=True)
    Path(base + USERS).write_text(_USERS_FILE, encoding="utf-8")
    for path, target in links:
        Path(base + path).symlink_to(target)
    for path, descriptor in (*kept, *devices):
        _bind(descriptor, base + path)
    for place, has in _mounts_in(base):
        limits = _NO_EXECUTION if place.removeprefix(base) in DEVICES else _READ_ONLY | _NO_DEVICES
        kernel.mount("", place, "", _BIND | _REMOUNT | _NO_SUID | limits | has)
    os.chdir(base)
    kernel.call(PIVOT_ROOT, "pivot_root", b".", b".")
    kernel.require(kernel.LIBC.umount2(b".", _DETACH), "umount")
    os.chdir("/")
    kernel.mount("", "/", "", _BIND | _REMOUNT | _READ_ONLY | _NO_SUID | _NO_DEVICES)


def apart() -> None:
    """Have the next fork begin a list of processes of its own.

    Raises
    ------
    OSError — the kernel refuses
    """
    kernel.unshare(_PROCESSES)


def own_processes(proc: int) -> int:
    """Give a descriptor of the list of processes that this process is on, for `back`; `proc` is one of /proc."""
    return os.open("self/ns/pid", os.O_RDONLY | os.O_CLOEXEC, dir_fd=proc)


def back(processes: int) -> None:
    """Have the next fork be on this list of processes again."""
    kernel.enter(processes, _PROCESSES)


def scratch(bounds: Bounds) -> None:
    """Give this process an empty folder in memory that nobody else sees, and go there.

    Raises
    ------
    OSError — the kernel refuses
    """
    kernel.unshare(_MOUNTS)
    options = f"size={bounds.scratch},nr_inodes={bounds.inodes},mode=700"
    kernel.mount("tmpfs", SCRATCH, "tmpfs", _NO_SUID | _NO_DEVICES | _NO_EXECUTION, options)
    os.chdir(SCRATCH)


def hide(paths: Iterable[str]) -> None:
    """Leave nothing to be read in files of the private tree, for this process, in mounts that nobody else sees.

    Parameters
    ----------
    paths : paths of files; one that is not there is passed over

    Raises
    ------
    OSError — the kernel refuses
    """
    for path in paths:
        if Path(path).is_file():
            kernel.mount(DEVICES[0], path, "", _BIND)


def _outermost(paths: Iterable[str]) -> list[str]:
    """Leave out paths that are not there, lie in another one, or are links, whose targets have to be named instead."""
    found = sorted({path for path in paths if Path(path).exists() and not Path(path).is_symlink()})
    return [path for path in found if not any(Path(other) in Path(path).parents for other in found)]


def _mounts_in(folder: str) -> list[tuple[str, int]]:
    """List what is mounted in the newest mount at a folder, at any depth, and what each of them must keep as it is."""
    told = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
    mounts = [line.split(" ")[:6] for line in told.splitlines()]
    inside = {[number for number, _, _, _, place, _ in mounts if place == folder][-1]}
    found = []
    for number, parent, _, _, place, options in mounts:
        if parent in inside:  # not what was mounted below this folder before, which nobody can reach now
            inside.add(number)
            limits = sum(_KEPT.get(option, 0) for option in options.split(","))
            found.append((re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), place), limits))
    return found


def _bind(descriptor: int, target: str) -> None:
    """Show what a descriptor stands for at a place, with all that is mounted in it."""
    source = f"/proc/self/fd/{descriptor}"
    place = Path(target)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.mkdir(exist_ok=True) if Path(source).is_dir() else place.touch()
    kernel.mount(source, target, "", _BIND | _RECURSIVE)
    os.close(descriptor)
