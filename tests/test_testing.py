"""Are the course's tests run on a learner's functions that run elsewhere, and told in words for the learner?"""

import math
import sys

import numpy as np
import pytest
from nbformat import from_dict
from nbformat.v4 import new_code_cell
from nbgrader.utils import determine_grade
from nbgrader.validator import Validator

from layerwise.checks.learner import Failure, NamespaceLearner, Outcome
from layerwise.checks.plain import NotPlainError, to_plain
from layerwise.checks.report import Report
from layerwise.checks.transcript import Answer, Call
from layerwise.grading import testing
from layerwise.grading.testing import given_names, run_test, size_of_tested

GIVEN = given_names("import numpy as np\nfrom layerwise.checks import public_check", ["np, public_check"])


class Elsewhere(NamespaceLearner):
    """Stands for a learner in another process: gives plain values, and remembers what was asked for."""

    def __init__(self, **names):
        super().__init__(names)
        self.asked = []

    def value(self, name):
        """Tell what a name stands for."""
        self.asked.append(name)
        value = self._namespace.get(name)
        try:
            return callable(value), None if callable(value) else to_plain(value)
        except NotPlainError:
            return False, None


class Lost(Elsewhere):
    """Stands for a learner whose process takes too long, or ends."""

    def __init__(self, kind):
        super().__init__(double=lambda x: x)
        self._kind = kind

    def call(self, *_args, **_kwargs):
        """Fail."""
        return Outcome(failure=Failure(self._kind, "why"))


def run(text, learner=None, **names):
    """Run a test on a learner of these names."""
    return run_test(text, learner or Elsewhere(**names), GIVEN).outputs


def error_of(outputs):
    """The error that a test ended with: its name, and the text that is shown."""
    assert outputs[-1]["output_type"] == "error"
    return outputs[-1]["ename"], "\n".join(outputs[-1]["traceback"])


CHECKS = """
with public_check("double", globals()) as check:
    check.returns(4.0, 2.0)
### BEGIN HIDDEN TESTS
with public_check("double", globals()) as check:
    check.returns(6.0, 3.0)
### END HIDDEN TESTS
"""


RECOVERS = "try:\n    double(3)\nexcept Exception:\n    pass\n"


def test_a_right_answer_passes_and_is_told_so():
    """Are both the public and the hidden checks run, and nothing but their sentences shown?"""
    told = "double: 1 of 1 checks passed.\n" * 2
    assert run(CHECKS, double=lambda x: 2 * x) == [{"output_type": "stream", "name": "stdout", "text": told}]


def test_a_wrong_answer_is_told_why():
    """Is the error the check's sentence and no more, with what passed before it?"""
    shown, error = run(CHECKS, double=lambda x: x + 2)
    assert shown["text"] == "double: 1 of 1 checks passed.\n"
    assert error["ename"] == "CheckFailedError"
    assert error["traceback"] == [error["evalue"]]
    assert error["evalue"].startswith("double: ")
    assert "hidden" not in error["evalue"].lower()


PARTIAL = "from grader_tests import run_hidden\nrun_hidden('week1_numpy_basics', 'sigmoid', globals(), 10)"


def test_what_a_wrong_answer_earns_stands_before_the_sentences():
    """Is it shown as nbgrader's partial credit, where it is read as such, with its split among the sentences?"""
    np, hook = GIVEN["np"], sys.displayhook
    number, error = run(PARTIAL, sigmoid=lambda x: np.exp(x) / (1 + np.exp(x)))
    assert sys.displayhook is hook
    assert "8 of 10 points: values 6 of 6, shapes 1 of 1, edge cases 0 of 2" in error["evalue"]
    cell = new_code_cell(outputs=[from_dict(output) for output in (number | {"execution_count": 1}, error)])
    cell.metadata["nbgrader"] = {"grade": True, "solution": False, "points": 10, "schema_version": 3}
    assert determine_grade(cell) == (8.0, 10.0)
    assert "far from 0" in Validator()._extract_error(cell)
    number, error = run(PARTIAL, sigmoid=lambda x: 0 * x)
    assert number["data"]["text/plain"] == "0.0"
    assert "points" not in error["evalue"]


def test_a_learners_prints_and_numbers_are_no_result():
    """Is nothing shown as a result for a right answer, whatever it prints or shows?"""

    def shows(x):
        print("9.5")
        return 2 * x

    outputs = run("double(3)\ndouble(3)", double=shows)
    assert outputs == []


def test_an_assertion_of_pythons_own_is_told_by_its_message_alone():
    """Is no line of the test shown?"""
    assert error_of(run("secret = 3\nassert secret == 4, 'Not yet.'")) == (
        "AssertionError",
        "The test stopped with AssertionError: Not yet.",
    )
    assert error_of(run("assert 1 == 2")) == ("AssertionError", "The test stopped with AssertionError")


def test_values_are_read_as_plain_data():
    """Can a test look at what a notebook made, whatever plain type it has?"""
    text = "assert answer == 'b' and parts[0]['w'].sum() == 3 and nothing_else is total"
    names = {"answer": "b", "parts": [{"w": GIVEN["np"].ones(3)}], "total": 7, "nothing_else": 7}
    assert run(text, **names) == []
    assert error_of(run(text, **names | {"answer": "c"}))[0] == "AssertionError"


def test_a_value_that_is_not_there_or_not_plain_is_an_error():
    """Is it named?"""
    sentence = "The test stopped with NameError: name 'answer' is not defined"
    assert error_of(run("answer")) == ("NameError", sentence)
    assert error_of(run("answer", answer=object())) == ("NameError", sentence)


def test_functions_can_be_called_directly():
    """Is a learner's function a function here, with positions and names, and in the place of an argument?"""
    text = "assert double(3) == double(x=3) == 6 and list(map(double, [1, 2])) == [2, 4]"
    assert run(text, double=lambda x: 2 * x) == []


@pytest.mark.parametrize(
    ("function", "sentence"),
    [
        (lambda x: x / 0, "`double` stops with ZeroDivisionError: division by zero."),
        (lambda: 0, "`double` takes (), not what the exercise gives it. Keep the first line as it was."),
        (
            lambda x: {x},
            "`double` returns an object of type set, where numbers, arrays, lists or dicts by name are asked.",
        ),
    ],
)
def test_a_call_that_fails_is_told_in_a_sentence(function, sentence):
    """Does the learner read what a check would have said?"""
    name, shown = error_of(run("double(3)", double=function))
    assert name == "LearnersCallError"
    assert shown == f"The test stopped with LearnersCallError: {sentence}"


@pytest.mark.parametrize("text", ["double(3)", CHECKS, f"{RECOVERS}assert False"])
@pytest.mark.parametrize(
    ("kind", "name"), [("timeout", "CellTimeoutError"), ("died", "KernelDiedError"), ("protocol", "KernelDiedError")]
)
def test_a_process_that_was_lost_is_the_reason(text, kind, name):
    """Is a test that failed because of it told apart from one that found a wrong answer?"""
    assert error_of(run(text, Lost(kind)))[0] == name


def test_one_that_recovers_has_passed():
    """Is a lost call no failure where the test does not mind?"""
    assert run(RECOVERS, Lost("timeout")) == []


def test_names_of_the_course_are_never_the_learners():
    """Do its imports and Python's own functions stay what they are, whatever a learner calls so?"""
    learner = Elsewhere(np=3, public_check=4, len=lambda _: 9, AssertionError=int, answer=[1])
    assert run("assert len(answer) == 1 and np.ones(1).sum() == 1", learner) == []
    assert learner.asked == ["answer"]


def test_only_what_a_test_reads_is_asked_for():
    """Are names that the test makes or imports its own, and those inside functions and comprehensions found?"""
    learner = Elsewhere(a=1, b=2, c=3, made=4, math=5, unread=6, i=7, x=8)
    text = "import math\nmade = a\nf = lambda x: b + x\nassert [c + i for i in [1]] == [4] and f(made) == 3 < math.pi"
    assert run(text, learner) == []
    assert learner.asked == ["a", "b", "c"]


def test_a_test_leaves_nothing_for_the_next():
    """Does each begin with the course's names alone?"""
    assert run("left = 3\nnp = 4") == []
    assert error_of(run("np.pi\nleft"))[1] == "The test stopped with NameError: name 'left' is not defined"


def test_what_a_test_prints_is_bounded():
    """Is the beginning of a long text shown?"""
    assert len(run("print('x' * 10**6)")[0]["text"]) == 20_000


@pytest.mark.skipif(sys.platform != "linux", reason="no other system bounds what a process takes")
def test_a_test_takes_no_gigabytes():
    """Is one that would make them of what an answer returned refused the memory, and is the next one run as ever?"""
    sides = {"half": lambda _: np.ones((40_000, 1)), "double": lambda _: np.ones((1, 40_000))}
    assert error_of(run("assert (half(0) >= double(0)).any()", **sides))[0] == "MemoryError"
    assert run("assert (np.ones((40_000, 1)) >= np.ones((1, 40))).all()") == []
    assert np.empty((40_000, 40_000), np.int8).size


def test_a_test_that_is_broken_gives_an_error_and_no_marks():
    """Does a slip in the course's own text end that test alone?"""
    assert error_of(run("if True:"))[0] == "IndentationError"
    assert error_of(run("double(object())", double=lambda x: x))[0] == "LearnersCallError"


def test_warnings_of_a_test_are_none():
    """Does numpy's warning about a learner's value go nowhere?"""
    assert run("assert np.log(answer) < 0", answer=0.0) == []


IMPORTS = "import math\nimport os.path as place, nowhere_to_be_found\nfrom layerwise.figures import planar"


def test_imports_are_run_as_far_as_tests_read_them():
    """Is a name that a test reads given, and nothing imported for the sake of one that none reads?"""
    given = given_names(IMPORTS, ["assert math.pi > 3", "import planar\nplanar.draw()"])
    assert given["math"] is math
    assert given.keys().isdisjoint({"place", "nowhere_to_be_found", "planar"})


def test_the_generator_is_counted_among_what_is_kept():
    """Does what came of a test take as many bytes more as the states that an answer that draws numbers has left?"""

    def size(*states):
        calls = tuple(Call("double", (), {}, state, Answer(1.0)) for state in states)
        return size_of_tested(testing.Tested([], Report("double", 1, (), calls=calls)))

    one, other = (("MT19937", np.full(624, number, np.uint32), 0, 0, 0.0) for number in (1, 2))
    assert size(one, one, one) - size(one, one) < 100
    assert size(one, one, other) - size(one, one) > one[1].nbytes
