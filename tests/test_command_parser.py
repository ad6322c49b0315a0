"""Calls that are not understood: a sentence, what was likely meant, and an example."""

import re

import pytest

from layerwise import cli
from layerwise.command_parser import CommandParser, add_command


def refused(capsys, *words):
    """What a call says that is not understood."""
    with pytest.raises(SystemExit) as caught:
        cli.main(words)
    assert caught.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    assert len(said.err.splitlines()) <= 6
    return said.err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("chek", "There is no command 'chek'. Did you mean check?"),
        ("data impot x", "There is no command 'impot'. Did you mean import?"),
        ("fly", "There is no command 'fly'.\n"),
        ("learn 3 --leson", "`python3 course learn` has no option --leson. Did you mean --lesson?"),
        ("grade 3 --scv=grades.csv", "`python3 course grade` has no option --scv. Did you mean --csv?"),
        ("check 3 predict extra", "`python3 course check` takes less: extra is too much."),
        ("grade 3 --jobs many", "--jobs takes a whole number, not 'many'."),
        ("collect folder --most much", "--most takes a number, not 'much'."),
        ("grade 3 --format excel", "--format takes plain or canvas or moodle, not 'excel'."),
        ("learn --lesson --assignment", "--assignment and --lesson exclude each other."),
        ("data", "Say which command."),
    ],
)
def test_what_is_not_understood_is_a_sentence(capsys, words, sentence):
    """Is it told in words what was wrong, with what was likely meant, and where all of it is told?"""
    said = refused(capsys, *words.split())
    assert sentence in said
    assert said.endswith("--help\n")


@pytest.mark.parametrize(
    ("words", "example"), [("hint 3", "hint 3 predict"), ("grade", "grade 3"), ("grade 3 --csv", "--csv g")]
)
def test_what_is_missing_is_told_with_an_example(capsys, words, example):
    """Does a call that lacks something show one that lacks nothing?"""
    said = refused(capsys, *words.split())
    assert "is missing" in said
    assert f"  python3 course {example}" in said or example in said


def commands(parser):
    """The parsers of the command line, each with its name."""
    under = [action.choices for action in parser._actions if isinstance(action.choices, dict)]
    for name, command in [item for choices in under for item in choices.items()]:
        yield name, command
        yield from commands(command)


def test_every_command_says_what_it_does_and_gives_an_example():
    """Has each command a description, and each that takes something an example, with a word on all that it takes?"""
    found = dict(commands(cli._parser()))
    assert len(found) > 20
    for name, command in found.items():
        assert command.description, name
        takes = [
            action for action in command._actions if not isinstance(action.choices, dict) and action.dest != "help"
        ]
        assert bool(command.epilog) >= bool(takes), name
        assert [action.dest for action in takes if not action.help] == [], name


def test_every_example_is_understood():
    """Are the calls that the help shows ones that the command line takes?"""
    for name, command in commands(cli._parser()):
        for example in re.findall(r"^  python3 course ?(.*)$", command.epilog or "", re.MULTILINE):
            assert cli._parse(example.split()).command, name


def test_the_help_fits_a_terminal(capsys, monkeypatch):
    """Is every line of every help short enough for a terminal of 80 columns?"""
    monkeypatch.setenv("COLUMNS", "80")
    for _, command in commands(cli._parser()):
        command.print_help()
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


def test_what_needs_a_checkout_is_not_listed_without_one(monkeypatch, tmp_path):
    """Does a learner's package list the commands that work there, and no others?"""
    monkeypatch.setattr("layerwise.course.CHECKOUT", tmp_path)
    monkeypatch.setattr("layerwise.course.SHIPPED", tmp_path)
    parser = CommandParser(prog="layerwise")
    under = parser.add_subparsers()
    add_command(under, "learn", "open a notebook")
    add_command(under, "grade", "grade a class", of_course=True)
    assert "open a notebook" in parser.format_help()
    assert "grade a class" not in parser.format_help()
