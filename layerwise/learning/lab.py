"""Open JupyterLab on the learner's own copy of a week."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from layerwise.course import LESSON, Course, CourseError, week_number
from layerwise.invocation import CALLED
from layerwise.learning.choosing import Wanted, notebook_to_open
from layerwise.learning.recovering import recover
from layerwise.learning.updating import is_older
from layerwise.learning.workspace import NOTEBOOK, begin_week, own_folder

_QUIET = {"@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False}}
"""No pop-up that asks about news on the first start, and no look-up of newer versions."""

_SETTINGS = Path(__file__).parent / "jupyter"


def open_lab(course: Course, week: str, wanted: Wanted = "", *, browser: bool = True) -> int:
    """Start JupyterLab on a week and wait until it ends.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    wanted : str — 'lesson', 'assignment', or '' for the one that is to be done next
    browser : bool — whether to open one; else the address is printed

    Returns
    -------
    int — JupyterLab's own exit code

    Raises
    ------
    CourseError — the week has no release or not what is wanted, or the learner's folder cannot be written
    ModuleNotFoundError — there is no JupyterLab, as in the package for learners alone
    """
    if find_spec("jupyterlab") is None:
        raise ModuleNotFoundError(name="jupyterlab")
    recovered = recover(own_folder(course, week))  # before a missing notebook is begun anew
    begin_week(course, week)
    notebook = notebook_to_open(course, week, wanted)
    for sentence in (*recovered, *_of_newer_version(course, week)):
        print(sentence)
    quieten_news(Path(sys.prefix))
    where = "It opens in the browser" if browser else "Open it at the address below"
    print(f"Your notebook is {notebook}. {where}; stop here with Ctrl-C when you are done.", flush=True)
    for sentence in _of_the_other(notebook, week):
        print(sentence, flush=True)
    command = [sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={course.work}", "--log-level=WARN"]
    command += _encryption()
    command += (
        [str(notebook)] if browser else ["--no-browser", f"--LabApp.default_url=/lab/tree/{week}/{notebook.name}"]
    )
    if getattr(os, "geteuid", lambda: 1)() == 0:
        print("You are root, as is usual in a container; elsewhere an account of your own is safer.")
        command.append("--allow-root")
    with subprocess.Popen(command, env=_surroundings()) as server:
        while True:
            with contextlib.suppress(KeyboardInterrupt):  # JupyterLab gets it too, and asks before it stops
                return server.wait()


def _of_the_other(notebook: Path, week: str) -> list[str]:
    """Say what the notebook is for that is not opened, where the week has two."""
    number, is_lesson = week_number(week), notebook.stem == LESSON
    other = notebook.with_name(NOTEBOOK if is_lesson else f"{LESSON}.ipynb")
    if not other.is_file():
        return []
    if is_lesson:
        return [f"It is the week's lesson. Then comes {other.name}: {CALLED} learn {number} --assignment"]
    return [f"What it needs is told in {other.name}: {CALLED} learn {number} --lesson"]


def _surroundings() -> dict[str, str]:
    """Let JupyterLab read the settings for learners: no menus for those who teach, and short words from Validate."""
    paths = [str(_SETTINGS), *filter(None, [os.environ.get("JUPYTER_CONFIG_PATH")])]
    return os.environ | {"JUPYTER_CONFIG_PATH": os.pathsep.join(paths)}


def _encryption() -> list[str]:
    """Have kernels encrypt what they say, where this Jupyter can: on a shared machine others could read it along.

    Newer kernels that are not asked to warn of that in the terminal, each time that a notebook is opened.
    """
    import zmq  # noqa: PLC0415 - both are slow to import
    from jupyter_client.manager import KernelManager  # noqa: PLC0415

    known = hasattr(KernelManager, "transport_encryption") and zmq.has("curve")
    return ["--KernelManager.transport_encryption=auto"] if known else []


def _of_newer_version(course: Course, week: str) -> list[str]:
    """Say that the course has a newer version of a week than the learner's copy, where it has."""
    with contextlib.suppress(CourseError):  # a notebook that cannot be read is for JupyterLab to show
        if is_older(course, week):
            command = f"{CALLED} update {week_number(week)}"
            return [f"There is a new version of this week. To bring it into your copy, your work kept: {command}"]
    return []


def quieten_news(prefix: Path) -> None:
    """Switch JupyterLab's news pop-up off in an environment, leaving other settings as they are.

    Parameters
    ----------
    prefix : Path — the environment's folder, as `sys.prefix`
    """
    path = prefix / "share" / "jupyter" / "lab" / "settings" / "overrides.json"
    with contextlib.suppress(OSError):  # a pop-up is no reason not to start
        kept = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        if not _QUIET.items() <= kept.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(kept | _QUIET, indent=2), encoding="utf-8")
