"""Are an exercise's points split over its properties, and is nothing earned by what computes nothing?"""

import itertools

import numpy as np
import pytest

from layerwise.checks import hidden_test
from layerwise.checks.compare import Fault
from layerwise.checks.credit import (
    Case,
    Part,
    follows_inputs,
    has_axes,
    misfit,
    points_for,
    same_form,
    share_of,
    split,
    told_split,
    weights_for,
)
from layerwise.checks.hidden import grade, record
from layerwise.checks.learner import Failure, NamespaceLearner, Outcome

WEEK = "week1_numpy_basics"
ALL = {"values", "shape", "edge", "purity", "vectorised"}


@hidden_test()
def twice(exam):
    """Ordinary tables, and two edge cases."""
    exam.matches("for a table", exam.rng.normal(size=(2, 3)))
    with exam.edge():
        exam.matches("for an empty table", np.zeros((0, 3)))
        exam.matches("for a number", 3.0)
    exam.matches("for a wide table", exam.rng.normal(size=(2, 5)))
    exam.vectorised({0: 0}, "rows")


def graded(function, test=twice, text=""):
    """Grade a function as `twice`."""
    references = record(WEEK, test, NamespaceLearner({"twice": lambda x: 2 * np.asarray(x)}))
    learner = NamespaceLearner({"twice": function})
    learner.source = lambda _: text
    return grade(WEEK, test, learner, references)


def lost(report):
    """The properties that an answer lacks."""
    return {part.name for part in report.parts if not part.earned}


def stumbles(x):
    """Twice x, but of an empty table, whose mean warns and whose first row there is not."""
    return 2 * x if np.ndim(x) == 0 else 2 * x + 0 * x[0, 0]


def changes(x):
    """Twice x, for the caller, too."""
    x *= 2
    return x


def test_a_right_answer_earns_all():
    """Are all parts there, and do they make one?"""
    report = graded(lambda x: x + x)
    assert (report.share, lost(report)) == (1.0, set())
    assert {part.name for part in report.parts} == ALL
    assert share_of(report.parts) == 1.0


@pytest.mark.parametrize(
    ("answer", "missing", "share"),
    [
        (stumbles, {"edge"}, 0.8),
        (lambda x: 2 * x if np.size(x) else x[:, :2], {"edge"}, 0.8),
        (lambda x: changes(x) if np.ndim(x) else 2 * x, {"purity"}, 0.9),
        (lambda x: 3 * x, ALL - {"shape"}, 0.1),
        (lambda x: 3 * x[..., :1], ALL, 0.0),
        (lambda x: np.zeros_like(x), ALL, 0.0),
        (lambda x: np.ones(np.shape(x)) / np.size(x) if np.size(x) else x, ALL, 0.0),
        (lambda x: np.arange(np.size(x)).reshape(np.shape(x)), ALL, 0.0),
        (lambda _: 6.0, ALL, 0.0),
        (lambda _: None, ALL, 0.0),
        (lambda x: x.nothing, ALL, 0.0),
        (lambda: 1, ALL, 0.0),
    ],
)
def test_a_fault_costs_its_property(answer, missing, share):
    """Does an edge case, an argument, a value, a shape or an error cost what it should, and nothing else?"""
    report = graded(answer)
    assert lost(report) == missing & {part.name for part in report.parts}  # some are never looked at
    assert report.share == pytest.approx(share, abs=1e-9)


def test_a_loop_costs_its_weight_where_the_values_are_right():
    """Is the source's loop worth a tenth, and nothing more where values are wrong in any case?"""
    loop = "def twice(x):\n    return np.array([2 * row for row in x])"
    assert lost(graded(lambda x: 2 * x, text=loop)) == {"vectorised"}
    assert graded(lambda x: 3 * x, text=loop).share == pytest.approx(0.1)


def test_a_failed_edge_case_leaves_the_draws_of_later_cases_alone():
    """Does an answer that stops in an edge case meet the same inputs behind it?"""
    report = graded(stumbles)
    assert [fault.edge for fault in report.faults] == [True]
    assert report.faults[0].kind == "IndexError"


def test_a_process_that_is_lost_ends_the_exam():
    """Is a loop without end waited for once, and does it cost all, also in an edge case?"""
    calls = []

    class Lost(NamespaceLearner):
        def call(self, name, *args, **kwargs):
            calls.append(args)
            outcome = super().call(name, *args, **kwargs)
            return outcome if np.size(args[0]) > 1 else Outcome(failure=Failure("timeout", "10 seconds"))

    references = record(WEEK, twice, NamespaceLearner({"twice": lambda x: 2 * np.asarray(x)}))
    report = grade(WEEK, twice, Lost({"twice": lambda x: 2 * x}), references)
    assert (len(calls), report.share) == (2, 0.0)


@pytest.mark.parametrize(
    ("weights", "sentence"),
    [
        ({"values": 0.5, "shape": 0.1, "edge": 0.2, "purity": 0.1, "vectorised": 0.2}, "add up to 1.1, not to 1"),
        ({"values": 1.0}, "checks 'edge', which has no weight"),
        ({"values": 0.5, "edge": 0.5, "beauty": 0.1}, "'beauty' is no property"),
        ({"values": 0.9, "edge": 0.0, "purity": 0.1}, "'edge' has a weight of 0"),
    ],
)
def test_weights_that_do_not_fit_stop_the_recording(weights, sentence):
    """Is the exercise named, and what is wrong?"""
    test = hidden_test(weights=weights)(twice.body)
    with pytest.raises(ValueError, match=sentence) as caught:
        record(WEEK, test, NamespaceLearner({"twice": lambda x: 2 * np.asarray(x)}))
    assert f"twice in grader_tests/{WEEK}.py" in str(caught.value)


def test_a_weight_without_a_check_does_not_fit():
    """Is a property that no check looks at refused?"""
    assert "no check of it" in misfit({"values": 0.9, "edge": 0.1}, {"values"})
    assert misfit({"values": 0.9, "edge": 0.1}, {"values", "edge", "shape"}) == ""
    assert misfit(None, {"values"}) == ""


def test_declared_weights_are_paid():
    """Does a lost property cost what stands beside the test?"""
    weights = {"values": 0.3, "shape": 0.1, "edge": 0.1, "purity": 0.4, "vectorised": 0.1}
    test = hidden_test(weights=weights)(twice.body)
    assert graded(lambda x: changes(x) if np.ndim(x) else 2 * x, test).share == pytest.approx(0.6)


def test_usual_weights_make_one():
    """Do the values have what the others leave, whatever is looked at?"""
    for checked in ({"values"}, {"values", "edge"}, ALL):
        weights = weights_for(checked, None)
        assert weights.keys() == checked
        assert sum(weights.values()) == pytest.approx(1)


def test_shapes_count_where_values_are_wrong_and_alone():
    """Do they count neither with a wrong edge shape nor where nothing follows the input?"""
    wrong = Fault("values", "no.")
    assert share_of(split([wrong], ALL, None, follows=True)) == pytest.approx(0.1)
    assert share_of(split([wrong], ALL, None, follows=False)) == 0
    assert share_of(split([wrong, Fault("shape", "no.", edge=True)], ALL, None, follows=True)) == 0
    assert share_of(split([wrong, Fault("purity", "no.")], ALL, None, follows=True)) == pytest.approx(0.1)


def test_what_follows_the_input():
    """Are values told apart that are the same for all inputs from those that are not, whatever their shapes?"""
    table = np.arange(6.0).reshape(2, 3)
    right = [table, 7 + table]
    assert follows_inputs([Case(3 * value, value) for value in right])
    assert not follows_inputs([Case(table, value) for value in right])
    assert not follows_inputs([Case(0 * value, value) for value in right])
    assert not follows_inputs([Case(table, table)])
    assert not follows_inputs([Case(np.full(2, 1 / 2), table[0, :2]), Case(np.full(3, 1 / 3), 9 + table[1])])
    assert follows_inputs([Case(np.array([1.8e308, -np.inf, n]), table[0] + n) for n in (1.0, 2.0, np.nan)])
    nested = [{"W": value, "name": "x"} for value in right]
    assert follows_inputs([Case((value, None), (value, None)) for value in nested])


@pytest.mark.parametrize(
    ("value", "same"),
    [
        ({"W": np.ones((2, 3)), "b": (9.0, "y", None, [5]), "more": 1}, True),
        ({"W": np.ones((2, 3)), "b": (np.ones((1, 1)), "y", None, [5, 6]), "more": 1}, True),
        ({"W": np.ones((2, 3))}, False),
        ({"W": np.ones((3, 2)), "b": (9.0, "y", None, [5])}, False),
        ({"W": np.ones((2, 3)), "b": (np.ones(2), "y", None, [5])}, False),
        ({"W": np.ones((2, 3)), "b": (9.0, 3, None, [5])}, False),
        ({"W": np.ones((2, 3)), "b": (9.0, "y", None)}, False),
        ({"W": np.array([["a"] * 3] * 2), "b": (9.0, "y", None, [5])}, False),
        ({"W": [[1.0] * 3] * 2, "b": (9.0, "y", None, [5])}, False),
        (None, False),
    ],
)
def test_what_has_the_right_form(value, same):
    """Is every shape looked at, also behind the first wrong number?"""
    right = {"W": np.zeros((2, 3)), "b": (1.0, "x", None, [2])}
    assert same_form(value, right) == same
    assert not follows_inputs([Case(value, right), Case(7, 3.0)]) or same


def test_what_has_axes():
    """Is a number without axes one that has no shape to get right?"""
    assert has_axes({"a": (1.0, np.zeros(2))})
    assert not has_axes({"a": (1.0, np.array(2.0), "text", None)})


def test_points_are_hundredths():
    """Are they rounded as one expects, whatever binary fractions say?"""
    assert points_for(0.8, 10) == 8.0
    assert points_for(0.125, 1) == 0.13
    assert points_for(1 - 0.1 - 0.1 - 0.1, 5) == 3.5


def test_the_split_is_told_where_some_is_earned_and_some_lost():
    """Does a line name each property with its points, and is it left out for nothing and for all?"""
    parts = (Part("values", 0.6, earned=True), Part("edge", 0.2, earned=False), Part("purity", 0.2, earned=True))
    assert told_split(parts, 10) == "8 of 10 points: values 6 of 6, edge cases 0 of 2, arguments left alone 2 of 2."
    assert told_split(parts[:1], 10) == ""
    assert told_split(parts[1:2], 10) == ""


def returned(function):
    """The share of a wrong answer to an exercise that doubles an array; numbers by themselves among its cases."""

    def double(exam):
        for case, x in (("a row", np.arange(3.0)), ("another", np.arange(2.0) + 7), ("a number", 2.5)):
            exam.matches(case, x)

    test = hidden_test()(double)
    right = record("week", test, NamespaceLearner({"double": lambda x: 2 * x}))
    return grade("week", test, NamespaceLearner({"double": function}), right).share


def test_what_computes_nothing_earns_nothing():
    """Do arguments that are handed back, and numbers that are others each time, lack what a wrong formula has?"""
    count, rng = itertools.count(), np.random.default_rng()
    assert returned(lambda x: 3 * x) == 0.1
    assert returned(lambda x: x) == returned(lambda x: 1.0 * x) == 0
    assert returned(lambda x: np.random.normal(size=np.shape(x))) == 0
    assert returned(lambda x: rng.normal(size=np.shape(x))) == 0
    assert returned(lambda x: next(count) + np.arange(float(np.size(x))).reshape(np.shape(x))) == 0


def squared(function, right=np.square):
    """The share of a wrong answer to an exercise that squares tables."""

    def square(exam):
        for case, x in (
            ("wide", [[0.5, 2, 3], [1, -1, 4]]),
            ("long", [[2.0, 7], [5, 5], [-3, 2]]),
            ("single", [[2.5]]),
        ):
            exam.matches(case, np.array(x))

    test = hidden_test()(square)
    references = record("week", test, NamespaceLearner({"square": right}))
    return grade("week", test, NamespaceLearner({"square": function}), references).share


@pytest.mark.parametrize(
    "answer",
    [lambda x: x + 1, lambda x: 2 * x, lambda x: -x, lambda x: 1 - x, lambda x: 3 * x - 2, lambda x: x.astype("f") + 1],
)
def test_an_argument_that_is_shifted_or_scaled_earns_nothing(answer):
    """Is it worth what the argument itself is, where the right numbers are not made from it so, too?"""
    assert squared(answer) == squared(lambda x: x) == 0
    assert squared(answer, lambda x: 2 * x + 5) == 0.1


@pytest.mark.parametrize(
    "answer",
    [lambda x: x / x.sum(), lambda x: x - x.max(), lambda x: x * len(x), lambda x: np.abs(x), lambda x: x**3 + 1],
)
def test_what_is_made_from_an_argument_in_another_way_keeps_its_shape(answer):
    """Is a wrong formula paid for its shape, also where it scales each case by a number of its own?"""
    assert squared(answer) == 0.1


def shuffled(x):
    """Random numbers that follow neither a seed nor what is given."""
    np.random.seed()
    return np.random.rand(*x.shape)


@pytest.mark.parametrize(
    "answer",
    [
        shuffled,
        lambda x: np.random.default_rng(x.shape).random(x.shape),
        lambda x: np.random.default_rng(5).random(x.shape[::-1]).T,
        lambda x: np.linspace(0, 1, x.size + 1)[1:].reshape(x.shape),
        lambda x: np.arange(1.0, x.size + 1).reshape(x.shape) ** len(x),
    ],
)
def test_what_heeds_shapes_alone_earns_nothing(answer):
    """Do numbers earn nothing that are the same for all inputs of a shape, or are drawn with a seed of their own?"""
    assert squared(answer) == 0


def test_an_answer_is_asked_again_only_where_its_shape_may_be_paid():
    """Is a case asked once of an answer that is right, hands back, lacks the form, or fails in an edge case?"""
    asked = []

    def told(function):
        """A function that counts its calls."""

        def count(x):
            asked.append(1)
            return function(x)

        return count

    for answer, calls in ((np.square, 3), (lambda x: x + 1, 3), (lambda x: x[0], 3), (lambda x: x**3, 5)):
        asked.clear()
        squared(told(answer))
        assert len(asked) == calls
    asked.clear()
    assert graded(told(lambda x: 2 * x if np.size(x) else x[:, :2])).share == pytest.approx(0.8)
    assert len(asked) == 4


def test_a_failure_with_other_numbers_costs_nothing():
    """Does an answer keep its shape that refuses numbers which no test asked about?"""
    assert squared(lambda x: x**3 if x[0, 0] in (0.5, 2, 2.5) else x.nothing) == 0.1


@pytest.mark.parametrize("kind", ["purity", "vectorised", "edge", "values", "shape"])
def test_an_error_by_the_name_of_a_fault_is_an_error(kind):
    """Does an answer that only raises an error of such a class earn nothing, where a small fault costs a tenth?"""

    def fails(_):
        raise type(kind, (Exception,), {"__module__": "elsewhere"})

    report = graded(fails)
    assert (report.share, report.faults[0].kind) == (0, "error")
