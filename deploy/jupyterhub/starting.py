"""Servers start a few at a time, so that a class that logs in in the same minute waits in a row and nobody in vain."""

from __future__ import annotations

import asyncio
from typing import Protocol


class Starting(Protocol):
    """What JupyterHub says of a server.

    `pending` is "spawn" from the request until it answers or has failed, and `ready` tells whether it answers.
    """

    pending: str | None
    ready: bool


class Row:
    """Those who wait for their server, in the order in which they came.

    To start takes processor time and nothing else: a whole class at once would make each start last as long as all
    together, past every time-out. JupyterHub's own limit turns away whoever comes too many, and here they wait.

    Whose last server did not start waits in a row of its own, of which one at a time may try: a few whose servers hang
    on purpose, each until the time-out, would else keep the class waiting for as long as they like.

    Parameters
    ----------
    at_once : int — how many servers may be starting
    pause : float — between two looks at whether one has started [s]
    """

    def __init__(self, at_once: int, pause: float = 0.2) -> None:
        self.at_once, self.pause = at_once, pause
        self._first, self._first_again = asyncio.Lock(), asyncio.Lock()
        self._starting: list[tuple[Starting, str]] = []
        self._failed: set[str] = set()

    async def wait(self, server: Starting, name: str) -> None:
        """Return when it is the turn of this server, which belongs to the user of that name."""
        self._look()
        again = name in self._failed
        async with self._first_again if again else self._first:
            while not self._has_room(again=again):  # noqa: ASYNC110 - JupyterHub tells of no event
                await asyncio.sleep(self.pause)
            self._starting.append((server, name))

    def _has_room(self, *, again: bool) -> bool:
        self._look()
        trying = any(name in self._failed for _, name in self._starting)
        return len(self._starting) < self.at_once and not (again and trying)

    def _look(self) -> None:
        """Note which servers have started meanwhile, and which have not."""
        for server, name in self._starting:
            if server.pending != "spawn":
                (self._failed.discard if server.ready else self._failed.add)(name)
        self._starting = [one for one in self._starting if one[0].pending == "spawn"]
