"""Are the hidden tests proven: does each small change of a solution fail, but for those that are no mistakes?"""

import ast

import pytest

from layerwise.building import proving
from layerwise.building.mutants import mutants_of
from layerwise.building.proving import prove, require_rejected
from layerwise.building.recording import record_week
from layerwise.checks.hidden import grade
from layerwise.course import Course, CourseError

COURSE = Course()
LINE = """
def f(x, n=3):
    total = 0.0
    for i in range(n):
        total += np.mean(x, axis=1) @ x.T
    return total
"""
TINY = "week3_planar_classification"


@pytest.mark.slow
@pytest.mark.parametrize("week", COURSE.weeks())
def test_no_change_of_a_solution_goes_unnoticed(week):
    """Does each change fail its hidden test, or is it listed with its reason, and is none listed in vain?"""
    proof = prove(COURSE, week)
    assert proof.sentences()[1:] == []
    assert proof.total > 100


def test_solutions_are_changed_in_many_ways():
    """Are operators, axes, transposes, bounds, defaults, functions and statements changed, each by itself?"""
    mutants = mutants_of("f", LINE)
    changes = {mutant.change for mutant in mutants}
    assert len({mutant.text for mutant in mutants}) == len(mutants)
    assert all(ast.parse(mutant.text) for mutant in mutants)
    for change in (
        "`np.mean(x, axis=1)` → `np.mean(x)`",
        "`np.mean` → `np.sum`",
        "`x.T` → `x`",
        "`np.mean(x, axis=1) @ x.T` → `np.mean(x, axis=1) * x.T`",
        "`range(n)` → `range(n + 1)`",
        "`1` → `2`",
        "`total = 0.0` → `pass`",
        "`def f(x, n=3):` → `def f(x, n=4):`",
    ):
        assert change in changes


@pytest.fixture
def tiny(tiny_course, monkeypatch, tmp_path):
    """The tiny course with a list of what is no mistake, and a way to run a hidden test on it."""
    monkeypatch.setattr(proving, "EQUIVALENT", tmp_path / "equivalent.toml")
    proving.EQUIVALENT.write_text("")
    right = record_week(tiny_course, TINY)["sigmoid"]
    test = proving.tests_of(TINY)["sigmoid"]
    monkeypatch.setattr(proving.grader_tests, "examine", lambda week, _, learner: grade(week, test, learner, right))
    return tiny_course


def test_a_change_that_is_no_mistake_is_listed_with_its_reason(tiny):
    """Is a survivor told until it is listed, and an entry told that is there in vain or gives no reason?"""
    proof = prove(tiny, TINY)
    assert proof.total > 5
    assert proof.surviving == ()
    entry = f'[[{TINY}.sigmoid]]\nreason = "{{}}"\nchanges = ["`1` → `7`"]\n'
    proving.EQUIVALENT.write_text(entry.format("so it is"), encoding="utf-8")
    assert "`1` → `7`" in prove(tiny, TINY).stale[0]
    proving.EQUIVALENT.write_text(entry.format(""), encoding="utf-8")
    with pytest.raises(CourseError, match="lacks its reason"):
        prove(tiny, TINY)


def sigmoid__right(x):
    """There is no mistake at all."""
    return 1 / (1 + np.exp(-x))  # noqa: F821 - the notebook's


def test_a_wrong_answer_that_passes_stops_the_build(tiny, monkeypatch):
    """Is it named, with the file to mend?"""
    assert require_rejected(tiny, TINY) == 0
    monkeypatch.setattr(proving, "answers_in", lambda *_: iter([("sigmoid", sigmoid__right)]))
    with pytest.raises(CourseError, match=r"tests/test_mutants\.py: 'sigmoid__right' passes its hidden test"):
        require_rejected(tiny, TINY)
