"""The small course with a second notebook, and with cells that a person grades: an essay, a plot and a task."""

import shutil

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell

from layerwise.building.release import make_release
from tests.small_course import WEEK, _graded, build_course, cell, source_notebook

NOTEBOOKS = ("assignment", "second")


def build_by_hand_course(root):
    """Write the masters' headers, the source and the release into a folder."""
    course = build_course(root)
    first, second = source_notebook(), source_notebook()
    first.cells += [
        new_markdown_cell("Because.", id="essay", metadata=_graded("essay", grade=True, solution=True, points=4)),
        new_code_cell(
            "### BEGIN SOLUTION\nplot = 1\n### END SOLUTION",
            id="plot",
            metadata=_graded("plot", grade=True, solution=True, points=3),
        ),
        new_markdown_cell("Draw.", id="task", metadata=_graded("task", task=True, locked=True, points=2)),
    ]
    second.cells = [*second.cells[:3], *(cell(second, f"{kind}-double") for kind in ("answer", "test"))]
    for one in second.cells[3:]:
        one.source = one.source.replace("double", "twice")
        one.id = one.metadata.nbgrader["grade_id"] = one.id.replace("double", "twice")
    for name, notebook in zip(NOTEBOOKS, (first, second), strict=True):
        nbformat.write(notebook, course.source / WEEK / f"{name}.ipynb")
    shutil.rmtree(course.release / WEEK)
    make_release(root, WEEK)
    return course
