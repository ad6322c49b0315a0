"""The package as it is installed: the learners' wheel, which holds nothing hidden, and the package's tests on it."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from packaging.version import Version

import grader_tests
from layerwise.building.master import read_master
from layerwise.building.solutions import solution_namespace
from layerwise.building.wheel import make_wheel
from layerwise.checks.hidden import grade
from layerwise.checks.learner import NamespaceLearner
from layerwise.course import CHECKOUT, Course, CourseError
from layerwise.grading.confinement.host import confinement
from layerwise.learning.my_network import write_my_network
from layerwise.reporting.normalform import normal_form
from tests.small_course import build_course

pytestmark = pytest.mark.slow

COURSE = Course()
GIVEN = "layerwise/learning/given_network.py"
"""What holds some of week 4's functions, so that nobody is punished twice in week 5."""
TAUGHT = {"basic_sigmoid", "sigmoid"}
"""A formula in one line, which the lessons show as code and draw with."""
TESTS = """
    arguments bounded compare credit exam failures gradients hdf5 linear_model output own_picture panel
    plain planar purity reading script source two_costs
"""
"""Those of the package's tests that ask for no more than the package."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The learners' wheel."""
    return make_wheel(COURSE, tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="module")
def texts(wheel):
    """Each text in the wheel by its path: modules, and the cells of notebooks."""
    with zipfile.ZipFile(wheel) as archive:
        found = {name: archive.read(name) for name in archive.namelist() if name.endswith((".py", ".ipynb", ".j2"))}
    return {name: text.decode("utf-8") for name, text in found.items()}


@pytest.fixture(scope="module")
def python(wheel, tmp_path_factory):
    """A fresh environment with the wheel and what it needs, and what runs notebooks and tests."""
    folder = tmp_path_factory.mktemp("environment")
    uv = Path(sys.executable).with_name("uv")
    subprocess.run([uv, "venv", "--quiet", "--clear", "--python", sys.executable, folder], check=True)
    command = [uv, "pip", "install", "--quiet", "--python", folder / "bin" / "python"]
    subprocess.run(
        [*command, wheel, "nbclient", "pytest", "hypothesis", "--constraint", CHECKOUT / "requirements.lock"],
        check=True,
    )
    return folder / "bin" / "python"


def forms(text):
    """The name of each function in a module or a cell, and its form without that name and those of its variables."""
    try:
        functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    except SyntaxError:
        return
    for function in functions:
        alone = ast.FunctionDef("answer", function.args, function.body, [])
        yield function.name, normal_form(ast.fix_missing_locations(ast.Module([alone], []))).whole


def code_in(name, text):
    """The code of a file in the wheel, a cell at a time."""
    if not name.endswith(".ipynb"):
        return [text]
    return ["".join(cell["source"]) for cell in json.loads(text)["cells"]]


def solutions():
    """The name of each solution, by its normal form."""
    masters = [path for week in COURSE.weeks() for path in COURSE.master_files(week)]
    answers = [cell.text for path in masters for cell in read_master(path) if cell.kind == "answer"]
    return {form: name for answer in answers for name, form in forms(answer)}


def copies(texts, known):
    """Where a function in these texts is one of the known ones, other names aside."""
    found = [
        (name, known[form])
        for name, text in texts.items()
        for code in code_in(name, text)
        for _, form in forms(code)
        if form in known
    ]
    return {(name, answer) for name, answer in found if answer not in TAUGHT}


def test_no_solution_is_in_it(texts):
    """Is no function in it a solution, in other words either?"""
    known = solutions()
    assert len(known) > 40
    assert copies(texts, known) == set()


def test_a_solution_in_other_words_would_be_found():
    """Is a solution recognised whose names are others, without its comments and docstring?"""
    text = next(
        cell.text for cell in read_master(COURSE.master_files("week1_numpy_basics")[0]) if "def softmax" in cell.text
    )
    renamed = re.sub(r"\bx\b", "scores", re.sub(r'""".*?"""', "", text, flags=re.DOTALL)).replace("softmax", "share")
    assert copies({"layerwise/share.py": renamed}, solutions()) == {("layerwise/share.py", "softmax")}


def answers_in(texts, package):
    """Which functions have an exercise's name, perhaps with `_` before it, and what they earn as its answer."""
    asked = [(week, exercise.name) for week in COURSE.weeks() for exercise in COURSE.exercises(week)]
    asked += [(week, one.name) for week in COURSE.weeks() for one in COURSE.exercises(week, of_lesson=True)]
    for name in sorted(texts):
        if not name.endswith(".py"):
            continue
        module = package(name)
        for week, exercise in asked:
            function = vars(module).get(exercise, vars(module).get(f"_{exercise}"))
            if callable(function) and exercise not in TAUGHT:
                test = grader_tests.hidden_tests_of(week)[exercise]
                names = NamespaceLearner({**vars(module), exercise: function})
                report = grade(week, test, names, grader_tests.references_of(week)[exercise])
                yield name, exercise, report.share


def test_no_function_in_it_answers_an_exercise(texts):
    """Does nothing that has an exercise's name pass its hidden test? Week 5's given functions would."""

    def module(name):
        if texts[name] == (CHECKOUT / name).read_text(encoding="utf-8"):
            return import_module(name.removesuffix("/__init__.py").removesuffix(".py").replace("/", "."))
        there = ModuleType(name)
        exec(compile(texts[name], name, "exec"), vars(there))
        return there

    found = list(answers_in(texts, module))
    assert len(found) > 5  # the checks of a learner's network are called like what they check
    assert {(name, exercise) for name, exercise, share in found if share > 0} == set()


def test_the_given_functions_are_in_it_where_they_are_asked_for(tmp_path):
    """Does the package for after week 4 hold them?"""
    made = make_wheel(COURSE, tmp_path, given=True)
    assert zipfile.ZipFile(made).read(GIVEN) == (CHECKOUT / GIVEN).read_bytes()


def test_no_hidden_test_is_in_it(texts):
    """Is no longer line of a hidden test, a misconception or a right variant anywhere in it?"""
    hidden = {
        line.strip()
        for path in (CHECKOUT / "grader_tests").rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if "exam." in line
    }
    assert len(hidden) > 300
    everything = "\n".join(texts.values())
    assert [line for line in hidden if len(line) > 30 and line in everything] == []
    assert "BEGIN HIDDEN TESTS" not in "\n".join(text for name, text in texts.items() if name.endswith(".ipynb"))


def test_no_file_of_the_instructors_is_in_it(wheel):
    """Are there the package, the release and the data, and no other file of the checkout, references least of all?"""
    names = zipfile.ZipFile(wheel).namelist()
    kinds = {
        re.sub(r"[^/]+$", "", name) for name in names if not name.endswith((".py", ".j2")) and "dist-info" not in name
    }
    released = {f"layerwise/shipped/release/{week}/" for week in COURSE.weeks()}
    settings = {f"layerwise/learning/jupyter/{name}/" for name in ("jupyter_server_config.d", "labconfig")}
    open_to_all = {"layerwise/shipped/datasets/", "layerwise/lessons/self_tests/"}
    assert kinds == released | settings | open_to_all
    assert {name for name in names if name.endswith(".h5")} == {
        f"layerwise/shipped/datasets/{name}.h5" for name in ("cats_vs_noncats", "digits")
    }


def test_a_notebook_is_checked_where_nothing_else_is(python, tmp_path):
    """Does a solved notebook pass its public checks, and a file and the panel get along without the checkout?"""
    shutil.copyfile(COURSE.source / "week3_planar_classification" / "assignment.ipynb", tmp_path / "mine.ipynb")
    done = outside(python, tmp_path, "-m", "layerwise", "check", "mine.ipynb")
    assert "Score 100 of 100" in done.stdout
    assert "no hidden tests" in done.stdout
    program = "from layerwise.learning.panel import check_my_work; print(check_my_work(3))"
    assert "9 of 9 exercises done" in outside(python, tmp_path, "-c", program).stdout
    program = "from layerwise.datasets.shelf import default_cats, default_digits; default_cats(); default_digits()"
    assert outside(python, tmp_path, "-c", program).returncode == 0


def test_week_5_runs_on_the_learner_s_own_functions(python, tmp_path):
    """Do week 5's checks pass with the learner's week 4, and say what is missing without it?"""
    week4, week5 = "week4_deep_network_step_by_step", "week5_deep_network_application"
    (tmp_path / week4).mkdir()
    (tmp_path / week5).mkdir()
    shutil.copyfile(COURSE.source / week5 / "assignment.ipynb", tmp_path / week5 / "mine.ipynb")
    command = "-m", "layerwise", "check", f"{week5}/mine.ipynb"
    alone = outside(python, tmp_path, *command).stdout
    assert "is not in this package, since it would answer week 4" in " ".join(alone.split())
    write_my_network(solution_namespace(COURSE, week4), tmp_path / week4)
    assert "Score 100 of 100" in outside(python, tmp_path, *command).stdout
    program = "from layerwise.learning.own_network import load_network; print(load_network().sentences())"
    assert "Missing" not in outside(python, tmp_path / week5, "-c", program).stdout
    (tmp_path / week4 / "my_network.py").unlink()
    assert "Missing: initialize_parameters," in outside(python, tmp_path / week5, "-c", program).stdout


def test_learners_code_is_confined_there_as_in_a_checkout(python, tmp_path):
    """Do the same layers hold in an installed package, which lies among those that it needs?"""
    program = "from layerwise.grading.confinement.host import confinement; print(sorted(confinement().refused))"
    assert outside(python, tmp_path, "-c", program).stdout.strip() == str(sorted(confinement().refused))


def test_what_needs_the_whole_course_says_so(python, tmp_path):
    """Is an instructor's command refused in a sentence?"""
    done = outside(python, tmp_path, "-m", "layerwise", "grade", "3")
    assert done.returncode == 1
    assert done.stderr.startswith("This needs the whole course")


def test_the_package_s_tests_pass_on_it(python, tmp_path):
    """Do the tests of what learners use pass on the installed package, where the checkout's is out of sight?"""
    shutil.copytree(CHECKOUT / "tests", tmp_path / "tests", ignore=shutil.ignore_patterns("__pycache__", "conftest.py"))
    shutil.copyfile(CHECKOUT / "pyproject.toml", tmp_path / "pyproject.toml")
    chosen = [f"tests/test_{name}.py" for name in TESTS.split()]
    (tmp_path / "conftest.py").write_text(
        "import layerwise\n\ndef pytest_report_header():\n    return f'the package is {layerwise.__file__}'\n"
    )
    done = outside(
        python, tmp_path, "-m", "pytest", "-m", "not slow and not machine", "-p", "no:cacheprovider", *chosen
    )
    assert done.returncode == 0, done.stdout[-3000:]
    assert f"the package is {python.parent.parent}" in done.stdout
    assert int(re.search(r"(\d+) passed", done.stdout)[1]) > 300


def outside(python, folder, *arguments):
    """Run the installed package's Python in a folder that is no checkout."""
    variables = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LAYERWISE"))}
    return subprocess.run([python, *arguments], cwd=folder, env=variables, capture_output=True, text=True, check=False)


def test_nothing_released_is_a_sentence(tmp_path):
    """Is a course without a release told, and a class's release taken?"""
    with pytest.raises(CourseError, match="course build"):
        make_wheel(Course(tmp_path / "none"), tmp_path)
    made = make_wheel(build_course(tmp_path / "class"), tmp_path / "dist")
    shipped = [name for name in zipfile.ZipFile(made).namelist() if name.endswith(".ipynb")]
    assert shipped == ["layerwise/shipped/release/week1_numpy_basics/assignment.ipynb"]


def told_in(wheel):
    """The lines of what a wheel tells pip of itself."""
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith("/METADATA"))
        return archive.read(name).decode("utf-8").splitlines()


def test_it_asks_for_no_more_than_a_notebook_needs(wheel):
    """Does it leave JupyterLab and the grader's packages out, and what Colab has of a version of its own as it is?"""
    lines = [line for line in told_in(wheel) if line.startswith("Requires-Dist: ")]
    needed = {line.removeprefix("Requires-Dist: ") for line in lines if "extra ==" not in line}
    names = ["h5py", "ipykernel", "ipywidgets", "jupyterquiz", "matplotlib", "numpy", "pillow", "rich"]
    assert sorted(re.split(r"[^\w]", line)[0] for line in needed) == names
    assert {"ipykernel", "ipywidgets"} <= needed
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lab = {line.removeprefix("Requires-Dist: ").split(" ;")[0] for line in lines if 'extra == "lab"' in line}
    assert needed | lab >= set(project["dependencies"])


def test_pip_takes_a_newer_one_for_another_version(wheel, tmp_path):
    """Has a wheel that is made later a later version, without which pip would leave the older one installed?"""
    made = make_wheel(build_course(tmp_path / "class"), tmp_path / "dist")
    first, second = (Version(path.name.split("-")[1]) for path in (wheel, made))
    assert first < second
    assert re.fullmatch(r"[\w.-]+", made.name)  # nothing that a learning platform would change in a file's name


@pytest.mark.parametrize(
    ("notebook", "shown"),
    [
        ("week1_numpy_basics/assignment", "Everything in week 1 is done"),
        ("week2_logistic_regression/lesson", "Ten pots by temperature"),
        ("week3_planar_classification/lesson", "One neuron"),
    ],
)
def test_a_solved_notebook_runs_where_nothing_else_is(python, tmp_path, notebook, shown):
    """Does it run from top to bottom in another folder than its own, with pictures at rest, or the panel at its end?"""
    released = json.loads((COURSE.release / f"{notebook}.ipynb").read_text(encoding="utf-8"))
    solved = json.loads((COURSE.source / f"{notebook}.ipynb").read_text(encoding="utf-8"))
    graded = {cell["id"]: cell["metadata"].get("nbgrader", {}) for cell in solved["cells"]}
    answers = {cell["id"]: cell["source"] for cell in solved["cells"] if graded[cell["id"]].get("solution")}
    for cell in released["cells"]:
        cell["source"] = answers.get(cell["id"], cell["source"])
    (tmp_path / "notebook.ipynb").write_text(json.dumps(released), encoding="utf-8")
    (tmp_path / "content").mkdir()
    program = (
        "import nbformat, nbclient; notebook = nbformat.read('notebook.ipynb', 4); "
        "nbclient.NotebookClient(notebook, timeout=300, resources={'metadata': {'path': 'content'}}).execute(); "
        "print(*(output.data['text/plain'] for cell in notebook.cells for output in cell.get('outputs', []) "
        "if 'text/plain' in output.get('data', {})))"
    )
    done = outside(python, tmp_path, "-c", program)
    assert done.returncode == 0, done.stderr[-2000:]
    assert shown in done.stdout


def test_the_doctor_looks_at_what_matters_there(python, tmp_path):
    """Is nothing said of JupyterLab's port and browser, or of the grader's layers, where neither is used?"""
    done = outside(python, tmp_path, "-m", "layerwise", "doctor")
    assert done.returncode == 0, done.stdout
    assert "8 packages that the course needs" in done.stdout
    assert "a notebook's kernel starts" in done.stdout
    assert "browser" not in done.stdout
    assert "seccomp" not in done.stdout


def test_what_needs_jupyterlab_says_how_to_have_it(python, tmp_path):
    """Does a command that goes with JupyterLab name the missing package, and what brings it?"""
    done = outside(python, tmp_path, "-m", "layerwise", "learn", "3")
    assert done.returncode == 1
    assert "jupyterlab is missing" in done.stderr
    assert "whl[lab]" in done.stderr
