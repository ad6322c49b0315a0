"""References on disk: every kind of plain data comes back as it went."""

import numpy as np
import pytest

from layerwise.checks.references import read_references, write_references

VALUES = [
    None,
    True,
    3,
    2.5,
    "text with / and é",
    np.arange(6.0).reshape(2, 3),
    np.zeros((0, 3)),
    np.array(1.5),
    [1, [2.0, None]],
    (np.ones(2), {"a": (1,)}),
    {"dW1": np.eye(2), "with / slash": 1},
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_comes_back_as_it_went(tmp_path, value):
    """Are value and type the same after writing and reading?"""
    path = tmp_path / "week.h5"
    write_references(path, {"softmax": {"for a case / of its own": value}})
    (case,) = read_references(path)["softmax"].items()
    assert case[0] == "for a case / of its own"
    assert type(case[1]) is type(value)
    np.testing.assert_equal(case[1], value)


def test_a_failed_write_leaves_the_old_file(tmp_path):
    """Does a value that cannot be kept leave what was there?"""
    path = tmp_path / "week.h5"
    write_references(path, {"softmax": {"case": 1.0}})
    with pytest.raises(TypeError):
        write_references(path, {"softmax": {"case": object()}})
    assert read_references(path) == {"softmax": {"case": 1.0}}
