"""`digits`: the committed file, and how it is converted and read."""

import gzip
from pathlib import Path

import h5py
import numpy as np
import pytest

from layerwise.datasets.digits import Digits, checksum, convert_digits, load_digits
from layerwise.datasets.errors import DataError
from layerwise.datasets.hdf5 import open_arrays
from layerwise.datasets.ladder import fit, prepare

DATASETS = Path(__file__).parents[1] / "datasets"
FILE = DATASETS / "digits.h5"


@pytest.fixture(scope="module")
def digits():
    """The committed data set."""
    return load_digits(FILE)


def original(digits):
    """The rows that scikit-learn ships, in their order, put together again from the committed file."""
    test = 500 * np.arange(1797) % 1797 < 500
    rows = np.zeros((1797, 65), int)
    for part, x, y in ((~test, digits.train_x, digits.train_y), (test, digits.test_x, digits.test_y)):
        rows[part] = np.hstack([x.reshape(len(x), 64), y.T])
    return rows


def written(path, rows):
    """Write rows as scikit-learn does."""
    lines = "\n".join(",".join(str(number) for number in row) for row in rows)
    path.write_bytes(gzip.compress(lines.encode()))
    return path


def test_the_committed_file_has_the_shapes_of_the_card(digits):
    """Are there 1,297 digits to train on and 500 to test on, with their labels?"""
    assert (digits.train_x.shape, digits.test_x.shape) == ((1297, 8, 8), (500, 8, 8))
    assert (digits.train_y.shape, digits.test_y.shape) == ((1, 1297), (1, 500))
    assert (digits.train_x.dtype, digits.train_y.dtype) == (np.uint8, np.int64)
    assert digits.train_x.max() == digits.test_x.max() == 16


def test_every_digit_is_in_both_parts(digits):
    """Is each digit about a tenth of both parts?"""
    for y in (digits.train_y, digits.test_y):
        shares = np.bincount(y[0], minlength=10) / y.size
        assert shares.min() > 0.07
        assert shares.max() < 0.13


def test_no_digit_is_there_twice(digits):
    """Are all digits of both parts different?"""
    assert len({x.tobytes() for part in (digits.train_x, digits.test_x) for x in part}) == 1797


def test_the_card_states_the_checksum_and_the_licence(digits):
    """Does datasets/README.md describe this very file, and the file name its origin and licence?"""
    assert checksum(digits) in (DATASETS / "README.md").read_text(encoding="utf-8")
    with open_arrays(FILE) as file:
        assert file.notes()["licence"] == "CC BY 4.0"
        assert "Alpaydin" in file.notes()["origin"]


def test_a_hidden_layer_tells_odd_from_even_better_than_a_line(digits):
    """Is the lesson there: a linear model near 0.91, a small net several points above?"""
    pictures = [x[..., None] * (255 / 16) for x in (digits.train_x, digits.test_x)]
    data = prepare(pictures[0], digits.train_y % 2, pictures[1], digits.test_y % 2)
    line, net = fit(data, (), rate=0.5, iterations=800), fit(data, (20,), rate=0.5, iterations=800)
    assert 0.86 < line.test < 0.94
    assert net.test > line.test + 0.03


def test_the_file_is_converted_from_what_scikit_learn_ships(tmp_path, digits):
    """Do the original's rows give the committed arrays again?"""
    again = convert_digits(written(tmp_path / "digits.csv.gz", original(digits)), tmp_path / "new.h5")
    assert checksum(again) == checksum(load_digits(tmp_path / "new.h5")) == checksum(digits)


@pytest.mark.parametrize(
    "content",
    [
        b"no gzip at all",
        gzip.compress(b"1,2,3\n4,5,6"),
        gzip.compress(b"a,b\nc,d"),
        gzip.compress(b"1,2\n3"),
        gzip.compress(b""),
        gzip.compress(b"1,2,3")[:-6],
        gzip.compress(b"0," * 40_000_000),
    ],
    ids=["text", "other rows", "letters", "ragged", "empty", "cut short", "a bomb"],
)
def test_another_original_is_named(tmp_path, content):
    """Does a file that is not scikit-learn's get a sentence, and leave nothing behind?"""
    path = tmp_path / "other.csv.gz"
    path.write_bytes(content)
    with pytest.raises(DataError, match=r"other\.csv\.gz: this is not scikit-learn's digits"):
        convert_digits(path, tmp_path / "new.h5")
    assert [each.name for each in tmp_path.iterdir()] == ["other.csv.gz"]


@pytest.mark.parametrize(("column", "value"), [(3, 17), (3, -1), (64, 10)])
def test_an_original_with_wrong_numbers_is_named(tmp_path, digits, column, value):
    """Is a point over 16 or a label over 9 noticed?"""
    rows = original(digits)
    rows[5, column] = value
    with pytest.raises(DataError, match="this is not scikit-learn's digits"):
        convert_digits(written(tmp_path / "digits.csv.gz", rows), tmp_path / "new.h5")


def test_a_missing_original_is_named(tmp_path):
    """Does the sentence name the file?"""
    with pytest.raises(DataError, match=r"gone\.csv\.gz: there is no such file"):
        convert_digits(tmp_path / "gone.csv.gz", tmp_path / "new.h5")


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("test_set_y", None, "test_set_y is missing; the file holds test_set_x, train_set_x, train_set_y"),
        ("train_set_x", np.zeros((4, 8, 9), np.uint8), r"train_set_x has shape \(4, 8, 9\)"),
        ("train_set_x", np.zeros((0, 8, 8), np.uint8), r"train_set_x has shape \(0, 8, 8\)"),
        ("train_set_x", np.zeros((4, 8, 8)), "train_set_x holds float64"),
        ("train_set_x", np.full((4, 8, 8), 255, np.uint8), "train_set_x holds 255"),
        ("train_set_y", np.zeros(3, int), "3 labels for 4 digits"),
        ("test_set_y", np.array([1, 10]), "labels other than 0 to 9"),
    ],
)
def test_a_file_of_another_kind_is_explained(tmp_path, digits, key, value, sentence):
    """Does the sentence name the file and the fault?"""
    few = Digits(digits.train_x[:4], digits.train_y[:, :4], digits.test_x[:2], digits.test_y[:, :2])
    arrays = {f"{split}_set_{axis}": getattr(few, f"{split}_{axis}") for split in ("train", "test") for axis in "xy"}
    with h5py.File(tmp_path / "few.h5", "w") as file:
        for name, array in {**arrays, key: value}.items():
            if array is not None:
                file[name] = array
    with pytest.raises(DataError, match=rf"few\.h5: .*{sentence}"):
        load_digits(tmp_path / "few.h5")
