"""The filter of system calls, as a program for the kernel's packet filter that looks at each call's number.

What is not on the list of `syscalls` gives EPERM, and a call that is younger than the list does not exist (ENOSYS), so
that libraries fall back on an older one. Some calls are looked at more closely: `clone` may start a thread, but no
process and no namespace; `clone3`, whose arguments a filter cannot see, does as if it did not exist, and the C library
then uses `clone`; `fcntl` and `ioctl` may do what files and pipes need, but have no signals sent, to whomever, and hold
nobody else up; `prctl` may not take back what was set before; and signals and limits are for the process itself alone.
Sockets come in local pairs, do not say who made them, and carry neither descriptors nor bytes that overtake others, and
`futex` hands no priority on: Python and numpy use nothing of it, and ways out of sandboxes have led through each.
`flock` is refused as a whole: it locks files that may only be read, such as the data of everybody.
"""

from __future__ import annotations

import ctypes
import errno
import struct

from layerwise.grading.confinement import kernel
from layerwise.grading.confinement.syscalls import (
    ABSENT,
    ALLOWED,
    BEYOND_RULES,
    CLONE,
    CLONE3,
    FCNTL,
    FUTEX,
    GETSOCKOPT,
    IOCTL,
    KILL,
    NEWEST,
    PRCTL,
    PRLIMIT64,
    RECVFROM,
    SECCOMP,
    SENDTO,
    SOCKETPAIR,
    TGKILL,
)

_LOAD, _AND, _RETURN = 0x20, 0x54, 0x06  # operations: load a word of the call; keep bits; end with a verdict
_EQUAL, _AT_LEAST, _ANY_BIT = 0x15, 0x35, 0x45  # jumps
_NUMBER, _PROCESSOR = 0, 4  # places of the call's number and processor
_FIRST, _SECOND, _THIRD, _FOURTH = 16, 24, 32, 40  # and of its arguments
_ALLOW, _KILL = 0x7FFF0000, 0x80000000
_ERROR = 0x00050000
_MODE_FILTER = 1
_ARCHITECTURES = (0xC000003E, 0xC00000B7)
_OTHER_NUMBERS = 0x40000000  # x32's own numbers for the calls of x86-64

_CLONE_THREAD, _CLONE_NEW = 0x00010000, 0x7E020000
_FCNTL_ALLOWED = (0, 1, 2, 3, 4, 5, 6, 7, 36, 37, 38, 1030, 1032)
"""Copies of descriptors, their flags, locks of parts of files, and the size of a pipe; not F_SETOWN, F_SETSIG, F_NOTIFY
and F_SETLEASE, by which the kernel signals a process or keeps another from opening a file."""
_IOCTL_ALLOWED = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)
"""Is it a terminal, of which size, how much is there to read; whether to wait, and to close when a program starts."""
_PRCTL_ALLOWED = (15, 16, 0x53564D41)  # to set and read a thread's name, and to name memory, as C libraries do
_FUTEX_OPERATION, _FUTEX_ALLOWED = 0x7F, (0, 1, 3, 4, 5, 9, 10)
"""To wait and to wake, in their forms; not the locks that hand a priority on, which Python and numpy do not use."""
_LOCAL = 1  # the family of sockets within a machine; to ask for another can load a module of the kernel's
_SOCKET_OPTIONS = (3, 4, 7, 8, 38, 39)
"""A socket's type, error, room for what is sent and received, protocol and family; not who made it, of whose process
Linux 6.5 gives a descriptor."""
_URGENT = 1  # the flag of a byte that overtakes others

Instruction = tuple[int, int, int, int]


def program(own: int, *, private: bool) -> bytes:
    """Write the filter for this processor.

    Parameters
    ----------
    own : int — the number of the process that it is for
    private : bool — whether the process sees a private tree of files, of which only its own folder can be changed

    Raises
    ------
    OSError — the processor is not known
    """
    column = kernel.processor()
    if column is None:
        raise OSError(0, "seccomp: the processor is not known")
    allowed = ALLOWED | BEYOND_RULES if private else ALLOWED
    steps: list[Instruction] = [
        (_LOAD, 0, 0, _PROCESSOR),
        (_EQUAL, 1, 0, _ARCHITECTURES[column]),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, 0, 1, _OTHER_NUMBERS),
        (_RETURN, 0, 0, _KILL),
        (_AT_LEAST, 0, 1, NEWEST + 1),
        (_RETURN, 0, 0, _ERROR | errno.ENOSYS),
        *_when(CLONE3[column], [(_RETURN, 0, 0, _ERROR | errno.ENOSYS)]),
        *_when(
            CLONE[column],
            [
                (_LOAD, 0, 0, _FIRST),
                (_ANY_BIT, 1, 0, _CLONE_NEW),
                (_ANY_BIT, 1, 0, _CLONE_THREAD),
                _refuse(),
                _allow(),
            ],
        ),
        *_when(FCNTL[column], _only(_SECOND, _FCNTL_ALLOWED)),
        *_when(IOCTL[column], _only(_SECOND, _IOCTL_ALLOWED)),
        *_when(PRCTL[column], _only(_FIRST, _PRCTL_ALLOWED)),
        *_when(PRLIMIT64[column], _only(_FIRST, (0, own))),
        *_when(KILL[column], _only(_FIRST, (own,))),
        *_when(TGKILL[column], _only(_FIRST, (own,))),
        *_when(FUTEX[column], _only(_SECOND, _FUTEX_ALLOWED, (_AND, 0, 0, _FUTEX_OPERATION))),
        *_when(SOCKETPAIR[column], _only(_FIRST, (_LOCAL,))),
        *_when(GETSOCKOPT[column], _only(_THIRD, _SOCKET_OPTIONS)),
        *_when(SENDTO[column], _without_urgency()),
        *_when(RECVFROM[column], _without_urgency()),
        *_allow_any(sorted(pair[column] for pair in allowed.values() if pair[column] != ABSENT)),
        _refuse(),
    ]
    return b"".join(struct.pack("<HBBI", *step) for step in steps)


class _Program(ctypes.Structure):
    """The form in which the kernel takes a filter."""

    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_void_p))


def apply(steps: bytes) -> None:
    """Put a filter in force for this process, for ever; `kernel.gain_nothing` comes first.

    Parameters
    ----------
    steps : bytes — from `program`

    Raises
    ------
    OSError — the kernel refuses
    """
    buffer = ctypes.create_string_buffer(steps, len(steps))
    whole = _Program(len(steps) // 8, ctypes.addressof(buffer))
    kernel.call(SECCOMP, "seccomp", _MODE_FILTER, 0, ctypes.byref(whole))


def _allow() -> Instruction:
    return (_RETURN, 0, 0, _ALLOW)


def _refuse() -> Instruction:
    return (_RETURN, 0, 0, _ERROR | errno.EPERM)


def _only(argument: int, allowed: tuple[int, ...], *first: Instruction) -> list[Instruction]:
    """Allow a call where an argument, after some steps on it, has one of these values, and refuse any other."""
    return [(_LOAD, 0, 0, argument), *first, *_allow_any(allowed), _refuse()]


def _without_urgency() -> list[Instruction]:
    return [(_LOAD, 0, 0, _FOURTH), (_ANY_BIT, 0, 1, _URGENT), _refuse(), _allow()]


def _when(number: int, then: list[Instruction]) -> list[Instruction]:
    """Do something for one call, and go on behind it for all others."""
    return [(_EQUAL, 0, len(then), number), *then]


def _allow_any(values: list[int] | tuple[int, ...]) -> list[Instruction]:
    return [step for value in values for step in ((_EQUAL, 0, 1, value), _allow())]
