"""Does code of the course's own that never ends, end?"""

import sys

from layerwise.checks.bounded import BoundedLearner

ENDLESS = """
def f(x):
    while True:
        try:
            x = g(x)
        except Exception:
            pass

def g(x):
    return x + 1

def h(x):
    return [g(i) for i in range(x)][-1]
"""


def learner(most):
    """A learner of these functions."""
    namespace = {}
    exec(ENDLESS, namespace)
    return BoundedLearner(namespace, most)


def test_a_loop_without_an_end_is_stopped():
    """Is it stopped after its lines, though it catches every error, and is nothing left that counts?"""
    before = sys.gettrace()
    bounded = learner(1000)
    outcome = bounded.call("f", 1)
    assert outcome.failure.kind == "timeout"
    assert bounded.lines == 1001
    assert sys.gettrace() is before


def test_each_call_has_all_its_lines():
    """Does a call that is short enough return, again and again?"""
    bounded = learner(1000)
    assert [bounded.call("h", 200).value for _ in range(10)] == [200] * 10
    assert bounded.call("h", 2000).failure.kind == "timeout"
