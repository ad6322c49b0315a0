"""What a person means by the words behind `course check`."""

from pathlib import Path

import pytest

from layerwise.course import Course, CourseError
from layerwise.learning.request import Request, understand

ONE, TWO = "week1_numpy_basics", "week2_logistic_regression"


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ((None, None, None), Request()),
        (("1", None, None), Request(ONE)),
        (("week2", "propagate", None), Request(TWO, "propagate")),
        ((ONE, None, None), Request(ONE)),
        (("mine.ipynb", None, None), Request(file=Path("mine.ipynb"))),
        (("mine.ipynb", "softmax", "1"), Request(ONE, "softmax", Path("mine.ipynb"))),
        (("./1", None, None), Request(file=Path("./1"))),
    ],
)
def test_a_week_is_told_from_a_file(words, meant):
    """Is a week's number or name a week, and what looks like a path a file?"""
    assert understand(Course(), *words) == meant


def test_a_file_without_ending_is_found(tmp_path, monkeypatch):
    """Is a name that looks like neither a file where there is one?"""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine").touch()
    assert understand(Course(), "mine", None, None) == Request(file=Path("mine"))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("1", "softmx", None), r"no exercise `softmx` in week 1\. Did you mean `softmax`\?"),
        (("mine.ipynb", "softmx", "1"), r"Did you mean `softmax`\?"),
        (("softmx", None, None), r"`softmax` is an exercise of week 1\. Say the week first: .* check 1 softmax"),
        (("softmax", None, None), r"^That is an exercise of week 1\."),
        (("predict", None, None), r"an exercise of weeks 2, 3 and 5\."),
        (("zzz", None, None), r"neither a week nor a file called 'zzz'\. The weeks are: week1"),
        (("1", None, "2"), "--week belongs to a notebook file"),
        (("mine.ipynb", None, "9"), "no week called '9'"),
    ],
)
def test_what_cannot_be_understood_says_what_was_likely_meant(words, sentence):
    """Does the sentence lead on?"""
    with pytest.raises(CourseError, match=sentence):
        understand(Course(), *words)
