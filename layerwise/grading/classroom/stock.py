"""nbgrader on one course folder: its settings, its gradebook, its talk in a log file, its refusals in sentences."""

from __future__ import annotations

import contextlib
import copy
import logging
import os
import shutil
import sqlite3
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import nbgrader
import sqlalchemy
from alembic.script import ScriptDirectory
from nbgrader.api import Base, Gradebook
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from layerwise.course import CHECKOUT, Course, CourseError

_CONFIG = "nbgrader_config.py"
_FILE = "sqlite:///"  # begins the address of a gradebook that is a file
_PATIENCE = 5  # seconds to wait for a gradebook that another program writes to


class _Register(GenerateAssignment):  # type: ignore[misc]  # nbgrader ships no types
    """Tells the gradebook of a week; of its name alone, which nbgrader's own way takes for a pattern."""

    def init_notebooks(self) -> None:
        """Find the notebooks in the folder."""
        folder = self._format_source(self.coursedir.assignment_id, self.coursedir.student_id)
        found = sorted(name for name in os.listdir(folder) if name.endswith(".ipynb"))  # noqa: PTH208 - names alone
        self.assignments = {folder: [f"{folder}{os.sep}{name}" for name in found]}  # spelt as nbgrader will look for it

    def _clean_old_notebooks(self, assignment_id: str, student_id: str) -> None:
        """Leave notebooks without tests in the gradebook, where `nbgrader generate_assignment` puts them."""


class Stock:
    """nbgrader on one course folder and one week.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week
    work : Path — a folder under the course's root
    log : Path — the file that nbgrader's talk goes to; it is begun anew
    """

    def __init__(self, course: Course, week: str, work: Path, log: Path) -> None:
        self._week = week
        self.config = read_config(course)
        inside = work.relative_to(course.root)  # nbgrader takes what is not under the root for a regular expression
        self.config.CourseDirectory.source_directory = str(inside / "source")
        self._scratch_release = str(inside / "release")
        self._work = work
        self._log = logging.Logger("layerwise.grade", logging.INFO)  # noqa: LOG001 - of this run alone, so not registered
        self._handler = logging.FileHandler(log, mode="w", encoding="utf-8")
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        self._log.addHandler(self._handler)
        self.log_file = log

    def close(self) -> None:
        """Close the log file."""
        self._handler.close()

    def note(self, sentence: str) -> None:
        """Write a line of our own into the log."""
        self._log.info(sentence)

    def register(self, sources: Sequence[Path]) -> None:
        """Tell the gradebook which tests the week has and what they give; `release/` is not touched.

        nbgrader is shown copies of the notebooks alone: any other file in `source/` it would pass on to learners.

        Parameters
        ----------
        sources : sequence of Path — the instructor's notebooks that are graded

        Raises
        ------
        CourseError — the gradebook holds grades of other tests
        """
        folder = self._work / "source" / self._week
        folder.mkdir(parents=True, exist_ok=True)
        for source in sources:
            shutil.copyfile(source, folder / source.name)
        config = copy.deepcopy(self.config)
        config.CourseDirectory.release_directory = self._scratch_release
        try:
            self._register(config)
        except Exception as error:
            if "Cannot add or remove cells" in self.log_file.read_text(encoding="utf-8"):
                raise CourseError(
                    f"The exercises of {self._week} are not those that its grades were given for. Move the gradebook "
                    f"({self.config.CourseDirectory.db_url}) away to grade the week anew, or build the old version."
                ) from error
            raise CourseError(f"nbgrader cannot register {self._week}. {self.log_file} says why.") from error

    @contextlib.contextmanager
    def gradebook(self) -> Iterator[Any]:
        """Open the gradebook."""
        with open_gradebook(self.config) as gradebook:
            yield gradebook

    def _register(self, config: Config) -> None:
        folders = CourseDirectory(config=config, log=self._log)
        folders.assignment_id = self._week
        folders.student_id = "."
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of libraries, to nobody who could act on them
            converter = _Register(coursedir=folders, config=config, log=self._log)
            converter.force = True
            converter.start()


def read_config(course: Course) -> Config:
    """Read the checkout's nbgrader configuration for a course folder, and that folder's own on top of it.

    Raises
    ------
    CourseError — the folder's own is broken
    """
    config: Config = PyFileConfigLoader(_CONFIG, path=str(CHECKOUT)).load_config()
    own = course.root / _CONFIG
    if own.exists() and not own.samefile(CHECKOUT / _CONFIG):
        try:
            config.merge(PyFileConfigLoader(_CONFIG, path=str(course.root)).load_config())
        except Exception as error:
            raise CourseError(f"{own} cannot be used: it stops with {type(error).__name__}: {error}") from error
    config.CourseDirectory.root = str(course.root)
    if "db_url" not in config.CourseDirectory:
        config.CourseDirectory.db_url = f"sqlite:///{course.gradebook}"
    return config


@contextlib.contextmanager
def open_gradebook(config: Config) -> Iterator[Any]:
    """Open the gradebook that a configuration names, or say why it cannot be opened.

    Raises
    ------
    CourseError — it is locked, broken, of another version, or cannot be written
    """
    url = config.CourseDirectory.db_url
    require_usable(url)
    try:
        if url.startswith(_FILE) and not Path(url.removeprefix(_FILE)).exists():
            _make(Path(url.removeprefix(_FILE)))
        gradebook = Gradebook(url, config.CourseDirectory.course_id)
    except (sqlalchemy.exc.SQLAlchemyError, OSError) as error:
        raise CourseError(
            f"The gradebook {url} cannot be opened ({_first_line(error)}). If an older nbgrader made it, keep a copy "
            "and run `nbgrader db upgrade`."
        ) from error
    with gradebook:
        yield gradebook


def _make(path: Path) -> None:
    """Make an empty gradebook, whole or not at all.

    nbgrader, stopped half-way, leaves one of which nobody knows the version; and it asks another process for that,
    which takes seconds.
    """
    engine = sqlalchemy.create_engine("sqlite://")  # in memory
    Base.metadata.create_all(engine)
    head = ScriptDirectory(str(Path(nbgrader.__file__).parent / "alembic")).get_current_head()
    with engine.connect() as connection:
        connection.execute(sqlalchemy.text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"))
        connection.execute(sqlalchemy.text("INSERT INTO alembic_version VALUES (:head)"), {"head": head})
        connection.commit()
        content = connection.connection.driver_connection.serialize()  # type: ignore[union-attr]  # sqlite3's
    engine.dispose()
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(content)
    part.replace(path)


def require_usable(url: str) -> None:
    """Stop at a gradebook file that is locked, broken or read-only; one that is not there yet will be made.

    Raises
    ------
    CourseError — with what to do about it
    """
    path = Path(url.removeprefix(_FILE))
    if not url.startswith(_FILE) or not path.exists():
        return
    try:
        with contextlib.closing(sqlite3.connect(path, timeout=_PATIENCE)) as base:
            base.execute("BEGIN IMMEDIATE")
            sound = base.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
            base.rollback()
    except sqlite3.OperationalError as error:
        raise CourseError(
            f"The gradebook {path} cannot be written ({error}). Is another program grading, or is the file not yours?"
        ) from error
    except sqlite3.DatabaseError:
        sound = False
    if not sound:
        raise CourseError(f"The gradebook {path} is damaged. Put a copy back, or move it away to begin a new one.")


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0]
