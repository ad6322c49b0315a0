"""Two pages that no notebook has: every exercise with its points, and the explanation of every known mistake."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from layerwise.building.answers import answers_in
from layerwise.course import Course, week_number
from layerwise.grading.misconceptions import explanation_of
from layerwise.site.pages import target_of


def exercises_page(course: Course, weeks: Iterable[str], targets: Collection[str]) -> str:
    """List the exercises of weeks, as Markdown.

    Parameters
    ----------
    course : Course
    weeks : folder names of weeks
    targets : names of places that can be linked to
    """
    parts = ["# Every exercise\n"]
    for week in weeks:
        known = [*course.exercises(week, of_lesson=True), *course.exercises(week)]
        rows = [
            f"| {_link(week, exercise.name, targets)} | {'lesson' if exercise.in_lesson else 'assignment'} "
            f"| {exercise.points} |"
            for exercise in known
            if target_of(week, exercise.name) in targets
        ]
        parts.append(
            f"## Week {week_number(week)}\n\n| exercise | in the | points |\n|---|---|--:|\n" + "\n".join(rows)
        )
    return "\n\n".join(parts) + "\n"


def mistakes_page(weeks: Iterable[str], targets: Collection[str]) -> str:
    """Give the explanations of the known mistakes of weeks, as Markdown; each once, and none with its wrong code.

    Parameters
    ----------
    weeks : folder names of weeks
    targets : names of places that can be linked to
    """
    parts = ["# Known mistakes", "What the grader says to whose answer does the same as one of these."]
    for week in weeks:
        parts.append(f"## Week {week_number(week)}")
        told: dict[str, dict[str, None]] = {}
        for exercise, function in answers_in("misconceptions", week):
            told.setdefault(exercise, {})[explanation_of(function)] = None
        for exercise, explanations in told.items():
            parts.append(f"### {_link(week, exercise, targets)} (week {week_number(week)})")
            parts.append("\n".join(f"- {_plain(explanation)}" for explanation in explanations))
    return "\n\n".join(parts) + "\n"


def _link(week: str, exercise: str, targets: Collection[str]) -> str:
    place = target_of(week, exercise)
    return f"[`{exercise}`](#{place})" if place in targets else f"`{exercise}`"


def _plain(text: str) -> str:
    """Keep signs that Markdown would take for its own, outside of code."""
    prose = re.compile(r"`[^`]*`|[*$]")
    return prose.sub(lambda found: found[0] if found[0].startswith("`") else f"\\{found[0]}", text)
