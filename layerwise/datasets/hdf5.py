"""HDF5 files: read with suspicion, since anybody may have made them, and written whole or not at all."""

from __future__ import annotations

import math
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import h5py
import numpy as np

from layerwise.datasets.errors import DataError, require

MOST_BYTES = 2**30
"""A file whose arrays say that they are larger than this, all together, is not read."""
MOST_NAMES = 100
"""A group that says that it holds more than this is not read."""
_LONGEST_NOTE = 500
_BROKEN = (OSError, RuntimeError, KeyError, ValueError, TypeError, MemoryError)
"""What h5py raises where a file is damaged; which of them depends on the byte that is wrong."""


class ArrayFile:
    """The arrays of an HDF5 file, and nothing that the file points to elsewhere.

    Parameters
    ----------
    path : Path — named in every error
    file : h5py.File — open
    """

    def __init__(self, path: Path, file: h5py.File) -> None:
        self.path = path
        self._file = file
        self._left = MOST_BYTES

    def read(self, keys: Iterable[str]) -> dict[str, np.ndarray]:
        """Read arrays by their names; all have to be there.

        Parameters
        ----------
        keys : str each

        Returns
        -------
        dict of str to array — numbers, or texts as bytes

        Raises
        ------
        DataError — an array is missing, lies in another file, is too large or holds neither numbers nor texts
        """
        wanted = list(keys)
        missing = [key for key in wanted if not isinstance(self._own(self._file, key), h5py.Dataset)]
        found = ", ".join(sorted(self._names(self._file))) or "nothing"
        lost = f"{', '.join(missing)} {'are' if len(missing) > 1 else 'is'} missing"
        require(not missing, f"{self.path}: {lost}; the file holds {found}.")
        return {key: self._array(self._file, key) for key in wanted}

    def read_group(self, key: str) -> dict[str, np.ndarray]:
        """Read all arrays of a group by their names; none where there is no such group.

        Parameters
        ----------
        key : str — name of the group

        Raises
        ------
        DataError — it is an array, or as for `read`
        """
        group = self._own(self._file, key)
        require(not isinstance(group, h5py.Dataset), f"{self.path}: {key} is an array, not a group of them.")
        names = self._names(group) if group is not None else []
        return {name: self._array(group, name) for name in names if isinstance(self._own(group, name), h5py.Dataset)}

    def notes(self) -> dict[str, str]:
        """Read what the file says about itself, such as 'licence': short texts and whole numbers, as text."""
        found = {}
        attributes = self._file.attrs
        for name in list(attributes)[:MOST_NAMES]:
            stored = attributes.get_id(name)
            if stored.shape == () and (_is_text(stored.dtype) or stored.dtype.kind in "iu"):
                value = attributes[name]
                words = value.decode(errors="replace") if isinstance(value, bytes) else str(value)
                found[name] = "".join(letter for letter in words[:_LONGEST_NOTE] if letter.isprintable())
        return found

    def _names(self, group: h5py.Group) -> list[str]:
        require(len(group) <= MOST_NAMES, f"{self.path}: it holds {len(group)} names; {MOST_NAMES} are the most.")
        return list(group)

    def _own(self, group: h5py.Group, key: str) -> h5py.Group | h5py.Dataset | None:
        """Find what a name stands for, unless it is only a link to somewhere else."""
        link = group.get(key, getlink=True)
        if link is None:
            return None
        require(isinstance(link, h5py.HardLink), f"{self.path}: {key} is a link to elsewhere, which is not followed.")
        return group[key]

    def _array(self, group: h5py.Group, key: str) -> np.ndarray:
        stored = group[key]
        elsewhere = stored.is_virtual or stored.external
        require(not elsewhere, f"{self.path}: the numbers of {key} lie in another file, which is not read.")
        kind = "texts of any length" if stored.dtype.kind == "O" else str(stored.dtype)
        plain = _is_text(stored.dtype) or stored.dtype.kind in "biuf"
        require(plain, f"{self.path}: {key} holds {kind}, neither numbers nor texts of a fixed length (NumPy's 'S').")
        size = max(math.prod(stored.shape or (1,)), math.prod(stored.chunks or (1,))) * stored.dtype.itemsize
        said = f"{key} says that its shape is {stored.shape}, {size / 2**20:,.0f} MB"
        require(size <= self._left, f"{self.path}: {said}. More than {MOST_BYTES // 2**20} MB a file are not read.")
        self._left -= size
        return np.asarray(stored[()])


def _is_text(dtype: np.dtype) -> bool:
    """Tell whether it is text of a fixed length. Other text lies on a heap, and one wrong byte there hangs HDF5."""
    text = h5py.check_string_dtype(dtype)
    return text is not None and text.length is not None


def write_notes(file: h5py.File, notes: Mapping[str, object]) -> None:
    """Let a file say something about itself.

    Parameters
    ----------
    file : h5py.File — open to write
    notes : dict of str to object — whole numbers stay what they are, all else becomes text
    """
    for name, value in notes.items():
        file.attrs[name] = value if isinstance(value, int) else np.bytes_(str(value).encode())


@contextmanager
def open_arrays(path: str | os.PathLike[str]) -> Iterator[ArrayFile]:
    """Open an HDF5 file to read; whatever is wrong with it becomes a sentence.

    Parameters
    ----------
    path : file

    Raises
    ------
    DataError — there is no such file, or it is damaged or none of HDF5
    """
    source = Path(path)
    require(source.is_file(), f"{source}: there is no such file.")
    try:
        with h5py.File(source, "r") as file:
            yield ArrayFile(source, file)
    except DataError:
        raise
    except _BROKEN as error:
        message = f"{source}: cannot be read as an HDF5 file ({error}). It may be damaged or cut short: get it again."
        raise DataError(message) from error


@contextmanager
def written_whole(path: str | os.PathLike[str]) -> Iterator[h5py.File]:
    """Open an HDF5 file to write; it takes its name when all is written, and what stood there stays until then.

    Parameters
    ----------
    path : file

    Raises
    ------
    DataError — it cannot be written
    """
    target = Path(path)
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
        os.close(handle)
    except OSError as error:
        message = f"{target}: cannot be written ({error.strerror}). See to the folder and its rights."
        raise DataError(message) from error
    part = Path(name)
    try:
        part.chmod(0o644)
        with h5py.File(part, "w") as file:
            yield file
        part.replace(target)
    except (OSError, RuntimeError) as error:
        reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
        raise DataError(f"{target}: cannot be written ({reason}). See to space and rights, and try again.") from error
    finally:
        part.unlink(missing_ok=True)
