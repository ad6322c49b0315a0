"""An exam: what a learner reads when an answer is missing, wrong, impure, or right."""

import numpy as np
import pytest

from layerwise.checks.exam import CheckFailedError, Exam, public_check
from layerwise.checks.hidden import HiddenTest, grade, record
from layerwise.checks.learner import NamespaceLearner


def square(x):
    """A right answer."""
    return x**2


def read(namespace, *checks):
    """Run checks on a namespace and give the report."""
    exam = Exam("square", NamespaceLearner(namespace))
    with exam.sitting():
        for check in checks:
            check(exam)
    return exam.report()


def returns_nine(exam):
    """The public example."""
    exam.returns(9.0, 3.0, mistakes={"That is twice x, not x times x.": 6.0})


def three_cases(exam):
    """Three cases that fail alike."""
    for number in (2.0, 3.0, 4.0):
        exam.matches(f"for {number}", number)


doubles = HiddenTest("square", three_cases)


def unwritten(x):
    """What a release holds."""
    raise NotImplementedError


def impure(x):
    """Right, but spoils its argument."""
    x *= x
    return x


def test_a_right_answer_passes():
    """Is a right answer reported as passed, with the number of checks?"""
    assert read({"square": square}, returns_nine).sentences() == "square: 1 of 1 checks passed."


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (None, "is not defined"),
        (unwritten, "is not written yet"),
        (lambda x: 2 * x, "That is twice x"),
        (lambda x: x + 1, "is 4, where 9 is asked"),
        (lambda: 9, "takes ()"),
        (lambda x: print(x * x), "Printing is not returning"),
        (lambda x: x.nothing, "stops with AttributeError"),
        (lambda x: (x for _ in "a"), "returns an object of type generator"),
    ],
)
def test_a_wrong_answer_is_told_why(answer, words):
    """Does each kind of wrong answer get its own sentence?"""
    assert words in read({"square": answer}, returns_nine).sentences()


def test_a_changed_argument_is_a_fault():
    """Is an answer that changes its argument in place told so?"""
    report = read({"square": impure}, lambda exam: exam.returns(np.array([9.0]), np.array([3.0])))
    assert [fault.kind for fault in report.faults] == ["purity"]


def test_a_warning_is_a_note_and_no_fault():
    """Does a numpy warning leave the answer right?"""
    report = read({"square": lambda x: np.log(x)}, lambda exam: exam.returns(-np.inf, 0.0))
    assert report.passed
    assert "divide by zero" in report.sentences()


def test_a_failed_call_ends_the_exam():
    """Is one failing call reported once, however many checks follow?"""
    assert len(read({"square": unwritten}, returns_nine, returns_nine).faults) == 1


def test_a_function_that_is_needed_is_named():
    """Does the sentence name the earlier function that failed?"""
    report = read({"square": square}, lambda exam: exam.ask("half", 2))
    assert "`half`, which it needs, is not defined" in report.sentences()


def test_an_attempt_is_not_judged():
    """Does a call for which another exercise answers leave no fault, and tell how it failed?"""
    assert read({"half": unwritten}, lambda exam: exam.attempt("half", 2)).passed
    assert Exam("square", NamespaceLearner({})).attempt("half", 2).failure.kind == "missing"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (lambda x: {}[x], "for a text: stops with KeyError: 'three'. It should raise a ValueError."),
        (lambda x: x, "for a text: returns a value, where it should raise a ValueError."),
        (lambda x: int(x), ""),
    ],
)
def test_an_error_that_is_asked_for_is_required(answer, words):
    """Is only the asked error right, and the sentence for another one clear?"""
    report = read({"square": answer}, lambda exam: exam.refuses("ValueError", "three", case="for a text"))
    assert " ".join(fault.sentence for fault in report.faults) == words


def test_results_are_called_by_their_names():
    """Does a test that names the values a function returns get them into the sentences?"""

    def check(exam):
        exam.results = ("value", "cache")
        exam.returns((9.0, (3.0,)), 3.0)

    report = read({"square": lambda x: (x**2, (x + 1,))}, check)
    assert report.faults[0].sentence.startswith("for 3.0: `cache[0]` is 4")


def test_wrong_shapes_end_the_exam():
    """Does an unfit shape stop the checks that would build on it?"""
    report = read({}, lambda exam: exam.shapes({"W": np.zeros((3, 2))}, {"W": (2, 3)}), returns_nine)
    assert [fault.kind for fault in report.faults] == ["shape"]
    assert "It is the transpose" in report.sentences()


def test_a_public_check_raises_sentences_without_a_traceback():
    """Does IPython get the sentences alone?"""
    with pytest.raises(CheckFailedError) as caught, public_check("square", {"square": unwritten}) as check:
        check.returns(9.0, 3.0)
    assert caught.value._render_traceback_() == ["square: is not written yet."]


def look_inside(namespace, lines):
    """A public check whose later lines take the answer for one of the right form."""
    with public_check("square", namespace) as check:
        check.returns(9.0, 3.0)
        lines(check)


def test_a_public_check_that_stumbles_over_a_wrong_answer_says_what_is_wrong():
    """Is the sentence shown, and not the error of a later line that took the answer for a right one?"""
    with pytest.raises(CheckFailedError, match="is None"):
        look_inside({"square": lambda _: None}, lambda check: check.ask("square", 3.0)[1])


def test_a_public_check_that_is_itself_wrong_fails_loudly():
    """Is an error of the check's own not taken for the learner's?"""
    with pytest.raises(TypeError, match="subscriptable"):
        look_inside({"square": square}, lambda check: check.ask("square", 3.0)[1])


def test_a_public_check_says_that_all_is_well(capsys):
    """Is a learner told when an answer passes?"""
    with public_check("square", {"square": square}) as check:
        check.returns(9.0, 3.0)
    assert capsys.readouterr().out == "square: 1 of 1 checks passed.\n"


def test_cases_that_fail_alike_are_told_once():
    """Is one sentence shown for each kind of fault, with the number of other cases?"""
    recorded = record("week", doubles, NamespaceLearner({"square": square}))
    report = grade("week", doubles, NamespaceLearner({"square": lambda x: print(x * x)}), recorded)
    assert report.sentences().count("is None") == 1
    assert "(2 other cases went wrong alike.)" in report.sentences()


def test_an_unwritten_function_that_is_called_is_named():
    """Is the learner sent to the function that is not written, and not to the one that calls it?"""
    namespace: dict = {}
    exec("def half(x):\n    raise NotImplementedError()\ndef square(x):\n    return half(x)", namespace)
    assert read(namespace, returns_nine).sentences() == "square: calls `half`, which is not written yet."


def test_a_named_mistake_ends_the_exam():
    """Is nothing guessed after the cause has been named?"""
    report = read({"square": lambda x: 2 * x}, returns_nine, lambda exam: exam.returns(25.0, 5.0))
    assert report.sentences() == "square: That is twice x, not x times x."


@pytest.mark.parametrize(
    ("argument", "words"),
    [(3.0, "for 3.0: "), (np.array([1.0, 3.0]), "for [1., 3.]: "), (np.ones((2, 3)), "for an array of shape (2, 3): ")],
)
def test_a_public_check_says_for_which_arguments(argument, words):
    """Does the sentence say for which input the answer is wrong?"""
    report = read({"square": lambda x: x - 1}, lambda exam: exam.returns(argument**2, argument))
    assert report.faults[0].sentence.startswith(words)


def test_a_public_check_tells_one_thing_at_a_time():
    """Is the first fault told alone, since the next may follow from it?"""
    report = read({"square": lambda x: x + 1}, returns_nine, lambda exam: exam.require(False, "And this."))
    assert len(report.faults) == 2
    assert "And this." not in report.sentences()


def test_a_mistake_that_is_named_is_told_before_all_others():
    """Is the sentence that names the mistake shown, although another case went wrong before?"""
    report = read({"square": lambda x: 2 * x}, lambda exam: exam.returns(16.0, 4.0), returns_nine)
    assert report.sentences() == "square: That is twice x, not x times x."


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (lambda x: print(f"cost {x:.2f}"), True),
        (lambda x: print("the cost is", np.array([[x]])), True),
        (lambda x: print(f"{x:.1f}"), True),
        (lambda x: print(f"{x + 0.01:.3f} {x:.0f}"), False),
        (lambda x: print("iteration 0 of", len(str(x))), False),
        (lambda x: print("1" * 100_000, x), True),  # which a careless search takes minutes for
        (lambda x: x, False),
    ],
)
def test_a_printed_number_is_found_however_it_is_written(answer, said):
    """Can a check tell that a function prints what it was asked to print, with the words left to the learner?"""
    assert Exam("square", NamespaceLearner({"square": answer})).prints(1.2446, 1.2446) is said


def test_a_remark_costs_nothing():
    """Is a learner told what to mind, and passed all the same?"""
    report = read({"square": square}, returns_nine, lambda exam: exam.remark(True, "It is an array."))
    assert report.sentences() == "square: 1 of 1 checks passed.\n(It is an array.)"
    assert "array" not in read({"square": square}, lambda exam: exam.remark(False, "It is an array.")).sentences()


@pytest.mark.parametrize(("value", "passed"), [(1, True), (2, False)])
def test_another_default_than_asked_is_told(value, passed):
    """Is a default of the first line held against what is asked, and one that the text does not tell no fault?"""

    def square(x, times=1):
        return times * x**2

    told = []
    report = read({"square": square}, lambda exam: told.append(exam.keeps_default("times", value)))
    assert (report.passed, told) == (passed, [True])
    assert ("times is 1 by default, where 2 is asked" in report.sentences()) != passed
    assert read({"square": np.square}, lambda exam: told.append(exam.keeps_default("times", value))).passed
    assert told == [True, False]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({"W": 1.0}, "the result is a dict, where a tuple of 2 (net, costs) is asked"),
        (None, "Printing is not returning"),
        ((1.0, 2.0, 3.0), "the result is a tuple of 3"),
    ],
)
def test_values_side_by_side_are_told_from_other_forms(value, words):
    """Is a result that cannot be taken apart a fault that ends the exam?"""
    report = read({"square": square}, lambda exam: exam.split(value, "net", "costs"), returns_nine)
    assert words in report.sentences()
    assert report.checks == 1


@pytest.mark.parametrize("value", [({"W": 1.0}, [2.0]), [{"W": 1.0}, [2.0]]])
def test_values_side_by_side_are_taken_apart(value):
    """May they come as a tuple or as a list, whatever they are?"""
    exam = Exam("square", NamespaceLearner({}))
    assert exam.split(value, "net", "costs") == ({"W": 1.0}, [2.0])
    assert exam.report().passed
