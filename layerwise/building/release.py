"""Make the learners' version from the instructor's, by nbgrader's own `generate_assignment`."""

from __future__ import annotations

import logging
from pathlib import Path

from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from layerwise.course import CHECKOUT, CourseError


def make_release(root: Path, week: str) -> None:
    """Strip solutions and hidden tests from `source/` of a course folder into its `release/`.

    Parameters
    ----------
    root : Path — a folder with `source/<week>/`
    week : str — folder name of the week

    Raises
    ------
    CourseError — nbgrader refuses; with its reason
    """
    config = _config(root)
    converter = GenerateAssignment(coursedir=CourseDirectory(config=config), config=config)
    converter.coursedir.assignment_id = week
    quiet = logging.getLogger("layerwise.release")
    quiet.propagate = False
    quiet.addHandler(logging.NullHandler())
    converter.log = quiet
    try:
        converter.start()
    except Exception as error:
        raise CourseError(f"nbgrader could not make the release of {week}: {error}") from error


def _config(root: Path) -> Config:
    """Take the course's own configuration, for this folder and without a gradebook."""
    config: Config = PyFileConfigLoader("nbgrader_config.py", path=str(CHECKOUT)).load_config()
    config.CourseDirectory.root = str(root)
    config.GenerateAssignment.no_database = True
    config.SaveCells.enabled = False
    return config
