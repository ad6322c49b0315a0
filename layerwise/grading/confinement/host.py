"""The grader's side of the fork server: start it once, ask it for a child for each submission, end what it started."""

from __future__ import annotations

import atexit
import contextlib
import functools
import json
import sys
from collections.abc import Callable, Collection, Sequence

from layerwise.course import CourseError
from layerwise.grading.child import Child, PlainChild
from layerwise.grading.confinement.layers import FIXES, LAYERS, WITHOUT, Confinement
from layerwise.grading.confinement.limits import Bounds
from layerwise.grading.confinement.server import Server, ServerGoneError

_TRIES = 2  # fork servers that are started one after another, if somebody kills them


class Zygote:
    """A fork server, started when the first child is asked for, and again when it has ended.

    Parameters
    ----------
    bounds : Bounds — what each child may take
    without : names of layers to leave out, for tests of the others
    """

    def __init__(self, bounds: Bounds | None = None, without: Collection[str] = ()) -> None:
        self._settings = json.dumps({"bounds": (bounds or Bounds()).as_dict(), "without": sorted(without)})
        self._server: Server | None = None

    def prepare(self) -> None:
        """Start the fork server, and do not wait until it is ready."""
        self._server = self._server or Server(self._settings)

    def start(self, hidden: Sequence[str] = ()) -> Child:
        """Start a child.

        Parameters
        ----------
        hidden : paths of files that it must not read, where it has a private tree of files

        Raises
        ------
        CourseError — no fork server can be started
        """
        for _ in range(_TRIES):
            with contextlib.suppress(ServerGoneError):
                return self._running().child(hidden)
            self.close()
        raise CourseError("The process that confines learners' code ends again and again. Does something kill it?")

    def confinement(self) -> Confinement:
        """Say which layers hold.

        Raises
        ------
        CourseError — no fork server can be started
        """
        return Confinement(self._running().refused())

    def close(self) -> None:
        """End the fork server, with every child that it still has."""
        server, self._server = self._server, None
        if server is not None:
            server.close()

    def _running(self) -> Server:
        """Give the fork server once it is ready; where it ends before, another one."""
        for _ in range(_TRIES):
            self.prepare()
            if self._server is not None:
                with contextlib.suppress(ServerGoneError):
                    self._server.refused()
                    return self._server
            self.close()
        raise CourseError(
            "The process that confines learners' code does not start. To see why, run: "
            f'{sys.executable} -c "from layerwise.grading.confinement import zygote"'
        )


def starter(*, whole: bool = False, hidden: Sequence[str] = ()) -> Callable[[], Child]:
    """Give what starts processes for learners' code on this machine, as confined as they can be here.

    Parameters
    ----------
    whole : bool — whether every layer has to hold
    hidden : paths of files that such a process must not read, where it has a private tree of files

    Raises
    ------
    CourseError — one does not, and they have to; or nothing can be started
    """
    if whole:
        require_whole(confinement())
    return functools.partial(_shared().start, hidden) if sys.platform == "linux" else PlainChild


def prepare() -> None:
    """Have what starts processes for learners' code begin to get ready, where it takes time."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):  # who starts the first process will be told
            _shared().prepare()


def confinement() -> Confinement:
    """Say which layers hold on this machine.

    Raises
    ------
    CourseError — the process that would put them in force cannot be started
    """
    if sys.platform != "linux":
        return Confinement(dict.fromkeys(LAYERS, WITHOUT.get(sys.platform, "only Linux has such layers")))
    return _shared().confinement()


def require_whole(found: Confinement) -> None:
    """Stop where a layer does not hold.

    Raises
    ------
    CourseError — with what to do about each
    """
    if not found.whole:
        advice = "\n".join(f"  {layer}: {FIXES[layer]}" for layer in found.refused)
        raise CourseError(f"{found.sentence()}\nWhat would help:\n{advice}")


@functools.cache
def _shared() -> Zygote:
    """Give the one fork server of this process."""
    zygote = Zygote()
    atexit.register(zygote.close)
    return zygote
