"""What a learner reads when a call fails."""

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
    ],
)
def test_the_words_of_numpy_are_translated(body, advice):
    """Does a beginner read what to do, beside the words of Python and numpy?"""
    namespace: dict = {}
    exec(f"import math\nimport numpy as np\ndef answer(x):\n    {body}", namespace)
    outcome = NamespaceLearner(namespace).call("answer", namespace["np"].ones((3, 2)))
    assert advice in failure_sentence(outcome.failure, "answer")


def test_another_name_is_told():
    """Does the sentence say which name is there and which is asked?"""
    failure = NamespaceLearner({"Softmax": abs}).call("softmax").failure
    assert failure_sentence(failure, "softmax").startswith("is not defined, but `Softmax` is.")
