"""What a checked notebook looks like on a terminal."""

import io

from rich.console import Console

from layerwise.checks.compare import Fault
from layerwise.checks.credit import Part
from layerwise.checks.exam import Report
from layerwise.course import Exercise
from layerwise.grading.check import CheckResult
from layerwise.grading.check_view import show_check

WEEK = "week1_numpy_basics"


def shown(*results, remarks=()):
    """The text that is printed to a file of 100 columns."""
    console = Console(file=io.StringIO(), width=100)
    pairs = tuple((Exercise(WEEK, report.exercise, points), report) for report, points in results)
    show_check(CheckResult(WEEK, pairs, remarks), console)
    return console.file.getvalue()


def test_each_exercise_has_its_line_and_the_score_closes():
    """Can one read without colour which passed, what each earned and what is wrong?"""
    good = Report("sigmoid", 3, (), ("(numpy warned: overflow.)",))
    bad = Report(
        "softmax", 2, (Fault("values", "for a row: the result [bold] is wrong."), Fault("values", "And this."))
    )
    lines = shown((good, 10), (bad, 16), remarks=("A remark.",)).splitlines()
    assert any("sigmoid" in line and "10 / 10" in line and "passed" in line and "overflow" in line for line in lines)
    assert any("softmax" in line and "0 / 16" in line and "not yet" in line for line in lines)
    assert any("the result [bold] is wrong." in line for line in lines)
    assert any("And this." in line for line in lines)
    assert "· A remark." in lines
    assert lines[-1] == "Score 10 of 26"


def test_what_was_earned_in_part_is_told():
    """Are half points, what they are for, and the second grading there?"""
    parts = (Part("values", 0.7, earned=True), Part("edge", 0.3, earned=False))
    fault = Fault("values", "for a row: the result is wrong.", edge=True)
    text = shown((Report("L1", 2, (fault,), parts=parts, again="Graded once more."), 5))
    assert "3.5 / 5" in text
    assert "in part" in text
    assert "Graded once more." in text
    assert "3.5 of 5 points: values 3.5 of 3.5, edge cases 0 of 1.5." in text
    assert text.splitlines()[-1] == "Score 3.5 of 5"


def test_missing_and_unwritten_are_not_called_wrong():
    """Is an answer that is not there told from one that is wrong?"""
    text = shown((Report("L1", 1, (Fault("missing", "is not defined."),)), 5))
    assert "missing" in text
    assert "\x1b" not in shown(
        (Report("L1", 1, (Fault("type", "has no key. It has '\x1b[2J'."),)), 5), remarks=("\x1b[H",)
    )
    text = shown((Report("L1", 1, (Fault("NotImplementedError", "is not written yet."),)), 5))
    assert "not written " in text


def test_what_is_missing_is_said_once():
    """Is a function that is not there no case that others went wrong alike?"""
    report = Report("L1", 2, (Fault("missing", "is defined nowhere."), Fault("missing", "is defined nowhere.")))
    text = shown((report, 5))
    assert "is defined nowhere." in text
    assert "alike" not in text
