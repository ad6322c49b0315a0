"""Which week a notebook answers, and whether its lesson or its assignment, by the functions that it defines."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from layerwise.checks.namesakes import letters_of
from layerwise.course import Course, CourseError


def recognise(
    defined: Collection[str], noted: str, week: str | None, course: Course, inside: Collection[str] = ()
) -> tuple[str, bool]:
    """Tell a notebook's week, and whether it is the lesson: whoever answers a quiz and no exercise means that.

    Every quiz has the same names of answers, so there the week counts that the builder noted in the notebook.

    Parameters
    ----------
    defined : what the notebook defines
    noted : str — the week that the builder noted in it, see `week_noted`
    week : str — folder name of the week, where that was said; None to recognise it
    course : Course
    inside : what its classes define, which counts where nothing else is of any week

    Raises
    ------
    CourseError — there is none of any week, or what there is fits two weeks
    """
    if week is None and noted in course.weeks() and is_lesson(defined, noted, course):
        return noted, True
    week = week or recognise_week(defined, course, inside)
    return week, is_lesson(defined, week, course)


def is_lesson(defined: Collection[str], week: str, course: Course) -> bool:
    """Tell whether what a notebook defines belongs to a week's lesson, and none of it to the assignment."""
    known = {exercise.name for exercise in course.exercises(week)}
    asked = {exercise.name for exercise in course.exercises(week, of_lesson=True)}
    return known.isdisjoint(defined) and not asked.isdisjoint(defined)


def week_noted(content: Mapping[str, Any]) -> str:
    """Give the week that the builder noted in a notebook, '' where there is no such note."""
    noted = content.get("metadata", {}).get("layerwise")
    week = noted.get("week") if isinstance(noted, dict) else None
    return week if isinstance(week, str) else ""


def recognise_week(names: Collection[str], course: Course | None = None, inside: Collection[str] = ()) -> str:
    """Tell a notebook's week by the functions that it defines.

    Parameters
    ----------
    names : what the notebook defines
    course : Course — None for the one of this checkout
    inside : what its classes define

    Returns
    -------
    str — folder name of the week of whose exercises the largest share is there; a later one, if half of its are, too

    Raises
    ------
    CourseError — there is none of any week, or what there is fits two weeks
    """
    course = course or Course()
    asked = {week: {exercise.name for exercise in course.exercises(week)} for week in course.weeks()}
    found = _shared(asked, names.__contains__) or _shared(asked, _is_like_one_of(names))
    found = found or _shared(asked, inside.__contains__)
    advice = f"Say which week it is: --week with a number. The weeks are: {', '.join(asked) or 'none yet'}."
    if not found:
        some = ", ".join(f"`{name}`" for name in sorted(set().union(*asked.values()))[:6])
        raise CourseError(f"The notebook defines no function of any week (such as {some or 'none'}). {advice}")
    best = max(found, key=lambda week: len(found[week]) / len(asked[week]))
    half = [week for week in found if week == best or 2 * len(found[week]) > len(asked[week])]
    best = half[-1]  # a notebook may hold all functions of an earlier week, as week 5's often does
    rivals = [week for week in found if week != best and found[week] >= found[best]]
    if rivals:
        which = ", ".join(f"`{name}`" for name in sorted(found[best]))
        raise CourseError(f"What the notebook defines ({which}) fits {best} and {rivals[0]} alike. {advice}")
    return best


def _shared(asked: Mapping[str, set[str]], is_there: Callable[[str], bool]) -> dict[str, set[str]]:
    """Give for each week which of its exercises are there, where any is."""
    found = {week: set(filter(is_there, wanted)) for week, wanted in asked.items()}
    return {week: names for week, names in found.items() if names}


def _is_like_one_of(names: Collection[str]) -> Callable[[str], bool]:
    """Make the question whether a name is one of these but for capitals and underscores, as the report will say."""
    letters = set(map(letters_of, names))
    return lambda name: letters_of(name) in letters
