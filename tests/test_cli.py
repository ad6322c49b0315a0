"""The command line: exit codes, and sentences for what cannot be done."""

import json

import pytest

from layerwise import cli
from layerwise.course import Course


def test_an_unknown_week_is_a_sentence(capsys):
    """Does a week that does not exist end with 1 and the list of weeks?"""
    assert cli.main(["grade", "12"]) == 1
    assert "no week called '12'" in capsys.readouterr().err


def test_an_unknown_command_is_not_understood():
    """Does a call that makes no sense end with 2?"""
    with pytest.raises(SystemExit) as caught:
        cli.main(["fly"])
    assert caught.value.code == 2


def test_nothing_submitted_says_where_it_belongs(tmp_path, capsys):
    """Does grading an empty course folder say what to do?"""
    assert cli.main(["grade", "1", "--course", str(tmp_path)]) == 1
    assert str(tmp_path) in capsys.readouterr().err


def test_a_file_that_is_no_notebook_is_a_sentence(tmp_path, capsys):
    """Does checking a broken file name it?"""
    path = tmp_path / "mine.ipynb"
    path.write_text("{ no json", encoding="utf-8")
    assert cli.main(["check", str(path)]) == 1
    assert "mine.ipynb is not a notebook" in capsys.readouterr().err


def test_an_interruption_ends_in_a_sentence(monkeypatch, capsys):
    """Does Ctrl-C leave no traceback?"""

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(Course, "week", interrupted)
    assert cli.main(["grade", "1"]) == 130
    assert "Stopped" in capsys.readouterr().err


def test_what_is_built_is_current(capsys):
    """Does `build --check` find source, release and references up to date?"""
    assert cli.main(["build", "--check"]) == 0, capsys.readouterr().out


def test_a_solved_notebook_passes_the_check(tmp_path, capsys):
    """Does `check` give full marks to the instructor's version of each week, wherever it lies?"""
    for week in Course().weeks():
        source = json.loads((Course().source / week / "assignment.ipynb").read_text(encoding="utf-8"))
        path = tmp_path / f"my {week}.ipynb"
        path.write_text(json.dumps(source), encoding="utf-8")
        assert cli.main(["check", str(path)]) == 0
        assert "Score 100 of 100" in capsys.readouterr().out


def test_an_untouched_release_fails_the_check(capsys):
    """Does `check` give nothing for the release as it is?"""
    for week in Course().weeks():
        assert cli.main(["check", str(Course().release / week / "assignment.ipynb")]) == 1
        assert "Score 0 of 100" in capsys.readouterr().out


def test_an_error_of_the_course_is_not_hidden(monkeypatch):
    """Does a fault that is nobody's input still show its traceback?"""

    def broken(*_):
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr(Course, "week", broken)
    with pytest.raises(RuntimeError):
        cli.main(["grade", "1"])


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("grade 1 --course {}/nowhere", "holds no course"),
        ("report 1 --course {}/file", "holds no course"),
        ("grade 1 --jobs -2", "--jobs takes a number from 1 on"),
        ("grade 1 --csv {}/nowhere/grades.csv", "there is no folder"),
        ("grade 1 --csv {}", "is a folder"),
        ("check {}/loop.ipynb", "There is no file"),
        ("site --out {}", "holds something else"),
        ("site --out {}/file", "file"),
        ("data cats --seed 1 --out {}/nowhere/cats.h5", "there is no folder"),
    ],
)
def test_a_place_that_will_not_do_is_told_at_once(tmp_path, capsys, words, sentence):
    """Is it told before any work is done that a folder or a file is not what is asked for, and is nothing lost?"""
    (tmp_path / "file").write_text("mine")
    (tmp_path / "loop.ipynb").symlink_to("loop.ipynb")
    assert cli.main(words.format(tmp_path).split()) == 1
    said = capsys.readouterr().err
    assert sentence in said
    assert str(tmp_path) in said or "--jobs" in said
    assert (tmp_path / "file").read_text() == "mine"


def test_options_of_pytest_are_passed_on(monkeypatch):
    """Does `test -k` reach pytest, also in front of other words?"""
    asked = []
    monkeypatch.setattr(pytest, "main", lambda words: asked.append(words) or 0)
    monkeypatch.setattr("os.chdir", lambda _: None)
    assert cli.main(["test", "-k", "sigmoid", "tests/test_cli.py"]) == 0
    assert cli.main(["test", "--all", "-x"]) == 0
    assert asked == [["-m", "not machine", "-k", "sigmoid", "tests/test_cli.py"], ["-x"]]


def test_without_a_command_the_help_is_shown(capsys):
    """Does the bare name list the commands?"""
    assert cli.main([]) == 2
    assert "open your own copy" in capsys.readouterr().out
