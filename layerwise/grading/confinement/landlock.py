"""Landlock: a second fence around files, TCP and signals, which a process puts up for itself and cannot take down.

It holds where the private tree does not (an unprivileged container), and where it does, it is one more thing that an
attack has to get past.
"""

from __future__ import annotations

import os
import stat
import struct
from collections.abc import Iterable

from layerwise.grading.confinement import kernel
from layerwise.grading.confinement.syscalls import (
    LANDLOCK_ADD_RULE,
    LANDLOCK_CREATE_RULESET,
    LANDLOCK_RESTRICT_SELF,
)

_VERSION = 1  # a question in the place of flags
_PATH_BENEATH = 1
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}  # kinds of access to files that a version knows; later ones know 16
_EXECUTE, _WRITE, _READ, _LIST, _TRUNCATE = 1 << 0, 1 << 1, 1 << 2, 1 << 3, 1 << 14
_DEVICES_AND_SOCKETS = 1 << 6 | 1 << 9 | 1 << 11  # making character devices, sockets and block devices
_FILE_ONLY = _EXECUTE | _WRITE | _READ | _TRUNCATE
_NETWORK, _SCOPES = 0b11, 0b11  # bind and connect; abstract sockets and signals
_KNOWS_NETWORK, _KNOWS_SCOPES = 4, 6


def version() -> int:
    """Give the version of landlock that the kernel has.

    Raises
    ------
    OSError — it has none
    """
    return kernel.call(LANDLOCK_CREATE_RULESET, "landlock", 0, 0, _VERSION)


def ruleset(readable: Iterable[int], writable: Iterable[str]) -> int:
    """Make a set of rules: these trees may be read, those written, and nothing else may be touched.

    Parameters
    ----------
    readable : descriptors of files and folders
    writable : paths

    Returns
    -------
    int — a descriptor, for `apply`

    Raises
    ------
    OSError — the kernel refuses
    """
    known = version()
    files = (1 << _FILE_RIGHTS.get(known, 16)) - 1
    asked = struct.pack("<Q", files)
    asked += struct.pack("<Q", _NETWORK) if known >= _KNOWS_NETWORK else b""
    asked += struct.pack("<Q", _SCOPES) if known >= _KNOWS_SCOPES else b""
    rules = kernel.call(LANDLOCK_CREATE_RULESET, "landlock_create_ruleset", asked, len(asked), 0)
    for descriptor in readable:
        _allow(rules, descriptor, _READ | _LIST)
    for path in writable:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
        _allow(rules, descriptor, files & ~_DEVICES_AND_SOCKETS & ~_EXECUTE)
        os.close(descriptor)
    return rules


def apply(rules: int) -> None:
    """Put rules in force for this process, for ever; `kernel.gain_nothing` comes first.

    Raises
    ------
    OSError — the kernel refuses
    """
    kernel.call(LANDLOCK_RESTRICT_SELF, "landlock_restrict_self", rules, 0)


def _allow(rules: int, descriptor: int, access: int) -> None:
    allowed = access if stat.S_ISDIR(os.fstat(descriptor).st_mode) else access & _FILE_ONLY
    rule = struct.pack("<Qi", allowed, descriptor)
    kernel.call(LANDLOCK_ADD_RULE, "landlock_add_rule", rules, _PATH_BENEATH, rule, 0)
