"""The outputs of cells that ran: which of a test's decide its marks, and how much of a cell's is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from layerwise.grading.classroom.nodes import nodes
from layerwise.grading.executing import error

REASONS = {
    "CellTimeoutError": "time-out",
    "KernelDiedError": "stopped",
    "NotRunError": "not run",
}
"""What a mark that is missing is due to, by the error that its test ended with."""
TOLD = ("CheckFailedError", "CellTimeoutError", "KernelDiedError", "NotRunError")
"""Errors whose text is written for learners, the most telling last."""

_MOST_LINES, _MOST_TRACEBACK = 1000, 100
_BEGIN, _END = "BEGIN HIDDEN TESTS", "END HIDDEN TESTS"


def leave_outputs(notebook: Any, shown: Mapping[int, Sequence[Mapping[str, Any]]]) -> None:
    """Leave in a notebook what its cells showed as they ran, numbered from 1 in the order in which they stand.

    Parameters
    ----------
    notebook : Node — changed in place
    shown : mapping of int to sequence of outputs — by the place of each cell that was run
    """
    for count, (place, outputs) in enumerate(sorted(shown.items()), 1):
        cell = notebook.cells[place]
        cell.execution_count = count
        cell.outputs = [nodes(_numbered(output, count)) for output in outputs]


def _numbered(output: Mapping[str, Any], count: int) -> dict[str, Any]:
    """Give an output the number of its cell, where it is one that has a number."""
    return {**output, "execution_count": count} if output["output_type"] == "execute_result" else dict(output)


def settled(outputs: Sequence[Any], *, ran: bool, points: float = 0.0) -> list[Any]:
    """Give the outputs of a test cell that count.

    A warning is no failure, and a number is no mark but where the hidden test itself shows it, just before it says what
    is wrong: nbgrader would read them so. Of several errors one is kept, the one that says most; the traceback of any
    other goes, since it leads through the hidden tests.

    Parameters
    ----------
    outputs : sequence of Node
    ran : bool — whether the cell was run at all
    points : float — what the exercise is worth: a wrong answer earns less
    """
    shown = [o for o in outputs if o.output_type == "display_data" or o.get("name") == "stdout"]
    errors = [o for o in outputs if o.output_type == "error"]
    told = sorted((o for o in errors if o.ename in TOLD), key=lambda o: TOLD.index(o.ename))
    if told:
        number = _number_before(told[-1], outputs, points)
        return [*shown, *number, told[-1]]
    if errors:
        return [*shown, _without_traceback(errors[-1])]
    return shown if ran else [*shown, error_output("NotRunError", "This test was not run, so it gives no points.")]


def partial_points(outputs: Sequence[Any]) -> float:
    """Give the points that a failed test earns all the same, of settled outputs."""
    shown = [output.data["text/plain"] for output in outputs if output.output_type == "execute_result"]
    return float(shown[0]) if shown else 0.0


def _number_before(error: Any, outputs: Sequence[Any], points: float) -> list[Any]:
    """Give the number that a hidden test shows just before its sentences, where it is one that it can show."""
    place = next(i for i, output in enumerate(outputs) if output is error)
    before = outputs[place - 1] if place else None
    if before is None or before.output_type != "execute_result" or error.ename != "CheckFailedError":
        return []
    try:
        earned = float(before.data["text/plain"])
    except (KeyError, TypeError, ValueError):
        return []
    return [before] if 0 < earned < points else []


def _without_traceback(error: Any) -> Any:
    line = f"{error.ename}: {error.evalue}" if error.evalue else error.ename
    return error_output(error.ename, error.evalue, f"The test stopped with {line}")


def error_output(name: str, sentence: str, shown: str = "") -> Any:
    """Make the output of a cell that failed, with one line in place of a traceback.

    Parameters
    ----------
    name : str — the error's class
    sentence : str — its message
    shown : str — what to show; '' for the message
    """
    return nodes(error(name, sentence) | ({"traceback": [shown]} if shown else {}))


def limit_output(outputs: Sequence[Any]) -> list[Any]:
    """Cut what a cell shows to a thousand lines, and a traceback to a hundred, as nbgrader's `LimitOutput` does.

    Parameters
    ----------
    outputs : sequence of Node
    """
    left, kept = _MOST_LINES, []
    for output in outputs:
        if output.output_type == "stream":
            if left <= 0:
                continue
            lines = output.text.split("\n")
            if len(lines) > left:
                lines = [*lines[: left - 1], "... Output truncated ..."]
            left -= len(lines)
            output.text = "\n".join(lines)
        elif output.output_type == "error" and len(output.traceback) > _MOST_TRACEBACK:
            half = _MOST_TRACEBACK // 2
            output.traceback = [*output.traceback[:half], "... Traceback truncated ...", *output.traceback[1 - half :]]
        kept.append(output)
    return kept


def without_hidden(text: str) -> str:
    """Cut the lines from the begin mark to the end mark out of a test cell; without an end mark, to the end."""
    kept, hidden = [], False
    for line in text.splitlines():
        hidden = hidden or _BEGIN in line
        if not hidden:
            kept.append(line)
        hidden = hidden and _END not in line
    return "\n".join(kept)


def hides_nothing(text: str) -> bool:
    """Tell whether a test cell has no hidden region."""
    return _BEGIN not in text
