"""Do a notebook's cells run one after another, whatever one of them does to the process?"""

import time

import pytest

from layerwise.checks.learner import Failure
from layerwise.course import CourseError
from layerwise.grading.cellprocess import Limits, LostError
from layerwise.grading.child import PlainChild
from layerwise.grading.notebookprocess import NotebookProcess
from tests.warm_child import start_warm

QUICK = Limits(call=0.5, statement=0.7, total=120)
STUDENT = "import gc\nfrom layerwise.grading.student import Student\n"
STUDENT += "student = next(o for o in gc.get_objects() if isinstance(o, Student))\n"


class Notebook:
    """A process, with the numbers of its cells counted, and the children that were started for it."""

    def __init__(self, limits=QUICK):
        self.children = []
        self.number = 0
        self.process = NotebookProcess(self.start, limits)

    def start(self):
        """Start a child."""
        self.children.append(start_warm())
        return self.children[-1]

    def run(self, *lines):
        """Run a cell."""
        self.number += 1
        return self.process.run(self.number, "\n".join(lines))

    def value(self, expression):
        """What an expression is, as text."""
        return self.run(expression).outputs[0]["data"]["text/plain"]


@pytest.fixture
def notebook():
    """A notebook of one's own."""
    notebook = Notebook()
    yield notebook
    notebook.process.drop()


@pytest.fixture(scope="module")
def shared():
    """One notebook for tests that each begin with names of their own."""
    notebook = Notebook()
    yield notebook
    notebook.process.drop()


def test_a_cell_is_run_and_its_outputs_given(shared):
    """Is the ordinary case ordinary, with an error as one of the outputs?"""
    run = shared.run("a = 1", "print(a)", "1 / 0")
    assert run.failure is None
    assert [output["output_type"] for output in run.outputs] == ["stream", "error"]
    assert shared.value("a") == "1"


@pytest.mark.parametrize(
    "endless",
    [
        "while True:\n    pass",
        "import time\ntime.sleep(60)",
        "class A:\n    def _repr_html_(self):\n        while True:\n            pass\nA()",
        "%time [None for _ in iter(int, 1)]",
        "import asyncio\nawait asyncio.sleep(60)",
    ],
)
def test_a_cell_that_takes_too_long_is_interrupted(shared, endless):
    """Are its names and outputs kept up to there, and does the next one go on in the same process?"""
    before = len(shared.children)
    run = shared.run("b = 2", "print('here')", endless)
    assert run.failure == Failure("timeout", "0.7 seconds")
    assert run.outputs[0]["text"].startswith("here\n")
    assert shared.value("b") == "2"
    assert len(shared.children) == before
    shared.run("del b")


@pytest.mark.parametrize(
    "stubborn",
    [
        "import time\nwhile True:\n    try:\n        time.sleep(60)\n    except BaseException:\n        pass",
        "class E(Exception):\n    def __str__(self):\n        while True:\n            pass\nraise E",
    ],
)
def test_one_that_swallows_the_interrupt_is_given_up(shared, stubborn):
    """Is the process killed, and are the cells before, not this one, run again in a fresh one?"""
    shared.run("import os, random, numpy as np", "c = [random.random(), np.random.rand(), hash('a')]", "kept = []")
    drawn, before = shared.value("c"), len(shared.children)
    run = shared.run("kept.append(1)", stubborn)
    assert (run.failure, run.outputs) == (Failure("timeout", "0.7 seconds"), [])
    assert shared.value("kept") == "[]"
    assert shared.value("c") == drawn
    assert len(shared.children) == before + 1


@pytest.mark.parametrize(
    ("deadly", "kind", "how"),
    [
        ("os._exit(3)", "died", "exit code 3"),
        ("import ctypes\nctypes.string_at(0)", "died", "SIGSEGV"),
        ("os.closerange(3, 100)", "died", None),
        (f"{STUDENT}student._channel._line.sendall(b'\\4\\0\\0\\0abcd')", "protocol", None),
        (f"{STUDENT}student._channel.send({{'outputs': None}})", "protocol", "an answer without 'outputs'"),
    ],
)
def test_one_that_ends_or_deceives_the_process_costs_itself(shared, deadly, kind, how):
    """Is it told what happened, and do the next cells find what the earlier ones made?"""
    shared.run("import os", "d = 4")
    before = len(shared.children)
    run = shared.run("d = 5", deadly)
    assert (run.failure.kind, run.outputs) == (kind, [])
    assert how is None or run.failure.message == how
    assert shared.value("d") == "4"
    assert len(shared.children) == before + 1


def test_a_full_page_of_any_characters_comes_through(shared):
    """Does a page of signs that a file may write as twelve characters cost nothing?"""
    for sign in ("\N{GRINNING FACE}", "\\x01"):
        run = shared.run(f"print('{sign}' * 2_000_000)\n1 / 0")
        assert run.failure is None
        assert len(run.outputs[0]["text"]) == 1_000_000


def test_cells_that_do_not_run_a_second_time_are_the_end(notebook):
    """Where the replay fails, is that told from then on, and no process started again and again?"""
    notebook.process._done.append((9, "import os\nos._exit(5)"))
    notebook.run("import os\nos._exit(4)")
    for _ in range(2):
        with pytest.raises(LostError) as lost:
            notebook.run("1")
        assert lost.value.failure == Failure("died", "exit code 5")
    assert len(notebook.children) == 2


def test_when_the_time_is_up_nothing_more_is_run():
    """Is there a limit to everything together?"""
    notebook = Notebook(Limits(total=0))
    for _ in range(2):
        with pytest.raises(LostError) as lost:
            notebook.run("1")
        assert lost.value.failure == Failure("timeout", "0 seconds for the whole notebook")
    assert notebook.process._child is None


def test_a_cell_has_no_more_than_what_is_left_of_the_whole_time(shared, monkeypatch):
    """Is the shorter of the two limits the one that counts?"""
    shared.run("1")
    monkeypatch.setattr(shared.process, "end", time.monotonic() + 0.5)
    run = shared.run("while True: pass")
    assert run.failure.kind == "timeout"
    assert float(run.failure.message.split()[0]) <= 0.5


def test_a_process_that_cannot_be_started_stops_the_grader():
    """Is it the grader's fault, and no learner's?"""

    def refuse():
        raise CourseError("no process")

    with pytest.raises(CourseError, match="no process"):
        NotebookProcess(refuse, QUICK)


class Mortal(PlainChild):
    """A process that somebody kills as soon as it was asked to run the second cell, as often as is said."""

    left = 0

    @property
    def channel(self):
        """The line to it."""
        return DeadlyLine(super().channel, self)

    def struck(self, request):
        """Kill it, if this is the request to do so at."""
        if Mortal.left and request.get("number") == 2:
            Mortal.left -= 1
            self._process.kill()
            self._process.wait()


class DeadlyLine:
    """A line to a mortal process."""

    def __init__(self, line, child):
        self._line = line
        self._child = child
        self.receive = line.receive

    def send(self, request, deadline):
        """Ask, and see what comes of it."""
        self._line.send(request, deadline)
        self._child.struck(request)


def killed(kills):
    """What the second cell of a notebook gives whose process is killed so many times while it runs."""
    Mortal.left = 0
    process = NotebookProcess(Mortal, Limits())
    process.run(1, "before = 3")
    Mortal.left = kills
    try:
        return process.run(2, "import time; time.sleep(1); print(before)")
    finally:
        process.drop()


@pytest.mark.parametrize("kills", [1, 2])
def test_a_process_that_is_killed_from_outside_costs_nothing_but_time(kills):
    """Is the cell run again, with all before it?"""
    assert killed(kills).outputs[0]["text"] == "3\n"


def test_a_process_that_is_killed_again_and_again_is_given_up():
    """Is there an end to it?"""
    assert killed(9).failure == Failure("died", "SIGKILL")
