"""Which names a statement reads from before it."""

import ast
import textwrap

import pytest

from layerwise.grading.dataflow import names_read


def read(text):
    """The names that a statement reads, but for Python's own and the functions that it calls."""
    (statement,) = ast.parse(textwrap.dedent(text)).body
    return set(names_read(statement)) - {"print", "range", "KeyError", "f", "g", "suppress"}


OWN = {
    "with": "with f() as check:\n    a = check.ask()\n    g(a)",
    "with in with": "with f():\n    with g():\n        a = 1\n    print(a)",
    "for": "for a, (b, *c) in f():\n    print(a, b, c)",
    "for in for": "for row in f():\n    for a in row:\n        print(a)",
    "entries": "for i in range(3):\n    a = [0]\n    a[i] = 2\n    a += [i]",
    "while": "while f():\n    a = 1\n    print(a)",
    "both branches": "with f():\n    if g():\n        a = 1\n    else:\n        a = 2\n    print(a)",
    "every end of try": "with f():\n    try:\n        a = g()\n    except:\n        a = 2\n    print(a)",
    "finally": "with f():\n    try:\n        g()\n    finally:\n        a = 2\n    print(a)",
    "else of try": "try:\n    a = f()\nexcept:\n    pass\nelse:\n    print(a)",
    "caught error": "try:\n    f()\nexcept (f.a, g) as error:\n    print(error)",
    "imports": "if f():\n    import a.b\n    from c import d as e\n    print(a, e)",
    "comprehension": "if f():\n    print([a for b in range(3) for a in g(b) if a], {a: b for a, b in g()})",
    "function": "if f():\n    def a(x):\n        return x\n    print(a)",
    "names of its own": "for x in f():\n    def a(x):\n        y = 1\n        return x, y\n    print(a, x)",
    "annotated": "if f():\n    a: f = 1\n    print(a)",
    "match": "match f():\n    case {'k': a, **b}:\n        print(a, b)\n    case [c, *d] as e:\n        print(c, d, e)",
    "deleted": "with f():\n    a = 1\n    del a\n    print(a)",
}


@pytest.mark.parametrize("text", OWN.values(), ids=OWN)
def test_what_a_block_has_bound_itself_is_not_read_from_before(text):
    """Is a name that is bound on every way to where it is read no need of the statement's?"""
    assert read(text) == set()


BEFORE = {
    "read first": "for i in range(3):\n    print(a)\n    a = i",
    "read by what binds it": "with f():\n    a = a + 1",
    "read by what changes it": "with f():\n    a += 1",
    "change of an entry": "with f():\n    a[0] = 1",
    "one branch": "with f():\n    if g():\n        a = 1\n    print(a)",
    "one case": "with f():\n    match g():\n        case 1:\n            a = 1\n    print(a)",
    "one end of try": "with f():\n    try:\n        a = g()\n    except:\n        pass\n    print(a)",
    "handler": "try:\n    a = f()\nexcept:\n    print(a)",
    "finally": "try:\n    a = f()\nfinally:\n    print(a)",
    "after a loop": "with f():\n    for i in range(3):\n        a = i\n    print(a)",
    "loop variable after its loop": "with f():\n    for a in range(3):\n        pass\n    print(a)",
    "else of a loop": "while f():\n    a = 1\nelse:\n    print(a)",
    "suppressed errors": "with f():\n    with suppress(KeyError):\n        a = g()\n    print(a)",
    "iterated over": "for a in a:\n    print(a)",
    "after a comprehension": "if f():\n    print([a for a in range(3)], a)",
    "annotation alone": "if f():\n    a: f\n    print(a)",
    "perhaps bound": "if f() and (a := g()):\n    pass\nelse:\n    print(a)",
}


@pytest.mark.parametrize("text", BEFORE.values(), ids=BEFORE)
def test_what_may_not_be_bound_yet_is_read_from_before(text):
    """Is a name a need as soon as there is one way on which the statement has not bound it?"""
    assert read(text) == {"a"}


@pytest.mark.parametrize(
    "later", ["def b():\n        return a", "b = lambda: a", "b = (a for _ in f())", "class B:\n        c = a"]
)
def test_what_is_run_later_reads_the_name_as_it_is_then(later):
    """Is the name a need of a function in the block, as the notebook may bind it anew before the function is called?"""
    assert read(f"with f():\n    a = 1\n    {later}") - {"__name__"} == {"a"}
