"""What a learner's code prints, kept up to a limit."""

from __future__ import annotations

import io

MOST = 100_000
"""Characters that are kept; what is printed beyond them is dropped."""


class CappedText(io.TextIOBase):
    """Takes all that is printed and keeps the beginning."""

    def __init__(self) -> None:
        self._kept: list[str] = []
        self._room = MOST

    @property
    def text(self) -> str:
        """What was kept."""
        return "".join(self._kept)

    def getvalue(self) -> str:
        """Give what was kept, under the name that `io.StringIO` has for it."""
        return self.text

    def writable(self) -> bool:
        """Say that one may print here."""
        return True

    def write(self, text: str) -> int:
        """Keep the text as far as there is room."""
        if self._room > 0:
            self._kept.append(str(text[: self._room]))
            self._room -= len(text) + 1  # one more, so that empty texts do not pile up either
        return len(text)
