"""Which kinds of failures are known."""

import numpy as np
import pytest

from layerwise.checks.failure_kinds import GRADERS, LOST, OF_NUMPY, OF_PYTHON, UNRAISED
from layerwise.checks.failures import fault_kind
from layerwise.checks.learner import Failure


def test_the_errors_of_python_are_known_and_nothing_else_of_its():
    """Are errors, warnings and exits known by the names of their classes, and functions and types not?"""
    assert {"ValueError", "OSError", "SystemExit", "KeyboardInterrupt", "RuntimeWarning"} <= OF_PYTHON
    assert OF_PYTHON.isdisjoint({"print", "int", "purity", "values"})


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: np.linalg.inv(np.zeros((2, 2))),
        lambda: np.ones(2).sum(axis=3),
        lambda: np.add(np.ones(1), np.ones(1), out=np.ones(1, dtype=int)),
        lambda: np.promote_types("datetime64[s]", "float64"),
        lambda: np.subtract(np.array(["a"]), np.array(["b"])),
        lambda: np.ones((10**9, 10**9)),
    ],
)
def test_the_errors_of_numpy_are_known(wrong):
    """Does numpy still call them so?"""
    with pytest.raises(Exception) as raised:  # noqa: PT011 - which one is what is asked
        wrong()
    assert raised.type.__name__ in OF_NUMPY | OF_PYTHON


def test_a_kind_is_an_error_unless_it_is_ours_or_python_s():
    """Is a class that a learner called like a kind of fault no more than an error?"""
    for kind in (*LOST, *GRADERS, *UNRAISED, "ValueError"):
        assert fault_kind(Failure(kind)) == kind
    assert fault_kind(Failure("purity")) == fault_kind(Failure("print")) == "error"
