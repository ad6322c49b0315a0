"""The instructors' notebooks on the grader's side: the solutions as running functions, and where an exercise stands."""

from __future__ import annotations

import ast
import contextlib
import io
import linecache
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from layerwise.grading.needed import Use, needed, uses
from layerwise.grading.reading import read_notebook

Cell = dict[str, Any]


def source_cells(notebooks: Iterable[Path]) -> list[Cell]:
    """Read the cells of notebooks with solutions.

    Parameters
    ----------
    notebooks : paths in `source/`

    Raises
    ------
    CourseError — one cannot be read
    """
    return [cell for path in notebooks for cell in read_notebook(path).content["cells"]]


def solutions_of(cells: Sequence[Cell], names: Iterable[str]) -> dict[str, Any]:
    """Run the course's own cells, as far as functions of these names need them: no figures, no training.

    Parameters
    ----------
    cells : sequence of dict — as `source_cells` gave them
    names : what is to be defined, of whatever there is

    Returns
    -------
    dict of str to object — what the notebook's names stand for

    Raises
    ------
    Exception — whatever one of the statements raises
    """
    texts = [cell["source"] for cell in cells if _is_run(cell)]
    namespace: dict[str, Any] = {"__name__": "__main__"}
    trees = [ast.parse(text).body for text in texts]
    with contextlib.redirect_stdout(io.StringIO()):
        for use in needed(uses(trees), names, definitions=False):
            _run(use, texts[use.place[0]], namespace)
    return namespace


def section_of(cells: Sequence[Cell], exercise: str) -> str:
    """Give the heading of the section in which an exercise stands, '' where it stands in none.

    The exercise's own heading, which holds its name, is passed over.
    """
    heading = ""
    for cell in cells:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") in (f"answer-{exercise}", f"test-{exercise}"):
            return heading
        for line in cell["source"].splitlines() if cell["cell_type"] == "markdown" else ():
            if line.startswith(("## ", "### ")) and "`" not in line:
                heading = line.lstrip("# ").strip()
    return ""


def _is_run(cell: Cell) -> bool:
    is_test = cell["metadata"].get("nbgrader", {}).get("grade") and not cell["metadata"]["nbgrader"].get("solution")
    return cell["cell_type"] == "code" and not is_test and "explore" not in cell["metadata"].get("tags", [])


def _run(use: Use, text: str, namespace: dict[str, Any]) -> None:
    """Run one statement, and leave its cell's text where `inspect.getsource` finds it."""
    where = f"<solution, cell {use.place[0] + 1}>"
    linecache.cache[where] = (len(text), None, text.splitlines(keepends=True), where)
    exec(compile(ast.Module([use.statement], []), where, "exec"), namespace)  # noqa: S102 - the course's own text
