"""Look at this machine: what works here, what does not, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from layerwise.course import CourseError
from layerwise.grading.confinement.host import confinement
from layerwise.grading.confinement.layers import FIXES, LAYERS


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


def examine() -> list[Finding]:
    """Look at all there is to look at."""
    return list(_layers())


def _layers() -> Iterator[Finding]:
    """Look at each layer that keeps learners' code apart from the machine while it is graded."""
    try:
        found = confinement()
    except CourseError as error:
        yield Finding("learners' code runs in a process of its own", well=False, why=str(error), advice="see above")
        return
    for layer, does in LAYERS.items():
        why = found.refused.get(layer, "")
        yield Finding(f"{layer}: {does}", not why, why, FIXES[layer] if why else "")
