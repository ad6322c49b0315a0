"""The commands under `course data`: what they write, what they print, and sentences for what cannot be done."""

from layerwise import cli
from layerwise.datasets.cats import load_cats


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
