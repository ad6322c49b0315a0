"""Every exercise has its partners: an answer, a test with points, a hidden test, references. Say which is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import grader_tests
from layerwise.building.answers import answers_in
from layerwise.building.master import Cell
from layerwise.building.quizzes import missing_in_quiz, quiz_of
from layerwise.checks.hidden import HiddenTest
from layerwise.checks.quiz import QuizError
from layerwise.course import LESSON, CourseError
from layerwise.grading.classroom.cells import bound_names


def require_partners(week: str, masters: Mapping[Path, Sequence[Cell]]) -> None:
    """Stop where an exercise of a week lacks a partner.

    Parameters
    ----------
    week : str — folder name of the week
    masters : dict of Path to sequence of Cell — the week's masters

    Raises
    ------
    CourseError — names the exercise, the file, and what to add
    """
    missing = [
        *_missing_in_masters(masters),
        *_missing_tests(week, masters),
        *_strange_answers(week, masters),
        *_missing_in_lessons(week, masters),
    ]
    if missing:
        raise CourseError("\n".join(missing))


def tests_of(week: str) -> dict[str, HiddenTest]:
    """Give the hidden tests of a week.

    Raises
    ------
    CourseError — the week has no module in `grader_tests/`, or the key to its quiz is not as it must be
    """
    try:
        return grader_tests.hidden_tests_of(week)
    except ModuleNotFoundError as error:
        raise CourseError(f"{week} has no hidden tests. Add grader_tests/{week}.py ({error}).") from error
    except QuizError as error:
        raise CourseError(str(error)) from error


def exercises_in(cells: Sequence[Cell], kind: str) -> list[str]:
    """List the exercises of the cells of a kind, in order."""
    return [cell.exercise for cell in cells if cell.kind == kind]


def _missing_in_masters(masters: Mapping[Path, Sequence[Cell]]) -> Iterator[str]:
    seen: set[str] = set()
    for path, cells in masters.items():
        answers, tests = exercises_in(cells, "answer"), exercises_in(cells, "test")
        for name in [*answers, *tests]:
            if answers.count(name) > 1 or tests.count(name) > 1 or name in seen:
                yield f"{path}: the exercise '{name}' stands there twice. Give each exercise a name of its own."
            if name not in tests:
                yield f"{path}: the exercise '{name}' has no check. Add a cell `# %% test=\"{name}\" points=N`."
            if name not in answers:
                yield f"{path}: the exercise '{name}' has no answer cell. Add a cell `# %% answer=\"{name}\"`."
        for cell in cells:
            if cell.kind == "test" and cell.points < 1:
                yield f"{path}: the exercise '{cell.exercise}' has no points. Add `points=N` to its test cell."
        seen.update(answers)


def _missing_in_lessons(week: str, masters: Mapping[Path, Sequence[Cell]]) -> Iterator[str]:
    """Say what a lesson lacks, and where an assignment has what belongs into a lesson."""
    taken = {name for path, cells in masters.items() if path.stem != LESSON for name in exercises_in(cells, "answer")}
    for path, cells in masters.items():
        if path.stem == LESSON:
            yield from missing_in_quiz(week, str(path), cells)
            for cell in cells:
                if cell.kind == "answer" and not cell.fault:
                    yield f"{path}: '{cell.exercise}' is an empty answer, which stops a lesson. Tag it as a fault."
                if cell.kind == "essay" and cell.points < 1:
                    yield f"{path}: the essay '{cell.exercise}' has no points. Add `points=N` to its cell."
                if cell.kind == "code" and taken & bound_names(cell.text):
                    names = ", ".join(sorted(taken & bound_names(cell.text)))
                    yield f'{path}: a cell defines {names}, as the assignment does. Tag it "explore", or rename it.'
        elif any(cell.kind in ("question", "essay") or cell.fault for cell in cells):
            yield f"{path}: questions, essays and faults belong into {path.parent}/{LESSON}.py."


def _missing_tests(week: str, masters: Mapping[Path, Sequence[Cell]]) -> Iterator[str]:
    tests = tests_of(week)
    home = f"grader_tests/{week}.py"
    names = [name for cells in masters.values() for name in exercises_in(cells, "test")]
    for path, cells in masters.items():
        for name in exercises_in(cells, "test"):
            if name not in tests:
                yield f"{path}: the exercise '{name}' has no hidden test. Add `def {name}(exam)` to {home}."
    for name, test in tests.items():
        if name not in names and name not in quiz_of(week):
            yield f"{home}: the hidden test '{name}' belongs to no exercise of notebooks/{week}/."
        for need in set(test.needs) - set(names):
            yield f"{home}: '{name}' needs '{need}', which is no exercise of {week}."


def _strange_answers(week: str, masters: Mapping[Path, Sequence[Cell]]) -> Iterator[str]:
    """Name the wrong answers and variants that belong to no exercise or explain nothing."""
    names = {name for cells in masters.values() for name in exercises_in(cells, "test")}
    for folder in ("misconceptions", "variants"):
        home = f"grader_tests/{folder}/{week}/"
        for exercise, function in answers_in(folder, week):
            if exercise not in names:
                yield f"{home}: '{function.__name__}' belongs to no exercise. Name it `exercise__what_is_special`."
            if not function.__doc__:
                yield f"{home}: '{function.__name__}' has no docstring. Explain it in a sentence."
