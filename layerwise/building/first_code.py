"""The first code of a notebook, for VS Code and Colab: what to do where the package is missing or does not fit.

It also has numpy take one thread, as `course learn` does: the matrices are small, and where other programs run, too,
two threads took ten times as long as one.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from layerwise.building.master import Cell

_PACKAGE = "layerwise"
_RUN = ("code", "explore", "test")
"""Kinds of cells that a learner runs as they are."""

_TEXT = """\
from importlib.util import find_spec
from os import environ

threads = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
environ.update({variable: environ.get(variable, "1") for variable in threads})  # more would wait for each other
if find_spec("layerwise") is None:
    raise ModuleNotFoundError(
        "The course's package is missing in this Python. If you have the course's folder, choose the Python in its "
        ".venv as the kernel. If not, as in Colab, put the file layerwise-….whl that comes with this notebook beside "
        "it (in Colab: the folder sign on the left, then upload), run %pip install and that file's name in a cell of "
        "its own, restart the kernel, and begin again."
    )"""

_OTHER_VERSION = """
try:  # all that this notebook takes from it
    {imports}
except ImportError as error:
    if not str(error.name).startswith("layerwise"):
        raise
    raise ImportError(
        f"The course's package in this Python does not fit this notebook, so one of them is older: {{error}}. If you "
        "have the course's folder, its command `update` renews the notebook and keeps your work. If not, run %pip "
        "install and the name of the file layerwise-….whl that came with this notebook, restart the kernel, and begin "
        "again."
    ) from None"""


def first_code(cells: Sequence[Cell]) -> str:
    """Write the code; JupyterLab shows it folded.

    Parameters
    ----------
    cells : sequence of Cell — the notebook's, which say what it takes from the package

    Returns
    -------
    str — the text of a code cell
    """
    taken: dict[str, set[str]] = {}
    for cell in cells:
        if cell.kind in _RUN:
            for module, name in _imports(cell.text):
                taken.setdefault(module, set()).add(name)
    lines = [f"from {module} import {', '.join(sorted(taken[module]))}" for module in sorted(taken)]
    return _TEXT + (_OTHER_VERSION.format(imports="\n    ".join(lines)) if lines else "")


def _imports(text: str) -> Iterator[tuple[str, str]]:
    """Give each module of the package from which a cell imports, with the name that it imports."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == _PACKAGE:
            for alias in node.names:
                yield str(node.module), alias.name
