"""What the command line says where it cannot go on: a sentence, and what to do, in place of a traceback."""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Callable

from layerwise.course import CHECKOUT, SHIPPED, CourseError
from layerwise.datasets.errors import DataError
from layerwise.invocation import CALLED

Command = Callable[[argparse.Namespace], int]

_WHOLE_COURSE = "This needs the whole course, with its hidden tests, and here is the package for learners alone."
_ADVICE = {
    errno.ENOSPC: "Make room on the disk, and start again.",
    errno.EDQUOT: "Make room on the disk, and start again.",
    errno.ENOENT: "Look at the spelling, or make the folder first.",
}
_RIGHTS = "Give a place where you may read and write."


def run(command: Command, options: argparse.Namespace) -> int:
    """Run a command, and say what went wrong where it is not a fault of ours.

    Parameters
    ----------
    command : callable — takes the options, and returns an exit code
    options : Namespace — as parsed

    Returns
    -------
    int — the command's own exit code, 1 where it could not go on, 130 where it was stopped
    """
    if options.of_course and CHECKOUT == SHIPPED:
        return _refuse(_WHOLE_COURSE)
    try:
        done = command(options)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # who reads, as `head` does, has had enough
        return 1
    except (CourseError, DataError, ModuleNotFoundError, OSError) as error:
        return _refuse(_sentence(error))
    except KeyboardInterrupt:
        return _refuse("\nStopped. Nothing half-made is left behind; start again when you like.", 130)
    return done


def _refuse(sentence: str, code: int = 1) -> int:
    print(sentence, file=sys.stderr)
    return code


def _sentence(error: Exception) -> str:
    """Say what went wrong; an error of the system that names no file is our fault."""
    if isinstance(error, ModuleNotFoundError):
        return _of_missing(error)
    if not isinstance(error, OSError):
        return str(error)
    if "temporary directory" in str(error):  # Python tries some folders, and takes none that is full
        return f"No folder for temporary files can be written. Is the disk full? Look with: {CALLED} doctor"
    if not error.filename and error.errno not in (errno.ENOSPC, errno.EDQUOT):
        raise error
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror}. {_ADVICE.get(error.errno or 0, _RIGHTS)}"


def _of_missing(error: ModuleNotFoundError) -> str:
    """Say what to do where something cannot be imported; a module of our own that is missing is our fault."""
    package = (error.name or "layerwise").split(".")[0]
    if package == "layerwise":
        raise error
    if package == "grader_tests":
        return _WHOLE_COURSE
    missing = f"The package {package} is missing in {sys.prefix}."
    if CHECKOUT == SHIPPED:
        wanted = f"{sys.executable} -m pip install 'layerwise-….whl[lab]', with the file's whole name"
        return (
            f"{missing} VS Code and Colab do without. To have JupyterLab here, too, and all that goes with it: {wanted}"
        )
    return f"{missing} Look with: {CALLED} doctor"
