"""Does the class report say of a class what is so, to those who may know it, and survive what is damaged?"""

import csv
import io
import math
import shutil

import numpy as np
import pytest
from rich.console import Console

from layerwise.course import Course, CourseError
from layerwise.reporting.classbook import read_classbooks
from layerwise.reporting.difficulty import discrimination, items_of, noise
from layerwise.reporting.excerpts import excerpts_of
from layerwise.reporting.misconceptions import misconceptions_of
from layerwise.reporting.naming import by_word
from layerwise.reporting.report import make_report
from layerwise.reporting.stuck import stuck_in
from layerwise.reporting.view import show_report
from tests.graded_class import write_class
from tests.small_course import RIGHT, WEEK, build_course, hand_in, released

WRONG = {"misconceptions": ["adds_two"], "kinds": ["values"], "share": 0.0, "again": False}
FAILED = "CheckFailedError"
LEARNERS = {
    "Anna": {"answers": RIGHT},
    "Ben": {
        "answers": RIGHT | {"double": "def double(x):\n    return x + 2  # by Ben"},
        "found": {"double": WRONG},
        "errors": {"double": FAILED},
    },
    "Cleo": {
        "answers": RIGHT | {"double": "def double(x):\n    return 2 + x", "half": "def half(x):\n    return x"},
        "found": {"double": WRONG, "half": {"misconceptions": "no list", "again": True}},
        "errors": {"double": FAILED, "half": FAILED, "quarter": "CellTimeoutError"},
    },
    "Dana": {},
    "Emil": {"state": "unreadable"},
    "Finn": {"answers": {"double": RIGHT["double"]}, "errors": {"double": "KernelDiedError"}},
}


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """The small course, with a graded class."""
    course = build_course(tmp_path_factory.mktemp("graded"))
    write_class(course, LEARNERS)
    return course


@pytest.fixture
def course(graded, tmp_path):
    """A copy of it, to change."""
    return Course(shutil.copytree(graded.root, tmp_path / "course"), graded.masters)


@pytest.fixture
def report(course):
    """A way to report on it; gives the report, the page and the table."""

    def make(**options):
        page, table = course.root / "out" / "page.html", course.root / "out" / "table.csv"
        made = make_report(course, WEEK, page, table, **options)
        return made, page.read_text(encoding="utf-8"), table.read_text(encoding="utf-8")

    return make


def test_discrimination_is_the_correlation_with_the_rest():
    """Does it agree with numpy's correlation, and is it None where all have the same?"""
    points = np.random.default_rng(4).choice([0.0, 2.5, 5.0], size=(40, 6))
    points[:, 3] = 5.0
    rest = points.sum(axis=1, keepdims=True) - points
    found = discrimination(points)
    assert found[3] is None
    for place in (0, 1, 2, 4, 5):
        expected = np.corrcoef(points[:, place], rest[:, place])[0, 1]
        np.testing.assert_allclose(found[place], expected, rtol=1e-10)  # the same sums in another order
    assert discrimination(points[:1]) == [None] * 6


def test_of_an_exercise_that_is_all_or_nothing_it_is_the_point_biserial_correlation():
    """Does it equal (mean of those who have it − mean of the others) · √(pq) / s, on the rest of the points?"""
    rng = np.random.default_rng(8)
    points = np.column_stack([rng.integers(0, 2, 50), rng.normal(size=(50, 3))])
    has, rest = points[:, 0] == 1, points[:, 1:].sum(axis=1)
    p = has.mean()
    expected = (rest[has].mean() - rest[~has].mean()) * math.sqrt(p * (1 - p)) / rest.std()
    np.testing.assert_allclose(discrimination(points)[0], expected, rtol=1e-10)


def test_what_may_be_chance_is_said_of_classes_that_are_large_enough():
    """Is there no such figure for three learners?"""
    assert noise(3) is None
    assert noise(101) == pytest.approx(0.196)


def test_an_exercise_is_judged_by_those_who_began(course):
    """Do the blank and the unreadable notebook not count, and blank answers of others do?"""
    double, half, quarter = items_of(read_classbooks(course, WEEK)[0])
    assert (double.tried, double.full, double.nothing, double.mean) == (4, 1, 3, 0.25)
    assert (half.full, half.nothing, half.blank, half.again) == (2, 2, 1, 1)
    assert double.kinds == (("values", 2),)
    assert quarter.out_of == 10


def test_misconceptions_are_counted_and_explained(course, tmp_path):
    """Is who made it, what it means, and what nothing explains there?"""
    folder = tmp_path / "misconceptions" / WEEK
    folder.mkdir(parents=True)
    text = 'def double__adds_two(x):\n    """Two is added,\n    not multiplied by."""\n'
    (folder / "double.py").write_text(text, encoding="utf-8")
    found = misconceptions_of(read_classbooks(course, WEEK)[0], tmp_path / "misconceptions")
    assert [(one.name, one.explanation, one.learners) for one in found.known] == [
        ("adds_two", "Two is added, not multiplied by.", ("Ben", "Cleo"))
    ]
    assert found.unknown == {"half": ("Cleo",)}
    assert found.remarks == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, f"misconceptions/{WEEK}/*.py hold no wrong answer to `double`"),
        ("def broken(", f"misconceptions/{WEEK}/double.py is no Python"),
    ],
)
def test_a_missing_explanation_is_said(course, tmp_path, text, said):
    """Is a module that is not there, or no Python, a sentence, and the count there all the same?"""
    folder = tmp_path / "misconceptions" / WEEK
    folder.mkdir(parents=True)
    if text:
        (folder / "double.py").write_text(text, encoding="utf-8")
    found = misconceptions_of(read_classbooks(course, WEEK)[0], tmp_path / "misconceptions")
    assert len(found.known[0].learners) == 2
    assert said in found.remarks[0]


def test_who_is_stuck_is_listed_by_what_a_tutor_can_do(course):
    """Is each in the list that fits, with the exercises it is about?"""
    hand_in(course, "Gus", released(course))
    (course.submitted / "Hugo").mkdir()
    lists = {one.title: one.learners for one in stuck_in(read_classbooks(course, WEEK)[0])}
    assert lists == {
        "Nothing handed in": (("Hugo", ""),),
        "Handed in, and not graded yet": (("Gus", ""),),
        "No notebook that can be read": (("Emil", ""),),
        "Handed in as released": (("Dana", ""),),
        "The Python process ended": (("Finn", "double"),),
        "Took too long": (("Cleo", "quarter"),),
        "Some exercises left blank": (("Finn", "half, quarter"),),
    }


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"cells": [1]}', '{"cells": [{"metadata": {}, "source": 3}]}', "[" * 99_999]
)
def test_a_damaged_notebook_is_named_and_the_rest_goes_on(course, report, text):
    """Is the learner named, the marks counted, and the others reported on?"""
    path = course.root / "autograded" / "Ben" / WEEK / "assignment.ipynb"
    path.write_text(text, encoding="utf-8")
    made, page, _ = report()
    assert [work.learner for work in made.book.damaged] == ["Ben"]
    assert f"Ben: autograded/Ben/{WEEK}/assignment.ipynb is damaged" in page
    assert made.misconceptions.known[0].learners == ("Cleo",)
    assert len(made.book.works) == 6


def test_nothing_graded_is_a_sentence(tmp_path):
    """Does it say what to do, whether or not something was handed in, and make no gradebook?"""
    course = build_course(tmp_path)
    with pytest.raises(CourseError, match="Submissions are expected"):
        read_classbooks(course, WEEK)
    hand_in(course, "Anna", released(course))
    with pytest.raises(CourseError, match="1 submissions lie in"):
        read_classbooks(course, WEEK)
    assert not course.gradebook.exists()


def test_the_page_needs_nothing_from_elsewhere_and_the_table_has_a_line_an_exercise(report):
    """Is there no address that a browser would fetch, no script, and is the CSV read back?"""
    _, page, table = report()
    assert not [word for word in ("://", "@import", "<script", "src=") if word in page]
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [(row["exercise"], row["all"], row["misconceptions"]) for row in rows] == [
        ("double", "1", "adds_two: 2"),
        ("half", "2", ""),
        ("quarter", "2", ""),
    ]


def test_kinds_of_faults_are_told_in_words(report):
    """Does the page say what a person calls them, and not what they are called in the code?"""
    _, page, _ = report()
    assert "faults: wrong values 2<" in page


def test_what_a_learner_wrote_is_text(tmp_path):
    """Is a learner called like a tag shown as is?"""
    course = build_course(tmp_path)
    write_class(course, {"<b>Anna & Co": {"errors": {}, "answers": {"double": RIGHT["double"]}}})
    page = tmp_path / "page.html"
    make_report(course, WEEK, page, tmp_path / "table.csv")
    assert "&lt;b&gt;Anna &amp; Co: " in page.read_text(encoding="utf-8")


def test_anonymous_names_nobody_and_calls_everybody_the_same_each_time(course, report):
    """Is no name anywhere, also of a damaged notebook, and are the words those of the last time?"""
    path = course.root / "autograded" / "Anna" / WEEK / "assignment.ipynb"
    path.write_text("{", encoding="utf-8")
    first, page, table = report(anonymous=True)
    shown = io.StringIO()
    show_report(first, Console(file=shown, width=80))
    for text in (page, table, shown.getvalue()):
        assert not [learner for learner in LEARNERS if learner in text]
    second, _, _ = report(anonymous=True)
    assert [first.name(learner) for learner in LEARNERS] == [second.name(learner) for learner in LEARNERS]
    assert len({first.name(learner) for learner in LEARNERS}) == len(LEARNERS)
    assert (course.root / "build" / "report_key").stat().st_mode & 0o077 == 0


def test_a_key_that_is_none_is_refused(tmp_path):
    """Is a damaged key a sentence?"""
    (tmp_path / "key").write_text("short")
    with pytest.raises(CourseError, match="is no key"):
        by_word(["Anna"], tmp_path / "key")


def test_the_terminal_shows_the_heart_of_it(report):
    """Are the exercises, the most frequent mistake and who is stuck there, in eighty columns?"""
    shown = io.StringIO()
    show_report(report()[0], Console(file=shown, width=80, no_color=True))
    text = shown.getvalue()
    assert max(map(len, text.splitlines())) <= 80
    assert "2 × adds_two" in text
    assert "Took too long: Cleo" in text


def test_copies_are_shown_side_by_side(tmp_path):
    """Is a pair that shares rare mistakes listed with its lines, without a trace of names when asked?"""
    course = build_course(tmp_path)
    write_class(course, odd_class())
    made = make_report(course, WEEK, tmp_path / "page.html", tmp_path / "table.csv")
    assert [group.learners for group in made.likeness.groups] == [("copy", "origin")]
    pair = made.likeness.groups[0].pairs[0]
    one, other = excerpts_of(pair, made.book)[0].sides
    assert any("# secretly of origin" in line.text for line in (*one, *other))
    assert all(line.shared for line in one if "return" in line.text)
    plain = "".join(line.text for line in excerpts_of(pair, made.book, plain=True)[0].sides[1])
    assert "origin" not in plain
    assert "Oh" not in plain


FORM = """\
def {name}(x):
    total = np.asarray(x) {operator} np.ones(3)
    return total"""
ODD = """\
def {name}(x):
    \"\"\"Oh, {learner}.\"\"\"
    # secretly of {learner}
    {one} = np.tanh(x) - 3
    for {other} in range(7):
        {one} = np.cos({one}) * {other} ** 5
    return {one} / 11"""


def odd_class():
    """Forty learners with one of four forms each, and two who share an odd mistake in each answer."""
    learners = {}
    for number in range(40):
        forms = {name: "+-*/"[number // 4**place % 4] for place, name in enumerate(RIGHT)}
        texts = {name: FORM.format(name=name, operator=operator) for name, operator in forms.items()}
        learners[f"learner {number}"] = {"answers": texts}
    for learner, one, other in (("origin", "mine", "more"), ("copy", "thing", "rest")):
        texts = {name: ODD.format(name=name, learner=learner, one=one, other=other) for name in RIGHT}
        learners[learner] = {"answers": texts, "errors": dict.fromkeys(RIGHT, FAILED)}
    return learners
