"""Photographs of cats and dogs: the Oxford-IIIT Pet data set, brought into the form of the course's pictures.

O. M. Parkhi, A. Vedaldi, A. Zisserman, C. V. Jawahar: *Cats and Dogs*, CVPR 2012. The photographs and what is made of
them stand under CC BY-SA 4.0.
"""

from __future__ import annotations

import hashlib
import heapq
import io
import re
import tarfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

import numpy as np

from layerwise.datasets.cats import Cats
from layerwise.datasets.download import Archive, Progress
from layerwise.datasets.errors import DataError, require
from layerwise.datasets.own_picture import decode_picture

LICENCE = "CC BY-SA 4.0"
PHOTOGRAPHS = Archive(
    "https://www.robots.ox.ac.uk/~vgg/data/pets/data", "images.tar.gz", 791_918_971, "5c4f3ee8e5d25df40f4fd59a7f44e54c"
)
SIZE = 64

_PICTURE = re.compile(r"(?:\./)?images/(?P<name>(?P<breed>[A-Za-z]\w*)_\d+)\.jpg")
_LARGEST = 30_000_000
"""Bytes of one picture; a larger one is not read."""
_BROKEN = (tarfile.TarError, OSError, EOFError, zlib.error, ValueError)


@dataclass(frozen=True)
class Pets:
    """What came of an archive.

    Parameters
    ----------
    cats : Cats — balanced; the attributes are 'subject' (cat or dog), 'breed' and 'photograph', the name in the archive
    read : int — number of photographs in the archive that could be used
    left_out : Counter of str — why others could not, and how many
    """

    cats: Cats
    read: int
    left_out: Counter[str]


@dataclass(frozen=True, order=True)
class _Photograph:
    """A photograph, ordered by chance: the last in order comes first, as `heapq` drops the smallest."""

    place: int
    name: str = field(compare=False)
    breed: str = field(compare=False)
    pixels: np.ndarray = field(compare=False)

    @property
    def is_cat(self) -> bool:
        """Breeds of cats are written with a capital letter."""
        return self.name[0].isupper()


def convert_pets(
    file: BinaryIO,
    name: str,
    *,
    train: int = 400,
    test: int = 1000,
    seed: int = 1,
    progress: Progress | None = None,
) -> Pets:
    """Choose photographs from the archive, half of them of cats in both parts, and bring them to 64 × 64 pixels.

    The seed and a photograph's name alone say whether it is chosen before another.

    Parameters
    ----------
    file : binary file — `images.tar.gz`, at its start
    name : str — what to call it when something is wrong
    train, test : int — number of pictures, even
    seed : int
    progress : function of (done, all) or None — called after every photograph, in bytes of the archive

    Raises
    ------
    DataError — the archive is damaged or holds too few photographs
    """
    check_numbers(train, test)
    half, left_out = (train + test) // 2, Counter[str]()
    chosen: dict[bool, list[_Photograph]] = {True: [], False: []}
    read = 0
    for photograph in _photographs(file, name, seed, left_out, progress):
        read += 1
        kept = chosen[photograph.is_cat]
        (heapq.heappush if len(kept) < half else heapq.heappushpop)(kept, photograph)
    few = min(len(kept) for kept in chosen.values())
    require(few >= half, f"{name}: it has {few} usable photographs of one kind; {half} of each are needed.")
    return Pets(_balanced(chosen, train, test, seed), read, left_out)


def check_numbers(train: int, test: int) -> None:
    """Make sure that this many pictures can be had, half of them of cats.

    Parameters
    ----------
    train, test : int — number of pictures

    Raises
    ------
    DataError
    """
    even = min(train, test) >= 2 and train % 2 == test % 2 == 0
    require(even, f"Half of the pictures are cats: ask for even numbers from 2 on, not {train} and {test}.")


def _balanced(chosen: dict[bool, list[_Photograph]], train: int, test: int, seed: int) -> Cats:
    """Give the first of each kind to the training part, and mix the kinds by chance."""
    parts: list[list[_Photograph]] = [[], []]
    for kept in chosen.values():
        ordered = sorted(kept, reverse=True)
        parts[0] += ordered[: train // 2]
        parts[1] += ordered[train // 2 : (train + test) // 2]
    mixed = [sorted(part, reverse=True) for part in parts]
    x = [np.stack([each.pixels for each in part]) for part in mixed]
    y = [np.array([[int(each.is_cat) for each in part]], dtype=np.int64) for part in mixed]
    notes = {
        "title": "photographs of cats and dogs (Oxford-IIIT Pet)",
        "licence": LICENCE,
        "origin": "O. M. Parkhi, A. Vedaldi, A. Zisserman, C. V. Jawahar: Cats and Dogs (CVPR 2012), "
        "www.robots.ox.ac.uk/~vgg/data/pets",
        "changes": f"{train} and {test} photographs, chosen with seed {seed}; of each the middle, {SIZE} × {SIZE}",
        "made by": "layerwise.datasets.pets",
    }
    known = [_attributes(part) for part in mixed]
    return Cats(x[0], y[0], x[1], y[1], train_attributes=known[0], test_attributes=known[1], notes=notes)


def _attributes(part: list[_Photograph]) -> dict[str, np.ndarray]:
    return {
        "subject": np.array(["cat" if each.is_cat else "dog" for each in part]),
        "breed": np.array([each.breed for each in part]),
        "photograph": np.array([each.name for each in part]),
    }


def _photographs(
    file: BinaryIO, archive: str, seed: int, left_out: Counter[str], progress: Progress | None
) -> Iterator[_Photograph]:
    """Go through the archive once, and count what is no photograph or a second copy of one."""
    size, seen = file.seek(0, io.SEEK_END), set()
    file.seek(0)
    for name, content in _members(file, archive, left_out):
        if progress:
            progress(min(file.tell(), size), size)
        digest = hashlib.sha256(content).digest()
        found = _PICTURE.fullmatch(name)
        if found is None or digest in seen:
            left_out["the same picture again" if found else "other files"] += 1
            continue
        seen.add(digest)
        try:
            pixels = decode_picture(io.BytesIO(content), name, SIZE).pixels
        except DataError:
            left_out["no picture, or damaged"] += 1
            continue
        chance = hashlib.sha256(f"{seed} {found['name']}".encode()).digest()
        yield _Photograph(int.from_bytes(chance), found["name"], found["breed"].replace("_", " "), pixels)
    if progress:
        progress(size, size)


def _members(file: BinaryIO, archive: str, left_out: Counter[str]) -> Iterator[tuple[str, bytes]]:
    """Read the plain files of an archive. Nothing is ever unpacked to the disk, so names lead nowhere."""
    try:
        with tarfile.open(fileobj=file, mode="r|gz") as members:
            for member in members:
                if member.isdir():
                    continue
                stored = members.extractfile(member) if member.isreg() and member.size <= _LARGEST else None
                if stored is None:
                    left_out["links, devices and files that are too large"] += 1
                    continue
                content = stored.read()
                if len(content) != member.size:
                    raise EOFError(f"{member.name} ends early")
                yield member.name, content
    except _BROKEN as error:
        raise DataError(f"{archive}: the archive is damaged or cut short ({error}). Get it again.") from error
