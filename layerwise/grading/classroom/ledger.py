"""The one that writes into nbgrader's gradebook: many learners' marks at a time, and a line for each change.

nbgrader's own way asks the gradebook some ten times for each cell. Here the rows of a learner are read at once and
written in bulk, into the same tables, so nbgrader, formgrader and manual grading go on as ever. What a person noted
(marks, extra credit, comments) is never touched.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    Notebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)
from nbgrader.preprocessors import AssignLatePenalties
from sqlalchemy import bindparam, insert, or_, select, update
from sqlalchemy.exc import SQLAlchemyError
from traitlets.config import Config

from layerwise.course import CourseError
from layerwise.grading.classroom.deadlines import NONE_SET, Deadline
from layerwise.grading.classroom.lateness import Settled, penalties_of
from layerwise.grading.classroom.marking import Marked, MarkedNotebook
from layerwise.grading.classroom.points import counted
from layerwise.grading.classroom.punctuality import Handed

ByHand = dict[str, dict[str, dict[str, Any]]]
"""By notebook, what a person gave, each by grade id: 'scores', with extra credit behind the mark, and 'comments'."""

_GRADED = ("GradeCell", "TaskCell")
_COMMENTED = ("SolutionCell", "TaskCell")


@dataclass(frozen=True)
class _Submission:
    """A learner's row for the week: its id, by how much the due date is later than the class's, and what came when."""

    row: str
    extension: timedelta | None = None
    submitted: datetime | None = None


class Ledger:
    """The marks of a week in the gradebook.

    Parameters
    ----------
    gradebook : nbgrader's Gradebook — open
    week : str — folder name of the week, which the gradebook knows
    config : Config — nbgrader's, for its policy on late work
    deadline : Deadline — whose extensions new learners' rows get; those of others are in the gradebook already

    Attributes
    ----------
    penalties : dict of (str, str) to float — by learner and notebook, what lateness costs of what was recorded here
    """

    def __init__(self, gradebook: Any, week: str, config: Config, deadline: Deadline = NONE_SET) -> None:
        self._db = gradebook.db
        self._week, self._due = self._db.execute(
            select(Assignment.id, Assignment.duedate).where(Assignment.name == week)
        ).one()
        rows = self._db.execute(select(Notebook.name, Notebook.id).where(Notebook.assignment_id == self._week))
        self._notebooks = dict(rows.all())
        self._cells = {name: self._cells_of(row) for name, row in self._notebooks.items()}
        self._students = set(self._db.scalars(select(Student.id)))
        self._submissions = self._read_submissions()
        self._new: dict[Any, list[dict[str, Any]]] = defaultdict(list)
        self._changed: dict[Any, list[dict[str, Any]]] = defaultdict(list)
        self._deadline = deadline
        self._late = AssignLatePenalties(config=config)
        self._late.init_plugin()
        self.penalties: dict[tuple[str, str], float | None] = {}

    def __contains__(self, learner: str) -> bool:
        """Tell whether the gradebook has marks of a learner for the week."""
        return learner in self._submissions

    def by_hand(self) -> dict[str, ByHand]:
        """Give what persons noted in the gradebook for the week, by learner; nobody without a note is there."""
        noted: dict[str, ByHand] = defaultdict(lambda: defaultdict(lambda: {"scores": {}, "comments": {}}))
        given = or_(Grade.manual_score.is_not(None), Grade.extra_credit.is_not(None))
        columns = (Grade.manual_score, Grade.extra_credit)
        for learner, notebook, cell, *scores in self._db.execute(self._of_week(Grade, *columns).where(given)):
            noted[learner][notebook]["scores"][cell] = scores
        remarks = self._of_week(Comment, Comment.manual_comment).where(Comment.manual_comment.is_not(None))
        for learner, notebook, cell, comment in self._db.execute(remarks):
            noted[learner][notebook]["comments"][cell] = comment
        return {learner: {name: dict(parts) for name, parts in books.items()} for learner, books in noted.items()}

    def record(self, marked: Marked, submitted: datetime | None) -> list[str]:
        """Set a learner's marks; they are in the gradebook from the next `keep` on.

        Parameters
        ----------
        marked : Marked
        submitted : datetime — when the work was handed in, in UTC; None where that is not known, or is what it was

        Returns
        -------
        list of str — a line for each mark that is another one now
        """
        if marked.learner not in self._submissions:
            self._add(marked, submitted)
            return []
        return self._change(marked, submitted)

    def handed(self, learner: str) -> Handed:
        """Say when a learner handed in, and when that was due."""
        known = self._submissions[learner]
        return Handed(_in_utc(known.submitted), _in_utc(self._due), known.extension)

    def costs(self) -> dict[tuple[str, str], float | None]:
        """Give by learner and notebook what lateness costs by the gradebook."""
        return {(learner, notebook): penalty for learner, notebook, _, penalty in penalties_of(self._db, self._week)}

    def unsettled(self, but: Collection[str]) -> list[Settled]:
        """Find out of which notebooks lateness costs something else now, by due date, extensions and policy.

        Parameters
        ----------
        but : collection of str — learners who were recorded here, and are settled thereby
        """
        rows = [row for row in penalties_of(self._db, self._week) if row[0] not in but]
        asked = [row for row in rows if row[3] is not None or self._lateness(self._submissions[row[0]]) > 0]
        totals = self._totals() if asked else {}
        found = []
        for learner, notebook, row, before in asked:
            penalty = self._penalty(learner, totals.get(row, 0.0), self._submissions[learner])
            settled = Settled(learner, notebook, row, before, penalty)
            if settled.sentences or (before is None) != (penalty is None):
                found.append(settled)
        return found

    def settle(self, found: Sequence[Settled]) -> None:
        """Set what lateness costs; it is in the gradebook from the next `keep` on."""
        self._changed[SubmittedNotebook] += [{"row": one.row, "late_submission_penalty": one.penalty} for one in found]

    def keep(self) -> None:
        """Write all that was recorded since the last time: all of it or, if that cannot be done, nothing.

        Raises
        ------
        CourseError — the gradebook cannot be written
        """
        try:
            for table in (Student, SubmittedAssignment, SubmittedNotebook, Grade, Comment):
                if self._new[table]:
                    self._db.execute(insert(table.__table__), self._new[table])
                if self._changed[table]:
                    self._db.execute(*_update(table, self._changed[table]))
            self._db.commit()
        except SQLAlchemyError as error:
            self._db.rollback()
            raise CourseError(
                f"The gradebook cannot be written ({str(error).splitlines()[0]}). What was marked before is kept: run "
                "the same command again, and it goes on from there."
            ) from error
        self._new.clear()
        self._changed.clear()

    def _cells_of(self, notebook: str) -> dict[str, tuple[str, str]]:
        """Read the cells of a notebook that have marks or comments: id and kind, by grade id and kind."""
        found = self._db.execute(
            select(BaseCell.name, BaseCell.id, BaseCell.type).where(BaseCell.notebook_id == notebook)
        )
        return {f"{kind} {name}": (row, name) for name, row, kind in found}

    def _read_submissions(self) -> dict[str, _Submission]:
        table = SubmittedAssignment
        columns = (table.student_id, table.id, table.extension, table.timestamp)
        rows = self._db.execute(select(*columns).where(table.assignment_id == self._week))
        return {learner: _Submission(*facts) for learner, *facts in rows}

    def _of_week(self, table: Any, *columns: Any) -> Any:
        """Ask for columns of grades or comments of the week, behind learner, notebook and grade id."""
        return (
            select(SubmittedAssignment.student_id, Notebook.name, BaseCell.name, *columns)
            .select_from(table.__table__)
            .join(SubmittedNotebook.__table__, table.notebook_id == SubmittedNotebook.id)
            .join(SubmittedAssignment.__table__, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
            .join(Notebook.__table__, SubmittedNotebook.notebook_id == Notebook.id)
            .join(BaseCell.__table__, table.cell_id == BaseCell.id)
            .where(SubmittedAssignment.assignment_id == self._week)
        )

    def _add(self, marked: Marked, submitted: datetime | None) -> None:
        """Note the rows of a learner who has none yet, as nbgrader makes them."""
        if marked.learner not in self._students:
            self._students.add(marked.learner)
            self._new[Student].append({"id": marked.learner})
        submission = _Submission(_new_id(), self._deadline.extension(marked.learner), submitted)
        self._submissions[marked.learner] = submission
        row = {"id": submission.row, "assignment_id": self._week, "student_id": marked.learner}
        self._new[SubmittedAssignment].append(row | {"timestamp": submitted, "extension": submission.extension})
        for notebook in marked.notebooks:
            self._add_notebook(notebook, submission, marked.learner)

    def _add_notebook(self, notebook: MarkedNotebook, submission: _Submission, learner: str) -> None:
        row = _new_id()
        total = sum(score or 0.0 for score in notebook.scores.values())
        self._new[SubmittedNotebook].append(
            {
                "id": row,
                "assignment_id": submission.row,
                "notebook_id": self._notebooks[notebook.name],
                "flagged": False,
                "late_submission_penalty": self._penalty(learner, total, submission),
            }
        )
        self.penalties[learner, notebook.name] = self._new[SubmittedNotebook][-1]["late_submission_penalty"]
        for kind, (cell, name) in self._cells[notebook.name].items():
            place = {"id": _new_id(), "notebook_id": row, "cell_id": cell}
            if kind.startswith(_GRADED):
                score = notebook.scores.get(name)
                self._new[Grade].append(place | {"auto_score": score, "needs_manual_grade": score is None})
            if kind.startswith(_COMMENTED):
                self._new[Comment].append(place | {"id": _new_id(), "auto_comment": notebook.comments.get(name)})

    def _change(self, marked: Marked, submitted: datetime | None) -> list[str]:
        """Note what changes in the rows of a learner who has some."""
        submission = self._submissions[marked.learner]
        self._flush_rows_of(submission)
        changes: list[str] = []
        if submitted not in (None, submission.submitted):
            changes.append(f"{marked.learner}: handed in {_at(submitted)}, which was {_at(submission.submitted)}")
            submission = self._submissions[marked.learner] = replace(submission, submitted=submitted)
            self._changed[SubmittedAssignment].append({"row": submission.row, "timestamp": submitted})
        columns = (SubmittedNotebook.notebook_id, SubmittedNotebook.id, SubmittedNotebook.late_submission_penalty)
        mine = SubmittedNotebook.assignment_id == submission.row
        weeks = SubmittedNotebook.notebook_id.in_(self._notebooks.values())  # with which the gradebook's index begins
        rows = self._db.execute(select(*columns).where(weeks, mine))
        known = {notebook: (row, before) for notebook, row, before in rows}
        for notebook in marked.notebooks:
            row, before = known.get(self._notebooks[notebook.name], (None, None))
            if row is None:  # a notebook that the week has had since
                self._add_notebook(notebook, submission, marked.learner)
                continue
            total, said = self._change_grades(row, notebook)
            changes += [f"{marked.learner}: {line}" for line in said]
            self._change_comments(row, notebook)
            penalty = self.penalties[marked.learner, notebook.name] = self._penalty(marked.learner, total, submission)
            settled = Settled(marked.learner, notebook.name, row, before, penalty)
            self.settle([settled])
            changes += settled.sentences
        return changes

    def _flush_rows_of(self, submission: _Submission) -> None:
        """Write what is waiting, if rows of this submission are among it, so that they can be read."""
        if any(row["id"] == submission.row for row in self._new[SubmittedAssignment]):
            self.keep()

    def _change_grades(self, row: str, notebook: MarkedNotebook) -> tuple[float, list[str]]:
        """Note new automatic scores; give what the notebook counts then, and a line for each that is another one."""
        columns = (Grade.id, Grade.cell_id, Grade.auto_score, Grade.manual_score, Grade.extra_credit)
        names = dict(self._cells[notebook.name].values())
        total, said = 0.0, []
        for grade, cell, auto, manual, extra in self._db.execute(self._in_notebook(Grade, columns, row, names)):
            score = notebook.scores.get(names[cell])
            needs = manual is not None or score is None
            self._changed[Grade].append({"row": grade, "auto_score": score, "needs_manual_grade": needs})
            total += counted(score, manual, extra) or 0.0
            if auto != score:
                said.append(f"{names[cell]} gave {_told(auto)} and gives {_told(score)}")
        return total, said

    def _change_comments(self, row: str, notebook: MarkedNotebook) -> None:
        names = dict(self._cells[notebook.name].values())
        columns = (Comment.id, Comment.cell_id)
        for comment, cell in self._db.execute(self._in_notebook(Comment, columns, row, names)):
            told = notebook.comments.get(names[cell])
            self._changed[Comment].append({"row": comment, "auto_comment": told})

    def _in_notebook(self, table: Any, columns: Sequence[Any], row: str, cells: Collection[str]) -> Any:
        """Ask for the grades or comments of a learner's notebook by its cells, with which the gradebook's index begins.

        By the notebook alone, a gradebook in SQLite reads those of the whole class, and does so for each learner.
        """
        return select(*columns).where(table.cell_id.in_(cells), table.notebook_id == row)

    def _totals(self) -> dict[str, float]:
        """Sum up what each notebook of the week counts, by the id of its row."""
        totals: dict[str, float] = defaultdict(float)
        columns = (Grade.notebook_id, Grade.auto_score, Grade.manual_score, Grade.extra_credit)
        for _, _, _, row, auto, manual, extra in self._db.execute(self._of_week(Grade, *columns)):
            totals[row] += counted(auto, manual, extra) or 0.0
        return totals

    def _lateness(self, submission: _Submission) -> float:
        """Give how long after the due date work was handed in [s]; 0 or less where it is not late."""
        if submission.submitted is None or self._due is None:
            return 0.0
        return float((submission.submitted - self._due - (submission.extension or timedelta())).total_seconds())

    def _penalty(self, learner: str, total: float, submission: _Submission) -> float | None:
        """Ask nbgrader's policy what lateness costs."""
        late = self._lateness(submission)
        asked = self._late.plugin_inst.late_submission_penalty(learner, total, late) if late > 0 else None
        return None if asked is None else min(max(0.0, float(asked)), total)


def _update(table: Any, rows: list[dict[str, Any]]) -> tuple[Any, list[dict[str, Any]]]:
    """Make the statement that sets columns of rows by their ids, and what it is given."""
    columns = [name for name in rows[0] if name != "row"]
    values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in columns}
    given = [{"of_row": row["row"], **{f"new_{name}": row[name] for name in columns}} for row in rows]
    return update(table.__table__).where(table.__table__.c.id == bindparam("of_row")).values(values), given


def _told(score: float | None) -> str:
    return "nothing yet" if score is None else f"{score:g}"


def _in_utc(moment: datetime | None) -> datetime | None:
    """Give a moment of the gradebook, which keeps UTC without saying so, with its time zone."""
    return moment and moment.replace(tzinfo=UTC)


def _at(submitted: datetime | None) -> str:
    return f"at {submitted} UTC" if submitted else "at no known time"


def _new_id() -> str:
    return uuid.uuid4().hex
