"""Comparison: what counts as right, and which sentence a wrong value gets."""

import numpy as np
import pytest

from layerwise.checks.compare import ATOL, RTOL, _close, compare, compare_shapes, likely_cause

COLUMN = np.array([[1.0], [2.0], [3.0]])


@pytest.mark.parametrize("got", [2.0, 2, np.float32(2.0), np.array(2.0), np.array([[2.0]]), np.array([2.0])])
def test_one_number_in_any_wrapping_is_right(got):
    """Do np.float64, 0-d and (1, 1) arrays pass where a float is asked for?"""
    assert compare(got, 2.0, public=True) is None


@pytest.mark.parametrize("dtype", [bool, int, float])
def test_predictions_may_be_truth_values_ints_or_floats(dtype):
    """Do bool, int and float zeros and ones all pass?"""
    assert compare(np.array([[0, 1, 1]], dtype=dtype), np.array([[0, 1, 1]]), public=True) is None


def test_float32_inside_is_right():
    """Does an answer that works in float32 pass?"""
    exact = np.random.default_rng(0).normal(size=(5, 4))
    assert compare(exact.astype(np.float32), exact, public=True) is None


@pytest.mark.parametrize(
    ("got", "says"),
    [
        (np.array(["a" * 12345]), "holds text entries"),
        (np.zeros((0,), "U54321"), "holds text entries"),
        (np.zeros(3, complex), "holds complex128 entries"),
        (np.zeros((1, 2) * 20), "is an array with 40 axes"),
    ],
)
def test_a_form_holds_no_message(got, says):
    """Does a sentence tell neither a text's length nor a shape of many axes, which may spell hidden inputs?"""
    for fault in (compare(got, np.zeros((3, 1)), public=False), compare_shapes({"a": got}, {"a": (3, 1)})):
        assert says in fault.sentence
        assert "2, 1" not in fault.sentence


def test_extra_keys_are_right():
    """May a dict hold more than is asked?"""
    assert compare({"dW": COLUMN, "mine": 3}, {"dW": COLUMN}, public=True) is None


def test_a_list_serves_for_a_tuple():
    """May a cache be a list?"""
    assert compare([COLUMN, 1.0], (COLUMN, 1.0), public=True) is None


def test_a_cache_may_hold_more():
    """May a tuple inside a result, such as a cache, have further items behind those that are asked?"""
    assert compare((1.0, [(2.0, 3.0, "mine")]), (1.0, [(2.0, 3.0)]), public=True) is None


@pytest.mark.parametrize("got", [(1.0, [(2.0, 3.0)], 4.0), (1.0, [(2.0, 3.0), 4.0]), (1.0, [(2.0,)])])
def test_results_and_lists_hold_what_is_asked(got):
    """Is a further result, a further item of a list, or a cache with too few items a fault?"""
    fault = compare(got, (1.0, [(2.0, 3.0)]), public=True)
    assert fault is not None
    assert fault.kind == "type"


@pytest.mark.parametrize(
    ("got", "kind", "words"),
    [
        (None, "none", "Printing is not returning"),
        ({"a": 1}, "type", "a dict"),
        (COLUMN.T, "shape", "lies as a row"),
        (COLUMN.ravel(), "shape", "keepdims"),
        (6.0, "shape", "every axis"),
        (np.array([[1.0], [np.nan], [3.0]]), "values", "finite"),
        (-COLUMN, "values", "sign"),
        (COLUMN[::-1], "values", "wrong places"),
        (np.array([["a"], ["b"], ["c"]]), "type", "real numbers"),
    ],
)
def test_a_wrong_value_gets_its_sentence(got, kind, words):
    """Is the first difference found in the fixed order, and its likely cause named?"""
    fault = compare(got, COLUMN, public=True, sizes={})
    assert fault is not None
    assert (fault.kind, words in fault.sentence) == (kind, True)


def test_the_cause_of_wrong_numbers_is_looked_for_where_it_is_told():
    """Is it left out, which takes most of the time, for who asks only whether two values agree?"""
    told, asked = (compare(-COLUMN, COLUMN, public=True, sizes=sizes) for sizes in ({}, None))
    assert told is not None
    assert told.guess
    assert asked is not None
    assert not asked.guess
    assert asked.sentence == told.fact


def test_the_values_of_a_tuple_have_their_names():
    """Is an item called by its name, and what lies within it as in code?"""
    right = (1.0, [(2.0, 3.0)])
    fault = compare((1.0, [(2.0, 4.0)]), right, public=True, parts=("AL", "caches"))
    assert fault is not None
    assert fault.sentence.startswith("`caches[0][1]` is 4")
    fault = compare(1.0, right, public=True, parts=("AL", "caches"))
    assert fault is not None
    assert "a tuple of 2 (AL, caches) is asked" in fault.sentence


def test_a_missing_key_is_named():
    """Does the sentence say which key is missing?"""
    fault = compare({"dw": 1.0}, {"dw": 1.0, "db": 2.0}, public=True)
    assert fault is not None
    assert "'db'" in fault.sentence


def test_of_masses_of_keys_few_are_told():
    """Is a sentence no longer than a person reads, whatever keys an answer makes up?"""
    got = {"k" * 1_000_000 + str(number): 1.0 for number in range(30)}
    fault = compare(got, {"dw": 1.0}, public=True)
    assert fault is not None
    assert "20 more" in fault.sentence
    assert len(fault.sentence) < 2000


def test_a_missing_division_is_recognised():
    """Is a result that is m times too large put down to a missing 1/m?"""
    assert "5 times too large, and the input has 5 columns" in likely_cause(5 * COLUMN, COLUMN, {"columns": 5})


def test_a_factor_of_two_is_no_evidence():
    """Is a factor that has many causes left without a guess?"""
    assert likely_cause(2 * COLUMN, COLUMN, {"columns": 2}) == ""


def test_a_matrix_that_is_the_transpose_is_called_so():
    """Is a missing transpose named where both axes are longer than one?"""
    fault = compare(np.zeros((2, 3)), np.zeros((3, 2)), public=True)
    assert fault is not None
    assert "transpose" in fault.sentence


def test_a_hidden_comparison_shows_no_expected_number():
    """Does the right value stay hidden where it is not public?"""
    secret = np.array([0.123456, 0.777777])
    fault = compare(np.array([1.0, 1.0]), secret, public=False)
    assert fault is not None
    assert "0.123" not in fault.sentence


def test_a_public_comparison_shows_the_first_differing_entry():
    """Are the place, the got and the expected number in the sentence?"""
    fault = compare(np.array([[1.0, 2.0], [3.0, 5.0]]), np.array([[1.0, 2.0], [3.0, 4.0]]), public=True)
    assert fault is not None
    assert all(words in fault.sentence for words in ("[1, 1]", "is 5", "where 4 is asked"))


@pytest.mark.parametrize("wrong", [1.001, 1.0 + 2e-4])
def test_a_small_but_real_difference_is_a_fault(wrong):
    """Is the tolerance narrow enough to catch a difference of two parts in ten thousand?"""
    assert compare(wrong, 1.0, public=True) is not None


def test_nothing_is_asked_of_what_may_be_anything():
    """Can a mistake be told by a part of a result?"""
    assert compare((1.0, [COLUMN]), (1.0, ...), public=True) is None
    assert compare((2.0, [COLUMN]), (1.0, ...), public=True) is not None


@pytest.mark.parametrize(
    ("shape", "words"), [((3, 5), "the two sizes have changed places"), ((15,), "a pair"), ((4, 4), "")]
)
def test_an_array_that_was_made_gets_other_words(shape, words):
    """Is nobody who draws weights asked for a `.T` or for keepdims?"""
    fault = compare_shapes({"W": np.zeros(shape)}, {"W": (5, 3)})
    assert words in fault.sentence
    assert ".T" not in fault.sentence


def test_what_is_close_is_what_numpy_calls_close():
    """Do tolerances, infinities and what is no number count as they do in `np.isclose`, without a warning?"""
    values = np.array([0, 1, -1, np.nan, np.inf, -np.inf, 1e308, -1e308, 1e-7, 1 + 5e-5, 1 + 2e-4, 1e-300])
    got, expected = np.meshgrid(values, values)
    with np.errstate(all="ignore"):
        assert np.array_equal(_close(got, expected), np.isclose(got, expected, RTOL, ATOL, equal_nan=True))
    assert _close(got, expected).shape == got.shape
