"""Are the attacks on the grader read as they are written, and listed as they are?"""

import inspect

import nbformat
import pytest

import grader_tests
from layerwise.checks.hidden import grade
from layerwise.checks.learner import Failure, Outcome
from layerwise.course import Course
from tests.red_team.attack import reasons_of
from tests.red_team.course import build_small, honest, places_for
from tests.red_team.table import ATTACKS, PAGE, page
from tests.small_course import WEEK, cell, hand_in


def test_the_page_of_attacks_lists_them_as_they_are():
    """Is the table in the attacks' folder what is written from them, and is each name there once?"""
    assert PAGE.read_text(encoding="utf-8") == page(), "run: .venv/bin/python -m tests.red_team.table"
    assert len({attack.name for attack in ATTACKS}) == len(ATTACKS)


@pytest.mark.parametrize(
    ("verdict", "reasons"),
    [
        ("wrong", {}),
        ("any", None),
        ("time-out: half; stopped: double, quarter", {"half": "time-out", "double": "stopped", "quarter": "stopped"}),
    ],
)
def test_a_verdict_names_reasons_by_exercise(verdict, reasons):
    """Is it read as it is written?"""
    assert reasons_of(verdict) == reasons


def test_every_attack_hands_in_what_would_be_graded(tmp_path):
    """Does each leave something in its learner's folder, and none in another's?"""
    course = build_small(tmp_path)
    other = hand_in(course, "another", honest(course, WEEK))
    for attack in ATTACKS:
        if attack.course == "small":
            attack.submit(course, attack.name, places_for(course, other, 7))
            assert any((course.submitted / attack.name).iterdir()), attack.name
    assert {path.name for path in course.submitted.iterdir()} == {
        "another",
        *(attack.name for attack in ATTACKS if attack.course == "small"),
    }


def test_cells_are_put_where_they_belong(tmp_path):
    """Do answers replace the wrong ones, do other cells stand before them, and are places filled in?"""
    course = build_small(tmp_path)
    attack = next(attack for attack in ATTACKS if attack.name == "escaping-other_submissions")
    attack.submit(course, "eve", {"OTHER": "/where/another/lies"})
    notebook = nbformat.read(course.submitted / "eve" / WEEK / "assignment.ipynb", as_version=4)
    texts = [c.source for c in notebook.cells]
    first = next(text for text in texts if "/where/another/lies" in text)
    assert texts.index(first) < texts.index(cell(notebook, "answer-double").source)
    assert cell(notebook, "answer-double").source.startswith("double = globals()")
    assert "<OTHER>" not in "".join(texts)


@pytest.mark.parametrize("week", Course().weeks())
def test_call_backs_take_only_what_is_meant(week):
    """Has no function that a test hands out an argument with a default, which an answer could set?"""
    given = []

    class Collector:
        def call(self, _name, *args, **kwargs):
            given.extend(filter(callable, (*args, *kwargs.values())))
            return Outcome(failure=Failure("missing"))

        def source(self, _name):
            return ""

        def holds_data(self, _name):
            return False

        def read(self, look, *args):
            return look(self, *args)

    for name, test in grader_tests.hidden_tests_of(week).items():
        if not test.keyed:  # a question calls nothing
            grade(week, test, Collector(), grader_tests.references_of(week)[name])
    open_ones = [p for f in given for p in inspect.signature(f).parameters.values() if p.default is not p.empty]
    assert not open_ones
