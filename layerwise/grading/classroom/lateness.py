"""Due dates, extensions and what lateness costs, as nbgrader knows them: in its gradebook, and as a plugin of its."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbgrader.api import Assignment, SubmittedAssignment
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


def _told(due: Any) -> str:
    return f"{due:%Y-%m-%d %H:%M:%S} UTC" if due else "none"
