"""Quick checks of week 4's functions, held against every wrong and every unusual answer that week 4 knows of."""

import numpy as np
import pytest

from layerwise.building.answers import answer_text, answers_in, with_answer
from layerwise.learning import given_network, network_checks
from layerwise.learning.my_network import WEEK
from layerwise.learning.network_checks import GROUPS, fault_in

HARMLESS = {
    "update_parameters__third_of_the_slopes",  # the way back that goes with it always gives the dA
    "compute_cost__mean_of_nothing_is_zero",  # the cost is watched, and no step uses it
    "L_model_backward__keys_too_high",  # no training needs the slopes by the activations
    "L_model_backward__without_dA",
    "L_model_backward__uses_up_the_caches",  # nothing uses them afterwards
    "L_model_backward__turns_the_list_round",
    "L_model_forward__alphabetical",  # wrong from ten layers on
    "L_model_forward__order_of_the_dict",  # the order is the usual one here
    "initialize_parameters__uniform_around_zero",  # the spread is right
    "initialize_parameters_deep__same_numbers_in_every_layer",
    "linear_activation_backward__anything_else_is_sigmoid",  # there is no other activation in week 5
    "linear_activation_backward__unknown_gives_none",
    "linear_activation_backward__unknown_is_unbound",
    "linear_activation_backward__unknown_key",
    "linear_activation_backward__zeroes_in_place",  # where dZ is zero anyway
    "linear_activation_forward__anything_else_is_relu",
    "linear_activation_forward__anything_else_is_sigmoid",
    "linear_activation_forward__unknown_gives_none",
    "linear_activation_forward__unknown_is_printed",
    "linear_activation_forward__unknown_key",
    "linear_activation_forward__asserts_the_name",
    "linear_activation_forward__returns_the_error",
    "linear_activation_forward__relu_in_place",  # where Z is positive stays known
    "linear_activation_forward__overflows",  # no Z is so large
    "linear_backward__changes_dZ",  # which nobody needs afterwards
    "update_parameters__side_by_side",  # the order of grads is turned round, but their names are read
}
"""Wrong in week 4, and still week 5's networks come out right with them."""
SLOW = {
    "L_model_forward__example_by_example",
    "compute_cost__example_by_example",
    "linear_activation_backward__example_by_example",
    "linear_activation_forward__entry_by_entry",
    "linear_backward__example_by_example",
    "linear_forward__example_by_example",
}
"""Right but for a loop; how slow they are is measured on another day."""


def answers(folder):
    """The answers of week 4 to exercises that week 5 runs on, also those below its functions."""
    others = {"gradient_check_deep", "train_relu_layers"}
    return [function for exercise, function in answers_in(folder, WEEK) if exercise not in others]


def faults(function):
    """What the quick checks find where one function is another one, without taking the time."""
    names = with_answer(vars(given_network), answer_text(function))
    return [fault for group in GROUPS if (fault := fault_in(group, names))]


@pytest.fixture
def _untimed(monkeypatch):
    """Times differ from day to day: no test stands on them."""
    monkeypatch.setattr(network_checks, "_require_fast", lambda *_: None)


def test_the_given_functions_have_no_fault():
    """Do they pass, at full size, too?"""
    assert [fault_in(group, vars(given_network)) for group in GROUPS] == [""] * len(GROUPS)


@pytest.mark.usefixtures("_untimed")
@pytest.mark.parametrize("function", answers("misconceptions"), ids=lambda function: function.__name__)
def test_a_wrong_answer_is_found_unless_it_does_no_harm(function):
    """Is what would spoil week 5 kept out of it, and what would not let in?"""
    np.random.seed(0)
    assert bool(faults(function)) != (function.__name__ in HARMLESS | SLOW)


@pytest.mark.usefixtures("_untimed")
@pytest.mark.parametrize("function", answers("variants"), ids=lambda function: function.__name__)
def test_an_unusual_right_answer_is_taken(function):
    """May a learner write as differently as week 4 allows?"""
    np.random.seed(0)
    assert faults(function) == []
