"""Where the data files lie, and which pictures are in use."""

import pytest

from layerwise.datasets import FOLDER_VARIABLE, shelf
from layerwise.datasets.cats import load_cats, make_cats, write_cats
from layerwise.datasets.errors import DataError


@pytest.fixture
def own(monkeypatch, tmp_path):
    """An empty folder for what a person adds."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "own"))
    return tmp_path / "own"


@pytest.fixture(scope="module")
def few():
    """A small data set of another seed."""
    return make_cats(3, train=2, test=2, size=16)


@pytest.mark.usefixtures("own")
def test_the_checkout_has_the_data():
    """Are the committed files found from any folder, and are the drawn pictures in use?"""
    assert shelf.default_cats().train_x.shape == (209, 64, 64, 3)
    assert shelf.default_cats().title == "drawn pictures, seed 108"
    assert shelf.default_digits().train_x.shape == (1297, 8, 8)
    assert shelf.in_use() == "drawn"
    assert shelf.sets() == ["drawn"]


def test_without_a_variable_the_folder_lies_among_the_data(monkeypatch):
    """Is `datasets/own` the folder for what a person adds, and `~` the person's home?"""
    monkeypatch.delenv(FOLDER_VARIABLE)
    assert shelf.own_folder().parts[-2:] == ("datasets", "own")
    monkeypatch.setenv(FOLDER_VARIABLE, "~/pictures")
    assert "~" not in str(shelf.own_folder())


def test_the_named_folder_comes_first(own):
    """Is a file in the folder that LAYERWISE_DATA names taken before the course's own?"""
    own.mkdir()
    write_cats(own / shelf.CATS_FILE, seed=3, train=2, test=2, size=16)
    assert (shelf.default_cats().train_x == load_cats(own / shelf.CATS_FILE).train_x).all()
    assert shelf.sets() == ["drawn"]


@pytest.mark.usefixtures("own")
def test_a_missing_file_is_named_with_the_command_that_makes_it(monkeypatch, tmp_path):
    """Does the sentence say which file, where it was looked for, and what to do?"""
    monkeypatch.setattr(shelf, "_SHELF", tmp_path / "course")
    with pytest.raises(DataError, match=r"cats_vs_noncats\.h5 is not in .*own or .*course.*git checkout datasets"):
        shelf.default_cats()
    with pytest.raises(DataError, match=r"digits\.h5 is not in .*git checkout datasets"):
        shelf.default_digits()


def test_what_is_added_is_in_use(own, few):
    """Are pictures that were added those of the notebooks from then on?"""
    assert shelf.add("mine", few) == own / "mine.h5"
    assert shelf.in_use() == "mine"
    assert shelf.sets() == ["drawn", "mine"]
    assert (shelf.default_cats().train_x == few.train_x).all()


def test_there_is_a_way_there_and_back(own, few):
    """Can a person change between the drawn pictures and others?"""
    shelf.add("mine", few)
    shelf.use("drawn")
    assert len(shelf.default_cats().train_x) == 209
    shelf.use("mine")
    assert len(shelf.default_cats().train_x) == 2
    assert {path.name for path in own.iterdir()} == {"mine.h5", "in_use"}


def test_what_is_there_is_not_replaced(own, few):
    """Is a set of the same name left alone, with a sentence?"""
    before = shelf.add("mine", few).read_bytes()
    with pytest.raises(DataError, match=r"mine\.h5 exists already\. Use it \(python3 course data use mine\)"):
        shelf.add("mine", few)
    assert (own / "mine.h5").read_bytes() == before


@pytest.mark.parametrize("name", ["", "drawn", "Drawn", "../mine", "a/b", ".hidden", "my cats", "x" * 51, "digits"])
def test_a_name_that_leads_elsewhere_is_refused(own, few, name):
    """Is a name that is no plain word, or is taken, a sentence?"""
    with pytest.raises(DataError, match="cannot be called"):
        shelf.add(name, few)
    assert not own.exists()


@pytest.mark.usefixtures("own")
def test_an_unknown_set_lists_those_there_are(few):
    """Does the sentence help to find the right name?"""
    shelf.add("mine", few)
    with pytest.raises(DataError, match=r"no data set 'pets'\. There are: drawn, mine\."):
        shelf.use("pets")
    assert shelf.in_use() == "mine"


def test_a_damaged_set_is_not_taken_into_use(own, few):
    """Does a file that cannot be read leave the choice as it was?"""
    shelf.add("mine", few)
    (own / "broken.h5").write_bytes(b"no numbers")
    with pytest.raises(DataError, match=r"broken\.h5: cannot be read as an HDF5 file"):
        shelf.use("broken")
    assert shelf.in_use() == "mine"


@pytest.mark.usefixtures("own")
def test_a_set_that_was_taken_away_is_named(few):
    """Does the sentence say how to go back to the drawn pictures?"""
    shelf.add("mine", few).unlink()
    with pytest.raises(DataError, match=r"mine\.h5 is in use, but not there.*data use drawn"):
        shelf.default_cats()


@pytest.mark.parametrize("content", [b"", b"../../etc", b"a\nb", b"\xff\xfe"])
def test_a_note_that_names_no_set_is_a_sentence(own, content):
    """Is a spoilt note of what is in use a sentence that names it?"""
    own.mkdir()
    (own / "in_use").write_bytes(content)
    with pytest.raises(DataError, match=r"in_use .*Take it away, and choose a set anew"):
        shelf.default_cats()


def test_a_folder_that_cannot_be_made_is_named(monkeypatch, tmp_path, few):
    """Is a file in place of the folder a sentence?"""
    (tmp_path / "file").touch()
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "file"))
    with pytest.raises(DataError, match=r"file cannot be made"):
        shelf.add("mine", few)
