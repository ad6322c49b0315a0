"""A batch that is killed at moments nobody chose, and started again: is all as if nothing had happened?"""

import importlib
import random
import sys
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell

from tests.small_course import WEEK, build_course, hand_in, released, solved

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="a batch has its fork servers on Linux alone"),
]

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
SIZE = 6
TIME = 0.4  # seconds that some notebooks take, so that there is something to kill


@pytest.fixture(scope="module")
def kills():
    """The module of benchmarks/ that kills."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(BENCHMARKS)
        before = set(sys.modules)
        yield importlib.import_module("kills")
        for name in set(sys.modules) - before:
            if str(getattr(sys.modules[name], "__file__", "")).startswith(str(BENCHMARKS)):
                del sys.modules[name]


@pytest.fixture(scope="module")
def trial(kills, tmp_path_factory):
    """A small class with all kinds of marks, graded undisturbed."""
    course = build_course(tmp_path_factory.mktemp("class"))
    hand_in(course, "Blank", released(course))
    hand_in(course, "Wrong", solved(course, half="def half(x):\n    return x"))
    hand_in(course, "Raises", solved(course, double="def double(x):\n    return x / 0"))
    for number in range(SIZE - 3):
        notebook = solved(course)
        notebook.cells.append(new_code_cell(f"import time\ntime.sleep({TIME})  # {number}"))
        hand_in(course, f"Right {number}", notebook)
    return kills.Trial(course.root, WEEK, tmp_path_factory.mktemp("trials"))


def test_the_undisturbed_run_has_marks_of_all_kinds(trial):
    """Is there anything that a kill could spoil?"""
    scores = " ".join(trial.expected["scores by learner"])
    assert scores.count("'Right 1'") == 3
    assert "'Wrong', 'test-half', 0.0" in scores
    assert len(trial.expected["comments by learner"]) == 3 * SIZE
    assert sum(name.startswith("feedback/") for name in trial.expected) == SIZE


def test_a_grader_that_is_killed_again_and_again_comes_to_the_same_end(kills, trial):
    """Is nothing lost, doubled or left over, whatever the grader was doing, and what the killed one before it did?"""
    chance = random.Random(7)
    moments = {"time": chance.uniform(0.2, 0.9), "graded": chance.randrange(SIZE - 1), "gradebook": 0, "written": 1}
    outcome = trial.run(*([kills.Kill("grader", event, amount, 0.0)] for event, amount in moments.items()))
    assert outcome.faults == []
    assert not outcome.survived


def test_a_batch_goes_on_when_processes_of_it_are_killed(kills, trial):
    """Does it come to its end at once, and to the same, whatever of that is killed which it has started?"""
    victims = ("learner's process", "fork server", "worker")
    outcome = trial.run([kills.Kill(victim, "graded", 0, 0.0) for victim in victims])
    assert outcome.faults == []
    assert outcome.killed
    assert outcome.survived
