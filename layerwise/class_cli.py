"""The commands about a class of learners beside grading it: they parse, call and print, as `cli` does."""

from __future__ import annotations

import argparse
from pathlib import Path

from layerwise.command_parser import WEEK, Commands, add_command
from layerwise.course import CHECKOUT, Course, CourseError
from layerwise.invocation import CALLED

_LEAST, _LARGEST = 0.001, 1_000_000  # megabytes that a bound may be


def add_class_commands(commands: Commands) -> None:
    """Add `collect` and its like to the command line.

    Parameters
    ----------
    commands : what argparse gives for subcommands
    """
    _add_collect(commands)
    _add_due(commands)
    _add_forget(commands)


def _add_collect(commands: Commands) -> None:
    collect = add_command(
        commands,
        "collect",
        "bring a download of Canvas, Moodle or Gradescope into submitted/",
        "downloads.zip",
        "FOLDER 3",
        of_course=True,
    )
    collect.add_argument("download", type=Path, help="a folder or a zip, also one that a learner mailed")
    collect.add_argument("week", nargs="?", help="this week alone (default: whatever is there)")
    collect.add_argument("--course", type=Path, default=CHECKOUT, metavar="DIR", help="a course folder elsewhere")
    collect.add_argument("--most", type=float, default=200, metavar="MB", help="that one file may have (default: 200)")
    collect.add_argument("--total", type=float, default=2_000, metavar="MB", help="that zips may unpack to (2000)")
    collect.set_defaults(command=_collect)


def _add_due(commands: Commands) -> None:
    due = add_command(
        commands,
        "due",
        "set or list due dates, one learner's extension, and what lateness costs",
        "",
        "3 2026-03-01",
        "3 --for ann --days 2",
        "--penalty 10 --grace 15",
        of_course=True,
    )
    due.add_argument("week", nargs="?", help=f"{WEEK} (default: list all weeks)")
    due.add_argument("date", nargs="?", help="as 2026-03-01 or 2026-03-01T18:00, in this machine's time zone")
    due.add_argument(
        "--for",
        dest="learner",
        metavar="LEARNER",
        help="with --days or --until: more time; with --came: when work came",
    )
    more = due.add_mutually_exclusive_group()
    more.add_argument("--days", type=float, metavar="N", help="with --for, days behind the due date")
    more.add_argument("--until", metavar="DATE", help="with --for, a date of the same form")
    more.add_argument("--came", metavar="DATE", help="with --for, when the work came, where nothing says it")
    due.add_argument("--remove", action="store_true", help="take back the due date or, with --for, the extension")
    due.add_argument("--penalty", type=float, metavar="PERCENT", help="of the points, that a late day costs; or 0")
    due.add_argument("--grace", type=float, metavar="MINUTES", help="of lateness that cost nothing")
    due.add_argument("--at-most", type=float, metavar="PERCENT", help="of the points, that lateness costs in all")
    due.add_argument("--course", type=Path, default=CHECKOUT, metavar="DIR", help="a course folder elsewhere")
    due.set_defaults(command=_due)


def _add_forget(commands: Commands) -> None:
    forget = add_command(
        commands, "forget", "remove all that the course holds about one learner", "ann", of_course=True
    )
    forget.add_argument("learner", help="the name of the learner's folder in submitted/")
    forget.add_argument("--course", type=Path, default=CHECKOUT, metavar="DIR", help="a course folder elsewhere")
    forget.add_argument("--yes", action="store_true", help="do not ask")
    forget.set_defaults(command=_forget)


def _collect(options: argparse.Namespace) -> int:
    from rich.console import Console  # noqa: PLC0415 - each command imports what it needs, to start fast

    from layerwise.gathering.collecting import collect  # noqa: PLC0415
    from layerwise.gathering.unpacking import Bounds  # noqa: PLC0415
    from layerwise.gathering.view import show_collected  # noqa: PLC0415

    bounds = Bounds(_bytes("--most", options.most), _bytes("--total", options.total))
    course = course_in(options.course)
    week = course.week(options.week) if options.week else None
    result = collect(course, options.download, week, bounds)
    show_collected(result, course, Console())
    return 0 if all(line.is_there for line in result.lines) else 1


def _bytes(option: str, megabytes: float) -> int:
    """Give a bound in bytes.

    Raises
    ------
    CourseError — no notebook can be so small, or no disk so large
    """
    if not _LEAST <= megabytes <= _LARGEST:  # which what is no number is not, either
        raise CourseError(f"{option} takes a number of megabytes from {_LEAST:g} to {_LARGEST:,}, not {megabytes:g}.")
    return int(megabytes * 1e6)


def _due(options: argparse.Namespace) -> int:
    from layerwise.gathering.due import list_due, set_policy  # noqa: PLC0415

    course = course_in(options.course)
    week = course.week(options.week) if options.week else None
    policy = (options.penalty, options.grace, options.at_most)
    told = _set_dates(course, week, options)
    if any(number is not None for number in policy):
        print("\n".join(told), end="\n" if told else "")  # that much is done, whatever comes of the rest
        told = set_policy(course, *policy)
    print("\n".join(told or list_due(course, week)))
    if told:
        again = "" if options.came else "; nobody's work is run again for it"
        print(f"This counts from the next `course grade` on{again}.")
    return 0


def _set_dates(course: Course, week: str | None, options: argparse.Namespace) -> list[str]:
    """Set or take back a date, if one is given."""
    from layerwise.gathering.due import extend, set_due, take_back  # noqa: PLC0415

    timed = any(given is not None for given in (options.days, options.until, options.came))
    if week is None and (options.learner or options.remove or timed):
        raise CourseError(f"Say which week is meant, as in: {CALLED} due 3 ...")
    if options.remove:
        if options.date or timed:
            raise CourseError("--remove takes back what is there. Leave the date away.")
        return take_back(course, week or "", options.learner)
    if timed != bool(options.learner) or (options.date and options.learner):
        raise CourseError(
            f"More time for one learner is: {CALLED} due WEEK --for LEARNER --days N, or --until DATE; and "
            "when the work came, --came DATE"
        )
    if options.came is not None:
        from layerwise.gathering.arrivals import note_arrival  # noqa: PLC0415

        return note_arrival(course, week or "", options.learner, options.came)
    if options.learner:
        return extend(course, week or "", options.learner, days=options.days, until=options.until)
    return set_due(course, week or "", options.date) if options.date else []


def course_in(folder: Path) -> Course:
    """Give the course in a folder.

    Raises
    ------
    CourseError — there is none
    """
    root = folder.resolve()
    course = Course(root)
    if not course.release.is_dir():
        raise CourseError(f"{root} holds no course. Build a class there first: {CALLED} build{course.flag('--out')}")
    return course


def require_folder(path: Path) -> None:
    """Hold that a file can be put where a person wants it, before long work is done for it.

    Raises
    ------
    CourseError — its folder is not there, or it is a folder itself
    """
    if path.is_dir():
        raise CourseError(f"{path} is a folder. Give a file in it.")
    if not path.absolute().parent.is_dir():
        raise CourseError(f"{path} cannot be written: there is no folder {path.absolute().parent}. Make it first.")


def _forget(options: argparse.Namespace) -> int:
    from layerwise.gathering.forgetting import folders_of, forget  # noqa: PLC0415

    course = course_in(options.course)
    folders_of(course, options.learner)
    question = f"Remove all work, feedback and grades of {options.learner} for good? [y/N] "
    if not options.yes and _answer(question) not in ("y", "yes"):
        print("Nothing was removed.")
        return 1
    gone = forget(course, options.learner)
    print("\n".join(f"removed {what}" for what in gone) or f"There was nothing of {options.learner}.")
    return 0


def _answer(question: str) -> str:
    """Ask.

    Raises
    ------
    CourseError — nobody sits there, as in a script
    """
    try:
        return input(question).strip().lower()
    except EOFError:
        raise CourseError(
            "Nobody answers here, so nothing was removed. To remove it without a question: --yes"
        ) from None
