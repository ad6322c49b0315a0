"""Take in pictures from elsewhere: the well-known pair of cat files, or one file of the course's own form."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import numpy as np

from layerwise.datasets.cats import SPLITS, Cats, joined, load_cats
from layerwise.datasets.errors import require
from layerwise.datasets.hdf5 import open_arrays

PAIR = {"train": "train_catvnoncat.h5", "test": "test_catvnoncat.h5"}
"""The two files of the pair, which is not the course's to pass on."""
SIZE = 64
"""Pixels along a side that the notebooks count on."""


def read_elsewhere(path: str | os.PathLike[str]) -> Cats:
    """Read pictures that a notebook can take in place of the course's own.

    Parameters
    ----------
    path : folder with both files of the pair, itself or in a folder `datasets` in it; or one of both; or a file of ours

    Raises
    ------
    DataError — there is neither, or something in them is not what it should be; the sentence names the file
    """
    source = Path(path).expanduser()
    require(source.exists(), f"{source}: there is no such file or folder.")
    if is_pair(source):
        cats = _read_pair(source if source.is_dir() else source.parent)
    else:
        cats = _titled(load_cats(source), source)
    size = cats.train_x.shape[1]
    require(size == SIZE, f"{source}: pictures are {size} × {size}; the notebooks need {SIZE} × {SIZE}.")
    for split, y in (("train", cats.train_y), ("test", cats.test_y)):
        require(
            np.unique(y).size == 2, f"{source}: all labels of {split}_set_y are alike, so there is nothing to learn."
        )
    return cats


def is_pair(path: Path) -> bool:
    """Tell whether a path means the pair: a folder, or one of the two files."""
    return path.is_dir() or path.name in PAIR.values()


def _titled(cats: Cats, source: Path) -> Cats:
    """Name the pictures after their file where nothing in it names them."""
    titled = "title" in cats.notes or "seed" in cats.notes
    return cats if titled else replace(cats, notes={**cats.notes, "title": f"pictures of {source.name}"})


def _read_pair(folder: Path) -> Cats:
    """Read both files of the pair, and let errors name the one that is wrong."""
    places = [
        place for place in (folder, folder / "datasets") if any((place / name).is_file() for name in PAIR.values())
    ]
    listed = " and ".join(PAIR.values())
    nowhere = f"{folder}: {listed} are neither in it nor in {folder / 'datasets'}"
    require(places, f"{nowhere}. Give the folder that has them.")
    files = {split: places[0] / name for split, name in PAIR.items()}
    arrays: dict[str, np.ndarray] = {}
    classes = []
    for split in SPLITS:
        with open_arrays(files[split]) as file:
            arrays.update(file.read((f"{split}_set_x", f"{split}_set_y", "list_classes")))
        classes.append(arrays["list_classes"].tolist())
    require(classes[0] == classes[1], f"{files['test']}: its list_classes is not that of {files['train'].name}.")
    return joined(files, arrays, notes={"title": f"the photographs of {listed}"})
