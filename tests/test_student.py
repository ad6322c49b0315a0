"""What runs inside a learner's process, spoken to in its own language."""

import subprocess
import sys
import time

import numpy as np
import pytest

from layerwise.checks.plain import to_plain
from layerwise.course import Course
from layerwise.grading.child import PlainChild
from layerwise.grading.classroom.template import read_templates


class Speaker:
    """A started process, and short ways to ask it."""

    def __init__(self):
        self.child = PlainChild()
        self.number = 0

    def ask(self, message):
        """Send a message and give the next one that comes."""
        self.child.channel.send(message, time.monotonic() + 10)
        return self.child.channel.receive(time.monotonic() + 10)

    def run(self, *pieces, names=(), own=None, skip=()):
        """Run pieces; give the places that were announced, and the account."""
        own = len(pieces) if own is None else own
        reply = self.ask({"do": "run", "pieces": list(pieces), "own": own, "names": list(names), "skip": list(skip)})
        places = []
        while "at" in reply:
            places.append(reply["at"])
            reply = self.child.channel.receive(time.monotonic() + 10)
        return places, reply

    def call(self, name, *args, callbacks=(), **kwargs):
        """Call a function with a generator of seed 0."""
        self.number += 1
        state = to_plain(np.random.RandomState(0).get_state())
        message = {"do": "call", "number": self.number, "name": name, "callbacks": list(callbacks), "generator": state}
        return self.ask(message | {"args": list(args), "kwargs": kwargs})


@pytest.fixture(scope="module")
def student():
    """One process for all tests, each of which runs its own pieces in it."""
    speaker = Speaker()
    yield speaker
    speaker.child.end()


def test_statements_are_announced_and_faults_noted(student):
    """Is each place told before it runs, and a failing statement no end?"""
    places, account = student.run("import nowhere\na = 1\ndef f():\n    return [a, nowhere]\nprint(f())", names=["f"])
    assert places == [(0, 0), (0, 1), (0, 2)]
    assert account["problems"] == [
        {"at": (0, 0), "kind": "ModuleNotFoundError", "message": "No module named 'nowhere'"}
    ]


def test_a_place_that_is_to_be_skipped_is_skipped(student):
    """Is a statement left out that the grader knows to be stuck?"""
    places, _ = student.run("b = 1\nc = 2\ndef f():\n    return b + c", skip=[(0, 1)])
    assert places == [(0, 0), (0, 2)]


def test_errors_of_any_kind_do_not_end_the_process(student):
    """Do exit, interrupts and errors that cannot be shown end a statement or a call alone?"""
    cruel = "import sys\nclass Cruel(BaseException):\n    def __str__(self):\n        raise self\n"
    _, account = student.run(
        f"{cruel}x = sys.exit(3)\ndef f(x=x):\n    raise Cruel\ndef g():\n    raise KeyboardInterrupt"
    )
    assert [problem["kind"] for problem in account["problems"]] == ["SystemExit", "NameError"]
    assert student.call("g")["failure"][0] == "KeyboardInterrupt"
    student.run(f"{cruel}def f():\n    raise Cruel\ny = Cruel()\ndef h():\n    return str(y)")
    assert student.call("f")["failure"] == ["Cruel", "", "", ""]
    assert student.call("h")["failure"] == ["Cruel", "", "", ""]


def test_what_nothing_defines_is_filled_in_from_the_given_pieces(student):
    """Is a given function taken, with what it needs, and neither a learner's name nor an exercise replaced?"""
    own = (
        "from helpers import *\ndef relu(z):\n    return 'own'\ndef forward(z):\n    return [step(z), relu(z), missing]"
    )
    given = "k = 2\ndef inner(z):\n    return k * z\ndef step(z):\n    return inner(z)\nrelu = missing = forward = None"
    _, account = student.run(own, given, own=1, names=["forward", "missing"])
    assert account["filled"] == ["step"]
    assert student.call("step", 4)["value"] == 8
    assert student.call("relu", 4)["value"] == "own"
    assert student.call("inner", 4)["failure"][0] == "missing"


def test_a_notebook_finds_itself_at_home(student):
    """Do dataclasses, `__name__`, `display`, `get_ipython` and `from __future__` work as in a kernel?"""
    student.run(
        "from __future__ import annotations\nfrom dataclasses import dataclass\n@dataclass\nclass A:\n    x: Unknown",
        "def f():\n    display(A(3))\n    get_ipython().run_line_magic('time', '')\n"
        "    import __main__\n    return [__name__, A(3).x, __main__.A is A]",
    )
    assert student.call("f")["value"] == ["__main__", 3, True]


def test_the_generator_travels_both_ways(student):
    """Are draws those of the state that was sent, and the state afterwards sent back?"""
    student.run("import numpy as np\ndef f():\n    return np.random.randn(2)")
    mine = np.random.RandomState(0)
    reply = student.call("f")
    assert list(reply["value"]) == list(mine.randn(2))
    assert reply["generator"][2] == mine.get_state()[2]


def test_a_call_that_never_begins_prints_nothing(student):
    """Is what the call before printed not told again, where the arguments do not fit or the name is not there?"""
    student.run("def f(x):\n    print('from before')\n    return x")
    assert student.call("f", 1)["printed"] == "from before\n"
    misfit, missing = student.call("f", 1, 2), student.call("never_written", 1)
    assert (misfit["failure"][0], misfit["printed"]) == ("signature", "")
    assert (missing["failure"][0], missing["printed"]) == ("missing", "")


def test_arguments_are_told_where_they_are_not_what_came(student):
    """Is nothing said of those that are as they came, and all of those in which anything changed?"""
    student.run("def f(x, d, change=None):\n    if change:\n        exec(change)\n    return 1", names=["f"])
    x, d = np.array([[1.0, 2.0]]), {"W": np.float32(2.0), "b": [0, (1,)]}
    assert "args" not in student.call("f", x, d)
    assert "args" not in student.call("f", x, d=d)
    for change in ("x[0, 0] = 9", "x.shape = (2, 1)", "d['b'].append(2)", "d['W'] = {1}", "d[1] = 1", "del d['b']"):
        reply = student.call("f", x, d, change=change)
        assert [len(reply["args"]), reply["kwargs"]] == [2, {"change": change}], change


def test_a_call_back_is_asked_for_over_the_line(student):
    """Does a learner's function get the grader's value, and an error of the grader's function as its own?"""
    student.run(
        "def f(g, x):\n    try:\n        return g(x, k=1)\n"
        "    except ZeroDivisionError as error:\n        return str(error)"
    )
    for answer, value in (
        ({"value": 5, "error": None}, 5),
        ({"value": None, "error": ["ZeroDivisionError", "no"]}, "no"),
    ):
        assert student.call("f", None, 3, callbacks=[0]) == {"ask": 0, "args": (3,), "kwargs": {"k": 1}}
        assert student.ask(answer)["value"] == value


def test_a_call_back_takes_plain_data_alone(student):
    """Is the learner's own mistake told where an object is given to the grader's function?"""
    student.run("def f(g):\n    return g(object())")
    kind, message, line, within = student.call("f", g=None, callbacks=["g"])["failure"]
    assert (kind, line, within) == ("TypeError", "return g(object())", "")
    assert "an object of type object" in message


def test_output_is_kept_up_to_a_limit(student):
    """Is the beginning of endless output kept, and text that cannot be sent mended?"""
    student.run(
        "def f():\n    print('\\ud800')\n    for i in range(10**5):\n"
        "        print('xxxxxxxxx')\n        print('', end='')"
    )
    printed = student.call("f")["printed"]
    assert printed.startswith("?\nxxxxxxxxx\n")
    assert len(printed) < 100_001


def test_results_that_are_too_large_or_not_plain_are_failures(student):
    """Is a value that cannot travel told as the answer's fault?"""
    student.run("import numpy as np\ndef large():\n    return np.zeros(10**7)\ndef f():\n    return {1: 2}")
    assert student.call("large")["failure"][0] == "not plain"
    assert "64 MB" in student.call("large")["failure"][1]
    assert student.call("f")["failure"][0] == "not plain"


@pytest.mark.parametrize("given", [1.0, np.arange(3.0), [np.zeros((2, 3)).T, "two"], {"a": (1, np.nan)}])
def test_of_arguments_that_are_as_they_came_nothing_is_said(student, given):
    """Is a reply the shorter by them, and do they come back where one is another now?"""
    student.run("def keep(x, y):\n    return x\ndef change(x, y):\n    y[0] = 5\n    return x")
    assert not {"args", "kwargs"} & student.call("keep", given, [4]).keys()
    assert student.call("change", given, [4])["args"][1] == [5]
    assert student.call("change", given, y=[4])["kwargs"] == {"y": [5]}


def test_arguments_that_grew_too_large_are_a_failure_and_no_end(student):
    """Is the call told as one that cannot be answered, with the generator as it is?"""
    student.run("import numpy as np\ndef f(x):\n    x.append(np.zeros(10**7))\n    return np.random.rand()")
    reply = student.call("f", [])
    assert reply["failure"][0] == "not plain"
    assert reply["generator"] is not None


def test_an_argument_that_is_no_longer_plain_counts_as_changed(student):
    """Is a list that a learner put an object into sent back as something else?"""
    student.run("def f(x):\n    x.append(object())")
    assert student.call("f", [1])["args"] == ["an object of type object"]


def test_input_is_not_waited_for(student):
    """Does `input()` fail at once?"""
    student.run("def f():\n    return input('Your name? ')")
    assert student.call("f")["failure"][0] == "EOFError"


def test_a_warmed_shell_has_imported_what_the_released_notebooks_import():
    """Does no fork have to import a module of its own for a given cell of any week?"""
    imports = {template.imports for week in Course().weeks() for template in read_templates(Course(), week)}
    script = (
        "import sys; from layerwise.grading.student import warmed_shell; warmed_shell(); import numpy\n"
        "before = set(sys.modules)\n"
        f"for text in {sorted(imports)!r}: exec(text)\n"
        "print(sorted(set(sys.modules) - before), 'numpy.random' in before)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.split("\n")[-2] == "[] True"
