"""The commands about a class of learners beside grading it: they parse, call and print, as `cli` does."""

from __future__ import annotations

import argparse
from pathlib import Path

from layerwise.course import CHECKOUT, Course


def add_class_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `collect` and its like to the command line.

    Parameters
    ----------
    commands : what argparse gives for subcommands
    """
    collect = commands.add_parser("collect", help="bring a download of Canvas, Moodle or Gradescope into submitted/")
    collect.add_argument("download", type=Path, help="a folder or a zip, also one that a learner mailed")
    collect.add_argument("week", nargs="?", help="this week alone (default: whatever is there)")
    collect.add_argument("--course", type=Path, default=CHECKOUT, metavar="DIR", help="a course folder elsewhere")
    collect.add_argument("--most", type=float, default=200, metavar="MB", help="that one file may have (default: 200)")
    collect.set_defaults(command=_collect)
    forget = commands.add_parser("forget", help="remove all that the course holds about one learner")
    forget.add_argument("learner", help="the name of the learner's folder in submitted/")
    forget.add_argument("--course", type=Path, default=CHECKOUT, metavar="DIR", help="a course folder elsewhere")
    forget.add_argument("--yes", action="store_true", help="do not ask")
    forget.set_defaults(command=_forget)


def _collect(options: argparse.Namespace) -> int:
    from rich.console import Console  # noqa: PLC0415 - each command imports what it needs, to start fast

    from layerwise.gathering.collecting import collect  # noqa: PLC0415
    from layerwise.gathering.view import show_collected  # noqa: PLC0415

    course = Course(options.course.resolve())
    week = course.week(options.week) if options.week else None
    result = collect(course, options.download, week, int(options.most * 1e6))
    show_collected(result, course, Console())
    return 0 if all(line.target or "already" in line.remark for line in result.lines) else 1


def _forget(options: argparse.Namespace) -> int:
    from layerwise.gathering.forgetting import folders_of, forget  # noqa: PLC0415

    course = Course(options.course.resolve())
    folders_of(course, options.learner)
    question = f"Remove all work, feedback and grades of {options.learner} for good? [y/N] "
    if not options.yes and input(question).strip().lower() not in ("y", "yes"):
        print("Nothing was removed.")
        return 1
    gone = forget(course, options.learner)
    print("\n".join(f"removed {what}" for what in gone) or f"There was nothing of {options.learner}.")
    return 0
