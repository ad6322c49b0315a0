"""Is a whole notebook run: its cells in a process of their own, and the course's tests behind all of them?"""

from dataclasses import replace

from layerwise.grading.cellprocess import Limits
from layerwise.grading.child import PlainChild
from layerwise.grading.executing import Job, execute
from layerwise.grading.testing import given_names
from tests.warm_child import start_warm, warmed

GIVEN = given_names("from layerwise.checks import public_check", ["public_check"])
PATIENT = Limits(call=5, statement=5, total=120)


def run(cells, tests=(), *, limits=PATIENT, start=start_warm, **parts):
    """Run cells at the places 0, 1, …, and tests at 100, 101, …"""
    job = Job(dict(enumerate(cells)), dict(enumerate(tests, 100)), **parts)
    return execute(job, GIVEN, start, limits).outputs


def told(outputs):
    """The name of the last error among outputs, and the first line that is shown of it; '' where all went well."""
    errors = [output for output in outputs if output["output_type"] == "error"]
    return (errors[-1]["ename"], errors[-1]["traceback"][0]) if errors else ""


def check(name, expected, *args):
    """The text of a test."""
    return f"with public_check('{name}', globals()) as check:\n    check.returns({expected}, *{args})"


def sentence(name, outputs):
    """What a failed check says of a function."""
    assert outputs[-1]["ename"] == "CheckFailedError"
    return outputs[-1]["evalue"].removeprefix(f"{name}: ")


def test_cells_run_from_top_to_bottom_and_tests_behind_them():
    """Does a test find what is defined below it, and is each place given what it showed?"""
    cells = ["a = [1]", "a.append(2)\na", "def f(x):\n    return g(x)", "def g(x):\n    return x + a[-1]"]
    outputs = run(cells, [check("f", 5, 3), "assert a == [1, 2]"])
    assert [told(outputs[place]) for place in (0, 1, 2, 3, 100, 101)] == [""] * 6
    assert outputs[1][0]["data"]["text/plain"] == "[1, 2]"
    assert outputs[100][0]["text"] == "f: 1 of 1 checks passed.\n"


def test_whatever_a_cell_does_the_rest_is_graded():
    """Do errors, endless cells, deaths and deceit cost themselves, and is each told in its place?"""
    deceit = "import gc\nfrom layerwise.grading.student import Student\n"
    deceit += "next(o for o in gc.get_objects() if isinstance(o, Student))._channel.send(3)"
    cells = [
        "k = 1",
        "k += 1\n1 / 0",
        "m = 3\nprint('here')\nwhile True:\n    pass",
        "def f(x):\n    return x + k + m",
        "import os\nos._exit(3)",
        deceit,
        "def g(x):\n    return x + k",
    ]
    tests = [check("f", 6, 1), check("g", 3, 1), "m"]
    outputs = run(cells, tests, limits=Limits(call=5, statement=1.5, total=120))
    assert told(outputs[1])[0] == "ZeroDivisionError"
    assert told(outputs[2]) == (
        "CellTimeoutError",
        "Stopped after 1.5 seconds: it took longer than the time limit. Is there a loop that never ends?",
    )
    assert outputs[2][0]["text"] == "here\n"
    assert told(outputs[4])[0] == told(outputs[5])[0] == "KernelDiedError"
    assert "(exit code 3)" in told(outputs[4])[1]
    assert "interferes" in told(outputs[5])[1]
    assert told(outputs[101]) == ""
    assert "stops with NameError: name 'm' is not defined" in sentence("f", outputs[100])
    assert told(outputs[102])[0] == "NameError"  # only what came to its end is made anew


REASONS = {
    "if 1 / 0:\n    def NAME():\n        return 1": "stops with ZeroDivisionError: division by zero.",
    "import matplotlib.pyplot as plt\nplt.figure()\nNAME = abs(1 / 0)": "stops with ZeroDivisionError",
    "1 / 0\ndef NAME():\n    return 1": "the result is 1, where 2 is asked.",
    "def NAME(:\n    return 1": "is not valid Python (invalid syntax) in your line `def NAME(:`.",
    "def NAME():\n    return (1": "is not valid Python ('(' was never closed) in your line `return (1`.",
    "def NAME():\n    return 1\nx = (": "the result is 1, where 2 is asked.",
    "@nowhere\ndef NAME():\n    return 1": "stops with NameError: name 'nowhere' is not defined.",
    "def NA_ME():\n    return 1": "is not defined, but `NA_ME` is.",
    "NAME = 3": "is no function once all cells have run: one of them gives its name to something else, or deletes it.",
    "def NAME():\n    return 1\nNAME = 3": "is no function once all cells have run",
    "def NAME():\n    return 1\ndel NAME": "is no function once all cells have run",
    "class Net:\n    def NAME():\n        return 1": "is defined inside of a class",
    "": "is defined nowhere in the notebook.",
    "def NAME():\n    raise NotImplementedError()": "is not written yet.",
    "NAME = 1\nraise SystemExit": "stops with SystemExit",
    "%nowhere\nNAME = abs(1)": "stops with UsageError: Line magic function `%nowhere` not found.",
    "%nowhere\ndef NAME():\n    return 1": "the result is 1, where 2 is asked.",
}


def test_why_a_function_is_not_there_is_told():
    """Does the learner read the error of the cell that should have made it?"""
    named = [(f"f{n}a", f"f{n}_A", text, why) for n, (text, why) in enumerate(REASONS.items())]
    cells = [text.replace("NAME", name).replace("NA_ME", other) for name, other, text, _ in named]
    outputs = run(cells, [check(name, 2) for name, *_ in named])
    for place, (name, other, _, why) in enumerate(named, 100):
        assert why.replace("NAME", name).replace("NA_ME", other) in sentence(name, outputs[place])


def test_a_call_that_never_ends_or_kills_costs_its_own_test():
    """Is it told, and do other tests find the names again?"""
    cells = [
        "k = 4",
        "def endless():\n    while True:\n        pass",
        "import os\ndef deadly():\n    os._exit(3)",
        "def f():\n    return k",
    ]
    tests = [check("endless", 1), check("f", 4), "deadly()", check("f", 4), "assert k == 4"]
    outputs = run(cells, tests, limits=Limits(call=0.5, statement=5, total=120))
    assert told(outputs[100]) == (
        "CellTimeoutError",
        "endless: was stopped after 0.5 seconds. Is there a loop that never ends?",
    )
    assert told(outputs[102])[0] == "KernelDiedError"
    assert [told(outputs[place]) for place in (101, 103, 104)] == ["", "", ""]


def test_when_all_time_is_taken_the_rest_is_not_run():
    """Is that told in each place, and no mark given?"""
    outputs = run(["k = 1", "k"], ["assert k == 1", check("f", 1)], limits=Limits(total=0))
    assert {told(outputs[place])[0] for place in (0, 1)} == {"NotRunError"}
    assert "all the time there is" in told(outputs[0])[1]
    assert told(outputs[101])[0] == "CellTimeoutError"
    assert told(outputs[100])[0] != ""


def test_where_no_second_process_can_be_had_the_rest_is_not_run(tmp_path):
    """Does a cell that kills when it is run again end the notebook, with a sentence in each later place?"""
    flag = tmp_path / "has run"
    cells = [f"import os\nif os.path.exists({str(flag)!r}):\n    os._exit(4)\nopen({str(flag)!r}, 'w').close()"]
    cells += ["os._exit(3)", "k = 1"]
    outputs = run(cells, ["assert k == 1"], start=lambda: warmed(PlainChild()))  # where the file outlives it
    assert told(outputs[2])[0] == "NotRunError"
    assert "could not be started again" in told(outputs[2])[1]
    assert told(outputs[100]) != ""


def test_answers_whose_names_were_taken_are_run_once_more():
    """Do the tests find the answer, not a scratch cell's result of the same name, and the course's own imports?"""
    cells = ["import math", "def f(x):\n    return math.sqrt(x)", "f = 3\nmath = None"]
    assert told(run(cells, [check("f", 2.0, 4)])[100]) != ""
    assert told(run(cells, [check("f", 2.0, 4)], again=[1], imports="import math")[100]) == ""


def test_what_is_run_again_is_not_what_never_ended():
    """Is an endless answer not waited for a second time?"""
    text = "runs = globals().get('runs', 0) + 1\ndef f():\n    return 1\nwhile True:\n    pass\ndef g():\n    return 1"
    tests = [check("f", 1), check("g", 1), "assert runs == 1"]
    outputs = run([text], tests, again=[0], limits=Limits(call=5, statement=1.5, total=120))
    assert told(outputs[0])[0] == "CellTimeoutError"
    assert told(outputs[100]) == told(outputs[102]) == ""
    assert sentence("g", outputs[101]).startswith("stops with CellTimeoutError: Stopped after 1.5 seconds")


def test_figures_are_drawn_where_that_is_asked():
    """Is the one cell's figure a picture, and the other's a line?"""
    draw = "import matplotlib.pyplot as plt\nplt.plot([1, 2]);"
    outputs = run([draw, draw], render=frozenset({1}))
    assert [set(outputs[place][0]["data"]) for place in (0, 1)] == [{"text/plain"}, {"text/plain", "image/png"}]


def test_learners_cells_cannot_reach_the_tests():
    """Is a test's text nowhere in the process in which the cells run?"""
    search = "import gc\ndef found():\n    return sum('needle' + '-7' in o for o in gc.get_objects() if type(o) is str)"
    search += "\ndef globals_of():\n    return sorted(n for n in globals() if 'check' in n or 'secret' in n)"
    outputs = run([search], ["secret = 'needle-7'\n" + check("found", 0), check("globals_of", [])])
    assert [told(outputs[place]) for place in (100, 101)] == ["", ""]


def test_naming_a_mistake_costs_no_other_exercise():
    """Is every test run before the first name is looked for, which calls the learner's functions once more?"""
    cells = ["used = 0\ndef f(x):\n    global used\n    used += 1\n    return 0", "def g(x):\n    return used"]
    job = Job(dict(enumerate(cells)), dict(enumerate([check("f", 5, 3), check("g", 1, 0)], 100)))

    def name(report, learner, _judged):
        assert learner.call("g", 0).value == 1
        assert learner.call("f", 3).value == 0
        return replace(report, explanation="A known mistake.", misconceptions=("known",))

    ran = execute(job, GIVEN, start_warm, PATIENT, name=name)
    assert sentence("f", ran.outputs[100]).startswith("A known mistake.")
    assert ran.tested[100].report.misconceptions == ("known",)
    assert told(ran.outputs[101]) == ""


def test_data_that_an_answer_reads_from_the_notebook_are_named():
    """Are they told below the first fault, also where the cell that makes them is not run when grading?"""
    reads = "it reads `{}` from outside (line 2): use the argument `x`."
    cells = ["x_train = 3", "def f(x):\n    return x_train", "def g(x):\n    return x_test"]
    outputs = run(cells, [check("f", 5, 4), check("g", 5, 4)], idle=("x_test = 4",))
    assert sentence("f", outputs[100]).split("\nf: ")[1:] == [reads.format("x_train")]
    assert sentence("g", outputs[101]).split("\ng: ")[1:] == [reads.format("x_test")]
