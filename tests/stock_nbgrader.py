"""nbgrader as it comes: its own preprocessors, a kernel, tests and answers in one process; for comparison."""

import json
import os
import subprocess
import sys
from pathlib import Path

from nbgrader.api import Gradebook

from layerwise.course import CHECKOUT, Course

CONFIG = """\
c = get_config()
c.CourseDirectory.course_id = "layerwise"
c.CourseDirectory.db_url = "sqlite:///{root}/stock.db"
c.CourseDirectory.autograded_directory = "stock_autograded"
c.Execute.timeout = 60
"""
ONE_THREAD = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"), "1")


def grade_on_stock(course: Course, week: str) -> dict[str, dict[str, float]]:
    """Grade what lies in `submitted/` of a course folder for a week; give each learner's scores by grade id."""
    folder = course.root / "stock"
    folder.mkdir(exist_ok=True)
    (folder / "nbgrader_config.py").write_text(CONFIG.format(root=course.root), encoding="utf-8")
    _run(folder, course, "generate_assignment", week, "--force", "--create")
    _run(folder, course, "autograde", week, "--force")
    with Gradebook(f"sqlite:///{course.root}/stock.db", "layerwise") as gradebook:
        return {
            found.student.id: {grade.name: grade.auto_score for book in found.notebooks for grade in book.grades}
            for found in gradebook.assignment_submissions(week)
        }


def skip_explore_cells(path: Path) -> None:
    """Tag the cells for playing with, so that stock nbgrader does not run minutes of training."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if "explore" in cell["metadata"].get("tags", []):
            cell["metadata"]["tags"].append("skip-execution")
    path.write_text(json.dumps(notebook), encoding="utf-8")


def _run(folder: Path, course: Course, command: str, week: str, *options: str) -> None:
    scripts = str(Path(sys.executable).parent)
    environment = {**os.environ, **ONE_THREAD, "PYTHONPATH": str(CHECKOUT), "PATH": f"{scripts}:{os.environ['PATH']}"}
    environment["LAYERWISE_GRADING"] = "1"
    line = [sys.executable, "-m", "nbgrader", command, week, f"--course-dir={course.root}", *options]
    ran = subprocess.run(line, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
