"""The words for the arguments of a public check."""

import numpy as np
import pytest

from layerwise.checks.arguments import told


@pytest.mark.parametrize(
    ("args", "parameters", "words"),
    [
        ((np.ones((2, 3)), np.ones((3, 1)), 0.5), ("A", "W", "b"), "for A (2, 3), W (3, 1), b = 0.5"),
        ((np.ones((2, 3)), "tanh"), ("A", "activation"), "for A (2, 3), activation = 'tanh'"),
        ((np.ones((1, 2)), {"W1": 1, "b1": 2}), ("X", "parameters"), "for X (1, 2), parameters with W1, b1"),
        (({f"W{layer}": 1 for layer in range(9)},), ("parameters",), "for parameters with 9 entries"),
        (([4, 3, 1],), ("layer_dims",), "for layer_dims = [4, 3, 1]"),
        ((np.array([1.0, 3.0]),), ("x",), "for x = [1., 3.]"),
        ((np.ones((2, 3)), (np.ones(3), 1)), ("dZ", "cache"), "for dZ (2, 3), cache"),
        ((np.ones((2, 3)), 3.0), (), "for an array of shape (2, 3) and 3.0"),
        ((np.ones((2, 3)), (np.ones(3), 1)), (), ""),
        ((1, 2, 3, 4, 5), ("a", "b", "c", "d", "e"), ""),
        ((), (), ""),
    ],
)
def test_arguments_are_told_by_name_where_names_are_known(args, parameters, words):
    """Does the sentence say for which arguments an answer is wrong?"""
    assert told(args, parameters) == words
