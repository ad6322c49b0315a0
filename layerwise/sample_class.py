"""Invent a small class whose submissions have everything that real ones have, to try the grader on."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import nbformat

from layerwise.building.answers import answer_text, answers_in
from layerwise.course import Course, CourseError
from layerwise.grading.classroom.cells import exercise_of, grade_id, is_answer
from layerwise.grading.classroom.placing import place_answer, with_first_line
from layerwise.grading.classroom.template import Template, read_templates

Write = Callable[["Desk", Path], None]


@dataclass(frozen=True)
class Member:
    """One learner of the sample class.

    Parameters
    ----------
    name : str — also the name of the folder
    what : str — what is special about the submission
    write : callable — writes it into a folder
    """

    name: str
    what: str
    write: Write


def write_sample_class(course: Course, weeks: Iterable[str]) -> tuple[Member, ...]:
    """Fill `submitted/` of a course folder with a small class; the same one each time.

    Parameters
    ----------
    course : Course — a temporary one: what is in its `submitted/` already is not looked at
    weeks : names of week folders that are built

    Returns
    -------
    tuple of Member — who handed in what

    Raises
    ------
    CourseError — a week is not built, or the folder cannot be written
    """
    for week in weeks:
        for template in (one for one in read_templates(course, week) if not one.is_lesson):
            desk = Desk(course, template)
            for member in MEMBERS:
                folder = course.submitted / member.name / week
                try:
                    folder.mkdir(parents=True, exist_ok=True)
                    member.write(desk, folder)
                except OSError as error:
                    raise CourseError(f"{folder} cannot be written ({error.strerror}).") from error
    return MEMBERS


class Desk:
    """What a learner has at hand: the release, and answers to put into it.

    Parameters
    ----------
    course : Course
    template : Template — the notebook to fill in
    """

    def __init__(self, course: Course, template: Template) -> None:
        self.template = template
        self._source = course.source / template.week / f"{template.name}.ipynb"

    @cached_property
    def solutions(self) -> dict[str, str]:
        """The solution of each exercise, without the builder's marks."""
        source = nbformat.read(self._source, as_version=4)
        return {exercise_of(grade_id(cell)): _unmarked(cell.source) for cell in source.cells if is_answer(cell)}

    def others(self, folder: str) -> dict[str, list[str]]:
        """The texts of the misconceptions or of the variants, by exercise, in the order of the notebook."""
        found: dict[str, list[str]] = {exercise: [] for exercise in self.template.exercises}
        for exercise, function in answers_in(folder, self.template.week):
            found.get(exercise, []).append(answer_text(function))
        return {exercise: texts for exercise, texts in found.items() if texts}

    def filled(self, answers: dict[str, str] | None = None) -> Any:
        """The release with right answers, but for those given."""
        notebook = copy.deepcopy(self.template.release)
        for exercise, text in {**self.solutions, **(answers or {})}.items():
            notebook = place_answer(notebook, exercise, text)
        return notebook

    def save(self, notebook: Any, folder: Path, name: str = "") -> Path:
        """Write a notebook under its proper name or another."""
        path = folder / (name or f"{self.template.name}.ipynb")
        path.write_text(json.dumps(notebook, ensure_ascii=False, indent=1), encoding="utf-8")  # nbformat would mend it
        return path


def _unmarked(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if not line.strip().startswith("### "))


def _perfect(desk: Desk, folder: Path) -> None:
    desk.save(desk.filled(), folder)


def _blank(desk: Desk, folder: Path) -> None:
    desk.save(desk.template.release, folder)


def _one_fault(desk: Desk, folder: Path) -> None:
    faults = desk.others("misconceptions")
    desk.save(desk.filled({exercise: texts[0] for exercise, texts in [*faults.items()][:1]}), folder)


def _some_faults(desk: Desk, folder: Path) -> None:
    faults = desk.others("misconceptions")
    desk.save(desk.filled({exercise: texts[-1] for exercise, texts in [*faults.items()][1::3]}), folder)


def _many_faults(desk: Desk, folder: Path) -> None:
    faults = desk.others("misconceptions")
    desk.save(desk.filled({exercise: texts[len(texts) // 2] for exercise, texts in faults.items()}), folder)


def _half_done(desk: Desk, folder: Path) -> None:
    notebook = copy.deepcopy(desk.template.release)
    for exercise in desk.template.exercises[: len(desk.template.exercises) // 2]:
        notebook = place_answer(notebook, exercise, desk.solutions[exercise])
    desk.save(notebook, folder)


def _unusual(desk: Desk, folder: Path) -> None:
    variants = desk.others("variants")
    chosen = [*variants.items()][len(variants) // 2 :][:1]  # one: each is right by itself, not all go together
    desk.save(desk.filled({exercise: texts[-1] for exercise, texts in chosen}), folder)


def _copied_test(desk: Desk, folder: Path) -> None:
    notebook = desk.filled()
    place = _test_place(notebook, desk.template.exercises[0])
    notebook.cells.insert(place, copy.deepcopy(notebook.cells[place]))
    desk.save(notebook, folder)


def _deleted_test(desk: Desk, folder: Path) -> None:
    notebook = desk.filled()
    del notebook.cells[_test_place(notebook, desk.template.exercises[-1])]
    desk.save(notebook, folder)


def _truncated(desk: Desk, folder: Path) -> None:
    path = desk.save(desk.filled(), folder)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * 2 // 3])


def _renamed(desk: Desk, folder: Path) -> None:
    desk.save(desk.filled(), folder, f"{desk.template.name} (1).ipynb")


def _not_utf8(desk: Desk, folder: Path) -> None:
    first = desk.template.exercises[0]
    notebook = desk.filled({first: f"# déjà vu: très facile\n{desk.solutions[first]}"})
    text = json.dumps(notebook, ensure_ascii=False, indent=1)
    (folder / f"{desk.template.name}.ipynb").write_text(text, encoding="latin-1", errors="replace")


def _endless(desk: Desk, folder: Path) -> None:
    last = desk.template.exercises[-1]
    loop = f"def {last}(*anything, **more):\n    while True:\n        anything = more"
    desk.save(desk.filled({last: loop}), folder)


def _warned(desk: Desk, folder: Path) -> None:
    first = desk.template.exercises[0]
    text = with_first_line(desk.solutions[first], first, "np.log(np.zeros(1))  # a first idea, left over")
    desk.save(desk.filled({first: text}), folder)


def _test_place(notebook: Any, exercise: str) -> int:
    return next(i for i, cell in enumerate(notebook.cells) if grade_id(cell) == f"test-{exercise}")


MEMBERS = (
    Member("Amara Okafor", "everything right", _perfect),
    Member("Bjørn Lunde", "nothing written", _blank),
    Member("Chen Wei", "one typical fault", _one_fault),
    Member("Dilnoza Karimova", "some typical faults", _some_faults),
    Member("Esperanza Ruiz", "a fault in every answer", _many_faults),
    Member("Farid Haddad", "only the first half is done", _half_done),
    Member("Giulia Ferrari", "right, but written unusually", _unusual),
    Member("Hana Sato", "a test cell copied", _copied_test),
    Member("Ifeoma Eze", "a test cell deleted", _deleted_test),
    Member("Jyoti Patel", "a file that breaks off in the middle", _truncated),
    Member("Kwame Mensah", "a notebook with another name", _renamed),
    Member("Léa Moreau", "a file that is not UTF-8", _not_utf8),
    Member("Mateus Silva", "a loop that never ends", _endless),
    Member("Nanami Ito", "a right answer that warns", _warned),
)
