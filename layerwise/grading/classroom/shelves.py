"""Where the grader puts what it made of a learner's work, and how it finds out that nothing has changed since."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from layerwise.course import Course
from layerwise.grading.classroom.looking import FROM_NBGRADER
from layerwise.grading.classroom.marking import Marked
from layerwise.grading.classroom.survey import leads_out
from layerwise.grading.classroom.template import Template

_LONGEST = 1_000  # bytes of a time, or of a submission's secret


def put_away(course: Course, week: str, marked: Marked) -> None:
    """Write a learner's executed notebooks and feedback, each file whole or not at all.

    What is there of a lesson that was not handed in this time is removed.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    marked : Marked

    Raises
    ------
    OSError — a folder cannot be written
    """
    for notebook in marked.notebooks:
        _put(page_path(course, marked.learner, week, notebook.name), notebook.page)
    _pass_on(course.submitted / marked.learner, week, course.feedback / marked.learner / week)
    for notebook in reversed(marked.notebooks):  # the first one's stamp says which others there are
        _put(graded_path(course, marked.learner, week, notebook.name), notebook.text)


def _put(path: Path, text: str) -> None:
    """Write a file, or remove what is there of one that holds nothing this time."""
    if text:
        write_whole(path, text)
    else:
        path.unlink(missing_ok=True)


def _pass_on(whole: Path, week: str, feedback: Path) -> None:
    """Put what nbgrader wrote beside a submission beside its feedback, which it could not give back without.

    The files came from a learner: nothing that a link leads to is passed on, as another's secret is, and nothing large.
    """
    for name in FROM_NBGRADER:
        path = whole / week / name
        with contextlib.suppress(OSError, ValueError):
            if path.is_file() and not leads_out(path, whole) and path.stat().st_size <= _LONGEST:
                write_whole(feedback / name, path.read_text(encoding="utf-8"))


def graded_path(course: Course, learner: str, week: str, name: str) -> Path:
    """Say where an executed notebook lies."""
    return course.root / "autograded" / learner / week / f"{name}.ipynb"


def page_path(course: Course, learner: str, week: str, name: str) -> Path:
    """Say where a feedback page lies."""
    return course.feedback / learner / week / f"{name}.html"


def is_up_to_date(course: Course, learner: str, templates: Sequence[Template], stamp: Mapping[str, str]) -> bool:
    """Tell whether all that would be made of a learner's work is there, made of the same work by the same course."""
    absent: list[str] = []
    for template in templates:
        place = (course, learner, template.week, template.name)
        if template.name in absent:
            continue
        found = stamp_of(read_graded(graded_path(*place)))
        if not page_path(*place).exists() or found.get("graded") != dict(stamp):
            return False
        absent += absent_by(found)
    return True


def absent_by(stamp: Mapping[str, Any]) -> list[str]:
    """Name the notebooks of the week that a learner did not hand in, by what the grader noted in another of them."""
    named = stamp.get("absent")
    return [name for name in named if isinstance(name, str)] if isinstance(named, list) else []


def read_graded(path: Path) -> dict[str, Any]:
    """Read an executed notebook as JSON data, empty where there is none that can be read."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def stamp_of(notebook: Mapping[str, Any]) -> dict[str, Any]:
    """Give what the grader noted in an executed notebook."""
    metadata = notebook.get("metadata")
    noted = metadata.get("layerwise") if isinstance(metadata, dict) else None
    return dict(noted) if isinstance(noted, dict) else {}


def write_whole(path: Path, text: str) -> None:
    """Write a file under another name first, and give it its own when it is whole.

    The other name is always the same, so that whoever is killed meanwhile leaves nothing that is not replaced when the
    file is written again; one at a time writes.

    Raises
    ------
    OSError — it cannot be written; what was there before is still there
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(text, encoding="utf-8", errors="replace", newline="\n")
        part.chmod(0o644)
        part.replace(path)
    finally:
        with contextlib.suppress(OSError):  # as where it has its own name already
            part.unlink()
