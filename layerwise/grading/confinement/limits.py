"""How much of the machine one learner's process may take."""

from __future__ import annotations

from dataclasses import asdict, dataclass

MB = 1024 * 1024


@dataclass(frozen=True)
class Bounds:
    """What a process may take.

    Parameters
    ----------
    cpu : int — time of a processor [s]
    memory : int — address space [bytes]; the process cannot start others, so this is all that it gets
    file : int — one file [bytes]
    scratch : int — all files of its folder [bytes], which lie in memory
    inodes : int — files and folders in it
    threads : int
    descriptors : int
    """

    cpu: int = 300
    memory: int = 3 * 1024 * MB
    file: int = 64 * MB
    scratch: int = 64 * MB
    inodes: int = 4096
    threads: int = 64
    descriptors: int = 128

    def as_dict(self) -> dict[str, int]:
        """Give the bounds as plain data."""
        return asdict(self)


def apply(bounds: Bounds) -> None:
    """Bound this process, for ever.

    Raises
    ------
    OSError, ValueError — the system refuses
    """
    import resource  # noqa: PLC0415 - Windows has none, and no such limits

    limits = {
        resource.RLIMIT_CPU: bounds.cpu,
        resource.RLIMIT_AS: bounds.memory,
        resource.RLIMIT_FSIZE: bounds.file,
        resource.RLIMIT_NPROC: bounds.threads,
        resource.RLIMIT_NOFILE: bounds.descriptors,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_MEMLOCK: 0,
        resource.RLIMIT_MSGQUEUE: 0,
    }
    for kind, most in limits.items():
        _, hard = resource.getrlimit(kind)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (allowed, allowed))
