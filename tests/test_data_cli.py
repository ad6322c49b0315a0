"""The commands under `course data`: what they write, what they print, and sentences for what cannot be done."""

import hashlib
from dataclasses import replace

import pytest

from layerwise import cli
from layerwise.datasets import FOLDER_VARIABLE, download, pets, shelf
from layerwise.datasets.cats import load_cats
from tests.small_archive import packed, plain_members, served


@pytest.fixture
def own(monkeypatch, tmp_path):
    """An empty folder for what a person adds."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "own"))
    return tmp_path / "own"


@pytest.fixture
def server(monkeypatch):
    """A server that has a small archive of photographs, which stands in for the real one."""
    content = packed(plain_members())
    small = replace(pets.PHOTOGRAPHS, size=len(content), md5=hashlib.md5(content).hexdigest())
    monkeypatch.setattr(pets, "PHOTOGRAPHS", small)
    monkeypatch.setattr(download, "_PAUSE", 0)
    monkeypatch.setenv("no_proxy", "*")
    with served(content) as state:
        yield state


def test_cats_are_drawn(tmp_path, capsys):
    """Does `data cats` write a data set of the asked size, and say where?"""
    path = tmp_path / "mine.h5"
    assert cli.main(["data", "cats", "--seed", "3", "--train", "2", "--test", "2", "--out", str(path)]) == 0
    assert len(load_cats(path).train_x) == 2
    assert f"wrote {path}" in capsys.readouterr().out


def test_what_is_there_is_not_overwritten(tmp_path, capsys):
    """Is a file that exists left alone, with a sentence?"""
    path = tmp_path / "mine.h5"
    path.write_text("mine")
    for words in (["cats", "--seed", "3"], ["digits", "digits.csv.gz"]):
        assert cli.main(["data", *words, "--out", str(path)]) == 1
        assert "exists already" in capsys.readouterr().err
    assert path.read_text() == "mine"


def test_digits_from_another_file_are_a_sentence(tmp_path, capsys):
    """Does `data digits` name a file that is not scikit-learn's?"""
    path = tmp_path / "digits.csv.gz"
    path.write_text("1,2")
    assert cli.main(["data", "digits", str(path), "--out", str(tmp_path / "new.h5")]) == 1
    assert "digits.csv.gz: this is not scikit-learn's" in capsys.readouterr().err


def test_a_file_is_imported_and_used_and_left_again(own, tmp_path, capsys):
    """Do `data import` and `data use` lead from the drawn pictures to others and back?"""
    path = tmp_path / "mine.h5"
    cli.main(["data", "cats", "--seed", "3", "--train", "2", "--test", "2", "--out", str(path)])
    assert cli.main(["data", "import", str(path)]) == 0
    out = capsys.readouterr().out
    assert f"wrote {own / 'mine.h5'}: drawn pictures, seed 3, 2 to train on and 2 to test on, 64 × 64 pixels" in out
    assert "licence: CC BY 4.0" in out
    assert "python3 course data use drawn" in out
    assert len(shelf.default_cats().train_x) == 2
    assert cli.main(["data", "use", "drawn"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "in use  drawn",
        "        mine",
        "pictures: drawn pictures, seed 108",
    ]
    assert cli.main(["data", "use"]) == 0
    assert len(shelf.default_cats().train_x) == 209


def test_an_import_of_nothing_is_a_sentence(own, tmp_path, capsys):
    """Is a folder without the pair named, and the choice left as it was?"""
    assert cli.main(["data", "import", str(tmp_path)]) == 1
    assert "train_catvnoncat.h5 and test_catvnoncat.h5 are neither in it nor" in capsys.readouterr().err
    assert not own.exists()


def test_photographs_are_downloaded_chosen_and_used(server, own, capsys):
    """Does `data download pets` end with photographs in use, the licence said, and the archive gone?"""
    assert cli.main(["data", "download", "pets", "--train", "4", "--test", "6", "--base", server.base]) == 0
    out = capsys.readouterr().out
    assert "CC BY-SA 4.0" in out
    assert "20 photographs could be used; left out: none." in out
    assert {path.name for path in own.iterdir()} == {"pets.h5", "in_use"}
    cats = shelf.default_cats()
    assert (len(cats.train_x), len(cats.test_x), cats.notes["licence"]) == (4, 6, "CC BY-SA 4.0")


def test_a_download_that_fails_changes_nothing(server, own, capsys):
    """Is a wrong address a sentence, and are the drawn pictures still in use?"""
    assert cli.main(["data", "download", "pets", "--base", f"{server.base}/elsewhere"]) == 1
    assert "the server answers '404 Not Found'" in capsys.readouterr().err
    assert list(own.iterdir()) == []
    assert shelf.in_use() == "drawn"


def test_odd_numbers_are_refused_before_the_download(server, own, capsys):
    """Is nothing asked of the server where the numbers will not do?"""
    assert cli.main(["data", "download", "pets", "--train", "5", "--base", server.base]) == 1
    assert "ask for even numbers" in capsys.readouterr().err
    assert server.asked == []
    assert not own.exists()


def test_an_interrupted_download_leaves_nothing(server, own, capsys, monkeypatch):
    """Does Ctrl-C while photographs are chosen end in a sentence, with nothing kept?"""

    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(pets, "decode_picture", interrupted)
    assert cli.main(["data", "download", "pets", "--train", "4", "--test", "6", "--base", server.base]) == 130
    assert "Stopped" in capsys.readouterr().err
    assert list(own.iterdir()) == []
