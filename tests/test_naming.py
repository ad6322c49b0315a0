"""Does naming a mistake stay within its bounds, and depend on nothing but the answer?"""

from dataclasses import replace

import numpy as np
import pytest

from layerwise.checks.bounded import BoundedLearner
from layerwise.checks.exam import Exam
from layerwise.checks.learner import NamespaceLearner
from layerwise.checks.naming import Bench, Misconception, named
from layerwise.checks.transcript import Recording

WRONG = """
from dataclasses import replace

import numpy as np
def f(x):
    total = 0
    for _ in range(100):
        total += 1
    return x + total
def large(x):
    f.asked = getattr(f, "asked", 0) + 1
    return np.ones(100_000)
"""


class Rights:
    """Right values that nothing agrees with."""

    def recall(self, case, value):  # noqa: ARG002 - as the exam calls it
        """Give the right value."""
        return 0.5


def known():
    """A wrong answer that is known."""
    namespace = {}
    exec(WRONG, namespace)
    return Misconception("adds", "It adds.", BoundedLearner(namespace)), namespace


def call_of(name, *args):
    """A call that is kept."""
    learner = Recording(NamespaceLearner({name: lambda *_: 0}))
    learner.call(name, *args)
    return learner.calls[0]


def examine(learner):
    """The report on an answer for two inputs."""
    exam = Exam("f", learner, answers=Rights())
    with exam.sitting():
        exam.matches("one", 1)
        exam.matches("two", 2)
    return exam.report()


def test_an_answer_takes_as_many_lines_the_second_time():
    """Does what was asked before, of another learner, leave the bound where it was?"""
    misconception, _ = known()
    misconception.answers(call_of("f", 1))
    once = misconception.lines
    misconception.answers(call_of("f", 1))
    assert once > 200
    assert misconception.lines == 2 * once
    assert misconception.learner.lines == once


def test_a_large_answer_is_not_kept():
    """Is memory safe from what others return for a learner's data?"""
    misconception, namespace = known()
    for _ in range(3):
        assert misconception.answers(call_of("large", 1)).value.size == 100_000
    assert namespace["f"].asked == 3


@pytest.mark.parametrize(
    ("function", "names"),
    [(lambda x: x + 100, ("adds",)), (lambda x: [x + 100, np.ones(600_000)], ())],
    ids=["sound", "large"],
)
def test_an_answer_of_too_much_has_no_name(function, names):
    """Is a mistake named only where what the answer returns can be kept?"""
    misconception, _ = known()
    learner = NamespaceLearner({"f": function})
    report = examine(learner)
    assert not report.passed
    assert bool(report.calls) is bool(names)
    assert named(report, learner, Bench([misconception], tuple, examine)).misconceptions == names


@pytest.mark.parametrize(("more", "runs"), [([], 0), (["a second"], 2)], ids=["alone", "one of two"])
def test_the_test_of_a_known_mistake_is_run_where_values_do_not_say_all(more, runs):
    """Is it left out for the only one that gives the same wrong values, and not where two do?"""
    tested = []

    def examined(learner):
        if learner is not answer:
            tested.append(learner)
        return examine(learner)

    answer = NamespaceLearner({"f": lambda x: x + 100})
    others = [replace(known()[0], name=name) for name in ("adds", *more)]
    report = named(examine(answer), answer, Bench(others, tuple, examined))
    assert report.misconceptions == ("adds", *more)
    assert len(tested) == runs


def test_what_holds_more_than_a_known_answer_is_not_the_same():
    """Has an answer its test run whose dict has one more wrong value than that of the known one?"""
    namespace = {}
    exec("def f(x):\n    return {'a': x + 100}", namespace)
    other = Misconception("adds", "It adds.", BoundedLearner(namespace))
    answer = NamespaceLearner({"f": lambda x: {"a": x + 100, "b": x}})
    tested = []
    named(examine(answer), answer, Bench([other], tuple, lambda learner: tested.append(learner) or examine(learner)))
    assert tested == [other.learner]
