"""Where the data files lie, so that no notebook needs a path: the course's own, and those that a person added.

What a person adds lies in a folder of its own, `datasets/own/` or the one that LAYERWISE_DATA names, a file a set.
A note in that folder says which set the notebooks use; without one they use the course's drawn pictures.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from layerwise.datasets import FOLDER_VARIABLE
from layerwise.datasets.cats import Cats, load_cats, save_cats
from layerwise.datasets.digits import Digits, load_digits
from layerwise.datasets.errors import DataError, require
from layerwise.invocation import CALLED, IN_CHECKOUT

CATS_FILE = "cats_vs_noncats.h5"
DIGITS_FILE = "digits.h5"
DRAWN = "drawn"
"""Name of the course's own pictures among the sets."""

_PACKAGE = Path(__file__).resolve().parents[1]
_SHIPPED = _PACKAGE / "shipped" / "datasets"  # in the learners' wheel
_SHELF = _SHIPPED if _SHIPPED.is_dir() else _PACKAGE.parent / "datasets"
_BACK = (
    "It belongs to the course: get it back with `git checkout datasets`, or download the course anew."
    if IN_CHECKOUT
    else "It belongs to the package: run pip install --force-reinstall and the name of the file layerwise-….whl."
)
_NOTE = "in_use"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,49}")


def default_cats() -> Cats:
    """Read the pictures of cats and other things that are in use: the course's drawn ones, or what a person chose.

    Raises
    ------
    DataError — the file is nowhere, or is not what it should be
    """
    name = in_use()
    if name == DRAWN:
        return load_cats(find_file(CATS_FILE))
    path, back = own_folder() / f"{name}.h5", f"{CALLED} data use {DRAWN}"
    require(path.is_file(), f"{path} is in use, but not there. Take the drawn pictures instead: {back}")
    return load_cats(path)


def default_digits() -> Digits:
    """Read the course's handwritten digits.

    Raises
    ------
    DataError — the file is nowhere, or is not what it should be
    """
    return load_digits(find_file(DIGITS_FILE))


def find_file(name: str) -> Path:
    """Find a data file in the folder of what a person added, else in the checkout's `datasets/`.

    Parameters
    ----------
    name : str — of the file

    Raises
    ------
    DataError — it is in neither
    """
    folders = (own_folder(), _SHELF)
    found = next((folder / name for folder in folders if (folder / name).is_file()), None)
    if found is None:
        listed = " or ".join(str(folder) for folder in folders)
        raise DataError(f"{name} is not in {listed}. {_BACK}")
    return found


def own_folder() -> Path:
    """The folder of what a person added; it need not be there."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named).expanduser() if named else _SHELF / "own"


def in_use() -> str:
    """The name of the set that the notebooks use.

    Raises
    ------
    DataError — the note that says so cannot be read
    """
    note = own_folder() / _NOTE
    try:
        name = note.read_text(encoding="utf-8").strip() if note.exists() else DRAWN
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{note} cannot be read ({error}). Take it away, and choose a set anew.") from error
    require(_NAME.fullmatch(name), f"{note} names no data set. Take it away, and choose a set anew.")
    return name


def sets() -> list[str]:
    """The names of all sets: the drawn one, then those that a person added."""
    files = own_folder().glob("*.h5")
    added = [path.stem for path in files if path.name not in (CATS_FILE, DIGITS_FILE) and _NAME.fullmatch(path.stem)]
    return [DRAWN, *sorted(added)]


def use(name: str) -> None:
    """Let the notebooks use a set from now on.

    Parameters
    ----------
    name : str — one of `sets()`

    Raises
    ------
    DataError — there is none of this name, it is damaged, or the folder cannot be written
    """
    known = sets()
    require(name in known, f"There is no data set '{name}'. There are: {', '.join(known)}.")
    note = own_folder() / _NOTE
    try:
        if name == DRAWN:
            note.unlink(missing_ok=True)
        else:
            load_cats(own_folder() / f"{name}.h5")
            note.write_text(f"{name}\n", encoding="utf-8")
    except OSError as error:
        raise DataError(f"{note} cannot be written ({error.strerror}). See to space and rights.") from error


def place_for(name: str) -> Path:
    """Give the file that a new set of this name would have, and make its folder.

    Parameters
    ----------
    name : str

    Raises
    ------
    DataError — the name will not do, there is such a set already, or the folder cannot be made
    """
    fits = _NAME.fullmatch(name) and name.lower() != DRAWN and f"{name}.h5" not in (CATS_FILE, DIGITS_FILE)
    require(fits, f"A data set cannot be called '{name}'. Give it a name of letters, digits, - and _, with --name.")
    path = own_folder() / f"{name}.h5"
    require(not path.exists(), f"{path} exists already. Use it ({CALLED} data use {name}) or move it away.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"{path.parent} cannot be made ({error.strerror}). Name a folder of yours in {FOLDER_VARIABLE}."
        raise DataError(message) from error
    return path


def add(name: str, cats: Cats) -> Path:
    """Put a set on the shelf, and let the notebooks use it.

    Parameters
    ----------
    name : str
    cats : Cats

    Returns
    -------
    Path — of its file

    Raises
    ------
    DataError — as for `place_for`, or the file cannot be written
    """
    path = place_for(name)
    save_cats(path, cats)
    use(name)
    return path
