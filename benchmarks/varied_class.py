"""Compose a notebook for each learner of a class anew, out of right and wrong answers to each exercise."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from functools import cache
from random import Random
from typing import Any

from rewording import reworded, set_apart

import grader_tests
from layerwise.building.answers import with_answer
from layerwise.building.mutants import mutants_of
from layerwise.building.solutions import solution_namespace
from layerwise.checks.bounded import BoundedLearner
from layerwise.course import Course
from layerwise.grading.classroom.placing import place_answer, with_first_line
from layerwise.grading.classroom.template import read_templates
from layerwise.sample_class import Desk

KINDS = {
    "solution": 36,
    "variant": 36,
    "misconception": 10,
    "mutant": 10,
    "blank": 5,
    "syntax error": 1,
    "exception": 2,
}
"""How many answers in a hundred are of which kind."""
REWORDED = 0.3


class VariedWeek:
    """What the notebooks of a week are composed of.

    Parameters
    ----------
    course : Course — with the week's source and release
    week : str — its folder name
    unlike : bool — whether right answers give values that nobody else's give
    """

    def __init__(self, course: Course, week: str, *, unlike: bool = False) -> None:
        self._week, self._unlike = week, unlike
        self._template = next(one for one in read_templates(course, week) if not one.is_lesson)
        desk = Desk(course, self._template)
        self._solutions = desk.solutions
        self._namespace = solution_namespace(Course(), week)
        self._others = {folder: desk.others(folder) for folder in ("variants", "misconceptions")}
        self._mutants = {name: [one.text for one in mutants_of(name, text)] for name, text in self._solutions.items()}
        self._passes = cache(self._judge)

    def notebook(self, number: int) -> Any:
        """Compose the notebook of the learner of a number; the same one each time."""
        notebook = copy.deepcopy(self._template.release)
        for exercise, text in self._answers(number).items():
            if text:
                notebook = place_answer(notebook, exercise, text)
        return notebook

    def distinct(self, numbers: Iterable[int]) -> float:
        """Count how many different answers learners of these numbers give to an exercise, on average."""
        given = [self._answers(number) for number in numbers]
        exercises = self._template.exercises
        return sum(len({answers[exercise] for answers in given}) for exercise in exercises) / len(exercises)

    def _answers(self, number: int) -> dict[str, str]:
        """Draw a learner's answer to each exercise; '' where it is left blank."""
        random = Random(f"{self._week} {number}")  # noqa: S311 - a class has to be the same each time
        return {exercise: self._answer(exercise, random, number) for exercise in self._template.exercises}

    def _answer(self, exercise: str, random: Random, number: int) -> str:
        kind = random.choices([*KINDS], [*KINDS.values()])[0]
        solution = self._solutions[exercise]
        if kind in ("solution", "variant"):
            text = random.choice(self._others["variants"].get(exercise, [solution])) if kind == "variant" else solution
            text = self._other_words(exercise, text, random)
            return set_apart(text, exercise, number) if self._unlike else text
        if kind == "misconception":
            return random.choice(self._others["misconceptions"].get(exercise, self._mutants[exercise]))
        if kind == "mutant":
            return random.choice(self._mutants[exercise])
        if kind == "syntax error":
            return solution.replace("return ", "return (", 1)
        return with_first_line(solution, exercise, "not_defined_yet + 1") if kind == "exception" else ""

    def _other_words(self, exercise: str, text: str, random: Random) -> str:
        """Write an answer in other words at times, where its hidden test lets them pass."""
        if random.random() >= REWORDED:
            return text
        other = reworded(text, random)
        return other if self._passes(exercise, other) else text

    def _judge(self, exercise: str, text: str) -> bool:
        try:
            learner = BoundedLearner(with_answer(self._namespace, text))
        except Exception:  # noqa: BLE001 - a change that was not sound may stop with anything
            return False
        return grader_tests.examine(self._week, exercise, learner).passed
