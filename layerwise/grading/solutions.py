"""The course's own functions, run in the grader's process in the place of a learner's earlier ones.

No solution ever enters a learner's process: its text stays here, and what it is given and gives is plain data. The
data are a learner's, so a call has a deadline and may take only so much memory.
"""

from __future__ import annotations

import ast
import contextlib
import dis
import functools
import io
import sys
import time
import warnings
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

import numpy as np

from layerwise.course import CourseError
from layerwise.grading.memory import little_memory
from layerwise.grading.needed import needed, uses
from layerwise.grading.remembering import Kept
from layerwise.grading.script import read_script

_ROOM = 512 << 20
"""Bytes that one call may take beyond what the grader has: hidden tests use small data."""
_MOST_KEPT = 32 << 20
"""Bytes of questions and answers that are kept: those of a hundred answers that train."""
_BACKWARD = {name for name in dis.opmap if "BACKWARD" in name or name in ("JUMP_ABSOLUTE", "FOR_ITER")}
_OWN = {"contextlib", __name__}


class Solutions:
    """The functions that the answer cells of a course's notebook define.

    Parameters
    ----------
    cells : texts of the notebook's code cells, but for tests and cells for playing with
    """

    def __init__(self, cells: Sequence[str]) -> None:
        self._script = read_script(cells)
        self.answered: Kept[bytes, tuple[str, bytes]] = Kept(_MOST_KEPT)
        """What was asked before, as it came: by which name, and the answer, as it was sent."""

    def __contains__(self, name: object) -> bool:
        """Tell whether the course has a function of that name."""
        return name in self._script.definitions

    def call(self, name: str, args: Sequence[Any], kwargs: Mapping[str, Any], deadline: float) -> tuple[Any, str]:
        """Call a function of the course; give its value, and what it printed.

        Parameters
        ----------
        name : str
        args, kwargs : plain data — whatever a learner's code made up
        deadline : float — on `time.monotonic()`'s clock

        Raises
        ------
        TimeoutError — it took too long
        CourseError — the course's own cells do not run
        Exception — what the function raises
        """
        function = self._namespace[name]
        printed = io.StringIO()
        quiet = warnings.catch_warnings(action="ignore"), np.errstate(all="ignore")
        bounded = little_memory(_ROOM) if _ends_by_itself(function) else _bounded(deadline)
        with quiet[0], quiet[1], contextlib.redirect_stdout(printed), bounded:
            value = function(*args, **kwargs)
        return value, printed.getvalue()

    @cached_property
    def _namespace(self) -> dict[str, Any]:
        """Run what the definitions need; once, when the first of them is called."""
        namespace: dict[str, Any] = {"__name__": "__course__"}
        for use in needed(uses([piece.body for piece in self._script.pieces]), ()):
            code = compile(ast.Module([use.statement], []), "<the course's own answer>", "exec")
            try:
                with contextlib.redirect_stdout(io.StringIO()):
                    exec(code, namespace)  # noqa: S102 - the course's own text, never a learner's
            except Exception as error:
                stops = f"The course's own notebook stops with {type(error).__name__}: {error}."
                raise CourseError(f"{stops} Run: layerwise build --check") from error
        return namespace


@contextlib.contextmanager
def _bounded(deadline: float) -> Iterator[None]:
    """End Python code at a deadline, and refuse it more memory than it needs for anything sound."""

    def watch(frame: FrameType, _event: str, _argument: Any) -> Any:
        if frame.f_globals.get("__name__") in _OWN:  # what is set here has to be set back, however late it is
            return None
        if time.monotonic() > deadline:
            raise TimeoutError
        return watch if _goes_back(frame.f_code) else None

    usual = sys.gettrace()
    with little_memory(_ROOM):
        sys.settrace(watch)  # a signal would reach the main thread alone, and a cluster's workers use others
        try:
            yield
        finally:
            sys.settrace(usual)


@functools.lru_cache(maxsize=1024)
def _ends_by_itself(function: object, callers: tuple[object, ...] = ()) -> bool:
    """Tell whether a function has no loop, and calls no function but numpy's that has one, or by which it was called.

    Such a one needs nobody to watch each step that it takes, which takes it three times as long.
    """
    if not isinstance(function, FunctionType) or function in callers or function.__closure__:
        return False
    codes = [*_codes(function.__code__)]
    names = {name for code in codes for name in code.co_names}
    reached = [value for name, value in function.__globals__.items() if name in names and _is_own(value)]
    return not any(map(_goes_back, codes)) and all(_ends_by_itself(value, (*callers, function)) for value in reached)


def _is_own(value: object) -> bool:
    """Tell whether a name stands for code, and not for data, or for numpy, which does the little it is given soon."""
    return isinstance(value, (FunctionType, type, ModuleType)) and value is not np


def _codes(code: CodeType) -> Iterator[CodeType]:
    """Go through a function's code, and that of the functions and comprehensions in it."""
    yield code
    for value in code.co_consts:
        if isinstance(value, CodeType):
            yield from _codes(value)


@functools.lru_cache(maxsize=1024)
def _goes_back(code: CodeType) -> bool:
    """Tell whether a function has a loop: one without ends by itself, as soon as what it calls does."""
    return any(instruction.opname in _BACKWARD for instruction in dis.get_instructions(code))
