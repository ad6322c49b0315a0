"""Does the page say what a learner needs, nothing that is secret, and is it safe whatever a learner wrote?"""

import copy
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser

import pytest
from nbformat import from_dict
from nbformat.v4 import new_output

from layerwise.grading.classroom.cells import grade_id, is_test
from layerwise.grading.classroom.feedback import feedback_page, with_lateness
from layerwise.grading.classroom.outputs import error_output
from layerwise.grading.classroom.punctuality import Handed
from layerwise.grading.classroom.restoring import restore
from layerwise.grading.classroom.template import read_templates
from tests.by_hand_course import build_by_hand_course
from tests.small_course import WEEK, cell, solved

FULL = {"test-double": 5.0, "test-half": 5.0, "test-quarter": 10.0, "essay": None, "plot": None, "task": None}
EVIL = "<script>alert('x')</script><img src=x onerror=y>&\"'"
VOID = {"meta", "img"}
BLOCKS = {"body", "caption", "h1", "h2", "header", "li", "main", "p", "pre", "section", "table", "td", "th", "tr", "ul"}
TAGS = VOID | BLOCKS | {"a", "code", "head", "html", "span", "strong", "style", "tbody", "thead", "title"}


class Page(HTMLParser):
    """A page taken apart; a tag that is not closed where it should be is an error."""

    def __init__(self, text):
        super().__init__()
        self.open = []
        self.tags = []
        self.texts = []
        self.attributes = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        """Note a tag."""
        self.tags.append(tag)
        self.attributes += [(tag, *pair) for pair in attributes]
        if tag in BLOCKS:
            self.texts.append(" ")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        """Close a tag."""
        assert self.open.pop() == tag

    def handle_data(self, data):
        """Note what a person reads."""
        if not self.open or self.open[-1] not in ("style", "title"):
            self.texts.append(data)

    @property
    def text(self):
        """All that a person reads, with single spaces."""
        return " ".join("".join(self.texts).split())

    def values(self, name):
        """All values of an attribute."""
        return [value for _, key, value in self.attributes if key == name]


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """The small course with cells that a person grades."""
    return build_by_hand_course(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def template(course):
    """Its first notebook."""
    return read_templates(course, WEEK)[0]


@pytest.fixture
def notebook(course, template):
    """A restored notebook with right answers, whose tests passed."""
    notebook = restore(solved(course), template).notebook
    for one in notebook.cells:
        if is_test(one):
            show(notebook, grade_id(one), new_output("stream", name="stdout", text="1 of 1 checks passed.\n"))
    return notebook


def show(notebook, name, *outputs):
    """Have a cell show something."""
    cell(notebook, name).outputs = [from_dict(output) for output in outputs]


def page_of(notebook, template, scores=(), by_hand=(), learner="Anna"):
    """Make the page, and take it apart."""
    text = feedback_page(learner, notebook, template, FULL | dict(scores), dict(by_hand))
    page = Page(text)
    page.source = text
    assert page.tags.count("h1") == 1
    return page


def test_a_page_says_who_got_how_much_for_what(notebook, template):
    """Are learner, week, points and each exercise there, in the notebook's order?"""
    page = page_of(notebook, template, {"test-half": 0.0, "essay": 2.5})
    assert f"{WEEK} · assignment Feedback for Anna 17.5 of 29 points" in page.text
    assert "double 5 5 right half 0 5 not right yet quarter 10 10 right essay 2.5 4 right in part" in page.text
    assert "plot – 3 waits for a person task – 2 waits for a person" in page.text
    assert [link for link in page.values("href") if link.removeprefix("#") not in page.values("id")] == []
    assert len(page.values("id")) == len(set(page.values("id")))


@pytest.mark.parametrize(
    ("error", "word", "told"),
    [
        ("CheckFailedError", "not right yet", "the result is 3."),
        ("CellTimeoutError", "took too long", "the result is 3."),
        ("KernelDiedError", "ended the Python process", "the result is 3."),
        ("NotRunError", "not run", "the result is 3."),
        ("ZeroDivisionError", "not right yet", "The test stopped with ZeroDivisionError"),
    ],
)
def test_what_went_wrong_is_told_in_words(notebook, template, error, word, told):
    """Is the reason in the table, and the check's sentence below?"""
    show(notebook, "test-half", error_output(error, "half: the result is 3.", f"The test stopped with {error}"))
    page = page_of(notebook, template, {"test-half": 0.0})
    assert f"half 0 5 {word} quarter" in page.text
    assert told in page.text
    assert f"half: {told}" not in page.text  # its name stands above


def test_an_answer_that_was_left_blank_is_called_so(notebook, template):
    """Is a blank answer's failure not told as a mistake?"""
    notebook.metadata.layerwise["blank"] = ["half"]
    show(notebook, "test-half", error_output("CheckFailedError", "half: is not written yet."))
    assert "half 0 5 left blank quarter" in page_of(notebook, template, {"test-half": 0.0}).text


def test_what_the_answers_cell_showed_is_there(notebook, template):
    """Are prints, values, errors and pictures of the learner's own cell shown, without terminal signs?"""
    show(
        notebook,
        "answer-half",
        new_output("stream", name="stdout", text="\x1b[31mprinted\x1b[0m\n\x00\x1b[2J"),
        new_output("execute_result", data={"text/plain": "a value"}),
        new_output("display_data", data={"text/plain": "<Figure>", "image/png": "iVBORw=="}),
        new_output("display_data", data={"text/html": "no text"}),
        new_output("error", ename="E", evalue="e", traceback=["\x1b[0;31mE\x1b[0m: why"]),
    )
    page = page_of(notebook, template)
    assert "Your cell showed: printed" in page.text
    assert "a value E: why" in page.text
    assert page.values("src") == ["data:image/png;base64,iVBORw=="]
    assert all(sign.isprintable() or sign == "\n" for sign in page.source)
    assert "[31m" not in page.source


@pytest.mark.parametrize(
    ("penalty", "told"), [(None, ""), (0.0, ""), (2.5, "2.5 points are taken off for lateness, so 17.5 count.")]
)
def test_a_penalty_for_lateness_is_told(notebook, template, penalty, told):
    """Does the page say what is taken off and what counts, and nothing where nothing is?"""
    page = Page(with_lateness(page_of(notebook, template).source, Handed(), penalty))
    assert f"20 of 29 points so far; some wait for a person {told}".strip() in page.text
    assert ("taken off" in page.text) == bool(told)


def test_a_penalty_can_be_told_anew(notebook, template):
    """Does the last penalty alone stand there, none of the earlier ones, and nothing when it is taken back?"""
    page = page_of(notebook, template).source
    at = datetime(2026, 3, 1, 12, tzinfo=UTC)
    late, in_time = Handed(at, at - timedelta(days=1)), Handed(at, at + timedelta(days=1))
    once = with_lateness(page, late, 2.5)
    assert with_lateness(with_lateness(once, in_time, 5.0), late, 2.5) == once
    assert once.count("Handed in on Sunday 2026-03-01") == 1
    assert "so it came 1 day late. 2.5 points are taken off" in Page(once).text
    assert "so it was in time." in Page(with_lateness(once, in_time, None)).text
    assert "5 points are taken off for lateness, so 15 count." in Page(with_lateness(once, late, 5.0)).text
    assert with_lateness(once, Handed(), None) == page


def test_a_page_says_where_in_the_notebook_an_exercise_stands(notebook, template):
    """Are the headings above the answer named?"""
    release = copy.deepcopy(template.release)
    next(
        one for one in release.cells if one.source == "# Small"
    ).source += "\n\n## 1. Numbers\n\n### Exercise 1: `double`"
    page = page_of(notebook, replace(template, release=release))
    assert "In the notebook: 1. Numbers › Exercise 1: double" in page.text


def test_a_page_has_landmarks_and_names_for_what_can_be_focused(notebook, template):
    """Is there a language, one main part, a way past the top, and a name for each region?"""
    page = page_of(notebook, template)
    assert ("html", "lang", "en") in page.attributes
    assert page.tags.count("main") == page.tags.count("header") == 1
    assert page.values("href")[0] == "#content"
    assert len(page.values("tabindex")) == page.tags.count("pre")
    assert {value for _, key, value in page.attributes if key == "aria-labelledby"} <= set(page.values("id"))


def test_a_page_stays_small_whatever_is_in_it(notebook, template):
    """Is a page with endless answers, outputs and pictures under 100 kB?"""
    for name in ("double", "half", "quarter"):
        cell(notebook, f"answer-{name}").source += "\nx = [" + "1, " * 100_000 + "]"
        picture = new_output("display_data", data={"image/png": "A" * 200_000})
        show(notebook, f"answer-{name}", picture, new_output("stream", name="stdout", text="<" * 100_000))
    page = page_of(notebook, template)
    assert len(page.source.encode()) <= 100_000
    assert "the rest is in your notebook" in page.text
    assert "The figures are in your notebook." in page.text


def test_floods_are_cut(notebook, template):
    """Does neither endless output nor an endless answer make an endless page?"""
    cell(notebook, "answer-half").source += "\n# " + "x" * 100_000
    show(notebook, "answer-half", new_output("stream", name="stdout", text="y" * 100_000))
    assert len(page_of(notebook, template).source) < 50_000


@pytest.mark.parametrize(
    "where", ["learner", "code", "stdout", "error", "picture", "told", "remark", "comment", "plain"]
)
def test_nothing_that_anybody_wrote_is_run(notebook, template, where):
    """Is a script in a name, an answer, an output, a remark or a comment shown as text?"""
    shown = {
        "stdout": new_output("stream", name="stdout", text=EVIL),
        "error": new_output("error", ename=EVIL, evalue=EVIL, traceback=[EVIL]),
        "plain": new_output("execute_result", data={"text/plain": EVIL, "text/html": EVIL}),
        "picture": new_output("display_data", data={"image/png": f'">{EVIL}'}),
    }
    if where in shown:
        show(notebook, "answer-half", shown[where])
    if where == "code":
        cell(notebook, "answer-half").source += f"\n# {EVIL}"
    if where == "told":
        show(notebook, "test-half", error_output("CheckFailedError", EVIL))
    if where == "remark":
        notebook.metadata.layerwise["remarks"] = [EVIL]
    comments = {"comments": {"answer-half": EVIL}} if where == "comment" else {}
    page = page_of(notebook, template, by_hand=comments, learner=EVIL if where == "learner" else "Anna")
    assert set(page.tags) <= TAGS
    assert not [name for _, name, _ in page.attributes if name.startswith("on")]
    if where == "picture":
        assert page.values("src") == [f'data:image/png;base64,">{EVIL}']
    else:
        assert " ".join(EVIL.split()) in page.text


def test_a_page_needs_nothing_from_elsewhere(notebook, template):
    """Is there no address that a browser would fetch?"""
    page = page_of(notebook, template)
    assert "://" not in page.source
    assert "@import" not in page.source
    assert "script" not in page.tags
    assert page.values("src") == []


def test_no_line_of_a_test_is_on_the_page(notebook, template):
    """Is of the course's tests nothing there but their sentences?"""
    show(notebook, "test-half", error_output("ZeroDivisionError", "secret_of_half", "The test stopped."))
    page = page_of(notebook, template, {"test-half": 0.0})
    assert "secret_of" not in page.source
    assert "HIDDEN" not in page.source
    assert "public_check" not in page.source


def test_what_a_person_noted_is_on_the_page(notebook, template):
    """Do a person's marks, extra credit and comments count and show, and go on from the new marks?"""
    by_hand = {
        "scores": {"essay": [3.0, None], "test-half": [None, 1.5], "test-double": [2.0, 0.5], "task": [1.0, None]},
        "comments": {"essay": "Well\nput.", "answer-half": "Neat: x < 3.", "nowhere": "of another cell"},
    }
    page = page_of(notebook, template, {"test-half": 5.0}, by_hand)
    assert (
        "double 2.5 5 right in part, marked by hand half 6.5 5 right, marked by hand quarter 10 10 right" in page.text
    )
    assert "essay 3 4 right in part, marked by hand" in page.text
    assert "task 1 2 right in part, marked by hand" in page.text
    assert "23 of 29 points" in page.text
    assert "Comment: Well put." in page.text
    assert "Comment: Neat: x < 3." in page.text
    assert "of another cell" not in page.text


def test_remarks_on_the_submission_are_told_once_at_the_top(notebook, template):
    """Is there a section for them where there are any, and none where there are not?"""
    assert "About this submission" not in page_of(notebook, template).text
    notebook.metadata.layerwise["remarks"] = ["One.", "Two."]
    assert "About this submission One. Two. Each exercise" in page_of(notebook, template).text


def test_a_comment_in_code_keeps_its_spaces(notebook, template):
    """Do the rules for a person's comment, which folds spaces, leave comments in the code alone?"""
    page = page_of(notebook, template).source
    assert "p.comment { white-space: pre-line; }" in page
    assert not re.search(r"[^p]\.comment \{ white-space", page)


def test_names_of_functions_are_set_as_code(notebook, template):
    """Is what stands between backticks set apart, in remarks and in what the checks say?"""
    show(notebook, "test-half", error_output("CheckFailedError", "half: calls `double`, a < b."))
    notebook.metadata.layerwise["remarks"] = ["`half` is `old"]
    source = page_of(notebook, template).source
    assert "calls <code>double</code>, a &lt; b." in source
    assert "<li><code>half</code> is `old</li>" in source
