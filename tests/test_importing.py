"""Pictures from elsewhere: the well-known pair, and files of the course's own form."""

import h5py
import numpy as np
import pytest

from layerwise.datasets.cats import Cats, checksum, load_cats, make_cats, save_cats
from layerwise.datasets.errors import DataError
from layerwise.datasets.importing import PAIR, read_elsewhere

TRAIN, TEST = PAIR["train"], PAIR["test"]


def arrays(split, count, *, row):
    """The arrays of one file of a pair of the same form as the well-known one."""
    rng = np.random.default_rng(count)
    y = np.arange(count) % 3 // 2
    x = rng.integers(0, 256, (count, 64, 64, 3), dtype=np.uint8)
    classes = np.array([b"non-cat", b"cat"])
    return {f"{split}_set_x": x, f"{split}_set_y": y.reshape(1, -1) if row else y, "list_classes": classes}


def write(path, content):
    """Write arrays to a file."""
    with h5py.File(path, "w") as file:
        file.update(content)


@pytest.fixture(params=[False, True], ids=["labels (m,)", "labels (1, m)"])
def pair(request, tmp_path):
    """A folder with a pair."""
    write(tmp_path / TRAIN, arrays("train", 9, row=request.param))
    write(tmp_path / TEST, arrays("test", 6, row=request.param))
    return tmp_path


def test_the_pair_becomes_one_data_set(pair):
    """Do pictures, labels and classes come out as they are, with nothing known beside?"""
    cats = read_elsewhere(pair)
    assert (cats.train_x == arrays("train", 9, row=False)["train_set_x"]).all()
    assert cats.test_x.shape == (6, 64, 64, 3)
    assert cats.train_y.tolist() == [[0, 0, 1, 0, 0, 1, 0, 0, 1]]
    assert cats.test_y.shape == (1, 6)
    assert cats.classes == ("non-cat", "cat")
    assert not cats.knows("subject")
    assert cats.train_attributes == cats.test_attributes == {}
    assert "train_catvnoncat.h5" in cats.title


def test_a_folder_inside_is_looked_into(pair, tmp_path):
    """Are the files found in `datasets`, where they often lie?"""
    inside = tmp_path / "week" / "datasets"
    inside.mkdir(parents=True)
    for name in (TRAIN, TEST):
        (pair / name).rename(inside / name)
    assert len(read_elsewhere(tmp_path / "week").train_x) == 9


@pytest.mark.parametrize("name", [TRAIN, TEST])
def test_one_file_of_the_pair_stands_for_both(pair, name):
    """Is the pair read where a person gives one of its files?"""
    assert len(read_elsewhere(pair / name).test_x) == 6


@pytest.mark.parametrize("gone", [TRAIN, TEST])
def test_half_a_pair_is_named(pair, gone):
    """Does the sentence name the file that is missing?"""
    (pair / gone).unlink()
    with pytest.raises(DataError, match=rf"{gone}: there is no such file"):
        read_elsewhere(pair)


def test_a_folder_without_a_pair_says_what_is_wanted(tmp_path):
    """Are both names in the sentence?"""
    with pytest.raises(DataError, match=rf"{TRAIN} and {TEST} are neither in it nor in "):
        read_elsewhere(tmp_path)


def test_a_path_that_is_not_there_is_named(tmp_path):
    """Does the sentence name it?"""
    with pytest.raises(DataError, match="nowhere: there is no such file or folder"):
        read_elsewhere(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("split", "key", "value", "sentence"),
    [
        ("train", "train_set_x", None, r"train_catvnoncat\.h5: train_set_x is missing; the file holds list_classes"),
        ("test", "test_set_x", np.zeros((6, 8, 8, 3), np.uint8), r"test_catvnoncat\.h5: .*test on \(8, 8, 3\)"),
        ("test", "test_set_x", np.zeros((6, 64, 64, 3)), r"test_catvnoncat\.h5: test_set_x holds float64"),
        ("test", "test_set_y", np.array([0, 1, 2, 0, 1, 1]), r"test_catvnoncat\.h5: .*labels other than 0 and 1"),
        ("test", "test_set_y", np.zeros(6, int), r"all labels of test_set_y are alike"),
        ("train", "train_set_y", np.zeros(4, int), r"train_catvnoncat\.h5: train_set_y has 4 labels for 9"),
        ("test", "list_classes", np.array([b"cat", b"non-cat"]), r"test_catvnoncat\.h5: its list_classes is not"),
    ],
)
def test_a_fault_names_the_file_that_has_it(tmp_path, split, key, value, sentence):
    """Does the sentence say which of the two files is wrong, and how?"""
    content = {"train": arrays("train", 9, row=False), "test": arrays("test", 6, row=False)}
    content[split][key] = value
    for name, each in content.items():
        write(tmp_path / PAIR[name], {key: array for key, array in each.items() if array is not None})
    with pytest.raises(DataError, match=sentence):
        read_elsewhere(tmp_path)


def test_a_file_of_our_form_is_read_with_what_it_knows(tmp_path):
    """Do attributes and notes come along?"""
    cats = make_cats(5, train=2, test=2)
    save_cats(tmp_path / "mine.h5", cats, {"title": "my own", "licence": "CC0"})
    again = read_elsewhere(tmp_path / "mine.h5")
    assert checksum(again) == checksum(cats)
    assert again.knows("subject")
    assert again.title == "my own"
    assert again.notes["licence"] == "CC0"


def test_a_file_without_a_title_is_called_by_its_name(tmp_path):
    """Does a notebook say something of pictures whose file says nothing of itself?"""
    x, y = np.zeros((2, 64, 64, 3), np.uint8), np.array([[0, 1]])
    save_cats(tmp_path / "mine.h5", Cats(x, y, x, y))
    assert load_cats(tmp_path / "mine.h5").title == "pictures without a title"
    assert read_elsewhere(tmp_path / "mine.h5").title == "pictures of mine.h5"


def test_pictures_of_another_size_are_refused(tmp_path):
    """Is a size that the notebooks do not count on a sentence?"""
    save_cats(tmp_path / "small.h5", make_cats(5, train=2, test=2, size=32))
    with pytest.raises(DataError, match=r"small\.h5: pictures are 32 × 32; the notebooks need 64 × 64"):
        read_elsewhere(tmp_path / "small.h5")
