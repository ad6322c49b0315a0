"""The main job on a class of our own: build, hand in, grade, give feedback; in a folder apart from the checkout."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console

from layerwise.building.build import generate
from layerwise.building.classes import copy_class
from layerwise.course import Course, CourseError
from layerwise.grading.classroom.grade import grade_week
from layerwise.grading.classroom.results import ClassResult
from layerwise.grading.classroom.view import progress, show_class
from layerwise.sample_class import Member, write_sample_class


def run_demo(weeks: Iterable[str], folder: Path | None, console: Console, like: Course | None = None) -> Path:
    """Build weeks, let a sample class hand them in, grade it, and show what came of it.

    Parameters
    ----------
    weeks : folder names of weeks
    folder : Path — an empty or new folder to work in; None takes a temporary one, which stays for looking at
    console : Console — where to show it
    like : Course — a class, whose notebooks and references are used; None builds the course as the checkout has it

    Returns
    -------
    Path — the folder, with source, release, submissions, gradebook and feedback

    Raises
    ------
    CourseError — the folder is in use, or a step of the main job fails
    """
    began = time.monotonic()
    course = Course(_empty(folder))
    console.print(f"Working in {course.root}", soft_wrap=True, highlight=False)
    for week in weeks:
        console.print(f"\n[bold]{week}[/bold]: building source and release", highlight=False)
        if like:
            copy_class(like, course, week)
        else:
            generate(course, week, course.root)
        members = write_sample_class(course, [week])
        console.print(f"{week}: grading {len(members)} submissions, one of which never ends", highlight=False)
        with progress(console) as listen:
            result = grade_week(course, week, listen=listen)
        show_class(result, console)
        _show_feedback(result, members, console)
    console.print(f"\nAll of it took {time.monotonic() - began:.0f} s. The folder stays until you delete it.")
    return course.root


def _empty(folder: Path | None) -> Path:
    if folder is None:
        return Path(tempfile.mkdtemp(prefix="layerwise_demo_"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise CourseError(f"{folder} is not empty. Give a new folder, so that nothing in it is overwritten.")
    except OSError as error:
        raise CourseError(
            f"{folder} cannot be used ({error.strerror}). Give a folder that is yours to write."
        ) from error
    return folder.resolve()


def _show_feedback(result: ClassResult, members: Iterable[Member], console: Console) -> None:
    """Say who handed in what, how long it took, and where each page of feedback is."""
    what = {member.name: member.what for member in members}
    console.print(f"\nFeedback, written in {result.seconds:.0f} s with the grades:", highlight=False)
    for student in result.students:
        console.print(f"  {student.learner} ({what.get(student.learner, '')})", markup=False, highlight=False)
        for page in student.feedback:
            console.print(f"    {page}", markup=False, highlight=False, soft_wrap=True)
