"""The benchmarks: what they measure with, and that each runs and prints its tables on tiny sizes."""

import importlib
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


@pytest.fixture
def load(monkeypatch):
    """A way to import a module of benchmarks/, found as it is when a benchmark is started."""
    monkeypatch.syspath_prepend(BENCHMARKS)
    before = set(sys.modules)
    yield importlib.import_module
    for name in set(sys.modules) - before:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(str(BENCHMARKS)):
            del sys.modules[name]


def run(name, *arguments):
    """Start a benchmark as a person does, and give its exit code and what it printed."""
    command = [sys.executable, str(BENCHMARKS / name), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout, done.stderr


def rows(text):
    """The rows of all tables in a text, without their heads."""
    lines = [line for line in text.splitlines() if line.startswith("| ") and not line.startswith("| -")]
    return [[entry.strip() for entry in line.strip("| ").split(" | ")] for line in lines]


def test_jobs_are_run_in_turn(load):
    """Is each job warmed up once, and then run in turn with the others?"""
    order = []
    jobs = {name: (lambda name=name: order.append(name)) for name in "ab"}
    seconds = load("measuring").alternate(jobs, 3)
    assert "".join(order) == "ab" * 4
    assert {name: each.shape for name, each in seconds.items()} == {"a": (3,), "b": (3,)}


def test_growth_is_the_exponent(load):
    """Is the exponent of 5·sizeᵏ found, for k = 1.5?"""
    sizes = np.array([10, 100, 400])
    assert load("measuring").growth(sizes, 5 * sizes**1.5) == pytest.approx(1.5)


def test_a_table_is_padded_markdown(load):
    """Do all lines of a table have the same length?"""
    assert load("measuring").table(("a", "number"), [("bcd", "1")]).splitlines() == [
        "| a   | number |",
        "| --- | ------ |",
        "| bcd | 1      |",
    ]


def test_a_benchmark_has_one_thread(tmp_path):
    """Is a program started again with one thread, with its arguments, and does it end with the same exit code?"""
    script = tmp_path / "script.py"
    script.write_text(
        "import os, sys\nfrom measuring import with_one_thread\n"
        "with_one_thread()\nprint(os.environ['OPENBLAS_NUM_THREADS'], *sys.argv[1:])\nsys.exit(3)\n"
    )
    environment = os.environ | {"OPENBLAS_NUM_THREADS": "2", "PYTHONPATH": str(BENCHMARKS)}
    done = subprocess.run([sys.executable, script, "x"], env=environment, capture_output=True, text=True, check=False)
    assert (done.stdout.split(), done.returncode) == (["1", "x"], 3)


def test_leaving_out_the_slopes_by_the_pixels_changes_no_cost(load):
    """Does a training without dA0 go the same way, and is dA0 really left out?"""
    module = load("our_side")
    ours = module.OurSide()
    task = ours.task(module.TWO_LAYERS, 6, "float64")
    assert ours.train(task, 5, module.PARAMETERS) == ours.train(task, 5, module.WITH_DA0)
    AL, caches = ours.week4["L_model_forward"](task.X, task.start)
    whole = ours.week4["L_model_backward"](AL, task.Y, caches)
    less = module.without_dA0(ours.week4)["L_model_backward"](AL, task.Y, caches)
    assert (whole.pop("dA0").shape, less.pop("dA0").shape) == (task.X.shape, (0, 6))
    assert {name: slope.tolist() for name, slope in less.items()} == {n: s.tolist() for n, s in whole.items()}


def test_training_prints_its_tables():
    """Is every network timed in both types, and by the number of pictures?"""
    code, printed, errors = run("training.py", "--pictures", 6, "--iterations", 1, "--repeats", 1, "--sizes", "4,8")
    assert (code, errors) == (0, "")
    timed = {tuple(row[:3]): float(row[3]) for row in rows(printed) if row[1].startswith("float")}
    assert len(timed) == 10
    assert all(milliseconds > 0 for milliseconds in timed.values())
    by_size = [row for row in rows(printed) if row[1] == "ours"]
    assert [row[0] for row in by_size] == ["logistic regression", "12288-20-7-5-1", "12288-20-7-5-1"]
    float(by_size[0][-1])
