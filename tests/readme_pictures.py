"""Make the pictures of README.md: a lesson as it is turned in JupyterLab, and what a wrong answer is told.

    .venv/bin/python -m pytest tests/test_explorers_in_browser.py   # leaves the lessons' pictures in build/screenshots/
    .venv/bin/python -m tests.readme_pictures

Look at them before you commit them.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import nbformat
from PIL import Image

from layerwise.building.build import generate
from layerwise.course import CHECKOUT, Course
from layerwise.grading.classroom.grade import grade_week
from layerwise.grading.classroom.placing import place_answer
from tests.browser import SCREENSHOTS, open_page

_PICTURES = CHECKOUT / "docs" / "pictures"
_LESSON, _NOTEBOOK = "explorer-week3-2", (310, 222, 1352, 830)  # a screenshot, and where in it the lesson is
_WEEK, _EXERCISE = "week1_numpy_basics", "normalize_rows"
_ANSWER = """\
def normalize_rows(x):
    length = np.sqrt(np.sum(x**2, axis=0, keepdims=True))
    return x / length"""


def main() -> None:
    """Make both."""
    _PICTURES.mkdir(exist_ok=True)
    Image.open(SCREENSHOTS / f"{_LESSON}.png").convert("RGB").crop(_NOTEBOOK).save(
        _PICTURES / "lesson.png", optimize=True
    )
    with tempfile.TemporaryDirectory(prefix="layerwise_pictures_") as name:
        _photograph_feedback(_graded(Course(Path(name))), _PICTURES / "feedback.png")


def _graded(course: Course) -> Path:
    """Grade the released week with one answer in it; give the page of feedback."""
    generate(course, _WEEK, course.root)
    folder = course.submitted / "ana" / _WEEK
    folder.mkdir(parents=True)
    release = nbformat.read(course.release / _WEEK / "assignment.ipynb", as_version=4)
    nbformat.write(place_answer(release, _EXERCISE, _ANSWER), folder / "assignment.ipynb")
    (student,) = grade_week(course, _WEEK).students
    return Path(student.feedback[0])


def _photograph_feedback(page_of_feedback: Path, target: Path) -> None:
    with open_page(page_of_feedback.as_uri()) as (page, _):
        page.set_viewport_size({"width": 980, "height": 1000})
        page.locator(f"#exercise-{_EXERCISE}").screenshot(path=target)


if __name__ == "__main__":
    main()
