"""Read what grading left of a class's work for a week: marks from the gradebook, answers from `autograded/`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from layerwise.course import Course, CourseError
from layerwise.grading.classroom.candidates import belongs
from layerwise.grading.classroom.results import StudentResult, read_students
from layerwise.grading.classroom.shelves import graded_path, stamp_of
from layerwise.grading.classroom.stock import open_gradebook, read_config
from layerwise.grading.classroom.survey import Survey, survey
from layerwise.grading.classroom.template import QUESTION, Template, read_templates
from layerwise.invocation import CALLED

Listen = Callable[[str, int, int], None]
"""Is told what is being done, and how much of how much is done."""


@dataclass(frozen=True)
class Found:
    """What a test found out about an answer, as the grader notes it in the test's cell.

    Parameters
    ----------
    misconceptions : tuple of str — names of the wrong answers whose results this one has
    kinds : tuple of str — kinds of faults, such as 'values' or 'purity'
    again : bool — whether it was graded once more with the solution in the place of a wrong earlier function
    """

    misconceptions: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    again: bool = False


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


def read_classbook(course: Course, week: str, listen: Listen = lambda *_: None) -> Classbook:
    """Read a class's work for a week's assignment, without running or changing any of it.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    listen : callable

    Raises
    ------
    CourseError — the week is not built, nothing was handed in, or nothing of it is graded
    """
    course = replace(course, root=course.root.resolve())
    templates = [template for template in read_templates(course, week) if not template.is_lesson]
    reader = _reader(course, week, listen)
    students, known = _marks(course, templates, reader)
    if not students:
        raise CourseError(_nothing(course, week, templates))
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


def read_lessonbook(course: Course, week: str, listen: Listen = lambda *_: None) -> Classbook | None:
    """Read a class's work for a week's lesson, of those who handed it in; None where the week has no lesson.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    listen : callable

    Raises
    ------
    CourseError — the week is not built
    """
    course = replace(course, root=course.root.resolve())
    templates = [template for template in read_templates(course, week) if template.is_lesson]
    if not templates:
        return None
    (template,) = templates
    reader = _reader(course, week, listen)
    students = [
        student
        for student in _marks(course, templates, reader)[0]
        if graded_path(course, student.learner, week, template.name).is_file()
    ]
    handed_in = tuple(reader.work(student, course, templates) for student in students)
    questions = {
        name.removeprefix(QUESTION): cell.source
        for cell in template.cells
        if (name := str(cell.get("id", ""))).startswith(QUESTION)
    }
    return Classbook(week, tuple(template.exercises), dict(_stubs(template)), handed_in, questions=questions)


def _reader(course: Course, week: str, listen: Listen) -> _Reader:
    return _Reader(listen, len(list((course.root / "autograded").glob(f"*/{week}"))))


def _marks(course: Course, templates: Sequence[Template], reader: _Reader) -> tuple[list[StudentResult], list[str]]:
    """Read the marks, and whom the gradebook knows; a gradebook that is not there is not made."""
    config = read_config(course)
    url = str(config.CourseDirectory.db_url)
    if url.startswith("sqlite:///") and not Path(url.removeprefix("sqlite:///")).exists():
        return [], []
    with open_gradebook(config) as gradebook:
        students = read_students(gradebook, course, templates, read=reader)
        return students, [student.id for student in gradebook.students]


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
        self._kept: dict[Path, tuple[dict[str, str], dict[str, Found], str]] = {}
        self._faults: dict[Path, str] = {}

    def __call__(self, path: Path) -> dict[str, Any]:
        """Read one notebook; one that is damaged is empty, and its fault is noted."""
        try:
            notebook = _sound(json.loads(path.read_text(encoding="utf-8")))
        except OSError as error:
            self._faults[path] = f"cannot be read ({error.strerror})"
            notebook = {}
        except (ValueError, RecursionError) as error:
            self._faults[path] = f"is damaged ({str(error) or type(error).__name__})"
            notebook = {}
        self._kept[path] = _of_interest(notebook)
        self._listen("reading", len(self._kept), max(self._total, len(self._kept)))
        return notebook

    def work(self, student: StudentResult, course: Course, templates: Sequence[Template]) -> Work:
        """Put together what was kept of a learner's notebooks."""
        paths = [graded_path(course, student.learner, template.week, template.name) for template in templates]
        answers: dict[str, str] = {}
        found: dict[str, Found] = {}
        state = ""
        for path in paths:
            more_answers, more_found, its_state = self._kept[path]
            answers |= more_answers
            found |= more_found
            state = state or its_state
        faults = [f"{path.relative_to(course.root)} {self._faults[path]}" for path in paths if path in self._faults]
        return Work(student, answers, found, state, " ".join(faults))


def _sound(notebook: Any) -> dict[str, Any]:
    """Make sure that a notebook has the form that the grader gives it.

    Raises
    ------
    ValueError — it has not
    """
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if isinstance(notebook, dict) and isinstance(cells, list) and all(map(_is_sound, cells)):
        return notebook
    raise ValueError("it has not the form of a graded notebook")


def _is_sound(cell: Any) -> bool:
    if not isinstance(cell, dict) or not isinstance(cell.get("metadata"), dict):
        return False
    outputs = cell.get("outputs", [])
    return (
        _text(cell.get("source")) is not None
        and isinstance(cell["metadata"].get("nbgrader", {}), dict)
        and isinstance(outputs, list)
        and all(isinstance(output, dict) and "output_type" in output for output in outputs)
        and all("ename" in output for output in outputs if output["output_type"] == "error")
    )


def _text(source: Any) -> str | None:
    """Give the text of a cell, which nbgrader writes as a list of lines; None for what is neither."""
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        return "".join(source)
    return source if isinstance(source, str) else None


def _of_interest(notebook: Mapping[str, Any]) -> tuple[dict[str, str], dict[str, Found], str]:
    """Take from a notebook its answers, what the tests found, and the state it was handed in in."""
    stamp = stamp_of(notebook)
    blank = _words(stamp.get("blank"))
    answers: dict[str, str] = {}
    found: dict[str, Found] = {}
    for cell in notebook.get("cells", []):
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        kind, _, exercise = name.partition("-") if isinstance(name, str) else ("", "", "")
        if kind == "answer" and exercise not in blank and not stamp.get("state"):
            answers[exercise] = _text(cell["source"]) or ""
        elif kind == "test":
            found[exercise] = _found(cell["metadata"].get("layerwise"))
    return answers, found, str(stamp.get("state", ""))


def _found(noted: Any) -> Found:
    """Read what a test noted; what is missing or of another form counts as nothing."""
    given = noted.get("found") if isinstance(noted, dict) else None
    if not isinstance(given, dict):
        return Found()
    misconceptions, kinds = (_words(given.get(key)) for key in ("misconceptions", "kinds"))
    return Found(misconceptions, kinds, given.get("again") is True)


def _words(given: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in given if isinstance(word, str))) if isinstance(given, list) else ()
