"""The commands that grade a class and report on it, and the demo of both: they parse, call and print, as `cli` does."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from layerwise.class_cli import course_in, require_folder
from layerwise.command_parser import WEEK, Commands, add_command
from layerwise.course import CHECKOUT, Course, CourseError


def add_grading_commands(commands: Commands) -> None:
    """Add `grade` and its like to the command line.

    Parameters
    ----------
    commands : what argparse gives for subcommands
    """
    _add_demo(commands)
    _add_grade(commands)
    _add_report(commands)


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


def _grade(options: argparse.Namespace) -> int:
    from rich.console import Console  # noqa: PLC0415 - each command imports what it needs, to start fast

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
