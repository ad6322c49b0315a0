"""Calling a learner's function by name: the value, the arguments afterwards, prints, warnings, failures."""

import linecache

import numpy as np
import pytest

from layerwise.checks.learner import LEARNER_KEY, NamespaceLearner, learner_of

CODE = """
import numpy as np
def doubled(x):
    return 2 * x
def spoils(x):
    x[0] = 99
    return x
def talks(x):
    print("hello")
    return x
def warns(x):
    return np.log(x)
def breaks(x):
    return {}["missing"]
def generates(x):
    yield x
class BadName(ValueError):
    pass
def refuses(x):
    raise BadName(x)
def leaves(x):
    raise SystemExit
def passes_on(x):
    return [breaks(one) for one in [x]]
def wrapped(function):
    def wrapper(x):
        return function(x)
    return wrapper
hidden = wrapped(breaks)
"""


@pytest.fixture
def learner():
    """Some functions of a learner."""
    namespace: dict = {"__name__": "__main__"}
    linecache.cache["<cells>"] = (len(CODE), None, CODE.splitlines(keepends=True), "<cells>")
    exec(compile(CODE, "<cells>", "exec"), namespace)
    return NamespaceLearner(namespace)


def test_a_call_gives_the_value(learner):
    """Does the value come back?"""
    assert learner.call("doubled", 4).value == 8


def test_keywords_are_passed_on(learner):
    """Do keyword arguments arrive?"""
    assert learner.call("doubled", x=4).value == 8


def test_arguments_go_by_value(learner):
    """Does the caller's array stay as it was, and the change show in the outcome?"""
    mine = np.zeros(2)
    outcome = learner.call("spoils", mine)
    assert (mine[0], outcome.args[0][0]) == (0, 99)


def test_prints_are_caught(learner):
    """Is what a function prints kept out of the way?"""
    assert learner.call("talks", 1).printed == "hello\n"


def test_warnings_are_reported_and_harmless(learner):
    """Is a numpy warning noted, and no failure?"""
    outcome = learner.call("warns", 0.0)
    assert outcome.failure is None
    assert "divide by zero" in outcome.warnings[0]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("nowhere", "missing"),
        ("breaks", "KeyError"),
        ("generates", "not plain"),
        ("leaves", "SystemExit"),
        ("refuses", "ValueError"),
    ],
)
def test_failures_are_told_apart(learner, name, kind):
    """Is it said what kind of failure a call met?"""
    failure = learner.call(name, 1).failure
    assert failure is not None
    assert failure.kind == kind


def test_a_wrong_signature_is_no_exception(learner):
    """Does a call with too many arguments tell which parameters there are?"""
    failure = learner.call("doubled", 1, 2, 3).failure
    assert failure is not None
    assert (failure.kind, failure.message) == ("signature", "(x)")


def test_a_grader_may_stand_in_for_the_namespace():
    """Does a learner that a grader put into the namespace take precedence?"""
    stand_in = NamespaceLearner({})
    assert learner_of({LEARNER_KEY: stand_in}) is stand_in


def test_changed_error_settings_of_numpy_do_not_count(learner):
    """Is a warning still a warning after a cell said `np.seterr(all="raise")`?"""
    with np.errstate(all="raise"):
        assert learner.call("warns", 0.0).failure is None


def test_a_function_of_almost_that_name_is_named(learner):
    """Is a learner who wrote `Doubled` told so, rather than that nothing is there?"""
    assert learner.call("Dou_bled", 1).failure.message == "doubled"


@pytest.mark.parametrize(
    ("name", "line", "within"),
    [
        ("breaks", 'return {}["missing"]', ""),
        ("passes_on", "return [breaks(one) for one in [x]]", "breaks"),
        ("hidden", "return function(x)", "breaks"),
        ("missing", "", ""),
    ],
)
def test_the_line_is_one_of_the_called_function(learner, name, line, within):
    """Is a learner shown the line of the function that is tested, and which other function stopped in it?"""
    failure = learner.call(name, 1).failure
    assert (failure.line, failure.within) == (line, within)
