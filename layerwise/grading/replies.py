"""Take apart what a learner's process says: it may say anything, and only what has the right form is used."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from layerwise.checks.failure_kinds import GRADERS
from layerwise.checks.learner import Failure, Outcome
from layerwise.checks.plain import Plain
from layerwise.grading.mending import valid_output
from layerwise.grading.output import MOST
from layerwise.grading.page import MOST_CHARACTERS, MOST_OUTPUTS
from layerwise.grading.script import Place

Output = dict[str, Any]

_LONGEST_NAME = 100
_LARGEST_PAGE = 8 * MOST_CHARACTERS  # a full page and its traceback, with every control sign written as an escape
_LONGEST_MESSAGE = 2_000
_FOUND_OUT = GRADERS - {"missing"}  # which is looked up in the notebook's text, whatever is said of it
_NOTHING = object()
_MOST = 200  # problems, names or warnings in one reply


class ProtocolError(Exception):
    """A learner's process said something that is no answer."""


@dataclass(frozen=True)
class Problem:
    """A statement of the notebook that did not run.

    Parameters
    ----------
    place : Place — which one
    failure : Failure — why
    """

    place: Place
    failure: Failure


def outcome_of(reply: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Outcome:
    """Read the answer to a call.

    Parameters
    ----------
    reply : plain data — what came; it tells the arguments as they are afterwards where they are not what they were
    args, kwargs : what the function was given; call-backs among them are put back in their places

    Returns
    -------
    Outcome

    Raises
    ------
    ProtocolError — it is no answer
    """
    failure = _field(reply, "failure", list, type(None))
    printed = readable(_field(reply, "printed", str), MOST)
    warnings = tuple(map(readable, _texts(_field(reply, "warnings", list))))
    if failure is not None:
        return Outcome(printed=printed, warnings=warnings, failure=_told_of_a_call(failure))
    if "args" not in reply and "kwargs" not in reply:
        return Outcome(reply.get("value"), tuple(args), dict(kwargs), printed, warnings)
    args_after, kwargs_after = _field(reply, "args", list), _field(reply, "kwargs", dict)
    if len(args_after) != len(args) or kwargs_after.keys() != kwargs.keys():
        raise ProtocolError("an answer about other arguments")
    return Outcome(
        reply.get("value"),
        tuple(before if callable(before) else after for before, after in zip(args, args_after, strict=True)),
        {name: before if callable(before) else kwargs_after[name] for name, before in kwargs.items()},
        printed,
        warnings,
    )


def place_of(reply: Any) -> Place:
    """Read which statement is run next.

    Raises
    ------
    ProtocolError — the reply says nothing of the kind
    """
    place = _field(reply, "at", tuple)
    if len(place) != 2 or not all(type(number) is int for number in place):
        raise ProtocolError("a place that is none")
    return place[0], place[1]


def run_of(reply: Any) -> tuple[list[Problem], list[str]]:
    """Read what came of running the cells: the statements that failed, and the names that were filled in.

    Raises
    ------
    ProtocolError — the reply says nothing of the kind
    """
    problems = [
        Problem(place_of(problem), _failure([problem.get("kind"), problem.get("message"), ""]))
        for problem in _field(reply, "problems", list)[:_MOST]
    ]
    return problems, [readable(name, _LONGEST_NAME) for name in _texts(_field(reply, "filled", list))]


def outputs_of(reply: Any) -> list[Output]:
    """Read what a cell showed: outputs of the four kinds that nbformat knows, not more than a cell may make.

    Raises
    ------
    ProtocolError — the reply says nothing of the kind
    """
    given = _field(reply, "outputs", list)[: MOST_OUTPUTS + 2]  # on a full page, a value and an error
    outputs = [output for output in map(valid_output, given) if output]
    try:
        size = len(json.dumps(outputs, ensure_ascii=False, allow_nan=False))
    except (TypeError, ValueError):
        raise ProtocolError("output that no notebook file can hold") from None
    if size > _LARGEST_PAGE:
        raise ProtocolError("more output than a cell can make")
    return outputs


def value_of(reply: Any) -> tuple[bool, Plain]:
    """Read what a name stands for: whether for a function, and if not, for which plain data.

    Raises
    ------
    ProtocolError — the reply says nothing of the kind
    """
    is_function = _field(reply, "callable", bool)
    return is_function, None if is_function else reply.get("value")


def generator_of(reply: Any) -> tuple[Any, ...] | None:
    """Read the state of numpy's global generator, None where it could not be one: numpy itself does not look."""
    state = reply.get("generator")
    if not isinstance(state, tuple) or [type(part) for part in state] != [str, np.ndarray, int, int, float]:
        return None
    name, key, position, has_gauss, waiting = state
    fits = name == "MT19937" and key.dtype == np.uint32 and key.shape == (624,)
    draws = fits and key[1:].any() and math.isfinite(waiting)  # from zeros alone, no normal number ever comes
    return state if draws and 0 <= position <= 624 and has_gauss in (0, 1) else None


def readable(text: str, most: int = _LONGEST_MESSAGE) -> str:
    """Make a text of a learner's fit to be shown: short, and without signs that steer a terminal.

    Parameters
    ----------
    text : str
    most : int — how many characters are kept
    """
    kept = text[:most]
    if kept.isprintable():
        return kept
    return "\n".join(line if line.isprintable() else _visible(line) for line in kept.split("\n"))


def _visible(line: str) -> str:
    """Put something that can be seen in the place of signs that steer a terminal."""
    return "".join(sign if sign.isprintable() or sign == "\t" else "\N{REPLACEMENT CHARACTER}" for sign in line)


def _told_of_a_call(parts: Any) -> Failure:
    """Read why a call failed; an error that bears the name of what the grader itself finds out gets another."""
    failure = _failure(parts)
    return replace(failure, kind=f"an error called {failure.kind}") if failure.kind in _FOUND_OUT else failure


def _failure(parts: Any) -> Failure:
    kind, message, line, within = (*_texts(parts), "", "", "", "")[:4]
    kind, within = readable(kind, _LONGEST_NAME), readable(within, _LONGEST_NAME)
    return Failure(kind or "an unknown error", readable(message), readable(line), within)


def _texts(parts: Sequence[Any]) -> list[str]:
    if parts and not all(isinstance(part, str) for part in parts):
        raise ProtocolError("something else where text belongs")
    return list(parts[:_MOST])


def _field(reply: Any, key: str, *kinds: type) -> Any:
    found = reply.get(key, _NOTHING) if isinstance(reply, dict) else _NOTHING
    if type(found) not in kinds:
        raise ProtocolError(f"an answer without '{key}'")
    return found
