"""The command line: parses, calls, prints. Everything it does is done elsewhere."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from layerwise.building_cli import add_building_commands
from layerwise.class_cli import add_class_commands, course_in, require_folder
from layerwise.command_parser import WEEK, CommandParser, Commands, add_command
from layerwise.course import CHECKOUT, Course, CourseError
from layerwise.data_cli import add_data_commands
from layerwise.invocation import CALLED
from layerwise.learning.installation import THREADS
from layerwise.refusing import run


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Parameters
    ----------
    arguments : sequence of str — as typed after `layerwise`; None takes them from the shell

    Returns
    -------
    int — 0 where all is well, 1 where something is wrong or stale, 2 for a call that was not understood
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words:
        _parser().print_help()
        return 2
    options = _parse(words)
    scripts = str(Path(sys.executable).parent)
    os.environ["PATH"] = scripts + os.pathsep + os.environ.get("PATH", "")  # nbgrader calls `alembic` by name
    for name in THREADS:
        os.environ.setdefault(name, "1")  # the matrices are small, and several notebooks are graded at once
    _hasten()
    return run(options.command, options)


def _parse(words: list[str]) -> argparse.Namespace:
    """Understand a call; what stands behind `test` is pytest's, whose options argparse would take for its own."""
    ours = ("test", "--all", "-h", "--help")
    own = [word for word in words if word in ours] if words[0] == "test" else words
    options = _parser().parse_args(own)
    options.pytest = [word for word in words if word not in ours]  # of use to `test` alone
    return options


def _hasten() -> None:
    """Keep jsonschema from making a grammar of web addresses, which no notebook needs and which takes 1.6 seconds."""
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  # to Python: there is no such module


def _parser() -> CommandParser:
    parser = CommandParser(
        prog=CALLED,
        description="Layerwise: neural networks from scratch in numpy, and a grader that says why.",
        epilog=f"all about one command: {CALLED} COMMAND --help",
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_learner_commands(commands)
    _add_instructor_commands(commands)
    return parser


def _add_learner_commands(commands: Commands) -> None:
    learn = add_command(commands, "learn", "open your own copy of a week in JupyterLab", "3", "3 --assignment")
    learn.add_argument("week", nargs="?", default="1", help=f"{WEEK} (default: 1)")
    which = learn.add_mutually_exclusive_group()
    for name in ("lesson", "assignment"):
        said = "(default: the lesson until its questions are answered or the assignment is begun)"
        which.add_argument(f"--{name}", dest="wanted", action="store_const", const=name, help=f"open the {name} {said}")
    learn.add_argument("--no-browser", action="store_true", help="print the address instead of opening it")
    learn.set_defaults(command=_learn)
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
    hint = add_command(commands, "hint", "give hints for an exercise, one by one", "3 predict", "3 predict --more")
    hint.add_argument("week", help=WEEK)
    hint.add_argument("exercise", help="the name of its function")
    hint.add_argument("--more", action="store_true", help="the next hint, too")
    hint.add_argument("--solution", action="store_true", help="after the last hint, the solution")
    hint.set_defaults(command=_hint)
    reset = add_command(
        commands, "reset", "put one answer of your own copy back to its beginning", "3 predict", "3 predict --undo"
    )
    reset.add_argument("week", help=WEEK)
    reset.add_argument("exercise", help="the name of its function")
    reset.add_argument("--undo", action="store_true", help="have the answer back that was reset last")
    reset.set_defaults(command=_reset)
    update = add_command(
        commands, "update", "bring a new version of the course into your own copy; your work stays", "", "3"
    )
    update.add_argument("weeks", nargs="*", metavar="WEEK", help="which weeks (default: all that you have begun)")
    update.set_defaults(command=_update)


def _add_instructor_commands(commands: Commands) -> None:
    _add_demo(commands)
    _add_grade(commands)
    _add_report(commands)
    add_class_commands(commands)
    add_building_commands(commands)
    add_data_commands(commands)
    _add_doctor(commands)
    _add_test(commands)


def _add_demo(commands: Commands) -> None:
    demo = add_command(
        commands, "demo", "build, grade a small sample class, and show the result", "", "1 3", of_course=True
    )
    demo.add_argument("weeks", nargs="*", default=["1"], metavar="WEEK", help="which weeks (default: 1)")
    demo.add_argument("--keep", type=Path, metavar="DIR", help="where to work (default: a new temporary folder)")
    demo.add_argument("--course", type=Path, metavar="DIR", help="show it on the class that was built there")
    demo.set_defaults(command=_demo)


def _add_grade(commands: Commands) -> None:
    grade = add_command(commands, "grade", "grade what lies in submitted/", "3", "3 --csv grades.csv", of_course=True)
    grade.add_argument("week", help=WEEK)
    grade.add_argument("--course", type=Path, default=CHECKOUT, metavar="DIR", help="a course folder elsewhere")
    grade.add_argument(
        "--learner",
        action="append",
        default=[],
        metavar="NAME",
        help="mark only this one (repeatable); what lateness costs follows the due dates for all",
    )
    grade.add_argument("--jobs", type=int, default=0, metavar="N", help="how many at once (default: one a core)")
    grade.add_argument("--cluster", metavar="ADDRESS", help="a Dask scheduler, whose workers mark (deploy/cluster.md)")
    grade.add_argument("--force", action="store_true", help="also what was graded before and has not changed")
    grade.add_argument("--require-isolation", action="store_true", help="grade nothing where code is confined in part")
    grade.add_argument("--render", action="store_true", help="keep the figures as pictures in autograded/")
    grade.add_argument("--csv", type=Path, metavar="FILE", help="also write the grades there")
    grade.add_argument("--format", choices=("plain", "canvas", "moodle"), default="plain", help="who imports the CSV")
    grade.set_defaults(command=_grade)


def _add_report(commands: Commands) -> None:
    report = add_command(
        commands, "report", "tell what a graded class found hard, and who needs help", "3", of_course=True
    )
    report.add_argument("week", help=WEEK)
    report.add_argument("--course", type=Path, default=CHECKOUT, metavar="DIR", help="a course folder elsewhere")
    report.add_argument("--out", type=Path, metavar="FILE", help="the page (default: build/report_<week>.html)")
    report.add_argument("--csv", type=Path, metavar="FILE", help="the table (default: beside the page)")
    report.add_argument("--anonymous", action="store_true", help="without names, and code without a trace of them")
    report.set_defaults(command=_report)


def _add_doctor(commands: Commands) -> None:
    doctor = add_command(commands, "doctor", "say what works on this machine, and how to mend what does not")
    doctor.set_defaults(command=_doctor)


def _add_test(commands: Commands) -> None:
    test = add_command(
        commands,
        "test",
        "run the tests; what else is given goes on to pytest",
        "",
        "-k sigmoid",
        "--all",
        of_course=True,
    )
    test.add_argument("--all", action="store_true", help="also those that need more of the machine than Python")
    test.set_defaults(command=_test)


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


def _grade(options: argparse.Namespace) -> int:
    from rich.console import Console  # noqa: PLC0415

    from layerwise.gathering.gradebooks import write_gradebook  # noqa: PLC0415
    from layerwise.gathering.roster import read_roster  # noqa: PLC0415
    from layerwise.grading.classroom.grade import grade_week  # noqa: PLC0415
    from layerwise.grading.classroom.view import progress, show_class  # noqa: PLC0415
    from layerwise.grading.classroom.way import Way  # noqa: PLC0415

    course, console = course_in(options.course), Console()
    if options.jobs < 0:
        raise CourseError(f"--jobs takes a number from 1 on, or 0 for one a core, not {options.jobs}.")
    if options.csv:
        require_folder(options.csv)  # before the class is graded
    way = Way(options.jobs, options.force, options.render, whole=options.require_isolation)
    if options.cluster:
        from layerwise.grading.classroom.cluster import cluster_pool  # noqa: PLC0415

        pool, workers = cluster_pool(options.cluster, course)
        way = replace(way, jobs=workers, make_pool=pool)
    with progress(console) as listen:
        result = grade_week(course, course.week(options.week), options.learner, way=way, listen=listen)
    show_class(result, console)
    console.print(f"\nFeedback is in {course.feedback}, the grades are in {course.gradebook}.", soft_wrap=True)
    if options.csv:
        write_gradebook(result, options.csv, options.format, read_roster(course))
        console.print(f"The grades are in {options.csv}, too.", soft_wrap=True)
    return 1 if result.failed else 0


def _report(options: argparse.Namespace) -> int:
    from rich.console import Console  # noqa: PLC0415

    from layerwise.reporting.report import make_report  # noqa: PLC0415
    from layerwise.reporting.view import progress, show_report  # noqa: PLC0415

    course, console = course_in(options.course), Console()
    week = course.week(options.week)
    page = options.out or course.root / "build" / f"report_{week}.html"
    table = options.csv or page.with_suffix(".csv")
    with progress(console) as listen:
        report = make_report(course, week, page, table, anonymous=options.anonymous, listen=listen)
    show_report(report, console)
    console.print(f"\nThe report is in {page}, its table in {table}.", soft_wrap=True, highlight=False)
    return 0


def _demo(options: argparse.Namespace) -> int:
    from rich.console import Console  # noqa: PLC0415

    from layerwise.demo import run_demo  # noqa: PLC0415

    like = Course(options.course.resolve()) if options.course else None
    run_demo([Course().week(word) for word in options.weeks], options.keep, Console(), like)
    return 0


def _doctor(_options: argparse.Namespace) -> int:
    from layerwise.learning.doctor import examine  # noqa: PLC0415

    well = True
    for finding in examine():
        print(finding.sentence(), flush=True)
        well = well and finding.well
    return 0 if well else 1


def _test(options: argparse.Namespace) -> int:
    import pytest  # noqa: PLC0415

    os.chdir(CHECKOUT)
    chosen = [] if options.all else ["-m", "not machine"]
    return int(pytest.main([*chosen, *options.pytest]))
