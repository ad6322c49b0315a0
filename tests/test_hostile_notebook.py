"""What a hostile notebook shows, and what it leaves in the grader: is it bounded, and gone with it?"""

import numpy as np

from layerwise.grading import executing
from layerwise.grading.cellprocess import Limits
from layerwise.grading.confinement.host import starter
from layerwise.grading.executing import Job, execute
from layerwise.grading.testing import given_names

GIVEN = given_names("import numpy as np\nfrom layerwise.checks import public_check", ["np, public_check"])
PATIENT = Limits(call=10, statement=10, total=120)


def run(cells, tests=()):
    """Run cells at the places 0, 1, …, and tests at 100, 101, …"""
    return execute(Job(dict(enumerate(cells)), dict(enumerate(tests, 100))), GIVEN, starter(), PATIENT).outputs


def test_what_a_notebook_shows_is_bounded_as_a_whole(monkeypatch):
    """Is the beginning kept, then a sentence and the errors alone, and does the error still explain what is missing?"""
    monkeypatch.setattr(executing, "MOST_SHOWN", 50_000)
    flood = "print('x' * 40_000)"
    test = "with public_check('f', globals()) as check:\n    check.returns(1, 1)"
    outputs = run([flood, flood, f"{flood}\nraise ValueError('y' * 5000)\nf = abs(1)"], [test])
    assert len(outputs[0][0]["text"]) > 40_000
    assert [output["output_type"] for output in outputs[1]] == ["stream"]
    assert "more than 10 MB" in outputs[1][0]["text"]
    assert [output.get("ename") for output in outputs[2]] == [None, "ValueError"]
    assert len(str(outputs[2])) < 3000
    assert "stops with ValueError: yyy" in outputs[100][-1]["evalue"]


def test_a_result_is_kept_of_a_notebook_that_shows_too_much(monkeypatch):
    """Is the number there by which a test gives a part of its points, and the error of another, whatever follows it?"""
    monkeypatch.setattr(executing, "MOST_SHOWN", 50_000)
    late = "try:\n    assert False\nexcept AssertionError:\n    get_ipython().showtraceback()\nprint(1)"
    outputs = run(["print('x' * 60_000)", "2.5", late])
    assert outputs[1][-1]["data"] == {"text/plain": "2.5"}
    assert "AssertionError" in [output.get("ename") for output in outputs[2]]


def test_what_a_test_says_of_an_answer_is_bounded_and_steers_no_terminal():
    """Are keys of megabytes cut, and codes for a terminal replaced, in a check's sentence and in an assertion's?"""
    answer = "def f(x):\n    return {'\\x1b]0;owned\\x07' + 'k' * 3_000_000: 1}"
    check = "with public_check('f', globals()) as check:\n    check.returns({'a': 1}, 1)"
    outputs = run([answer], [check, "assert f(1) == 3, f(1)", "print(f(1))"])
    for place in (100, 101, 102):
        last = outputs[place][-1]
        for said in (last["text"],) if "text" in last else (last["evalue"], *last["traceback"]):
            assert ("…" if place == 100 else "owned") in said  # a check quotes no key that is no word
            assert "\x1b" not in said
            assert len(said) <= 20_000


def test_a_generator_that_a_learner_spoilt_spoils_nothing_afterwards():
    """Do tests begin with the same state for each notebook, and does the grader's own generator stay as it was?"""
    before = np.random.get_state()[1].copy()
    draws = "import numpy as np\n\ndef f():\n    return float(np.random.rand())"
    spoils = "import numpy as np\n\ndef f():\n    np.random.seed(7)\n    return 0.0"
    test = "print(f(), np.random.rand())"
    first, _, again = (run([cell], [test])[100] for cell in (draws, spoils, draws))
    assert first == again
    assert np.array_equal(np.random.get_state()[1], before)
