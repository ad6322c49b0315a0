"""Let week 5 run on the learner's own functions of week 4 where these are right, and say which it uses.

Nothing of the learner's file is imported into the notebook before it did well in a process of its own.
"""

from __future__ import annotations

import os
from collections.abc import Callable, MutableMapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from layerwise.learning import given_network
from layerwise.learning.given_network import GIVEN
from layerwise.learning.my_network import FILE, WEEK, find_my_network
from layerwise.learning.network_checks import GROUPS, stops
from layerwise.learning.network_trial import import_file, try_file

GRADING_VARIABLE = "LAYERWISE_GRADING"
"""Set while a submission is graded: then the given functions are used, so that nobody is punished twice."""
LIMIT = 8.0
"""Seconds that all functions have together; one is usual."""

_GO_ON = "Week 4's checks say more. Mend it there, run the last cell there again, and then this one."
_NOT_GIVEN = (
    "the package for learners does not hold the course's own, which would answer week 4. A cell that calls one says so"
)
_IMPORT = "from layerwise.learning.given_network import"


@dataclass(frozen=True)
class OwnNetwork:
    """Which functions week 5 runs on.

    Parameters
    ----------
    functions : dict of str to callable — all of them, the learner's own or the given ones
    own : tuple of str — those that are the learner's own
    reasons : tuple of str — a sentence for each reason to take a given one
    path : Path — the learner's file, None where there is none or none is looked at
    """

    functions: dict[str, Callable[..., Any]]
    own: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    path: Path | None = None

    def sentences(self) -> str:
        """Which functions are used and why, for a learner to read."""
        given = [name for name in self.functions if name not in self.own]
        lines = [f"Your own, from {self.path}: {', '.join(self.own)}."] if self.own else []
        if given:
            listed = ", ".join(given)
            lines += [f"Given by the course: {listed}." if GIVEN else f"Missing: {listed}; {_NOT_GIVEN}."]
        lines += [f"- {reason}" for reason in self.reasons]
        return "\n".join([*lines, _GO_ON] if self.path and given else lines)


def use_own_network(namespace: MutableMapping[str, Any], folder: Path | None = None) -> None:
    """Put the learner's own functions of week 4 into a notebook, or the given ones in their place, and say which.

    Parameters
    ----------
    namespace : mapping of names — the notebook's `globals()`
    folder : Path — the notebook's folder; the current one where it is not given
    """
    network = load_network(folder)
    namespace.update(network.functions)
    print(network.sentences())  # noqa: T201 - a cell's output is what a learner reads


def load_network(folder: Path | None = None, limit: float = LIMIT) -> OwnNetwork:
    """Find, try and import the learner's functions of week 4.

    Parameters
    ----------
    folder : Path — the notebook's folder; the current one where it is not given
    limit : float — how long a process that tries them may take [s]

    Returns
    -------
    OwnNetwork
    """
    given = {name: getattr(given_network, name) for group in GROUPS for name in group}
    if os.environ.get(GRADING_VARIABLE):
        return OwnNetwork(given, reasons=("This is a grading run, which uses the given functions.",))
    path = find_my_network(folder)
    if path is None:
        nowhere = f"There is no {FILE}, neither here nor in ../{WEEK}. The last cell of week 4's notebook writes it."
        return OwnNetwork(given, reasons=(nowhere,))
    trial = try_file(path, limit)
    own, broken = _imported(path, [name for group in GROUPS if trial.faults.get(group[0]) == "" for name in group])
    broken = trial.broken or broken
    if broken:
        return OwnNetwork(given, reasons=(f"{path} {broken}",), path=path)
    reasons = [_reason(*found) for found in trial.faults.items() if found[1]]
    return OwnNetwork(given | own, tuple(own), tuple(reasons), path)


def with_own_network(texts: Sequence[str], folder: Path | None) -> list[str]:
    """Put the learner's functions of week 4 behind the cell that imports the given ones, where a package has none.

    What checks a notebook runs its cells elsewhere, where the learner's file is out of reach.

    Parameters
    ----------
    texts : texts of a notebook's code cells
    folder : Path — the notebook's folder; None where it has none

    Returns
    -------
    list of str — the texts, that one after them longer by the text of `my_network.py`, if need be
    """
    places = [place for place, text in enumerate(texts) if _IMPORT in text]
    path = find_my_network(folder) if folder and places and not GIVEN else None
    try:
        own = path.read_text(encoding="utf-8") if path else ""
    except (OSError, ValueError):
        return list(texts)  # `use_own_network` says so in the notebook
    return [f"{text}\n\n{own}" if own and place == places[-1] else text for place, text in enumerate(texts)]


def _imported(path: Path, names: Sequence[str]) -> tuple[dict[str, Callable[..., Any]], str]:
    """Import the functions that did well; what works in one process may still fail in another."""
    try:
        module = import_file(path) if names else None
        return {name: getattr(module, name) for name in names}, ""
    except Exception as error:  # noqa: BLE001 - whatever the file does, it is told in a sentence
        return {}, stops(error)


def _reason(first: str, fault: str) -> str:
    """Say what is wrong, and with which functions, where two go together."""
    group = next(group for group in GROUPS if group[0] == first)
    pair = " and ".join(f"`{name}`" for name in group)
    return f"{pair} go together: {fault}" if len(group) > 1 else fault
