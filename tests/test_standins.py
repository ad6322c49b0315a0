"""Is nobody punished twice, and does a wrong answer that abuses the course's functions cost itself alone?"""

import itertools
import time

import numpy as np
import pytest

from layerwise.checks.compare import Fault
from layerwise.checks.exam import Report
from layerwise.checks.hidden import MOST_CALLS, HiddenTest
from layerwise.course import CourseError
from layerwise.grading.cellprocess import Limits
from layerwise.grading.confinement.host import starter
from layerwise.grading.executing import Job, execute
from layerwise.grading.proxy import ProcessLearner
from layerwise.grading.rebinding import rebind
from layerwise.grading.replies import ProtocolError
from layerwise.grading.script import read_script
from layerwise.grading.solutions import Solutions
from layerwise.grading.standins import Chain, StandIns, is_better, told_again
from layerwise.grading.testing import given_names
from tests.warm_child import start_warm

COURSE = '''
import numpy as np

def half(x):
    """The needle of the haystack."""
    needle_in_the_haystack = x / 2
    return needle_in_the_haystack

def speak(x):
    print("spoken", x)
    return np.float64(x)

def forever(n):
    total = 0
    for i in range(n):
        total += i
    return total

def called(n):
    return forever(n)

def within(n):
    return sum(i for i in range(n))

def kept(f):
    return lambda n: f(n)

@kept
def around(n):
    return forever(n)

def by_turns(n, depth=40):
    return other(n, depth - 1) + other(n, depth - 1) if depth else n

def other(n, depth):
    return by_turns(n, depth)

def large(n):
    return np.ones((n, n))

def strange(x):
    return object()

def many(x):
    return {"n": np.float64(x), "all": [np.int64(x)]}

def product(x):
    return x.T @ x

def kind_of(x):
    return type(x).__name__

def draw(x):
    return np.random.rand()

asked = []
def count(x):
    asked.append(x)
    return len(asked)
'''
ENDLESS = ("forever", "called", "within", "around", "by_turns")
NAMES = ("half", "speak", *ENDLESS, "large", "strange", "many", "product", "kind_of", "draw", "count")
SWALLOWS = """
    while True:
        try:
            half(object())
        except BaseException:
            pass
"""
GIVEN = given_names("from layerwise.checks import public_check", ["public_check"])
PATIENT = Limits(call=5, statement=5, total=120)
FORGES = """
import gc
from layerwise.grading.student import Student
def forged(name):
    channel = next(o for o in gc.get_objects() if isinstance(o, Student))._channel
    channel.send({"solve": name, "args": (1.0,), "kwargs": {}})
    return channel.receive()["value"]
"""


@pytest.fixture(scope="module")
def solutions():
    """The course's functions."""
    return Solutions([COURSE])


def learner_of(text, solutions, names=NAMES, most_calls=MOST_CALLS, **limits):
    """A learner of this text, in whose place some of the course's functions stand."""
    stand_ins = StandIns(names, solutions, most_calls)
    limits = Limits(**{"call": 5, "statement": 5, "total": 120} | limits)
    return ProcessLearner(read_script([text]), limits=limits, start=starter(), stand_ins=stand_ins)


def test_a_stand_in_computes_here(solutions):
    """Does the learner's function get the course's value, by place and by name, and is its own one gone?"""
    text = (
        "def half(x):\n    return 7\ndef twice(x):\n    return half(x) + half(x=x)\ndef seen(x):\n    return speak(x)"
    )
    with learner_of(text, solutions) as learner:
        assert learner.call("twice", np.array([2.0, 4.0])).value.tolist() == [2.0, 4.0]
        outcome = learner.call("seen", 3)
        assert (outcome.value, outcome.printed) == (3.0, "spoken 3\n")


@pytest.mark.parametrize(
    "text",
    [
        "def twice(x, f=half):\n    return f(x) * 4",
        "def twice(x, *, f=half):\n    return f(x) * 4",
        "other = half\ndef twice(x):\n    return other(x) * 4",
        "twice = (lambda f: lambda x: f(x) * 4)(half)",
        "def made(f):\n    def twice(x):\n        return f(x) * 4\n    return twice\ntwice = made(half)",
    ],
)
def test_a_stand_in_is_where_the_notebook_keeps_the_function_itself(solutions, text):
    """Does a default, another name or an enclosing function not keep the learner's wrong one?"""
    with learner_of(f"def half(x):\n    return 7\n{text}", solutions) as learner:
        assert learner.call("twice", 3.0).value == 6.0


def test_a_stand_in_is_what_a_function_is_in_a_notebook(solutions):
    """Do numpy's numbers come as such, in whatever they lie, and has it its name?"""
    text = "def f(x):\n    found = many(x)\n    return [found['n'].item(), found['all'][0].shape, many.__name__]"
    text = f"import numpy as np\n{text}\ndef g(x):\n    return kind_of(np.float64(x))"
    with learner_of(text, solutions) as learner:
        assert learner.call("f", 3).value == [3.0, (), "many"]
        assert learner.call("g", 3).value == "float64"


def test_no_solution_is_in_the_learners_process(solutions):
    """Is no text, code or module of it found by who looks everywhere, after it was called?"""
    text = """
import gc, inspect, linecache, sys, types
def look():
    half(2.0)
    mark = "needle_in" + "_the_haystack"
    found = [o for o in gc.get_objects() if type(o) is str and mark in o]
    found += [o for o in gc.get_objects() if isinstance(o, types.FunctionType) and mark in o.__code__.co_varnames]
    found += [name for name, lines in linecache.cache.items() if mark in str(lines)]
    found += [name for name in sys.modules if "solutions" in name or "grader_tests" in name]
    found += [1] if mark in inspect.getsource(half) or mark in half.__code__.co_varnames else []
    found += [1] if any(mark in str(cell.cell_contents) for cell in half.__closure__) else []
    return len(found)
"""
    with learner_of(text, solutions) as learner:
        assert learner.call("look").value == 0
    decoy = "\ndef decoy():\n    needle_in_the_haystack = 1\n    return needle_in_the_haystack"
    with learner_of(text + decoy, solutions) as learner:
        assert learner.call("look").value > 0


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("while True: half(1.0)", "protocol"),
        (SWALLOWS, "timeout"),
        *((f"return {name}(10 ** 12)", "timeout") for name in ENDLESS),
        ("return large(10 ** 6)", "MemoryError"),
        ("return large(20_000)", "MemoryError"),
        ("return product(np.ones((1000, 8000), np.int8)).size", "MemoryError"),
        ("return product(np.ones((2, 4000)))", "MemoryError"),
        ("return half('x')", "TypeError"),
        ("return half(object())", "TypeError"),
        ("return half(half)", "TypeError"),
        ("return half()", "TypeError"),
        ("return strange(1)", "RuntimeError"),
        ("return f()", "RecursionError"),
        ("return [half(1.0) for _ in range(300)]", "protocol"),
    ],
)  # fmt: skip
def test_abuse_costs_itself_alone(solutions, body, kind):
    """Does an answer that asks without end, or sends nonsense, get why, and does the next one get its value?"""
    text = f"import numpy as np\ndef f():\n    {body}\ndef g():\n    return half(4.0)"
    seconds = 2 if kind == "timeout" else 20  # a busy machine takes its time
    with learner_of(text, solutions, most_calls=200, call=seconds) as learner:
        assert learner.call("f").failure.kind == kind
        assert learner.call("g").value == 2.0


def test_the_same_question_is_answered_once():
    """Is it the course's function that is asked the first time alone, by whatever learner, unless it draws numbers?"""
    np.random.seed(0)
    solutions = Solutions([COURSE])
    text = "def f(x):\n    return [count(x), count(x), count(x + 1), draw(x), draw(x)]"
    for _ in range(2):
        with learner_of(text, solutions) as learner:
            *counted, one, other = learner.call("f", 3.0).value
            assert counted == [1, 1, 2]
            assert one != other


@pytest.mark.parametrize("name", ["speak", "__import__", "no such function"])
def test_only_what_stands_in_can_be_asked_for(solutions, name):
    """Is a forged question about another function of the course's no answer worth, also where it was answered once?"""
    with learner_of(FORGES, solutions) as learner:
        assert learner.call("forged", "speak").value == 1.0
    with learner_of(FORGES, solutions, ("half",)) as learner:
        assert learner.call("forged", "half").value == 0.5
        assert learner.call("forged", name).failure.kind == "protocol"


def test_without_stand_ins_nothing_can_be_asked():
    """Is such a question refused in the first process, where the learner's own functions are graded?"""
    with ProcessLearner(read_script([FORGES]), limits=PATIENT) as learner:
        assert learner.call("forged", "half").failure.kind == "protocol"


@pytest.mark.parametrize("request_", [{"args": 1, "kwargs": {}}, {"args": (), "kwargs": 1}, {}])
def test_a_question_of_another_form_is_refused(solutions, request_):
    """Are arguments that are none an interference?"""
    with pytest.raises(ProtocolError):
        StandIns(("half",), solutions).answer(b"", {"solve": "half", **request_}, time.monotonic() + 5)


def test_a_question_for_what_is_no_name_is_refused(solutions):
    """Is an array, which is equal here and there, no name?"""
    with pytest.raises(ProtocolError):
        StandIns(("half",), solutions).answer(
            b"", {"solve": np.arange(2), "args": (), "kwargs": {}}, time.monotonic() + 5
        )


def test_a_course_that_does_not_run_is_the_courses_fault():
    """Is that no error of the learner's?"""
    broken = Solutions(["import no_such_module_at_all\ndef half(x):\n    return no_such_module_at_all.half(x)"])
    with pytest.raises(CourseError, match="layerwise build --check"):
        StandIns(("half",), broken).answer(b"", {"solve": "half", "args": (1.0,), "kwargs": {}}, time.monotonic() + 5)


def test_which_earlier_exercises_are_replaced(solutions):
    """Are the wrong ones that are needed, directly or not, replaced, and nothing for what is right or blank?"""
    tests = needing({"large": ("speak",), "speak": ("half",), "forever": ()})
    chain = Chain(tests, solutions, blank=("strange",))
    for name, share in (("half", 0.4), ("speak", 0.0), ("large", 0.0), ("forever", 0.0), ("strange", 0.0)):
        chain.note(name, share)
    assert chain.replaced("speak") == {"half"}
    assert chain.replaced("large") == {"half", "speak"}
    assert chain.replaced("forever") == chain.replaced("strange") == chain.replaced("half") == set()
    chain.note("speak", 1.0)  # with the course's half
    assert chain.replaced("large") == {"half"}


def needing(needs):
    """Hidden tests of exercises, whose needs are known."""
    return {name: HiddenTest(name, lambda _: None, needed) for name, needed in needs.items()}


def test_an_exercise_may_ask_as_often_as_its_test_says(solutions):
    """Is that what its stand-ins are told, and that of another exercise something else?"""
    tests = {"large": HiddenTest("large", lambda _: None, ("half",), most_calls=3)}
    chain = Chain(tests | needing({"speak": ("half",)}), solutions)
    for exercise, kind in (("large", "protocol"), ("speak", None)):
        text = "def f():\n    return [half(1.0) for _ in range(4)]"
        stand_ins = chain.stand_ins(["half"], exercise)
        with ProcessLearner(read_script([text]), limits=PATIENT, start=starter(), stand_ins=stand_ins) as learner:
            failure = learner.call("f").failure
            assert (failure.kind if failure else None) == kind


def check(name, expected, *args):
    """The text of a test."""
    return f"with public_check('{name}', globals()) as check:\n    check.returns({expected}, *{args})"


def executed(cells, tests, needs, starts=None, *, start=start_warm, name=None, **limits):
    """Run a notebook of functions whose needs are known; each process that is started is noted."""

    def started():
        starts.append("started")
        return start()

    starts = [] if starts is None else starts
    exercises = dict(enumerate(tests, 100))
    texts = dict(enumerate(tests.values(), 100))
    chain = Chain(needing(needs), Solutions([COURSE]))
    job = Job(dict(enumerate(cells)), texts, exercises=exercises, chain=lambda: chain)
    ran = execute(job, GIVEN, started, Limits(**{"call": 5, "statement": 5, "total": 120} | limits), name=name)
    return {exercises[place]: test for place, test in ran.tested.items()}


def test_an_exercise_is_graded_once_more():
    """Does what only its earlier function made wrong get its points, with a sentence, and what is wrong itself none?"""
    cells = [
        "def half(x):\n    return x",
        "def quarter(x):\n    return half(half(x))",
        "def eighth(x):\n    return half(x)",
    ]
    tests = {
        "half": check("half", 1.0, 2.0),
        "quarter": check("quarter", 1.0, 4.0),
        "eighth": check("eighth", 1.0, 8.0),
    }
    found = executed(cells, tests, {"quarter": ("half",), "eighth": ("half",)})
    assert [(test.share, test.again) for test in found.values()] == [(0.0, False), (1.0, True), (0.0, False)]
    assert "the course's `half` in the place of yours" in found["quarter"].outputs[0]["text"]
    assert "eighth: for x=8.0" not in str(found["half"].outputs)


def test_what_stands_in_is_listed():
    """Are one, two and more functions named as a sentence has them?"""
    assert "the course's `a` in the place" in told_again(["a"])
    assert "the course's `a` and `b` in the place" in told_again(["b", "a"])
    assert "the course's `a`, `b` and `c` in the place" in told_again(["c", "a", "b"])


def test_a_process_that_is_lost_has_its_stand_ins_again():
    """Does an exercise that ends the second process cost itself, and not the next?"""
    cells = [
        "import os\ndef half(x):\n    return x",
        "def deadly(x):\n    return os._exit(3) if half(x) < x else 0",
        "def quarter(x):\n    return half(half(x))",
    ]
    tests = {
        "half": check("half", 1.0, 2.0),
        "deadly": check("deadly", 1.0, 4.0),
        "quarter": check("quarter", 1.0, 4.0),
    }
    found = executed(cells, tests, {"quarter": ("half",), "deadly": ("half",)})
    assert [test.share for test in found.values()] == [0.0, 0.0, 1.0]


QUARTER = "def quarter(x):\n    return half(half(x))"
KEEPS = "known = {}\ndef quarter(x):\n    known[x] = known.get(x) or half(half(x))\n    return known[x]"


@pytest.mark.parametrize(("quarter", "processes"), [(QUARTER, 1), (KEEPS, 2)])
def test_what_leaves_something_is_tested_in_a_fresh_process(quarter, processes):
    """Is an answer that kept its wrong values right the second time, and another one tested where it was?"""
    starts = []
    tests = {"half": check("half", 1.0, 2.0), "quarter": check("quarter", 1.0, 4.0)}
    found = executed(["def half(x):\n    return x", quarter], tests, {"quarter": ("half",)}, starts)
    assert [test.share for test in found.values()] == [0.0, 1.0]
    assert len(starts) == processes


@pytest.mark.parametrize(
    "held",
    [
        "table = {'half': half}\ncall = lambda x: table['half'](x)",
        "steps = [half, half]\ncall = lambda x: steps[1](x)",
        "steps = (abs, half)\ncall = lambda x: steps[1](x)",
        "call = functools.partial(half)",
        "class Tools:\n    step = staticmethod(half)\ncall = lambda x: Tools.step(x)",
        "class Tools:\n    step = half\ncall = lambda x: Tools.step(x)",
    ],
)
def test_an_earlier_function_is_replaced_where_it_is_held(held):
    """Is an answer right the second time that calls its wrong earlier one out of a table, and does that come back?"""
    text = f"import functools\ndef half(x):\n    return x\n{held}"
    tests = {"half": check("half", 1.0, 2.0), "quarter": check("quarter", 1.0, 4.0)}
    found = executed([text, "def quarter(x):\n    return call(half(x))"], tests, {"quarter": ("half",)})
    assert [test.share for test in found.values()] == [0.0, 1.0]
    namespace = {"__name__": "__main__"}
    exec(text, namespace)
    undo = rebind(namespace, {"half": lambda x: x / 2})
    assert namespace["call"](4.0) == 2.0
    undo()
    assert namespace["call"](4.0) == 4.0


class Counted:
    """A process that is counted as long as it is there."""

    def __init__(self, alive):
        self._child, self._alive = start_warm(), alive
        alive.append(1)

    def __getattr__(self, name):
        """Be a process like others otherwise."""
        return getattr(self._child, name)

    def end(self, patience=0.0):
        """End it; see `Child`."""
        self._alive.append(-1)
        return self._child.end(patience)


def test_all_that_is_graded_once_more_has_the_memory_of_one_process():
    """Is there one process at a time, though each set of names that is replaced begins in one of its own?"""
    keeps = "known.append(x)\n    return"
    cells = [
        "known = []\ndef half(x):\n    return x",
        f"def speak(x):\n    {keeps} half(x) + 10",
        f"def quarter(x):\n    {keeps} half(half(x))",
        f"def told(x):\n    {keeps} speak(x) + half(x)",
        f"def wrong(x):\n    {keeps} speak(x) + 100",
    ]
    expected = {"half": 1.0, "speak": 2.0, "quarter": 0.5, "told": 3.0, "wrong": 0.0}
    needs = {"speak": ("half",), "quarter": ("half",), "told": ("half", "speak"), "wrong": ("half", "speak")}
    tests = {name: check(name, value, 2.0) for name, value in expected.items()}
    alive, asked = [], []

    def name(report, learner, _judged):
        asked.append(learner.call(report.exercise, 2.0).failure)
        return report

    found = executed(cells, tests, needs, start=lambda: Counted(alive), name=name)
    assert [test.share for test in found.values()] == [0.0, 0.0, 1.0, 1.0, 0.0]
    assert alive.count(1) > 2
    assert max(itertools.accumulate(alive)) == 1
    assert sum(alive) == 0
    assert asked
    assert not any(asked)


def test_each_exercise_has_its_own_stand_ins():
    """Do sets of them that follow one another in a process leave the learner's own functions elsewhere?"""
    cells = [
        "def half(x):\n    return x",
        "def speak(x):\n    return half(x) * 10",
        "def quarter(x):\n    return half(half(x))",
        "def told(x):\n    return speak(x) + half(x)",
        "def once(x):\n    return half(x) + 0 * speak(1)",
    ]
    tests = {
        "half": check("half", 1.0, 2.0),
        "speak": check("speak", 2.0, 2.0),
        "quarter": check("quarter", 1.0, 4.0),
        "told": check("told", 3.0, 2.0),
        "once": check("once", 2.0, 4.0),
    }
    starts = []
    needs = {"speak": ("half",), "quarter": ("half",), "told": ("half", "speak"), "once": ("half",)}
    found = executed(cells, tests, needs, starts)
    assert [test.share for test in found.values()] == [0.0, 0.0, 1.0, 1.0, 1.0]
    assert len(starts) == 1


def test_an_earlier_exercise_gains_nothing_from_the_course():
    """Is an exercise that was left out, and whose course's function a later one returns, worth nothing itself?"""
    cells = [
        "def quarter(x):\n    global half\n    kept = half\n    half = lambda x: kept(x)\n    return half(half(x))"
    ]
    tests = {"half": check("half", 1.0, 2.0), "quarter": check("quarter", 1.0, 4.0), "half ": check("half", 1.0, 2.0)}
    found = executed(cells, tests, {"quarter": ("half",), "half ": ()})
    assert [test.share for test in found.values()] == [0.0, 1.0, 0.0]


def test_a_later_exercise_tells_an_earlier_one_nothing():
    """Where a later test stands first, has the earlier one been graded once more before its right values are asked?"""
    cells = [
        "import numpy as np\nnp.asked = {}",
        "def half(x):\n    return x",
        "def speak(x):\n    kept = np\n    return kept.asked.setdefault(x, 0.0) if half(x) else 0.0",
        "def eighth(x):\n    kept = np\n    for y in kept.asked:\n        kept.asked[y] = speak(y)\n    return 0.0",
    ]
    tests = {"eighth": check("eighth", 1.0, 8.0), "speak": check("speak", 2.0, 2.0), "half": check("half", 1.0, 2.0)}
    found = executed(cells, tests, {"speak": ("half",), "eighth": ("speak",)})
    assert [test.share for test in found.values()] == [0.0, 0.0, 0.0]


def test_the_second_time_counts_where_it_tells_another_fault():
    """Is the answer's own fault told, in place of one that came from the earlier function, but no lost process?"""

    def report(kind, sentence):
        return Report("quarter", 1, (Fault(kind, sentence),))

    first = report("ValueError", "stops inside of `half`.")
    assert is_better(0.0, report("type", "is a tuple."), 0.0, first)
    assert not is_better(0.0, report("ValueError", "stops inside of `half`."), 0.0, first)
    assert not is_better(0.0, report("timeout", "was stopped."), 0.0, first)
    miscalled = "stops with TypeError: half() takes 1 positional argument but 2 were given in your line `half(x, 2)`."
    assert not is_better(0.0, report("TypeError", miscalled), 0.0, first)
    assert is_better(0.0, report("TypeError", "stops with TypeError: no number."), 0.0, first)
    assert not is_better(0.0, report("type", "is a tuple."), 0.5, first)
