"""Which statements the functions of a notebook need, and which are left out."""

import ast

import pytest

from layerwise.course import Course
from layerwise.grading.needed import needed, uses
from layerwise.grading.reading import read_notebook
from layerwise.grading.script import read_script


def chosen(*pieces, names=(), definitions=True):
    """The statements that are run, as text."""
    bodies = [ast.parse(text).body for text in pieces]
    return [ast.unparse(use.statement) for use in needed(uses(bodies), names, definitions=definitions)]


def test_training_prints_and_plots_are_left_out():
    """Is what stands alone not run, and every definition run?"""
    cells = [
        "def model():\n    return 1",
        "parameters = model()",
        "print(parameters)",
        "plt.plot(costs)",
        "class A:\n    pass",
    ]
    assert chosen(*cells) == ["def model():\n    return 1", "class A:\n    pass"]


def test_what_a_function_reads_is_made_first():
    """Are constants, and what these are made from, run in the order of the notebook?"""
    cells = ["import numpy as np", "import os", "a = np.ones(2)", "b = a + 1", "c = 3", "def f():\n    return b"]
    assert chosen(*cells) == ["import numpy as np", "a = np.ones(2)", "b = a + 1", "def f():\n    return b"]


def test_local_names_and_attributes_are_not_taken_for_global_ones():
    """Is a training run not needed, although its result bears the name of a parameter or an attribute?"""
    cells = [
        "parameters = train()",
        "T = train()",
        "def f(parameters, x):\n    y = [c for c in x]\n    return x.T",
        "c = train()",
    ]
    assert chosen(*cells) == ["def f(parameters, x):\n    y = [c for c in x]\n    return x.T"]


@pytest.mark.parametrize(
    "change",
    [
        "sizes[0] = 2",
        "sizes.append(5)",
        "sizes += [1]",
        "sizes.inner.count = 3",
        "del sizes",
        "for sizes in [1, 2]:\n    pass",
        "for name in ('a', 'b'):\n    sizes[name] = 1",
        "if True:\n    sizes.append(1)",
    ],
)
def test_changes_of_what_is_needed_are_run(change):
    """Is a name as the notebook leaves it, not as it first made it?"""
    assert change in chosen("sizes = [1]", change, "def f():\n    return sizes")
    assert change not in chosen("sizes = [1]", change, "def f():\n    return 1")


def test_modules_are_not_changed():
    """Are seeds, settings and patches of imported modules left out?"""
    cells = [
        "import numpy as np",
        "np.random.seed(1)",
        "np.exp = None",
        "np.seterr(all='ignore')",
        "def f():\n    return np",
    ]
    assert chosen(*cells) == ["import numpy as np", "def f():\n    return np"]


def test_an_import_that_is_tried_needs_no_more_than_a_plain_one():
    """Is neither the name of the error that is caught taken for a need, nor a call of the module for a change of it?"""
    tried = "try:\n    import charts\nexcept ImportError as error:\n    raise ImportError(str(error)) from None"
    cells = [tried, "error = train()", "charts.draw(train())", "def f():\n    return charts.WIDE"]
    assert chosen(*cells) == [ast.unparse(ast.parse(tried)), "def f():\n    return charts.WIDE"]


def test_blocks_that_define_are_run():
    """Are definitions found in `if`, `try` and `with`, and blocks without any left out?"""
    guard = "if __name__ == '__main__':\n\n    def f():\n        return 1"
    trial = "try:\n    from my_network import relu\nexcept ImportError:\n\n    def relu(z):\n        return z"
    assert chosen(guard, trial, "if True:\n    train()", "with open('x') as f:\n    data = f.read()") == [guard, trial]


def test_a_name_made_in_a_block_is_found_when_it_is_needed():
    """Is a `with` block run where a function reads what it loads?"""
    block = "with open('x') as f:\n    data = f.read()"
    assert block in chosen(block, "def g():\n    return data")


def test_names_that_are_asked_for_are_made():
    """Is an exercise that is no `def` run as well?"""
    cells = ["g = abs", "sigmoid = np.vectorize(g)", "x = sigmoid(3)"]
    assert chosen(*cells, names=["sigmoid"]) == ["g = abs", "sigmoid = np.vectorize(g)"]


def test_imports_that_do_not_say_what_they_bring_are_run():
    """Are star imports and those from `__future__` always run?"""
    cells = ["from __future__ import annotations", "from helpers import *", "from helpers import f"]
    assert chosen(*cells) == cells[:2]


def test_without_definitions_only_the_names_count():
    """Is nothing but what is asked for taken from the given cells?"""
    cells = ["def relu(z):\n    return k * z", "def sigmoid(z):\n    return z", "k = 1"]
    assert chosen(*cells, names=["relu"], definitions=False) == ["def relu(z):\n    return k * z", "k = 1"]


def test_what_does_not_compile_does_not_disturb():
    """Is a statement that only the compiler refuses still chosen where it defines, so that its fault is told?"""
    assert chosen("return 3", "def f(a, a):\n    pass") == ["def f(a, a):\n    pass"]


def test_a_result_under_the_name_of_its_function_is_left_out():
    """Does `f = f(x)` in a scratch cell leave the answer in place, and a wrapped answer count?"""
    answer = "def f(x):\n    return x"
    assert chosen(answer, "f = f(3)", names=["f"]) == [answer]
    assert chosen(answer, "f = wrap(f)", names=["f"]) == [answer, "f = wrap(f)"]


def test_names_that_a_block_gives_itself_need_nothing():
    """Is a training left out that binds what a block with the same names reads, but has bound by then?"""
    training = "for name, net in train().items():\n    size = len(net)"
    block = "with check():\n    net = made()\n    for name in net:\n        size = net[name]\n        show(size)"
    answer = "def f():\n    return size"
    assert chosen("net = train()", block, answer) == [block, answer]
    assert chosen("net = train()", block.replace("net = made()", "net[0] = made()"), answer)[0] == "net = train()"
    assert chosen(training, block, answer) == [training, block, answer]


@pytest.mark.parametrize(
    "path", sorted(Course().source.glob("*/*.ipynb")), ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_no_training_of_the_course_is_needed(path):
    """Are all loops with a progress bar left out that stand in no function, as grading calls functions alone?"""
    pieces = [piece.body for piece in read_script([cell["source"] for cell in read_notebook(path).code_cells()]).pieces]
    run = needed(uses(pieces), ())
    assert run
    assert not [ast.unparse(use.statement) for use in run if not use.defines and "progress" in use.reads]
