"""`digits`: 1,797 handwritten digits of 8 × 8 points, converted from the file that scikit-learn ships."""

from __future__ import annotations

import gzip
import hashlib
import os
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from layerwise.datasets.errors import DataError, require
from layerwise.datasets.hdf5 import open_arrays, write_notes, written_whole

SHAPE = (8, 8)
WHITE = 16
"""The highest value of a point: how many of the 4 × 4 points of the scanned form were inked."""
_ALL, _TEST = 1797, 500
_KEYS = ("train_set_x", "train_set_y", "test_set_x", "test_set_y")
_MOST_TEXT = 1_000_000
"""The original is 0.5 MB of text; more is not read."""
NOTES = {
    "origin": "E. Alpaydin and C. Kaynak: Optical Recognition of Handwritten Digits (1998), UCI Machine Learning "
    "Repository, archive.ics.uci.edu/dataset/80; of it, the 1,797 digits that scikit-learn ships",
    "licence": "CC BY 4.0",
    "changes": "divided into digits to train on and to test on; stored as whole numbers",
    "made by": "layerwise.datasets.digits",
}
"""What the file says about itself."""


@dataclass(frozen=True)
class Digits:
    """A data set of handwritten digits.

    Parameters
    ----------
    train_x, test_x : (m, 8, 8) uint8 — amount of ink at each point, 0 to 16
    train_y, test_y : (1, m) int64 — the digit, 0 to 9
    """

    train_x: np.ndarray
    train_y: np.ndarray
    test_x: np.ndarray
    test_y: np.ndarray


def load_digits(path: str | os.PathLike[str]) -> Digits:
    """Read the digits, and make sure that they are digits.

    Parameters
    ----------
    path : file — HDF5, with `train_set_x`, `train_set_y`, `test_set_x`, `test_set_y`

    Raises
    ------
    DataError — names the file and what is wrong with it
    """
    source = Path(path)
    with open_arrays(source) as file:
        arrays = file.read(_KEYS)
    parts = []
    for split in ("train", "test"):
        x, y = arrays[f"{split}_set_x"], arrays[f"{split}_set_y"]
        _check(source, split, x, y)
        parts += [x, y.reshape(1, -1).astype(np.int64)]
    return Digits(*parts)


def checksum(digits: Digits) -> str:
    """Give the SHA-256 of the four arrays, in the order train_x, train_y, test_x, test_y, labels as int64."""
    digest = hashlib.sha256()
    for array in (digits.train_x, digits.train_y, digits.test_x, digits.test_y):
        digest.update(np.ascontiguousarray(array).tobytes())
    return digest.hexdigest()


def convert_digits(original: str | os.PathLike[str], path: str | os.PathLike[str]) -> Digits:
    """Convert scikit-learn's `digits.csv.gz` to the course's file.

    Row i becomes a test picture where 500·i mod 1797 is less than 500: 500 rows, evenly spread.

    Parameters
    ----------
    original : file — gzip, 1,797 rows of 64 points and the digit
    path : file — to write

    Raises
    ------
    DataError — the original is another file, or the new one cannot be written
    """
    rows = _read_original(Path(original))
    x = rows[:, :-1].reshape(-1, *SHAPE).astype(np.uint8)
    test = _TEST * np.arange(_ALL) % _ALL < _TEST
    y = rows[:, -1:].T.astype(np.int64)
    digits = Digits(x[~test], y[:, ~test], x[test], y[:, test])
    with written_whole(path) as file:
        write_notes(file, NOTES)
        arrays = (digits.train_x, digits.train_y[0], digits.test_x, digits.test_y[0])
        for key, array in zip(_KEYS, arrays, strict=True):
            file.create_dataset(key, data=array, compression="gzip", compression_opts=9)
    return digits


def _check(path: Path, split: str, x: np.ndarray, y: np.ndarray) -> None:
    found = f"{path}: {split}_set_x has shape {x.shape}; digits have (m, 8, 8)."
    require(x.ndim == 3 and x.shape[1:] == SHAPE and x.size > 0, found)
    require(x.dtype == np.uint8, f"{path}: {split}_set_x holds {x.dtype}; digits hold uint8, 0 to {WHITE}.")
    require(x.max() <= WHITE, f"{path}: {split}_set_x holds {x.max()}; the points of digits go from 0 to {WHITE}.")
    require(y.size == len(x), f"{path}: {split}_set_y has {y.size} labels for {len(x)} digits.")
    require(np.isin(y, range(10)).all(), f"{path}: {split}_set_y holds labels other than 0 to 9.")


def _read_original(source: Path) -> np.ndarray:
    """Read the 1,797 rows of 65 numbers."""
    require(source.is_file(), f"{source}: there is no such file.")
    try:
        with gzip.open(source) as packed:
            text = packed.read(_MOST_TEXT)
        rows = np.array([line.split(b",") for line in text.split()], dtype=np.float64)
    except (OSError, EOFError, zlib.error, ValueError) as error:
        raise DataError(f"{source}: this is not scikit-learn's digits.csv.gz, or damaged ({error}).") from error
    whole = rows.shape == (_ALL, 65) and np.isin(rows[:, :-1], range(WHITE + 1)).all()
    right = whole and np.isin(rows[:, -1], range(10)).all()
    other = f"{source}: this is not scikit-learn's digits.csv.gz, which has {_ALL} rows of 64 points and a digit."
    require(right, other)
    return rows
