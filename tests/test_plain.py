"""Plain data: what passes, what is refused, and the words for it."""

import enum

import numpy as np
import pytest

from layerwise.checks.plain import NotPlainError, describe, to_plain


class Disguise(np.ndarray):
    """An array that claims to equal everything."""

    def __eq__(self, other):
        return True

    __hash__ = None


def test_a_subclass_of_ndarray_arrives_as_an_ndarray():
    """Does nothing of the learner's own making come along?"""
    assert type(to_plain(np.zeros(3).view(Disguise))) is np.ndarray


def test_an_array_is_copied():
    """Does a later change of the original leave the copy alone?"""
    original = np.zeros(3)
    copy = to_plain({"a": (original,)})
    original[0] = 1
    assert copy["a"][0][0] == 0


@pytest.mark.parametrize("scalar", [np.float32(2.0), np.int64(2), np.bool_(True), np.longdouble(2)])
def test_a_numpy_scalar_becomes_a_python_number(scalar):
    """Are numpy's scalars Python's own afterwards?"""
    assert type(to_plain(scalar)) in (float, int, bool)


class Key(str, enum.Enum):  # noqa: UP042 - the older form, whose `str` says more than its text
    """Names of gradients, which are equal to their texts."""

    DW = "dw"


class Rank(enum.IntEnum):
    """Numbers with names."""

    TWO = 2


class Euros(float):
    """A number that says something else of itself."""

    __float__ = __eq__ = __str__ = None
    __hash__ = float.__hash__


@pytest.mark.parametrize(
    ("value", "plain"),
    [({Key.DW: 1.0}, {"dw": 1.0}), (Key.DW, "dw"), (Rank.TWO, 2), ([Euros(2.5)], [2.5]), ({np.str_("a"): 1}, {"a": 1})],
)
def test_a_subclass_of_pythons_types_arrives_as_these(value, plain):
    """Is a member of an enumeration the text or the number that it is equal to, as a key and as a value?"""
    found = to_plain(value)
    assert found == plain
    assert repr(found) == repr(plain)  # of the very types


@pytest.mark.parametrize("value", [object(), {1: 2}, np.array([object()]), {"f": print}, {3}])
def test_what_is_not_plain_is_refused(value):
    """Is everything but numbers, text, arrays and their collections refused?"""
    with pytest.raises(NotPlainError):
        to_plain(value)


def test_a_list_that_holds_itself_is_refused():
    """Does a cycle end in a sentence rather than in a crash?"""
    cycle: list = []
    cycle.append(cycle)
    with pytest.raises(NotPlainError, match="holds itself"):
        to_plain(cycle)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (np.zeros((3, 4)), "an array of shape (3, 4)"),
        (np.zeros((2, 1) * 16), "an array with 32 axes"),
        (1.5, "a number"),
        ((1, 2), "a tuple of 2"),
        (None, "None"),
    ],
)
def test_values_are_described_in_words(value, words):
    """Is a value described as a person would?"""
    assert describe(value) == words
