"""Due dates, extensions and what lateness costs, as nbgrader knows them: in its gradebook, and as a plugin of its."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbgrader.api import Assignment, Notebook, SubmittedAssignment, SubmittedNotebook
from nbgrader.coursedir import CourseDirectory
from nbgrader.plugins import LateSubmissionPlugin
from sqlalchemy import select

from layerwise.course import Course
from layerwise.grading.classroom.deadlines import Deadlines, Policy, read_deadlines


class DailyPenalty(LateSubmissionPlugin):  # type: ignore[misc]  # nbgrader ships no types
    """Takes off a percentage of the points for each day of lateness, as `due.toml` says; without, as nbgrader does."""

    def late_submission_penalty(self, student_id: str, score: float, total_seconds_late: float) -> float | None:
        """Say what lateness costs of a notebook's score; None for nothing."""
        policy = self._policy()
        if policy.penalty:
            return policy.cost(score, total_seconds_late)
        penalty: float | None = super().late_submission_penalty(student_id, score, total_seconds_late)
        return penalty

    def _policy(self) -> Policy:
        """Read the policy once: nbgrader makes a plugin for each notebook, and the ledger one for a class."""
        if not hasattr(self, "_known"):
            self._known = read_deadlines(Course(Path(CourseDirectory(parent=self).root))).policy
        return self._known


@dataclass(frozen=True)
class Settled:
    """What lateness costs of a notebook now, where it was something else.

    Parameters
    ----------
    learner, notebook : str
    row : str — id of the notebook's row
    before, penalty : float — points; None for none
    """

    learner: str
    notebook: str
    row: str
    before: float | None
    penalty: float | None

    @property
    def sentences(self) -> list[str]:
        """A line for the log, if what counts is another sum than before."""
        lost, loses = self.before or 0.0, self.penalty or 0.0
        told = f"{self.learner}: {self.notebook} lost {lost:g} for lateness and loses {loses:g}"
        return [] if math.isclose(lost, loses, abs_tol=1e-9) else [told]


def keep_deadlines(gradebook: Any, week: str, deadlines: Deadlines) -> list[str]:
    """Bring the gradebook's due date and extensions of a week in line with the class's file, where that names the week.

    Parameters
    ----------
    gradebook : nbgrader's Gradebook — open; what is changed in it is committed
    week : str — folder name of the week, which the gradebook knows
    deadlines : Deadlines

    Returns
    -------
    list of str — a line for each thing that is another one now
    """
    if week not in deadlines.weeks:
        return []
    deadline, said = deadlines.weeks[week], []
    assignment = gradebook.db.scalars(select(Assignment).where(Assignment.name == week)).one()
    due = deadline.due.replace(tzinfo=None) if deadline.due else None  # nbgrader keeps UTC without saying so
    if assignment.duedate != due:
        said.append(f"the due date of {week} was {_told(assignment.duedate)} and is {_told(due)}")
        assignment.duedate = due
    table = SubmittedAssignment.__table__
    columns = (table.c.id, table.c.student_id, table.c.extension)
    for row, learner, known in gradebook.db.execute(select(*columns).where(table.c.assignment_id == assignment.id)):
        extension = deadline.extension(learner)
        if known != extension:
            said.append(f"{learner}: the extension was {known or 'none'} and is {extension or 'none'}")
            gradebook.db.execute(table.update().where(table.c.id == row).values(extension=extension))
    gradebook.db.commit()
    return said


def penalties_of(db: Any, week: str) -> list[tuple[str, str, str, float | None]]:
    """Read what lateness costs by the gradebook.

    Parameters
    ----------
    db : SQLAlchemy's Session — of the gradebook
    week : str — id of the week's row

    Returns
    -------
    list of tuples — learner, notebook, id of the notebook's row, and points; in the order of their names
    """
    columns = (SubmittedAssignment.student_id, Notebook.name, SubmittedNotebook.id)
    rows = (
        select(*columns, SubmittedNotebook.late_submission_penalty)
        .select_from(SubmittedNotebook.__table__)
        .join(SubmittedAssignment.__table__, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Notebook.__table__, SubmittedNotebook.notebook_id == Notebook.id)
        .where(SubmittedAssignment.assignment_id == week)
    )
    return [tuple(row) for row in db.execute(rows.order_by(*columns[:2]))]


def _told(due: Any) -> str:
    return f"{due:%Y-%m-%d %H:%M:%S} UTC" if due else "none"
