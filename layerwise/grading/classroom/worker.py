"""How a process begins that marks papers; this comes before the imports of what marks, which take it longest."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import sys
from typing import Any

from layerwise.garbage import collect_seldom

_PDEATHSIG = 1


def begin(parent: int, cores: Any) -> None:
    """Prepare a worker: deaf to Ctrl-C, which its parent hears, and ended with its parent, however that ends.

    Parameters
    ----------
    parent : int — process id of whoever started it
    cores : queue of int — which core it is to keep to, None where it may use any
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
    core = cores.get()
    if core is not None:
        with contextlib.suppress(OSError):  # taken away meanwhile
            os.sched_setaffinity(0, {core})
    collect_seldom()

    from layerwise.grading.confinement.host import prepare  # noqa: PLC0415 - see above

    prepare()
