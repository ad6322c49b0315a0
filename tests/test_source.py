"""Reading a function's text: which Python loops go along an axis of its arguments."""

import ast
from pathlib import Path

import pytest

from layerwise.checks.source import default_value, loops_over_axis

HEAD = "def distances(a, b):\n"
LOOPS = [
    "for row in a: use(row)",
    "for i in range(len(a)): use(a[i])",
    "for i in range(a.shape[0]): use(a[i])",
    "n, k = a.shape\n    for i in range(n): use(a[i])",
    "n = np.shape(a)[0]\n    for i in range(n): use(a[i])",
    "i = 0\n    while i < len(a):\n        i += 1",
    "return [[dist(x, y) for y in b] for x in a]",
    "for i, row in enumerate(a): use(row)",
    "for x, y in zip(a, b): use(x)",
    "rows = a\n    for row in rows: use(row)",
    "for column in a.T.T: use(column)",
    "return list(map(use, a))",
    "return np.vectorize(use)(a)",
    "return np.apply_along_axis(use, 1, a)",
    "for i in np.arange(a.shape[-2]): use(a[i])",
    "for i in np.ndindex(a.shape): use(a[i])",
    "for row in a.tolist(): use(row)",
    "for i in range(np.tanh(a).shape[0]): use(a[i])",
    "for row in a.transpose().T: use(row)",
    "for column in zip(*a.T): use(column)",
    "for number in a.ravel(): use(number)",
    "for number in a.sum(axis=1): use(number)",
    "for number in np.sum(a, axis=1, keepdims=True): use(number)",
    "for row in np.split(a, len(a)): use(row)",
    "both = np.hstack([a, b])\n    for row in both: use(row)",
    "return functools.reduce(lambda sum, row: sum + row, a)",
    "exec('for row in a: use(row)')",
    "return globals()['slow'](a)",
    "return use.__globals__['slow'](a)",
    "rows = iter(a)\n    while True:\n        try: use(next(rows))\n        except StopIteration: return 0",
    "i = 0\n    while 1:\n        try: use(a[i])\n        except (IndexError, KeyError): break\n        i += 1",
    "rows = enumerate(a)\n    for i, row in rows: use(row)",
    "for i in range(10**6):\n        if i == len(a): break\n        use(a[i])",
    "for i in np.where(a[:, 0] > 0)[0]: use(a[i])",
    "places = np.argsort(a[:, 0])\n    for i in places: use(a[i])",
    "return (lambda c: [use(row) for row in c])(a)",
    "return np.vstack([use(a[:1]), distances(a[1:], b)])",
    "if len(a) == 1: return use(a)\n    return [*distances(a[:1], b), *distances(a[1:], b)]",
    "def rows(c):\n        yield from c\n    return [use(row) for row in rows(a)]",
    "return row_by_row(a, b)",
    "return wrapped(a)",
]
HELPERS = {
    "row_by_row": "row_by_row = np.vectorize(use, signature='(k),(k)->()')",
    "wrapped": "@np.vectorize\ndef wrapped(number):\n    return number",
}
"""What else the notebook of such an answer holds."""
FREE = [
    "return np.sqrt(((a[:, None] - b[None]) ** 2).sum(axis=2))",
    "for j in range(a.shape[1]): use(a[:, j])",
    "n, k = a.shape\n    for j in range(k): use(a[:, j])",
    "for column in a.T: use(column)",
    "for _ in range(3): use(a)",
    "for column in a.transpose(): use(column)",
    "for number in a.sum(axis=0): use(number)",
    "for part in np.split(a, 2, axis=1): use(part)",
    "total = a.sum()\n    for _ in range(3): use(total)",
    "for number in a.max(0, keepdims=True)[0]: use(number)",
    "evaluated = a.eval\n    return use(evaluated)",
    "for name in ('a', 'b'): use(name)",
    "if a.ndim == 1: return distances(a[None], b)\n    return use(a)",
    "return distances(b, a) if use(a) else use(b)",
    "for j in range(10**6):\n        if j == a.shape[1]: break\n        use(a[:, j])",
    "nearest = np.argsort(a[0])\n    for j in nearest: use(a[:, j])",
    "near = np.where(a > 0)[0]\n    return use(a[near])",
    "while True:\n        if use(a) < 1: break",
    "for k in range(9):\n        if len(a) == 0: return a\n        use(a, k)",
]


@pytest.mark.parametrize("body", LOOPS)
def test_a_loop_over_rows_is_found(body):
    """Is the loop found in whatever form it is written?"""
    texts = HELPERS | {"distances": f"{HEAD}    {body}\n"}
    assert loops_over_axis(lambda name: texts.get(name, ""), "distances", {0: 0, 1: 0})


def test_an_answer_that_is_wrapped_in_a_loop_is_found():
    """Is a decorator found that calls the answer for one element after another?"""
    text = f"@np.vectorize\n{HEAD}    return a - b\n"
    assert loops_over_axis(lambda name: text if name == "distances" else "", "distances", {0: 0}) == "@np.vectorize"


@pytest.mark.parametrize("body", FREE)
def test_other_loops_are_free(body):
    """Is a loop along another axis, or none, left alone?"""
    text = f"{HEAD}    {body}\n"
    assert not loops_over_axis(lambda name: text if name == "distances" else "", "distances", {0: 0, 1: 0})


def test_a_loop_in_a_helper_is_found():
    """Is a loop found in a function that gets the array passed on?"""
    texts = {
        "distances": HEAD + "    return helper(b, a)\n",
        "helper": "def helper(p, q):\n    return [use(x) for x in q]\n",
    }
    assert loops_over_axis(lambda name: texts.get(name, ""), "distances", {0: 0})


def test_a_function_that_calls_itself_ends():
    """Does a recursive answer not send the reader round for ever?"""
    text = HEAD + "    return other(a, b)\n"
    texts = {"distances": text, "other": "def other(a, b):\n    return distances(a, b)\n"}
    assert not loops_over_axis(lambda name: texts.get(name, ""), "distances", {0: 0})


def test_an_unknown_text_has_no_loops():
    """Is a function without text given the benefit of the doubt?"""
    assert not loops_over_axis(lambda _: "", "distances", {0: 0})


@pytest.mark.parametrize(
    ("text", "default"),
    [
        ("def f(a, b=3, c=0.5):\n    return a", 3),
        ("def f(b=-1):\n    return b", -1),
        ("def f(a, *, b='x'):\n    return a", "x"),
        ("f = lambda a, b=3: a", 3),
        ("def f(a, b):\n    return a", None),
        ("def f(a, b=LIMIT):\n    return a", None),
        ("def f(a, c=3):\n    return a", None),
        ("def f(a, b=3):\n    return (", None),
        ("", None),
    ],
)
def test_a_default_is_read_where_the_text_tells_it(text, default):
    """Is the default of `b` found if it is written there, and never guessed?"""
    assert default_value(lambda _: text, "f", "b") == default


def answers(name):
    """The functions of a file of answers, each with the texts of all of them."""
    tree = ast.parse((Path(__file__).parent / "answers" / name).read_text(encoding="utf-8"))
    texts = {node.name: ast.unparse(node) for node in tree.body if isinstance(node, ast.FunctionDef)}
    return [pytest.param(name, texts, id=name) for name in texts if not name.startswith("_")]


@pytest.mark.parametrize(("name", "texts"), answers("loops_over_rows.py"))
def test_a_looping_answer_is_found(name, texts):
    """Is the loop over rows found, however it is hidden?"""
    assert loops_over_axis(lambda asked: texts.get(asked, ""), name, {0: 0, 1: 0})


@pytest.mark.parametrize(("name", "texts"), answers("no_loop_over_rows.py"))
def test_a_vectorised_answer_is_free(name, texts):
    """Is an answer without such a loop left alone?"""
    assert not loops_over_axis(lambda asked: texts.get(asked, ""), name, {0: 0, 1: 0})


HEAVY = [
    "g(a);" * 8000,
    "return " + "a+" * 700 + "a",
    "".join(f"x{number} = a;" for number in range(8000)),
    "".join(f"g(a, {number * 'a,'}1);" for number in range(19)),
]


@pytest.mark.parametrize("body", HEAVY)
def test_code_that_nobody_writes_is_not_followed(body):
    """Is each text parsed once, and the reading given up with a word about it, where it would take minutes?"""
    asked = []

    def lookup(name):
        asked.append(name)
        return f"def g(*a):\n    {'a;' * 15_000}" if name == "g" else f"{HEAD}    {body}\n"

    assert "too long to be followed" in loops_over_axis(lookup, "distances", {0: 0, 1: 0})
    assert len(asked) == len(set(asked))


def test_code_that_cannot_be_parsed_has_no_loops():
    """Are null bytes and brackets beyond number no error of the grader's?"""
    for text in ("\0", f"{HEAD}    return {'(' * 500}", f"{HEAD}    return {'-' * 100_000}1"):
        assert loops_over_axis(lambda _, text=text: text, "distances", {0: 0}) == ""
