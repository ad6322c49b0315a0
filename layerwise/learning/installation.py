"""Look at what the course runs on: the Python, its packages, and how many threads numpy takes."""

from __future__ import annotations

import os
import sys
import tomllib
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path

from layerwise.course import CHECKOUT
from layerwise.invocation import CALLED, IN_CHECKOUT
from layerwise.learning.finding import Finding

AGAIN = (
    f"delete the folder .venv of the course, and start again with: {CALLED} doctor"
    if IN_CHECKOUT
    else f"install the course's package once more: {sys.executable} -m pip install --force-reinstall FILE.whl"
)
JUPYTER = str(Path(sys.executable).with_name("jupyter"))
"""How Jupyter's own program is called: the course's environment is on nobody's PATH."""
OLDEST = (3, 11)
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
"""Variables that say to the libraries below numpy how many threads to take."""


def interpreter(checkout: Path = CHECKOUT, prefix: str = sys.prefix) -> Finding:
    """Look if this is the Python of the course's own environment, where there is one, and new enough.

    Parameters
    ----------
    checkout : Path — where `.venv` would lie
    prefix : str — the folder of the running Python's environment
    """
    what = f"the course's own Python: {'.'.join(map(str, sys.version_info[:3]))} in {prefix}"
    if sys.version_info < OLDEST:
        why = f"the course needs Python {'.'.join(map(str, OLDEST))} or newer"
        return Finding(what, well=False, why=why, advice="install a newer one, and start the course with it")
    own = checkout / ".venv"
    if own.is_dir() and own.resolve() != Path(prefix).resolve():
        why = f"the course's packages are in {own}, and this is another Python, which may have other ones or none"
        return Finding(what, well=False, why=why, advice=f"in the course's folder, start every command with: {CALLED}")
    return Finding(what, well=True)


def packages(requirements: list[str] | None = None) -> Iterator[Finding]:
    """Look for each package that the course needs, in a version that will do.

    Parameters
    ----------
    requirements : list of str — as pyproject.toml has them; None takes those of the course
    """
    try:
        from packaging.requirements import Requirement  # noqa: PLC0415 - it may itself be missing
    except ModuleNotFoundError:
        yield Finding("the packages of the course", well=False, why="none is installed in this Python", advice=AGAIN)
        return
    wanted = [Requirement(line) for line in (_requirements() if requirements is None else requirements)]
    needed = [one for one in wanted if one.marker is None or one.marker.evaluate({"extra": ""})]
    lacking = [(one.name, why) for one in needed if (why := _lack(one.name, one.specifier))]
    for name, why in lacking:
        yield Finding(f"the package {name}", well=False, why=why, advice=AGAIN)
    if not lacking:
        yield Finding(f"the {len(needed)} packages that the course needs", well=True)


def threads(variables: Mapping[str, str] = os.environ) -> Finding:
    """Look how many threads numpy takes for a product of matrices."""
    others = [f"{name}={variables[name]}" for name in THREADS if variables.get(name, "1") != "1"]
    unset = not any(name in variables for name in THREADS)
    if not others and not unset:
        return Finding("numpy takes one thread", well=True)
    why = (
        f"{' and '.join(others) or 'no variable'} says so, and the course's matrices are too small for more than one: "
    )
    why += "they wait for each other, and grading several notebooks at once is slower"
    advice = f"unset {', '.join(THREADS)}; `{CALLED}` then sets each to 1"
    return Finding("numpy takes one thread", well=False, why=why, advice=advice)


def last_line(error: BaseException | str) -> str:
    """Give what an error or a program said last, which is the reason; else the error's name."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[-1] if lines else type(error).__name__


def _requirements() -> list[str]:
    """Give the course's requirements, from pyproject.toml or, where only the package is, from what it noted."""
    project = CHECKOUT / "pyproject.toml"
    if project.is_file():
        return list(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["dependencies"])
    return metadata.requires("layerwise") or []


def _lack(name: str, specifier: object) -> str:
    """Say what is wrong with an installed package, '' where nothing is."""
    try:
        version = metadata.version(name)
    except metadata.PackageNotFoundError:
        return "it is not installed in this Python"
    fits = specifier.contains(version, prereleases=True)  # type: ignore[attr-defined]
    return "" if fits else f"version {version} is installed, and the course needs {specifier}"
