"""What an untouched submission looks like to the grader: the released notebook, with its test cells whole."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from layerwise.course import LESSON, Course, CourseError
from layerwise.grading.classroom.cells import (
    bound_names,
    exercise_of,
    grade_id,
    imports_of,
    is_answer,
    is_explore,
    is_task,
    is_test,
    needs_a_person,
)
from layerwise.grading.classroom.nodes import nodes
from layerwise.grading.reading import read_notebook
from layerwise.invocation import CALLED

ESSAY = "essay-"
"""How the grade ids of a lesson's essays begin."""
QUESTION = "question-"
"""How the builder names the cells of questions; the cell for the answer stands right below."""

_HEADING = re.compile(r"^(#{2,3}) +(.+?)\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Template:
    """The course's side of a notebook that is graded.

    Parameters
    ----------
    week : str — folder name of the week
    name : str — the notebook's name without its ending, as nbgrader knows it
    release : Node — what learners get
    whole_tests : dict of str to str — of each test cell, by grade id, the text with its hidden region
    key : Path — the folder of the class's own references and secret; None for the checkout's
    source : Path — the notebook with the solutions; None where there is none at hand
    solution_cells : tuple of str — the texts of given cells and of the course's own answers, in order
    """

    week: str
    name: str
    release: Any
    whole_tests: dict[str, str]
    key: Path | None = None
    source: Path | None = None
    solution_cells: tuple[str, ...] = ()

    @property
    def is_lesson(self) -> bool:
        """Whether it is the lesson, which a learner may leave out, and not the assignment."""
        return self.name == LESSON

    @cached_property
    def cells(self) -> list[Any]:
        """The released cells, in order."""
        return list(self.release.cells)

    @cached_property
    def exercises(self) -> list[str]:
        """The exercises that the notebook tests, in order."""
        return [exercise_of(grade_id(cell)) for cell in self.cells if is_test(cell)]

    @cached_property
    def essays(self) -> list[str]:
        """The essays of a lesson, which a person reads, in order."""
        names = [grade_id(cell) for cell in self.cells if needs_a_person(cell)]
        return [name.removeprefix(ESSAY) for name in names if name.startswith(ESSAY)]

    @property
    def marked(self) -> list[str]:
        """What there are marks for: the exercises, then the essays."""
        return [*self.exercises, *self.essays]

    @cached_property
    def places(self) -> dict[str, int]:
        """The place of each cell that nbgrader knows, by its grade id."""
        return {grade_id(cell): place for place, cell in enumerate(self.cells) if grade_id(cell)}

    @cached_property
    def place_by_id(self) -> dict[str, int]:
        """The place of each cell, by its own id."""
        return {cell.get("id"): place for place, cell in enumerate(self.cells)}

    @cached_property
    def place_by_text(self) -> dict[str, int]:
        """The place of each cell that is not empty, by its text."""
        return {cell.source.strip(): place for place, cell in enumerate(self.cells) if cell.source.strip()}

    @cached_property
    def test_places(self) -> frozenset[int]:
        """The places of the tests."""
        return self._places(is_test)

    @cached_property
    def answer_places(self) -> frozenset[int]:
        """The places of the cells for answers."""
        return self._places(is_answer)

    @cached_property
    def explore_places(self) -> frozenset[int]:
        """The places of the cells for playing with."""
        return self._places(is_explore)

    def _places(self, kind: Callable[[Any], bool]) -> frozenset[int]:
        return frozenset(place for place, cell in enumerate(self.cells) if kind(cell))

    @cached_property
    def graded(self) -> frozenset[str]:
        """The cells that there are marks for, by grade id."""
        return self._named(lambda cell: is_test(cell) or needs_a_person(cell) or is_task(cell))

    @cached_property
    def commented(self) -> frozenset[str]:
        """The cells that there are comments on, by grade id."""
        return self._named(lambda cell: is_answer(cell) or needs_a_person(cell))

    def _named(self, kind: Callable[[Any], bool]) -> frozenset[str]:
        return frozenset(grade_id(cell) for cell in self.cells if kind(cell))

    @cached_property
    def headings(self) -> dict[str, str]:
        """The headings that each cell that nbgrader knows stands under, by its grade id."""
        headings: dict[int, str] = {}
        found = {}
        for cell in self.cells:
            if cell.cell_type == "markdown":
                for signs, title in _HEADING.findall(cell.source):
                    headings = {level: text for level, text in headings.items() if level < len(signs)}
                    headings[len(signs)] = title.replace("`", "")
            if grade_id(cell):
                found[grade_id(cell)] = " › ".join(headings.values())
        return found

    @property
    def version(self) -> str:
        """The stamp of the release, '' where it has none."""
        return version_of(self.release)

    @cached_property
    def imports(self) -> str:
        """The import statements of the released cells that are no answers, tests or for playing with."""
        texts = [self.cells[place].source for place in sorted(self._given)]
        return "\n".join(dict.fromkeys(line for text in texts for line in imports_of(text)))

    def answer_place(self, exercise: str) -> int | None:
        """Give the place of an exercise's answer cell, None where it has none of its own."""
        return self.places.get(f"answer-{exercise}")

    def provides(self, place: int) -> bool:
        """Tell whether the cell there is given code that binds names, which later cells may need."""
        return place in self._given and bool(bound_names(self.cells[place].source))

    @cached_property
    def _given(self) -> frozenset[int]:
        """The places of code that is no answer, no test, and not for playing with."""
        return frozenset(
            place
            for place, cell in enumerate(self.cells)
            if cell.cell_type == "code" and not (is_test(cell) or is_answer(cell) or is_explore(cell))
        )


def version_of(notebook: Any) -> str:
    """Give the version stamp that the builder left in a notebook, '' where there is none."""
    return _stamp(notebook, "version")


def week_of(notebook: Any) -> str:
    """Give the week that the builder made a notebook for, '' where it does not say."""
    return _stamp(notebook, "week")


def _stamp(notebook: Any, key: str) -> str:
    stamp = notebook.metadata.get("layerwise")
    value = stamp.get(key) if isinstance(stamp, dict) else None
    return value if isinstance(value, str) else ""


def read_templates(course: Course, week: str) -> list[Template]:
    """Read the notebooks of a week that hold tests.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week

    Raises
    ------
    CourseError — the week is not built, or its two versions do not belong together
    """
    sources = sorted((course.source / week).glob("*.ipynb"))
    if not sources:
        raise CourseError(f"{course.source / week} holds no notebook. Make it with: {_build(course, week)}")
    templates = [read_template(path, course.release / week / path.name, week, course.key) for path in sources]
    graded = [template for template in templates if template.exercises]
    if not graded:
        raise CourseError(f"{course.source / week} holds no test cell, so there is nothing to grade in it.")
    return graded


def read_template(source: Path, release: Path, week: str, key: Path | None = None) -> Template:
    """Read one notebook in both its versions.

    Raises
    ------
    CourseError — one is missing or broken, or their cells differ
    """
    whole, released = _read(source, week), _read(release, week)
    tests = {grade_id(cell): cell.source for cell in whole.cells if is_test(cell)}
    known = [grade_id(cell) for cell in released.cells if is_test(cell)]
    if list(tests) != known or len(set(known)) != len(known):
        raise CourseError(
            f"{source} and {release} have different tests, so one of them is old. Run: {_build(_course(source), week)}"
        )
    own = tuple(
        cell.source for cell in whole.cells if cell.cell_type == "code" and not (is_test(cell) or is_explore(cell))
    )
    return Template(week, source.stem, released, tests, key, source, own)


def _read(path: Path, week: str) -> Any:
    if not path.exists():
        raise CourseError(f"{path} is missing. Make it with: {_build(_course(path), week)}")
    try:
        return nodes(read_notebook(path).content)
    except CourseError as error:
        raise CourseError(f"{error} Or make it anew: {_build(_course(path), week)}") from None


def _course(path: Path) -> Course:
    """Give the course of which a file is a notebook, in `source/` or `release/`."""
    return Course(path.absolute().parents[2])


def _build(course: Course, week: str) -> str:
    return f"{CALLED} build {week}{course.flag('--out')}"
