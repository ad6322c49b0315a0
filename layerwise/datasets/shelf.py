"""Where the course's data files lie, so that no notebook needs a path."""

from __future__ import annotations

import os
from pathlib import Path

from layerwise.datasets.cats import Cats, load_cats
from layerwise.datasets.digits import Digits, load_digits
from layerwise.datasets.errors import DataError

FOLDER_VARIABLE = "LAYERWISE_DATA"
"""Name of the environment variable that names another folder, looked into first."""
CATS_FILE = "cats_vs_noncats.h5"
DIGITS_FILE = "digits.h5"

_SHELF = Path(__file__).resolve().parents[2] / "datasets"


def default_cats() -> Cats:
    """Read the course's pictures of cats and other things.

    Raises
    ------
    DataError — the file is nowhere, or is not what it should be
    """
    return load_cats(find_file(CATS_FILE, "cats"))


def default_digits() -> Digits:
    """Read the course's handwritten digits.

    Raises
    ------
    DataError — the file is nowhere, or is not what it should be
    """
    return load_digits(find_file(DIGITS_FILE, "digits"))


def find_file(name: str, made_as: str) -> Path:
    """Find a data file in the folder that LAYERWISE_DATA names, else in the checkout's `datasets/`.

    Parameters
    ----------
    name : str — of the file
    made_as : str — what `python3 course data` calls it

    Raises
    ------
    DataError — it is in neither
    """
    named = os.environ.get(FOLDER_VARIABLE)
    folders = [*([Path(named).expanduser()] if named else []), _SHELF]
    found = next((folder / name for folder in folders if (folder / name).is_file()), None)
    if found is None:
        listed = " or ".join(str(folder) for folder in folders)
        raise DataError(f"{name} is not in {listed}. Make it anew: python3 course data {made_as}")
    return found
