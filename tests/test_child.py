"""A learner's process: how it starts, what it sees of us, and that nothing of it stays."""

import sys
import time
from pathlib import Path

import psutil
import pytest

from layerwise.course import CourseError
from layerwise.grading import child
from layerwise.grading.child import PlainChild
from layerwise.grading.preparing import withheld_files, withholding
from layerwise.grading.proxy import ProcessLearner
from layerwise.grading.script import read_script


def gone(pid):
    """Whether a process ends within two seconds; one that nobody waits for may stay as a zombie."""
    end = time.monotonic() + 2
    while time.monotonic() < end:
        if not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
            return True
        time.sleep(0.01)
    return False


LOOK = """
import os, sys
import numpy as np

def environment():
    return dict(os.environ)

def folder():
    open("left.txt", "w").close()
    os.makedirs("locked/inner")
    os.chmod("locked", 0)
    os.symlink("/", "link")
    return [os.getcwd(), os.getpid()]

def modules():
    return [name for name in sys.modules if name.startswith(("grader_tests", "nbgrader", "IPython"))]

def hidden():
    import grader_tests

def descriptors():
    sys.stdin = os.fdopen(os.dup(0))
    os.write(1, b"x" * 100)
    os.write(2, b"x" * 100)
    return [os.read(0, 10) == b"", "input" if sys.stdin.read() else "nothing"]

def offspring():
    import subprocess
    return [os.getpid(), subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]).pid]
"""


@pytest.fixture(scope="module")
def learner():
    """A learner who looks around."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAYERWISE_SECRET", "hush")
        patch.setenv("PYTHONPATH", "/nowhere")
        with ProcessLearner(read_script([LOOK])) as learner:
            yield learner


def test_the_environment_is_a_list_of_what_is_allowed(learner):
    """Are secrets of ours unseen, and one thread set before numpy was imported?"""
    seen = learner.call("environment").value
    assert "LAYERWISE_SECRET" not in seen
    assert "PYTHONPATH" not in seen
    assert seen["OPENBLAS_NUM_THREADS"] == seen["OMP_NUM_THREADS"] == "1"
    assert seen["MPLBACKEND"] == "Agg"


def test_the_hidden_tests_are_not_importable(learner):
    """Is nothing of the hidden tests or of nbgrader imported, nor there to be imported?"""
    assert learner.call("modules").value == []
    assert learner.call("hidden").failure.kind == "ModuleNotFoundError"


def test_the_standard_descriptors_lead_nowhere(learner):
    """Can a learner write to descriptors 1 and 2 and read from 0 without meeting the grader?"""
    assert learner.call("descriptors").value == [True, "nothing"]


@pytest.mark.parametrize("loopback", [False, True])
def test_nothing_of_a_process_stays(monkeypatch, loopback):
    """Are its folder, itself and what it started gone when it is ended, whichever way the line was made?"""
    monkeypatch.setattr(child, "LOOPBACK", loopback)
    with ProcessLearner(read_script([LOOK])) as learner:
        folder, pid = learner.call("folder").value
        offspring = learner.call("offspring").value
        assert Path(folder).is_dir()
    assert not Path(folder).exists()
    assert not psutil.pid_exists(pid)
    assert gone(offspring[1])


def test_a_process_that_does_not_start_is_told_with_a_way_to_see_why(monkeypatch):
    """Does an installation that is damaged give a sentence, and leave no process?"""
    monkeypatch.setattr(child, "_START", "raise SystemExit(3)")
    broken = PlainChild()
    with pytest.raises(CourseError, match="does not start"):
        _ = broken.channel
    assert broken.end() == "exit code 3"


def test_a_python_that_cannot_be_started_leaves_no_folder(monkeypatch, tmp_path):
    """Is the scratch folder removed where no process comes to be?"""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nowhere"))
    with pytest.raises(OSError, match="nowhere"):
        PlainChild()
    assert not list(tmp_path.iterdir())


FROM_A_LATER_WEEK = """
try:
    from layerwise.learning.given_network import linear_forward
except ImportError as error:
    said = str(error)

def why():
    return said

def by_the_package():
    from layerwise.learning import given_network
    return given_network.linear_forward(1, 1, 1)

def through_another():
    import layerwise.learning.own_network as own_network
    return own_network.given_network.linear_forward(1, 1, 1)
"""


def test_what_a_later_week_is_given_is_no_answer_to_an_earlier_one():
    """Can the course's own functions not be imported in place of an answer, and is it said why?"""
    script = read_script([FROM_A_LATER_WEEK])
    with ProcessLearner(script, start=withholding(PlainChild, ["import numpy as np"])) as learner:
        assert "In this one it is for you to write" in learner.call("why").value
        assert learner.call("by_the_package").failure.kind == "ImportError"
        assert learner.call("through_another").failure.kind == "ImportError"


def test_a_week_that_is_given_functions_has_them():
    """Is nothing taken away where the released notebook imports it?"""
    assert withholding(PlainChild, ["from layerwise.learning.given_network import relu"]) is PlainChild


def test_files_of_withheld_modules_are_named(monkeypatch, tmp_path):
    """Are they and what Python made of them named, and nothing where the week is given them?"""
    folder = tmp_path / "layerwise" / "learning"
    (folder / "__pycache__").mkdir(parents=True)
    compiled = folder / "__pycache__" / "given_network.cpython-311.pyc"
    for path in (folder / "given_network.py", compiled, folder / "__pycache__" / "my_network.cpython-311.pyc"):
        path.touch()
    monkeypatch.setattr("layerwise.grading.preparing._ROOT", tmp_path)
    named = withheld_files(["import numpy as np"])
    assert {str(compiled), str(folder / "given_network.py"), str(folder / "own_network.py")} == set(named)
    assert withheld_files(["from layerwise.learning.given_network import relu"]) == ()
