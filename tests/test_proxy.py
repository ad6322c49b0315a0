"""Calling a learner's functions in another process, whatever the learner's code does there."""

import os
import signal
import tempfile
import time

import numpy as np
import psutil
import pytest

from layerwise.checks.learner import Failure, NamespaceLearner
from layerwise.grading.cellprocess import Limits
from layerwise.grading.proxy import ProcessLearner
from layerwise.grading.script import read_script

QUICK = Limits(call=0.5, statement=0.7, total=30)

GOOD = """
import numpy as np
import warnings

def scale(x, factor=2):
    print("scaling")
    return factor * x

def spoil(x, d):
    x[0] = 7
    d["new"] = 1
    return None

def draw():
    return np.random.randn(3)

def log(x):
    return np.log(x)

def wrong(x):
    y = x + 1
    return y / None

def several(x):
    return {"a": (x, [1, None]), "b": np.float32(2)}, np.zeros((2, 0)).T

def slope(f, x, eps=1e-6):
    return (f(x + eps) - f(x - eps)) / (2 * eps)

def index(f, x):
    return [f(x)[()], x[()]]

def strange():
    return object()

def endless(x):
    x.append(x)
    return x

def claim():
    return np.broadcast_to(0.0, (10**6, 10**6))
"""


def start(*cells, **settings):
    """A learner of these cells."""
    return ProcessLearner(read_script(cells), **settings)


@pytest.fixture(scope="module")
def learner():
    """A learner who means well, for all tests that end nothing."""
    with start(GOOD) as learner:
        yield learner


def test_a_call_gives_value_arguments_and_what_was_printed(learner):
    """Is the outcome that of a call in this process?"""
    outcome = learner.call("scale", np.array([1.0, 2.0]), factor=3)
    assert list(outcome.value) == [3, 6]
    assert (outcome.kwargs, outcome.printed, outcome.failure) == ({"factor": 3}, "scaling\n", None)


def test_arguments_go_by_value_and_come_back_as_they_are_afterwards(learner):
    """Is a change in place seen, and our own array untouched?"""
    x, d = np.zeros(2), {}
    outcome = learner.call("spoil", x, d)
    assert list(outcome.args[0]) == [7, 0]
    assert outcome.args[1] == {"new": 1}
    assert (list(x), d) == ([0, 0], {})


def test_nested_values_keep_their_types(learner):
    """Do dicts, tuples, lists, numbers and empty arrays come back as such?"""
    first, second = learner.call("several", 1.5).value
    assert first == {"a": (1.5, [1, None]), "b": 2.0}
    assert second.shape == (0, 2)


def test_numpy_s_generator_is_shared(learner):
    """Does a seed set here reach the learner's draws, and do ours go on behind them?"""
    np.random.seed(5)
    theirs = [*learner.call("draw").value, np.random.randn()]
    np.random.seed(5)
    assert theirs == list(np.random.randn(4))


@pytest.mark.parametrize(
    ("name", "args", "failure"),
    [
        (
            "wrong",
            [1],
            Failure("TypeError", "unsupported operand type(s) for /: 'int' and 'NoneType'", "return y / None"),
        ),
        ("scale", [], Failure("signature", "(x, factor=2)")),
        ("strange", [], Failure("not plain", "an object of type object")),
        ("endless", [[]], Failure("not plain", "a value nested more than 20 deep, or one that holds itself")),
    ],
)
def test_failures_are_those_of_the_same_call_in_this_process(learner, name, args, failure):
    """Does one who is graded elsewhere read the same sentence?"""
    assert learner.call(name, *args).failure == failure
    here = {}
    exec(GOOD, here)
    there = NamespaceLearner(here).call(name, *args).failure
    assert (there.kind, there.message) == (failure.kind, failure.message)


def test_an_array_that_only_claims_its_size_is_a_failure(learner):
    """Is a value too large for a message told as such, and the next call answered?"""
    assert learner.call("claim").failure.kind in ("not plain", "MemoryError")
    assert learner.call("scale", 1).value == 2


def test_warnings_are_told(learner):
    """Does a numpy warning arrive?"""
    assert learner.call("log", np.array([0.0])).warnings == ("divide by zero encountered in log",)


def test_a_function_of_the_test_is_called_back(learner):
    """Does the learner's function get values of a function that runs here, positional or by name?"""
    for outcome in (learner.call("slope", np.sin, 0.0), learner.call("slope", f=np.sin, x=0.0)):
        assert outcome.value == pytest.approx(1)
    assert learner.call("slope", np.sin, 0.0).args == (np.sin, 0.0)


def test_numpy_s_scalars_are_what_they_would_be_in_a_notebook(learner):
    """Can a learner index what a test's function, or the test itself, gives as a numpy scalar?"""
    assert learner.call("index", lambda x: np.sum(x), np.float64(2)).value == [2.0, 2.0]


def test_an_error_of_the_test_s_function_is_the_learner_s(learner):
    """Is an exception raised here seen there under its own name, and its line the learner's?"""
    failure = learner.call("slope", lambda x: x / 0, 0.0).failure
    assert failure == Failure(
        "ZeroDivisionError", "float division by zero", "return (f(x + eps) - f(x - eps)) / (2 * eps)"
    )


def test_a_test_may_give_plain_data_alone(learner):
    """Is a mistake in a hidden test told to its author?"""
    with pytest.raises(TypeError, match="The test gives `scale` an object"):
        learner.call("scale", object())


def test_source_comes_from_the_notebook(learner):
    """Is a function's text known without asking the process?"""
    assert learner.source("draw") == "def draw():\n    return np.random.randn(3)"


def test_a_name_stands_for_a_function_or_plain_data():
    """Is a value given, of a function that it is one, and nothing of what is neither, or of a process that is lost?"""
    with start("answer = {'a': (1, 2)}\nstrange = object()\ndef f():\n    return 1") as learner:
        assert learner.value("answer") == (False, {"a": (1, 2)})
        assert learner.value("f") == (True, None)
        assert learner.value("strange") == learner.value("nowhere") == (False, None)
    with start("answer = 3", limits=Limits(total=0)) as learner:
        assert learner.value("answer") == (False, None)


HOSTILE = """
import gc, os, sys, time

def fine(x):
    return x + 1

def stubborn():
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass

def sleepy():
    time.sleep(60)

def leave():
    os._exit(3)

def crash():
    import ctypes
    ctypes.string_at(0)

def hang_up():
    os.closerange(0, 100)

def student():
    from layerwise.grading.student import Student
    return [o for o in gc.get_objects() if isinstance(o, Student)][0]

def say(message):
    student()._channel.send(message)
    return 1

def babble(text):
    student()._channel._line.sendall(text.encode("latin-1"))
    return 1

def flood():
    while True:
        student()._channel.send({"ask": 0, "args": (), "kwargs": {}})

def bend(x):
    student()._get_state = lambda: ("MT19937", [], 10**9, 0, 0.0)
    return 1

def fork():
    pid = os.fork()
    if pid == 0:
        os.setsid()
        time.sleep(30)
        os._exit(0)
    return pid
"""


@pytest.fixture(scope="module")
def hostile():
    """A learner whose functions end or deceive the process; it is made again whenever it is lost."""
    with start(HOSTILE, limits=QUICK) as learner:
        yield learner


@pytest.mark.parametrize(
    ("name", "args", "kind"),
    [
        ("stubborn", [], "timeout"),
        ("sleepy", [], "timeout"),
        ("leave", [], "died"),
        ("crash", [], "died"),
        ("hang_up", [], "died"),
        ("say", [3], "protocol"),
        ("say", [{"number": 10**6}], "protocol"),
        ("say", [{"number": np.arange(3)}], "protocol"),
        ("say", [{"ask": 0}], "protocol"),
        ("say", [{"ask": {}, "args": (), "kwargs": {}}], "protocol"),
        ("babble", ["\xff\xff\xff\xff"], "protocol"),
        ("babble", ["\x04\0\0\0abcd"], "protocol"),
        ("babble", ["\xff\xff\0\0abcd"], "timeout"),
        ("flood", [], "protocol"),
    ],
)
def test_whatever_a_function_does_the_call_ends_in_a_failure(hostile, name, args, kind):
    """Is each such call a failure of its kind, in time, and the next call graded as if nothing had been?"""
    begun = time.monotonic()
    failure = hostile.call(name, *args).failure
    assert failure.kind == kind
    assert time.monotonic() - begun < 8
    assert hostile.call("fine", 1).value == 2


def test_how_a_process_ended_is_told(hostile):
    """Do exit code, signal and limit stand in the failure?"""
    assert hostile.call("leave").failure.message == "exit code 3"
    assert hostile.call("crash").failure.message == "SIGSEGV"
    assert hostile.call("sleepy").failure.message == "0.5 seconds"


def test_an_answer_that_comes_twice_spoils_only_the_next_call(hostile):
    """Is an answer given in advance not taken for that of a later call?"""
    forged = {"number": 10**6, "value": 2, "args": [1], "kwargs": {}, "printed": "", "warnings": [], "failure": None}
    assert hostile.call("say", forged).failure.kind == "protocol"
    assert hostile.call("fine", 5).value == 6


def test_a_forged_state_of_the_generator_is_left_aside(hostile):
    """Do our own draws go on after a state that would let numpy read beyond its end?"""
    np.random.seed(3)
    hostile.call("bend", 0)
    mine = np.random.randn()
    np.random.seed(3)
    assert mine == np.random.randn()


def test_one_who_flees_the_process_group_does_not_hold_up_the_grader():
    """Does a call end in time although a process that left its group keeps the line open?"""
    with start(HOSTILE, limits=QUICK) as learner:
        fled = learner.call("fork").value
        assert learner.call("stubborn").failure.kind == "timeout"
        assert learner.call("fine", 1).value == 2
    os.kill(fled, signal.SIGKILL)  # to hold it is what confinement is for; here the test cleans up


def test_statements_that_never_end_or_kill_are_left_out():
    """Are the functions behind them graded, and the learner told which lines were left out?"""
    cells = (
        "import os",
        "while True:\n    k = 1",
        "j = os._exit(1)",
        "def f():\n    return [k, j]\ndef g():\n    return 1",
    )
    with start(*cells, limits=QUICK) as learner:
        assert learner.call("g").value == 1
        assert learner.call("f").failure == Failure("NameError", "name 'k' is not defined", "return [k, j]")
        assert learner.remarks() == (
            "In code cell 2, `while True:` was stopped after 0.7 seconds.",
            "In code cell 3, `j = os._exit(1)` ended the process that it ran in (exit code 1).",
        )


def test_progress_without_end_is_no_progress():
    """Is one who announces statements for ever given up, and not waited for?"""
    forge = "import gc\nfrom layerwise.grading.student import Student\n"
    forge += "student = [o for o in gc.get_objects() if isinstance(o, Student)][0]\n"
    forge += "while True:\n    student._channel.send({'at': (0, 3)})\n    k = 1\n"
    with start(forge, "def f():\n    return [k, student]\ndef g():\n    return 1", limits=QUICK) as learner:
        assert learner.call("g").value == 1
        assert "interferes" in learner.remarks()[0]


def test_a_definition_that_fails_is_the_reason_for_its_lack():
    """Does one read why a function is not there: a decorator that is missing, or a syntax error?"""
    cells = ("@nowhere\ndef f(x):\n    return x", "def g(x:\n    return x\n")
    with start(*cells) as learner:
        assert learner.call("f", 1).failure == Failure("NameError", "name 'nowhere' is not defined", "def f(x):")
        assert learner.call("g", 1).failure == Failure("SyntaxError", "'(' was never closed", "def g(x:")
        assert learner.call("h", 1).failure == Failure("missing", "is defined nowhere in the notebook.")


def test_when_the_time_is_up_every_call_says_so():
    """Is there a limit to everything together, also for one who dies before the first statement?"""
    with start("def f():\n    return 1", limits=Limits(total=0)) as learner:
        assert learner.call("f").failure == Failure("timeout", "0 seconds for the whole notebook")
        assert learner.call("f").failure.kind == "timeout"
        assert learner.remarks() == ()


def test_what_is_missing_is_filled_in_and_told():
    """Is a helper of another course's package replaced by ours, with a remark?"""
    given = read_script(["def relu(z):\n    return max(z, 0)"])
    with start("from dnn_utils import *\ndef f(z):\n    return relu(z)", given=given) as learner:
        assert learner.call("f", -1).value == 0
        assert learner.remarks() == (
            "In code cell 1, `from dnn_utils import *` did not run (ModuleNotFoundError: No module named 'dnn_utils').",
            "Nothing in the notebook makes `relu`, so the course's own was used.",
        )


def test_remarks_do_not_pile_up():
    """Is the number of remarks bounded?"""
    with start(*[f"from m{i} import *" for i in range(50)]) as learner:
        assert len(learner.remarks()) == 21
        assert learner.remarks()[-1] == "There are 30 more remarks."


def test_nothing_is_left_behind(monkeypatch, tmp_path):
    """Are folder and process gone after deaths, time-outs and the end?"""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = set(psutil.Process().children(recursive=True))
    with start(HOSTILE, limits=QUICK) as learner:
        learner.call("leave")
        learner.call("sleepy")
        assert learner.call("fine", 1).value == 2
        assert list(tmp_path.iterdir())
    assert not list(tmp_path.iterdir())
    assert set(psutil.Process().children(recursive=True)) <= before
