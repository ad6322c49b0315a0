"""Build a course folder for one class: weeks at a level of difficulty, and references of the class's own."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from layerwise.building.build import build_notebooks, stale_notebooks
from layerwise.building.recording import stale_references, write_week
from layerwise.building.scaffold import USUAL, Level, level_named
from layerwise.checks.answer_key import AnswerKeyError, keep_secret, read_secret, require_long
from layerwise.course import CHECKOUT, STAMP, Course, CourseError
from layerwise.invocation import CALLED

_CONFIG = '''\
"""How nbgrader sees this class: as the course's own configuration says. What you set below comes on top of it."""

from layerwise.course import CHECKOUT

c = get_config()
load_subconfig("nbgrader_config.py", path=str(CHECKOUT))
'''

_IGNORE = """\
# What is a secret, and what people hand in and get back: never to be published
/references/
/submitted/
/autograded/
/feedback/
/build/
/gradebook.db*
/students.csv
/due.toml
"""

Say = Callable[[str], None]


def build_class(
    course: Course, weeks: Iterable[str], level: str | None, secret: Path | None, say: Say = lambda _: None
) -> list[Path]:
    """Build weeks of a class into a folder of its own, or build them anew.

    Parameters
    ----------
    course : Course — whose root is the class's folder
    weeks : folder names of weeks
    level : str — how much their releases give away; None for what they had before, at first 'standard'
    secret : Path — a text file, from which hidden inputs are drawn; None for what the class had before
    say : callable — is told each step, in a line

    Returns
    -------
    list of Path — the files that are new or changed

    Raises
    ------
    CourseError — the folder, the level or the secret will not do, or a master is not as it must be
    """
    require_place(course.root)
    course, weeks = replace(course, root=course.root.resolve()), list(weeks)
    levels = levels_of(course, weeks, level)
    drawn_from = _read_secret(secret, course) if secret else _kept_secret(course)
    try:
        course.root.mkdir(parents=True, exist_ok=True)
        _write_frame(course.root, {**course.stamp().get("levels", {}), **levels}, private=bool(drawn_from))
        changed = [path for week in weeks for path in build_notebooks(course, week, levels[week], say)]
        if secret:
            keep_secret(course.root / "references", drawn_from)
        return changed + (_record(course, weeks, drawn_from, say) if drawn_from else [])
    except AnswerKeyError as error:
        raise CourseError(str(error)) from None
    except OSError as error:
        raise CourseError(f"{course.root} cannot be written ({error}). Is the folder yours to write?") from None


def check_class(course: Course, weeks: Iterable[str], say: Say = lambda _: None) -> list[str]:
    """Tell what building a class anew would change, without changing it: a sentence for each file.

    Raises
    ------
    CourseError — the folder is no class, its secret will not do, or a master is not as it must be
    """
    require_place(course.root)
    secret = _kept_secret(course)
    stale: list[str] = []
    for week in weeks:
        stale += stale_notebooks(course, week, levels_of(course, [week], None)[week], say)
        outdated = stale_references(course, week, secret) if secret else ""
        stale += [outdated] if outdated else []
    return stale


def copy_class(course: Course, other: Course, week: str) -> None:
    """Copy what was built of a week of a class to another folder, with the class's secret and references.

    Raises
    ------
    CourseError — the week was not built, or the other folder cannot be written
    """
    if not (course.source / week).is_dir():
        raise CourseError(f"{course.root} has no {week}. Build it: {CALLED} build {week}{course.flag('--out')}")
    secret = _kept_secret(course)
    try:
        for name in ("source", "release"):
            shutil.copytree(course.root / name / week, other.root / name / week, dirs_exist_ok=True)
        _write_frame(other.root, course.stamp().get("levels", {}), private=bool(secret))
        if course.key:
            keep_secret(other.root / "references", secret)
            shutil.copy2(course.key / f"{week}.h5", other.root / "references")
    except AnswerKeyError as error:
        raise CourseError(str(error)) from None
    except OSError as error:
        raise CourseError(f"{course.root} cannot be copied to {other.root} ({error}).") from None


def levels_of(course: Course, weeks: Iterable[str], level: str | None) -> dict[str, Level]:
    """Say at which level each week of a class is built: the one asked for, else the one it had, else the usual.

    Raises
    ------
    CourseError — there is no level of that name
    """
    had = course.stamp().get("levels", {})
    return {week: level_named(level or had.get(week, USUAL)) for week in weeks}


def require_place(root: Path) -> None:
    """Stop where a class must not be built.

    Raises
    ------
    CourseError — the folder belongs to the checkout or to another class, or holds something else
    """
    place = root.resolve()
    if place == CHECKOUT or (CHECKOUT in place.parents and CHECKOUT / "build" not in place.parents):
        raise CourseError(
            f"{root} lies in the checkout, whose folders are for the course itself. Give a folder elsewhere, or one in "
            f"{CHECKOUT / 'build'}, which is never committed."
        )
    around = next((parent for parent in place.parents if (parent / STAMP).exists()), None)
    if around:
        raise CourseError(f"{root} lies inside of {around}, which is a class. Give a folder outside of it.")
    try:
        foreign = place.exists() and not (place / STAMP).exists() and any(map(_is_foreign, place.iterdir()))
    except OSError as error:
        raise CourseError(f"{root} cannot be used ({error.strerror}). Give a folder that is yours to write.") from None
    if foreign:
        raise CourseError(f"{root} holds other things and is no class ({STAMP} is not there). Give a new folder.")


def _is_foreign(path: Path) -> bool:
    """Tell whether something is no gradebook, which formgrader makes wherever it is started first."""
    return not path.name.startswith("gradebook.db")


def _read_secret(path: Path, course: Course) -> str:
    """Read the secret that an instructor gives; no message quotes it."""
    handed_out = [base / name for base in (CHECKOUT, course.root) for name in ("release", "source", "notebooks")]
    if any(folder in path.resolve().parents for folder in handed_out):
        raise CourseError(f"{path} lies where notebooks are built and handed out. Keep the secret elsewhere.")
    try:
        secret = path.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise CourseError(f"The secret {path} cannot be read ({error.strerror}). Give a text file.") from None
    except UnicodeDecodeError:
        raise CourseError(f"The secret {path} is no text. Give a file with a line of text.") from None
    try:
        return require_long(secret, path)
    except AnswerKeyError as error:
        raise CourseError(str(error)) from None


def _kept_secret(course: Course) -> str:
    """Read the secret that the class was built with before, '' where it was built without one."""
    if course.key is None:
        return ""
    try:
        return read_secret(course.key)
    except AnswerKeyError as error:
        raise CourseError(str(error)) from None


def _record(course: Course, weeks: Iterable[str], secret: str, say: Say) -> list[Path]:
    """Draw the references of these weeks, and of those that were drawn from another secret."""
    known = [week for week in course.stamp()["levels"] if week not in weeks and stale_references(course, week, secret)]
    written = []
    for week in [*weeks, *known]:
        if stale_references(course, week, secret):
            say(f"drawing the references of {week}")
            written.append(write_week(course, week, secret))
    return written


def _write_frame(root: Path, levels: dict[str, Level], *, private: bool) -> None:
    """Write what makes a folder a class: the note of what it is, nbgrader's configuration, what git must not see."""
    for name, text in (("nbgrader_config.py", _CONFIG), (".gitignore", _IGNORE)):
        if not (root / name).exists():
            (root / name).write_text(text, encoding="utf-8")
    stamp = {"levels": dict(sorted(levels.items())), "private": private}
    unfinished = root / f"{STAMP}.unfinished"
    unfinished.write_text(json.dumps(stamp, indent=1) + "\n", encoding="utf-8")
    unfinished.replace(root / STAMP)
