"""What a learner reads when a call fails."""

import linecache

import numpy as np
import pytest

from layerwise.checks.failures import failure_sentence
from layerwise.checks.learner import NamespaceLearner


@pytest.mark.parametrize(
    ("body", "advice"),
    [
        ("return 1 if x > 0 else 0", "`np.where` chooses entry by entry"),
        ("return math.exp(x)", "use numpy's, such as `np.exp`"),
        ("return x + np.ones(5)", "Print both shapes"),
        ("return np.dot(x, np.ones(5))", "In a matrix product"),
        ("return x @ np.ones((5, 1))", "In a matrix product"),
        ("return x - None", "Does a function that you call end in `return …`?"),
        ("return max(x, 1e-12)", "Entry by entry it is `np.maximum`"),
        ("return (x == 1) and (x > 0)", "Entry by entry it is `&`"),
        ("return x == 1 & x == 1", "`&` binds before `==`"),
        ("return bool(x)", "One yes or no is asked"),
        ("return np.max(x, 1e-12)", "use `np.maximum`"),
        ("return range(0.5)", "`range` takes whole numbers"),
        ("return np.random.randn((3, 2))", "The sizes go side by side"),
        ("return np.zeros(3, 1)", "The shape is one argument"),
        ("x = x.astype(int)\n    x /= 2\n    return x", "whole numbers hold no fractions"),
        ("return tf.nn.relu(x)", "the answer is to be numpy's alone"),
        ("return np.float(x[0, 0])", "`np.float` and `np.int` are Python's"),
        ("return (x, x) - 1", "`one, other = …`"),
    ],
)
def test_the_words_of_numpy_are_translated(body, advice):
    """Does a beginner read what to do, beside the words of Python and numpy?"""
    text = f"import math\nimport numpy as np\ndef answer(x):\n    {body}"
    linecache.cache["<answer>"] = (len(text), None, text.splitlines(keepends=True), "<answer>")
    namespace: dict = {}
    exec(compile(text, "<answer>", "exec"), namespace)
    outcome = NamespaceLearner(namespace).call("answer", namespace["np"].ones((3, 2)))
    assert advice in failure_sentence(outcome.failure, "answer")


def test_another_name_is_told():
    """Does the sentence say which name is there and which is asked?"""
    failure = NamespaceLearner({"Softmax": abs}).call("softmax").failure
    assert failure_sentence(failure, "softmax").startswith("is not defined, but `Softmax` is.")


def test_the_line_is_that_of_the_called_function():
    """Is the learner's own line quoted where a right function got what it cannot use, and that function named?"""
    namespace: dict = {}
    exec("def half(x):\n    return x / 2\ndef answer(x):\n    return [half(y) for y in x]", namespace)
    failure = NamespaceLearner(namespace).call("answer", ["one"]).failure
    assert failure.within == "half"


def test_a_learners_own_assertion_is_called_so():
    """Is it quoted, and is nothing said of a message that it has not?"""
    text = "def answer(x):\n    assert x.shape == (1, 5)\n    return x"
    linecache.cache["<own>"] = (len(text), None, text.splitlines(keepends=True), "<own>")
    namespace: dict = {}
    exec(compile(text, "<own>", "exec"), namespace)
    failure = NamespaceLearner(namespace).call("answer", np.ones((2, 5))).failure
    sentence = failure_sentence(failure, "answer", "for two outputs")
    assert sentence.startswith("for two outputs: stops at your own `assert x.shape == (1, 5)`. It does not hold there.")
