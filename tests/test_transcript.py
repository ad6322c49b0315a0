"""Is what was asked kept so that another answer can be asked the same?"""

import numpy as np
import pytest

from layerwise.checks.learner import NamespaceLearner
from layerwise.checks.transcript import Recording


def calls(function, *inputs):
    """What is kept of calls of a function."""
    learner = Recording(NamespaceLearner({"f": function}))
    for given in inputs:
        learner.call("f", given)
    return learner.calls


def test_answers_agree_within_the_tolerance_of_the_checks():
    """Are a number in single precision, a (1, 1) array and nan taken for the same, and another value not?"""
    (one,) = calls(lambda x: {"a": x / 3, "b": np.nan}, 1.0)
    for other, same in ((np.float32(1 / 3), True), (np.array([[1 / 3]]), True), (0.334, False)):
        (call,) = calls(lambda _, other=other: {"a": other, "b": np.nan}, 1.0)
        assert call.answer.agrees(one.answer) is same


def test_a_product_that_does_not_fit_is_the_same_in_both_ways_of_writing_it():
    """Do `np.dot` and `@` end alike, and other sizes otherwise?"""
    W, X = np.ones((3, 4)), np.ones((5, 6))
    (dot,), (at,), (other,) = calls(lambda _: np.dot(W, X), 1), calls(lambda _: W @ X, 1), calls(lambda _: X @ W, 1)
    assert dot.answer.agrees(at.answer)
    assert not dot.answer.agrees(other.answer)


def test_a_call_is_repeated_with_the_same_random_numbers():
    """Does another learner draw what the first one drew?"""
    (call,) = calls(lambda n: np.random.randn(n), 5)
    np.random.seed(99)
    assert call.of(NamespaceLearner({"f": lambda n: 1.0 * np.random.randn(n)})).agrees(call.answer)


LARGE = np.ones(100_000)


@pytest.mark.parametrize(
    ("function", "inputs"),
    [
        (lambda _: {"more": LARGE}, [1] * 10),
        (lambda _: ["x" * 800_000], [1] * 10),
        (lambda _: 1, [1, LARGE, 1]),
        (lambda _: 1, [1, [(1.0, 2)] * 10_000, 1]),
        (lambda _: 1, [1, {"k" * 50_000: 1}, 1]),
    ],
    ids=["arrays", "texts", "argument", "list", "key"],
)
def test_nothing_is_kept_of_what_is_too_large(function, inputs):
    """Do calls of a sound size leave a trace, and larger ones none, not even of those before and after?"""
    assert len(calls(lambda _: np.ones(25_000), 1, 2, 3)) == 3
    assert calls(function, *inputs) == []


def test_calls_have_the_same_key_only_where_the_same_is_asked():
    """Do arrays, text, a call-back's own numbers and the generator count?"""

    def ask(*inputs):
        np.random.seed(0)
        return [call.key for call in calls(lambda _: 0, *inputs)]

    slopes = [lambda v, k=k: k * v for k in (2.0, 3.0)]
    different = [np.ones(2), np.ones((2, 1)), np.ones(2, int), "1", {"a": 1}, {"b": 1}, *slopes]
    assert len(set(ask(*different))) == len(different)
    assert ask(np.ones(2), slopes[0]) == ask(np.ones(2), slopes[0])
    np.random.seed(1)
    assert calls(lambda _: 0, 1)[0].key != ask(1)[0]
