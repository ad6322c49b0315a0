"""A learner's error as it is shown: from the learner's own cell on, and whatever its class does when it is asked."""

from __future__ import annotations

import traceback
from collections.abc import Collection
from types import TracebackType

from layerwise.grading.running import message_of


def leave_out(files: Collection[str], error: BaseException) -> None:
    """Take frames out of the traceback of an error, of those that led to it, and of those in a group.

    Parameters
    ----------
    files : collection of str — whose frames go
    error : exception — changed in place
    """
    waiting: list[BaseException | None] = [error]
    known: set[int] = set()
    while waiting:
        one = waiting.pop()
        if one is not None and id(one) not in known:
            known.add(id(one))
            one.__traceback__ = _without(files, one.__traceback__)
            waiting += [one.__cause__, one.__context__, *getattr(one, "exceptions", ())]


def _without(files: Collection[str], trace: TracebackType | None) -> TracebackType | None:
    frames = []
    while trace is not None:
        if trace.tb_frame.f_code.co_filename not in files:
            frames.append(trace)
        trace = trace.tb_next
    kept = None
    for frame in reversed(frames):
        kept = TracebackType(kept, frame.tb_frame, frame.tb_lasti, frame.tb_lineno)
    return kept


def name_of(error: BaseException) -> str:
    """Give the name of an error's class, whatever the class says of itself."""
    return str(type.__dict__["__name__"].__get__(type(error)))


def plain_lines(error: BaseException) -> list[str]:
    """Tell an error by its name and message; of a group, which IPython cannot show, also the errors in it."""
    if isinstance(error, BaseExceptionGroup):
        return traceback.format_exception(error)
    message = message_of(error)
    return [f"{name_of(error)}: {message}" if message else name_of(error)]
