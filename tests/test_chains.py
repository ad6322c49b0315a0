"""Does a wrong function cost its own exercise and no later one, in every week whose exercises need each other?"""

import json
from functools import wraps

import pytest

import grader_tests
from layerwise.building.solutions import solution_namespace
from layerwise.checks.bounded import BoundedLearner
from layerwise.course import Course
from layerwise.grading.cellprocess import Limits
from layerwise.grading.check import check_notebook
from layerwise.grading.classroom.cells import exercise_of, grade_id
from layerwise.grading.classroom.placing import place_answer
from layerwise.grading.classroom.restoring import restore
from layerwise.grading.classroom.runs import run_cells
from layerwise.grading.classroom.template import read_templates

pytestmark = pytest.mark.slow

COURSE = Course()
WRONG = {
    "week1_numpy_basics": {"sigmoid": "def sigmoid(x):\n    return 2 / (1 + np.exp(-x))"},
    "week2_logistic_regression": {
        "sigmoid": "# nothing was written",
        "optimize": "def optimize(*_, **__):\n    return 1",
    },
    "week3_planar_classification": {
        "initialize_parameters": "def initialize_parameters(n_x, n_h, n_y):\n    return {}",
        "forward_propagation": "def forward_propagation(X, parameters):\n    raise ValueError",
    },
    "week4_deep_network_step_by_step": {
        "linear_forward": "def linear_forward(A, W, b):\n    return W @ A - b, (A, W, b)",
        "linear_backward": "def linear_backward(dZ, cache):\n    return None",
    },
}
"""For each week answers of which others need some, directly or not."""


def solved(week):
    """The release with the course's own answers, but for the wrong ones."""
    template = read_templates(COURSE, week)[0]
    source = json.loads((COURSE.source / week / "assignment.ipynb").read_text(encoding="utf-8"))
    notebook = template.release
    for cell in source["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
        if name.startswith("answer-"):
            text = WRONG[week].get(exercise_of(name), "".join(cell["source"]))
            notebook = place_answer(notebook, exercise_of(name), text)
    return template, notebook


def test_every_week_with_needs_is_tried():
    """Is a week missing here in which one exercise needs another?"""
    needing = {week for week in COURSE.weeks() if any(t.needs for t in grader_tests.hidden_tests_of(week).values())}
    assert needing == WRONG.keys()


@pytest.mark.parametrize("week", WRONG)
def test_a_wrong_function_costs_no_later_exercise(week):
    """Have all others full marks, those that need it by a second grading, with a sentence, and the wrong ones not?"""
    template, notebook = solved(week)
    restored = restore(notebook, template).notebook
    run_cells(restored, template, Limits())
    found = {
        exercise_of(grade_id(cell)): (cell.metadata["layerwise"]["found"], cell.outputs[0].get("text", ""))
        for cell in restored.cells
        if grade_id(cell).startswith("test-")
    }
    assert {name for name, (what, _) in found.items() if what["share"] < 1} == WRONG[week].keys()
    again = {name for name, (what, _) in found.items() if what["again"]}
    assert again >= {
        name for name, t in grader_tests.hidden_tests_of(week).items() if set(t.needs) & WRONG[week].keys()
    }
    assert all("Graded once more with the course's" in found[name][1] for name in again)
    assert not again & WRONG[week].keys()


class Counting(BoundedLearner):
    """The course's own answers, whose calls of each other are counted."""

    def __init__(self, namespace):
        super().__init__(namespace)
        self.asked = self.most = 0

    def count(self, name):
        """Have the calls of a function counted."""
        function = self._namespace[name]

        @wraps(function)
        def counted(*args, **kwargs):
            self.asked += 1
            return function(*args, **kwargs)

        self._namespace[name] = counted

    def call(self, name, *args, **kwargs):
        """Call a function, and note how often it called others; see `Learner`."""
        before = self.asked
        outcome = super().call(name, *args, **kwargs)
        self.most = max(self.most, self.asked - before - 1)
        return outcome


@pytest.mark.parametrize("week", WRONG)
def test_right_answers_ask_far_less_than_they_may(week):
    """Does each of the course's own answers call others so seldom that one that calls them thrice as often passes?"""
    namespace = solution_namespace(COURSE, week)
    learner = Counting(namespace)
    functions = [name for name in grader_tests.hidden_tests_of(week) if callable(namespace[name])]
    for name in functions:
        learner.count(name)
    tests, most = grader_tests.hidden_tests_of(week), []
    for name in functions:
        learner.most = 0
        assert grader_tests.examine(week, name, learner).passed
        assert 3 * learner.most < tests[name].most_calls
        most.append(learner.most)
    assert max(most) > 0


def test_a_notebook_that_is_checked_alone_is_graded_once_more(tmp_path):
    """Does a self-learner's check do the same, and say so?"""
    week = "week1_numpy_basics"
    path = tmp_path / "mine.ipynb"
    path.write_text(json.dumps(solved(week)[1]), encoding="utf-8")
    reports = {exercise.name: report for exercise, report in check_notebook(path).results}
    assert {name for name, report in reports.items() if report.share < 1} == {"sigmoid"}
    assert "`sigmoid` in the place of yours" in reports["sigmoid_derivative"].again


SQUARED = "def sigmoid_derivative(x):\n    return sigmoid(x) * sigmoid(x)"


def test_a_mistake_behind_another_one_is_named(tmp_path):
    """Is the later answer's own mistake told, which the earlier one hid, though it earns nothing more?"""
    week = "week1_numpy_basics"
    path = tmp_path / "mine.ipynb"
    notebook = place_answer(solved(week)[1], "sigmoid_derivative", SQUARED)
    path.write_text(json.dumps(notebook), encoding="utf-8")
    reports = {exercise.name: report for exercise, report in check_notebook(path).results}
    assert reports["sigmoid_derivative"].misconceptions == ("squared",)
    assert "`sigmoid` in the place of yours" in reports["sigmoid_derivative"].again
    template = read_templates(COURSE, week)[0]
    restored = restore(notebook, template).notebook
    run_cells(restored, template, Limits())
    found = {grade_id(cell): cell.metadata.get("layerwise", {}).get("found") for cell in restored.cells}
    assert found["test-sigmoid_derivative"]["misconceptions"] == ["squared"]
    assert found["test-sigmoid_derivative"]["again"]
