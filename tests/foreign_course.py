"""A course that was made for nbgrader and knows nothing of ours: its tests do what only a cell of the notebook can."""

import json
import shutil

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell

from layerwise.course import Course
from layerwise.grading.classroom.cells import grade_id
from tests.gradebooks import nbgrader

ASSIGNMENT = "ps1"

ANSWERS = {
    "areas": "def area(r):\n    return PI * r ** 2",
    "rings": "def ring(inner, outer):\n    return area(outer) - area(inner)",
    "stack": "class Pile:\n    items = ()\n    def push(self, item):\n        self.items = (*self.items, item)",
    "evens": "def evens(n):\n    yield from range(0, n, 2)",
    "total": "total = sum(helpers.numbers())",
    "drawing": "def draw():\n    plt.plot([1, 2])\n    plt.xlabel('time')",
    "halves": "def half(x):\n    return x / 2",
}
TESTS = {
    "areas-are-right": (2, "assert area(1) == PI\nassert area(2) == 4 * PI, 'of radius 2'\nbig = area(10)"),
    "areas-refuse": (
        1,
        "try:\n    area('x')\nexcept TypeError:\n    pass\nelse:\n    raise AssertionError('it took text')",
    ),
    "rings-use-areas": (
        2,
        "kept = area\ndel area\ntry:\n    ring(1, 2)\n    assert 0\nexcept NameError:\n    area = kept",
    ),
    "a-variable-of-an-earlier-test": (1, "assert big == 100 * PI"),
    "piles": (2, "pile = Pile()\npile.push(3)\nassert isinstance(pile, Pile) and pile.items == (3,)"),
    "generators": (1, "made = evens(5)\nassert next(made) == 0 and list(made) == [2, 4]"),
    "variables": (1, "assert 'total' in globals() and total == 6"),
    "figures": (1, "draw()\nassert plt.gca().get_xlabel() == 'time'"),
    "beside": (1, "assert open('data/words.txt').read() == 'one two'"),
    "partly": (4, "earned = 0\nfor x in (1, 2, 3):\n    earned += half(x) == x / 2\nearned"),
    "no-number": (1, "half(2) == 1"),
    "warned": (1, "import warnings\nwarnings.warn('careful')"),
    "hidden": (1, "assert half(2) == 1\n### BEGIN HIDDEN TESTS\nassert half(8) == 4, 'a secret'\n### END HIDDEN TESTS"),
}
HEAD = "import matplotlib.pyplot as plt\nimport helpers\n\nPI = helpers.PI"
HELPERS = "PI = 3.0\n\ndef numbers():\n    return [1, 2, 3]\n"


def _known(name, **flags):
    usual = {"grade": False, "locked": False, "solution": False, "task": False, "schema_version": 3}
    return {"nbgrader": usual | {"grade_id": name} | flags}


def _cells():
    yield new_code_cell(HEAD, metadata=_known("head", locked=True))
    for name, text in ANSWERS.items():
        yield new_code_cell(_marked(text), metadata=_known(name, solution=True))
    for name, (points, text) in TESTS.items():
        yield new_code_cell(text, metadata=_known(name, grade=True, locked=True, points=points))
    yield new_markdown_cell("Because.", metadata=_known("why", grade=True, solution=True, points=2))
    yield new_markdown_cell("Draw more.", metadata=_known("more", task=True, locked=True, points=3))
    yield new_code_cell("plt.plot([1, 2]);")


def _marked(text):
    """Mark the whole of a cell as the solution."""
    return f"### BEGIN SOLUTION\n{text}\n### END SOLUTION"


def build_foreign_course(root):
    """Write the source and have nbgrader make the release; the notebook is of the format 4.0, which has no cell ids."""
    folder = root / "source" / ASSIGNMENT
    (folder / "data").mkdir(parents=True)
    (folder / "helpers.py").write_text(HELPERS, encoding="utf-8")
    (folder / "data" / "words.txt").write_text("one two", encoding="utf-8")
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    cells = list(_cells())
    for cell in cells:
        del cell["id"]
    notebook = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 0}
    (folder / "problems.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    course = Course(root, root / "notebooks")
    nbgrader(course, "generate_assignment", ASSIGNMENT, "--create")
    return course


def hand_in_foreign(course, learner, change=None, **answers):
    """Hand in the right answers but for those given; None leaves an answer as it was released."""
    folder = course.submitted / learner / ASSIGNMENT
    shutil.copytree(course.release / ASSIGNMENT, folder)
    notebook = nbformat.read(folder / "problems.ipynb", as_version=4)
    for cell in notebook.cells:
        name = grade_id(cell)
        if name in ANSWERS and answers.get(name, "") is not None:
            cell.source = answers.get(name) or ANSWERS[name]
    if change:
        change(notebook)
    nbformat.write(notebook, folder / "problems.ipynb")
