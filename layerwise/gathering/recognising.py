"""Tell of which week a notebook is that came under any name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from layerwise.course import LESSON, Course, CourseError
from layerwise.grading.reading import read_notebook
from layerwise.grading.script import read_script
from layerwise.grading.which_week import is_lesson, recognise_week


def recognise(course: Course, path: Path, asked: str | None) -> tuple[str, str]:
    """Tell of which week a notebook is, and what it is called there, by its functions and nbgrader's names of cells.

    Raises
    ------
    CourseError — it is no notebook, or of no week
    """
    content = read_notebook(path).content
    code = [cell for cell in content["cells"] if cell["cell_type"] == "code"]
    defined = set(read_script([cell["source"] for cell in code]).defined()) | set(map(_grade_name, content["cells"]))
    noted = content.get("metadata", {}).get("layerwise")
    week = noted.get("week") if isinstance(noted, dict) else None
    if not (week in course.weeks() and is_lesson(defined, week, course)):
        try:
            week = recognise_week(defined, course)
        except CourseError:
            if not (asked and is_lesson(defined, asked, course)):
                raise
            week = asked
    lesson = is_lesson(defined, week, course)
    stems = [there.stem for there in sorted((course.release / week).glob("*.ipynb"))]
    return week, LESSON if lesson else next((stem for stem in stems if stem != LESSON), "assignment")


def _grade_name(cell: dict[str, Any]) -> str:
    noted = cell["metadata"].get("nbgrader")
    name = noted.get("grade_id") if isinstance(noted, dict) else None
    return name.removeprefix("test-").removeprefix("answer-") if isinstance(name, str) else ""
