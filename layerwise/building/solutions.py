"""The solutions of a week as running functions, from its masters."""

from __future__ import annotations

import contextlib
import io
import linecache
from typing import Any

from layerwise.building.master import read_master
from layerwise.building.quizzes import quiz_of
from layerwise.course import Course, CourseError


def solution_namespace(course: Course, week: str) -> dict[str, Any]:
    """Run a week's masters, but for exploring cells, and give the names they leave.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week

    Returns
    -------
    dict of str to object — the imports, the data and every solution

    Raises
    ------
    CourseError — a cell fails, a public check among them; the message names it
    """
    namespace: dict[str, Any] = {"__name__": "__main__"}
    with _no_windows(), contextlib.redirect_stdout(io.StringIO()):
        for master in course.master_files(week):
            for number, cell in enumerate(read_master(master), 1):
                if cell.kind in ("code", "answer", "test"):
                    _run(cell.text, f"<{master.name} of {week}, cell {number}>", namespace)
    namespace.update({name: question.key for name, question in quiz_of(week).items()})
    return namespace


def _run(text: str, where: str, namespace: dict[str, Any]) -> None:
    """Run one cell, and leave its text where `inspect.getsource` finds it."""
    linecache.cache[where] = (len(text), None, text.splitlines(keepends=True), where)
    try:
        exec(compile(text, where, "exec"), namespace)  # noqa: S102 - the course's own master, not a learner's
    except Exception as error:
        raise CourseError(f"{where[1:-1]} stops with {type(error).__name__}: {error}") from error


@contextlib.contextmanager
def _no_windows() -> Any:
    """Draw the figures of plain cells into nothing, and forget them."""
    import matplotlib as mpl  # noqa: PLC0415 - slow to import, and only masters need it
    import matplotlib.pyplot as plt  # noqa: PLC0415

    with mpl.rc_context({"backend": "agg"}):
        yield
        plt.close("all")
