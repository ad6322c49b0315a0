"""Prove the hidden tests: every wrong answer of the course has to fail, and so does every small change of a solution.

A change that is no mistake, since nobody can tell the result from a right one, is listed with its reason in
`grader_tests/equivalent_mutants.toml`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import grader_tests
from layerwise.building.answers import answer_text, answers_in, with_answer
from layerwise.building.master import read_master
from layerwise.building.mutants import Mutant, mutants_of
from layerwise.building.partners import tests_of
from layerwise.building.solutions import solution_namespace
from layerwise.checks.bounded import BoundedLearner
from layerwise.course import Course, CourseError

EQUIVALENT = Path(grader_tests.__file__).parent / "equivalent_mutants.toml"


@dataclass(frozen=True)
class Proof:
    """What came of running changed solutions of a week.

    Parameters
    ----------
    week : str — folder name of the week
    total : int — how many there are
    surviving : tuple of Mutant — those that their hidden tests let pass, and that are not listed as no mistakes
    equivalent : int — how many of those that pass are listed
    stale : tuple of str — a sentence for each that is listed and does not pass, or is not there any more
    """

    week: str
    total: int
    surviving: tuple[Mutant, ...]
    equivalent: int
    stale: tuple[str, ...] = ()

    def sentences(self) -> list[str]:
        """Tell the rate, and each survivor."""
        judged = self.total - self.equivalent
        rate = (judged - len(self.surviving)) / max(judged, 1)
        head = f"{self.week}: {judged - len(self.surviving)} of {judged} changed solutions fail ({rate:.1%})"
        told = [f"  {mutant.exercise} passes with {mutant.change}" for mutant in self.surviving]
        return [f"{head}; {self.equivalent} more are no mistakes.", *told, *(f"  {line}" for line in self.stale)]


def require_rejected(course: Course, week: str) -> int:
    """Run every wrong answer of a week through its hidden test, and count them.

    Raises
    ------
    CourseError — one passes; the message names it
    """
    tests, namespace = tests_of(week), solution_namespace(course, week)
    known = [(exercise, function) for exercise, function in answers_in("misconceptions", week) if exercise in tests]
    for exercise, function in known:
        if _passes(week, exercise, namespace, answer_text(function)):
            raise CourseError(
                f"{function.__module__.replace('.', '/')}.py: '{function.__name__}' passes its hidden test. "
                f"Make the test of '{exercise}' in grader_tests/{week}.py stricter, or take it out."
            )
    for cell in (cell for master in course.master_files(week) for cell in read_master(master) if cell.fault):
        if _passes(week, cell.exercise, namespace, cell.fault):
            raise CourseError(
                f"notebooks/{week}: the fault of '{cell.exercise}' passes its hidden test as it is given to learners. "
                f"Make the test in grader_tests/{week}.py stricter."
            )
    return len(known)


def prove(course: Course, week: str, say: Callable[[str], None] = lambda _: None) -> Proof:
    """Change every solution of a week in every way that there is, and see which of them pass.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    say : callable — is told each exercise, in a line
    """
    listed = _listed(week)
    total, passing, namespace = 0, [], solution_namespace(course, week)
    for exercise, text in _solutions(course, week):
        mutants = mutants_of(exercise, text)
        say(f"{week}, {exercise}: {len(mutants)} changed solutions")
        total += len(mutants)
        passing += [mutant for mutant in mutants if _passes(week, exercise, namespace, mutant.text)]
    known = {(mutant.exercise, mutant.change) for mutant in passing}
    return Proof(
        week,
        total,
        tuple(mutant for mutant in passing if (mutant.exercise, mutant.change) not in listed),
        len(known & listed),
        tuple(
            f"{EQUIVALENT.name} lists {exercise} with {change}, which fails or is not there: take it out."
            for exercise, change in sorted(listed - known)
        ),
    )


def _passes(week: str, exercise: str, namespace: dict[str, Any], text: str) -> bool:
    """Tell whether a hidden test lets an answer pass; one that cannot even be defined does not."""
    try:
        learner = BoundedLearner(with_answer(namespace, text))
    except Exception:  # noqa: BLE001 - a changed default or decorator may stop with anything
        return False
    return grader_tests.examine(week, exercise, learner).passed


def _solutions(course: Course, week: str) -> Iterator[tuple[str, str]]:
    for master in course.master_files(week):
        for cell in read_master(master):
            if cell.kind == "answer":
                yield cell.exercise, cell.text


def _listed(week: str) -> set[tuple[str, str]]:
    """Read which changes of a week's solutions are no mistakes.

    Raises
    ------
    CourseError — the file is no TOML, or an entry has no reason
    """
    try:
        entries = tomllib.loads(EQUIVALENT.read_text(encoding="utf-8")).get(week, {})
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise CourseError(f"{EQUIVALENT} cannot be read ({error}).") from error
    for exercise, groups in entries.items():
        if not all(group.get("reason") and group.get("changes") for group in groups):
            raise CourseError(f"{EQUIVALENT}: an entry of {week}, {exercise} lacks its reason or its changes.")
    return {(name, change) for name, groups in entries.items() for group in groups for change in group["changes"]}
