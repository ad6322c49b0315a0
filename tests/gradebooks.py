"""Ways to look into nbgrader's gradebook, and to have nbgrader itself grade: for tests that hold two ways equal."""

import os
import subprocess
import sys
from pathlib import Path

from sqlalchemy import inspect

from layerwise.course import CHECKOUT
from layerwise.grading.classroom.stock import Stock, open_gradebook, read_config
from tests.small_course import WEEK

IDS = {"id", "student_id", "assignment_id", "notebook_id", "cell_id"}


def register(course, week=WEEK):
    """Tell the gradebook which tests a week has."""
    work = course.root / "build" / "scratch"
    work.mkdir(parents=True)
    stock = Stock(course, week, work, course.root / "log")
    with stock.gradebook():
        pass
    stock.register(sorted((course.source / week).glob("*.ipynb")))
    stock.close()


def facts(row):
    """The columns of a row, but for ids."""
    return {
        column.key: getattr(row, column.key) for column in inspect(row).mapper.column_attrs if column.key not in IDS
    }


def account(gradebook, learner, week=WEEK):
    """All that the gradebook holds about a learner's work, in an order of its own."""
    submission = gradebook.find_submission(week, learner)
    return {
        "student": facts(gradebook.find_student(learner)),
        "submission": facts(submission),
        **{
            notebook.name: {
                "notebook": facts(notebook),
                "grades": {grade.cell.name: facts(grade) for grade in notebook.grades},
                "comments": {comment.cell.name: facts(comment) for comment in notebook.comments},
            }
            for notebook in submission.notebooks
        },
    }


def accounts(course, week=WEEK):
    """What the gradebook holds about each learner's work for a week."""
    with open_gradebook(read_config(course)) as gradebook:
        names = [submission.student.id for submission in gradebook.assignment_submissions(week)]
        return {name: account(gradebook, name, week) for name in names}


def configure(course, *lines):
    """Give a course folder a configuration of its own, on top of the checkout's."""
    text = [f"load_subconfig({str(CHECKOUT / 'nbgrader_config.py')!r})", "c = get_config()", *lines]
    (course.root / "nbgrader_config.py").write_text("\n".join(text) + "\n", encoding="utf-8")


def autograde(course, week=WEEK):
    """Have `nbgrader autograde` grade a week, by the configuration in the course's folder."""
    return nbgrader(course, "autograde", week)


def nbgrader(course, *words):
    """Run a command of nbgrader's in a course's folder, and give what it logs."""
    scripts = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    outside = {**os.environ, "PYTHONPATH": str(CHECKOUT), "OPENBLAS_NUM_THREADS": "1", "PATH": scripts}
    command = [sys.executable, "-m", "nbgrader", *words]
    ran = subprocess.run(command, cwd=course.root, env=outside, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stderr
