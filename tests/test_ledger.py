"""Do marks get into the gradebook as nbgrader itself would put them there, beside what persons noted?"""

import shutil
from contextlib import contextmanager
from datetime import datetime, timedelta

import pytest
from nbformat.v4 import new_notebook
from nbgrader.plugins import LateSubmissionPlugin
from nbgrader.preprocessors import AssignLatePenalties
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from layerwise.course import CourseError
from layerwise.grading.classroom import ledger as ledger_module
from layerwise.grading.classroom.ledger import Ledger
from layerwise.grading.classroom.marking import NO_RESPONSE, Marked, MarkedNotebook
from layerwise.grading.classroom.stock import open_gradebook, read_config
from tests.by_hand_course import NOTEBOOKS, build_by_hand_course
from tests.gradebooks import account, register
from tests.small_course import WEEK

SCORES = {
    "assignment": {
        "test-double": 5.0,
        "test-half": 0.0,
        "test-quarter": 10.0,
        "essay": None,
        "plot": 0.0,
        "task": None,
    },
    "second": {"test-twice": 5.0},
}
COMMENTS = {
    "assignment": {"answer-double": None, "answer-half": NO_RESPONSE, "answer-quarter": None}
    | {"essay": None, "plot": NO_RESPONSE},
    "second": {"answer-twice": None},
}
NOON = datetime(2026, 3, 1, 12)  # noqa: DTZ001 - nbgrader keeps UTC without saying so

pytestmark = pytest.mark.filterwarnings("ignore:Object of type")  # nbgrader's own way draws SQLAlchemy's


@pytest.fixture(scope="module")
def registered(tmp_path_factory):
    """A course whose week the gradebook knows."""
    course = build_by_hand_course(tmp_path_factory.mktemp("course"))
    register(course)
    return course


@pytest.fixture
def course(registered, tmp_path):
    """A course of one's own with that gradebook, which holds nobody's grades."""
    shutil.copy(registered.gradebook, tmp_path / "gradebook.db")
    return type(registered)(tmp_path, tmp_path / "notebooks")


@contextmanager
def opened(course, policy=None):
    """The gradebook, and a ledger on it with a policy on late work."""
    config = read_config(course)
    if policy:
        config.AssignLatePenalties.plugin_class = policy
    with open_gradebook(config) as gradebook:
        yield gradebook, Ledger(gradebook, WEEK, config)


def marked(learner="anna", changes=(), comments=COMMENTS):
    """What came of marking a learner's work, with some scores changed."""
    changed = dict(changes)
    scores = {name: {cell: changed.get(cell, s) for cell, s in book.items()} for name, book in SCORES.items()}
    return Marked(
        learner, tuple(MarkedNotebook(name, "", "", scores[name], dict(comments[name])) for name in NOTEBOOKS)
    )


def record(course, *all_marked, submitted=None, policy=None):
    """Record and keep; give the lines about marks that changed."""
    with opened(course, policy) as (_, ledger):
        lines = [line for one in all_marked for line in ledger.record(one, submitted)]
        ledger.keep()
    return lines


def note_as_nbgrader(gradebook, one, submitted=None):
    """Put marks into the gradebook in nbgrader's own way: `update_or_create_submission`, and then cell by cell."""
    gradebook.update_or_create_student(one.learner)
    gradebook.update_or_create_submission(WEEK, one.learner, timestamp=submitted)
    for book in one.notebooks:
        for name, score in book.scores.items():
            grade = gradebook.find_grade(name, book.name, WEEK, one.learner)
            grade.auto_score = score
            grade.needs_manual_grade = grade.manual_score is not None or score is None
        for name, comment in book.comments.items():
            gradebook.find_comment(name, book.name, WEEK, one.learner).auto_comment = comment
    gradebook.db.commit()


def test_a_new_learners_rows_are_those_that_nbgrader_makes(course):
    """Is every column of every row alike, and no row missing or too many?"""
    record(course, marked("ours"), submitted=NOON)
    with opened(course) as (gradebook, _):
        note_as_nbgrader(gradebook, marked("theirs"), NOON)
        ours, theirs = account(gradebook, "ours"), account(gradebook, "theirs")
    assert ours == theirs
    assert ours["assignment"]["grades"].keys() == SCORES["assignment"].keys()
    assert ours["assignment"]["grades"]["essay"]["needs_manual_grade"]


def test_rows_are_alike_after_changes_too(course):
    """Does recording once more give what nbgrader's own way gives, with notes that persons made in between?"""
    record(course, marked("ours"), submitted=NOON)
    changes = {"test-double": 0.0, "test-half": 5.0, "plot": None, "essay": 0.0}
    later = NOON + timedelta(days=1)
    with opened(course) as (gradebook, _):
        note_as_nbgrader(gradebook, marked("theirs"), NOON)
        for learner in ("ours", "theirs"):
            note_by_hand(gradebook, learner)
        note_as_nbgrader(gradebook, marked("theirs", changes), later)
    record(course, marked("ours", changes), submitted=later)
    with opened(course) as (gradebook, _):
        assert account(gradebook, "ours") == account(gradebook, "theirs")


def note_by_hand(gradebook, learner):
    """Grade by hand: a mark, extra credit, and comments."""
    grade = gradebook.find_grade("essay", "assignment", WEEK, learner)
    grade.manual_score, grade.needs_manual_grade = 3.0, False
    gradebook.find_grade("test-half", "assignment", WEEK, learner).manual_score = 1.0
    gradebook.find_grade("test-double", "assignment", WEEK, learner).extra_credit = 2.0
    gradebook.find_comment("essay", "assignment", WEEK, learner).manual_comment = "Well put."
    gradebook.find_comment("answer-twice", "second", WEEK, learner).manual_comment = "Shorter?"
    gradebook.db.commit()


def test_what_a_person_noted_stays_and_is_found(course):
    """Are marks, extra credit and comments where they were after grading again, and given to who makes the page?"""
    record(course, marked())
    with opened(course) as (gradebook, ledger):
        assert ledger.by_hand() == {}
        note_by_hand(gradebook, "anna")
        noted = ledger.by_hand()
    assert noted == {
        "anna": {
            "assignment": {
                "scores": {"essay": [3.0, None], "test-half": [1.0, None], "test-double": [None, 2.0]},
                "comments": {"essay": "Well put."},
            },
            "second": {"scores": {}, "comments": {"answer-twice": "Shorter?"}},
        }
    }
    record(course, marked(changes={"test-half": 5.0, "test-double": 0.0}))
    with opened(course) as (gradebook, ledger):
        assert ledger.by_hand() == noted
        grade = gradebook.find_grade("test-half", "assignment", WEEK, "anna")
        assert (grade.auto_score, grade.manual_score, grade.score, grade.needs_manual_grade) == (5.0, 1.0, 1.0, True)
        assert gradebook.find_grade("test-double", "assignment", WEEK, "anna").score == 2.0


def test_each_mark_that_changes_is_told(course):
    """Is there a line for it with both values, and none for those that stay?"""
    assert record(course, marked()) == []
    assert record(course, marked()) == []
    assert sorted(record(course, marked(changes={"test-half": 2.5, "essay": 0.0, "plot": None}))) == [
        "anna: essay gave nothing yet and gives 0",
        "anna: plot gave 0 and gives nothing yet",
        "anna: test-half gave 0 and gives 2.5",
    ]


def test_auto_comments_follow_the_work(course):
    """Is 'No response.' there while it holds, and gone when it does not?"""
    record(course, marked())
    answered = COMMENTS | {"assignment": COMMENTS["assignment"] | {"answer-half": None, "answer-double": NO_RESPONSE}}
    record(course, marked(comments=answered))
    with opened(course) as (gradebook, _):
        told = {
            name: gradebook.find_comment(name, "assignment", WEEK, "anna").auto_comment
            for name in COMMENTS["assignment"]
        }
    assert told == answered["assignment"]


def test_many_learners_are_written_at_once(course):
    """Does the gradebook know each of them, and was a learner known before left as a person wrote it?"""
    with opened(course) as (gradebook, _):
        gradebook.add_student("n7", first_name="Nora")
    record(course, *[marked(f"n{number}") for number in range(30)])
    with opened(course) as (gradebook, ledger):
        assert all(f"n{number}" in ledger for number in range(30))
        assert "n30" not in ledger
        assert gradebook.find_student("n7").first_name == "Nora"
        assert {submission.score for submission in gradebook.assignment_submissions(WEEK)} == {20.0}


def test_marking_again_reads_no_more_of_the_gradebook_for_a_larger_class(course):
    """Does SQLite find a learner's rows by its indexes, without going through those of everybody?"""
    record(course, marked("anna"))
    asked = []
    with opened(course) as (gradebook, ledger):
        engine = gradebook.db.get_bind()

        @event.listens_for(engine, "before_cursor_execute")
        def note(_connection, _cursor, statement, parameters, *_facts):
            asked.append((statement, parameters))

        ledger.record(marked("anna", {"test-half": 5.0}), None)
        event.remove(engine, "before_cursor_execute", note)
        plans = [gradebook.db.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {one}", with_) for one, with_ in asked]
        steps = [row[-1] for plan in plans for row in plan]
    assert {step.split()[1] for step in steps} >= {"submitted_notebook", "grade", "comment"}
    assert not [step for step in steps if step.startswith("SCAN")]


def test_a_learner_who_is_recorded_twice_before_anything_is_written_has_the_second_marks(course):
    """Are rows not made twice?"""
    record(course, marked(), marked(changes={"test-half": 5.0}))
    with opened(course) as (gradebook, _):
        assert gradebook.find_submission(WEEK, "anna").score == 25.0


def test_a_notebook_that_the_week_has_had_since_is_added(course):
    """Does one who was graded when there was one notebook get rows for the second?"""
    record(course, marked("ours"))
    with opened(course) as (gradebook, _):
        gone = gradebook.find_submission_notebook("second", WEEK, "ours")
        for row in (*gone.grades, *gone.comments, gone):
            gradebook.db.delete(row)
        gradebook.db.commit()
    record(course, marked("ours"))
    with opened(course) as (gradebook, _):
        note_as_nbgrader(gradebook, marked("theirs"))
        assert account(gradebook, "ours") == account(gradebook, "theirs")


class Daily(LateSubmissionPlugin):
    """Takes off three points a day, from two learners something odd, and remembers whom it was asked about."""

    asked = []  # noqa: RUF012 - a test empties it

    def late_submission_penalty(self, student_id, score, total_seconds_late):
        """Say what lateness costs."""
        self.asked.append((student_id, score, total_seconds_late))
        return {"careful": -1.0, "nobody": None}.get(student_id, 3.0 * total_seconds_late / 86_400)


def set_due(gradebook, due, **extensions):
    """Set the week's due date, and learners' hours of extension."""
    gradebook.update_or_create_assignment(WEEK, duedate=due)
    for learner, hours in extensions.items():
        gradebook.update_or_create_submission(WEEK, learner, extension=timedelta(hours=hours))
    gradebook.db.commit()


def penalties_of_nbgrader(course, learner):
    """What nbgrader's own step makes of a learner's lateness, by notebook."""
    config = read_config(course)
    config.AssignLatePenalties.plugin_class = Daily
    found = {}
    for name in NOTEBOOKS:
        names = {"notebook": name, "assignment": WEEK, "student": learner, "db_url": config.CourseDirectory.db_url}
        AssignLatePenalties(config=config).preprocess(new_notebook(), {"nbgrader": names})
        with open_gradebook(config) as gradebook:
            found[name] = gradebook.find_submission_notebook(name, WEEK, learner).late_submission_penalty
    return found


@pytest.mark.parametrize(
    ("learner", "late", "extension", "expected"),
    [
        ("early", timedelta(hours=-1), 0, {"assignment": None, "second": None}),
        ("punctual", timedelta(), 0, {"assignment": None, "second": None}),
        ("late", timedelta(days=1), 0, {"assignment": 3.0, "second": 3.0}),
        ("later", timedelta(days=3), 0, {"assignment": 9.0, "second": 5.0}),
        ("extended", timedelta(days=1), 24, {"assignment": None, "second": None}),
        ("half", timedelta(days=2), 24, {"assignment": 3.0, "second": 3.0}),
        ("careful", timedelta(days=1), 0, {"assignment": 0.0, "second": 0.0}),
        ("nobody", timedelta(days=1), 0, {"assignment": None, "second": None}),
        ("undated", None, 0, {"assignment": None, "second": None}),
    ],
)
def test_lateness_costs_what_nbgraders_policy_says(course, learner, late, extension, expected):
    """Is the penalty that of nbgrader's own step, within the notebook's points, and extensions counted?"""
    with opened(course) as (gradebook, _):
        set_due(gradebook, NOON)
    submitted = None if late is None else NOON + late
    record(course, marked(learner), submitted=submitted, policy=Daily)
    with opened(course) as (gradebook, _):
        set_due(gradebook, NOON, **{learner: extension})
    record(course, marked(learner), submitted=submitted, policy=Daily)
    with opened(course) as (gradebook, _):
        rows = gradebook.find_submission(WEEK, learner).notebooks
        assert {row.name: row.late_submission_penalty for row in rows} == expected
    assert penalties_of_nbgrader(course, learner) == expected


def test_lateness_is_weighed_against_what_counts(course):
    """Does the policy see a person's mark and extra credit, and the new marks?"""
    with opened(course) as (gradebook, _):
        set_due(gradebook, NOON)
    record(course, marked(), submitted=NOON + timedelta(days=1), policy=Daily)
    with opened(course) as (gradebook, _):
        note_by_hand(gradebook, "anna")
    Daily.asked.clear()
    record(course, marked(changes={"test-quarter": 0.0}), submitted=NOON + timedelta(days=1), policy=Daily)
    assert Daily.asked == [("anna", 5.0 + 2.0 + 1.0 + 3.0, 86_400), ("anna", 5.0, 86_400)]


def test_a_time_of_handing_in_that_is_known_stays(course):
    """Does work without a time of its own keep the one that the gradebook has, and what that costs?"""
    with opened(course) as (gradebook, _):
        set_due(gradebook, NOON)
    record(course, marked(), submitted=NOON + timedelta(days=1), policy=Daily)
    record(course, marked(), policy=Daily)
    with opened(course) as (gradebook, _):
        submission = gradebook.find_submission(WEEK, "anna")
        assert submission.timestamp == NOON + timedelta(days=1)
        assert [row.late_submission_penalty for row in submission.notebooks] == [3.0, 3.0]
    assert penalties_of_nbgrader(course, "anna") == {"assignment": 3.0, "second": 3.0}


def test_other_weeks_and_other_learners_are_left_alone(course):
    """Is nothing written but what was recorded?"""
    record(course, marked("anna"), marked("bert"))
    with opened(course) as (gradebook, _):
        before = account(gradebook, "bert")
        gradebook.update_or_create_assignment("another week")
    record(course, marked("anna", {"test-half": 5.0}))
    with opened(course) as (gradebook, _):
        assert account(gradebook, "bert") == before
        assert gradebook.assignment_submissions("another week") == []


def test_all_is_written_or_nothing(course, monkeypatch):
    """Does a gradebook that cannot be written keep what it had, and the sentence say how to go on?"""
    record(course, marked("anna"))

    def refuse(*_):
        raise OperationalError("update", {}, Exception("disk full"))

    with opened(course) as (gradebook, ledger):
        ledger.record(marked("bert"), NOON)
        ledger.record(marked("anna", {"test-half": 5.0}), NOON)
        monkeypatch.setattr(ledger_module, "_update", refuse)
        with pytest.raises(CourseError, match=r"disk full.*run the same command again"):
            ledger.keep()
        assert gradebook.find_submission(WEEK, "anna").score == 20.0
    with opened(course) as (gradebook, ledger):
        assert "bert" not in ledger
        assert "bert" not in [student.id for student in gradebook.students]
