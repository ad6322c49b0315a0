"""HDF5 files: what is read of them and what is not, and that they are written whole or not at all."""

import tracemalloc

import h5py
import numpy as np
import pytest

from layerwise.datasets import hdf5
from layerwise.datasets.errors import DataError
from layerwise.datasets.hdf5 import open_arrays, write_notes, written_whole


@pytest.fixture
def path(tmp_path):
    """A file that is to be made."""
    return tmp_path / "a.h5"


@pytest.fixture
def secret(tmp_path):
    """Another file, which belongs to somebody."""
    other = tmp_path / "secret.h5"
    with h5py.File(other, "w") as file:
        file["x"] = np.arange(4)
    return other


def read(path, key="x"):
    """Read one array of a file."""
    with open_arrays(path) as file:
        return file.read([key])[key]


def test_numbers_and_texts_are_read(path):
    """Do whole numbers, fractions, truth values and texts come as they are?"""
    with h5py.File(path, "w") as file:
        file.update({"x": np.arange(6, dtype=np.uint8).reshape(2, 3), "truth": np.array([True, False])})
        file["texts"] = np.array([b"a", b"bc"])
    assert read(path).tolist() == [[0, 1, 2], [3, 4, 5]]
    assert read(path, "truth").tolist() == [True, False]
    assert read(path, "texts").tolist() == [b"a", b"bc"]


def link_outside(file, secret):
    """A link to an array of another file."""
    file["x"] = h5py.ExternalLink(str(secret), "/x")


def link_inside(file, _):
    """A link by name, which could go through a link to another file."""
    file["y"] = np.arange(4)
    file["x"] = h5py.SoftLink("/y")


def link_to_nowhere(file, _):
    """A link to nothing."""
    file["x"] = h5py.SoftLink("/nothing")


@pytest.mark.parametrize("make", [link_outside, link_inside, link_to_nowhere])
def test_links_are_not_followed(path, secret, make):
    """Does a link get a sentence in place of what it leads to?"""
    with h5py.File(path, "w") as file:
        make(file, secret)
    with pytest.raises(DataError, match=r"a\.h5: x is a link to elsewhere"):
        read(path)


def test_raw_bytes_of_another_file_are_not_read(path, secret):
    """Is an array whose bytes lie in any file of the disk refused?"""
    with h5py.File(path, "w") as file:
        file.create_dataset("x", (8,), np.uint8, external=[(str(secret), 0, 8)])
    with pytest.raises(DataError, match=r"a\.h5: the numbers of x lie in another file"):
        read(path)


def test_arrays_put_together_of_other_files_are_not_read(path, secret):
    """Is a virtual array refused?"""
    layout = h5py.VirtualLayout((4,), int)
    layout[:] = h5py.VirtualSource(str(secret), "x", (4,))
    with h5py.File(path, "w") as file:
        file.create_virtual_dataset("x", layout)
    with pytest.raises(DataError, match=r"a\.h5: the numbers of x lie in another file"):
        read(path)


@pytest.mark.parametrize(
    "kind",
    [
        np.dtype([("a", int), ("b", float)]),
        h5py.vlen_dtype(int),
        h5py.string_dtype(),
        h5py.ref_dtype,
        np.dtype("V8"),
        np.dtype(complex),
    ],
    ids=["compound", "ragged", "text", "reference", "opaque", "complex"],
)
def test_other_kinds_are_refused(path, kind):
    """Is an array that holds neither numbers nor texts a sentence?"""
    with h5py.File(path, "w") as file:
        file.create_dataset("x", (2,), kind)
    with pytest.raises(DataError, match=r"a\.h5: x holds .*, neither numbers nor texts of a fixed"):
        read(path)


@pytest.mark.parametrize(
    ("shape", "options"),
    [
        ((10**12,), {"chunks": (1000,)}),
        ((10**9, 10**9), {"chunks": (1000, 1)}),
        ((1,), {"maxshape": (None,), "chunks": (2**31,)}),
    ],
    ids=["long", "more than any memory", "one piece"],
)
def test_a_size_that_is_only_claimed_is_not_believed(path, shape, options):
    """Is a file of a few bytes that claims terabytes refused, before memory is asked for?"""
    with h5py.File(path, "w") as file:
        file.create_dataset("x", shape, np.uint8, compression="gzip", **options)
    tracemalloc.start()
    with pytest.raises(DataError, match=r"a\.h5: x says that its shape is .*1024 MB a file are not read"):
        read(path)
    assert tracemalloc.get_traced_memory()[1] < 10e6
    tracemalloc.stop()


def test_many_arrays_together_are_limited_as_well(path, monkeypatch):
    """Is the limit one for the whole file?"""
    monkeypatch.setattr(hdf5, "MOST_BYTES", 1000)
    with h5py.File(path, "w") as file:
        file.update({"a": np.zeros(600, np.uint8), "b": np.zeros(600, np.uint8)})
    with open_arrays(path) as file:
        file.read(["a"])
        with pytest.raises(DataError, match="b says that its shape is"):
            file.read(["b"])


def test_a_group_of_very_many_is_refused(path, monkeypatch):
    """Is a group with more arrays than anybody needs a sentence?"""
    monkeypatch.setattr(hdf5, "MOST_NAMES", 3)
    with h5py.File(path, "w") as file:
        file.update({f"group/{k}": k for k in range(4)})
    with open_arrays(path) as file, pytest.raises(DataError, match="it holds 4 names; 3 are the most"):
        file.read_group("group")


def test_a_group_that_contains_itself_is_read_once(path):
    """Does a circle of groups end?"""
    with h5py.File(path, "w") as file:
        file["group/a"] = 1
        file["group/again"] = file["group"]
    with open_arrays(path) as file:
        assert file.read_group("group") == {"a": 1}
        assert file.read_group("none") == {}


def test_a_group_in_place_of_an_array_is_missing(path):
    """Is a group under the array's name no array?"""
    with h5py.File(path, "w") as file:
        file["x/inside"] = 1
    with pytest.raises(DataError, match=r"a\.h5: x is missing; the file holds x"):
        read(path)


def test_notes_are_short_texts_and_numbers(path):
    """Are texts cut and cleaned of what would steer a terminal, and other attributes left alone?"""
    with h5py.File(path, "w") as file:
        write_notes(file, {"title": "64 × 64\x1b[31m", "seed": 7, "long": "a" * 5000})
        file.attrs.update({"old": np.bytes_(b"caf\xff"), "many": [1, 2], "share": 0.5, "none": h5py.Empty("f")})
        file.attrs["any length"] = "text"
    with open_arrays(path) as file:
        notes = file.notes()
    assert notes == {"title": "64 × 64[31m", "seed": "7", "old": "caf\ufffd", "long": "a" * 500}


def test_a_heap_of_texts_that_would_hang_is_not_read(path):
    """Is a file that makes HDF5 go round in circles a sentence?"""
    with h5py.File(path, "w") as file:
        file["x"] = ["a", "b"]
        file.attrs["title"] = "small"
    content = bytearray(path.read_bytes())
    sizes = content.index(b"GCOL") + 24  # the first object's length, after the heap's own 16 bytes and 8 of its own
    content[sizes : sizes + 8] = b"\x00" * 8
    path.write_bytes(content)
    with open_arrays(path) as file:
        assert file.notes() == {}
        with pytest.raises(DataError, match="x holds texts of any length"):
            file.read(["x"])


def fault_of(path):
    """Whether reading everything in a file ends in a sentence that names it."""
    try:
        with open_arrays(path) as file:
            file.read(["x"])
            file.read_group("group")
            file.notes()
    except DataError as error:
        return path.name in str(error)
    return False


def test_every_cut_and_every_wrong_byte_is_a_sentence_or_harmless(tmp_path, path):
    """Does a file that was cut or altered anywhere in its structure raise nothing but DataError?"""
    with h5py.File(path, "w") as file:
        file.create_dataset("x", data=np.arange(64).reshape(8, 8), chunks=(1, 8), compression="gzip")
        file["group/a"] = np.array([b"one"])
        write_notes(file, {"title": "small"})
    content, rng = path.read_bytes(), np.random.default_rng(1)
    changed, faults = tmp_path / "changed.h5", 0
    for _ in range(300):
        spoilt = bytearray(content)
        for place in rng.integers(0, len(content), 8):
            spoilt[place] = rng.integers(256)
        changed.write_bytes(spoilt[: rng.integers(len(content) // 2, 2 * len(content))])
        faults += fault_of(changed)
    assert faults > 100


def test_a_file_takes_its_name_when_it_is_whole(path):
    """Is nothing to be seen under the name until all is written, and then a file that others may read?"""
    with written_whole(path) as file:
        assert not path.exists()
        file["x"] = 1
    assert read(path) == 1
    assert path.stat().st_mode & 0o777 == 0o644
    assert [each.name for each in path.parent.iterdir()] == ["a.h5"]


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()], ids=repr)
def test_what_is_not_finished_leaves_nothing(path, fault):
    """Does a full disk or an interruption leave the earlier file, and no half of a new one?"""
    path.write_text("earlier")
    with pytest.raises((DataError, KeyboardInterrupt)), written_whole(path):
        raise fault
    assert path.read_text() == "earlier"
    assert [each.name for each in path.parent.iterdir()] == ["a.h5"]
