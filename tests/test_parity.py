"""Do `layerwise grade`, `nbgrader autograde` with our steps, and stock nbgrader give the same work the same marks?"""

import copy
import shutil
from datetime import UTC, datetime, timedelta

import nbformat
import numpy as np
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell

from grader_tests import references_of
from layerwise.course import CHECKOUT, Course
from layerwise.gathering.due_file import write_deadlines
from layerwise.grading.classroom.deadlines import Deadline, Deadlines, Policy
from layerwise.grading.classroom.grade import grade_week
from layerwise.grading.classroom.stock import open_gradebook, read_config
from layerwise.grading.classroom.way import Way
from layerwise.sample_class import MEMBERS, write_sample_class
from tests.by_hand_course import build_by_hand_course
from tests.gradebooks import accounts, autograde, configure, register
from tests.small_course import WEEK, build_course, cell, hand_in, released, solved

pytestmark = pytest.mark.slow

REAL_WEEK = "week1_numpy_basics"
LIMITS = ("c.RunConfined.cell_seconds = 6", "c.RunConfined.call_seconds = 2")  # the first cell waits for its shell
POLICY = (
    "from nbgrader.plugins import LateSubmissionPlugin",
    "class Half(LateSubmissionPlugin):",
    "    def late_submission_penalty(self, student_id, score, total_seconds_late):",
    "        return score / 2",
    "c.AssignLatePenalties.plugin_class = Half",
)
WAY = Way(jobs=2)
NOON = datetime(2026, 3, 1, 12)  # noqa: DTZ001 - nbgrader keeps UTC without saying so

SWALLOWS = "def double(x):\n    while True:\n        try:\n            while True:\n                pass\n"
SWALLOWS += "        except BaseException:\n            pass"
WARNS = "import sys, warnings\n\ndef half(x):\n    warnings.warn('careful')\n    print('half of', x, file=sys.stderr)\n"
WARNS += "    return x / 2"
DEAD = "import os\n\ndef half(x):\n    os._exit(1)"


def changed(course, change=None, **answers):
    """The notebook with right answers but for those given, and one change more."""
    notebook = solved(course, **answers)
    if change:
        change(notebook)
    return notebook


def chaos(notebook):
    """Copy, move and mislabel cells."""
    notebook.cells.append(copy.deepcopy(cell(notebook, "test-half")))
    cell(notebook, "test-double").metadata.nbgrader.update(schema_version=99, points=500)
    cell(notebook, "answer-double").metadata["tags"] = ["skip-execution"]
    notebook.cells.remove(cell(notebook, "test-quarter"))
    notebook.cells.reverse()


def break_form(notebook):
    """Write what is no valid notebook: tags that are no list, ids that are no words, half of a sign."""
    for number, one in enumerate(notebook.cells):
        one.metadata["tags"], one.id = {"a": 1}, f"cell {number}/"
    notebook.cells.append(new_code_cell("x = '\ud800'"))


def write_essays(notebook):
    """Answer what a person grades."""
    cell(notebook, "essay").source = "Because it is so."
    cell(notebook, "plot").source = "import matplotlib.pyplot as plt\nplt.plot([1, 2]);"
    cell(notebook, "task").source = "Drawn."


def misbehave(notebook):
    """Add cells that do what cells should not."""
    rough = ["name = input('Your name? ')", "exit()", "print('x' * 3_000_000)", "1 / 0", "%nowhere", "x = (", "7"]
    notebook.cells[3:3] = [new_code_cell(text) for text in [*rough, "while True:\n    pass"]]
    notebook.cells.append(new_code_cell("import os\nos._exit(0)"))


def put_elsewhere(notebook):
    """Answer in a cell of one's own, and leave the answer's cell as it was released."""
    text = cell(notebook, "answer-half").source
    cell(notebook, "answer-half").source = "# YOUR CODE HERE\nraise NotImplementedError()"
    notebook.cells.append(new_code_cell(text))


def delete(notebook):
    """Delete an answer, a test and a given cell."""
    for name in ("answer-half", "test-double", "code-shift"):
        notebook.cells.remove(cell(notebook, name))


CLASS = {
    "right": {},
    "essays": {"change": write_essays},
    "wrong": {"half": "def half(x):\n    return x"},
    "broken": {"half": "def half(x:\n    return x", "double": "def double(x):\n    return x['a']"},
    "warns": {"half": WARNS},
    "dead": {"double": SWALLOWS, "half": DEAD, "quarter": "def quarter(x):\n    return x / 4"},
    "rough": {"change": misbehave},
    "chaotic": {"change": chaos},
    "invalid": {"change": break_form},
    "elsewhere": {"change": put_elsewhere},
    "deleted": {"change": delete},
}


def release_of(course, name):
    """One of the notebooks as released."""
    return nbformat.read(course.release / WEEK / f"{name}.ipynb", as_version=4)


def twin(course, folder):
    """A copy of a course folder."""
    shutil.copytree(course.root, folder)
    return Course(folder, folder / "notebooks")


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """What the gradebooks hold after the two ways graded the same class twice, with notes of a person in between."""
    root = tmp_path_factory.mktemp("class")
    ours = build_by_hand_course(root / "ours")
    configure(ours, *LIMITS, *POLICY)
    register(ours)
    for learner, parts in CLASS.items():
        hand_in(ours, learner, changed(ours, **parts))
        hand_in(ours, learner, release_of(ours, "second"), "second.ipynb")
    hand_in(ours, "blank", released(ours))
    hand_in(ours, "blank", release_of(ours, "second"), "second.ipynb")
    (ours.submitted / "wrong" / WEEK / "timestamp.txt").write_text("2026-03-02 12:00:00 UTC", encoding="utf-8")
    (ours.submitted / "right" / WEEK / "timestamp.txt").write_text("2026-02-28 12:00:00 UTC", encoding="utf-8")
    with open_gradebook(read_config(ours)) as gradebook:
        gradebook.update_or_create_assignment(WEEK, duedate=NOON)
    theirs = twin(ours, root / "theirs")
    grade_week(ours, WEEK, way=WAY)
    autograde(theirs)
    first = accounts(ours), accounts(theirs)
    for course in (ours, theirs):
        note_by_hand(course)
        hand_in(course, "wrong", changed(course, double="def double(x):\n    return x"))
        (course.submitted / "essays" / WEEK / "timestamp.txt").write_text("2026-03-01 13:00:00", encoding="utf-8")
    for learner in ("wrong", "essays"):  # nbgrader leaves alone what it graded once
        shutil.rmtree(theirs.root / "autograded" / learner)
    grade_week(ours, WEEK, way=WAY)
    autograde(theirs)
    return first, (accounts(ours), accounts(theirs))


def note_by_hand(course):
    """Grade by hand in a gradebook."""
    with open_gradebook(read_config(course)) as gradebook:
        gradebook.find_grade("essay", "assignment", WEEK, "essays").manual_score = 3.0
        gradebook.find_grade("test-half", "assignment", WEEK, "wrong").extra_credit = 2.0
        gradebook.find_grade("task", "assignment", WEEK, "wrong").manual_score = 1.5
        gradebook.find_comment("essay", "assignment", WEEK, "essays").manual_comment = "Well put."
        gradebook.db.commit()


@pytest.mark.parametrize("learner", [*CLASS, "blank"])
def test_both_ways_write_the_same_rows(both, learner):
    """Are marks, what needs a person, comments, penalties and times the same, row by row?"""
    ours, theirs = both[0]
    assert ours[learner] == theirs[learner]


@pytest.mark.parametrize("learner", [*CLASS, "blank"])
def test_both_ways_write_the_same_rows_the_second_time(both, learner):
    """Are they, after a person's notes, changed work and a time of handing in that came later?"""
    ours, theirs = both[1]
    assert ours[learner] == theirs[learner]


def test_the_class_has_the_marks_that_it_should_have(both):
    """Are the two equal in being right, and do notes and penalties count?"""
    ours = both[0][0]
    scores = {name: {k: v["auto_score"] for k, v in one["assignment"]["grades"].items()} for name, one in ours.items()}
    full = {"test-double": 5, "test-half": 5, "test-quarter": 10}
    assert all(
        full.items() <= scores[name].items() for name in ("right", "essays", "warns", "rough", "chaotic", "elsewhere")
    )
    assert [scores["dead"][f"test-{name}"] for name in ("double", "half", "quarter")] == [0, 0, 10]
    assert [scores["deleted"][f"test-{name}"] for name in ("double", "half", "quarter")] == [5, 0, 0]
    assert [scores["broken"][f"test-{name}"] for name in ("double", "half", "quarter")] == [0, 0, 0]
    assert (scores["essays"]["essay"], scores["blank"]["essay"]) == (None, 0)
    assert ours["wrong"]["assignment"]["notebook"]["late_submission_penalty"] == 2.5
    assert ours["right"]["assignment"]["notebook"]["late_submission_penalty"] is None
    later = both[1][0]
    assert later["wrong"]["assignment"]["notebook"]["score"] == 0 + (5 + 2.0) + 10 + 1.5
    assert later["wrong"]["assignment"]["notebook"]["late_submission_penalty"] == 9.25
    assert later["essays"]["assignment"]["notebook"]["score"] == 20 + 3.0
    assert later["essays"]["assignment"]["notebook"]["late_submission_penalty"] == 11.5
    assert later["essays"]["assignment"]["comments"]["essay"]["manual_comment"] == "Well put."


LATE = {"early": timedelta(hours=-1), "grace": timedelta(minutes=15), "late": timedelta(hours=30)}
LATE |= {"later": timedelta(days=9), "extended": timedelta(days=4), "wrong": timedelta(days=1)}


def test_both_ways_weigh_lateness_alike(tmp_path):
    """Do due date, extensions and late policy of the class's file give the same rows, also when they have changed?"""
    ours = build_course(tmp_path / "ours")
    configure(ours)
    register(ours)
    due = NOON.replace(tzinfo=UTC)
    for learner, after in LATE.items():
        hand_in(ours, learner, changed(ours, **CLASS.get(learner, {})))
        stamp = ours.submitted / learner / WEEK / "timestamp.txt"
        stamp.write_text(f"{NOON + after:%Y-%m-%d %H:%M:%S} UTC", encoding="utf-8")
    theirs = twin(ours, tmp_path / "theirs")
    expected = {"early": None, "grace": None, "late": 4, "later": 10, "extended": 4, "wrong": 0.5}
    for deadline, policy, costs in (
        (Deadline(due, {"extended": 2, "nobody": 1}), Policy(10, 15, 50), expected),
        (Deadline(due, {"late": due + timedelta(hours=6)}), Policy(12.5), {"late": 2.5, "later": 20, "extended": 10}),
        (Deadline(), Policy(10), {}),
    ):
        for course in (ours, theirs):
            write_deadlines(course, Deadlines({WEEK: deadline}, policy))
        shutil.rmtree(theirs.root / "autograded", ignore_errors=True)  # what it graded once, nbgrader leaves alone
        grade_week(ours, WEEK, way=WAY)
        autograde(theirs)
        found = accounts(ours)
        assert found == accounts(theirs)
        penalties = {name: one["assignment"]["notebook"]["late_submission_penalty"] for name, one in found.items()}
        assert costs.items() <= penalties.items()


NOT_FOR_NBGRADER = {
    "Jyoti Patel": "the file breaks off: nbgrader cannot read it, and stops at it; ours grades a blank one instead",
    "Kwame Mensah": "the notebook has another name: nbgrader looks for one name alone",
    "Léa Moreau": "the file is not UTF-8: nbgrader cannot read it",
}
"""Members of the sample class whom nbgrader's own command cannot grade, and why."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The sample class of a real week, graded by `layerwise grade`, and as far as it can by nbgrader's own command."""
    root = tmp_path_factory.mktemp("sample")
    ours = Course(root / "ours", root / "ours" / "notebooks")
    for folder in ("source", "release", "notebooks"):
        shutil.copytree(CHECKOUT / folder / REAL_WEEK, ours.root / folder / REAL_WEEK)
    configure(ours, *LIMITS)
    write_sample_class(ours, [REAL_WEEK])
    register(ours, REAL_WEEK)
    theirs = twin(ours, root / "theirs")
    for name in NOT_FOR_NBGRADER:
        shutil.rmtree(theirs.submitted / name)
    result = grade_week(ours, REAL_WEEK, way=WAY)
    autograde(theirs, REAL_WEEK)
    return ours, theirs, result


def test_both_ways_grade_a_real_week_alike(sample):
    """Are all rows the same for those whose files nbgrader can open?"""
    ours, theirs, result = sample
    found, expected = accounts(ours, REAL_WEEK), accounts(theirs, REAL_WEEK)
    assert found.keys() == {member.name for member in MEMBERS}
    assert {name: account for name, account in found.items() if name not in NOT_FOR_NBGRADER} == expected
    assert result.student("Amara Okafor").points == result.student("Kwame Mensah").points == 100
    assert 0 < result.student("Dilnoza Karimova").points < 100
    assert any(0 < mark.points < mark.out_of for mark in result.student("Esperanza Ruiz").marks)


def test_pages_of_a_real_week_are_small_and_keep_its_secrets(sample):
    """Is there nothing of the hidden tests on any page, none of their right values, and no great weight?"""
    course, _, result = sample
    public = (course.release / REAL_WEEK / "assignment.ipynb").read_text(encoding="utf-8")
    shown = {f"{value:.7g}" for value in numbers(references_of(REAL_WEEK))}
    secrets = {value for value in shown if len(value.strip("-0.")) > 6 and value not in public}
    assert len(secrets) > 100
    for student in result.students:
        (path,) = student.feedback
        page = path.read_text(encoding="utf-8")
        assert len(page) < 100_000
        assert "run_hidden" not in page
        assert "HIDDEN" not in page
        assert not [secret for secret in secrets if secret in page]


def numbers(value):
    """All numbers in plain data."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        return [number for item in value for number in numbers(item)]
    array = np.asarray(value)
    return array.ravel().tolist() if array.dtype.kind == "f" else []


HONEST = {
    "right": {},
    "wrong": {"half": "def half(x):\n    return x", "quarter": "def quarter(x):\n    return x / 4"},
    "unwritten": {"half": "# YOUR CODE HERE\nraise NotImplementedError()"},
    "slipped": {"double": "def double(x:\n    return 2 * x"},
    "stops": {"double": "def double(x):\n    return x / 0"},
    "unusual": {
        "double": "double = lambda x: x + x",
        "half": "def half(x):\n    return np.float32(x) * np.float32(0.5)",
    },
    "prints": {"change": lambda notebook: notebook.cells.insert(3, new_code_cell("print('x' * 10_000)\n3"))},
    "noted": {"change": lambda notebook: notebook.cells.insert(3, new_markdown_cell("My notes."))},
    "warns": {"half": WARNS},
    "shows": {"half": "def half(x):\n    print('half of', x)\n    return x / 2"},
}
"""Work as learners mean it, none of which tries to deceive or to stop the grader."""

ON_STOCK = {
    "warns": "stock nbgrader takes a warning on stderr for a failed test, and gives 0 for it; ours does not",
}
"""Who gets other marks from nbgrader without any step of ours, and why; each of them fewer."""

IN_ONE_PROCESS = (
    "steps = list(c.Autograde.autograde_preprocessors)",
    "steps[0] = 'nbgrader.preprocessors.Execute'",
    "c.Autograde.autograde_preprocessors = steps",
)
ALL_STOCK = (
    "del c.Autograde.autograde_preprocessors",
    "del c.Autograde.sanitize_preprocessors",
)


@pytest.fixture(scope="module")
def honest(tmp_path_factory):
    """A course in which work was handed in as learners mean it, and what `layerwise grade` gives for it."""
    course = build_course(tmp_path_factory.mktemp("honest") / "course")
    for learner, parts in HONEST.items():
        hand_in(course, learner, changed(course, **parts))
    register(course)
    graded = twin(course, course.root.parent / "graded")
    grade_week(graded, WEEK, way=WAY)
    return course, scores_of(graded)


def scores_of(course):
    """The automatic scores that a gradebook holds, by learner and test."""
    return {
        name: {test: grade["auto_score"] for test, grade in one["assignment"]["grades"].items()}
        for name, one in accounts(course).items()
    }


def test_tests_in_the_same_process_give_the_same_marks(honest, tmp_path):
    """Does nbgrader's `Execute` in the place of our step, as the configuration says is possible, change no mark?"""
    course, ours = honest
    stock = twin(course, tmp_path / "stock")
    configure(stock, *IN_ONE_PROCESS)
    autograde(stock)
    assert scores_of(stock) == ours


def test_stock_nbgrader_gives_the_same_marks_to_honest_work(honest, tmp_path):
    """Do the released notebooks grade on an nbgrader that has no step of ours, but for what the table says?"""
    course, ours = honest
    stock = twin(course, tmp_path / "stock")
    configure(stock, *ALL_STOCK)
    autograde(stock)
    theirs = scores_of(stock)
    assert {name for name in ours if theirs[name] != ours[name]} == ON_STOCK.keys()
    for name in ON_STOCK:
        assert all(theirs[name][test] <= score for test, score in ours[name].items())
