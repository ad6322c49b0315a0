"""Give a learner one answer cell as it was released, and the way back."""

from __future__ import annotations

from layerwise.course import Course, CourseError, week_number
from layerwise.grading.classroom.cells import same_code
from layerwise.invocation import CALLED
from layerwise.learning.own_cells import BACKUPS, back_up, backups, read_own, save
from layerwise.learning.running_lab import if_open
from layerwise.learning.workspace import own_notebook


def reset(course: Course, week: str, exercise: str) -> list[str]:
    """Put the starter in the place of what a learner's notebook has as the answer to an exercise.

    Every copy of the answer cell is reset, since the grader would take the last that is written. A cell of the
    learner's own that defines the function is reset as well, unless it defines other things, too.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    exercise : str — the function's name

    Returns
    -------
    list of str — sentences: what was done, what was not, and how to undo it

    Raises
    ------
    CourseError — there is no such exercise or no copy of the week, or it cannot be read or written
    """
    known = course.exercise(week, exercise)
    name, kind = known.name, {"of_lesson": known.in_lesson}
    path = own_notebook(course, week, **kind)
    own = read_own(course, week, path, **kind)
    starter = own.starter(name)
    homes = own.homes(name)
    others = own.elsewhere(name)
    kept = [place for place in others if own.binds_more(place, name)]
    places = [place for place in (*homes, *others) if place not in kept and own.pieces[place].text != starter]
    said = [_is_kept(place, name) for place in kept]
    if homes and not places:
        return [f"`{name}` is as released already, so nothing was changed.", *said]
    backup = back_up(path, _before_reset(name))
    for place in places:
        own.put(place, starter)
    if not homes:
        said.append(f"Its answer cell was gone; it stands in cell {own.put_back(name) + 1} again.")
    save(path, own.content)
    number = week_number(week)
    cells = " and ".join(f"cell {place + 1}" for place in sorted(places))
    return [
        f"`{name}` is as released again" + (f", in {cells} of {path}." if cells else f" in {path}."),
        *said,
        *own.remarks,
        f"The notebook as it was is {BACKUPS}/{backup.name}, beside it.",
        f"To have your answer back: {CALLED} reset {number} {name} --undo",
        *if_open(path),
    ]


def undo(course: Course, week: str, exercise: str) -> list[str]:
    """Put the answer back that the last reset took away; all else in the notebook stays as it is now.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    exercise : str — the function's name

    Returns
    -------
    list of str — sentences that say what was done

    Raises
    ------
    CourseError — nothing was reset, or the notebook or its backup cannot be read or written
    """
    known = course.exercise(week, exercise)
    name, kind = known.name, {"of_lesson": known.in_lesson}
    path = own_notebook(course, week, **kind)
    copies = backups(path, _before_reset(name))
    if not copies:
        raise CourseError(
            f"{path.parent / BACKUPS} holds no notebook from before a reset of `{name}`: nothing to undo."
        )
    own, text = read_own(course, week, path, **kind), read_own(course, week, copies[-1], **kind).text(name)
    place = own.answer(name)
    if place is not None and same_code(own.pieces[place].text, text):
        return [f"`{name}` is as it was before its last reset, so nothing was changed."]
    backup = back_up(path, f"before-undo-of-{name}")
    place = own.put_back(name) if place is None else place
    own.put(place, text)
    save(path, own.content)
    return [
        f"`{name}` is as it was before its last reset, in cell {place + 1} of {path}.",
        *own.remarks,
        f"The notebook as it was is {BACKUPS}/{backup.name}, beside it.",
        *if_open(path),
    ]


def _before_reset(exercise: str) -> str:
    return f"before-reset-of-{exercise}"


def _is_kept(place: int, exercise: str) -> str:
    return (
        f"Cell {place + 1} defines `{exercise}` and other things, so it stays as it is, and counts as your answer. "
        "Take the function out of it to begin anew."
    )
