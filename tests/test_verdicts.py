"""Is a verdict that was given before given again where all that led to it is the same, and nowhere else?"""

import pytest

from layerwise.course import CourseError
from layerwise.grading import codec, testing, verdicts
from layerwise.grading.cellprocess import Limits
from layerwise.grading.executing import Job, execute
from layerwise.grading.proxy import RemoteLearner
from layerwise.grading.testing import given_names, run_test, size_of_tested
from layerwise.grading.verdicts import Verdicts
from tests.warm_child import start_warm

GIVEN = given_names("from layerwise.checks import public_check", ["public_check"])
LIMITS = Limits(call=1.5, statement=5, total=120)

DOUBLES = """
with public_check("double", globals()) as check:
    check.returns(2.0, 1.0)
    check.returns(4.0, 2.0)
    check.returns(6.0, 3.0)
"""
CALLS_BACK = """
with public_check("twice", globals()) as check:
    check.returns(9.0, lambda x: x + 4, 1.0)
"""
DRAWS = """
import numpy as np
with public_check("draw", globals()) as check:
    np.random.seed(3)
    check.returns(np.random.RandomState(3).rand(), 1)
    check.require(check.ask("draw", 1) != check.ask("draw", 1), "repeats itself.")
"""
LOOPS = """
import numpy as np
with public_check("total", globals()) as check:
    check.returns(6.0, np.array([[1.0, 2.0, 3.0]]))
    check.vectorised({0: 1}, "columns")
"""
RIGHT = "def double(x):\n    return 2 * x"


class Bench:
    """Grades notebooks one after another, and counts how often a test was run."""

    def __init__(self, monkeypatch, test):
        self.verdicts = Verdicts(size_of_tested)
        self.runs = 0
        self._test = test
        usual = testing._run

        def counted(*args):
            self.runs += 1
            return usual(*args)

        monkeypatch.setattr(testing, "_run", counted)

    def grade(self, *cells):
        """Grade a notebook: what its test showed, which has to be what it shows where nothing is remembered."""
        before = self.runs
        shown = self._graded(cells, self.verdicts)
        ran = self.runs - before
        assert shown == self._graded(cells, None)
        self.runs = before + ran
        return ran, shown

    def _graded(self, cells, verdicts):
        job = Job(dict(enumerate(cells)), {100: self._test}, verdicts=verdicts)
        return execute(job, GIVEN, start_warm, LIMITS).outputs[100]


@pytest.mark.parametrize("body", ["2 * x", "x", "print(x)", "x / 0"])
def test_the_same_answers_are_judged_once(monkeypatch, body):
    """Is another text that gives the same judged without a test, right or wrong?"""
    bench = Bench(monkeypatch, DOUBLES)
    first = bench.grade(f"def double(x):\n    return {body}")
    second = bench.grade(f"def double(x):\n    # mine\n    return {body}")
    assert (first[0], second[0]) == (1, 0)
    assert first[1] == second[1]


def test_the_first_other_answer_has_the_test_run(monkeypatch):
    """Is an answer that differs in the last case judged by itself, with each of its functions called once a case?"""
    bench = Bench(monkeypatch, DOUBLES)
    counting = "calls = []\ndef double(x):\n    calls.append(x)\n    return {}"
    assert bench.grade(counting.format("2 * x")) == (1, [_stream("double: 3 of 3 checks passed.\n")])
    ran, shown = bench.grade(counting.format("2 * x if len(calls) < 3 else len(calls)"))
    assert ran == 1
    assert "3" in shown[-1]["evalue"]
    assert bench.grade(counting.format("2 * x"))[0] == 0


def test_a_last_bit_is_another_answer(monkeypatch):
    """Does nothing but the very same bytes count as the same?"""
    bench = Bench(monkeypatch, DOUBLES)
    bench.grade(RIGHT)
    assert bench.grade("def double(x):\n    return 2 * x * (1 + 3e-16)")[0] == 1
    assert bench.grade("def double(x):\n    return x + x")[0] == 0


def test_questions_of_a_function_are_part_of_it(monkeypatch):
    """Is an answer judged anew that asks the test's function something else on its way to the same value?"""
    bench = Bench(monkeypatch, CALLS_BACK)
    text = "def twice(f, x):\n    {}\n    return f(f(x))"
    assert [bench.grade(text.format(line))[0] for line in ("pass", "x = x + 0", "f(7)", "pass", "f(7)")] == [
        1,
        0,
        1,
        0,
        0,
    ]


@pytest.mark.parametrize(("size", "runs"), [(1_000, 0), (100_000, 1)])
def test_what_is_kept_for_the_test_is_bounded(monkeypatch, size, runs):
    """Has an answer the test run again, as soon as what it asks is more than is kept for the case that it differs?"""
    monkeypatch.setattr(verdicts, "MOST_HEARD", 200_000)
    bench = Bench(monkeypatch, CALLS_BACK)
    asks = f"for _ in range(5):\n        try:\n            f('a' * {size})\n        except TypeError:\n            pass"
    text = f"def twice(f, x):\n    {asks}\n    return f(f(x))"
    assert [bench.grade(text)[0] for _ in range(2)] == [1, runs]


def test_random_numbers_are_drawn_as_ever(monkeypatch):
    """Is the generator of each test where it was, whatever was remembered before?"""
    bench = Bench(monkeypatch, DRAWS)
    text = "import numpy as np\nnp.random.seed({})\ndef draw(n):\n    return np.random.rand({})"
    assert [bench.grade(text.format(seed, size))[0] for seed, size in ((1, ""), (2, ""), (1, "1"))] == [1, 0, 1]


def test_texts_count_by_what_is_found_in_them(monkeypatch):
    """Is a loop told of the answer that has it, and remembered by its line?"""
    bench = Bench(monkeypatch, LOOPS)
    loop = "def total(x):\n    s = 0.0\n    for {0} in range(x.shape[1]):\n        s += x[0, {0}]\n    return s"
    at_once = "def total(x):\n    return float(x.sum())"
    texts = [at_once, loop.format("i"), loop.format("j"), "# my own\n" + loop.format("i"), at_once + "  # easy"]
    graded = [bench.grade(text) for text in texts]
    assert [ran for ran, _ in graded] == [1, 1, 1, 0, 0]
    assert ["for i in" in str(shown) for _, shown in graded] == [False, True, False, True, False]


@pytest.mark.parametrize("end", ["while x == 3.0: pass", "if x == 3.0: import os; os._exit(1)"])
def test_what_is_lost_by_chance_is_not_remembered(monkeypatch, end):
    """Does a call that never ends, or ends the process, cost its own answer each time anew, and no other?"""
    bench = Bench(monkeypatch, DOUBLES)
    bench.grade(RIGHT)
    text = f"def double(x):\n    {end}\n    return 2 * x"
    first, second = bench.grade(text), bench.grade(text)
    assert first == second
    assert first[0] == 1
    assert first[1][-1]["ename"] in (testing.TIME_OUT, testing.DIED)
    assert bench.grade(RIGHT)[0] == 0


def test_a_missing_function_is_looked_for_in_each_text(monkeypatch):
    """Is the reason for a missing function that of the notebook at hand?"""
    bench = Bench(monkeypatch, DOUBLES)
    graded = [bench.grade(text) for text in ("a = 1", "b = 1", "def Double(x):\n    return x", "def double(x:")]
    assert [ran for ran, _ in graded] == [1, 0, 1, 1]
    assert "Double" in graded[2][1][-1]["evalue"]
    assert graded[3][1] != graded[0][1]


def test_what_is_given_back_is_nobody_elses(monkeypatch):
    """Does it harm no later learner, what is done to the outputs of one?"""
    bench = Bench(monkeypatch, DOUBLES)
    bench.grade("def double(x):\n    return x")
    _, shown = bench.grade("def double(x):\n    return +x")
    shown[-1]["evalue"] = "changed"
    assert bench.grade("def double(x):\n    return x + 0")[1][-1]["evalue"] != "changed"


class Elsewhere:
    """Stands for a learner's process and the line to it: each name is a function, which gives what it is given."""

    limits, end = LIMITS, float("inf")

    def channel(self):
        """The line to it."""
        return self

    def send_bytes(self, message, _deadline=None):
        """Take a question."""
        self._asked = codec.decode(message)

    def receive_bytes(self, _deadline=None):
        """Answer it."""
        if self._asked["do"] == "value":
            return codec.encode({"callable": True, "value": None})
        reply = {"number": self._asked["number"], "generator": None, "printed": "", "warnings": [], "failure": None}
        return codec.encode(reply | {"value": "always the same"})


def test_a_test_that_asks_something_else_each_time_is_refused():
    """Is nobody graded by a test whose questions do not follow from what it has heard?"""
    verdicts = Verdicts(size_of_tested)
    text = "times.append(1)\nassert same(len(times)) == other(1)\nassert len(times) == 1 or another(1)"
    times = []
    run_test(text, RemoteLearner(Elsewhere(), None), {"times": times}, verdicts)
    verdicts._known._lately.pop(list(verdicts._known._lately)[-1])
    with pytest.raises(CourseError, match="something else"):
        run_test(text, RemoteLearner(Elsewhere(), None), {"times": times}, verdicts)


def _stream(text):
    return {"output_type": "stream", "name": "stdout", "text": text}
