"""Build the site: gather its pages, and have Sphinx make HTML of them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import nbformat

from layerwise.course import LESSON, Course, CourseError
from layerwise.invocation import CALLED
from layerwise.site.indexes import exercises_page, mistakes_page
from layerwise.site.pages import page_of, targets_in

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"


def make_site(course: Course, out: Path, say: Callable[[str], None] = lambda _: None) -> Path:
    """Build the site from the release.

    Parameters
    ----------
    course : Course
    out : Path — the folder of the site; what is in it is replaced
    say : callable — is told each step, in a line

    Returns
    -------
    Path — the first page

    Raises
    ------
    CourseError — the packages of the site are missing, `out` holds something else, the course is not built, or a
        page is not as it must be
    """
    if not all(map(find_spec, ("sphinx", "myst_nb", "furo"))):
        raise CourseError("The packages of the site are missing. Install them: pip install -e '.[site]'")
    pages = out / "pages"
    _clear(out)
    gather(course, pages, say)
    say("making HTML")
    command = [sys.executable, "-m", "sphinx", "-b", "html", "-q", "-W", "--keep-going", str(pages), str(out / "html")]
    if subprocess.run(command, check=False).returncode:
        raise CourseError(f"Sphinx does not like the pages in {pages}; what it says stands above.")
    return out / "html" / "index.html"


def _clear(out: Path) -> None:
    """Remove the site that was made before, and refuse a folder that holds anything else."""
    if out.is_dir() and any(out.iterdir()) and not (out / "pages" / "index.md").is_file():
        raise CourseError(f"{out} holds something else, which the site would replace. Give a new folder, by --out DIR")
    shutil.rmtree(out, ignore_errors=True)


def gather(course: Course, pages: Path, say: Callable[[str], None] = lambda _: None) -> None:
    """Put together what Sphinx reads: the pages written by hand, the notebooks, and the indexes.

    Parameters
    ----------
    course : Course
    pages : Path — a new folder
    say : callable — is told each step, in a line

    Raises
    ------
    CourseError — the course is not built, or a lesson does not run
    """
    shutil.copytree(DOCS, pages)
    places: dict[str, list[str]] = {}
    targets: set[str] = set()
    for week in course.weeks():
        paths = sorted((course.release / week).glob("*.ipynb"), key=lambda path: path.stem != LESSON)
        if not paths:
            raise CourseError(f"{course.release / week} holds no notebook. Make it with: {CALLED} build")
        for path in paths:
            say(f"{'running' if path.stem == LESSON else 'taking'} {week}/{path.name}")
            page = page_of(path, week)
            targets |= targets_in(page)
            (pages / week).mkdir(exist_ok=True)
            nbformat.write(page, pages / week / path.name)
            places.setdefault(week, []).append(f"{week}/{path.stem}")
    weeks = list(places)
    (pages / "exercises.md").write_text(exercises_page(course, weeks, targets), encoding="utf-8")
    (pages / "mistakes.md").write_text(mistakes_page(weeks, targets), encoding="utf-8")
    with (pages / "index.md").open("a", encoding="utf-8") as index:
        index.write(_contents([place for week in weeks for place in places[week]]))


def _contents(places: list[str]) -> str:
    listed = "\n".join([*places, "exercises", "mistakes"])
    return f"\n```{{toctree}}\n:hidden:\n:maxdepth: 1\n\n{listed}\n```\n"
