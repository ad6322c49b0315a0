"""The commands that make something of the masters: they parse, call and print, as `cli` does."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from layerwise.command_parser import Commands, add_command
from layerwise.course import CHECKOUT, Course, CourseError
from layerwise.invocation import CALLED


def add_building_commands(commands: Commands) -> None:
    """Add `build`, `wheel` and `site` to the command line.

    Parameters
    ----------
    commands : what argparse gives for subcommands
    """
    _add_build(commands)
    _add_wheel(commands)
    _add_site(commands)


def _add_build(commands: Commands) -> None:
    build = add_command(
        commands,
        "build",
        "make source/ and release/ from the masters in notebooks/",
        "",
        "--check",
        "--level guided --out DIR",
        of_course=True,
    )
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
    wheel = add_command(
        commands,
        "wheel",
        "make the package that learners install for VS Code or Colab",
        "",
        "--out DIR",
        of_course=True,
    )
    wheel.add_argument("--course", type=Path, default=CHECKOUT, metavar="DIR", help="a class's notebooks instead")
    wheel.add_argument("--out", type=Path, default=CHECKOUT / "dist", metavar="DIR", help="where (default: dist/)")
    wheel.add_argument(
        "--given",
        action="store_true",
        help="with week 5's given functions, which answer part of week 4: for when week 4 is handed in",
    )
    wheel.set_defaults(command=_wheel)


def _add_site(commands: Commands) -> None:
    site = add_command(
        commands, "site", "make the course's site from the release, its lessons run", "", "--out DIR", of_course=True
    )
    site.add_argument("--out", type=Path, default=CHECKOUT / "build" / "site", metavar="DIR", help="where to put it")
    site.set_defaults(command=_site)


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


def _site(options: argparse.Namespace) -> int:
    from layerwise.site.making import make_site  # noqa: PLC0415

    print(f"The site begins at {make_site(Course(), options.out.resolve(), print)}")
    return 0
