"""The commands for learners: they parse, call and print, as `cli` does."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from layerwise.command_parser import WEEK, Commands, add_command
from layerwise.course import CHECKOUT, Course
from layerwise.invocation import CALLED


def add_learner_commands(commands: Commands) -> None:
    """Add `learn` and its like to the command line.

    Parameters
    ----------
    commands : what argparse gives for subcommands
    """
    _add_learn(commands)
    _add_check(commands)
    _add_hint(commands)
    _add_reset(commands)
    _add_update(commands)


def _add_learn(commands: Commands) -> None:
    learn = add_command(commands, "learn", "open your own copy of a week in JupyterLab", "3", "3 --assignment")
    learn.add_argument("week", nargs="?", default="1", help=f"{WEEK} (default: 1)")
    which = learn.add_mutually_exclusive_group()
    for name in ("lesson", "assignment"):
        said = "(default: the lesson until its questions are answered or the assignment is begun)"
        which.add_argument(f"--{name}", dest="wanted", action="store_const", const=name, help=f"open the {name} {said}")
    learn.add_argument("--no-browser", action="store_true", help="print the address instead of opening it")
    learn.set_defaults(command=_learn)


def _add_check(commands: Commands) -> None:
    check = add_command(
        commands,
        "check",
        "say how far you are, or grade one notebook file, whoever wrote it",
        "",
        "3",
        "3 predict",
        "mine.ipynb",
    )
    check.add_argument("what", nargs="?", help="a week of your own copy, or a notebook file (default: every week)")
    check.add_argument("exercise", nargs="?", help="this exercise alone")
    check.add_argument("--week", help="which week a file answers, where its functions do not tell")
    check.add_argument(
        "--course", type=Path, default=CHECKOUT, metavar="DIR", help="grade a file as the class there is"
    )
    check.set_defaults(command=_check)


def _add_hint(commands: Commands) -> None:
    hint = add_command(commands, "hint", "give hints for an exercise, one by one", "3 predict", "3 predict --more")
    hint.add_argument("week", help=WEEK)
    hint.add_argument("exercise", help="the name of its function")
    hint.add_argument("--more", action="store_true", help="the next hint, too")
    hint.add_argument("--solution", action="store_true", help="after the last hint, the solution")
    hint.set_defaults(command=_hint)


def _add_reset(commands: Commands) -> None:
    reset = add_command(
        commands, "reset", "put one answer of your own copy back to its beginning", "3 predict", "3 predict --undo"
    )
    reset.add_argument("week", help=WEEK)
    reset.add_argument("exercise", help="the name of its function")
    reset.add_argument("--undo", action="store_true", help="have the answer back that was reset last")
    reset.set_defaults(command=_reset)


def _add_update(commands: Commands) -> None:
    update = add_command(
        commands, "update", "bring a new version of the course into your own copy; your work stays", "", "3"
    )
    update.add_argument("weeks", nargs="*", metavar="WEEK", help="which weeks (default: all that you have begun)")
    update.set_defaults(command=_update)


def _learn(options: argparse.Namespace) -> int:
    from layerwise.learning.lab import open_lab  # noqa: PLC0415 - each command imports what it needs, to start fast

    course = Course()
    return open_lab(course, course.week(options.week), options.wanted or "", browser=not options.no_browser)


def _check(options: argparse.Namespace) -> int:
    from layerwise.learning.request import understand  # noqa: PLC0415

    course = Course(options.course.resolve())
    asked = understand(course, options.what, options.exercise, options.week)
    exercises = [asked.exercise] if asked.exercise else []
    if asked.file is None:
        return _check_own(course, asked.week, exercises)
    from layerwise.grading.check import check_notebook  # noqa: PLC0415
    from layerwise.grading.check_view import show_check  # noqa: PLC0415
    from layerwise.learning.own_network import with_own_network  # noqa: PLC0415

    prepare = partial(with_own_network, folder=Path(os.path.realpath(asked.file)).parent)  # also of a link to itself
    result = check_notebook(asked.file, asked.week or None, course, exercises, prepare)
    show_check(result)
    return 0 if result.passed else 1


def _check_own(course: Course, week: str, exercises: Sequence[str]) -> int:
    from layerwise.learning.standing import course_standing, week_standing  # noqa: PLC0415
    from layerwise.learning.standing_view import show_course, show_week  # noqa: PLC0415

    if week:
        found = week_standing(course, week, exercises)
        show_week(found, course)
        return 0 if found.complete else 1
    weeks = list(course_standing(course))
    show_course(weeks, course)
    return 0 if all(found.complete for found in weeks) else 1


def _hint(options: argparse.Namespace) -> int:
    from layerwise.learning.hints import hint  # noqa: PLC0415

    course, wanted = Course(), {"more": options.more, "solution": options.solution}
    print(hint(course, course.week(options.week), options.exercise, **wanted))
    return 0


def _reset(options: argparse.Namespace) -> int:
    from layerwise.learning.resetting import reset, undo  # noqa: PLC0415

    course = Course()
    print("\n".join((undo if options.undo else reset)(course, course.week(options.week), options.exercise)))
    return 0


def _update(options: argparse.Namespace) -> int:
    from layerwise.learning.updating import begun_weeks, update  # noqa: PLC0415

    course = Course()
    weeks = [course.week(word) for word in options.weeks] or begun_weeks(course)
    for week in weeks:
        print("\n".join(update(course, week)))
    if not weeks:
        print(f"You have begun no week yet. Begin the first one with: {CALLED} learn")
    return 0
