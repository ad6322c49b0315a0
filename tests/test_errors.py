"""The error of a faulty data file."""

import pytest
from IPython.core.interactiveshell import InteractiveShell

from layerwise.datasets.errors import DataError, require


def test_what_does_not_hold_is_raised_as_a_sentence():
    """Is the sentence raised where the condition fails, and nothing where it holds?"""
    require([1], "never")
    with pytest.raises(DataError, match=r"^a\.h5: empty\.$"):
        require([], "a.h5: empty.")


def test_a_notebook_shows_the_sentence_alone(capsys):
    """Does IPython print no traceback through our code?"""
    InteractiveShell().run_cell("from layerwise.datasets.errors import require; require(0, 'a.h5: empty.')")
    shown = capsys.readouterr()
    assert (shown.out + shown.err).strip() == "a.h5: empty."
