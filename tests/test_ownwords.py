"""What a learner's code says of itself in a hidden test: the words that teach stay, hidden inputs do not get out."""

import linecache
import re

import numpy as np
import pytest

from layerwise.checks.hidden import HiddenTest, grade, record
from layerwise.checks.learner import NamespaceLearner
from layerwise.checks.ownwords import shown, with_own_keys

X = np.random.default_rng(3).normal(size=(3, 4))


def said(body, x=X):
    """What a hidden test says of an answer with this body, in its report."""
    right, text = "def answer(x):\n    return 2 * x", f"import warnings\nimport numpy as np\ndef answer(x):\n    {body}"

    def body_of_test(exam):
        exam.matches("for a table", x)

    test = HiddenTest("answer", body_of_test)
    references = record("week", test, NamespaceLearner(namespace_of(right)))
    report = grade("week", test, NamespaceLearner(namespace_of(text)), references)
    return "\n".join([report.sentences(), *report.notes])


def namespace_of(text):
    """What a cell defines, whose text Python can look up."""
    where = f"<cell {abs(hash(text))}>"
    linecache.cache[where] = (len(text), None, text.splitlines(keepends=True), where)
    namespace: dict = {"__name__": "__main__"}
    exec(compile(text, where, "exec"), namespace)
    return namespace


LEAKS = [
    "raise ValueError(f'x is {x}')",
    "raise ValueError(x.tolist())",
    "assert False, x",
    "raise type('E' + str(x[0]), (Exception,), {'__module__': 'elsewhere'})()",
    "return {}[str(x)]",
    "return float(repr(x))",
    "return int(str(x[0, 0]))",
    "return exec('raise ValueError() # ' + ' '.join(map(str, x.ravel())))",
    "warnings.warn(str(x))\n    return 2 * x",
    "return {str(number): 1 for number in x.ravel()}",
]


_DIGITS = "''.join('abcdefghij'[int(sign)] for sign in str(x[0]) if sign.isdigit())"
_WORDS = "' '.join(['alpha', 'beta', 'gamma', 'delta'][int(sign) % 4] for sign in str(x) if sign.isdigit())"
CODED = [
    f"raise NameError(f\"name '{{{_DIGITS}}}' is not defined\")",
    f"raise KeyError({_DIGITS})",
    f"raise TypeError('can only concatenate ' + {_DIGITS})",
    f"raise TypeError(f\"'{{{_DIGITS}}}' object is not callable\")",
    f"raise type({_DIGITS}, (Exception,), {{'__module__': 'elsewhere'}})()",
    f"raise ValueError({_WORDS})",
    f"raise AttributeError('name \\'x\\' is not defined\\n' + {_WORDS})",
    f"warnings.warn({_WORDS})\n    return 2 * x",
    f"return {{{_DIGITS}: 1}}",
    f"return type({_DIGITS}, (), {{}})()",
    "raise ValueError('shapes (%s) and (3,4) not aligned' % ','.join(str(int(abs(n) * 1e6)) for n in x[0]))",
    "raise ValueError('operands could not be broadcast together with shapes (%d,) (5,)' % (abs(x[0, 0]) * 1e6))",
]


@pytest.mark.parametrize("body", CODED)
def test_no_code_of_a_hidden_input_gets_out(body):
    """Does a message whose letters or words an answer chooses by its input say the same for another input?"""
    kinds = {re.sub(r" at \[0, 0\].*", "", said(body, x)) for x in (X, X + 1.2345, X**3)}
    assert len(kinds) == 1


@pytest.mark.parametrize(
    "body",
    [
        "raise ValueError(f'{x.shape} and {x.sum()} do not fit')",
        "raise ValueError('%s and %.3f do not fit' % (x.shape, x.sum()))",
        "raise ValueError('{} and {:.3f} do not fit'.format(x.shape, x.sum()))",
        "raise ValueError(str(x.shape) + ' and ' + str(x.sum()) + ' do not fit')",
    ],
)
def test_a_sentence_of_the_learners_own_is_known_however_it_is_put_together(body):
    """Do its fixed words stay, with a shape that was filled in, and without a number?"""
    assert "(3, 4) and … do not fit" in said(body)


@pytest.mark.parametrize("body", LEAKS)
@pytest.mark.parametrize("x", [X, np.arange(24).reshape(4, 6) * 7919])
def test_no_number_of_a_hidden_input_gets_out(body, x):
    """Does an answer that puts its input into a message, a warning or a key tell nobody what it was given?"""
    hidden = {format(abs(number), ".3g").lstrip("0.") for number in x.ravel() if abs(number) > 9}
    hidden |= {f"{abs(number):.4f}" for number in x.ravel() if number % 1}
    found = " ".join(re.findall(r"[\d.]+", said(body, x)))
    assert [number for number in hidden if number in found] == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("return x + np.ones(5)", "operands could not be broadcast together with shapes (3,4) (5,)"),
        ("return x.dot(x)", "shapes (3,4) and (3,4) not aligned: 4 (dim 1) != 3 (dim 0)"),
        ("return x @ x", "(size 3 is different from 4)"),
        ("return x.reshape(5, 5)", "cannot reshape array of size 12 into shape (5,5)"),
        ("return x[9]", "index 9 is out of bounds for axis 0 with size 3"),
        ("return x.sum(axis=4)", "axis 4 is out of bounds for array of dimension 2"),
        ("return np.hstack([x, x.T])", "along dimension 0, the array at index 0 has size 3"),
        ("return x - None", "unsupported operand type(s) for -: 'float' and 'NoneType'"),
        ("return {'W1': 1}['dW1']", "'dW1'"),
        ("return np.summ(x)", "module 'numpy' has no attribute 'summ'"),
        ("return np.float(x.sum())", "module 'numpy' has no attribute 'float' in your line"),
        (
            "return np.alltrue(x)",
            "`np.alltrue` was removed in the NumPy 2.0 release. Use `np.all` instead in your line",
        ),
        ("return lost", "name 'lost' is not defined"),
        ("return np.log(0 * x)", "divide by zero encountered in log"),
        ("raise ValueError('x has the wrong shape')", "ValueError: x has the wrong shape in your line"),
        ("raise ValueError(f'x has the shape {x.shape}')", "x has the shape (3, 4)"),
    ],
)
def test_what_teaches_stays(body, words):
    """Are the words of numpy and Python, and those that stand in the learner's own code, shown in full?"""
    assert words in said(body)


def test_a_message_of_any_length_is_read_in_no_time():
    """Does no message, however it is made, keep the patterns busy? It would not end at all."""
    for piece in (
        "operands could not be broadcast together with shapes ",
        "f() missing 1 required positional argument: ",
    ):
        assert len(shown(piece + " (1, 1) 'a', " * 5000, "")) < 200


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("'A1', 'A2'", " It has 'A1', 'A2'."),
        ("'A1', 'the first result', '…'", " It has 'A1', …."),
        ("'W1', 'W2'", " It has 'W1', 'W2'."),
        ("'B1', 'ab'", ""),
        ("none", " It has none."),
    ],
)
def test_of_the_keys_of_a_dict_those_are_told_that_stand_in_the_code(keys, told):
    """Are they, with a number behind them or not, and is nothing said of a dict whose keys come from elsewhere?"""
    text = "def f(x):\n    return {'A1': x, 'A2': x} | {f'W{layer}': x for layer in (1, 2)}"
    assert with_own_keys(f"the result has no key 'Z1'. It has {keys}.", text) == f"the result has no key 'Z1'.{told}"
