"""Is it seen where arguments are handed back, and are others made of the same shapes to ask again with?"""

import numpy as np
import pytest

from layerwise.checks.following import altered, is_handed_back

GIVEN = [np.array([[1.0, 2, 3], [5, 8, 13]]), {"W": np.array([0.5, 0.25, 4.0]), "b": 2.0}]
OTHER = [np.array([[7.0, 2], [3, 1]]), {"W": np.array([[6.0, 1.5, -4.0]]), "b": 3.0}]


def handed_back(made, right=lambda x, p: (x**2, p["W"] ** 2)):
    """Tell it of what a function makes of two cases."""
    return is_handed_back([(made(*given), right(*given), given) for given in (GIVEN, OTHER)])


@pytest.mark.parametrize(
    ("made", "is_so"),
    [
        (lambda x, p: (x, p["W"]), True),
        (lambda x, p: (x + 1, -p["W"]), True),
        (lambda x, p: (x + 1, 0 * p["W"]), True),
        (lambda x, p: [2 * x, p["W"] / 2, "more"], True),
        (lambda x, p: (x + 1, p["W"] ** 3), False),
        (lambda x, p: (x + p["b"], p["W"]), False),
        (lambda x, p: (x + np.nan, p["W"]), False),
        (lambda x, p: (np.where(x > 2, np.inf, x), p["W"]), False),
    ],
)
def test_what_is_handed_back(made, is_so):
    """Have all parts to be arguments or the same everywhere, and the scale and the shift to be those of all cases?"""
    with np.errstate(all="ignore"):
        assert handed_back(made) == is_so


def test_what_is_right_is_not_handed_back():
    """Is an argument that is scaled another way than it should be a wrong formula, and one as it is none?"""
    assert not handed_back(lambda x, p: (x + 1, p["W"] - 1), lambda x, p: (x + 2, 3 * p["W"]))
    assert handed_back(lambda x, p: (x, p["W"]), lambda x, p: (x + 2, 3 * p["W"]))


def test_what_is_the_same_everywhere_is_no_argument():
    """Is nothing said of numbers that never differ, nor of a single case, nor of no number at all?"""
    assert not handed_back(lambda x, p: (0 * x, 0 * p["W"]))
    assert not is_handed_back([(4.0, 3.0, (5.0,))])
    assert not is_handed_back([("a", "b", (1.0,))])
    assert not is_handed_back([])


def test_two_numbers_are_on_every_line():
    """Is it a wrong formula that makes 2 and 5 of 1 and 2?"""
    assert not is_handed_back([(2.0, 1.0, (1.0,)), (5.0, 4.0, (2.0,))])
    assert is_handed_back([(2.0, 1.0, (1.0,)), (5.0, 4.0, (2.0,)), (8.0, 9.0, (3.0,))])


def test_other_arguments_have_the_same_shapes():
    """Are shapes, kinds and all that is no array as before, whole numbers among themselves, and shares shares?"""
    labels, shares = np.array([[0, 1, 1]]), np.array([[0.0, 0.5, 1.0]])
    for args in ({"X": shares, "Y": labels, "rate": 0.1}, (shares.astype(np.float32), [labels, "relu"], len)):
        told = list(altered(args))
        assert len(told) == 3
        assert all(type(other) is type(args) and len(other) == len(args) for other in told)
    for other in altered({"X": shares, "Y": labels, "rate": 0.1}):
        assert (other["rate"], other["X"].shape, other["Y"].dtype) == (0.1, (1, 3), labels.dtype)
        assert sorted(other["Y"][0]) == [0, 1, 1]
        assert np.all((other["X"] >= 0) & (other["X"] <= 1))
    assert [other.tolist() for other in altered(np.array([1, 2]))] == [[2, 1], [2, 1], [1, 2]]
