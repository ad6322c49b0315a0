"""What a learner's process says is used where it has the right form, and refused where not."""

import numpy as np
import pytest

from layerwise.checks.learner import Failure
from layerwise.grading.page import MOST_CHARACTERS, MOST_OUTPUTS
from layerwise.grading.replies import (
    ProtocolError,
    generator_of,
    outcome_of,
    outputs_of,
    place_of,
    readable,
    run_of,
    value_of,
)

GOOD = {"value": 3, "args": [1], "kwargs": {"m": None}, "printed": "hi", "warnings": ["overflow"], "failure": None}


def test_a_sound_reply_becomes_an_outcome():
    """Are all parts found, and the test's own call-back put back into its place?"""
    outcome = outcome_of(GOOD, [1], {"m": abs})
    assert (outcome.value, outcome.args, outcome.printed, outcome.warnings) == (3, (1,), "hi", ("overflow",))
    assert outcome.kwargs == {"m": abs}


def test_arguments_of_which_nothing_is_said_are_what_they_were():
    """Is the outcome the test's own objects, and is one of the two alone no answer?"""
    given = np.zeros(3)
    short = {key: value for key, value in GOOD.items() if key not in ("args", "kwargs")}
    outcome = outcome_of(short, [given], {"m": abs})
    assert outcome.args[0] is given
    assert outcome.kwargs == {"m": abs}
    with pytest.raises(ProtocolError):
        outcome_of(short | {"args": [1]}, [given], {"m": abs})


@pytest.mark.parametrize("kind", ["SyntaxError", "timeout", "died", "protocol"])
def test_what_the_grader_finds_out_itself_is_not_taken_from_a_learner(kind):
    """Does an error that bears the name of such a failure get another one?"""
    failure = outcome_of(GOOD | {"failure": [kind, "4 2", "", ""]}, [1], {}).failure
    assert failure == Failure(f"an error called {kind}", "4 2")


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
        (name, key, position, 1, float("nan")),
        (name, np.zeros_like(key), position, has_gauss, cached),
    ):
        assert generator_of({"generator": forged}) is None


def test_a_text_can_neither_steer_a_terminal_nor_fill_it():
    """Are control signs replaced and long texts cut?"""
    assert readable("a\x1b]0;b\x07\n\tσ") == "a�]0;b�\n\tσ"
    assert len(readable("x" * 10_000)) == 2_000


STREAM = {"output_type": "stream", "name": "stdout", "text": "a"}
SHOWN = {"output_type": "display_data", "data": {"text/plain": "b"}, "metadata": {}}


def test_outputs_of_all_four_kinds_are_read():
    """Are sound outputs taken as they are, and lists of lines joined?"""
    result = {**SHOWN, "output_type": "execute_result", "execution_count": None}
    error = {"output_type": "error", "ename": "E", "evalue": "e", "traceback": ["f"]}
    assert outputs_of({"outputs": [STREAM, SHOWN, result, error]}) == [STREAM, SHOWN, result, error]
    assert outputs_of({"outputs": [STREAM | {"text": ["a", "b"]}]}) == [STREAM | {"text": "ab"}]


@pytest.mark.parametrize("odd", [float("nan"), [float("inf")], np.zeros(3), {"width": np.zeros(3)}])
def test_of_metadata_only_sizes_and_words_are_read(odd):
    """Is all else left out that goes with an output, whatever it holds?"""
    assert outputs_of({"outputs": [SHOWN | {"metadata": {"a": odd, "image/png": odd}}]}) == [SHOWN]


@pytest.mark.parametrize(
    "odd",
    [
        3,
        None,
        [],
        {},
        {"output_type": "input"},
        {"output_type": ["stream"]},
        STREAM | {"text": 3},
        STREAM | {"name": None},
        SHOWN | {"data": {"text/plain": 3}},
        SHOWN | {"data": {"image/png": np.zeros(3)}},
        SHOWN | {"data": []},
        SHOWN | {"metadata": None},
        {"output_type": "error", "ename": "a", "evalue": 3, "traceback": []},
        {"output_type": "error", "ename": "a", "evalue": "b", "traceback": [3]},
        {"output_type": "error", "ename": "a", "evalue": "b", "traceback": "c"},
    ],
)
def test_an_output_of_no_known_form_is_left_out(odd):
    """Are the sound ones beside it kept?"""
    assert outputs_of({"outputs": [odd, STREAM]}) == [STREAM]


@pytest.mark.parametrize(
    "forged",
    [
        3,
        [],
        {},
        {"outputs": None},
        {"outputs": (STREAM,)},
        {"outputs": {"0": STREAM}},
        {"outputs": [SHOWN | {"metadata": {"image/png": {"width": float("nan")}}}]},
        {"outputs": [SHOWN | {"metadata": {"image/png": {"height": float("inf")}}}]},
        {"outputs": [SHOWN | {"data": {"application/json": np.int64(3)}}]},
        {"outputs": [SHOWN | {"data": {"application/json": float("-inf")}}]},
        {"outputs": [STREAM | {"text": "x" * 9_000_000}]},
        {"outputs": [STREAM | {"text": "x" * 90_000}] * 100},
    ],
)
def test_outputs_that_no_notebook_could_hold_are_refused(forged):
    """Does every such reply raise ProtocolError alone?"""
    with pytest.raises(ProtocolError):
        outputs_of(forged)


def test_more_outputs_than_a_cell_can_make_are_cut():
    """Is a flood of small ones bounded, with room for a value and an error behind a full page?"""
    assert len(outputs_of({"outputs": [STREAM] * 5000})) == MOST_OUTPUTS + 2


def test_a_full_page_of_any_characters_is_no_flood():
    """Is a page counted by its characters, not by what they become in a file?"""
    for sign in ("\N{GRINNING FACE}", "\x01", '"'):
        assert outputs_of({"outputs": [STREAM | {"text": sign * MOST_CHARACTERS}]})


def test_a_value_is_a_function_or_plain_data():
    """Is a function's value none, whatever comes as one, and any other form refused?"""
    assert value_of({"callable": True, "value": 3}) == (True, None)
    assert value_of({"callable": False, "value": [3]}) == (False, [3])
    assert value_of({"callable": False}) == (False, None)
    for forged in (3, {}, {"callable": 1, "value": 3}, {"value": 3}):
        with pytest.raises(ProtocolError):
            value_of(forged)
