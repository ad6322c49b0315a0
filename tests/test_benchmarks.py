"""The benchmarks: what they measure with, and that each runs and prints its tables on tiny sizes."""

import importlib
import os
import random
import subprocess
import sys
from pathlib import Path

import h5py
import nbformat
import numpy as np
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from layerwise.course import Course
from layerwise.datasets.errors import DataError
from layerwise.reporting.report import make_report

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


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
    environment = os.environ | dict.fromkeys(THREADS, "1")  # so that it need not start again
    done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
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


@pytest.fixture
def pair(tmp_path):
    """A way to write a pair of files as everybody has them, but small, with labels of a given shape."""

    def write(labels_shape, **changed):
        rng = np.random.default_rng(1)
        for split, m in (("train", 10), ("test", 4)):
            arrays = {
                f"{split}_set_x": rng.integers(0, 256, (m, 4, 4, 3)).astype(np.uint8),
                f"{split}_set_y": (np.arange(m) % 2).reshape(labels_shape),
                "list_classes": np.array([b"non-cat", b"cat"]),
            }
            with h5py.File(tmp_path / f"{split}_catvnoncat.h5", "w") as file:
                for name, array in (arrays | changed).items():
                    file[name] = array
        return tmp_path

    return write


@pytest.mark.parametrize("labels_shape", [-1, (1, -1)])
def test_a_pair_is_read_whatever_the_shape_of_its_labels(load, pair, labels_shape):
    """Do labels of one and of two axes become the course's (1, m)?"""
    cats = load("published_costs").read_pair(pair(labels_shape))
    assert (cats.train_x.shape, cats.test_x.shape) == ((10, 4, 4, 3), (4, 4, 4, 3))
    assert (cats.train_y.tolist(), cats.test_y.tolist()) == ([[0, 1] * 5], [[0, 1] * 2])


def test_each_published_cost_stands_beside_ours(pair):
    """Are three networks trained, does what agrees agree, and does the rest end with 1?"""
    code, printed, errors = run("published_costs.py", pair(-1), "--iterations", 101)
    assert (code, errors) == (1, "")
    logistic, later = rows(printed)[1:3]
    assert logistic == ["0", "0.693147", "0.693147", "agree"]  # zeros cost log 2 on any pictures
    assert (later[0], later[1], later[3]) == ("100", "0.584508", "DIFFER")
    assert [row[0] for row in rows(printed)] == ["iteration", "0", "100"] * 3
    assert printed.count("% of the test pictures (published: 7") == 2
    assert "1 of 2 costs agree" in printed


def test_a_training_that_costs_what_was_published_agrees(load):
    """Does a cost agree to half a millionth, the last one too, and no further?"""
    module = load("published_costs")
    costs = {number: float(cost) + 4e-7 for number, cost in module.FOUR_LAYERS.by_iteration().items()}
    assert list(costs) == [*range(0, 2500, 100), 2499]
    assert module.report(module.FOUR_LAYERS, module.Outcome(costs, (98.56, 80.0)))[1] == 0
    assert module.report(module.FOUR_LAYERS, module.Outcome(costs | {2499: 0.088442}, (98.56, 80.0)))[1] == 1


def test_the_published_costs_are_those_that_are_known(load):
    """Are there as many costs as iterations ask for, and do they begin and end as is known?"""
    module = load("published_costs")
    ends = {
        each: list(each.by_iteration().values()) for each in (module.LOGISTIC, module.TWO_LAYERS, module.FOUR_LAYERS)
    }
    assert [(len(costs), costs[0], costs[-1]) for costs in ends.values()] == [
        (20, "0.693147", "0.140872"),
        (26, "0.693050", "0.044215"),
        (26, "0.771749", "0.088440"),
    ]


def test_a_folder_without_the_pair_is_told(tmp_path):
    """Does the benchmark end with a sentence in place of a traceback?"""
    code, printed, errors = run("published_costs.py", tmp_path)
    assert (code, printed) == (1, "")
    assert errors.startswith(f"{tmp_path} holds no train_catvnoncat.h5.")


def test_a_file_that_is_none_is_named(load, pair, tmp_path):
    """Is it said which file cannot be read?"""
    (pair(-1) / "test_catvnoncat.h5").write_text("no")
    with pytest.raises(DataError, match=r"test_catvnoncat\.h5 cannot be read"):
        load("published_costs").read_pair(tmp_path)


def test_the_cells_of_a_notebook_are_timed(load, tmp_path):
    """Is each code cell timed, under its number among all cells, and nothing left beside the notebook?"""
    texts = {"code-first": "import time\ntime.sleep(0.2)", "answer-half": "half = 1 / 2", "test-half": "half"}
    cells = [new_markdown_cell("# Title", id="prose-title"), *(new_code_cell(text, id=i) for i, text in texts.items())]
    cells.append(new_code_cell("open('left', 'w').close()", id="explore-left"))
    nbformat.write(new_notebook(cells=cells), tmp_path / "assignment.ipynb")
    timed = load("notebooks").time_cells(tmp_path / "assignment.ipynb")
    assert [(cell.number, cell.id) for cell in timed] == list(enumerate([*texts, "explore-left"], 2))
    assert [cell.graded for cell in timed] == [False, True, True, False]
    assert timed[0].line == "import time"
    assert timed[0].seconds >= 0.2
    assert [path.name for path in tmp_path.iterdir()] == ["assignment.ipynb"]


def test_slow_cells_are_flagged(load):
    """Are cells over 20 seconds named, and the slowest listed first?"""
    module = load("notebooks")
    seconds = {"code-a": 1.0, "explore-b": 21.0, "answer-c": 0.25, "test-c": 0.5, "explore-d": 20.0}
    weeks = {"week9": [module.CellTime(n, name, f"{name}|", each) for n, (name, each) in enumerate(seconds.items(), 1)]}
    assert rows(module.cells_table(weeks))[1] == ["week9", "5", "42.75", "2", "0.75", "cell 2"]
    slowest = [(row[1], row[3]) for row in rows(module.slowest_table(weeks))[1:]]
    assert slowest == [("2", "explore-b/"), ("5", "explore-d/"), ("1", "code-a/")]


def test_checks_over_a_second_are_flagged(load):
    """Is it said which week's answers take longer to grade than they should?"""
    module = load("notebooks")
    checks = {"week8": module.CheckTime(3, 2.0, 0.5, 0.9), "week9": module.CheckTime(3, 2.0, 0.5, 1.1)}
    assert [row[3] for row in rows(module.check_table(checks))[1:]] == ["yes", "NO"]


def test_checking_a_week_is_timed(load):
    """Is a solved week checked by the command, and by its parts?"""
    course = Course()
    week = course.week("1")
    timed = load("notebooks").time_check(course, week, 1)
    assert timed.exercises == len(course.exercises(week))
    assert min(timed.command, timed.start, timed.graded) > 0


def test_a_notebook_that_fails_is_not_timed(load, tmp_path):
    """Is a wrong answer named in place of a time?"""
    course, path = Course(), tmp_path / "assignment.ipynb"
    nbformat.write(new_notebook(cells=[new_code_cell("def softmax(x):\n    return x", id="answer-softmax")]), path)
    with pytest.raises(SystemExit, match=r"assignment\.ipynb fails .*softmax"):
        load("notebooks")._time_grading(course, course.week("1"), path)


def test_a_lost_process_is_followed_by_another(load, tmp_path):
    """Is a notebook with a statement that ends its process timed all the same, as `course check` grades it?"""
    course, path = Course(), tmp_path / "assignment.ipynb"
    week = course.week("1")
    notebook = nbformat.read(course.source / week / "assignment.ipynb", as_version=4)
    ending = "import os\nended = os._exit(1)\n\n\ndef helper(x=ended):\n    return x"
    notebook.cells.append(new_code_cell(ending, id="explore-ending"))
    nbformat.write(notebook, path)
    assert min(load("notebooks")._time_grading(course, week, path)) > 0


@pytest.mark.slow
@pytest.mark.machine
def test_attacks_are_held_against_both_graders():
    """Does a number that a function shows win points on stock nbgrader and none here, in one table?"""
    command = [sys.executable, "-m", "benchmarks.red_team", "--only", "display_hook|own_limits"]
    done = subprocess.run(command, cwd=BENCHMARKS.parent, capture_output=True, text=True, encoding="utf-8", check=True)
    of, won, lost, *stock = next(row for row in rows(done.stdout) if row[0] == "patching-display_hook")[1:]
    assert (of, won, lost) == ("20", "0", "")
    assert float(stock[0]) > 0
    assert next(row for row in rows(done.stdout) if row[0] == "escaping-own_limits")[4] == "not run"


def test_copies_of_an_invented_class_are_listed(load, tmp_path):
    """Does the report find who renamed another's variables, in a class that the benchmark invents?"""
    classes, module = load("classes"), load("report")
    week = Course().week("1")
    course = classes.new_course(tmp_path / "course", week)
    copied = module.write_graded_class(course, week, 100, random.Random(3))
    report = make_report(course, week, tmp_path / "page.html", tmp_path / "table.csv")
    copies, met, others = module._met(report, copied)
    assert copies == met == 2
    assert others <= 2  # met by chance in some classes, which is why the page calls it a hint
    assert {"reading", "sums", "comparing", "page"} <= set(report.spent)
    assert (tmp_path / "page.html").stat().st_size < 1_000_000


@pytest.mark.slow
def test_a_class_is_graded_and_measured():
    """Is each submission counted, with processor time and without anything left over?"""
    code, said, wrong = run("grading.py", "--weeks", "1", "--scale", "3")
    assert code == 0, wrong
    size, _, cpu, *_, left = rows(said)[1]
    assert (size, left) == ("3", "0")
    assert float(cpu) > 1


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="a batch has its fork servers on Linux alone")
def test_kills_are_counted():
    """Is there a row for what was killed, with no fault afterwards?"""
    code, said, wrong = run("kills.py", "--kills", "1", "--size", "2")
    assert code == 0, said + wrong
    assert rows(said)[1] == ["grader", "graded", "1", "0", "0", "0"]
