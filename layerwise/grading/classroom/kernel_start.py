"""Start a kernel for grading: bounded in memory and file size, and deaf to `exit()`.

Run as `python -m layerwise.grading.classroom.kernel_start MEMORY FILE_SIZE -f CONNECTION_FILE`.
"""

from __future__ import annotations

import contextlib
import sys


def main() -> None:
    """Set the bounds, then become the kernel."""
    memory, file_size = (int(word) for word in sys.argv[1:3])
    del sys.argv[1:3]
    bound(memory, file_size)

    from ipykernel.kernelapp import IPKernelApp  # noqa: PLC0415 - nothing of it before the bounds are set
    from ipykernel.zmqshell import ZMQInteractiveShell  # noqa: PLC0415

    # A learner's `exit()` would stop the kernel a moment later, in the middle of a cell that is not to blame.
    ZMQInteractiveShell.ask_exit = lambda _: None  # type: ignore[method-assign]
    IPKernelApp.launch_instance()


def bound(memory: int, file_size: int) -> None:
    """Limit what this process may take, where the system knows such limits.

    Parameters
    ----------
    memory, file_size : int — [bytes], 0 for no limit
    """
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    for kind, amount in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_FSIZE, file_size)):
        with contextlib.suppress(ValueError, OSError):  # a stricter limit is in force already
            if amount:
                resource.setrlimit(kind, (amount, amount))


if __name__ == "__main__":
    main()
