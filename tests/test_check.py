"""Grading one notebook file, whoever wrote it."""

import json
import sys

import numpy as np
import pytest

import grader_tests
from layerwise.building.answers import answer_text, answers_in
from layerwise.checks import hidden_test
from layerwise.checks.hidden import grade, record
from layerwise.checks.learner import NamespaceLearner
from layerwise.course import Course, CourseError
from layerwise.grading.check import check_notebook
from layerwise.grading.confinement.host import starter
from layerwise.grading.confinement.layers import Confinement
from layerwise.grading.proxy import ProcessLearner
from layerwise.grading.reading import read_notebook
from layerwise.grading.script import read_script
from tests.four_weeks import WEEK, make_masters

GIVEN = "import numpy as np\n\ndef relu(Z):\n    return np.maximum(Z, 0), Z"
RIGHT = {
    "linear_forward": "def linear_forward(A, W, b):\n    return np.dot(W, A) + b",
    "activation_forward": "def activation_forward(A, W, b):\n    return relu(linear_forward(A, W, b))[0]",
    "compute_cost": "def compute_cost(AL, Y):\n    return float(-np.mean(Y * np.log(AL) + (1 - Y) * np.log(1 - AL)))",
}
IMPORT = "import numpy as np"


@hidden_test()
def linear_forward(exam):
    """One case."""
    exam.matches("for three layers", *(exam.rng.normal(size=shape) for shape in ((3, 4), (2, 3), (2, 1))))


@hidden_test(needs=("linear_forward",))
def activation_forward(exam):
    """One case."""
    exam.matches("for three layers", *(exam.rng.normal(size=shape) for shape in ((3, 4), (2, 3), (2, 1))))


@hidden_test()
def compute_cost(exam):
    """Two cases, the second without a loop."""
    exam.matches("for five examples", exam.rng.uniform(0.1, 0.9, (1, 5)), exam.rng.integers(0, 2, (1, 5)))
    exam.vectorised({0: 1, 1: 1}, "examples")


TESTS = {"linear_forward": linear_forward, "activation_forward": activation_forward, "compute_cost": compute_cost}


def code(text, name=None):
    """A code cell, as nbgrader knows it where it has a name."""
    metadata = {"nbgrader": {"grade_id": name}} if name else {}
    return {"cell_type": "code", "metadata": metadata, "source": text, "outputs": [], "execution_count": None}


def save(path, cells):
    """Write a notebook file of code cells."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4}), encoding="utf-8")
    return path


@pytest.fixture
def course(tmp_path, monkeypatch):
    """Four weeks with exercises of 10 points; the last has hidden tests, right values and a release."""
    make_masters(tmp_path)
    solution = {}
    exec("\n".join([GIVEN, *RIGHT.values()]), solution)
    references = {name: record(WEEK, test, NamespaceLearner(solution)) for name, test in TESTS.items()}
    monkeypatch.setattr(grader_tests, "hidden_tests_of", lambda _: TESTS)
    monkeypatch.setattr(grader_tests, "references_of", lambda _: references)
    check = 'with public_check("{0}", globals()) as check:\n    check.returns({1})'
    save(
        tmp_path / "release" / WEEK / "assignment.ipynb",
        [
            code(GIVEN),
            code("def linear_forward(A, W, b):\n    raise NotImplementedError", "answer-linear_forward"),
            code(
                check.format("linear_forward", "np.eye(2) + 1, *[np.eye(2)] * 2, np.ones((2, 1))"),
                "test-linear_forward",
            ),
            code(
                check.format("activation_forward", "np.ones((2, 2)), *[np.eye(2)] * 2, 1.0"), "test-activation_forward"
            ),
            code(
                check.format("compute_cost", "0.69314718, np.full((1, 2), 0.5), np.ones((1, 2))"), "test-compute_cost"
            ),
        ],
    )
    return Course(tmp_path, tmp_path / "notebooks")


@pytest.fixture
def check(course, tmp_path):
    """A way to check cells as a notebook file of week 4."""

    def check(*texts, week=WEEK):
        return check_notebook(save(tmp_path / "answer.ipynb", [code(text) for text in texts]), week, course)

    return check


def faults(result):
    """For each exercise its first sentence, '' where it passed."""
    return {exercise.name: report.faults[0].sentence if report.faults else "" for exercise, report in result.results}


@pytest.mark.machine
def test_a_notebook_of_somebody_elses_sees_nothing_of_this_machine(check, tmp_path):
    """Is what it defines from files of the checkout, and what it would write there, out of its reach?"""
    secret, reached = tmp_path / "right_values.py", tmp_path / "REACHED"
    secret.write_text("\n".join([GIVEN, *RIGHT.values()]))
    steals = f"import pathlib\nexec(pathlib.Path({str(secret)!r}).read_text())"
    writes = f"def linear_forward(A, W, b):\n    open({str(reached)!r}, 'w').close()\n    return W @ A + b"
    result = check(steals, writes, week=WEEK)
    assert result.score == 0
    assert not reached.exists()


def test_a_check_says_where_a_notebook_could_reach_ones_files(check, monkeypatch):
    """Is there a sentence where neither another user nor a private tree holds, and none where one does?"""
    monkeypatch.setattr("layerwise.grading.check.host.confinement", lambda: Confinement({"files": "no", "user": "no"}))
    assert any("check only what you trust" in remark for remark in check(*RIGHT.values()).remarks)
    monkeypatch.setattr("layerwise.grading.check.host.confinement", lambda: Confinement({"files": "no"}))
    assert not any("check only what you trust" in remark for remark in check(*RIGHT.values()).remarks)


def test_a_week_is_recognised_by_names_that_are_nearly_right(check):
    """Does a notebook whose functions have capitals for underscores read which names they have to have?"""
    result = check("import numpy as np", RIGHT["linear_forward"].replace("linear_forward", "linearForward"), week=None)
    assert result.week == WEEK
    assert "`linearForward` is. Call it `linear_forward`" in faults(result)["linear_forward"]


def test_a_function_in_a_class_is_found_and_called_so(check):
    """Does whoever put all answers into a class read that, the week found by them?"""
    inside = RIGHT["compute_cost"].replace("\n", "\n    ").replace("(AL", "(self, AL")
    result = check(f"{IMPORT}\nclass Network:\n    {inside}", RIGHT["linear_forward"], week=None)
    assert "is defined inside of a class" in faults(result)["compute_cost"]
    alone = check(f"{IMPORT}\nclass Network:\n    {inside}\n    def activation_forward(self): pass", week=None)
    assert alone.week == WEEK


def test_a_right_notebook_from_elsewhere_has_full_marks(check):
    """Do a missing helper module, training and magics cost nothing, and is the week found?"""
    result = check(
        "%matplotlib inline\nimport numpy as np\nimport h5py\nfrom dnn_utils_v2 import sigmoid, relu",
        *RIGHT.values(),
        "train_x = h5py.File('train.h5')\nparameters = train(train_x)\nprint(parameters)",
        week=None,
    )
    assert (result.week, result.score, result.possible, result.passed) == (WEEK, 30, 30, True)
    assert any("`relu`" in remark and "the course's own" in remark for remark in result.remarks)


def test_each_exercise_is_graded_by_itself(check):
    """Is a wrong answer told, a missing one too, in the notebook's order, and the right one paid?"""
    result = check(IMPORT, RIGHT["linear_forward"], "def compute_cost(AL, Y):\n    return 0.0")
    assert [exercise.name for exercise, _ in result.results] == list(RIGHT)
    assert (result.score, result.possible, result.passed) == (10, 30, False)
    assert faults(result)["activation_forward"] == "is defined nowhere in the notebook."
    assert "not the right value" in faults(result)["compute_cost"]


def test_a_wrong_helper_costs_those_that_need_it(check):
    """Do later exercises run on the learner's own earlier ones?"""
    result = check(IMPORT, "def linear_forward(A, W, b):\n    return W @ A", RIGHT["activation_forward"])
    assert faults(result)["activation_forward"]


def test_a_loop_is_read_from_the_notebook_s_text(check):
    """Is vectorisation graded although the function runs elsewhere?"""
    loop = "def compute_cost(AL, Y):\n    total = 0\n    for i in range(Y.shape[1]):\n"
    loop += "        total -= Y[0, i] * np.log(AL[0, i]) + (1 - Y[0, i]) * np.log(1 - AL[0, i])\n"
    result = check(IMPORT, f"{loop}    return total / Y.shape[1]")
    assert "Python loop (`for i in range(Y.shape[1]):`)" in faults(result)["compute_cost"]


def test_one_exercise_is_graded_alone(course, tmp_path):
    """Is only what was asked for graded, an earlier answer that it calls there all the same, and a slip named?"""
    path = save(tmp_path / "answer.ipynb", [code(text) for text in (GIVEN, *RIGHT.values())])
    result = check_notebook(path, WEEK, course, ["activation_forward"])
    assert [(exercise.name, report.passed) for exercise, report in result.results] == [("activation_forward", True)]
    with pytest.raises(CourseError, match="Did you mean `activation_forward`"):
        check_notebook(path, WEEK, course, ["activation_forwards"])


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("def linear_forward(A, W, b)\n    return W @ A + b", "is not valid Python (expected ':') in your line"),
        ("import os\ndef linear_forward(A, W, b):\n    os._exit(1)", "ends Python itself (exit code 1)"),
        ("def linear_forward(A, W, b):\n    raise NotImplementedError", "is not written yet."),
        ("def linear_forward(A, W, b):\n    return A.nothing", "stops with AttributeError"),
        ("def linear_forward(A):\n    return A", "takes (A), not what the exercise gives it"),
        ("def linear_forward(A, W, b):\n    A *= 2\n    return W @ A / 2 + b", "changes its argument `A` in place"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(check, answer, sentence):
    """Is the reason a sentence, and the other exercise graded all the same?"""
    result = check(IMPORT, answer, RIGHT["compute_cost"])
    assert sentence in faults(result)["linear_forward"]
    assert 10 <= result.score < result.possible


def test_forged_cells_of_the_submission_are_not_run_here(course, tmp_path, monkeypatch):
    """Does a learner's own version of a check, with code in it, neither run here nor count?"""
    monkeypatch.setitem(sys.modules, "grader_tests", None)
    mark = tmp_path / "mark"
    forged = f"open({str(mark)!r}, 'w')\nwith public_check('linear_forward', globals()) as check:\n    pass"
    path = save(tmp_path / "answer.ipynb", [code(IMPORT), code(forged, "test-linear_forward")])
    assert check_notebook(path, WEEK, course).score == 0
    assert not mark.exists()


def test_without_hidden_tests_the_public_checks_are_run(check, monkeypatch):
    """Does a class's learner get the public checks, and is told that they are not all?"""
    monkeypatch.setitem(sys.modules, "grader_tests", None)
    result = check(
        IMPORT, RIGHT["linear_forward"], RIGHT["compute_cost"], "def activation_forward(A, W, b):\n    return A"
    )
    assert (result.score, result.possible) == (20, 30)
    assert "no hidden tests" in result.remarks[0]
    assert faults(result)["activation_forward"]


def test_a_course_that_is_not_complete_says_what_is_missing(check, monkeypatch):
    """Are a missing hidden test and missing or old references told with the way out?"""
    monkeypatch.setattr(grader_tests, "references_of", lambda _: {})
    with pytest.raises(CourseError, match="linear_forward: There is no reference"):
        check(IMPORT, RIGHT["linear_forward"])
    monkeypatch.setattr(grader_tests, "hidden_tests_of", lambda _: {"linear_forward": linear_forward})
    with pytest.raises(CourseError, match="no hidden test for activation_forward, compute_cost"):
        check(IMPORT)

    def refuse(_week):
        raise FileNotFoundError(2, "No such file")

    monkeypatch.setattr(grader_tests, "hidden_tests_of", lambda _: TESTS)
    monkeypatch.setattr(grader_tests, "references_of", refuse)
    with pytest.raises(CourseError, match="build --references"):
        check(IMPORT)


def test_the_generator_of_this_process_is_as_before(check):
    """Do our own draws not depend on what a learner's notebook drew?"""
    np.random.seed(1)
    check(IMPORT, "def linear_forward(A, W, b):\n    return W @ A + b + 0 * np.random.randn()")
    mine = np.random.randn()
    np.random.seed(1)
    assert mine == np.random.randn()


BUILT = [week for week in Course().weeks() if (Course().source / week / "assignment.ipynb").exists()]


@pytest.mark.parametrize("week", BUILT)
def test_the_real_weeks_are_graded(week):
    """Does each week's solution score full marks and its release nothing, recognised without a word?"""
    course = Course()
    solved = check_notebook(course.source / week / "assignment.ipynb")
    assert (solved.week, solved.passed, solved.score) == (week, True, 100)
    fresh = check_notebook(course.release / week / "assignment.ipynb")
    assert (fresh.week, fresh.score) == (week, 0)
    assert all("is not written yet." in sentence for sentence in faults(fresh).values())


@pytest.mark.slow
@pytest.mark.parametrize("week", BUILT)
def test_right_answers_in_unusual_forms_pass_here_too(week):
    """Does a variant of each exercise, right in a kernel, pass in a process of its own?"""
    cells = [cell["source"] for cell in read_notebook(Course().source / week / "assignment.ipynb").code_cells()]
    tests, references = grader_tests.hidden_tests_of(week), grader_tests.references_of(week)
    asked = {exercise.name for exercise in Course().exercises(week)}
    for exercise, function in dict(answers_in("variants", week)).items():  # the last of each: a process takes its time
        if exercise not in asked:  # of the lesson, which has cells of its own
            continue
        with ProcessLearner(read_script([*cells, answer_text(function)]), list(tests), start=starter()) as learner:
            report = grade(week, tests[exercise], learner, references[exercise])
            assert report.passed, f"{function.__name__}: {report.sentences()}"


def test_data_that_are_read_from_the_notebook_are_named(check):
    """Is it said which of the notebook's data a wrong answer reads, also where their cell is not run?"""
    cell, answer = "Y_train = train(np.ones((1, 2)))", "def compute_cost(AL, Y):\n    return Y_train.sum()"
    said = {exercise.name: report.sentences() for exercise, report in check(IMPORT, cell, answer).results}
    assert "it reads `Y_train` from outside (line 2): use the argument `Y`." in said["compute_cost"]
