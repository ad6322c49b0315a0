"""Run code of the course's own that may never end: it is stopped after a number of lines, not after a time."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from types import FrameType
from typing import Any

from layerwise.checks.learner import Failure, NamespaceLearner
from layerwise.checks.plain import Plain

MOST_LINES = 200_000
"""Lines of the answer's own that one call may run: a training of 3,000 iterations has 50,000 to 100,000."""


class _TooLong(BaseException):
    """There are no lines left: a signal that no `except Exception` of the code may catch."""


class BoundedLearner(NamespaceLearner):
    """Functions of a namespace, each call of which ends; see `Learner`.

    Lines are counted, so that the outcome is the same on every machine.

    Parameters
    ----------
    namespace : mapping of names
    most : int — how many lines a call may run, of functions that were defined in this namespace
    """

    def __init__(self, namespace: Mapping[str, Any], most: int = MOST_LINES) -> None:
        super().__init__(namespace)
        self._most = most
        self.lines = 0
        """How many lines were run so far."""

    def _attempt(
        self, function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[Plain, Failure | None]:
        before, end = sys.gettrace(), self.lines + self._most

        def count(frame: FrameType, event: str, _: Any) -> Any:
            if frame.f_globals is not self._namespace:
                return None
            self.lines += event == "line"
            if self.lines > end:
                raise _TooLong
            return count

        sys.settrace(count)
        try:
            return super()._attempt(function, args, kwargs)
        except _TooLong:
            return None, Failure("timeout", f"{self._most} lines")
        finally:
            sys.settrace(before)
