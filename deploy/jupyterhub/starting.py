"""Servers start a few at a time, so that a class that logs in in the same minute waits in a row and nobody in vain."""

from __future__ import annotations

import asyncio
from typing import Protocol


class Starting(Protocol):
    """What JupyterHub says of a server: `pending` is "spawn" from the request until it answers, or has failed."""

    pending: str | None


class Row:
    """Those who wait for their server, in the order in which they came.

    To start takes processor time and nothing else: a whole class at once would make each start last as long as all
    together, past every time-out. JupyterHub's own limit turns away whoever comes too many, and here they wait.

    Parameters
    ----------
    at_once : int — how many servers may be starting
    pause : float — between two looks at whether one has started [s]
    """

    def __init__(self, at_once: int, pause: float = 0.2) -> None:
        self.at_once, self.pause = at_once, pause
        self._first = asyncio.Lock()
        self._starting: list[Starting] = []

    async def wait(self, server: Starting) -> None:
        """Return when it is this server's turn."""
        async with self._first:
            while len(self._still_starting()) >= self.at_once:  # noqa: ASYNC110 - JupyterHub tells of no event
                await asyncio.sleep(self.pause)
            self._starting.append(server)

    def _still_starting(self) -> list[Starting]:
        self._starting = [server for server in self._starting if server.pending == "spawn"]
        return self._starting
