"""What holds for every week: who scores full marks, who scores nothing, and who loses what."""

import ast
import importlib
import inspect
import json
import sys

import matplotlib.pyplot as plt
import pytest

import grader_tests
from layerwise.building.answers import answer_text, answers_in, with_answer
from layerwise.building.master import BEGIN_SOLUTION, END_SOLUTION, read_master
from layerwise.building.quizzes import quiz_of
from layerwise.building.solutions import solution_namespace
from layerwise.checks.hidden import grade
from layerwise.checks.learner import NamespaceLearner
from layerwise.course import Course
from layerwise.grading.publicchecks import release_cells, run_public_check

COURSE = Course()
WEEKS = COURSE.weeks()
FOLDERS = ("misconceptions", "variants")


def answers(folder):
    """Every wrong answer or variant of the course, as (week, exercise, function)."""
    return [(week, exercise, function) for week in WEEKS for exercise, function in answers_in(folder, week)]


def named(value):
    """A test's id: the function's name."""
    return getattr(value, "__name__", None)


@pytest.fixture(scope="module")
def solutions():
    """The solutions of every week."""
    return {week: solution_namespace(COURSE, week) for week in WEEKS}


class Watched(NamespaceLearner):
    """The solutions of a week, and whose texts or values a test has asked for."""

    def __init__(self, namespace):
        super().__init__(namespace)
        self.asked = set()

    def source(self, name):
        """Give a text."""
        self.asked.add(name)
        return super().source(name)

    def value(self, name):
        """Give a value."""
        self.asked.add(name)
        return super().value(name)


@pytest.fixture(scope="module")
def met(solutions):
    """Which answers the hidden test of each exercise meets: those that it looks at, and those that run in it."""
    return {
        week: {name: met_by(week, name, namespace) for name in grader_tests.hidden_tests_of(week)}
        for week, namespace in solutions.items()
    }


def met_by(week, exercise, namespace):
    """Which of the solutions the hidden test of an exercise meets, directly or through others."""
    names = {getattr(value, "__code__", None): name for name, value in namespace.items()}
    learner, entered = Watched(namespace), set()
    test, references = grader_tests.hidden_tests_of(week)[exercise], grader_tests.references_of(week).get(exercise, {})
    sys.setprofile(lambda frame, event, _: entered.add(frame.f_code) if event == "call" else None)
    try:
        grade(week, test, learner, references)
    finally:
        sys.setprofile(None)
    return {exercise, *learner.asked, *(names[code] for code in entered & names.keys())}


def reports_of(week, namespace, exercises=None):
    """What the hidden tests of a week, or of some exercises, find of a namespace, by exercise."""
    references = grader_tests.references_of(week)
    learner = NamespaceLearner(namespace)
    tests = grader_tests.hidden_tests_of(week)
    return {name: grade(week, tests[name], learner, references.get(name, {})) for name in exercises or tests}


def exercises_of(week):
    """The exercises of a week's assignment and of its lesson, the questions of the quiz among them."""
    return [*COURSE.exercises(week), *COURSE.exercises(week, of_lesson=True)]


def released(week):
    """The cells of what learners get of a week: of the lesson, where there is one, and of the assignment."""
    paths = sorted((COURSE.release / week).glob("*.ipynb"))
    return [cell for path in paths for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]]


def failing(week, namespace, exercises=None):
    """The exercises of a week, or of those given, that a namespace fails."""
    return {name for name, report in reports_of(week, namespace, exercises).items() if not report.passed}


def failing_with(week, function, solutions, met):
    """The exercises that fail with another answer; those whose tests do not meet it have the solution's report."""
    exercise = function.__name__.split("__")[0]
    namespace = with_answer(solutions[week], answer_text(function))
    return failing(week, namespace, [name for name, others in met[week].items() if exercise in others])


def dependents(week, exercise):
    """The exercises that need this one, directly or through others."""
    tests = grader_tests.hidden_tests_of(week)
    found, fresh = set(), {exercise}
    while fresh:
        fresh = {name for name, test in tests.items() if set(test.needs) & fresh} - found
        found |= fresh
    return found


@pytest.mark.parametrize("week", WEEKS)
def test_the_solution_scores_full_marks(week, solutions):
    """Does the solution pass every hidden test of its week?"""
    assert failing(week, solutions[week]) == set()


@pytest.mark.parametrize("week", WEEKS)
def test_the_untouched_release_scores_nothing(week):
    """Does the release, run as it is, pass no hidden test?"""
    namespace = {}
    for cell in released(week):
        if cell["id"].startswith(("answer-", "code-")):
            exec("".join(cell["source"]), namespace)
    plt.close("all")
    assert {name: report.share for name, report in reports_of(week, namespace).items()} == {
        exercise.name: 0 for exercise in exercises_of(week)
    }


def constants(week, exercise):
    """Values that an answer may return whatever it is given: a right one among them."""
    return [None, 0.0, 1, {}, (), *list(grader_tests.references_of(week)[exercise].values())[:2]]


@pytest.mark.parametrize("week", WEEKS)
def test_a_constant_scores_nothing(week, solutions):
    """Does an answer that returns the same for every input earn nothing of its exercise, not even for its shape?"""
    tests = {name: test for name, test in grader_tests.hidden_tests_of(week).items() if not test.keyed}
    for exercise, test in tests.items():
        for value in constants(week, exercise):
            namespace = solutions[week] | {exercise: lambda *_, value=value, **__: value}
            references = grader_tests.references_of(week)[exercise]
            report = grade(week, test, NamespaceLearner(namespace), references)
            assert report.share == 0, (exercise, value, report.parts)


def nothing_in(value):
    """The same form with zeros for all numbers."""
    if isinstance(value, dict):
        return {key: nothing_in(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(nothing_in(item) for item in value)
    return value if isinstance(value, str) or value is None else 0 * value


@pytest.mark.parametrize("week", WEEKS)
def test_zeros_in_the_right_shape_score_nothing(week, solutions):
    """Is an answer paid for shapes only where its numbers follow the input, or where shapes are what is asked?"""
    tests = {name: test for name, test in grader_tests.hidden_tests_of(week).items() if not test.keyed}
    for exercise, test in tests.items():
        solution = solutions[week][exercise]
        zeros = {exercise: lambda *args, solution=solution, **kwargs: nothing_in(solution(*args, **kwargs))}
        references = grader_tests.references_of(week)[exercise]
        report = grade(week, test, NamespaceLearner(solutions[week] | zeros), references)
        earned = {part.name for part in report.parts if part.earned}
        shapes_are_asked = bool(test.weights) and not references and "shape" in test.weights
        assert report.passed or earned == ({"shape"} if shapes_are_asked else set()), exercise


LESS = {
    "L1__changes_its_argument": "purity",
    "update_parameters__in_place": "purity",
    "compute_cost__clips_in_place": "purity",
    "linear_activation_backward__zeroes_in_place": "purity",
    "L_model_backward__turns_the_list_round": "purity",
    "softmax__overflows": "edge",
    "normalize_rows__zero_by_zero": "edge",
    "propagate__log_of_zero": "edge",
    "predict__from_one_half_on": "edge",
    "L_model_forward__alphabetical": "edge",
    "initialize_parameters__seed_inside": "edge",
    "initialize_parameters_deep__seed_inside": "edge",
    "two_layer_model__seed_inside": "edge",
    "L_layer_model__seed_inside": "edge",
    "pairwise_distances__nested_loops": "vectorised",
    "forward_propagation__loops_over_the_points": "vectorised",
    "linear_forward__example_by_example": "vectorised",
}
"""Wrong answers that lack one property, and which; they lose its weight alone."""
WITHOUT_VALUES = ("sigmoid__without_the_minus", "backward_propagation__no_mean", "linear_backward__sums")
"""Wrong answers whose shapes alone are right."""


def graded_alone(name, solutions):
    """What its own hidden test finds of a misconception of this name."""
    for week, exercise, function in answers("misconceptions"):
        if function.__name__ == name and exercise in grader_tests.hidden_tests_of(week):
            learner = NamespaceLearner(with_answer(solutions[week], answer_text(function)))
            test = grader_tests.hidden_tests_of(week)[exercise]
            yield grade(week, test, learner, grader_tests.references_of(week)[exercise])


@pytest.mark.parametrize(("name", "missing"), LESS.items())
def test_a_misconception_loses_what_it_gets_wrong(name, missing, solutions):
    """Does an answer that lacks one property lose the weight of this one?"""
    reports = list(graded_alone(name, solutions))
    assert reports
    for report in reports:
        (part,) = (part for part in report.parts if not part.earned)
        assert part.name == missing
        assert report.share == pytest.approx(1 - part.weight)


@pytest.mark.parametrize("name", WITHOUT_VALUES)
def test_wrong_values_leave_the_shapes(name, solutions):
    """Do wrong numbers in the right form earn what the form is worth, and nothing else?"""
    for report in graded_alone(name, solutions):
        assert [part.name for part in report.parts if part.earned] == ["shape"]


@pytest.mark.parametrize(("week", "exercise", "function"), answers("misconceptions"), ids=named)
def test_a_misconception_loses_its_own_exercise(week, exercise, function, solutions, met):
    """Does a wrong answer lose its exercise, and none but those that need it?"""
    lost = failing_with(week, function, solutions, met)
    assert exercise in lost
    assert lost <= {exercise} | dependents(week, exercise)


@pytest.mark.parametrize(("week", "_exercise", "function"), answers("variants"), ids=named)
def test_an_unusual_right_answer_scores_full_marks(week, _exercise, function, solutions, met):
    """Does a right answer of another form lose nothing?"""
    assert failing_with(week, function, solutions, met) == set()


@pytest.mark.parametrize(("week", "exercise", "function"), answers("variants"), ids=named)
def test_an_unusual_right_answer_passes_the_public_check(week, exercise, function, solutions):
    """Does no learner read below a right answer that it is wrong?"""
    learner = NamespaceLearner(with_answer(solutions[week], answer_text(function)))
    cells = release_cells(COURSE, week, of_lesson=COURSE.exercise(week, exercise).in_lesson)
    report = run_public_check(cells, exercise, learner)
    assert report.passed, report.sentences()


@pytest.mark.parametrize("week", WEEKS)
def test_every_exercise_has_misconceptions(week):
    """Is every hidden test proven against wrong answers of its own?"""
    proven, tests = {exercise for exercise, _ in answers_in("misconceptions", week)}, grader_tests.hidden_tests_of(week)
    assert proven == {exercise.name for exercise in exercises_of(week) if not tests[exercise.name].keyed}


@pytest.mark.parametrize("week", WEEKS)
def test_the_points_of_a_lesson_add_up_to_twenty(week):
    """Do the questions, the fault and its explanation make twenty points, where a week has a lesson?"""
    master = COURSE.masters / week / "lesson.py"
    if not master.exists():
        pytest.skip("The week has no lesson yet.")
    assert sum(cell.points for cell in read_master(master)) == 20


@pytest.mark.parametrize("week", WEEKS)
def test_the_points_of_a_week_add_up_to_a_hundred(week):
    """Do the points make a full hundred?"""
    assert sum(exercise.points for exercise in COURSE.exercises(week)) == 100


def texts_in(module):
    """The texts in a module of hidden tests that would give something away: case names, sentences, explanations."""
    nodes = ast.walk(ast.parse(inspect.getsource(module)))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def solution_lines(week):
    """The lines of a week's solutions that say something: neither short nor comments."""
    for master in COURSE.master_files(week):
        for cell in read_master(master):
            inside = False
            for line in cell.text.splitlines() if cell.kind == "answer" else ():
                if line.strip() in (BEGIN_SOLUTION, END_SOLUTION):
                    inside = line.strip() == BEGIN_SOLUTION
                elif inside and len(line.strip()) > 24:
                    yield line.strip()


@pytest.mark.parametrize("week", WEEKS)
def test_no_hidden_text_reaches_the_release(week):
    """Is no solution line, hidden case, explanation or hidden name in what learners get?"""
    modules = {inspect.getmodule(function) for folder in FOLDERS for _, function in answers_in(folder, week)}
    modules.add(importlib.import_module(f"grader_tests.{week}"))
    hidden = {text for module in modules for text in texts_in(module) if len(text) > 24}
    hidden |= {"run_hidden", "grader_tests", "HIDDEN", "SOLUTION", *solution_lines(week)}
    hidden |= {told for question in quiz_of(week).values() for told in question.explanations.values()}
    hidden -= {exercise.name for exercise in exercises_of(week)}  # long, and no secret
    text = "\n".join("".join(cell["source"]) for cell in released(week))
    assert sorted(secret for secret in hidden if secret in text) == []


def test_the_release_holds_notebooks_alone():
    """Are there no references, modules or other files in what learners get?"""
    assert {path.suffix for path in COURSE.release.rglob("*") if path.is_file()} == {".ipynb"}
