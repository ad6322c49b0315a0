"""Read what grading left of a class's work for a week: marks from the gradebook, answers from `autograded/`."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from layerwise.course import Course, CourseError
from layerwise.grading.classroom.candidates import belongs
from layerwise.grading.classroom.results import StudentResult, read_students
from layerwise.grading.classroom.shelves import graded_path
from layerwise.grading.classroom.stock import open_gradebook, read_config
from layerwise.grading.classroom.survey import Survey, survey
from layerwise.grading.classroom.template import QUESTION, Template, read_templates
from layerwise.invocation import CALLED
from layerwise.reporting.graded_notebooks import Found, GradedNotebook, read_graded_notebook

Listen = Callable[[str, int, int], None]
"""Is told what is being done, and how much of how much is done."""


@dataclass(frozen=True)
class Work:
    """What one learner handed in.

    Parameters
    ----------
    result : StudentResult — the marks
    answers : dict of str to str — the text of each answer, by exercise; none that is blank
    found : dict of str to Found — by exercise
    state : str — 'unreadable' or 'nothing' where a blank notebook was graded in its place
    fault : str — why what the grader made of it cannot be read, '' where it can
    """

    result: StudentResult
    answers: Mapping[str, str] = field(default_factory=dict)
    found: Mapping[str, Found] = field(default_factory=dict)
    state: str = ""
    fault: str = ""

    @property
    def learner(self) -> str:
        """Whose it is."""
        return self.result.learner

    @property
    def is_begun(self) -> bool:
        """Whether there is an answer to at least one exercise."""
        return bool(self.answers)


@dataclass(frozen=True)
class Classbook:
    """A class's work for a week.

    Parameters
    ----------
    week : str — folder name of the week
    exercises : tuple of str — in the order of the notebook
    stubs : dict of str to str — what the release has in the place of each answer
    works : tuple of Work — sorted by learner
    absent : tuple of str — known learners who handed in nothing for the week
    waiting : tuple of str — learners whose work is there and was never graded
    questions : dict of str to str — of a lesson, the text of each question, by the name of its answer
    """

    week: str
    exercises: tuple[str, ...]
    stubs: Mapping[str, str]
    works: tuple[Work, ...]
    absent: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    questions: Mapping[str, str] = field(default_factory=dict)

    @property
    def damaged(self) -> tuple[Work, ...]:
        """Those of whom only the marks are known."""
        return tuple(work for work in self.works if work.fault)

    @property
    def begun(self) -> tuple[Work, ...]:
        """Those with an answer to at least one exercise."""
        return tuple(work for work in self.works if work.is_begun)


def read_classbooks(course: Course, week: str, listen: Listen = lambda *_: None) -> tuple[Classbook, Classbook | None]:
    """Read a class's work for a week's assignment and its lesson, without running or changing any of it.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    listen : callable

    Returns
    -------
    assignment : Classbook
    lesson : Classbook — of those who handed it in; None where the week has no lesson

    Raises
    ------
    CourseError — the week is not built, nothing was handed in, or nothing of it is graded
    """
    course = replace(course, root=course.root.resolve())
    templates = read_templates(course, week)
    assignment = [template for template in templates if not template.is_lesson]
    lesson = [template for template in templates if template.is_lesson]
    reader = _Reader(listen, len(templates) * len(list((course.root / "autograded").glob(f"*/{week}"))))
    with _gradebook(course) as gradebook:
        if gradebook is None:
            raise CourseError(_nothing(course, week, assignment))
        students = read_students(gradebook, course, assignment, read=reader)
        of_lesson = read_students(gradebook, course, lesson, read=reader) if lesson else []
        known = [student.id for student in gradebook.students]
    if not students:
        raise CourseError(_nothing(course, week, assignment))
    lessonbook = _lessonbook(course, lesson[0], of_lesson, reader) if lesson else None
    return _classbook(course, assignment, students, known, reader), lessonbook


def _classbook(
    course: Course,
    templates: Sequence[Template],
    students: Sequence[StudentResult],
    known: Sequence[str],
    reader: _Reader,
) -> Classbook:
    """Put together a class's work for an assignment, and who is missing of those whom the gradebook knows."""
    week = templates[0].week
    handed_in = _handed_in(course, week, templates)
    graded = {student.learner for student in students}
    waiting = sorted({entry.learner for entry in handed_in.entries} - graded)
    return Classbook(
        week,
        tuple(exercise for template in templates for exercise in template.exercises),
        dict(stub for template in templates for stub in _stubs(template)),
        tuple(reader.work(student, course, templates) for student in students),
        tuple(sorted({*handed_in.absent, *known} - graded - set(waiting))),
        tuple(waiting),
    )


def _lessonbook(course: Course, lesson: Template, students: Sequence[StudentResult], reader: _Reader) -> Classbook:
    """Put together the work of those who handed in a lesson."""
    with_it = [
        student for student in students if graded_path(course, student.learner, lesson.week, lesson.name).is_file()
    ]
    handed_in = tuple(reader.work(student, course, [lesson]) for student in with_it)
    questions = {
        name.removeprefix(QUESTION): cell.source
        for cell in lesson.cells
        if (name := str(cell.get("id", ""))).startswith(QUESTION)
    }
    return Classbook(lesson.week, tuple(lesson.exercises), dict(_stubs(lesson)), handed_in, questions=questions)


@contextlib.contextmanager
def _gradebook(course: Course) -> Iterator[Any]:
    """Open the gradebook; None for one that is not there, which is not made."""
    config = read_config(course)
    url = str(config.CourseDirectory.db_url)
    if url.startswith("sqlite:///") and not Path(url.removeprefix("sqlite:///")).exists():
        yield None
        return
    with open_gradebook(config) as gradebook:
        yield gradebook


def _handed_in(course: Course, week: str, templates: Sequence[Template]) -> Survey:
    """Look through `submitted/`, which may have been moved away since."""
    try:
        return survey(course, week, lambda path: belongs(path, templates))
    except CourseError:
        return Survey((), (), ())


def _nothing(course: Course, week: str, templates: Sequence[Template]) -> str:
    found = survey(course, week, lambda path: belongs(path, templates))  # says where work is expected, if there is none
    number = week.removeprefix("week").split("_")[0]
    return (
        f"Nothing is graded for {week} yet: {len(found.entries)} submissions lie in {course.submitted}. "
        f"Grade them first: {CALLED} grade {number}{course.flag()}"
    )


def _stubs(template: Template) -> Iterator[tuple[str, str]]:
    for exercise in template.exercises:
        place = template.answer_place(exercise)
        yield exercise, template.cells[place].source if place is not None else ""


class _Reader:
    """Reads executed notebooks for the marks, and keeps of each only what a report needs.

    Parameters
    ----------
    listen : callable
    total : int — how many there are, as far as is known
    """

    def __init__(self, listen: Listen, total: int) -> None:
        self._listen, self._total = listen, total
        self._kept: dict[Path, GradedNotebook] = {}

    def __call__(self, path: Path) -> Mapping[str, Any]:
        """Give the content of one notebook; one that is damaged is empty, and its fault is noted."""
        graded = read_graded_notebook(path)
        self._kept[path] = replace(graded, content={})
        self._listen("reading", len(self._kept), max(self._total, len(self._kept)))
        return graded.content

    def work(self, student: StudentResult, course: Course, templates: Sequence[Template]) -> Work:
        """Put together what was kept of a learner's notebooks."""
        paths = [graded_path(course, student.learner, template.week, template.name) for template in templates]
        kept = [self._kept[path] for path in paths]
        answers = {exercise: text for one in kept for exercise, text in one.answers.items()}
        found = {exercise: what for one in kept for exercise, what in one.found.items()}
        state = next((one.state for one in kept if one.state), "")
        faults = [
            f"{path.relative_to(course.root)} {one.fault}" for path, one in zip(paths, kept, strict=True) if one.fault
        ]
        return Work(student, answers, found, state, " ".join(faults))
