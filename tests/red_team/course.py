"""Courses to attack: a small one whose tests are written in the ways that tests are, and a real week."""

import os
import shutil
from pathlib import Path

import nbformat

from layerwise.building.release import make_release
from layerwise.course import CHECKOUT, Course
from tests.small_course import build_course, cell

WEEK = "week1_numpy_basics"
WEEKS = {"small": WEEK, "real": WEEK, "chained": "week4_deep_network_step_by_step"}
"""The courses that there are to attack, and the week of each: the small one, and two real weeks."""
CANARY = "CANARY-4b1d"
"""What stands in hidden tests, beside them and in the grader's environment, and must not be found in a learner's."""
CANARY_VARIABLE = "LAYERWISE_CANARY"

_TESTS = {
    "double": """\
assert double(4.0) == 8.0
### BEGIN HIDDEN TESTS
canary = "CANARY-4b1d"
assert double(12.0) == 24.0
assert np.allclose(double(np.array([1.5, 2.5])), [3.0, 5.0])
### END HIDDEN TESTS""",
    "half": """\
np.testing.assert_allclose(half(np.array([2.0, 6.0])), [1.0, 3.0])
### BEGIN HIDDEN TESTS
canary = "CANARY-4b1d"
assert np.allclose(half(np.array(6.0)), half(6.0))
np.testing.assert_allclose(half(np.array([-5.0, 0.5])), [-2.5, 0.25])
assert half(3.0) < 2.0
### END HIDDEN TESTS""",
    "quarter": """\
with public_check("quarter", globals()) as check:
    check.returns(1.0, 4.0)
### BEGIN HIDDEN TESTS
canary = "CANARY-4b1d"
with public_check("quarter", globals()) as check:
    check.returns(np.array([3.0, 0.25]), np.array([12.0, 1.0]))
### END HIDDEN TESTS""",
}
"""The first is tested by plain assertions, the second by numpy's, the third by the course's own checks."""

_DRAWS = "return 2 * x + 0 * np.random.randn()"
"""How an honest answer ends that draws a number, which takes for ever if somebody has left a broken generator."""


def build_small(root: Path) -> Course:
    """Build the small course: three exercises of 5, 5 and 10 points."""
    course = build_course(root)
    path = course.source / WEEK / "assignment.ipynb"
    notebook = nbformat.read(path, as_version=4)
    for name, text in _TESTS.items():
        cell(notebook, f"test-{name}").source = text
    nbformat.write(notebook, path)
    make_release(root, WEEK)
    (course.source / WEEK / "references.txt").write_text(CANARY, encoding="utf-8")
    return course


def build(kind: str, root: Path) -> Course:
    """Build the small course, or copy a real week out of this checkout."""
    if kind == "small":
        return build_small(root)
    for folder in ("source", "release", "notebooks"):
        shutil.copytree(CHECKOUT / folder / WEEKS[kind], root / folder / WEEKS[kind])
    return Course(root, root / "notebooks")


def honest(course: Course, week: str):
    """Give a notebook with all answers right, as a learner hands it in."""
    release = nbformat.read(course.release / week / "assignment.ipynb", as_version=4)
    source = nbformat.read(course.source / week / "assignment.ipynb", as_version=4)
    for answer in _answers(release):
        name = answer.metadata.nbgrader.grade_id
        answer.source = cell(source, name).source.replace("return 2 * x", _DRAWS)
    return release


def wrong(course: Course, week: str):
    """Give a notebook with all answers wrong, to which an attack is added."""
    release = nbformat.read(course.release / week / "assignment.ipynb", as_version=4)
    for answer in _answers(release):
        name = answer.metadata.nbgrader.grade_id.removeprefix("answer-")
        answer.source = f"def {name}(x, *others, **named):\n    return 0.0123"
    return release


def _answers(notebook):
    return [c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("solution")]


def places_for(course: Course, other: Path, port: int, checkout: Path = CHECKOUT) -> dict[str, str]:
    """Say where things are that an attacker may want to find: the course, the checkout, a classmate's notebook."""
    return {"COURSE": str(course.root), "CHECKOUT": str(checkout), "OTHER": str(other), "PORT": str(port)}


def contents(folder: Path, leave_out=()) -> dict[str, tuple[int, int, int]]:
    """Say what lies in a folder: kind, size and time of change of all in it, by path; and what links lead to."""
    found = {}
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name not in leave_out]
        for name in (*folders, *files):
            path = Path(parent, name)
            state = path.lstat()
            found[str(path)] = (state.st_mode, *((state.st_size, state.st_mtime_ns) if name in files else (0, 0)))
    return found
