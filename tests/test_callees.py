"""Is what is called found out in each form: does it hide no loop, and cost an honest answer none?"""

import functools

import numpy as np
import pytest

from layerwise.checks.learner import NamespaceLearner
from layerwise.checks.source import loops_over_axis
from layerwise.grading.script import read_script

ROWS = "def each(x, y):\n    return np.array([np.linalg.norm(y - row, axis=1) for row in x])\n"
WHOLE = "def each(x, y):\n    return np.linalg.norm(x[:, None] - y, axis=2)\n"
"""The same name for a function with a loop over rows, and for one without."""

BY_NAME = {
    "alias": "other = each\ndef distances(a, b):\n    return other(a, b)",
    "alias of an alias": "one = each\nother = one\ndef distances(a, b):\n    return other(a, b)",
    "alias inside": "def distances(a, b):\n    other = each\n    return other(a, b)",
    "dict": "ways = {'it': each, 'no': sum}\ndef distances(a, b):\n    return ways['it'](a, b)",
    "dict inside": "def distances(a, b):\n    ways = {'it': each, 'no': sum}\n    return ways['it'](a, b)",
    "dict, get": "def distances(a, b):\n    return {'it': each}.get('it')(a, b)",
    "dict, any": "ways = {'it': each, 'no': sum}\ndef distances(a, b, way='it'):\n    return ways[way](a, b)",
    "list": "def distances(a, b):\n    ways = [sum, each]\n    return ways[1](a, b)",
    "list, last": "ways = sum, each\ndef distances(a, b):\n    return ways[-1](a, b)",
    "one after another": "def distances(a, b):\n    for way in (sum, each):\n        way(a, b)",
    "one after another in a list": "ways = [sum, each]\ndef distances(a, b):\n    return [way(a, b) for way in ways]",
    "either": "def distances(a, b):\n    return (each if len(a) > 1 else each)(a, b)",
    "default": "def distances(a, b, way=each):\n    return way(a, b)",
    "default of a helper": "def go(a, b, *, f=each):\n    return f(a, b)\ndef distances(a, b):\n    return go(a, b)",
    "argument": "def go(way, a, b):\n    return way(a, b)\ndef distances(a, b):\n    return go(each, a, b)",
    "argument by name": "def go(a, b, way):\n    return way(a, b)\ndef distances(a, b):\n    return go(a, b, way=each)",
    "partial": "def distances(a, b):\n    return functools.partial(each, y=b)(a)",
    "partial by place": "def distances(a, b):\n    go = functools.partial(each, a)\n    return go(b)",
    "partial of the answer": "from functools import partial as p\ndistances = p(each)",
    "partial outside": "from functools import partial\ngo = partial(each)\ndef distances(a, b):\n    return go(a, b)",
    "partial, renamed": "import functools as f\ndef distances(a, b):\n    p = f.partial\n    return p(each)(a, b)",
    "method": "class H:\n    def run(self, x, y):\n        return each(x, y)\n"
    "def distances(a, b):\n    return H().run(a, b)",
    "method of a named object": "class H:\n    def run(self, x, y):\n        return each(x, y)\n"
    "def distances(a, b):\n    h = H()\n    return h.run(a, b)",
    "method of an object outside": "class H:\n    def run(self, x, y):\n        return each(x, y)\n"
    "h = H()\ndef distances(a, b):\n    return h.run(a, b)",
    "method as the answer": "class H:\n    def run(self, x, y):\n        return each(x, y)\ndistances = H().run",
    "object as the answer": "class H:\n    def __call__(self, x, y):\n        return each(x, y)\ndistances = H()",
    "method of a method": "class H:\n    def go(self, x, y):\n        return each(x, y)\n    def run(self, x, y):\n"
    "        return self.go(x, y)\ndef distances(a, b):\n    return H().run(a, b)",
    "method from above": "class G:\n    def run(self, x, y):\n        return each(x, y)\nclass H(G):\n    pass\n"
    "def distances(a, b):\n    return H().run(a, b)",
    "static method": "class H:\n    @staticmethod\n    def run(x, y):\n        return each(x, y)\n"
    "def distances(a, b):\n    return H.run(a, b)",
    "class method": "class H:\n    @classmethod\n    def run(cls, x, y):\n        return each(x, y)\n"
    "def distances(a, b):\n    return H.run(a, b)",
    "method of the class": "class H:\n    def run(self, x, y):\n        return each(x, y)\n"
    "def distances(a, b):\n    return H.run(None, a, b)",
    "class inside": "def distances(a, b):\n    class H:\n        def run(self, x, y):\n            return each(x, y)\n"
    "    return H().run(a, b)",
    "attribute": "class H:\n    def __init__(self, x):\n        self.x = x\n    def run(self, y):\n"
    "        return each(self.x, y)\ndef distances(a, b):\n    return H(a).run(b)",
    "attribute set by a method": "class H:\n    def fit(self, x):\n        self.x = x\n    def run(self, y):\n"
    "        return each(self.x, y)\ndef distances(a, b):\n    h = H()\n    h.fit(a)\n    return h.run(b)",
    "field": "@dataclass\nclass H:\n    x: object\n    def run(self, y):\n        return each(self.x, y)\n"
    "def distances(a, b):\n    return H(a).run(b)",
    "function as an attribute": "class H:\n    def __init__(self, way):\n        self.way = way\n"
    "    def run(self, x, y):\n        return self.way(x, y)\ndef distances(a, b):\n    return H(each).run(a, b)",
    "function in a class": "class H:\n    way = staticmethod(each)\ndef distances(a, b):\n    return H.way(a, b)",
    "getattr": "class H:\n    def run(self, x, y):\n        return each(x, y)\n"
    "def distances(a, b):\n    return getattr(H(), 'run')(a, b)",
    "maker": "def make(way):\n    def go(x, y):\n        return way(x, y)\n    return go\n"
    "def distances(a, b):\n    return make(each)(a, b)",
    "maker by a lambda": "make = lambda way: lambda x, y: way(x, y)\ndef distances(a, b):\n    return make(each)(a, b)",
    "cached": "@functools.lru_cache\ndef go(x, y):\n    return each(x, y)\ndef distances(a, b):\n    return go(a, b)",
    "passes on": "def go(*all):\n    return each(*all)\ndef distances(a, b):\n    return go(a, b)",
}
"""Forms of calling `each`."""

ALONE = {
    "vectorize": (
        "from numpy import vectorize as v\ndef distances(a, b):\n    return v(one)(a, b)",
        "from numpy import subtract as v\ndef distances(a, b):\n    return v(a, b)",
    ),
    "vectorize by another name": (
        "v = np.vectorize\ndef distances(a, b):\n    return v(one)(a, b)",
        "v = np.subtract\ndef distances(a, b):\n    return v(a, b)",
    ),
    "vectorize inside": (
        "def distances(a, b):\n    v = np.vectorize\n    return v(one)(a, b)",
        "def distances(a, b):\n    v = np.subtract\n    return v(a, b)",
    ),
    "import inside": (
        "def distances(a, b):\n    from numpy import apply_along_axis as along\n    return along(one, 1, a)",
        "def distances(a, b):\n    from numpy import subtract as along\n    return along(a, b)",
    ),
    "module by another name": (
        "import numpy as n\ndef distances(a, b):\n    return n.vectorize(one)(a, b)",
        "import numpy as n\ndef distances(a, b):\n    return n.subtract(a, b)",
    ),
    "getattr with a name": (
        "def distances(a, b):\n    return getattr(np, 'vectorize')(one)(a, b)",
        "def distances(a, b):\n    return getattr(np, 'subtract')(a, b)",
    ),
    "getattr kept": (
        "def distances(a, b):\n    v = getattr(np, 'vectorize')\n    return v(one)(a, b)",
        "def distances(a, b):\n    v = getattr(np, 'subtract')\n    return v(a, b)",
    ),
    "map by another name": (
        "m = map\ndef distances(a, b):\n    return np.array(list(m(one, a)))",
        "m = max\ndef distances(a, b):\n    return np.array(list(m(one, a)))",
    ),
    "range by another name": (
        "r = range\ndef distances(a, b):\n    return [one(a[i], b) for i in r(len(a))]",
        "r = range\ndef distances(a, b):\n    return [one(a[:, i], b) for i in r(a.shape[1])]",
    ),
    "partial of vectorize": (
        "def distances(a, b):\n    return functools.partial(np.vectorize, signature='(k)->()')(one)(a)",
        "def distances(a, b):\n    return functools.partial(np.sum, axis=1)(a)",
    ),
    "in a dict": (
        "ways = {'v': np.vectorize}\ndef distances(a, b):\n    return ways['v'](one)(a, b)",
        "ways = {'v': np.subtract, 'w': np.vectorize}\ndef distances(a, b):\n    return ways['v'](a, b)",
    ),
    "as an argument": (
        "def go(w, x, y):\n    return w(one)(x, y)\ndef distances(a, b):\n    return go(np.vectorize, a, b)",
        "def go(w, x, y):\n    return w(x, y)\ndef distances(a, b):\n    return go(np.subtract, a, b)",
    ),
    "decorator by another name": (
        "v = np.vectorize\n@v\ndef go(x, y):\n    return x - y\ndef distances(a, b):\n    return go(a, b)",
        "v = functools.cache\n@v\ndef go(x, y):\n    return x - y\ndef distances(a, b):\n    return go(a, b)",
    ),
    "decorator with arguments": (
        (
            "@functools.partial(np.vectorize, signature='(k)->()')\ndef go(x):\n    return x.sum()\n"
            "def distances(a, b):\n    return go(a) - go(b)"
        ),
        (
            "@functools.partial(np.errstate(all='ignore'))\ndef go(x):\n    return x.sum()\n"
            "def distances(a, b):\n    return go(a) - go(b)"
        ),
    ),
    "own decorator": (
        (
            "def rows(f):\n    def go(x, y):\n        return np.array([f(row, y) for row in x])\n    return go\n"
            "@rows\ndef distances(a, b):\n    return np.linalg.norm(b - a, axis=1)"
        ),
        (
            "def told(f):\n    def go(x, y):\n        print(x.shape)\n        return f(x, y)\n    return go\n"
            "@told\ndef distances(a, b):\n    return np.linalg.norm(a[:, None] - b, axis=2)"
        ),
    ),
    "own decorator of a helper": (
        (
            "def rows(f):\n    @functools.wraps(f)\n    def go(x, y):\n"
            "        return np.array([f(row, y) for row in x])\n"
            "    return go\n@rows\ndef one(x, y):\n    return np.linalg.norm(y - x, axis=1)\n"
            "def distances(a, b):\n    return one(a, b)"
        ),
        (
            "def told(f):\n    @functools.wraps(f)\n    def go(x, y):\n        return f(x, y)\n"
            "    return go\n@told\ndef one(x, y):\n    return np.linalg.norm(x[:, None] - y, axis=2)\n"
            "def distances(a, b):\n    return one(a, b)"
        ),
    ),
    "decorator that is given something": (
        (
            "def rows(how):\n    def by(f):\n        return lambda x, y: [f(row, y) for row in x]\n    return by\n"
            "@rows('all')\ndef distances(a, b):\n    return np.linalg.norm(b - a, axis=1)"
        ),
        (
            "def told(how):\n    def by(f):\n        return lambda x, y: f(x, y)\n    return by\n"
            "@told('all')\ndef distances(a, b):\n    return np.linalg.norm(a[:, None] - b, axis=2)"
        ),
    ),
    "decorated, with the loop below": (
        (
            "def told(f):\n    def go(*all):\n        return f(*all)\n    return go\n"
            "@told\ndef distances(a, b):\n    return [one(row, b) for row in a]"
        ),
        (
            "def told(f):\n    def go(*all):\n        return f(*all)\n    return go\n"
            "@told\ndef distances(a, b):\n    return [one(column, b) for column in a.T]"
        ),
    ),
    "from place to place": (
        "def distances(a, b, i=0):\n    return [] if i == len(a) else [one(a[i], b)] + distances(a, b, i + 1)",
        "def distances(a, b, j=0):\n    return 0 if j == a.shape[1] else one(a[:, j], b) + distances(a, b, j + 1)",
    ),
    "from place to place until there is none": (
        (
            "def distances(a, b, i=0):\n    try:\n        return [one(a[i], b), *distances(a, b, i=1 + i)]\n"
            "    except IndexError:\n        return []"
        ),
        "def distances(a, b, n=0):\n    return one(a, b) if n > 9 else one(distances(a, b, n=1 + n), a[:, :n])",
    ),
    "from place to place inside": (
        (
            "def distances(a, b):\n    def go(i):\n        return [one(a[i], b)] + (go(i - 1) if i else [])\n"
            "    return go(len(a) - 1)"
        ),
        (
            "def distances(a, b):\n    def go(j):\n        return one(a[:, j], b) + (go(j - 1) if j else 0)\n"
            "    return go(a.shape[1] - 1)"
        ),
    ),
    "from place to place in a method": (
        (
            "class H:\n    def go(self, x, y, i):\n"
            "        return [one(x[i], y)] + (self.go(x, y, i - 1) if i else [])\n"
            "def distances(a, b):\n    return H().go(a, b, len(a) - 1)"
        ),
        (
            "class H:\n    def go(self, x, y, j):\n"
            "        return one(x[:, j], y) + (self.go(x, y, j - 1) if j else 0)\n"
            "def distances(a, b):\n    return H().go(a, b, a.shape[1] - 1)"
        ),
    ),
    "layer by layer": (
        "def distances(a, b, l=0):\n    return a if l == len(a) else distances(one(a, l), b, l + 1)",
        "def distances(a, b, l=0):\n    return a if l == 3 else distances(one(a, weights[l]), b, l + 1)",
    ),
    "code that is run, by another name": (
        "run = exec\ndef distances(a, b):\n    run('for row in a: one(row, b)')",
        "run = print\ndef distances(a, b):\n    run('for row in a: one(row, b)')",
    ),
    "code that is run, from a module": (
        "import builtins as its\ndef distances(a, b):\n    its.exec('for row in a: one(row, b)')",
        "import re as its\ndef distances(a, b):\n    its.compile('for row in a: one(row, b)')",
    ),
    "another function of that name": (
        "def distances(a, b):\n    return np.apply_along_axis(one, 1, a)",
        "def apply_along_axis(f, x):\n    return f(x)\ndef distances(a, b):\n    return apply_along_axis(one, a)",
    ),
    "a count in an object": (
        (
            "class H:\n    def __init__(self, x):\n        self.n, self.k = x.shape\n"
            "def distances(a, b):\n    h = H(a)\n"
            "    return [one(a[i], b) for i in range(h.n)]"
        ),
        (
            "class H:\n    def __init__(self, x):\n        self.n, self.k = x.shape\n"
            "def distances(a, b):\n    h = H(a)\n"
            "    return [one(a[:, j], b) for j in range(h.k)]"
        ),
    ),
}
"""Forms by themselves: an answer with a loop, and an honest one that is written alike."""

UNFOLLOWED = [
    "def distances(a, b):\n    return getattr(np, name)(one)(a, b)",
    "def distances(a, b):\n    return ways()[0](a, b)",
    "def distances(a, b, way=None):\n    return way(a, b)",
    "distances = distances",
    "one, other = other, one\ndef distances(a, b):\n    return one(a, b)",
    "one = two\ntwo = one\ndef distances(a, b):\n    return one(a, b)",
    "class H(H):\n    pass\ndef distances(a, b):\n    return H().run(a, b)",
    "def make(f):\n    return make(f)\n@make\ndef distances(a, b):\n    return make(a)(b)",
    "class H:\n    def __init__(self):\n        self.h = H()\ndef distances(a, b):\n    return H().h.h.run(a, b)",
    (
        "class H:\n    def __init__(self):\n        self.me = self\n    def run(self, x):\n"
        "        return self.me.run(x)\n"
        "def distances(a, b):\n    return H().run(a)"
    ),
    (
        "class H:\n    def __init__(self, n):\n        self.below = H(n - 1)\n    def run(self, x):\n"
        "        return self.below.run(x)\ndef distances(a, b):\n    return H(a.shape[1]).run(a)"
    ),
    "def each(x, y):\n    return [row for row in x]\ndef distances(each, b):\n    return each(each, b)",
]
"""What leads nowhere, or round in a circle."""


def found(cell, name="distances"):
    """The loop that is found in a cell, as the grader reads it."""
    return loops_over_axis(read_script([cell]).source, name, {0: 0, 1: 0})


@pytest.mark.parametrize("form", BY_NAME)
def test_a_loop_is_found_in_whatever_way_it_is_called(form):
    """Is a function with a loop found, and is one without left alone, called in the same way?"""
    assert found(f"{ROWS}{BY_NAME[form]}\n")
    assert not found(f"{WHOLE}{BY_NAME[form]}\n")


@pytest.mark.parametrize("form", ALONE)
def test_a_loop_is_found_and_its_honest_twin_is_not(form):
    """Is the loop found, and not where the same form holds none?"""
    loop, honest = ALONE[form]
    assert found(loop)
    assert not found(honest)


@pytest.mark.parametrize("cell", UNFOLLOWED)
def test_what_cannot_be_followed_is_no_loop(cell):
    """Does it end, with the benefit of the doubt?"""
    assert not found(cell)


@pytest.mark.parametrize("form", BY_NAME)
def test_another_axis_is_free_in_each_form(form):
    """Is a loop over features no fault, in whatever way it is called?"""
    columns = "def each(x, y):\n    return sum(np.subtract.outer(x[:, j], y[:, j]) ** 2 for j in range(x.shape[1]))\n"
    assert not found(f"{columns}{BY_NAME[form]}\n")


def test_a_notebook_tells_what_is_imported_under_another_name():
    """Does a public check find the loop that the grader finds, where numpy's function has a name of one's own?"""
    texts = {"distances": "def distances(a, b):\n    return v(one)(a, b)"}
    for function, loops in ((np.vectorize, True), (np.outer, False), (np.subtract, False)):
        learner = NamespaceLearner({"v": function, "np": np, "p": functools.partial})
        line = loops_over_axis(lambda name, own=learner: texts.get(name) or own.source(name), "distances", {0: 0})
        assert bool(line) == loops
    assert learner.source("np") == "import numpy as np"
    assert learner.source("p") == "from functools import partial as p"
