"""Predict, then run: when the answer shows, and what it sees."""

import sys

import pytest

from layerwise.lessons import predicting
from layerwise.lessons.predicting import predict


@pytest.fixture
def live(monkeypatch):
    """A notebook with somebody in front of it; gives what is displayed."""
    shown = []
    monkeypatch.setattr(predicting, "is_live", lambda: True)
    monkeypatch.setattr(predicting, "display", shown.append)
    return shown


def test_without_a_reader_question_and_answer_show_at_once(capsys):
    """Does a page that nobody can click on have everything?"""

    @predict("What is 2 + 2?", "3", "4")
    def shown():
        print("it is", 2 + 2)

    assert "it is 4" in capsys.readouterr().out


def test_while_grading_nothing_shows(capsys, monkeypatch):
    """Does the grader pay nothing?"""
    monkeypatch.setenv("LAYERWISE_GRADING", "1")
    predict("?", "a")(lambda: print("run"))
    assert capsys.readouterr().out == ""


def test_the_answer_waits_for_a_choice(live, capsys):
    """Does it run only once a button is pressed, with what was chosen above it, and can nothing be pressed again?"""
    predict("?", "`(3,)`", "(4,)")(lambda: print("(4,)"))
    assert capsys.readouterr().out == ""
    row, _ = live[1].children
    row.children[0].click()
    assert capsys.readouterr().out.split("\n")[:2] == ["You predicted: (3,)", "(4,)"]
    assert all(button.disabled for button in row.children)


def test_without_options_the_learner_types(live, capsys):
    """Is what was typed shown above the answer?"""
    predict("How many?")(lambda: print(12))
    field, button = live[1].children[0].children
    field.value = " 10 "
    button.click()
    assert "You predicted: 10\n12" in capsys.readouterr().out


def test_the_answer_sees_the_names_as_they_were(live, capsys):
    """Does a later cell that takes a name for something else leave the answer as it was?"""
    notebook = {"predict": predict, "x": 1}
    exec('@predict("?", "a")\ndef shown():\n    print("x is", x)', notebook)
    notebook["x"] = 2
    live[1].children[0].children[0].click()
    assert "x is 1" in capsys.readouterr().out


def test_without_widgets_question_and_answer_show_at_once(live, capsys, monkeypatch):
    """Is nobody left without the answer where the package for buttons is missing?"""
    monkeypatch.setitem(sys.modules, "ipywidgets", None)

    @predict("What is 2 + 2?", "3", "4")
    def shown():
        print("it is", 2 + 2)

    assert "it is 4" in capsys.readouterr().out
    assert "3 / 4" in live[0].data
