"""`cats_vs_noncats`: drawn pictures with and without a cat, in the HDF5 schema that the field knows."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import h5py
import numpy as np

from layerwise.datasets.errors import require
from layerwise.datasets.hdf5 import open_arrays, write_notes, written_whole
from layerwise.datasets.pictures.scenes import Attributes, attribute_names, label_of, scene

SEED = 108
"""Seed of the committed file: of ten, the one whose results lie closest to their mean (datasets/README.md)."""
CLASSES = ("non-cat", "cat")
SPLITS = ("train", "test")
_KEYS = ("train_set_x", "train_set_y", "test_set_x", "test_set_y", "list_classes")
_BATCH = 25

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Cats:
    """A data set of pictures.

    Parameters
    ----------
    train_x, test_x : (m, n, n, 3) uint8 — pictures
    train_y, test_y : (1, m) int64 — 1 with a cat, 0 without
    classes : (str, str) — what 0 and 1 are called
    train_attributes, test_attributes : dict of str to (m,) array — what is known about each picture, such as
        'subject' or 'pose'; empty where a file holds none
    notes : dict of str to str — what the file says about itself, such as 'title' and 'licence'
    """

    train_x: np.ndarray
    train_y: np.ndarray
    test_x: np.ndarray
    test_y: np.ndarray
    classes: tuple[str, str] = CLASSES
    train_attributes: Mapping[str, np.ndarray] = field(default_factory=dict)
    test_attributes: Mapping[str, np.ndarray] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """What the pictures are, in a few words."""
        if "title" in self.notes:
            return self.notes["title"]
        return f"drawn pictures, seed {self.notes['seed']}" if "seed" in self.notes else "pictures without a title"

    def knows(self, attribute: str) -> bool:
        """Tell whether something, such as 'subject', is known about every picture, beside its label.

        Parameters
        ----------
        attribute : str — key of `train_attributes` and `test_attributes`
        """
        return attribute in self.train_attributes and attribute in self.test_attributes


def make_cats(
    seed: int = SEED,
    *,
    train: int = 209,
    test: int = 1000,
    size: int = 64,
    workers: int = 1,
    progress: Progress | None = None,
) -> Cats:
    """Draw a data set. Each picture depends on the seed, its split and its index alone.

    Parameters
    ----------
    seed : int — 0 or more
    train, test : int — number of pictures
    size : int — pixels along a side
    workers : int — processes that draw
    progress : function of (done, all) or None — called now and then
    """
    jobs = [(seed, split, index, size) for split, count in enumerate((train, test)) for index in range(count)]
    pictures, known = [], []
    for picture, attributes in _drawn(jobs, workers):
        pictures.append(picture)
        known.append(attributes)
        if progress and (len(known) % _BATCH == 0 or len(known) == len(jobs)):
            progress(len(known), len(jobs))
    x = np.stack(pictures)
    y = np.array([[label_of(*job[:3]) for job in jobs]], dtype=np.int64)
    return Cats(
        x[:train],
        y[:, :train],
        x[train:],
        y[:, train:],
        train_attributes=_columns(known[:train]),
        test_attributes=_columns(known[train:]),
    )


def write_cats(
    path: str | os.PathLike[str],
    seed: int = SEED,
    *,
    train: int = 209,
    test: int = 1000,
    size: int = 64,
    workers: int = 1,
    progress: Progress | None = None,
) -> Cats:
    """Draw a data set and write it to an HDF5 file; what stood there before stays until all is written.

    Parameters are those of `make_cats`, and `path`, the file.

    Raises
    ------
    DataError — where a number is too small or the file cannot be written
    """
    target = Path(path)
    require(seed >= 0, f"The seed must be 0 or more, not {seed}.")
    require(min(train, test) >= 2, f"A data set needs two pictures a part at least, not {train} and {test}.")
    require(size >= 16, f"Pictures of {size} pixels a side show nothing; 16 is the least.")
    require(target.parent.is_dir(), f"{target}: there is no folder {target.parent}.")
    cats = make_cats(seed, train=train, test=test, size=size, workers=workers, progress=progress)
    save_cats(target, cats, {"seed": seed, "made by": "layerwise.datasets.cats", "licence": "CC BY 4.0"})
    return cats


def save_cats(path: str | os.PathLike[str], cats: Cats, notes: Mapping[str, Any] | None = None) -> None:
    """Write a data set to an HDF5 file: to a temporary one beside it first, which then takes its name.

    Parameters
    ----------
    path : file
    cats : Cats
    notes : dict or None — what the file says about itself, beside `cats.notes`

    Raises
    ------
    DataError — where the file cannot be written
    """
    with written_whole(path) as file:
        _fill(file, cats, {**cats.notes, **(notes or {})})


def load_cats(path: str | os.PathLike[str]) -> Cats:
    """Read a data set, and make sure that it is one.

    Parameters
    ----------
    path : file — HDF5, with `train_set_x`, `train_set_y`, `test_set_x`, `test_set_y`, `list_classes`

    Raises
    ------
    DataError — names the file and what is wrong with it
    """
    source = Path(path)
    with open_arrays(source) as file:
        arrays = file.read(_KEYS)
        columns = {split: file.read_group(f"{split}_set_attributes") for split in SPLITS}
        notes = file.notes()
    attributes = {split: {name: _decoded(column) for name, column in columns[split].items()} for split in SPLITS}
    return joined(dict.fromkeys(SPLITS, source), arrays, attributes, notes)


def joined(
    files: Mapping[str, Path],
    arrays: Mapping[str, np.ndarray],
    attributes: Mapping[str, Mapping[str, np.ndarray]] | None = None,
    notes: Mapping[str, str] | None = None,
) -> Cats:
    """Make a data set of arrays under their keys, once they are what they should be.

    Parameters
    ----------
    files : dict of str to Path — for 'train' and for 'test', the file to name when something is wrong
    arrays : dict of str to array — `train_set_x`, `train_set_y`, `test_set_x`, `test_set_y`, `list_classes`
    attributes : dict of str to dict of str to array — for 'train' and for 'test', by name
    notes : dict of str to str

    Raises
    ------
    DataError — names the file and what is wrong with it
    """
    known = attributes or {split: {} for split in SPLITS}
    for split in SPLITS:
        x, path = arrays[f"{split}_set_x"], files[split]
        check_pictures(path, split, x, arrays[f"{split}_set_y"])
        for name, column in known[split].items():
            require(column.shape == x.shape[:1], f"{path}: attribute {name} has shape {column.shape}, not ({len(x)},).")
    one, other = arrays["train_set_x"].shape[1:], arrays["test_set_x"].shape[1:]
    require(one == other, f"{files['test']}: pictures to train on have shape {one}, pictures to test on {other}.")
    classes = _decoded(np.ravel(arrays["list_classes"]))
    require(len(classes) == 2, f"{files['train']}: list_classes names {len(classes)} classes, not 2.")
    named = [str(name) for name in classes]
    train_y, test_y = (arrays[f"{split}_set_y"].reshape(1, -1).astype(np.int64) for split in SPLITS)
    train_x, test_x = (arrays[f"{split}_set_x"] for split in SPLITS)
    return Cats(train_x, train_y, test_x, test_y, (named[0], named[1]), known["train"], known["test"], notes or {})


def checksum(cats: Cats) -> str:
    """Give the SHA-256 of the four arrays, in the order train_x, train_y, test_x, test_y, labels as int64."""
    digest = hashlib.sha256()
    for array in (cats.train_x, cats.train_y, cats.test_x, cats.test_y):
        digest.update(np.ascontiguousarray(array).tobytes())
    return digest.hexdigest()


def _draw(job: tuple[int, int, int, int]) -> tuple[np.ndarray, Attributes]:
    seed, split, index, size = job
    return scene((seed, split, index), label_of(seed, split, index), size)


def _drawn(jobs: list[tuple[int, int, int, int]], workers: int) -> Iterator[tuple[np.ndarray, Attributes]]:
    if workers <= 1:
        yield from map(_draw, jobs)
        return
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(_draw, jobs, chunksize=_BATCH)


def _columns(known: list[Attributes]) -> dict[str, np.ndarray]:
    return {name: np.array([getattr(each, name) for each in known]) for name in attribute_names()}


def _fill(file: h5py.File, cats: Cats, notes: Mapping[str, Any]) -> None:
    """Write arrays, one picture a chunk."""
    write_notes(file, notes)
    parts = ((cats.train_x, cats.train_y, cats.train_attributes), (cats.test_x, cats.test_y, cats.test_attributes))
    for split, (x, y, attributes) in zip(SPLITS, parts, strict=True):
        file.create_dataset(
            f"{split}_set_x", data=x, chunks=(1, *x.shape[1:]), compression="gzip", compression_opts=9, shuffle=False
        )
        file.create_dataset(f"{split}_set_y", data=np.ravel(y).astype(np.int64))
        for name, column in attributes.items():
            file.create_dataset(f"{split}_set_attributes/{name}", data=_encoded(column))
    file.create_dataset("list_classes", data=_encoded(np.array(cats.classes)))


def _decoded(column: np.ndarray) -> np.ndarray:
    return np.char.decode(column, "utf-8", "replace") if column.dtype.kind == "S" else column


def _encoded(column: np.ndarray) -> np.ndarray:
    return np.char.encode(column, "utf-8") if column.dtype.kind == "U" else column


def check_pictures(path: Path, split: str, x: np.ndarray, y: np.ndarray) -> None:
    """Make sure that pictures and labels are what they should be.

    Parameters
    ----------
    path : Path — named when they are not
    split : str — 'train' or 'test'
    x : should be (m, n, n, 3) uint8
    y : should be (m,) or (1, m) int — 0 or 1

    Raises
    ------
    DataError
    """
    square = x.ndim == 4 and x.shape[3] == 3 and x.shape[1] == x.shape[2]
    require(
        square and x.size > 0, f"{path}: {split}_set_x has shape {x.shape}; square colour pictures have (m, n, n, 3)."
    )
    require(x.dtype == np.uint8, f"{path}: {split}_set_x holds {x.dtype}; pictures hold uint8, 0 to 255.")
    require(y.size == len(x), f"{path}: {split}_set_y has {y.size} labels for {len(x)} pictures.")
    require(bool(np.isin(y, (0, 1)).all()), f"{path}: {split}_set_y holds labels other than 0 and 1.")
