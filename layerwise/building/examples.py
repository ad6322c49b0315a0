"""Examples for the level `challenge`: calls that the public check makes of the solution, with what they return."""

from __future__ import annotations

import contextlib
import copy
import functools
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from layerwise.building.master import Cell

_MOST, _LONGEST = 3, 600  # examples of an exercise, and characters of one
_SIZE = 24  # entries up to which an array is written out
_SHAPES_ALONE = -1  # written instead of how many: no array, and no fraction either

_SPACE = re.compile(r"(?<=\[) | (?=[\],])")  # that aligns columns, and says nothing in one line


@dataclass(frozen=True)
class Call:
    """One call of the solution.

    Parameters
    ----------
    name : str — the function
    args : tuple — the positional arguments as they were before
    kwargs : mapping — the others
    value : object — what came back
    drawn : bool — whether it drew from numpy's generator, so that its numbers say nothing
    """

    name: str
    args: tuple[Any, ...]
    kwargs: Mapping[str, Any]
    value: Any
    drawn: bool

    def written(self, most: int) -> str:
        """Write the call and its result as Python would; arrays with more than `most` entries by their shapes."""
        arguments = [_written(value, most) for value in self.args]
        arguments += [f"{name}={_written(value, most)}" for name, value in self.kwargs.items()]
        telling = not self.drawn and not any("array of shape" in text for text in arguments)
        return (
            f"{self.name}({', '.join(arguments)})\n# gives {_written(self.value, most if telling else _SHAPES_ALONE)}"
        )

    @property
    def plain(self) -> bool:
        """Whether its arguments are data, which can be written."""
        return not any(map(callable, [*self.args, *self.kwargs.values()]))


def examples_in(cells: Sequence[Cell], solutions: Mapping[str, Any]) -> dict[str, str]:
    """Write examples for every exercise of a master.

    Parameters
    ----------
    cells : sequence of Cell — the master's
    solutions : mapping — the names that the master leaves when it is run

    Returns
    -------
    dict of str to str — by exercise, as Markdown; small arrays with their numbers where there are some
    """
    tests = [cell for cell in cells if cell.kind == "test"]
    return {cell.exercise: _shown(calls_of(cell.exercise, cell.text, solutions)) for cell in tests}


def calls_of(exercise: str, check: str, solutions: Mapping[str, Any]) -> list[Call]:
    """Run a public check and note the calls that it makes of the solution.

    Parameters
    ----------
    exercise : str — the function's name
    check : str — the text of the check
    solutions : mapping — which holds the function; it stays as it is
    """
    calls: list[Call] = []
    function = solutions[exercise]

    @functools.wraps(function)
    def noted(*args: Any, **kwargs: Any) -> Any:
        before, state = copy.deepcopy((args, kwargs)), _state()
        value = function(*args, **kwargs)
        drawn = not np.array_equal(state, _state())
        calls.append(Call(exercise, *before, copy.deepcopy(value), drawn))
        return value

    with contextlib.redirect_stdout(io.StringIO()):
        exec(check, {**solutions, exercise: noted})  # noqa: S102 - the course's own text
    return calls


def _shown(calls: Sequence[Call]) -> str:
    """Choose calls that are short enough: with their numbers, else by their shapes."""
    plain = [call for call in calls if call.plain]
    for introduction, most in (("For example:", _SIZE), ("By shapes:", 0)):
        texts = dict.fromkeys(call.written(most) for call in plain if not (most and call.drawn))
        short = [text for text in texts if len(text) <= _LONGEST]
        if short:
            return f"{introduction}\n\n```python\n" + "\n\n".join(short[:_MOST]) + "\n```"
    return "The check below calls it, and says what it should give."


def _written(value: Any, most: int) -> str:
    """Write plain data as Python would, with four digits."""
    if isinstance(value, np.ndarray):
        return _written_array(value, most)
    if isinstance(value, (float, np.floating)):
        return "<float>" if most == _SHAPES_ALONE else repr(float(f"{value:.4g}") + 0.0)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {_written(item, most)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_written(item, most) for item in value) + "]"
    if isinstance(value, tuple):
        return "(" + ", ".join(_written(item, most) for item in value) + ("," if len(value) == 1 else "") + ")"
    return repr(value.item() if isinstance(value, np.generic) else value)


def _written_array(value: Any, most: int) -> str:
    if value.ndim and value.size > most:
        return f"<array of shape {value.shape}>"
    text = np.array2string(value, separator=", ", precision=4, suppress_small=True)
    return f"np.array({_SPACE.sub('', ' '.join(text.split()))})"


def _state() -> Any:
    """Give the state of numpy's generator, as an array and its place in it."""
    _, keys, place, *_ = np.random.get_state()  # noqa: NPY002 - the one that exercises draw from
    return np.append(keys, place)
