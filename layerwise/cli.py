"""The command line: parses, calls, prints. Everything it does is done elsewhere; the commands stand beside it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from layerwise.building_cli import add_building_commands
from layerwise.class_cli import add_class_commands
from layerwise.command_parser import CommandParser, Commands, add_command
from layerwise.course import CHECKOUT
from layerwise.data_cli import add_data_commands
from layerwise.garbage import collect_seldom
from layerwise.grading_cli import add_grading_commands
from layerwise.invocation import CALLED
from layerwise.learner_cli import add_learner_commands
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
    hasten()
    return run(options.command, options)


def _parse(words: list[str]) -> argparse.Namespace:
    """Understand a call; what stands behind `test` is pytest's, whose options argparse would take for its own."""
    ours = ("test", "--all", "-h", "--help")
    own = [word for word in words if word in ours] if words[0] == "test" else words
    options = _parser().parse_args(own)
    options.pytest = [word for word in words if word not in ours]  # of use to `test` alone
    return options


def hasten() -> None:
    """Keep Python from looking for garbage, and jsonschema from making a grammar of web addresses: 1.6 seconds."""
    collect_seldom()
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  # to Python: there is no such module


def _parser() -> CommandParser:
    parser = CommandParser(
        prog=CALLED,
        description="Layerwise: neural networks from scratch in numpy, and a grader that says why.",
        epilog=f"all about one command: {CALLED} COMMAND --help",
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    add_learner_commands(commands)
    add_grading_commands(commands)
    add_class_commands(commands)
    add_building_commands(commands)
    add_data_commands(commands)
    _add_doctor(commands)
    _add_test(commands)
    return parser


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


def _doctor(_options: argparse.Namespace) -> int:
    from layerwise.learning.doctor import examine  # noqa: PLC0415 - each command imports what it needs, to start fast

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
