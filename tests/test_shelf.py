"""Where the data files lie."""

import pytest

from layerwise.datasets import shelf
from layerwise.datasets.cats import load_cats, write_cats
from layerwise.datasets.errors import DataError


def test_the_checkout_has_the_data(monkeypatch):
    """Are the committed files found from any folder?"""
    monkeypatch.delenv(shelf.FOLDER_VARIABLE, raising=False)
    assert shelf.default_cats().train_x.shape == (209, 64, 64, 3)
    assert shelf.default_digits().train_x.shape == (1297, 8, 8)


def test_the_named_folder_comes_first(monkeypatch, tmp_path):
    """Is a file in the folder that LAYERWISE_DATA names taken before the course's own?"""
    write_cats(tmp_path / shelf.CATS_FILE, seed=3, train=2, test=2, size=16)
    monkeypatch.setenv(shelf.FOLDER_VARIABLE, str(tmp_path))
    assert (shelf.default_cats().train_x == load_cats(tmp_path / shelf.CATS_FILE).train_x).all()


def test_a_named_folder_without_the_file_is_passed_over(monkeypatch, tmp_path):
    """Is the course's own file taken where the named folder has none?"""
    monkeypatch.setenv(shelf.FOLDER_VARIABLE, str(tmp_path))
    assert len(shelf.default_cats().train_x) == 209


def test_a_missing_file_is_named_with_the_command_that_draws_it(monkeypatch, tmp_path):
    """Does the sentence say which file, where it was looked for, and what to do?"""
    monkeypatch.setenv(shelf.FOLDER_VARIABLE, str(tmp_path / "named"))
    monkeypatch.setattr(shelf, "_SHELF", tmp_path / "own")
    with pytest.raises(DataError, match=r"cats_vs_noncats\.h5 is not in .*named or .*own.*python3 course data cats"):
        shelf.default_cats()
