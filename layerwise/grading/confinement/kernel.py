"""Calls to Linux's kernel that Python has no name for, each of which raises where it is refused."""

from __future__ import annotations

import ctypes
import os
import platform
from collections.abc import Sequence

LIBC = ctypes.CDLL(None, use_errno=True)

_PROCESSORS = {"x86_64": 0, "aarch64": 1}
"""Column of a processor in the tables of system calls."""
_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS = 1, 4, 38
_PIDFD_SEND_SIGNAL, _PIDFD_OPEN = 424, 434  # the same on each processor
_CAPABILITY_VERSION = 0x20080522


def processor() -> int | None:
    """Give the column of this processor in the tables of system calls, None for one that they do not know."""
    return _PROCESSORS.get(platform.machine())


def require(result: int, what: str) -> int:
    """Pass a call's result on, or raise where it says that the kernel refused.

    Raises
    ------
    OSError — with the call's name and the kernel's reason
    """
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result


def call(numbers: Sequence[int], what: str, *arguments: object) -> int:
    """Make a system call by its number.

    Parameters
    ----------
    numbers : of the call, a column a processor
    what : str — its name, for the error
    *arguments : int or bytes or a pointer

    Raises
    ------
    OSError — the kernel refuses, or the processor is not known
    """
    column = processor()
    if column is None:
        raise OSError(0, f"{what}: not known for the processor {platform.machine()}")
    LIBC.syscall.restype = ctypes.c_long
    given = [ctypes.c_long(one) if isinstance(one, int) else one for one in arguments]
    return require(LIBC.syscall(ctypes.c_long(numbers[column]), *given), what)


def mount(source: str, target: str, kind: str, flags: int, options: str = "") -> None:
    """Mount a file system, or bind a path to another place."""
    texts = (source.encode(), target.encode(), kind.encode())
    require(LIBC.mount(*texts, ctypes.c_ulong(flags), options.encode() or None), f"mount {kind or 'bind'} {target}")


def unshare(flags: int) -> None:
    """Leave the namespaces that these flags name, for new ones."""
    require(LIBC.unshare(ctypes.c_int(flags)), f"unshare {flags:#x}")


def enter(namespace: int, flags: int) -> None:
    """Enter the namespace behind a descriptor."""
    require(LIBC.setns(namespace, ctypes.c_int(flags)), "setns")


def handle_of(process: int) -> int:
    """Open a descriptor that stands for a process, and that can be read from once it has ended.

    Python's own function for it is missing from builds for old systems, such as conda's.
    """
    return require(LIBC.syscall(*map(ctypes.c_long, (_PIDFD_OPEN, process, 0))), "pidfd_open")


def send_signal(handle: int, kind: int) -> None:
    """Send a signal to the process that a descriptor stands for; see `handle_of`."""
    require(LIBC.syscall(*map(ctypes.c_long, (_PIDFD_SEND_SIGNAL, handle, kind, 0, 0))), "pidfd_send_signal")


def die_with_parent() -> None:
    """Have this process killed when the one that started it ends; a change of user takes that back."""
    _prctl(_PR_SET_PDEATHSIG, 9)


def be_dumpable() -> None:
    """Own one's files in /proc again after a change of user: the maps of a user namespace are written there."""
    _prctl(_PR_SET_DUMPABLE, 1)


def gain_nothing() -> None:
    """Never gain a privilege from a program again."""
    _prctl(_PR_SET_NO_NEW_PRIVS, 1)


def drop_capabilities() -> None:
    """Give up all capabilities; together with `gain_nothing` for ever."""
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION, 0)
    require(LIBC.capset(ctypes.byref(header), ctypes.create_string_buffer(24)), "capset")


def _prctl(option: int, value: int) -> None:
    rest = [ctypes.c_ulong(0)] * 3
    require(LIBC.prctl(ctypes.c_int(option), ctypes.c_ulong(value), *rest), f"prctl {option}")
