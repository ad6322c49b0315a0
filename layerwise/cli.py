"""The command line: parses, calls, prints. Everything it does is done elsewhere."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from layerwise.class_cli import Commands, add_class_commands
from layerwise.course import CHECKOUT, Course, CourseError
from layerwise.data_cli import add_data_commands
from layerwise.datasets.errors import DataError
from layerwise.invocation import CALLED
from layerwise.learning.installation import THREADS

Command = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Parameters
    ----------
    arguments : sequence of str — as typed after `layerwise`; None takes them from the shell

    Returns
    -------
    int — 0 where all is well, 1 where something is wrong or stale, 2 for a call that was not understood
    """
    options = _parsed(sys.argv[1:] if arguments is None else arguments)
    scripts = str(Path(sys.executable).parent)
    os.environ["PATH"] = scripts + os.pathsep + os.environ.get("PATH", "")  # nbgrader calls `alembic` by name
    for name in THREADS:
        os.environ.setdefault(name, "1")  # the matrices are small, and several notebooks are graded at once
    _hasten()
    command: Command = options.command
    try:
        return command(options)
    except (CourseError, DataError) as error:
        print(error, file=sys.stderr)
        return 1
    except ModuleNotFoundError as error:
        print(_of_missing(error), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Nothing half-made is left behind; start again when you like.", file=sys.stderr)
        return 130


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """Understand a command; what stands behind `test` is pytest's, which argparse would take for options of ours."""
    if arguments[:1] != ["test"]:
        return _parser().parse_args(arguments)
    own = [word for word in arguments if word in ("test", "--all", "-h", "--help")]
    options = _parser().parse_args(own)
    options.pytest = [word for word in arguments if word not in own]
    return options


def _of_missing(error: ModuleNotFoundError) -> str:
    """Say what to do where something cannot be imported; a module of our own that is missing is our fault."""
    package = (error.name or "layerwise").split(".")[0]
    if package == "layerwise":
        raise error
    if package == "grader_tests":
        return "This needs the whole course, with its hidden tests, and here is the package for learners alone."
    return f"The package {package} is missing in {sys.prefix}. Look with: {CALLED} doctor"


def _hasten() -> None:
    """Keep jsonschema from making a grammar of web addresses, which no notebook needs and which takes 1.6 seconds."""
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  # to Python: there is no such module


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=CALLED,
        description="Layerwise: neural networks from scratch in numpy, and a grader that says why.",
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_learner_commands(commands)
    _add_instructor_commands(commands)
    return parser


def _add_learner_commands(commands: Commands) -> None:
    learn = commands.add_parser("learn", help="open your own copy of a week in JupyterLab")
    learn.add_argument("week", nargs="?", default="1", help="3, week3 or the whole name (default: 1)")
    which = learn.add_mutually_exclusive_group()
    for name in ("lesson", "assignment"):
        said = "(default: the lesson until its questions are answered or the assignment is begun)"
        which.add_argument(f"--{name}", dest="wanted", action="store_const", const=name, help=f"open the {name} {said}")
    learn.add_argument("--no-browser", action="store_true", help="print the address instead of opening it")
    learn.set_defaults(command=_learn)
    check = commands.add_parser("check", help="say how far you are, or grade one notebook file, whoever wrote it")
    check.add_argument("what", nargs="?", help="a week of your own copy, or a notebook file (default: every week)")
    check.add_argument("exercise", nargs="?", help="this exercise alone")
    check.add_argument("--week", help="which week a file answers, where its functions do not tell")
    check.add_argument(
        "--course", type=Path, default=CHECKOUT, metavar="DIR", help="grade a file as the class there is"
    )
    check.set_defaults(command=_check)
    hint = commands.add_parser("hint", help="give hints for an exercise, one by one")
    hint.add_argument("week")
    hint.add_argument("exercise")
    hint.add_argument("--more", action="store_true", help="the next hint, too")
    hint.add_argument("--solution", action="store_true", help="after the last hint, the solution")
    hint.set_defaults(command=_hint)
    reset = commands.add_parser("reset", help="put one answer of your own copy back to its beginning")
    reset.add_argument("week")
    reset.add_argument("exercise")
    reset.add_argument("--undo", action="store_true", help="have the answer back that was reset last")
    reset.set_defaults(command=_reset)
    update = commands.add_parser("update", help="bring a new version of the course into your own copy; your work stays")
    update.add_argument("weeks", nargs="*", metavar="WEEK", help="which weeks (default: all that you have begun)")
    update.set_defaults(command=_update)


def _add_instructor_commands(commands: Commands) -> None:
    _add_demo(commands)
    _add_build(commands)
    _add_wheel(commands)
    _add_grade(commands)
    _add_report(commands)
    add_class_commands(commands)
    add_data_commands(commands)
    _add_site(commands)
    _add_doctor(commands)
    _add_test(commands)


def _add_demo(commands: Commands) -> None:
    demo = commands.add_parser("demo", help="build, grade a small sample class, and show the result")
    demo.add_argument("weeks", nargs="*", default=["1"], metavar="WEEK", help="which weeks (default: 1)")
    demo.add_argument("--keep", type=Path, metavar="DIR", help="where to work (default: a new temporary folder)")
    demo.add_argument("--course", type=Path, metavar="DIR", help="show it on the class that was built there")
    demo.set_defaults(command=_demo)


def _add_build(commands: Commands) -> None:
    build = commands.add_parser("build", help="make source/ and release/ from the masters in notebooks/")
    build.add_argument("weeks", nargs="*", metavar="WEEK", help="which weeks (default: all; of a class those it has)")
    build.add_argument("--check", action="store_true", help="change nothing; say what is stale, and exit with 1")
    build.add_argument(
        "--run", action="store_true", help="with --check, also run all notebooks; say what stops or takes too long"
    )
    build.add_argument("--references", action="store_true", help="record the right values anew, too")
    build.add_argument("--out", type=Path, metavar="DIR", help="build a class into a folder of its own instead")
    build.add_argument(
        "--level",
        metavar="LEVEL",
        help="with --out, what learners begin with: guided (the solution's steps, with blanks), standard (an empty "
        "function) or challenge (examples and shapes alone); all are graded alike (default: as before, or standard)",
    )
    build.add_argument(
        "--secret",
        type=Path,
        metavar="FILE",
        help="with --out, a text of 16 characters or more, from which the hidden tests' inputs are drawn for this "
        "class alone; kept in DIR/references, readable to you alone (default: as before, or the public ones)",
    )
    build.add_argument("--mutants", action="store_true", help="change the solutions a little; say what goes unnoticed")
    build.set_defaults(command=_build)


def _add_wheel(commands: Commands) -> None:
    wheel = commands.add_parser("wheel", help="make the package that learners install for VS Code or Colab")
    wheel.add_argument("--course", type=Path, default=CHECKOUT, metavar="DIR", help="a class's notebooks instead")
    wheel.add_argument("--out", type=Path, default=CHECKOUT / "dist", metavar="DIR", help="where (default: dist/)")
    wheel.add_argument(
        "--given",
        action="store_true",
        help="with week 5's given functions, which answer part of week 4: for when week 4 is handed in",
    )
    wheel.set_defaults(command=_wheel)


def _add_grade(commands: Commands) -> None:
    grade = commands.add_parser("grade", help="grade what lies in submitted/")
    grade.add_argument("week")
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
    report = commands.add_parser("report", help="tell what a graded class found hard, and who needs help")
    report.add_argument("week")
    report.add_argument("--course", type=Path, default=CHECKOUT, metavar="DIR", help="a course folder elsewhere")
    report.add_argument("--out", type=Path, metavar="FILE", help="the page (default: build/report_<week>.html)")
    report.add_argument("--csv", type=Path, metavar="FILE", help="the table (default: beside the page)")
    report.add_argument("--anonymous", action="store_true", help="without names, and code without a trace of them")
    report.set_defaults(command=_report)


def _add_site(commands: Commands) -> None:
    site = commands.add_parser("site", help="make the course's site from the release, its lessons run")
    site.add_argument("--out", type=Path, default=CHECKOUT / "build" / "site", metavar="DIR", help="where to put it")
    site.set_defaults(command=_site)


def _add_doctor(commands: Commands) -> None:
    doctor = commands.add_parser("doctor", help="say what works on this machine, and how to mend what does not")
    doctor.set_defaults(command=_doctor)


def _add_test(commands: Commands) -> None:
    test = commands.add_parser("test", help="run the tests")
    test.add_argument("--all", action="store_true", help="also those that need more of the machine than Python")
    test.add_argument("pytest", nargs="*", help="passed on to pytest, such as: -k sigmoid")
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

    prepare = partial(with_own_network, folder=asked.file.resolve().parent)
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


def _build(options: argparse.Namespace) -> int:
    from layerwise.building.build import build  # noqa: PLC0415

    course = Course()
    weeks = [course.week(word) for word in options.weeks] or course.weeks()
    if options.run and (options.out or not options.check):
        raise CourseError(f"--run is for the checkout's own notebooks. Say: {CALLED} build --check --run")
    if options.out or options.level or options.secret:
        return _build_class(options, weeks if options.weeks else [])
    if options.mutants:
        return _prove(course, weeks)
    if options.check:
        return _check_build(course, weeks, run=options.run)
    changed = build(course, weeks, references=options.references, say=print)
    print("\n".join(f"wrote {path.relative_to(CHECKOUT)}" for path in changed) or "Everything was up to date.")
    return 0


def _check_build(course: Course, weeks: Sequence[str], *, run: bool) -> int:
    from layerwise.building.build import astray, check  # noqa: PLC0415
    from layerwise.building.running import unfit  # noqa: PLC0415

    stale, strayed = check(course, weeks, print), astray(course, weeks)
    strayed += [said for week in weeks for said in unfit(course, week, print)] if run and not stale else []
    print("\n".join([*strayed, *stale]) or "source/, release/ and the references are what the masters make.")
    if stale:
        print(f"Run: {CALLED} build")
    return 1 if stale or strayed else 0


def _build_class(options: argparse.Namespace, weeks: list[str]) -> int:
    from layerwise.building.classes import build_class, check_class  # noqa: PLC0415

    if not options.out:
        raise CourseError("A class gets a folder of its own. Say where: --out DIR")
    if options.references:
        raise CourseError("--references is for the checkout. A class's own are drawn whenever they are out of date.")
    course = Course(options.out)
    weeks = weeks or list(course.stamp().get("levels", course.weeks()))
    if options.check:
        if options.level or options.secret:
            raise CourseError("--check holds a class against what it was built as. Leave out --level and --secret.")
        stale = check_class(course, weeks, print)
        print("\n".join(stale) or f"{options.out} is what the masters make.")
        return 1 if stale else 0
    changed = build_class(course, weeks, options.level, options.secret, print)
    print("\n".join(f"wrote {path}" for path in changed) or "Everything was up to date.")
    print(f"Grade this class with: {CALLED} grade WEEK{course.flag()}")
    return 0


def _wheel(options: argparse.Namespace) -> int:
    from layerwise.building.wheel import make_wheel  # noqa: PLC0415

    path = make_wheel(Course(options.course.resolve()), options.out, given=options.given)
    print(f"Wrote {path}. Learners install it with: python3 -m pip install {path.name}")
    return 0


def _prove(course: Course, weeks: Sequence[str]) -> int:
    from layerwise.building.proving import prove  # noqa: PLC0415

    proofs = [prove(course, week, print) for week in weeks]
    for proof in proofs:
        print("\n".join(proof.sentences()))
    return 1 if any(proof.surviving or proof.stale for proof in proofs) else 0


def _grade(options: argparse.Namespace) -> int:
    from rich.console import Console  # noqa: PLC0415

    from layerwise.gathering.gradebooks import write_gradebook  # noqa: PLC0415
    from layerwise.gathering.roster import read_roster  # noqa: PLC0415
    from layerwise.grading.classroom.grade import Way, grade_week  # noqa: PLC0415
    from layerwise.grading.classroom.view import progress, show_class  # noqa: PLC0415

    course, console = Course(options.course.resolve()), Console()
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

    course, console = Course(options.course.resolve()), Console()
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


def _site(options: argparse.Namespace) -> int:
    from layerwise.site.making import make_site  # noqa: PLC0415

    print(f"The site begins at {make_site(Course(), options.out.resolve(), print)}")
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
