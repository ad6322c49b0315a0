"""The layers of confinement by name, and which of them hold on this machine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

LAYERS = {
    "user": "another user, so that nothing of yours can be read or written",
    "files": "a private tree of files: Python and the course's package, to be read; a folder in memory, to be written",
    "network": "no network, not even this machine's own",
    "processes": "no other process can be seen or signalled",
    "limits": "bounds on time, memory, files, threads and descriptors",
    "landlock": "a second fence around files, ports and signals",
    "seccomp": "a list of the system calls that are allowed; none of them starts a process",
}
"""What each layer does, from the outside in."""

FIXES = {
    "user": "allow user namespaces (sysctl kernel.unprivileged_userns_clone=1; on Ubuntu 24.04 "
    "kernel.apparmor_restrict_unprivileged_userns=0), or grade as root, whose children change to another user",
    "files": "allow user namespaces, as above; in a container: seccomp=unconfined, or another runtime",
    "network": "as for the private tree of files",
    "processes": "as for the private tree of files",
    "limits": "a system with POSIX limits",
    "landlock": "Linux 5.13 or newer, with landlock in its list of security modules (lsm=)",
    "seccomp": "Linux on x86-64 or aarch64, with seccomp filters",
}
"""What to do where a layer does not hold."""

WITHOUT = {
    "darwin": "macOS has no such layers: grade for others on Linux, or in a virtual machine",
    "win32": "Windows has no such layers: grade for others in WSL 2, where all of them hold",
}
"""What to say on a system that has none of the layers, by `sys.platform`."""


@dataclass(frozen=True)
class Confinement:
    """Which layers hold.

    Parameters
    ----------
    refused : dict of str to str — the layers that do not hold, and why
    """

    refused: Mapping[str, str]

    @property
    def holding(self) -> tuple[str, ...]:
        """The layers that hold, from the outside in."""
        return tuple(layer for layer in LAYERS if layer not in self.refused)

    @property
    def whole(self) -> bool:
        """Whether every layer holds."""
        return not self.refused

    def sentence(self) -> str:
        """Say what holds and what does not, for somebody who grades."""
        if self.whole:
            return f"Learners' code is confined: {', '.join(self.holding)}."
        lacking = "; ".join(f"{layer} ({why})" for layer, why in self.refused.items())
        holding = ", ".join(self.holding) or "nothing but a process of its own"
        return f"Learners' code is confined in part: {holding}. These layers do not hold here: {lacking}."
