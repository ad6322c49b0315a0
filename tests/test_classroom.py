"""A class that has everything graded at once through nbgrader: does nobody's trouble cost anybody else a mark?"""

import copy
import json
import os
import sqlite3
import subprocess
import sys
from dataclasses import replace

import nbformat
import pytest
from nbformat.v4 import new_code_cell

from layerwise.course import CHECKOUT, CourseError
from layerwise.grading.classroom import stock as stock_module
from layerwise.grading.classroom.grade import class_result, grade_week
from layerwise.grading.classroom.stock import read_config, require_usable
from layerwise.grading.classroom.way import Way
from tests.small_course import WEEK, build_course, cell, hand_in, released, solved

WAY = Way(jobs=2, time_limit=3)  # seconds a cell may take here

WARNS = """\
import sys
import warnings

def half(x):
    warnings.warn("careful")
    print("half of", x)
    print("half of", x, file=sys.stderr)
    return x / 2"""
ROUGH = [
    "%matplotlib inline\nimport matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()",
    "name = input('Your name? ')",
    "exit()",
    "import sys\nsys.exit(3)",
    "huge = np.ones(10**10)",
    "print('x' * 3_000_000)",
    "while True:\n    pass",
    "7",
]
SWALLOWS = """\
def double(x):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass"""
KILLS = "import os\n\ndef half(x):\n    os._exit(1)"
ALONE = "def quarter(x):\n    return x / 4"


def rough(course):
    """Right answers among cells that misbehave in every way that leaves Python alive."""
    notebook = solved(course, half=WARNS)
    notebook.cells[3:3] = [new_code_cell(text) for text in ROUGH]
    notebook.cells.append(new_code_cell("import os\nos._exit(0)"))
    return notebook


def chaotic(course):
    """Right answers in a notebook whose metadata and cells went through a lot."""
    notebook = solved(course)
    notebook.cells.append(copy.deepcopy(cell(notebook, "test-half")))
    cell(notebook, "test-double").metadata.nbgrader.update(schema_version=99, points=500)
    cell(notebook, "answer-quarter").metadata.nbgrader["grade"] = True
    cell(notebook, "answer-double").metadata["tags"] = ["skip-execution"]
    notebook.cells.remove(cell(notebook, "test-quarter"))
    notebook.cells.reverse()
    return notebook


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """The small course with a class that handed in all kinds of things, not graded yet."""
    course = build_course(tmp_path_factory.mktemp("class"))
    (course.source / WEEK / "references.h5").write_bytes(b"not for learners")
    hand_in(course, "Amara", solved(course))
    hand_in(course, "Blank", released(course))
    hand_in(course, "Chaotic", chaotic(course))
    hand_in(course, "Dennis", solved(course, half="def half(x):\n    return x"))
    broken = hand_in(course, "Emre", solved(course))
    broken.write_bytes(broken.read_bytes()[:700])
    hand_in(course, "Rough", rough(course))
    hand_in(course, "Stuck", solved(course, double=SWALLOWS, half=KILLS, quarter=ALONE))
    path = hand_in(course, "Zoë [2] {x}", solved(course), "assignment (1).ipynb", "Week1")
    (path.parent / "numpy.py").write_text("1/0", encoding="utf-8")
    hand_in(course, "Absent", released(course), week="week2_logistic_regression")
    (course.submitted / "stray.ipynb").write_text("{}", encoding="utf-8")
    return course


@pytest.fixture(scope="module")
def graded(course):
    """What the class got, and the steps that were told on the way."""
    steps = []
    return grade_week(course, WEEK, way=WAY, listen=steps.append), steps


def points(result, learner):
    """The points of a learner, by exercise."""
    return {mark.exercise: mark.points for mark in result.student(learner).marks}


def reasons(result, learner):
    """The reasons that a learner's marks bear, by exercise."""
    return {mark.exercise: mark.reason for mark in result.student(learner).marks}


def page(course, learner):
    """A learner's feedback page."""
    return (course.feedback / learner / WEEK / "assignment.html").read_text(encoding="utf-8")


FULL = {"double": 5, "half": 5, "quarter": 10}

pytestmark = pytest.mark.slow


def test_everybody_is_graded_and_told(course, graded):
    """Is there a result, a step and a page for each learner, whatever was handed in?"""
    result, steps = graded
    names = ["Amara", "Blank", "Chaotic", "Dennis", "Emre", "Rough", "Stuck", "Zoë [2] {x}"]
    assert [student.learner for student in result.students] == names
    assert [(step.number, step.of, step.failed) for step in steps] == [(n, len(names), "") for n in range(1, 9)]
    assert sorted(step.learner for step in steps) == names
    assert all(page(course, name) for name in names)
    assert result.absent == ("Absent",)
    assert len(result.remarks) == 1
    assert "stray.ipynb" in result.remarks[0]


@pytest.mark.parametrize("learner", ["Amara", "Chaotic", "Rough", "Zoë [2] {x}"])
def test_right_answers_get_full_marks_whatever_surrounds_them(graded, learner):
    """Do copies, moved cells, metadata, warnings, prints, `input`, `exit` and endless cells cost nothing?"""
    assert points(graded[0], learner) == FULL


def test_a_wrong_answer_costs_itself_and_what_needs_it(graded):
    """Does `half` cost `quarter`, too, but not `double`?"""
    assert points(graded[0], "Dennis") == {"double": 5, "half": 0, "quarter": 0}


def test_blank_and_unreadable_work_gets_nothing_and_a_reason(course, graded):
    """Is the reason in the result and on the page?"""
    assert set(reasons(graded[0], "Blank").values()) == {"blank"}
    assert set(reasons(graded[0], "Emre").values()) == {"unreadable"}
    assert graded[0].student("Emre").points == graded[0].student("Blank").points == 0
    assert "could not be read" in page(course, "Emre")


def test_a_loop_that_swallows_interrupts_and_a_killed_kernel_cost_only_themselves(course, graded):
    """Is the rest of such a notebook graded all the same, and the reason told?"""
    assert points(graded[0], "Stuck") == {"double": 0, "half": 0, "quarter": 10}
    assert reasons(graded[0], "Stuck") == {"double": "time-out", "half": "stopped", "quarter": ""}
    assert "a loop that never ends" in page(course, "Stuck")
    assert "ends Python itself" in page(course, "Stuck")


def test_feedback_shows_no_hidden_test_and_every_remark(course, graded):
    """Is the hidden region cut out, and is what was unusual there to read?"""
    for student in graded[0].students:
        text = page(course, student.learner)
        assert "secret_of" not in text
        assert "HIDDEN" not in text
    assert "more than once" in page(course, "Chaotic")
    assert "Only the notebook is used" in page(course, "Zoë [2] {x}")


def test_no_other_file_reaches_learners(course, graded):
    """Does a file that lies in `source/` or in a submission stay out of what is given back?"""
    kept = {path.name for folder in ("autograded", "feedback") for path in (course.root / folder).rglob("*.*")}
    assert kept == {"assignment.ipynb", "assignment.html"}
    assert graded


def test_the_checkouts_release_and_the_submissions_are_as_they_were(course, graded):
    """Does grading change neither what learners get nor what they handed in?"""
    release = (course.release / WEEK / "assignment.ipynb").read_text(encoding="utf-8")
    assert "HIDDEN" not in release
    handed = nbformat.read(course.submitted / "Amara" / WEEK / "assignment.ipynb", as_version=4)
    assert handed == solved(course)
    assert graded


def test_scratch_is_cleared_away_and_the_log_kept(course, graded):
    """Does nothing but the log and the lock stay in `build/`?"""
    assert {path.name for path in (course.root / "build").iterdir()} == {f"grade_{WEEK}.log", "grading.lock"}
    assert "grading" in graded[0].log.read_text(encoding="utf-8")


def test_a_manual_mark_survives_grading_again(course, graded):
    """Is a mark that a person gave kept, and are the others' grades as before?"""
    with stock_module.open_gradebook(read_config(course)) as gradebook:
        gradebook.find_grade("test-half", "assignment", WEEK, "Blank").manual_score = 3
        gradebook.db.commit()
    again = grade_week(course, WEEK, ["Blank"], way=WAY)
    assert points(again, "Blank") == {"double": 0, "half": 3, "quarter": 0}
    assert reasons(again, "Blank")["half"] == "by hand"
    assert points(again, "Amara") == points(graded[0], "Amara")
    assert class_result(course, WEEK).students == again.students
    assert again.log.stat().st_size > 0


def test_one_failure_does_not_stop_the_class(course, graded):
    """Is a learner whose results cannot be written reported, with the log's name, and the next one graded?"""
    hand_in(course, "Clash", solved(course))
    (course.root / "autograded" / "Clash").write_text("in the way", encoding="utf-8")
    result = grade_week(course, WEEK, ["Clash", "Amara"], way=replace(WAY, force=True))
    assert [student.learner for student in result.failed] == ["Clash"]
    assert str(result.log) in result.student("Clash").failed
    assert "autograded/Clash" in result.log.read_text(encoding="utf-8")
    assert points(result, "Amara") == FULL
    (course.root / "autograded" / "Clash").unlink()
    again = grade_week(course, WEEK, ["Clash"], way=WAY)
    assert points(again, "Clash") == FULL
    assert not again.failed
    assert graded


def test_what_has_not_changed_is_left_as_it_is(course, graded):
    """Is only new or changed work graded again, all of it where that is asked, and each changed mark logged?"""
    steps = []
    same = grade_week(course, WEEK, ["Amara", "Dennis"], way=WAY, listen=steps.append)
    assert (same.unchanged, steps) == (2, [])
    hand_in(course, "Dennis", solved(course))
    changed = grade_week(course, WEEK, ["Amara", "Dennis"], way=WAY, listen=steps.append)
    assert (changed.unchanged, [step.learner for step in steps]) == (1, ["Dennis"])
    assert "Dennis: test-half gave 0 and gives 5" in changed.log.read_text(encoding="utf-8")
    hand_in(course, "Dennis", solved(course, half="def half(x):\n    return x"))
    forced = grade_week(course, WEEK, ["Amara", "Dennis"], way=replace(WAY, force=True))
    assert (forced.unchanged, points(forced, "Dennis")["half"]) == (0, 0)
    assert graded


def test_nbgraders_own_command_survives_the_same(course, graded):
    """Does plain `nbgrader autograde` grade such a notebook, from an environment that is not activated?"""
    hand_in(course, "Plain", chaotic(course))
    outside = {**os.environ, "PATH": "/usr/bin:/bin", "PYTHONPATH": str(CHECKOUT)}
    command = [sys.executable, "-m", "nbgrader", "autograde", WEEK, "--student=Plain", f"--course-dir={course.root}"]
    ran = subprocess.run(command, cwd=CHECKOUT, env=outside, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert points(class_result(course, WEEK), "Plain") == FULL
    command[3] = "generate_feedback"
    ran = subprocess.run(command, cwd=CHECKOUT, env=outside, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert "secret_of" not in page(course, "Plain")
    assert graded


def test_exercises_that_changed_after_grading_are_refused_with_advice(course, graded):
    """Is a gradebook with grades of other tests left alone?"""
    path = course.source / WEEK / "assignment.ipynb"
    before = path.read_text(encoding="utf-8"), (course.release / WEEK / "assignment.ipynb").read_text(encoding="utf-8")
    for folder in (course.source, course.release):
        file = folder / WEEK / "assignment.ipynb"
        file.write_text(file.read_text(encoding="utf-8").replace("test-half", "test-third"), encoding="utf-8")
    try:
        with pytest.raises(CourseError, match="Move the gradebook"):
            grade_week(course, WEEK)
    finally:
        for folder, text in zip((course.source, course.release), before, strict=True):
            (folder / WEEK / "assignment.ipynb").write_text(text, encoding="utf-8")
    assert graded


def test_a_second_grading_at_the_same_time_is_refused(course, graded):
    """Is the folder kept for one grading at a time?"""
    lock = sqlite3.connect(course.root / "build" / "grading.lock", isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    with pytest.raises(CourseError, match="being graded already"):
        grade_week(course, WEEK)
    lock.close()
    assert graded


@pytest.mark.parametrize("spoil", [lambda lock: lock.mkdir(), lambda lock: lock.write_bytes(b"garbage" * 99)])
def test_an_unusable_lock_is_named(tmp_path, spoil):
    """Does something in the place of the lock end in a sentence that says what to remove?"""
    course = build_course(tmp_path)
    hand_in(course, "somebody", solved(course))
    (course.root / "build").mkdir(exist_ok=True)
    spoil(course.root / "build" / "grading.lock")
    with pytest.raises(CourseError, match=r"grading\.lock.*Remove it"):
        grade_week(course, WEEK)


def test_a_locked_gradebook_is_named(tmp_path, monkeypatch):
    """Does a gradebook that another program writes to give a sentence?"""
    monkeypatch.setattr(stock_module, "_PATIENCE", 0)
    path = tmp_path / "gradebook.db"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("CREATE TABLE t (x)")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(CourseError, match="Is another program grading"):
        require_usable(f"sqlite:///{path}")
    other.close()


def test_a_damaged_gradebook_is_named(tmp_path):
    """Does a file that is no database give a sentence, and stay as it is?"""
    path = tmp_path / "gradebook.db"
    path.write_bytes(b"not a database at all" * 100)
    with pytest.raises(CourseError, match="is damaged"):
        require_usable(f"sqlite:///{path}")
    assert path.read_bytes() == b"not a database at all" * 100


def test_a_course_that_is_not_built_says_how_to_build_it(tmp_path):
    """Is `build` named where there is no source, or no release to it?"""
    course = build_course(tmp_path)
    hand_in(course, "anna", released(course))
    (course.release / WEEK / "assignment.ipynb").unlink()
    with pytest.raises(CourseError, match="course build"):
        grade_week(course, WEEK)
    (course.source / WEEK / "assignment.ipynb").unlink()
    with pytest.raises(CourseError, match="course build"):
        grade_week(course, WEEK)


@pytest.mark.parametrize("folder", ["build", "autograded", "feedback"])
def test_a_folder_that_cannot_be_written_is_named(tmp_path, folder):
    """Is what is in the way named, before anything is graded?"""
    course = build_course(tmp_path)
    hand_in(course, "anna", released(course))
    (tmp_path / folder).write_text("in the way", encoding="utf-8")
    with pytest.raises(CourseError, match=f"{folder} cannot be written"):
        grade_week(course, WEEK)


def test_a_folders_own_configuration_comes_on_top(tmp_path):
    """Can a course folder set a value of its own, and is a broken file named?"""
    course = build_course(tmp_path)
    own = tmp_path / "nbgrader_config.py"
    own.write_text("c = get_config()\nc.Execute.timeout = 77\n", encoding="utf-8")
    config = read_config(course)
    assert config.Execute.timeout == 77
    assert config.OverwriteCells.add_missing_cells
    own.write_text("1/0", encoding="utf-8")
    with pytest.raises(CourseError, match="ZeroDivisionError"):
        read_config(course)


def test_an_explore_cell_is_not_run_and_outputs_are_bounded(course, graded):
    """Has the unchanged explore cell no count, and is a flood of output cut?"""
    path = course.root / "autograded" / "Rough" / WEEK / "assignment.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    explore = next(c for c in notebook["cells"] if "".join(c["source"]).startswith("explored ="))
    assert explore["execution_count"] is None
    assert path.stat().st_size < 2_000_000
    assert graded
