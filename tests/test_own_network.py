"""Week 5 on the learner's own functions of week 4: which are taken, which are not, and what is said."""

import numpy as np
import pytest

from layerwise.building.solutions import solution_namespace
from layerwise.course import Course
from layerwise.learning import given_network, own_network
from layerwise.learning.my_network import WEEK, write_my_network
from layerwise.learning.network_checks import GROUPS
from layerwise.learning.own_network import load_network, use_own_network

NAMES = [name for group in GROUPS for name in group]
PASSES, LAYERS = list(GROUPS[4]), list(GROUPS[5])

NOT_MOVED = """
def update_parameters(params, grads, learning_rate):
    return params
"""
IN_PLACE = """
def update_parameters(params, grads, learning_rate):
    for name in params:
        params[name] = params[name] - learning_rate * grads["d" + name]
    return params
"""
ALWAYS_A_COIN = """
def compute_cost(AL, Y):
    return float(np.log(2))
"""
LOG_OF_ZERO = """
def compute_cost(AL, Y):
    return float(-np.mean(Y * np.log(AL) + (1 - Y) * np.log(1 - AL)))
"""
PRINTED = """
def compute_cost(AL, Y):
    print(AL)
"""
SEEDED = """
drawn = initialize_parameters

def initialize_parameters(n_x, n_h, n_y):
    np.random.seed(1)
    return drawn(n_x, n_h, n_y)
"""
TWICE = """
backward = L_model_backward

def L_model_backward(AL, Y, caches):
    grads = backward(AL, Y, caches)
    return grads | {"db1": 2 * grads["db1"]}
"""
SLOW = """
import time
forward = L_model_forward

def L_model_forward(X, parameters):
    time.sleep(1.5 if X.shape[1] == 209 else 0)
    return forward(X, parameters)
"""
NO_BEND = """
def relu(Z):
    return Z, Z
"""


@pytest.fixture(scope="module")
def right(tmp_path_factory):
    """The text of `my_network.py` as week 4's notebook writes it from its solutions."""
    folder = tmp_path_factory.mktemp("week4")
    write_my_network(solution_namespace(Course(), WEEK), folder)
    return (folder / "my_network.py").read_text(encoding="utf-8")


@pytest.fixture
def loaded(right, tmp_path):
    """A way to load that text with more lines behind it, and perhaps with another limit."""

    def load(more="", limit=30.0):
        (tmp_path / "my_network.py").write_text(f"{right}\n\n{more}\n", encoding="utf-8")
        return load_network(tmp_path, limit)

    return load


def test_right_functions_are_all_taken(loaded):
    """Do the solutions of week 4 pass, and come from the learner's file?"""
    network = loaded()
    assert list(network.own) == NAMES
    assert not network.reasons
    assert all(network.functions[name].__module__ == "my_network" for name in NAMES)
    assert network.sentences().startswith("Your own, from ")


def test_the_file_beside_week_4_is_found(right, tmp_path):
    """Is week 4's own folder looked into, too?"""
    (tmp_path / WEEK).mkdir()
    (tmp_path / WEEK / "my_network.py").write_text(right, encoding="utf-8")
    (tmp_path / "week5").mkdir()
    assert list(load_network(tmp_path / "week5").own) == NAMES


def test_without_a_file_everything_is_given(tmp_path, capsys):
    """Is a notebook without `my_network.py` told what is used, and how to get one?"""
    names = {}
    use_own_network(names, tmp_path)
    assert names == {name: getattr(given_network, name) for name in NAMES}
    assert "The last cell of week 4's notebook writes it." in capsys.readouterr().out


def test_grading_uses_the_given_functions(loaded, monkeypatch):
    """Does nobody run on own functions while being graded?"""
    monkeypatch.setenv("LAYERWISE_GRADING", "1")
    assert loaded().own == ()


@pytest.mark.parametrize(
    ("faulty", "lost", "says"),
    [
        (NOT_MOVED, ["update_parameters"], "does not move W1"),
        (IN_PLACE, ["update_parameters"], "changes what it is given"),
        (ALWAYS_A_COIN, ["compute_cost"], "gives 0.693147, where it should be"),
        (LOG_OF_ZERO, ["compute_cost"], "not finite"),
        (PRINTED, ["compute_cost"], "returns nothing"),
        ("del initialize_parameters", ["initialize_parameters"], "is not in the file"),
        (SEEDED, ["initialize_parameters"], "the same weights twice"),
        (TWICE, PASSES, "the slopes db1 are not the measured ones (relative error 3e-01)"),
        (SLOW, PASSES, "Is there a loop over entries?"),
        (NO_BEND, PASSES + LAYERS, "gives wrong values for 'relu'"),
    ],
)
def test_a_fault_costs_its_own_group_alone(loaded, faulty, lost, says):
    """Is a wrong function given instead, with the reason, and are all others kept?"""
    network = loaded(faulty)
    assert [name for name in NAMES if name not in network.own] == lost
    assert all(network.functions[name] is getattr(given_network, name) for name in lost)
    assert says in network.sentences()
    assert "Week 4's checks say more." in network.sentences()


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        ("def f(:", "stops with SyntaxError"),
        ("import no_such_module", "stops with ModuleNotFoundError: No module named 'no_such_module'"),
        ("raise SystemExit(3)", "it ends Python"),
        ("import os\nos._exit(3)", "ends Python (exit code 3)"),
        ("while True:\n    pass", "was stopped after 5 seconds. Is there a loop that never ends?"),
    ],
)
def test_a_broken_file_gives_a_sentence(loaded, broken, says):
    """Is everything given, and the reason told, where the file cannot be imported?"""
    network = loaded(broken, limit=5.0)
    assert network.own == ()
    assert says in network.sentences()


def test_what_never_ends_does_not_hold_the_others_up(loaded):
    """Is an endless function ended and named, and are those behind it still tried?"""
    network = loaded("def compute_cost(AL, Y):\n    while True:\n        pass", limit=5.0)
    assert [name for name in NAMES if name not in network.own] == ["compute_cost"]
    assert "`compute_cost`, or what it calls, was stopped after 5 seconds." in network.sentences()


def test_after_two_that_never_end_the_rest_is_given(loaded):
    """Is the cell over in a bearable time, whatever never ends?"""
    endless = "def endless(*args):\n    while True:\n        pass\n\n"
    network = loaded(endless + "initialize_parameters = compute_cost = update_parameters = endless", limit=5.0)
    assert network.own == ("initialize_parameters_deep",)
    assert "`update_parameters` was not tried any more." in network.sentences()


def test_a_file_that_is_mended_is_taken_anew(loaded):
    """Does running the cell again after a repair bring the own functions, and a new fault the given ones back?"""
    names = {}
    for faulty, own in (("", True), ("def compute_cost(AL, Y):\n    return 1.0", False), ("", True)):
        names.update(loaded(faulty).functions)
        assert (names["compute_cost"] is not given_network.compute_cost) == own


def test_importing_leaves_the_notebook_as_it_is(loaded, capsys):
    """Does a file that seeds and prints change neither the notebook's draws nor its output?"""
    np.random.seed(7)
    expected = np.random.randn()
    np.random.seed(7)
    loaded("np.random.seed(1)\nprint('hello')")
    assert np.random.randn() == expected
    assert capsys.readouterr().out == ""


def test_the_limit_leaves_a_cell_below_twenty_seconds():
    """Are two processes that never end still over in time?"""
    assert 2 * own_network.LIMIT < 20
