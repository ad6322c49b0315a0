"""Is it told from a text whether a function may leave something behind for its next call?"""

import warnings

import pytest

from layerwise.checks.definitions import parsed
from layerwise.grading.leftovers import leaves_nothing
from layerwise.grading.script import read_script

IMPORTS = "import numpy as np\nimport random\nimport functools\n"


def told(text, name="f"):
    """What is told of a function in a notebook of one cell."""
    return leaves_nothing(read_script([IMPORTS + text]), [name])


@pytest.mark.parametrize(
    "text",
    [
        "def f(x):\n    return 1 / (1 + np.exp(-x))",
        "EPS = 1e-8\nA = np.ones(3)\ndef f(x, eps=EPS, *, n=-1, at=None):\n    A = x + eps\n    A[0] = n\n    return A",
        "def g(x):\n    return x\ndef f(x, h=g):\n    caches = []\n    caches.append(h(x))\n    return caches, g(x)",
        "f = lambda x: x * 2",
        "def g(x):\n    return x\nf = g",
        "def f(parameters):\n    parameters['W1'] -= 1\n    return {k: v for k, v in parameters.items()}",
        "def f(x):\n    np.random.seed(1)\n    return np.random.randn(*x.shape)",
        "def f(x):\n    def inner(z):\n        s = [z]\n        s[0] += 1\n        return s\n    return inner(x)",
        "def f(x):\n    return np.array(list(map(lambda v: v * 2, x)))",
    ],
)
def test_a_function_that_leaves_nothing(text):
    """Is an ordinary answer told to be one, whatever else the notebook holds?"""
    assert told(text)


@pytest.mark.parametrize(
    "text",
    [
        "known = {}\ndef f(x):\n    known[x] = 1\n    return known",
        "known = []\ndef f(x):\n    known.append(x)",
        "def g(x):\n    global n\n    n = x\ndef f(x):\n    return g(x)",
        "def f(x, known={}):\n    return known.setdefault(x, x)",
        "def f(x, *, known=[]):\n    return known",
        "@functools.lru_cache\ndef f(x):\n    return x",
        "def f(x):\n    f.calls = 1",
        "def f(x):\n    return f.calls",
        "def f(x):\n    np.kept = x",
        "def f(x):\n    np.linalg.kept[0] = x",
        "def f(x):\n    return random.random()",
        "class C:\n    pass\ndef f(x):\n    return C()",
        "def f(x):\n    class C:\n        pass\n    return C()",
        "def f(x):\n    return globals()['x']",
        "def f(x):\n    setattr(np, 'kept', x)",
        "def f(x):\n    return open('x')",
        "def g():\n    pass\ndef f(x):\n    return g.__dict__",
        "def make():\n    known = []\n    def inner(x):\n        known.append(x)\n    return inner\nf = make()",
        "f = functools.partial(max, [])",
        "if True:\n    def f(x):\n        return 1\nelse:\n    def f(x):\n        return 2",
        "def f(x):\n    n = 0\n    def g():\n        nonlocal n\n        n += 1\n    return g",
        "def make(x):\n    known = {}\n    return lambda v: known.update(v=v)\nA = make(1)\ndef f(x):\n    return A(x)",
    ],
)
def test_a_function_that_may_leave_something(text):
    """Is each way to keep something seen, also in what the function calls, or at least not followed?"""
    assert not told(text)


def test_a_function_that_is_not_there_leaves_nothing():
    """Is there nothing to keep for a name that the notebook does not have?"""
    assert told("x = 1")


@pytest.mark.parametrize(("names", "is_told"), [(100, True), (5_000, False)])
def test_names_are_followed_to_a_bound(names, is_told):
    """Is a function that is reached by another name told to leave nothing, and by thousands of them not followed?"""
    aliases = "".join(f"a{number} = a{number - 1}\n" for number in range(1, names + 1))
    assert told(f"def a0(x):\n    return x\n{aliases}def f(x):\n    return a{names}(x)") is is_told


def test_a_text_that_only_the_compiler_refuses_may_leave_something():
    """Is a function not followed whose text parses, and of which nobody can list the names?"""
    assert not told("def g(x, x):\n    return x\ndef f(x):\n    return g(x)")


def test_nobody_is_warned_of_a_learners_style():
    """Is a text read without a word on the terminal of whoever grades?"""
    with warnings.catch_warnings(record=True, action="always") as said:
        assert told("def f(x):\n    return x.strip('\\d')")
        assert parsed("def f(x):\n    return x.strip('\\d')")
    assert not said
