"""One thing that the doctor looked at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Parameters
    ----------
    what : str — in a few words
    well : bool — whether it is as it should be
    why : str — what is wrong
    advice : str — what to do about it
    """

    what: str
    well: bool
    why: str = ""
    advice: str = ""

    def sentence(self) -> str:
        """Say what was found, for a terminal."""
        if self.well:
            return f"well   {self.what}"
        return f"LACKS  {self.what}\n       Why: {self.why}\n       To mend it: {self.advice}"
