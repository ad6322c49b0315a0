"""What of a cell is still worth running behind a statement that failed: imports, definitions and constants.

A notebook from elsewhere often begins with a cell in which one helper module of another course is missing, and one
that was a program is all one cell. What stands below the failed line is no worse for it.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from types import TracebackType

from layerwise.grading.bindings import DEFINITIONS


def rest_of(body: Sequence[ast.stmt], failed: int) -> list[ast.stmt]:
    """Choose the statements that begin below a line and do no work: no calls, no loops, no output.

    Parameters
    ----------
    body : sequence of ast.stmt — the cell's
    failed : int — the line at which it stopped
    """
    return [statement for statement in body if _first_line(statement) > failed and _is_idle(statement)]


def line_in(name: str, trace: TracebackType | None) -> int:
    """Give the line of a cell's own statement at which it stopped, 0 where the traceback does not lead through it.

    Parameters
    ----------
    name : str — under which the cell was compiled
    trace : traceback — None where there is none
    """
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == name:
            return trace.tb_lineno
        trace = trace.tb_next
    return 0


def _first_line(statement: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(decorator.lineno for decorator in decorators)])


def _is_idle(statement: ast.stmt) -> bool:
    if isinstance(statement, (ast.Import, ast.ImportFrom, *DEFINITIONS)):
        return True
    if not isinstance(statement, (ast.Assign, ast.AnnAssign)):
        return False
    value = statement.value
    return isinstance(value, ast.Lambda) or not any(isinstance(node, ast.Call) for node in ast.walk(statement))
