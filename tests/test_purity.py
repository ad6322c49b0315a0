"""Whether a call left its arguments as they were."""

import numpy as np
import pytest

from layerwise.checks.learner import Outcome
from layerwise.checks.purity import changed_argument

SPOILT = [
    (np.zeros(2), np.ones(2)),
    (np.zeros(2), np.zeros(2, dtype=int)),
    (np.zeros((1, 2)), np.zeros((2, 1))),
    ({"W": np.zeros(2)}, {"W": np.ones(2)}),
    ({"W": 1}, {"W": 1, "b": 2}),
    ((np.zeros(2), 1), (np.ones(2), 1)),
    ([1, 2], [1]),
]


@pytest.mark.parametrize(("before", "after"), SPOILT)
def test_a_changed_argument_is_named(before, after):
    """Is a change of value, type, shape or keys seen, however deep it lies?"""
    assert changed_argument((1, before), {}, Outcome(args=(1, after))) == "its argument number 2"
    assert changed_argument((1, before), {}, Outcome(args=(1, after)), ("w", "b")) == "its argument `b`"
    assert changed_argument((), {"b": before}, Outcome(kwargs={"b": after})) == "its argument `b`"


@pytest.mark.parametrize("same", [np.array([np.nan]), {"W": [np.zeros(2)]}, (1, "a", None), abs])
def test_what_stays_is_no_change(same):
    """Are equal values, NaN among them, and call-backs left alone?"""
    assert changed_argument((same,), {"key": same}, Outcome(args=(same,), kwargs={"key": same})) == ""
