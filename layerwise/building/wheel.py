"""The wheel for learners: the package, the released notebooks and the data, and nothing of what is hidden from them.

It is what VS Code or Colab needs to run a released notebook, where there is no checkout.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from layerwise.course import CHECKOUT, PACKAGE, SHIPPED, Course, CourseError
from layerwise.invocation import CALLED

_BESIDE = ("README.md", "LICENSE", "LICENSE-TEXT")
_GIVEN, _ABSENT = "learning/given_network.py", "learning/not_given.py"
_PROJECT = "pyproject.toml"
_IN_A_NOTEBOOK = ("h5py", "ipykernel", "ipywidgets", "jupyterquiz", "matplotlib", "numpy", "pillow", "rich")
"""What a notebook and its checks need. All else is for JupyterLab, which VS Code and Colab have no use for."""
_BROUGHT_ALONG = ("ipykernel", "ipywidgets")
"""What has to be of the version that fits the program which shows the notebook: Colab's stops without its own."""
_DATA = ("cats_vs_noncats.h5", "digits.h5", "README.md")


def make_wheel(course: Course, folder: Path, *, given: bool = False) -> Path:
    """Make the wheel.

    Parameters
    ----------
    course : Course — whose `release/` goes in: the checkout's, or a class's
    folder : Path — where the wheel is put
    given : bool — whether week 5's given functions go in, which answer part of week 4

    Returns
    -------
    Path — the wheel

    Raises
    ------
    CourseError — nothing is released, this is no checkout, or the wheel cannot be written
    """
    if CHECKOUT == SHIPPED:
        raise CourseError("A wheel is made from a checkout of the course, and this is itself an installed wheel.")
    notebooks = sorted(course.release.glob("*/*.ipynb"))
    if not notebooks:
        raise CourseError(f"{course.release} holds no notebook. Make it with: {CALLED} build{course.flag('--out')}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as scratch:
            _lay_out(Path(scratch), course, notebooks, given=given)
            return _pack(Path(scratch), folder.resolve())
    except OSError as error:
        raise CourseError(f"{error.filename or folder} cannot be written ({error.strerror}).") from error


def _lay_out(scratch: Path, course: Course, notebooks: list[Path], *, given: bool) -> None:
    """Copy what goes into the wheel."""
    for name in _BESIDE:
        shutil.copyfile(CHECKOUT / name, scratch / name)
    (scratch / _PROJECT).write_text(_for_learners((CHECKOUT / _PROJECT).read_text(encoding="utf-8")), encoding="utf-8")
    package = scratch / "layerwise"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    if not given:
        (package / _ABSENT).replace(package / _GIVEN)
    shipped = package / SHIPPED.name
    for notebook in notebooks:
        copy = shipped / notebook.relative_to(course.root)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(notebook, copy)
    (shipped / "datasets").mkdir()
    for name in _DATA:
        shutil.copyfile(CHECKOUT / "datasets" / name, shipped / "datasets" / name)


def _for_learners(project: str) -> str:
    """Write the project's file anew: with a version of its own, and needing no more than a notebook does.

    pip leaves a package that has the version of the new file as it is, so each wheel has another one.
    """
    told = tomllib.loads(project)["project"]
    needed = {re.split(r"[^\w.-]", line)[0]: line for line in told["dependencies"]}
    lean = [name if name in _BROUGHT_ALONG else needed[name] for name in _IN_A_NOTEBOOK]
    lab = [line for name, line in needed.items() if line not in lean]
    version = f"{told['version']}.post{datetime.now(UTC):%Y%m%d%H%M%S}"
    project = project.replace(f'version = "{told["version"]}"', f'version = "{version}"', 1)
    project = re.sub(
        r"(?m)^dependencies = \[.*?^\]", f"dependencies = {_listed(lean)}", project, count=1, flags=re.DOTALL
    )
    extra = f"[project.optional-dependencies]\nlab = {_listed(lab)}\n"
    return project.replace("[project.optional-dependencies]\n", extra, 1)


def _listed(lines: Sequence[str]) -> str:
    return "[" + ", ".join(f'"{line}"' for line in lines) + "]"


def _pack(scratch: Path, folder: Path) -> Path:
    command = [sys.executable, "-m", "flit_core.wheel", "--outdir", str(folder), str(scratch)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = done.stderr.strip().rpartition("\n")[2]
        raise CourseError(f"The wheel cannot be made ({last}). Look with: {CALLED} doctor")
    wheel = folder / Path(done.stdout.strip()).name
    wheel.chmod(0o644)  # it is for others to read
    return wheel
