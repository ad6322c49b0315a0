"""What a learner's process says is used where it has the right form, and refused where not."""

import numpy as np
import pytest

from layerwise.checks.learner import Failure
from layerwise.grading.replies import ProtocolError, generator_of, outcome_of, place_of, readable, run_of

GOOD = {"value": 3, "args": [1], "kwargs": {"m": None}, "printed": "hi", "warnings": ["overflow"], "failure": None}


def test_a_sound_reply_becomes_an_outcome():
    """Are all parts found, and the test's own call-back put back into its place?"""
    outcome = outcome_of(GOOD, [1], {"m": abs})
    assert (outcome.value, outcome.args, outcome.printed, outcome.warnings) == (3, (1,), "hi", ("overflow",))
    assert outcome.kwargs == {"m": abs}


def test_a_failure_needs_no_arguments():
    """Is a failed call read, with no value whatever came as one?"""
    outcome = outcome_of(GOOD | {"args": [], "failure": ["ValueError", "no\x1b[31m", "x = 1"]}, [1], {"m": abs})
    assert outcome.failure == Failure("ValueError", "no�[31m", "x = 1")
    assert outcome.value is None


@pytest.mark.parametrize(
    "forged",
    [
        3,
        {},
        GOOD | {"args": [1, 2]},
        GOOD | {"args": (1,)},
        GOOD | {"kwargs": {}},
        GOOD | {"printed": None},
        GOOD | {"warnings": "overflow"},
        GOOD | {"warnings": [1]},
        GOOD | {"failure": "ValueError"},
        GOOD | {"failure": [1, 2, 3]},
    ],
)
def test_what_has_another_form_is_no_answer(forged):
    """Does every departure from the form raise ProtocolError alone?"""
    with pytest.raises(ProtocolError):
        outcome_of(forged, [1], {"m": abs})


@pytest.mark.parametrize("forged", [None, {"at": [0, 1]}, {"at": (0,)}, {"at": (0, True)}, {"at": (0, "1")}])
def test_a_place_is_two_integers(forged):
    """Is a place of another form refused?"""
    with pytest.raises(ProtocolError):
        place_of(forged)


@pytest.mark.parametrize(
    "forged", [{"filled": []}, {"problems": [3], "filled": []}, {"problems": [{"at": (0, 0)}], "filled": []}, []]
)
def test_an_account_of_the_cells_has_a_form_too(forged):
    """Is an account that is none refused?"""
    with pytest.raises(ProtocolError):
        run_of(forged)


def test_only_a_real_state_of_the_generator_is_taken_over():
    """Is the true state accepted, and each forged one left aside, since numpy itself would read beyond its end?"""
    name, key, position, has_gauss, cached = np.random.get_state()
    true = (name, key, position, has_gauss, cached)
    assert generator_of({"generator": true}) is true
    for forged in (
        None,
        list(true),
        ("PCG64", key, position, has_gauss, cached),
        (name, key[:-1], position, has_gauss, cached),
        (name, key.astype(np.int64), position, has_gauss, cached),
        (name, key, 625, has_gauss, cached),
        (name, key, -1, has_gauss, cached),
        (name, key, position, 7, cached),
        (name, key, position, has_gauss, "0"),
    ):
        assert generator_of({"generator": forged}) is None


def test_a_text_can_neither_steer_a_terminal_nor_fill_it():
    """Are control signs replaced and long texts cut?"""
    assert readable("a\x1b]0;b\x07\n\tσ") == "a�]0;b�\n\tσ"
    assert len(readable("x" * 10_000)) == 2_000
