"""How long the parts of the work take."""

from __future__ import annotations

import time
from collections.abc import Mapping


class Clock:
    """Adds up seconds, part by part; it runs from the moment it is made."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.begin()

    def begin(self) -> None:
        """Count from now on; what was between is nobody's."""
        self._last = time.perf_counter()

    def note(self, part: str) -> None:
        """Count the time since the last note for a part."""
        now = time.perf_counter()
        self.add({part: now - self._last})
        self._last = now

    def add(self, seconds: Mapping[str, float]) -> None:
        """Count what another clock has counted."""
        for part, more in seconds.items():
            self.seconds[part] = self.seconds.get(part, 0.0) + more
