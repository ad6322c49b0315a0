"""Is every wrong answer of the course recognised by what it does, also when it is written in other words?"""

import re

import pytest

import grader_tests
from layerwise.building.answers import answer_text, answers_in, with_answer
from layerwise.checks.learner import NamespaceLearner
from layerwise.course import Course
from layerwise.grading.misconceptions import names_of
from layerwise.grading.sources import section_of, source_cells
from tests.answers.other_words import OTHER_WORDS

COURSE = Course()
WEEKS = COURSE.weeks()

ALIKE = [
    "week1 image2vector: transposed, first_axis_fastest",
    "week1 pairwise_distances: nested_loops, loop_over_b, enumerate, loop_over_the_result, loop_in_a_helper",
    "week2 gradient_check: always_content, own_step",  # the step's own error is below the tolerance
    "week2 predict: from_one_half_on, rounded_up",
    "week3 compute_cost: sum_for_mean, divides_by_the_rows",
    "week3 nn_model: one_iteration, stops_when_printing",
    "week3 nn_model: starts_from_zero, weights_next_to_nothing",  # some hundred steps would tell them apart
    "week3 predict: over_zero, sigmoid_again",
    "week3 update_parameters: in_place, same_dict, shallow_copy",
    "week4 compute_cost: sum, divided_by_rows",
    "week4 gradient_check_deep: eps_ignored, compares_two_gradients",
    "week4 linear_backward: divided_twice, mean_divided_again",
    "week4 update_parameters: in_place, same_dict, copy_of_the_dict_alone",
    "week5 L_layer_model: counts_from_one, cost_after_every_hundred",
    "week5 L_layer_model: update_thrown_away, no_step_at_all",
    "week5 two_layer_model: counts_from_one, cost_after_every_hundred",
    "week5 two_layer_model: update_thrown_away, no_step_at_all",
]
"""Wrong answers that give the same on every input, each group after its week and exercise."""


def names(week):
    """What names the mistakes of a week."""
    return names_of(week, sorted((COURSE.source / week).glob("*.ipynb")))


def reported(week, exercise, text):
    """The report on an answer, with the names of its mistake."""
    learner = NamespaceLearner(with_answer(names(week)._solutions, text))
    return names(week)(grader_tests.examine(week, exercise, learner), learner)


def alike(week, exercise, name):
    """The wrong answers that nothing tells from this one, itself among them."""
    groups = [set(line.split(": ")[1].split(", ")) for line in ALIKE if line.startswith(f"{week[:5]} {exercise}: ")]
    return next((group for group in groups if name in group), {name})


def test_a_blank_that_gives_none_is_not_called_printing():
    """Is a silent None no printed result, as long as nothing is printed?"""
    blank = reported("week1_numpy_basics", "L1", "def L1(yhat, y):\n    loss = None\n    return loss")
    assert (blank.explanation, blank.faults[0].kind) == ("", "none")
    printed = reported("week1_numpy_basics", "L1", "def L1(yhat, y):\n    print(np.sum(np.abs(yhat - y)))")
    assert "printed and then lost" in printed.explanation


@pytest.mark.slow
@pytest.mark.parametrize("week", WEEKS)
def test_every_misconception_is_named_by_itself(week):
    """Is each named by itself, and by no other but those that give the same on every input?"""
    wrong = []
    for exercise, function in answers_in("misconceptions", week):
        name = function.__name__.split("__", 1)[1]
        found = set(reported(week, exercise, answer_text(function)).misconceptions)
        if name not in found or not found <= alike(week, exercise, name):
            wrong.append((function.__name__, found))
    assert wrong == []


@pytest.mark.parametrize(("week", "exercise", "text", "name"), OTHER_WORDS, ids=lambda value: value[:30])
def test_a_mistake_in_other_words_is_named(week, exercise, text, name):
    """Does a learner whose code is another, but whose mistake is a known one, read what it is?"""
    whole = next(week_ for week_ in WEEKS if week_.startswith(week))
    report = reported(whole, exercise, text)
    assert name in report.misconceptions, report.sentences()
    assert set(report.misconceptions) <= alike(week, exercise, name)
    assert report.explanation
    assert report.sentences().startswith(f"{exercise}: {report.explanation}\n")
    assert report.sentences().endswith(f"Read about it in the section “{section(whole, exercise)}”.")


def section(week, exercise):
    """The heading that the feedback points to."""
    heading = section_of(source_cells(sorted((COURSE.source / week).glob("*.ipynb"))), exercise)
    assert heading
    assert not re.search(r"`|#", heading)
    return heading


def test_an_answer_that_an_earlier_one_makes_wrong_has_no_name():
    """Is a right layer on a wrong linear step not said to have a mistake of its own?"""
    week = WEEKS[3]
    wrong = (
        "def linear_backward(dZ, cache):\n    A, W, b = cache\n    return W.T @ dZ, dZ @ A.T, dZ.sum(1, keepdims=True)"
    )
    learner = NamespaceLearner(with_answer(names(week)._solutions, wrong))
    for exercise, expected in (("linear_backward", ("sums",)), ("linear_activation_backward", ())):
        report = names(week)(grader_tests.examine(week, exercise, learner), learner)
        assert not report.passed
        assert report.misconceptions == expected


def test_without_the_solutions_the_plain_sentences_stay():
    """Does an answer on a machine without source/ still get its report?"""
    week = WEEKS[0]
    learner = NamespaceLearner({"L1": lambda yhat, y: abs((y - yhat).sum())})
    report = grader_tests.examine(week, "L1", learner)
    assert names_of(week, [COURSE.root / "no such notebook.ipynb"])(report, learner) is report


def test_an_answer_that_is_not_written_has_no_name():
    """Is nothing said of a mistake where there is no answer yet?"""
    week = WEEKS[0]
    learner = NamespaceLearner({})
    report = names(week)(grader_tests.examine(week, "L1", learner), learner)
    assert report.misconceptions == ()
    assert report.faults[0].kind == "missing"
