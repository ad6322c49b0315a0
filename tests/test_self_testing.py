"""Open self-tests: every question of the course is whole, and what is shown asks no other host for anything."""

import re
import sys

import pytest

from layerwise.lessons import self_testing
from layerwise.lessons.self_testing import question_of, self_test


@pytest.fixture
def shown(monkeypatch):
    """What is displayed."""
    found = []
    monkeypatch.setattr(self_testing, "display", lambda data, **_: found.append(data))
    return found


@pytest.fixture
def tables(monkeypatch):
    """A way to put other questions in the place of the course's."""
    return lambda **found: monkeypatch.setattr(self_testing, "_tables", lambda: found)


@pytest.mark.parametrize("name", self_testing._tables())
def test_every_question_is_whole(name):
    """Has each question of the course exactly one right answer, and something to say of each?"""
    answers = question_of(name)["answers"]
    assert sum(answer.get("correct", False) for answer in answers) == 1
    assert all(answer["feedback"] for answer in answers)


def test_no_other_host_is_asked(shown):
    """Is there no address in what goes into the page?"""
    self_test(*list(self_testing._tables())[:3])
    page = "".join("".join(data.values()) for data in shown)
    assert re.findall(r"https?://(?!www\.w3\.org/)\S+", page) == []


def test_formulas_are_not_asked_for(shown):
    """Is MathJax left alone, of which JupyterLab has another form than jupyterquiz knows, so that no script stops?"""
    assert not any("$" in question_of(name)["question"] for name in self_testing._tables())
    self_test(next(iter(self_testing._tables())))
    assert "typeof MathJax" not in "".join("".join(data.values()) for data in shown)


def test_nothing_shows_while_grading(shown, monkeypatch):
    """Does the grader pay nothing?"""
    monkeypatch.setenv("LAYERWISE_GRADING", "1")
    self_test(next(iter(self_testing._tables())))
    assert shown == []


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"question": "?", "right": "c", "options": {"a": "A.", "b": "B."}}, "is no option"),
        ({"question": "?", "right": "a"}, "needs a number"),
        ({"question": "?", "right": 3}, "an `explanation`"),
    ],
)
def test_a_question_that_is_not_whole_is_named(tables, table, words):
    """Is an author told what is missing?"""
    tables(mine=table)
    with pytest.raises(ValueError, match=words):
        question_of("mine")


def test_an_unknown_question_is_named():
    """Is an author told of a name that is not there?"""
    with pytest.raises(ValueError, match="no self-test 'nothing'"):
        question_of("nothing")


def test_without_its_package_a_self_test_says_so(shown, monkeypatch, capsys):
    """Does a lesson go on where questions cannot be shown?"""
    monkeypatch.setitem(sys.modules, "jupyterquiz", None)
    self_test(next(iter(self_testing._tables())))
    assert shown == []
    assert "With the package jupyterquiz" in capsys.readouterr().out
