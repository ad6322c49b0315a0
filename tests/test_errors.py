"""The error of a faulty data file."""

import pytest

from layerwise.datasets.errors import DataError, require


def test_what_does_not_hold_is_raised_as_a_sentence():
    """Is the sentence raised where the condition fails, and nothing where it holds?"""
    require([1], "never")
    with pytest.raises(DataError, match=r"^a\.h5: empty\.$"):
        require([], "a.h5: empty.")


def test_a_notebook_shows_the_sentence_alone():
    """Is the sentence all that IPython is given to show?"""
    assert DataError("a.h5: empty.")._render_traceback_() == ["a.h5: empty."]
