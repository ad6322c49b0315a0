"""What a learner reads in the notebook when a training is not what it should be."""

import numpy as np
import pytest

from layerwise.building.answers import answer_text, answers_in, with_answer
from layerwise.building.solutions import solution_namespace
from layerwise.checks.exam import Exam
from layerwise.checks.learner import NamespaceLearner
from layerwise.course import Course
from layerwise.learning.training_checks import check_training, made_up_training

WEEK = "week5_deep_network_application"
NAME = "L_layer_model"
X, Y = np.array([[3.0, -1, 2, 0, -2], [1, 2, -3, 1, 0]]), np.array([[1, 0, 1, 1, 0]])
SAYS = {
    "never_a_cost": "No cost is kept.",
    "cost_in_every_iteration": "A cost is kept in every iteration.",
    "counts_from_one": "The cost of iteration 0 is missing.",
    "cost_after_the_step": "They are taken after the steps.",
    "cost_is_a_sum": "They are 5 times too large",
    "share_of_mistakes_for_the_cost": "Yours are ",
    "fixed_rate": "makes a step of rate 0.0075",
    "update_thrown_away": "changes nothing",
    "uphill": "goes uphill",
    "two_steps_an_iteration": "makes its step twice.",
    "one_iteration_too_many": "There is one iteration more than is asked.",
    "forward_once": "the first step is right, but 101 iterations",
    "seed_inside": "Is a seed set inside the function?",
    "divides_by_255_again": "on X and Y as they are",
    "two_layers_always": "has no key 'W3'",
    "parameters_alone": "where a tuple of 2 (parameters, costs) is asked",
}
"""For a misconception, by what makes it one: words of the sentence that names it."""


@pytest.fixture(scope="module")
def solutions():
    """The names of week 5's notebook, with its solutions."""
    return solution_namespace(Course(), WEEK)


def report(names, layers_dims=(2, 5, 4, 1)):
    """What the check finds."""
    exam = Exam(NAME, NamespaceLearner(names))
    with exam.sitting() as check:
        check_training(check, NAME, X, Y, list(layers_dims), learning_rate=0.2, seed=8)
    return exam.report()


def functions(folder):
    """The wrong answers or variants of the exercise, by what is special about them."""
    return {f.__name__.split("__")[1]: f for exercise, f in answers_in(folder, WEEK) if exercise == NAME}


@pytest.mark.parametrize("dims", [(2, 1), (2, 3, 1), (2, 5, 4, 1)])
def test_the_solution_passes(solutions, dims):
    """Does the right training pass for any depth?"""
    assert report(solutions, dims).faults == ()


@pytest.mark.parametrize("special", sorted(functions("variants")))
def test_an_unusual_right_training_passes(solutions, special):
    """Are float32, other draws and other forms taken?"""
    assert report(with_answer(solutions, answer_text(functions("variants")[special]))).faults == ()


@pytest.mark.parametrize("special", sorted(SAYS))
def test_a_wrong_training_is_told_why(solutions, special):
    """Is the likely cause named, and nothing else that follows from it?"""
    said = report(with_answer(solutions, answer_text(functions("misconceptions")[special]))).sentences()
    assert SAYS[special] in said


def test_nothing_is_looked_at_after_a_fault(solutions):
    """Is a second training left out where the first was wrong?"""
    exam = Exam(NAME, NamespaceLearner(solutions))
    exam.require(False, "Something is wrong.")
    assert check_training(exam, NAME, X, Y, [2, 1], learning_rate=0.2, seed=8) == {}
    assert exam.report().checks == 1


def test_a_made_up_training_tells_its_table_and_nothing_else():
    """Does it know each net and seed, and say what is wrong with others?"""
    accuracy_of = made_up_training({"two": [4, 3]}, [5, 1], {"two": [0.7, 0.9]})
    assert [accuracy_of([4, 3], seed) for seed in (5, 1)] == [0.7, 0.9]
    with pytest.raises(ValueError, match=r"accuracy_of got \[4\] and 5: it takes hidden layers of nets"):
        accuracy_of([4], 5)
