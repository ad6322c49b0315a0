"""What a learner's process is asked before anything else: to take files in, and to leave modules out."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from layerwise.checks.plain import Plain
from layerwise.grading.channel import Channel
from layerwise.grading.child import START_LIMIT, Child
from layerwise.grading.codec import CodecError

_ANSWERING = ("layerwise.learning.given_network", "layerwise.learning.own_network")
"""Modules that hold answers to exercises; a later week gives them."""
_ROOT = Path(__file__).resolve().parents[2]


class Prepared:
    """A learner's process that is asked something before anything else.

    Parameters
    ----------
    child : Child
    request : dict — what is asked
    """

    def __init__(self, child: Child, request: dict[str, Plain]) -> None:
        self._child = child
        self._requests = [request]

    @property
    def channel(self) -> Channel:
        """The line to the process, once it has done what it is asked; see `Child`.

        Raises
        ------
        ConnectionError — it gives no sound answer
        """
        channel = self._child.channel
        if self._requests:
            deadline = time.monotonic() + START_LIMIT
            try:
                channel.send(self._requests[0], deadline)
                channel.receive(deadline)
            except (TimeoutError, CodecError) as error:
                raise ConnectionError(str(error)) from None
            self._requests.clear()
        return channel

    def interrupt(self) -> None:
        """Stop the cell that it runs; see `Child`."""
        self._child.interrupt()

    def end(self, patience: float = 0.0) -> str:
        """End it; see `Child`."""
        return self._child.end(patience)


def furnished(start: Callable[[], Child], files: Mapping[str, Plain]) -> Callable[[], Child]:
    """Give what starts processes that have files in the folder they work in.

    Parameters
    ----------
    start : callable — starts a process
    files : dict of str to array of uint8 — by path within the folder
    """
    request: dict[str, Plain] = {"do": "furnish", "files": dict(files)}
    return (lambda: Prepared(start(), request)) if files else start


def withholding(start: Callable[[], Child], released: Iterable[str]) -> Callable[[], Child]:
    """Give what starts processes without the modules that hold answers to a week, but for a week that is given them.

    Parameters
    ----------
    start : callable — starts a process
    released : texts of the cells that a week gives to learners
    """
    modules = _answering(released)
    request: dict[str, Plain] = {"do": "withhold", "modules": list(modules)}
    return (lambda: Prepared(start(), request)) if modules else start


def withheld_files(released: Iterable[str]) -> tuple[str, ...]:
    """Give the files of those modules, and what Python has made of them, so that a process need not see them either.

    Parameters
    ----------
    released : texts of the cells that a week gives to learners
    """
    places = [_ROOT.joinpath(*module.split(".")) for module in _answering(released)]
    compiled = [path for place in places for path in place.parent.glob(f"__pycache__/{place.name}.*")]
    return tuple(map(str, sorted([*(place.with_suffix(".py") for place in places), *compiled])))


def _answering(released: Iterable[str]) -> tuple[str, ...]:
    """Name the modules that hold answers to a week, none where the week is given them."""
    return () if any(module in text for text in released for module in _ANSWERING) else _ANSWERING
