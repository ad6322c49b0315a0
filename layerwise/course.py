"""What the course consists of: its weeks, exercises, points and folders. The one place that knows."""

from __future__ import annotations

import difflib
import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

WEEKS = (
    "week1_numpy_basics",
    "week2_logistic_regression",
    "week3_planar_classification",
    "week4_deep_network_step_by_step",
    "week5_deep_network_application",
)

PACKAGE = Path(__file__).resolve().parent

SHIPPED = PACKAGE / "shipped"
"""Where the learners' wheel holds released notebooks and data, within the package; a checkout has no such folder."""

CHECKOUT = SHIPPED if SHIPPED.is_dir() else PACKAGE.parent

LESSON = "lesson"
"""Name of the notebook that is read before a week's assignment, without its ending."""

STAMP = "course.json"
"""Name of the file in which a class build notes what it is."""

_TEST_HEADER = re.compile(r'^# %%.*\b(?P<kind>test|question)="(?P<name>\w+)"(?P<rest>.*)$', re.MULTILINE)
_POINTS = re.compile(r"\bpoints=(\d+)\b")


class CourseError(Exception):
    """Something about the course, a file or a command is not as it must be; the message is for a person."""


@dataclass(frozen=True)
class Exercise:
    """One graded function.

    Parameters
    ----------
    week : str — folder name of its week
    name : str — the function's name
    points : int — what a full answer earns
    in_lesson : bool — whether it stands in the week's lesson, and not in its assignment
    """

    week: str
    name: str
    points: int
    in_lesson: bool = False


@dataclass(frozen=True)
class Course:
    """The folders of a course.

    Parameters
    ----------
    root : Path — where `source/`, `release/`, `submitted/` and the gradebook lie
    masters : Path — the folder of text masters; the checkout's own, also for a course built elsewhere
    """

    root: Path = CHECKOUT
    masters: Path = CHECKOUT / "notebooks"

    @property
    def source(self) -> Path:
        """The instructor's version, generated."""
        return self.root / "source"

    @property
    def release(self) -> Path:
        """The learners' version, generated."""
        return self.root / "release"

    @property
    def submitted(self) -> Path:
        """What came in, a folder a learner, in it a folder a week."""
        return self.root / "submitted"

    @property
    def work(self) -> Path:
        """A learner's own copies: in the course's folder, of the installed wheel in the folder where it is called."""
        return Path.cwd() / "work" if self.root == SHIPPED else self.root / "work"

    @property
    def feedback(self) -> Path:
        """What learners get back."""
        return self.root / "feedback"

    @property
    def key(self) -> Path | None:
        """The folder of a class's own references and secret; None where the checkout's references are used."""
        folder = self.root / "references"
        return folder if folder.is_dir() or self.stamp().get("private") else None

    def flag(self, name: str = "--course") -> str:
        """Give what a suggested command needs so that it means this course; '' for the checkout's own.

        Parameters
        ----------
        name : str — the command's option for the folder: `--out` of `build`, `--course` of all others
        """
        return "" if self.root in (CHECKOUT, Path()) else f" {name} {shlex.quote(str(self.root))}"

    def stamp(self) -> dict[str, Any]:
        """What a class build noted of itself: `levels`, by week, and `private`; empty for the checkout.

        Raises
        ------
        CourseError — the note cannot be read
        """
        path = self.root / STAMP
        try:
            noted = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise CourseError(f"{path} cannot be read ({error}). Build the class anew in another folder.") from None
        return noted if isinstance(noted, dict) else {}

    @property
    def gradebook(self) -> Path:
        """nbgrader's database of grades."""
        return self.root / "gradebook.db"

    def weeks(self) -> list[str]:
        """Folder names of the weeks that have a master or, where a learner has no masters, a release; in order."""
        return [week for week in WEEKS if (self.masters / week).is_dir() or (self.release / week).is_dir()]

    def week(self, word: str) -> str:
        """The folder name of the week that a person means by `3`, `week3` or the whole name.

        Raises
        ------
        CourseError — no such week; the message lists those there are
        """
        known = self.weeks()
        for name in known:
            if word in (week_number(name), f"week{week_number(name)}", name):
                return name
        if word not in ("", ".", "..") and (self.source / word).is_dir():
            raise CourseError(
                f"'{word}' was not made by `course build`, so nbgrader itself grades it: "
                f"run `nbgrader autograde {word}` in {self.root}. README.md says how learners' code is confined there."
            )
        listed = ", ".join(known) or "none yet"
        raise CourseError(f"There is no week called '{word}'. The weeks are: {listed}. Give a number or a name.")

    def master_files(self, week: str) -> list[Path]:
        """The text masters of a week, sorted by name."""
        return sorted((self.masters / week).glob("*.py"))

    def exercises(self, week: str, *, of_lesson: bool = False) -> list[Exercise]:
        """The exercises of a week in the order of the notebook, as the masters' test cells declare them.

        A learner of a class has no masters: there the released test cells say the same.

        Parameters
        ----------
        week : str — folder name of the week
        of_lesson : bool — whether those of the lesson are meant, its questions among them, and not the assignment's
        """
        masters = self.master_files(week)
        if not masters:
            return list(self._released_exercises(week, of_lesson=of_lesson))
        return [
            Exercise(week, header["name"], _points(header["rest"]) or int(header["kind"] == "question"), of_lesson)
            for master in masters
            if (master.stem == LESSON) == of_lesson
            for header in _TEST_HEADER.finditer(master.read_text(encoding="utf-8"))
        ]

    def exercise(self, week: str, name: str) -> Exercise:
        """The exercise of that name in a week.

        Raises
        ------
        CourseError — there is none; the message says which one was likely meant
        """
        exercises = {exercise.name: exercise for exercise in self.exercises(week)}
        in_lesson = {exercise.name: exercise for exercise in self.exercises(week, of_lesson=True)}
        if name in exercises or name in in_lesson:
            return (exercises | in_lesson)[name]
        alike = difflib.get_close_matches(name, exercises, 1, 0.6)
        elsewhere = [week_number(other) for other in self.weeks() if name in map(_name, self.exercises(other))]
        advice = f"Its exercises are: {', '.join(exercises) or 'none yet'}."
        if elsewhere:
            advice = f"There is one in week {' and '.join(elsewhere)}."
        elif alike:
            advice = f"Did you mean `{alike[0]}`?"
        raise CourseError(f"There is no exercise `{name}` in week {week_number(week)}. {advice}")

    def _released_exercises(self, week: str, *, of_lesson: bool) -> Iterator[Exercise]:
        for path in sorted((self.release / week).glob("*.ipynb")):
            cells = json.loads(path.read_text(encoding="utf-8"))["cells"] if (path.stem == LESSON) == of_lesson else ()
            for cell in cells:
                named = cell["metadata"].get("nbgrader", {})
                if named.get("grade") and not named.get("solution"):
                    yield Exercise(week, named["grade_id"].removeprefix("test-"), int(named["points"]), of_lesson)


def week_number(week: str) -> str:
    """Give the number by which people call a week, from its folder's name."""
    return week.removeprefix("week").split("_")[0]


def _name(exercise: Exercise) -> str:
    return exercise.name


def _points(header_rest: str) -> int:
    found = _POINTS.search(header_rest)
    return int(found[1]) if found else 0
