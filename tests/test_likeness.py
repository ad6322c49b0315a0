"""Does an answer's form forget what its author may choose freely, and nothing else; does rarity decide what counts?"""

import ast

import pytest

from layerwise.grading.classroom.results import Mark, StudentResult
from layerwise.reporting.classbook import Classbook, Work
from layerwise.reporting.fingerprints import RUN, WINDOW, fingerprints, places_of
from layerwise.reporting.likeness import likeness_of, threshold_of
from layerwise.reporting.normalform import normal_form, plain_text

TEXT = """
def f(x):
    shifted = x - np.max(x)
    return np.exp(shifted) / 2
"""


def form(text):
    """The normal form of a text."""
    return normal_form(ast.parse(text))


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("shifted", "s"),
        TEXT.replace("(x", "(t").replace("= x", "= t"),
        TEXT.replace("x):", 'x: float) -> "array":').replace("    shifted", '    """Why."""\n    # how\n    shifted'),
        TEXT.replace("x - np.max(x)", "(x - np.max(\n        x))"),
    ],
)
def test_names_comments_and_layout_are_free(text):
    """Have renamed, annotated, commented and folded copies the same form?"""
    assert form(text).whole == form(TEXT).whole


@pytest.mark.parametrize(
    ("old", "new"), [("max", "min"), ("2", "3"), ("-", "+"), ("(shifted)", "(x)"), ("np", "math"), ("return", "y =")]
)
def test_what_the_code_does_is_not(old, new):
    """Is another function, number, sign, variable, module or statement another form?"""
    assert form(TEXT.replace(old, new, 1)).whole != form(TEXT).whole


def test_the_depth_of_a_line_matters():
    """Is a line in a loop another form than behind it?"""
    text = "for i in r:\n    a(i)\n    b(i)"
    assert form(text).whole != form(text.replace("    b", "b")).whole


def test_a_plain_text_says_nothing_of_its_author():
    """Are comments, docstrings, texts and own names gone, and the course's names there?"""
    inner = "    def anna_2(x: int) -> int:\n        return x\n"
    text = f'def f(anna):\n    """By Anna."""\n    # Anna\n{inner}    print("Anna")\n    return anna_2(anna)'
    assert "anna" not in plain_text(text, {"f"}).lower()
    assert plain_text(text, {"f"}).startswith("def f(")


def test_winnowing_finds_every_shared_passage_that_is_long_enough():
    """Do two rows with RUN + WINDOW − 1 tokens in common share a fingerprint, wherever that lies?"""
    shared = [f"s{place}" for place in range(RUN + WINDOW - 1)]
    for before in range(12):
        one = [*(f"a{place}" for place in range(before)), *shared, *(f"b{place}" for place in range(7))]
        other = [*(f"c{place}" for place in range(9)), *shared, *(f"d{place}" for place in range(before))]
        common = fingerprints(one) & fingerprints(other)
        assert common
        assert places_of(one, common) <= set(range(before, before + len(shared)))


def test_no_passage_shorter_than_a_run_is_found():
    """Do rows that share RUN − 1 tokens share no fingerprint?"""
    shared = [f"s{place}" for place in range(RUN - 1)]
    assert not fingerprints(["a", "b", *shared, "c", "d"]) & fingerprints(["e", "f", *shared, "g", "h"])
    assert fingerprints([]) == frozenset()
    assert len(fingerprints(["alone"])) == 1


NAMES = ("f", "g", "h", "k", "m", "p")
COMMON = "    total = np.sum(np.exp(x))\n    return x / total"
RARE = "    for i in range(3):\n        x = np.cos(x) + i ** 7\n    return np.tanh(x) - 1"


def work(learner, body, points=1.0, names=NAMES):
    """A learner whose answers all have one body."""
    marks = tuple(Mark(name, points, 1.0) for name in NAMES)
    return Work(StudentResult(learner, marks), {name: f"def {name}(x):\n{body}" for name in names})


def book(*works):
    """A class of forty with four common forms, mixed from exercise to exercise, and some others."""
    operators = "+-*/"
    mixed = [
        Work(
            StudentResult(f"n{number:02}", tuple(Mark(name, 1.0, 1.0) for name in NAMES)),
            {
                name: f"def {name}(x):\n{COMMON.replace('/', operators[number // 4**place % 4])}"
                for place, name in enumerate(NAMES)
            },
        )
        for number in range(40)
    ]
    return Classbook("week", NAMES, dict.fromkeys(NAMES, ""), (*mixed, *works))


def test_a_form_that_many_share_leads_to_nobody():
    """Is nobody listed of a class with a few common forms?"""
    assert likeness_of(book()).groups == ()


def test_a_rare_mistake_in_each_answer_leads_to_a_pair():
    """Are the two listed who share it, renamed, and with it in one answer alone nobody?"""
    renamed = RARE.replace("i", "k").replace("kn range", "in range").replace(" kn ", " in ")
    found = likeness_of(book(work("a", RARE, 0.0), work("b", renamed, 0.0)))
    assert [group.learners for group in found.groups] == [("a", "b")]
    shared = found.groups[0].pairs[0].shared
    assert {(one.holders, one.of, one.same, one.wrong) for one in shared} == {(2, 42, True, True)}
    alone = likeness_of(book(work("a", RARE, 0.0, NAMES[:1]), work("b", renamed, 0.0, NAMES[:1])))
    assert alone.groups == ()


def test_a_mistake_counts_twice_as_much_as_what_is_right():
    """Has the same pair, if right, half the bits?"""
    wrong, right = (
        likeness_of(book(work("a", RARE, points), work("b", RARE, points))).groups[0].pairs[0].bits
        for points in (0.0, 1.0)
    )
    assert right == pytest.approx(wrong / 2)


def test_what_the_release_gives_counts_for_nobody():
    """Is nobody listed for code that stands in the released cell?"""
    given = book(work("a", RARE, 0.0), work("b", RARE, 0.0))
    stubs = {name: f"def {name}(x):\n{RARE}" for name in NAMES}
    assert likeness_of(Classbook("week", NAMES, stubs, given.works)).groups == ()


def test_who_hangs_together_is_one_group():
    """Are three who share one text one group, and is a part of a text found, too?"""
    longer = RARE.replace("    return", "    x = x + 2\n    return")
    found = likeness_of(book(work("a", RARE, 0.0), work("b", RARE, 0.0), work("c", longer, 0.0)))
    assert [group.learners for group in found.groups] == [("a", "b", "c")]


def test_a_larger_class_needs_more():
    """Does the threshold grow with the number of pairs, by a bit where they double?"""
    assert threshold_of(1000) == pytest.approx(21.93, abs=0.01)
    assert threshold_of(2) == 3.0
    assert threshold_of(0) == 3.0
