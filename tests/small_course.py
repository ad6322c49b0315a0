"""A course of three exercises for the grader's tests: quick to build, independent of the real weeks."""

import json
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from layerwise.building.release import make_release
from layerwise.course import Course

WEEK = "week1_numpy_basics"

DOUBLE = 'def double(x):\n    """Give twice x."""\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION'
HALF = "def half(x):\n    ### BEGIN SOLUTION\n    return np.asarray(x) / 2\n    ### END SOLUTION"
QUARTER = "def quarter(x):\n    ### BEGIN SOLUTION\n    return half(half(x)) + shift(0)\n    ### END SOLUTION"
RIGHT = {
    "double": "def double(x):\n    return 2 * x",
    "half": "def half(x):\n    return np.asarray(x) / 2",
    "quarter": "def quarter(x):\n    return half(half(x)) + shift(0)",
}
POINTS = {"double": 5, "half": 5, "quarter": 10}

_TEST = """\
# {name}: {points} points
with public_check("{name}", globals()) as check:
    check.returns({shown}, 4.0)
### BEGIN HIDDEN TESTS
secret_of_{name} = True
with public_check("{name}", globals()) as check:
    check.returns({hidden}, 12.0)
### END HIDDEN TESTS"""


def _graded(name, **flags):
    return {
        "nbgrader": {
            "grade": False, "grade_id": name, "locked": False, "schema_version": 3, "solution": False, "task": False,
        }
        | flags
    }  # fmt: skip


def _exercise(name, solution, shown, hidden):
    text = _TEST.format(name=name, points=POINTS[name], shown=shown, hidden=hidden)
    test = _graded(f"test-{name}", grade=True, locked=True, points=POINTS[name])
    return [
        new_code_cell(solution, id=f"answer-{name}", metadata=_graded(f"answer-{name}", solution=True)),
        new_code_cell(text, id=f"test-{name}", metadata=test),
    ]


def source_notebook():
    """The instructor's notebook."""
    cells = [
        new_markdown_cell("# Small", id="prose-title"),
        new_code_cell("import numpy as np\n\nfrom layerwise.checks import public_check", id="code-imports"),
        new_code_cell("def shift(x):\n    return x", id="code-shift"),
        *_exercise("double", DOUBLE, 8.0, 24.0),
        new_code_cell("explored = double(3)", id="explore-double", metadata={"tags": ["explore"]}),
        *_exercise("half", HALF, 2.0, 6.0),
        *_exercise("quarter", QUARTER, 1.0, 3.0),
    ]
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    return new_notebook(cells=cells, metadata={"kernelspec": kernel, "layerwise": {"version": "one", "week": WEEK}})


def build_course(root: Path) -> Course:
    """Write the masters' headers, the source and the release of the small course into a folder."""
    masters = root / "notebooks" / WEEK
    masters.mkdir(parents=True)
    headers = [f'# %% test="{name}" points={points}\n' for name, points in POINTS.items()]
    (masters / "assignment.py").write_text("".join(headers), encoding="utf-8")
    (root / "source" / WEEK).mkdir(parents=True)
    nbformat.write(source_notebook(), root / "source" / WEEK / "assignment.ipynb")
    make_release(root, WEEK)
    return Course(root, root / "notebooks")


def released(course: Course):
    """A fresh copy of what learners get."""
    return nbformat.read(course.release / WEEK / "assignment.ipynb", as_version=4)


def cell(notebook, name):
    """The cell with this grade id or cell id."""
    return next(c for c in notebook.cells if name in (c.get("id"), c.metadata.get("nbgrader", {}).get("grade_id")))


def solved(course: Course, **texts):
    """A notebook with right answers, but for those given."""
    notebook = released(course)
    for name, text in (RIGHT | texts).items():
        cell(notebook, f"answer-{name}").source = text
    return notebook


def hand_in(course: Course, learner: str, notebook, name="assignment.ipynb", week=WEEK) -> Path:
    """Put a notebook where submissions are expected."""
    path = course.submitted / learner / week / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(notebook), encoding="utf-8")  # as it is: nbformat would mend it
    return path
